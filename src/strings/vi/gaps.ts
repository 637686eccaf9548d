import type { Run } from '../../domain/run.ts';
import { say } from '../say.ts';
import { number } from './number.ts';

export const gaps = {
  title: 'Khoảng trống thông tin',
  description: 'Những điều các nguồn không nói: từng bản ghi thiếu thông tin gì, đếm theo loại và theo tỉnh.',
  lead: (total: Run, records: Run) =>
    say`Các nguồn không nêu ${total} thông tin ở ${records} bản ghi. Điều nguồn không nêu thì ghi «không nêu», không đoán. Nếu bạn có nguồn, hãy bổ sung.`,
  none: 'Không bản ghi nào thiếu thông tin.',
  byField: 'Thiếu thông tin gì',
  byUnit: 'Theo tỉnh, thành phố',
  byUnitNote:
    'Đếm khoảng trống của những bản ghi mà câu trích nêu tên nơi ấy và của các liên kết mà nơi ấy là một bên; một bản ghi có thể thuộc nhiều nơi.',
  byRecord: 'Theo loại bản ghi',
  collection: 'Loại bản ghi',
  field: 'Thông tin',
  unit: 'Tỉnh, thành phố',
  count: 'Số khoảng trống',
  titleOf: (label: string) => `Khoảng trống: ${label}`,
  descriptionOf: (label: string) =>
    `Những thông tin mà nguồn không nêu: ${label}. Từng bản ghi thiếu gì, bổ sung ở đâu.`,
  leadOf: (total: Run, records: Run) => say`${total} thông tin không nêu, ở ${records} bản ghi.`,
  pageOf: (page: number, count: number) => `trang ${number(page)} trên ${number(count)}`,
  pages: 'Các trang',
  contribute: 'Bổ sung',
  fill: 'sửa tệp',
  missing: 'Bản ghi và điều còn thiếu',
  byEditing: 'Bạn có nguồn? Bấm «sửa tệp» ở dòng của bản ghi, thêm giá trị cùng câu trích làm căn cứ rồi gửi đề nghị.',
  bySending:
    'Bạn có nguồn? Gửi địa chỉ hoặc toàn văn bài, ngày đăng, nơi đăng và câu nêu thông tin còn thiếu, kèm địa chỉ trang của bản ghi. Liên hệ: ',
  byText: 'Bài viết chưa có ở đây thì cần gửi cả bài: mỗi điều ghi ở đây đều phải đối chiếu được với nguyên văn.',
};
