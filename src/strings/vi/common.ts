import type { Run } from '../../domain/run.ts';
import { say } from '../say.ts';
import { number } from './number.ts';

export const common = {
  skip: 'Đến nội dung chính',
  home: 'Trang chủ',
  mainNav: 'Mục chính',
  allSections: 'Tất cả các mục',
  breadcrumbs: 'Vị trí trang',
  onPage: 'Trên trang này',
  adjacent: 'Trang liền kề',
  before: 'Trước',
  after: 'Sau',
  share: 'Chia sẻ',
  shared: 'Đã chép liên kết',
  absent: 'không nêu',
  inferred: 'suy ra',
  partlyInferred: 'một phần suy ra',
  records: (count: number) => `${number(count)} bản ghi`,
  sources: (articles: Run, origins: Run) => say`${articles} bài viết, từ ${origins} nguồn gốc độc lập`,
  addresses: 'Địa chỉ những trang được dẫn',
  asOf: (day: string) => `Tính đến ngày ${day}`,
  edition: (edition: string) =>
    `Toàn bộ nội dung và bài thô của trang này là bản ${edition}. Mỗi trang ghi ở chân phiên bản của riêng nó: phiên bản còn như cũ thì trang vẫn nói như cũ. Trang nào nói điều tùy theo ngày thì ghi thêm ngày dựng.`,
  version: (version: string) => `Phiên bản ${version}`,
  stale: (day: string) =>
    `Trang này dựng ngày ${day}, cách nay hơn 30 ngày: hạn, tình trạng và đơn vị đang có có thể đã khác.`,
};

export const notFound = {
  title: 'Không có trang này',
  text: 'Địa chỉ có thể đã đổi hoặc gõ sai. Hãy tìm ở đây, hoặc từ các mục ở cuối trang.',
};
