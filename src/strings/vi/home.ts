import type { Run } from '../../domain/run.ts';
import { say } from '../say.ts';
import { number } from './number.ts';

export const dashboard = {
  description: (name: string) =>
    `${name}: các tỉnh liên kết với nhau về việc gì, từ khi nào, đến đâu, theo câu chữ của nguồn.`,
  linked: (articles: Run, linked: Run, all: number) =>
    say`Theo ${articles} bài viết, ${linked} trong ${number(all)} tỉnh, thành phố có liên kết với nơi khác`,
  most: (names: string, first: number, partners: Run) =>
    first === 1
      ? say`; nhiều đối tác nhất là ${names}: ${partners} nơi`
      : say`; nhiều đối tác nhất là ${names}: mỗi nơi ${partners} đối tác`,
  noLinks: 'Các nguồn chưa nêu liên kết nào giữa các tỉnh, thành phố',
  counted: (number: string, one: string) => `${number}\u00A0${one}`,
  from: (articles: readonly Run[], counted: readonly Run[]) =>
    counted.length > 0 ? say`Theo ${articles}: ${counted}` : say`Theo ${articles}`,
  rawCount: (raw: Run) => say` (${raw} bài còn là bản thô, chưa biên tập)`,
  quoted: (quotes: Run, citations: Run) => say`. Căn cứ là ${quotes} câu trích nguyên văn, qua ${citations} lượt dẫn.`,
  kicker: (articles: Run, day: string) => say`Hồ sơ từ ${articles} bài viết, tính đến ngày ${day}`,
  closest: 'Nhiều nhất',
  closestCount: (number: string) => `${number}\u00A0liên kết nối hai nơi`,
  widest: 'Rộng nhất',
  widestCount: (number: string) => `${number}\u00A0đối tác hiện nay`,
  stated: 'Số liệu',
  todo: 'Thời hạn',
  todoCount: (count: Run, all: Run) => say`${count} (trong ${all})`,
  todoState: (number: string, state: string) => `${number}\u00A0nhiệm vụ ${state}`,
  todoAll: (number: string) => `${number}\u00A0nhiệm vụ`,
  silent: 'Không nêu',
  gapsCount: (total: Run, records: Run) => say`${total} ở ${records} bản ghi`,
  gapsTotal: (number: string) => `${number}\u00A0điều`,
  clause: 'câu trong nguồn',
  about: 'Căn cứ',
  finding: 'Nổi bật',
  waysIn: 'Lối vào',
  /** What the first ways in show, in their order. */
  ways: [
    'Nơi nào liên kết với nơi nào, công trình ở đâu',
    'Từng tỉnh, thành phố, cả đơn vị trước sáp nhập',
    'Giao thông, du lịch, nông nghiệp, đầu tư…',
    'Văn bản, thỏa thuận, sự kiện, hạn theo năm',
  ],
  readOn: 'Cách đọc trang này',
  links: 'Ai với ai',
  openMap: 'Mở bản đồ',
  allLinks: 'Tất cả liên kết',
  tasks: 'Nhiệm vụ đến hạn hoặc đã qua hạn mà nguồn nêu',
  noTasks: 'Không có nhiệm vụ nào đến hạn hoặc đã qua hạn mà nguồn nêu.',
  allTasks: (number: string) => `Tất cả ${number} nhiệm vụ`,
  taskStates: 'Mọi nhiệm vụ',
  /** Of the last 90 days, and what is older. */
  latest: {
    new: { label: 'Mới', articles: 'Bài viết mới' },
    last: { label: 'Gần nhất', articles: 'Bài viết gần nhất' },
  },
  allArticles: (number: string) => `Tất cả ${number} bài viết`,
  raw: 'bản thô, chưa biên tập',
  recent: 'Mốc thời gian gần nhất',
  allRecent: 'Cả dòng thời gian',
  gaps: 'Điều các nguồn không nói',
  gapsLead: (total: Run, records: Run) =>
    say`${total} thông tin không được nêu ở ${records} bản ghi. Thiếu nhiều nhất:`,
  field: 'Thông tin',
  gapCount: 'Số bản ghi không nêu',
  allGaps: 'Toàn bộ khoảng trống',
  noGaps: 'Không bản ghi nào thiếu thông tin.',
};

