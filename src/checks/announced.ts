import type { Clause } from '../corpus/types.ts';
import type { PartialDate } from '../domain/dates.ts';

/** Letters of the sentence before a quote that are read with it. */
const BEFORE = 80;

const words = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');

/** What tells that something is still to come. */
const FUTURE = [
  'sẽ|dự kiến|dự định|sắp(?! xếp| đặt)|tới đây|thời gian tới|chuẩn bị|phấn đấu|đăng cai',
  'kế hoạch tổ chức|lên kế hoạch|theo kế hoạch',
  '(?:tháng|năm|quý|tuần|ngày|đợt|dịp|kỳ|lần)(?: [\\d/IVX]+)? (?:tới|sau|này)',
].join('|');
/** What asks or agrees that something be done. */
const WANTED =
  'thống nhất|nhất trí|đồng ý|quyết định(?! số| \\d)|thỏa thuận|thoả thuận|cam kết|đề nghị|đề xuất|kiến nghị|yêu cầu|tham mưu|' +
  'giao(?! thông| lưu| dịch| thương)|xem xét|cần(?! thơ| giờ)|phải|sớm|khẩn trương|mời|kêu gọi|chưa';
const UNDER_WAY = 'đang|tiếp tục|nghiên cứu|hoàn thiện';
const HELD = 'tổ chức|diễn ra|khai mạc|đăng cai|tham dự|tham gia|ký kết|ký';
const ISSUED =
  'ban hành|phê duyệt|ký|ký kết|thông qua|công bố|soạn thảo|xây dựng|hoàn thành|hoàn thiện|' +
  '(?<!chương |công |quá |lộ |quy |tiến |giáo )trình|(?<!thành |độc |xác |thiết )lập';

const within = (first: string, second: string, letters: number) =>
  words(`(?:${first})(?![\\p{L}\\p{N}])[^.;]{0,${letters}}?(?<![\\p{L}\\p{N}])(?<!đã |đã được |vừa )(?:${second})`);

const EVENT_TO_COME = [words(FUTURE), within(WANTED, HELD, 40)];
const DOCUMENT_TO_COME = [
  within(`${FUTURE}|${WANTED}|${UNDER_WAY}`, ISSUED, 60),
  within(ISSUED, FUTURE, 60),
  within(ISSUED, '(?:trong|vào|trước|chậm nhất) (?:năm|quý|tháng|ngày|kỳ họp)', 40),
  words('dự thảo|soạn thảo|lấy ý kiến'),
];
const PAST = [
  words('đã|vừa|từng|mới đây|hôm qua|hôm nay|sáng nay|chiều nay|tối nay|bế mạc|kết thúc|khép lại|phát biểu tại'),
  within('tổ chức|diễn ra|đệ trình', 'thành công', 40),
];
/** How a report begins: «Ngày 24/9, tại Hạ Long, hai tỉnh tổ chức …». Without «sẽ» it tells what was. */
const OPENING =
  /^(?:(?:trong|vào) )?(?:sáng|chiều|tối|trưa|ngày|hôm|tháng|quý|năm)(?: ngày)? \d[^.;]*(?:tổ chức|diễn ra|khai mạc|ký kết|ký|thăm|làm việc)/iu;

/** True if the words around a quote tell of an event that is still to come when they are written. */
export function announcesEvent(clause: Clause): boolean {
  return matches(EVENT_TO_COME, wordsAround(clause));
}

/**
 * True if they tell of one that begins at `date` as of something that has been. Words that tell neither are neither, and
 * so are those that give the date itself without saying that it has passed.
 */
export function reportsEvent(clause: Clause, date: PartialDate): boolean {
  const text = wordsAround(clause);
  if (matches(EVENT_TO_COME, text)) return false;
  return matches(PAST, text) || (OPENING.test(clause.quote) && !gives(clause.quote, date));
}

/** True if a text names the month of a date, or its year where either of them knows no month. */
function gives(text: string, date: PartialDate): boolean {
  const [year, month] = date.split('-');
  const named = [...text.matchAll(/(?:tháng |\d[/-])0?(\d{1,2})(?!\d)/giu)].map(([, number]) => Number(number));
  return month === undefined || named.length === 0 ? text.includes(year!) : named.includes(Number(month));
}

/** True if the words around a quote tell of a document that is still to be issued. */
export function announcesDocument(clause: Clause): boolean {
  return matches(DOCUMENT_TO_COME, wordsAround(clause));
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** The quote, with what stands before it in its sentence. */
function wordsAround({ article, range, quote }: Clause): string {
  const before = article.text.folded.text.slice(Math.max(0, range.start - BEFORE), range.start);
  return before.slice(before.search(/[^.!?]*$/)) + quote;
}
