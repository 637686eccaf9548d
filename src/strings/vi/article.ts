import { formatPartialDate } from '../../domain/dates.ts';
import type { Run } from '../../domain/run.ts';
import { say } from '../say.ts';
import { number } from './number.ts';

export const article = {
  editorialTitle: 'Tên bài do biên tập đặt; nguồn không ghi tên.',
  openingWords: 'Máy chưa nhận ra tên bài; đây là những chữ đầu của bài.',
  fileName: 'Máy chưa nhận ra tên bài; trang gọi tạm theo tên của tệp nhận được.',
  raw: 'Bản thô, chưa biên tập',
  rawAdvice:
    'Bài này được đưa lên nguyên như đã nhận. Chưa ai kiểm tra, bỏ phần thừa của trang web hay lập bản ghi từ nó; tên tỉnh và số văn bản do máy nhận ra.',
  moved: {
    title: (article: string) => `Bài đã được biên tập: ${article}`,
    lead: 'Địa chỉ này là của bản thô. Bài nay đã được biên tập và có trang riêng:',
  },
  source: 'Nguồn',
  sourceLink: 'Nguồn của bài',
  origin: 'Các bản của cùng một bài chỉ tính là một nguồn.',
  sameOrigin: 'Bản khác của bài này:',
  republishedFrom: (publisher: string) => `đăng lại từ ${publisher}`,
  quoted: (quotes: Run, records: Run) => say`${quotes} câu được trích, làm căn cứ cho ${records} bản ghi khác`,
  summary: 'Tóm tắt của biên tập',
  body: 'Toàn văn',
  quotesOnly: 'Những câu được trích',
  quotesOnlyAdvice: 'Trang chỉ đăng những câu làm căn cứ cho bản ghi; toàn văn ở nơi đăng bài.',
  marksAdvice: 'Vạch đứng là chỗ một câu được trích bắt đầu; số ở cuối câu dẫn tới những bản ghi dựa vào câu ấy.',
  underline: 'Gạch chân mọi câu được trích',
  notesOf: (span: string) => `Ghi chú ${span}`,
  moreRecords: (count: number) => `và ${number(count)} bản ghi khác`,
  noteRef: (n: number) => `Ghi chú ${n}`,
  backToQuote: (n: number) => `${n}: về câu trích`,
  setAside: 'Để riêng khỏi thân bài',
  meta: 'Những dòng nói về bài: tên, tác giả, chú thích ảnh, ngày giờ.',
  chrome: (count: number) => `${number(count)} dòng thừa của trang web, không thuộc bài`,
  remarks: 'Biên tập ghi thêm',
  why: 'vì sao suy ra',
  notSaid: 'Nguồn không nêu',
  corrections: 'Lỗi chữ của nguồn',
  correction: (corrected: string) => `đúng: ${corrected}`,
  correctionsAdvice: 'Thân bài giữ nguyên chữ của nguồn; cách viết đúng chỉ ghi bên cạnh.',
  recognised: 'Máy nhận ra trong bài',
  recognisedKinds: { provinces: 'Tỉnh, thành phố', documents: 'Văn bản' },
  times: (count: number) => `nhắc ${number(count)} lần`,
  dated: (date: string) => `ngày ${formatPartialDate(date)}`,
  names: 'Tỉnh, thành phố và văn bản trong bài',
  nowIn: 'nay thuộc',
  /** «nay là Hải Phòng từ 1/7/2025» */
  nowItself: 'nay là ',
  since: (day: string) => ` từ ${day}`,
  twoUnits: (from: string) =>
    `tên này chỉ hai đơn vị khác nhau trước và từ ${from}, mà máy chưa nhận ra ngày đăng của bài`,
  nothingRecognised: 'Máy chưa nhận ra tên tỉnh hay văn bản nào.',
  ownRecord: 'thông tin của chính bài này',
  /** «nghị quyết số 71/NQ-HĐND», as far as it says so. */
  officialNumber: (kind?: string, number?: string) =>
    [kind, number === undefined ? undefined : kind === undefined ? number : `số ${number}`].filter(Boolean).join(' '),
  /** «điểm b khoản 2 Điều 4»: from the inside out, each with its number as the text writes it. */
  provision: {
    annex: (name: string) => name,
    part: (number: string) => `Phần ${number}`,
    chapter: (number: string) => `Chương ${number}`,
    section: (number: string) => `mục ${number}`,
    article: (number: string) => `Điều ${number}`,
    clause: (number: string) => `khoản ${number}`,
    point: (letter: string) => `điểm ${letter}`,
  },
};

/** Parts that an editor puts into an article or a bulletin. */
export const embedded = {
  timeline: 'Các mốc thời gian',
  timelineNone: 'Chưa có mốc thời gian nào.',
  quote: 'Câu trích làm căn cứ',
  map: 'Bản đồ',
  mapNone: 'Không có nơi nào để vẽ lên bản đồ.',
};
