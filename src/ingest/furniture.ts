import { linesOf, type Line, type Span } from './span.ts';

/** A line or piece that belongs to the page, not to the article. */
export interface Furniture extends Span {
  text: string;
}

/** A longer line is a paragraph, whatever stands around it. */
const LONGEST_LINE = 200;

const MENU_HEADING =
  /^(?:(?:những\s)?(?:tin|bài)\s(?:viết\s)?(?:mới|cũ)\shơn|(?:các\s)?(?:tin|bài)(?:\sviết)?\s(?:liên\squan|cùng\s(?:chuyên\smục|loại)|khác)|thư\sviện\sảnh|thống\skê\struy\scập|số\slượt\struy\scập|đọc\snhiều|tin\sđọc\snhiều|liên\skết\swebsite)\s*:?$/iu;
const SINGLE_LINE =
  /^(?:bình\sluận(?:\s?\(\d+\))?|ý\skiến(?:\sbạn\sđọc)?(?:\s?\(\d+\))?|gửi\sbình\sluận|chia\ssẻ|in\sbài(?:\sviết)?|in\strang|gửi\semail|về\sđầu\strang|quay\slại|trang\schủ|facebook|zalo|twitter|copy\slink|lưu\sbài|thích\s\d*|đánh\sgiá\sbài\sviết|xem\sthêm|đọc\sthêm)\s*:?$/iu;
/** «perm_identity Trong ngày: 19»: the name of an icon, then a counter. */
const COUNTER =
  /^(?:[a-z]{2,20}(?:_[a-z]{2,20}){0,3}\s+)?(?:đang\s(?:truy\scập|trực\stuyến|online)|trong\s(?:ngày|tuần|tháng|năm)|hôm\s(?:nay|qua)|tuần\snày|tháng\snày|tổng(?:\ssố)?(?:\slượt)?\s(?:truy\scập|xem)|lượt\s(?:xem|đọc|truy\scập))\s*:?\s*[\d.,]+$/iu;
/** Counters and the one who posted, beside the date. */
const PIECE = /(?:Số lượt xem|Lượt xem|Lượt đọc|Đã xem)\s{0,3}:\s{0,6}\d[\d.,]{0,12}(?![\d])/giu;

/** True for a heading after which only lists of the page follow. */
export function isMenuHeading(line: string): boolean {
  return line.length <= LONGEST_LINE && MENU_HEADING.test(line);
}

/** True for a line that any page could carry. */
export function isFurniture(line: string): boolean {
  return line.length <= LONGEST_LINE && (MENU_HEADING.test(line) || SINGLE_LINE.test(line) || COUNTER.test(line));
}

/** Counters, menus and buttons of the page, in order. The short lines after a menu's heading are its entries. */
export function findFurniture(text: string): Furniture[] {
  const lines = linesOf(text);
  const menu = menuStart(lines);
  return lines.flatMap((line, i) => (i >= menu || isFurniture(line.text) ? [line] : piecesOf(line)));
}

/** Index of the first heading of a menu with nothing but short lines after it; the number of lines if there is none. */
function menuStart(lines: Line[]): number {
  const lastParagraph = lines.findLastIndex(({ text }) => text.length > LONGEST_LINE || /[.!?…]$/.test(text));
  const start = lines.findIndex(({ text }, i) => i > lastParagraph && isMenuHeading(text));
  return start < 0 ? lines.length : start;
}

function piecesOf(line: Line): Furniture[] {
  if (line.text.length > LONGEST_LINE) return [];
  return [...line.text.matchAll(PIECE)].map((match) => ({
    text: match[0],
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }));
}
