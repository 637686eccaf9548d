import * as z from 'zod';
import { anyRef, field, ref, text } from './field.ts';
import { citation, evidence, inferred } from './evidence.ts';

const shared = {
  sectors: field(z.array(ref('@sector')).optional(), 'Lĩnh vực', 'Mã trong bảng lĩnh vực'),
  regions: field(z.array(ref('@region')).optional(), 'Vùng', 'Vùng mà nguồn nhắc tới'),
  aliases: field(z.array(text).optional(), 'Tên gọi khác', 'Những cách gọi khác mà nguồn dùng'),
  about: field(z.array(anyRef).optional(), 'Nói về', 'Những bản ghi mà bản ghi này nói về: projects/…'),
  openList: field(z.boolean().optional(), 'Danh sách còn mở', 'true khi nguồn kết bằng «…», nghĩa là chưa kể hết'),
  results: field(z.array(text).optional(), 'Kết quả nguồn nêu', 'Lời của nguồn, không đổi thành số'),
  note: field(text.optional(), 'Ghi chú', 'Ghi chú của biên tập, không phải lời của nguồn'),
  draft: field(z.boolean().optional(), 'Bản nháp', 'true: được kiểm tra nhưng chưa xuất bản'),
  evidence: field(z.array(evidence).min(1).optional(), 'Căn cứ', 'Ít nhất một trích dẫn nguyên văn'),
  citations: field(z.array(citation).min(1).optional(), 'Dẫn chiếu', 'Tài liệu ngoài kho bài, không có nguyên văn'),
  inferred: field(inferred.optional(), 'Suy ra', 'Đường dẫn trường: lý do suy ra'),
};

/** A strict record: its own fields, and those that every record may carry. */
export function record<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject({ ...shape, ...shared });
}

/** Fields that every record may carry. */
export type Shared = z.output<z.ZodObject<typeof shared>>;
export const SHARED_FIELDS = Object.keys(shared);
