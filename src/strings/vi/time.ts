import type { Run } from '../../domain/run.ts';
import { say } from '../say.ts';
import { number } from './number.ts';

export const timeline = {
  title: 'Dòng thời gian',
  description: 'Văn bản, liên kết, sự kiện, dự án, nhiệm vụ và bài viết theo thời gian, chính xác đến mức nguồn nêu.',
  lead: (count: Run, undated: Run) =>
    say`${count} mốc thời gian, từ cũ đến mới. Ngày tháng chỉ chính xác đến mức nguồn nêu. ${undated} bản ghi không rõ ngày đứng riêng ở cuối trang.`,
  leadOfYears: (count: Run, shown: number, undated: Run) =>
    say`${count} mốc thời gian, mỗi năm một trang; ở đây là ${number(shown)} mốc của thời gian gần nhất. Ngày tháng chỉ chính xác đến mức nguồn nêu. ${undated} bản ghi không rõ ngày đứng riêng ở cuối trang.`,
  titleOf: (year: string) => `Dòng thời gian năm ${year}`,
  descriptionOf: (year: string) =>
    `Văn bản, liên kết, sự kiện, dự án, nhiệm vụ và bài viết có mốc thời gian trong năm ${year}.`,
  leadOf: (count: Run) => say`${count} mốc thời gian trong năm, từ cũ đến mới.`,
  inYear: (year: string) => `Năm ${year}`,
  /** Dates of which only a stretch of several years is known. */
  unknownYear: 'Chưa rõ năm nào',
  unknownYearTitle: 'Dòng thời gian: chưa rõ năm nào',
  unknownYearDescription:
    'Mốc thời gian mà chỉ biết nằm trong một khoảng nhiều năm, hoặc không trước, không sau một năm.',
  unknownYearLead: (count: Run) =>
    say`${count} mốc thời gian chỉ biết nằm trong một khoảng nhiều năm, hoặc không trước, không sau một năm.`,
  pageOf: (page: number, pages: number) => `trang ${number(page)}/${number(pages)}`,
  neighbours: 'Trang trước và sau',
  wholeOf: (year: string, count: number) => `Tất cả ${number(count)} mốc của năm ${year}`,
  years: 'Các năm',
  legend: '«Trong …»: diễn ra một lúc nào đó trong thời gian ấy. «Kéo dài …», «cả …»: diễn ra suốt thời gian ấy.',
  empty: 'Chưa có bản ghi nào có ngày tháng.',
  undated: 'Chưa rõ thời gian',
  withinYear: (year: string) => `trong năm ${year}`,
  withinMonth: (month: string) => `trong tháng ${month}`,
  wholeYear: (year: string) => `cả năm ${year}`,
  wholeMonth: (month: string) => `cả tháng ${month}`,
  somewhere: (after: string, before: string) => `trong khoảng từ ${after} đến ${before}`,
  notBefore: (after: string) => `không trước ${after}`,
  notAfter: (before: string) => `không sau ${before}`,
  lasting: (from: string, to: string) => `kéo dài ${from}–${to}`,
  lastingFrom: (from: string) => `kéo dài từ ${from}`,
  continuing: (span: string) => `${span} và tiếp theo`,
  published: 'đăng',
  issued: 'ban hành',
  inForce: 'thời kỳ',
  signed: 'ký',
  period: 'thời gian thực hiện',
  works: 'thời gian thực hiện',
  takesPlace: 'diễn ra',
  due: 'hạn',
  said: 'phát biểu',
  bulletin: 'công bố',
  filter: {
    title: 'Lọc và phóng to',
    kind: 'Loại',
    sector: 'Lĩnh vực',
    unit: 'Tỉnh, thành phố',
    from: 'Từ năm',
    to: 'Đến năm',
    any: 'Tất cả',
    firstYear: 'Từ đầu',
    lastYear: 'Đến cuối',
    clear: 'Bỏ lọc',
    hint: 'Chọn năm thì hình phóng to khoảng thời gian ấy và bản ghi không rõ ngày được ẩn đi.',
    texts: {
      all: '',
      found: '{dated} mốc thời gian, {undated} bản ghi không rõ ngày.',
      dated: '{dated} mốc thời gian.',
      listed: 'Danh sách bên dưới có {listed} mốc trong số đó.',
      none: 'Không có kết quả: không có mốc thời gian hay bản ghi nào khớp với điều đã chọn.',
      part: '{count} trong {all} khớp với điều đã chọn',
      unfiltered: 'Khi chưa lọc: ',
    },
  },
};