export const about = {
  title: 'Giới thiệu',
  description: 'Trang này là gì, làm theo cách nào, theo giấy phép nào, liên hệ ở đâu và xin gỡ bài ra sao.',
  lead: (name: string) =>
    `${name} là hồ sơ mở về liên kết giữa các tỉnh, vùng của Việt Nam. Bản ghi kèm câu nguyên văn của bài báo hoặc thông báo làm căn cứ; điều gì do biên tập suy ra thì ghi rõ lý do.`,
  counts: (edited: Run, raw: Run, records: Run, quotes: Run, citations: Run) =>
    say`Hiện có ${edited} bài đã biên tập và ${raw} bài còn là bản thô; ${records} bản ghi, kể cả bài viết, dựa trên ${quotes} câu trích, với ${citations} lượt dẫn đã đối chiếu với nguyên văn.`,
  who: 'Ai làm',
  whoText:
    'Nội dung do những người biên tập đóng góp qua kho mã nguồn mở; mọi thay đổi đều được máy kiểm tra trước khi lên trang. Trang không nhân danh cơ quan nào.',
  method: 'Cách làm',
  methodItems: [
    'Bài gốc được giữ nguyên từng chữ, kể cả lỗi gõ; chỗ sai được ghi bên cạnh, không thay chữ của nguồn.',
    'Bản ghi nào cũng có ít nhất một câu trích, trừ bản ghi chỉ dẫn chiếu tài liệu không có toàn văn ở đây và nói rõ như vậy. Mỗi lần dựng trang, máy tìm lại từng câu trong bài thô; sai một chữ thì trang không dựng được.',
    'Một điều là nguồn nêu, là suy ra (kèm lý do) hoặc là không nêu. Điều không nêu được ghi «không nêu» và được đếm, không đoán.',
    'Tên tỉnh, cơ quan, vùng gắn với thời gian: bản ghi dùng tên của ngày bài viết, trang cho thấy đơn vị ấy nay là gì.',
    'Bản đăng lại không làm cho một điều chắc chắn hơn; trang của bài ghi rõ bài đăng lại từ đâu.',
  ],
  handbook: 'Đọc thêm trong phần hướng dẫn',
  licence: 'Giấy phép',
  licenceItems: [
    'Mã nguồn: giấy phép MIT.',
    'Dữ kiện trong các bản ghi: CC BY 4.0; khi dùng lại xin ghi tên trang và nguồn mà bản ghi nêu.',
    'Chữ của bài viết thuộc nơi đăng và người viết; trang chỉ trích dẫn để chứng minh và không cấp phép cho phần này.',
    'Phông chữ Source Sans 3 và Source Serif 4: SIL Open Font License 1.1.',
  ],
  boundaries: 'Ranh giới và địa danh',
  boundariesText: 'Ranh giới tỉnh theo giấy phép CC BY-SA 4.0: hình vẽ lại từ đó phải ghi nguồn và giữ giấy phép này.',
  contact: 'Liên hệ',
  removal: 'Xin gỡ hoặc sửa bài',
  removalText:
    'Người viết, nơi đăng, hoặc người được nhắc tên có thể yêu cầu gỡ toàn văn một bài, rút ngắn câu trích hoặc sửa một điều ghi sai. Trong lúc xem xét, bài có thể được tạm rút xuống.',
  removalHow:
    'Cuối mỗi trang có «Báo sai» và «Đề nghị gỡ», đã ghi sẵn địa chỉ của trang; xin nêu câu hoặc điều cần gỡ và lý do.',
  edition: 'Phiên bản',
  corrections: 'Lỗi chữ của nguồn đã ghi nhận',
  correctionsAdvice: 'Thân bài vẫn giữ chữ của nguồn; cách viết đúng chỉ ghi bên cạnh.',
  noCorrections: 'Chưa ghi nhận lỗi chữ nào.',
  correction: (raw: string, corrected: string, why: string) => `«${raw}» → «${corrected}»: ${why}`,
};
