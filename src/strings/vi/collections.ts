import type { SchemaWords } from '../../schemas/labels.ts';

/** Names of collections, and what each holds. */
export const collections: SchemaWords['collections'] = {
  articles: {
    label: 'Bài viết',
    one: 'bài viết',
    advice: 'Bài báo, thông báo mà các bản ghi khác trích làm căn cứ.',
  },
  linkages: {
    label: 'Liên kết',
    one: 'liên kết',
    advice: 'Mối liên kết giữa các tỉnh, vùng: thỏa thuận, quy chế, hoạt động chung.',
  },
  documents: {
    label: 'Văn bản',
    one: 'văn bản',
    advice: 'Luật, nghị quyết, chỉ thị, quy hoạch, quy chế, biên bản… mà bài viết nhắc tới.',
  },
  projects: {
    label: 'Dự án',
    one: 'dự án',
    advice: 'Công trình dự kiến, đang làm hoặc vừa làm xong mà nguồn nêu.',
  },
  assets: {
    label: 'Công trình, địa danh',
    one: 'công trình, địa danh',
    advice: 'Đường, cầu, cảng, khu công nghiệp, sông hồ, di sản mà nguồn nhắc tên.',
  },
  programmes: {
    label: 'Chương trình',
    one: 'chương trình',
    advice: 'Chương trình của một bên, chủ đề năm, nhóm dự án.',
  },
  events: {
    label: 'Sự kiện',
    one: 'sự kiện',
    advice: 'Hội nghị, hội chợ, lễ ký, đoàn công tác, đệ trình hồ sơ.',
  },
  directives: {
    label: 'Nhiệm vụ',
    one: 'nhiệm vụ',
    advice: 'Việc được giao, đề nghị hoặc cam kết làm.',
  },
  indicators: {
    label: 'Chỉ số',
    one: 'chỉ số',
    advice: 'Số liệu và nhận định mà nguồn nêu; không ghi con số tự tính ra.',
  },
  organizations: {
    label: 'Cơ quan, tổ chức',
    one: 'cơ quan, tổ chức',
    advice: 'Cơ quan, tổ chức mà nguồn gọi tên, và cơ quan kế tục của chúng.',
  },
  statements: {
    label: 'Phát biểu',
    one: 'phát biểu',
    advice: 'Lời của một người hoặc một cơ quan, được nguồn trích.',
  },
  obstacles: {
    label: 'Khó khăn, vướng mắc',
    one: 'khó khăn, vướng mắc',
    advice: 'Khó khăn, vướng mắc và đánh giá mà nguồn nêu.',
  },
  bulletins: {
    label: 'Bản tin',
    one: 'bản tin',
    advice: 'Thông báo có ngày trong các nhóm thông tin mà nguồn yêu cầu cập nhật.',
  },
  categories: {
    label: 'Nhóm thông tin',
    one: 'nhóm thông tin',
    advice: 'Những nhóm thông tin mà bài viết yêu cầu một cơ sở dữ liệu vùng phải có.',
  },
  regions: {
    label: 'Vùng',
    one: 'vùng',
    advice:
      'Vùng có trong quy hoạch, quyết định của Nhà nước, kể cả vùng chưa bài nào nhắc tới, và những cách gọi vùng của nguồn.',
  },
};
