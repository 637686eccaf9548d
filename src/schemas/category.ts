import * as z from 'zod';
import { BULLETIN_CATEGORIES } from './bulletin.ts';
import { defineCollectionSchema } from './collection.ts';
import { codes, field, ref, text } from './field.ts';
import { record } from './record.ts';

export const categories = defineCollectionSchema({
  format: 'yml',
  segment: 'danh-muc',
  label: 'Nhóm thông tin',
  one: 'nhóm thông tin',
  advice: 'Những nhóm thông tin mà bài viết yêu cầu một cơ sở dữ liệu vùng phải có.',
  title: (data) => data.name,
  schema: record({
    name: field(text, 'Tên nhóm', 'Tên như nguồn viết'),
    requiredBy: field(z.array(ref('directives')).min(1), 'Được yêu cầu bởi', 'Nhiệm vụ đòi hỏi nhóm thông tin này'),
    holds: field(
      z.strictObject({
        collections: field(
          z
            .array(
              z
                .string()
                .regex(/^[a-z]+$/)
                .meta({ ref: '@collection' }),
            )
            .optional(),
          'Bộ sưu tập',
          'Bộ sưu tập trả lời nhóm này; có thêm sectors thì chỉ những bản ghi thuộc các lĩnh vực ấy',
        ),
        sectors: field(z.array(ref('@sector')).optional(), 'Lĩnh vực', 'Lĩnh vực của nhóm này'),
        bulletins: field(
          z.array(codes(BULLETIN_CATEGORIES)).optional(),
          'Nhóm bản tin',
          'Bản tin của những nhóm này trả lời nhóm thông tin',
        ),
      }),
      'Trang này có gì',
      'Bộ sưu tập, lĩnh vực, nhóm bản tin trả lời nhóm thông tin',
    ),
  }),
});
