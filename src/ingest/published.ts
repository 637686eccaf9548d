import { isoDay } from './dates.ts';
import { isMenuHeading } from './furniture.ts';
import { linesOf, type Line } from './span.ts';

/** Lines from the top in which a date line without a label is looked for. */
const TOP_LINES = 10;
const LONGEST_DATE_LINE = 250;

const FIRST = String.raw`(?:ngày\s(?:đăng|xuất\sbản|phát\shành|đưa\stin|tạo)(?:\stin|\sbài)?|đăng\s(?:lúc|ngày|vào)|đăng\stải\s?(?:lúc|ngày)?|xuất\sbản(?:\slúc|\sngày)?|đã\sđăng)`;
const UPDATE = String.raw`(?:(?:ngày\s|thời\sgian\s)?cập\snhật(?:\slần\scuối|\slúc|\sngày|\svào)?)`;
const GAP = String.raw`[\s,;:|•·–-]{0,12}(?:(?:lúc|vào\slúc|ngày)[\s:]{1,6})?`;
const WEEKDAY = String.raw`(?:(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật|t[2-7]|cn)[\s,;:|-]{1,6})?(?:ngày\s{1,5})?`;
const TIME = String.raw`(?<hour>\d{1,2})\s?(?::|h|g|giờ)\s?(?<minute>\d{2})(?:\s?:\s?(?<second>\d{2}))?(?:'|’|\sphút)?(?:\s?(?<half>am|pm|sa|ch)(?!\p{L}))?`;
const DAY = String.raw`(?:(?<d>\d{1,2})(?<sep>[\/.-])(?<m>\d{1,2})\k<sep>(?<y>\d{4})|(?<wd>\d{1,2})\stháng\s(?<wm>\d{1,2})(?:\snăm\s|,\s?|\/)(?<wy>\d{4})|(?<iy>\d{4})-(?<im>\d{2})-(?<id>\d{2}))(?!\d)`;
const ZONE = String.raw`(?:\s{0,3}\(?gmt\s?\+?\s?0?7(?::00)?\)?)?`;
/** Where a notice was signed: «Cần Thơ», «TP. Hồ Chí Minh». */
const PLACE = String.raw`\p{Lu}[\p{L}.]{0,12}(?:\s\p{Lu}[\p{L}.]{0,12}){0,4}`;
const AFTER = String.raw`\s{0,6}(?:$|[|•·].{0,120}$|(?:số\slượt|lượt\s(?:xem|đọc)|đã\s(?:xem|đọc)|xem:|người\sđăng|tác\sgiả|nguồn|đăng\sbởi|bởi\s|in\sbài|chia\ssẻ|bình\sluận|font|cỡ\schữ|a[+-]).{0,160}$)`;

const STAMP = `(?:${WEEKDAY}${TIME}${GAP}${WEEKDAY}${DAY}|${WEEKDAY}${DAY}(?:${GAP}${TIME})?)${ZONE}`;

/** In order of trust; the first that is found wins. */
const FORMS = [
  { where: 'anywhere', pattern: new RegExp(`^${FIRST}\\s{0,5}:?${GAP}${STAMP}${AFTER}`, 'iu') },
  { where: 'anywhere', pattern: new RegExp(`^${UPDATE}\\s{0,5}:?${GAP}${STAMP}${AFTER}`, 'iu') },
  { where: 'top', pattern: new RegExp(`^(?:[^|•]{1,60}[|•]\\s{0,5}){0,2}?${STAMP}${AFTER}`, 'iu') },
  {
    where: 'top',
    pattern: new RegExp(`^[^.!?\\d]{1,60}\\s[–-]\\s${WEEKDAY}(?:${DAY}${GAP}${TIME})${ZONE}${AFTER}`, 'iu'),
  },
  { where: 'top', pattern: new RegExp(`^${PLACE},\\s{1,3}[Nn]gày\\s{1,3}${DAY}$`, 'u') },
] as const;

/** Day or moment of publication that a date line states: `2022-07-15`, `2022-07-15T14:40:02+07:00`; never from a sentence. */
export function findPublishedAt(text: string): string | null {
  const lines = articleLines(text);
  for (const { where, pattern } of FORMS)
    for (const line of where === 'top' ? lines.slice(0, TOP_LINES) : lines) {
      const stamp = readStamp(line, pattern);
      if (stamp) return stamp;
    }
  return null;
}

/** True for a line that states when the text was published or changed. */
export function isDateLine(line: string): boolean {
  return FORMS.some(({ pattern }) => readStamp({ text: line, start: 0, end: line.length }, pattern) !== null);
}

/** Lists of other articles, with dates of their own, begin at a heading of the page's menu. */
function articleLines(text: string): Line[] {
  const lines = linesOf(text);
  const menu = lines.findIndex((line) => isMenuHeading(line.text));
  return menu < 0 ? lines : lines.slice(0, menu);
}

function readStamp(line: Line, pattern: RegExp): string | null {
  if (line.text.length > LONGEST_DATE_LINE) return null;
  const groups = pattern.exec(line.text)?.groups;
  if (!groups) return null;
  const { y, m, d, wy, wm, wd, iy, im, id, hour, minute, second, half } = groups;
  const day = isoDay((y ?? wy ?? iy)!, (m ?? wm ?? im)!, (d ?? wd ?? id)!);
  return day && `${day}${clock(hour, minute, second, half)}`;
}

/** `T14:40:02+07:00`; empty when no hour, or none of the day, is given. The form asks for seconds: 00 where none are stated. */
function clock(hour: string | undefined, minute: string | undefined, second = '00', half = ''): string {
  if (!hour || !minute) return '';
  const isAfternoon = /pm|ch/i.test(half);
  const h = half && Number(hour) <= 12 ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  if (h > 23 || Number(minute) > 59 || Number(second) > 59) return '';
  return `T${String(h).padStart(2, '0')}:${minute}:${second}+07:00`;
}
