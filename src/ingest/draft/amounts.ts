import { foldSpace } from '../../domain/text.ts';
import { numberOf } from '../../domain/decimal.ts';
import { figuresIn, type FigureAt } from '../figures.ts';
import { tellNobody } from '../rejected.ts';
import type { Span } from '../span.ts';
import type { DraftFigure } from './types.ts';

export interface Amount extends Span, DraftFigure {
  unit: string;
}

/** Units of which a count is not worth a figure of its own: «3 năm», «30 phút», «2 dự án». */
const PASSING = new Set(['năm', 'tháng', 'quý', 'tuần', 'ngày', 'giờ', 'phút', 'dự án']);
const RATE = /^\s?\/\s?(?<unit>m3|m2|km2|m³|m²|\p{L}{1,12}(?:\s(?:đêm|khách|công|đất))?)(?![\p{L}\d])/u;
const SECOND_RATE = /^\s?\/\s?(?<unit>năm|tháng|ngày|giờ|ha|người|lượt|hộ|kg)(?![\p{L}\d])/u;
const RATE_NAMES: Readonly<Record<string, string>> = { 'm³': 'm3', 'm²': 'm2', h: 'giờ', giây: 's' };
/** What follows a number and is no thing counted. */
const NO_NOUN =
  /^(?:và|hoặc|đến|tới|của|là|ở|tại|trong|trên|từ|với|cho|do|để|sẽ|đã|đang|được|bị|có|cùng|nằm|theo|thì|mà|nên|này|đó|nay|khi|nếu|thuộc|về|vào|ra|qua|lên|xuống|so|trở|nhằm|cách|những|các|rồi|chỉ|cũng|còn|sau|trước|giai|vừa|phải|ngày|tháng|năm|quý|giờ|phút)(?!\p{L})/iu;
const NOUN = /^\s(?<noun>(?:lượt|chuyến|con|thửa|tàu|cơn|ca|bè)\s\p{Ll}{1,7}|\p{Ll}{1,9})(?![\p{L}\d])/u;
/** Nouns of one word that say little without the next: «1.150 lượt xe», «1,86 triệu thửa đất». */
const PAIRED = /^\s(?<noun>\p{Ll}{1,7}\s\p{Ll}{1,7})(?!\p{L})/u;
const TIMES_CONTEXT = /(?:gấp|bằng|hơn|cao|thấp|rẻ|nhanh|nhiều|ít|tăng|giảm|so với|sạch|lớn|đạt)[\s\p{L}]{0,14}\s?$/iu;
const NO_FIGURE_BEFORE =
  /(?:\d\s?[/:+]\s?|(?<!\p{L})(?:số|Điều|khoản|km|Km|QL|ĐT|TL|quốc lộ|tỉnh lộ|đường|tổ|lô|gói|thứ|hạng|lần thứ|tầng|khóa|kỳ họp thứ|phiên họp thứ|biển|điện thoại|hotline|ĐT:?)\s)$/u;

/** Figures with a unit that the text states, in order; those told twice once. What is no figure is blanked out of `text`. */
export function amountsIn(text: string, reject = tellNobody): Amount[] {
  const found: Amount[] = [];
  for (const figure of figuresIn(text)) {
    const amount = amountOf(text, figure);
    if (amount) found.push(amount);
    else if (/\d/.test(text.slice(figure.start, figure.end))) reject(figure, figure.unit ? 'count' : 'no-unit');
  }
  return found;
}

function amountOf(text: string, figure: FigureAt): Amount | null {
  const words = text.slice(figure.start, figure.end);
  if (figure.isOrdinal || !/\d/.test(words)) return null;
  if (NO_FIGURE_BEFORE.test(text.slice(Math.max(0, figure.start - 24), figure.start))) return null;
  const after = text.slice(figure.end, figure.end + 40);
  const value: DraftFigure['value'] = figure.upTo
    ? [numberOf(figure.value), numberOf(figure.upTo)]
    : numberOf(figure.value);
  if (figure.upTo && numberOf(figure.value) >= numberOf(figure.upTo)) return null;
  const made = (unit: string, end: number): Amount => ({
    start: figure.start,
    end,
    text: foldSpace(text.slice(figure.start, end)),
    value,
    unit,
  });
  if (!figure.unit) return uncounted(text, figure, made);
  const { name } = figure.unit;
  const scaled = scaledUnit(figure, made);
  const rate = RATE.exec(after);
  if (rate && isRate(rate.groups!['unit']!)) return withRate(text, figure, rate, made);
  if (name === 'lượt') {
    const noun = /^\s(xe|khách|người|tàu|phương tiện|hành khách)(?!\p{L})/u.exec(after);
    if (noun) {
      const end = figure.end + noun[0].length;
      const next = RATE.exec(text.slice(end, end + 30));
      const unit = noun[1] === 'hành khách' ? 'lượt khách' : `lượt ${noun[1]!}`;
      return next && isRate(next.groups!['unit']!)
        ? made(`${unit}/${rateName(next)}`, end + next[0].length)
        : made(unit, end);
    }
  }
  if (PASSING.has(name)) return null;
  if (
    name === 'lần' &&
    !TIMES_CONTEXT.test(text.slice(Math.max(0, figure.start - 30), figure.start)) &&
    !/^\s(?:so với|vé|mức|giai đoạn|cùng kỳ)/u.test(after)
  )
    return null;
  return scaled ?? made(name, figure.end);
}

