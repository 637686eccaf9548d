import type { Run } from '../../domain/run.ts';
import { say } from '../say.ts';
import { number } from './number.ts';

export const common = {
  skip: 'Đến nội dung chính',
  home: 'Trang chủ',
  mainNav: 'Mục chính',
  allSections: 'Tất cả các mục',
  breadcrumbs: 'Vị trí trang',
  absent: 'không nêu',
  inferred: 'suy ra',
  partlyInferred: 'một phần suy ra',
  records: (count: number) => `${number(count)} bản ghi`,
  sources: (articles: Run, origins: Run) => say`${articles} bài viết, từ ${origins} nguồn gốc độc lập`,
  addresses: 'Địa chỉ những trang được dẫn',
  asOf: (day: string) => `Tính đến ngày ${day}`,
  stale: (day: string) =>
    `Trang này dựng ngày ${day}, cách nay hơn 30 ngày: hạn, tình trạng và đơn vị đang có có thể đã khác.`,
};

export const notFound = {
  title: 'Không có trang này',
  text: 'Địa chỉ có thể đã đổi hoặc gõ sai. Mọi trang đều tìm được từ các mục ở cuối trang.',
};
