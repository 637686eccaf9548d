import type { Run } from '../../domain/run.ts';
import { say } from '../say.ts';
import { number } from './number.ts';

export const record = {
  /** Of a list of tasks in a body. */
  boxes: { checked: 'Đã xong', unchecked: 'Chưa xong' },
  yes: 'có',
  no: 'không',
  /** By ISO 4217; others keep their code. */
  currencies: { VND: 'đồng' },
  /** A record that is named but not published. */
  unpublished: (key: string) => `${key} (chưa xuất bản)`,
  facts: 'Nội dung',
  legend: 'Dấu trước mỗi mục',
  states: { stated: 'nguồn nêu', inferred: 'suy ra, có lý do', absent: 'nguồn không nêu' },
  /** Of a state without a date: how it stood when the article told it. */
  stateSeen: (state: string, years: readonly string[]) =>
    `${state}, theo bài ${years.length === 1 ? 'năm ' : ''}${years.join('–')}`,
  because: 'Suy ra:',
  asWritten: 'nguồn viết',
  /** Before numbers of quotes. */
  evidence: 'Căn cứ: ',
  sourceWrites: 'Nguồn viết',
  sources: 'Bài viết làm nguồn',
  inArticle: 'đọc trong bài',
  readThere: (n: number) => `đọc trong bài: câu trích ${number(n)}`,
  supports: (fields: string[]) => `cho: ${fields.join('; ')}`,
  /** «Số tiền của nguồn vốn 2» */
  fieldOf: (field: string, whole: string) => `${field} của ${whole.charAt(0).toLowerCase()}${whole.slice(1)}`,
  noteLabel: (n: number) => `Căn cứ ${n}`,
  citations: 'Dẫn chiếu, không có nguyên văn',
  citationsAdvice: 'Những tài liệu này không có toàn văn ở đây, nên trang không chứng minh được bằng câu trích.',
  naming: 'Những bản ghi nhắc tới bản ghi này',
  namingAdvice: 'Sau mỗi tên là mục của bản ghi ấy có nhắc tới bản ghi này.',
  /** How a record stands to one that it names, where its field says it the other way round. */
  turned: {
    'organizations.parent': 'trực thuộc',
    'organizations.successors': 'cơ quan trước đó',
    'programmes.includes': 'gồm bản ghi này',
  },
  countedIn: 'Hình và trang đếm bản ghi này',
  siblings: 'Cùng dựa vào những câu này',
  cite: 'Dẫn trang này',
  citeAs: (title: string, one: string, site: string) => `«${title}» (${one}). ${site}.`,
  citeOn: (title: string, one: string, site: string, day: string) =>
    `«${title}» (${one}). ${site}, tính đến ngày ${day}.`,
  edit: 'Sửa trang này',
  report: 'Báo sai',
  reportTitle: (title: string) => `Báo sai: ${title}`,
};

export const tasks = {
  /** How a task stands, after its name or the number of tasks. The first speaks of our sources and is never shortened. */
  states: {
    overdue: 'đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành',
    due: 'đến hạn',
    'not-yet-due': 'chưa đến hạn',
    recurring: 'thường xuyên',
    'no-deadline': 'không nêu hạn',
    done: 'hoàn thành',
  },
  lists: {
    title: (state: string) => `Nhiệm vụ ${state}`,
    asOf: (day: string) => `Tính đến ngày ${day}.`,
    none: 'Không có nhiệm vụ nào như vậy.',
    leads: {
      overdue:
        'Hạn mà nguồn nêu đã qua, và các bài viết ở đây chưa cho bằng chứng hoàn thành. Việc có thể đã làm xong mà chưa bài nào ở đây nói tới.',
      due: 'Ngày tính nằm trong thời hạn mà nguồn nêu.',
      'not-yet-due': 'Thời hạn mà nguồn nêu chưa bắt đầu.',
      recurring: 'Việc phải làm hằng năm hoặc thường xuyên, không có hạn cuối.',
      'no-deadline': 'Nguồn không nêu hạn của những việc này.',
      done: 'Có câu trong nguồn cho biết những việc này đã hoàn thành.',
    },
  },
  /** Who holds the duty of a body that has ended. */
  duty: {
    label: 'Cơ quan nay phụ trách',
    labelOfBody: 'Cơ quan nay phụ trách',
    unknown: 'chưa xác định',
    notKnown: 'cơ quan nay phụ trách: chưa xác định',
    now: (holder: string) => `nay là ${holder}`,
    heldBy: (holders: string) => `nay phụ trách: ${holders}`,
    each: (who: string, now: string) => `${who}: ${now}`,
    inferred: (now: string, laws: string) => (laws === '' ? `${now} (suy ra)` : `${now} (suy ra theo ${laws})`),
    by: (laws: string) =>
      laws === ''
        ? 'theo cơ quan kế tục ghi trong hồ sơ'
        : `cơ quan, địa phương đã đổi theo ${laws}; nguồn không nói ai nhận việc`,
  },
  due: (when: string) => `Hạn: ${when}`,
  state: 'Tình trạng',
  asOf: (day: string) => `tính\u00A0đến\u00A0ngày\u00A0${day}`,
  chain: 'Từ văn bản đến nhiệm vụ',
  thisTask: 'Nhiệm vụ này',
  toAbove: (relation: string) => `${relation} văn bản trên`,
  writtenAbove: 'ghi trong văn bản trên',
};

export const category = {
  holdings: 'Trang này có gì cho nhóm thông tin này',
  nothing: 'Chưa có thông tin nào cho nhóm này: các bài viết hiện có không cho bản ghi hay bản tin nào.',
  narrowed: (sectors: string) => `Chỉ những bản ghi thuộc lĩnh vực: ${sectors}.`,
  near: (sectors: string) => `Bản ghi cùng lĩnh vực: ${sectors}`,
  nearAdvice: 'Lĩnh vực rộng hơn nhóm thông tin: những bản ghi này có thể chỉ liên quan.',
  bulletins: (label: string) => `Bản tin: ${label}`,
  noBulletin: (label: string) => `Chưa có bản tin nào về ${label}.`,
  noRecord: (one: string) => `Chưa có ${one} nào.`,
  more: (count: number) => `và ${number(count)} bản ghi khác`,
  all: (number: string, one: string) => `Tất cả ${number} ${one}`,
  /** «Liên kết (14)» */
  heading: (label: string, number: string) => `${label} (${number})`,
  required: 'Yêu cầu từ đâu',
  requirements: (count: number, categories: Run) =>
    say`${number(count)} yêu cầu về hệ thống thông tin, cơ sở dữ liệu mà các bài viết nêu; chúng kể ra ${categories} nhóm thông tin.`,
  none: 'Yêu cầu này không kể nhóm thông tin nào.',
  records: (number: string) => `${number} bản ghi`,
  noRecords: 'chưa có bản ghi nào',
  nearRecords: (number: string) => `${number} bản ghi cùng lĩnh vực`,
};