/** Energy and power in the units that drafts give: GWh stay, kWh with their noughts. */
function scaledUnit(figure: FigureAt, made: (unit: string, end: number) => Amount): Amount | null {
  return figure.unit!.name === 'lượt khách' ? made('lượt khách', figure.end) : null;
}

function isRate(unit: string): boolean {
  return !/^(?:và|hoặc|[A-ZĐ]{2,})$/u.test(unit);
}

function rateName(match: RegExpExecArray): string {
  const unit = match.groups!['unit']!;
  return RATE_NAMES[unit] ?? unit;
}

function withRate(
  text: string,
  figure: FigureAt,
  rate: RegExpExecArray,
  made: (unit: string, end: number) => Amount,
): Amount {
  let end = figure.end + rate[0].length;
  let unit = `${figure.unit!.name}/${rateName(rate)}`;
  const second = SECOND_RATE.exec(text.slice(end, end + 20));
  if (second) {
    unit += `/${second.groups!['unit']!}`;
    end += second[0].length;
  }
  return made(unit, end);
}

/** A number without a unit of the table: a thing counted, where there are many, or so many in a time. */
function uncounted(text: string, figure: FigureAt, made: (unit: string, end: number) => Amount): Amount | null {
  const after = text.slice(figure.end, figure.end + 40);
  const least = numberOf(figure.upTo ?? figure.value);
  const digits = text.slice(figure.number.start, figure.number.end);
  const permille = /^\s?‰/.exec(after);
  if (permille) return made('‰', figure.end + permille[0].length);
  const technical = /^\s?(kV|kVA|MVA|MWp|dB|GB|TEU|DWT|mg|lít|ml)(?![\p{L}\d])/u.exec(after);
  if (technical) return made(technical[1]!, figure.end + technical[0].length);
  const noun = NOUN.exec(after);
  if (!noun || NO_NOUN.test(noun.groups!['noun']!)) return null;
  const end = figure.end + noun[0].length;
  const rate = RATE.exec(text.slice(end, end + 20));
  if (rate && /^(?:năm|tháng|ngày|giờ|phút|tuần|ngày đêm|chuyến|h)$/u.test(rate.groups!['unit']!))
    return made(`${noun.groups!['noun']!}/${rateName(rate)}`, end + rate[0].length);
  const two = PAIRED.exec(after);
  const twoRate = two && RATE.exec(text.slice(figure.end + two[0].length, figure.end + two[0].length + 20));
  if (two && twoRate && /^(?:năm|tháng|ngày|giờ|phút|tuần|ngày đêm|h)$/u.test(twoRate.groups!['unit']!))
    return made(`${two.groups!['noun']!}/${rateName(twoRate)}`, figure.end + two[0].length + twoRate[0].length);
  const isGrouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits);
  const isScaled = /\p{L}/u.test(digits);
  if (!isGrouped && !isScaled) return null;
  if (least < 1000) return null;
  const pair = PAIRED.exec(after);
  const isPair =
    pair &&
    /^\s(?:con|thửa|tàu|cơn|sản|mô|cây|chiếc|khách|học|cán|giáo|bệnh|chiến|hội|đảng|nông|đoàn|công|sinh|hành|phương|xe|ngôi|căn|quả|điểm|cơ|gian|bộ|cuốn|tấm)\s/u.test(
      after,
    ) &&
    !NO_NOUN.test(pair.groups!['noun']!.split(' ')[1]!);
  return isPair ? made(pair.groups!['noun']!, figure.end + pair[0].length) : made(noun.groups!['noun']!, end);
}
