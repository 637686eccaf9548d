import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, field, ref, text } from './field.ts';
import { geometry } from './project.ts';
import { record } from './record.ts';

export const regions = defineCollectionSchema({
  format: 'yml',
  segment: 'vung',
  label: 'Vùng',
  one: 'vùng',
  advice: 'Vùng mà nguồn nhắc; trùng mã với vùng tham chiếu thì thêm tên gọi và căn cứ cho vùng đó.',
  title: (data) => data.name,
  schema: record({
    name: field(text, 'Tên vùng', 'Tên như nguồn gọi'),
    kind: field(
      codes({ reference: 'vùng trong bảng tham chiếu', informal: 'cách gọi của nguồn' }),
      'Loại',
      'reference khi mã trùng một vùng tham chiếu',
    ),
    members: field(z.array(ref('@unit')).min(1).optional(), 'Thành viên', 'Chỉ khi nguồn kể tên'),
    geometry: field(geometry.optional(), 'Hình trên bản đồ', 'Đối tượng trong content/geo/'),
  }),
});
