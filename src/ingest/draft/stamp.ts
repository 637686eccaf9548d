import { isoDay } from '../dates.ts';

export interface Stamp {
  /** `2022-07-15` or `2022-07-15T14:40:02+07:00`. */
  value: string;
  hasTime: boolean;
  /** «07/13/21»: the month stands before the day. */
  isAmerican?: true;
  /** What else stands on the line, without what belongs to stamps. */
  rest: string;
  start: number;
  end: number;
}

const DAY =
  /(?<![\d/.])(?:(?<d>\d{1,2})\s?(?<sep>[/.-])\s?(?<m>\d{1,2})\s?\k<sep>\s?(?<y>\d{4}|\d{2})(?![\d/])|(?<wd>\d{1,2})\s+tháng\s+(?<wm>\d{1,2})(?:\s*[,/-]\s*|\s+năm\s+|\s+)(?<wy>\d{4})(?!\d)|(?<iy>\d{4})[-/](?<im>\d{1,2})[-/](?<id>\d{1,2})(?!\d))/giu;
const TIME =
  /(?<![\d:.,/])(?<hour>\d{1,2})\s?(?::|h|g|giờ)\s?(?<minute>\d{2})(?:\s?:\s?(?<second>\d{2})(?:\.\d{1,6})?|'|\sphút)?(?:\s?(?<half>am|pm|sa|ch|sáng|chiều|tối)(?!\p{L}))?/iu;
const ZONE =
  /(?:\(|\[)?\s*(?:gmt|utc)\s*[+:]?\s*\+?0?7?(?::?00)?\s*(?:\)|\])?|(?<=\d)(?<offset>[+-]\d{2}:?\d{2})(?!\d)|(?<=\d)(?<zulu>Z)(?![\p{L}\d])/iu;
const WEEKDAY =
  /(?<!\p{L})(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s*nhật|mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?(?!\p{L})/giu;
const FILLER = /(?<!\p{L})(?:ngày|lúc|vào|hồi|đăng|cập nhật|xuất bản|giờ|at|on|am|pm|sa|ch)(?!\p{L})/giu;
const COUNTER =
  /(?:số\s)?(?:lượt\s(?:xem|đọc|truy cập)|đã xem|views?|bình luận)\s*:?\s*[\d.,]+|[\d.,]+\s+(?:lượt xem|lượt đọc|bình luận|views?)/giu;

/** The day, and time of day, that a short line states; null where it states none. Tones in one place. */
export function stampIn(line: string): Stamp | null {
  for (const match of line.matchAll(DAY)) {
    const stamp = readStamp(line, match);
    if (stamp) return stamp;
  }
  return null;
}

function readStamp(line: string, match: RegExpExecArray): Stamp | null {
  const { d, m, y, wd, wm, wy, iy, im, id } = match.groups!;
  const others = line.slice(0, match.index) + '\u0000' + line.slice(match.index + match[0].length);
  const time = TIME.exec(others.replace(/T(?=\d)/, ' '));
  const clock = time ? clockOf(time) : '';
  const year = (y ?? wy ?? iy)!;
  const full = year.length === 2 ? `20${year}` : year;
  let [day, month] = [(d ?? wd ?? id)!, (m ?? wm ?? im)!];
  // «07/13/21 04:05 PM»: as Americans write, where no month can be read otherwise.
  const isAmerican = Number(month) > 12 && Number(day) <= 12 && year !== wy;
  if (isAmerican) [day, month] = [month, day];
  const iso = isoDay(full, month, day);
  if (!iso || full < '1990') return null;
  const zone = ZONE.exec(others);
  const value = shifted(iso, clock, zone?.groups);
  const spans = [match.index, match.index + match[0].length];
  if (time) {
    const at = time.index < match.index ? time.index : time.index - 1 + match[0].length;
    spans.push(at, at + time[0].length);
  }
  return {
    value,
    hasTime: value.length > 10,
    ...(isAmerican ? { isAmerican } : {}),
    rest: restOf(others, time),
    start: Math.min(...spans),
    end: Math.max(...spans),
  };
}

/** `07:42:00`; empty for midnight, which stands for no time, and where there is no such time. */
function clockOf({ groups }: RegExpExecArray): string {
  const { hour, minute, second = '00', half = '' } = groups!;
  const isAfternoon = /pm|ch|chiều|tối/i.test(half);
  const h = half && Number(hour) <= 12 ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  if (h > 23 || Number(minute) > 59 || Number(second) > 59) return '';
  const clock = `${String(h).padStart(2, '0')}:${minute!}:${second}`;
  return clock === '00:00:00' ? '' : clock;
}

function shifted(day: string, clock: string, zone: Record<string, string | undefined> | undefined): string {
  if (clock === '') return day;
  const offset = zone?.['zulu'] ? '+00:00' : zone?.['offset']?.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  if (!offset || offset === '+07:00') return `${day}T${clock}+07:00`;
  const moment = new Date(`${day}T${clock}${offset}`);
  if (Number.isNaN(moment.getTime())) return `${day}T${clock}+07:00`;
  return `${new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}

function restOf(others: string, time: RegExpExecArray | null): string {
  const withoutTime = time ? others.replace(/T(?=\d)/, ' ').replace(time[0], ' ') : others;
  return withoutTime
    .replace(/\u0000/g, ' ')
    .replace(ZONE, ' ')
    .replace(WEEKDAY, ' ')
    .replace(COUNTER, ' ')
    .replace(FILLER, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s|,;:()[\]•·.–—-]+|[\s|,;:()[\]•·–—-]+$/gu, '');
}
