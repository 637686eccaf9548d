import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, field, partialDate, ref, text } from './field.ts';
import { record } from './record.ts';

export const organizations = defineCollectionSchema({
  format: 'yml',
  segment: 'co-quan',
  label: 'Cơ quan, tổ chức',
  one: 'cơ quan, tổ chức',
  advice: 'Cơ quan, tổ chức mà nguồn gọi tên.',
  title: (data) => data.name,
  schema: record({
    name: field(text, 'Tên', 'Tên đầy đủ, có tên tỉnh nếu thuộc tỉnh'),
    level: field(
      codes({
        central: 'Trung ương',
        province: 'cấp tỉnh',
        district: 'cấp huyện',
        commune: 'cấp xã',
        international: 'quốc tế',
        company: 'doanh nghiệp',
        other: 'khác',
      }),
      'Cấp',
      'Cấp của cơ quan',
    ),
    province: field(ref('@unit').optional(), 'Tỉnh, thành phố', 'Tỉnh mà cơ quan thuộc về'),
    parent: field(ref('organizations').optional(), 'Cơ quan chủ quản', 'Mã trong content/organizations'),
    office: field(ref('@agency').optional(), 'Loại cơ quan', 'Mã trong bảng cơ quan của dữ liệu tham chiếu'),
    validFrom: field(partialDate.optional(), 'Có từ', 'Chỉ khi biết chắc'),
    validTo: field(partialDate.optional(), 'Đến', 'Chỉ khi biết chắc'),
    successors: field(
      z.array(ref('organizations')).min(1).optional(),
      'Cơ quan kế tục',
      'Mã trong content/organizations',
    ),
  }),
});
