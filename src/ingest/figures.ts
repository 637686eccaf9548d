import { decimal, isSameDecimal, numberOf, parseDecimal, shift, sumOf, type Decimal } from '../domain/decimal.ts';
import { foldSpace } from '../domain/text.ts';
import { numbersInWords, ordinalsInWords } from './number-words.ts';
import type { Span } from './span.ts';
import { newTones } from './tones.ts';
import { scaleAt, unitAt, type Unit } from './units.ts';

export interface FigureAt extends Span {
  /** The digits or number words with what says how many noughts: «13.850 tỷ» of «13.850 tỷ đồng». */
  number: Span;
  /** What they say, in the unit: 13850000000000. A range has its lower end here. Never below nought. */
  value: Decimal;
  /** Upper end of a range: «5 - 7%». */
  upTo?: Decimal;
  /** Null where none of our table follows. */
  unit: Unit | null;
  /** -1 after «giảm», «thấp hơn», a minus sign; 1 after «tăng», «cao hơn»; else 0. */
  direction: -1 | 0 | 1;
  /** A place in an order: «thứ ba», «hạng 3». */
  isOrdinal: boolean;
  /** False where the digits are not grouped as in Vietnamese: «2,350.5», «12.34.567,8». */
  isVietnamese: boolean;
  /** What the same digits say to one who groups them otherwise: 2350 for «2,350». */
  otherwise: Decimal[];
}

interface FoundFigure {
  /** As written, white space folded, with the unit. */
  text: string;
  /** In the unit; a range as its two ends. */
  value: number | [number, number];
  /** Name of the unit in our table, or null. */
  unit: string | null;
}

const SPACED = String.raw`\d{1,3}(?:\s\d{3})+(?:,\d+)?(?![.,]?\d)`;
const DIGITS = new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])(?:${SPACED}|\\d+(?:[.,]\\d+)*)`, 'gu');
const ORDER_BEFORE = /(?<!\p{L})(?:thứ|hạng|vị trí(?:\s(?:thứ|số))?)\s$/iu;
const CURRENCY_BEFORE = /(?<![\p{L}\p{N}])(USD|US\$|EUR|VND|VNĐ|\$|€)\s?$/u;
const HOW_MUCH = String.raw`(?:\s(?:khoảng|gần|hơn|trên|tới|đến|thêm|nhẹ|mạnh|sâu|được|bình quân|mức|là|ước|ước đạt|xấp xỉ|ít nhất|tối đa))*\s$`;
const LESS_BEFORE = new RegExp(`(?<!\\p{L})(?:giảm|thu hẹp|tụt|thấp hơn|ít hơn|kém|hụt|sụt|âm|mất)${HOW_MUCH}`, 'iu');
const MORE_BEFORE = new RegExp(`(?<!\\p{L})(?:tăng|cao hơn|nhiều hơn|vượt|thêm)${HOW_MUCH}`, 'iu');
const MINUS_BEFORE = /(?:^|[\s(:])[-−–]\s?$/u;
const RANGE = /^\s?(?:-|–|—|đến|tới)\s?$/iu;
const HALF = /\srưỡi(?!\p{L})/iuy;
const REACH = 40;
/** Letters of the longest figure that is read: what is longer is a code. */
const LONGEST = 40;

/**
 * Figures of a text in order of place, as Vietnamese writes them: 1.234 is 1234; 8,6 is 8.6; «12 500», «05», «bốn»,
 * «hai mươi lăm», «1,2 triệu lượt», «2,5 triệu tỷ đồng», «1 tỷ 200 triệu đồng», «hai triệu rưỡi», «5 - 7%», «thứ ba».
 * NFC. Dates and numbers of documents are figures too: blank them first.
 */
export function figuresIn(original: string): FigureAt[] {
  const text = newTones(original).replace(/\s/g, ' ');
  const numerals = [...digitsIn(text), ...wordsIn(text)].sort((a, b) => a.start - b.start);
  const figures: FigureAt[] = [];
  for (let i = 0; i < numerals.length; i++) {
    const { figure, used } = figureAt(text, numerals, i);
    if (figure) figures.push(figure);
    i += used - 1;
  }
  return [...joinRanges(text, figures), ...ranksIn(text)].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Figures that are no place in an order, each with its words, for who writes them down. @internal */
export function findFigures(text: string): FoundFigure[] {
  return figuresIn(text)
    .filter(({ isOrdinal }) => !isOrdinal)
    .map(({ start, end, value, upTo, unit }) => ({
      text: foldSpace(text.slice(start, end)),
      value: upTo ? [numberOf(value), numberOf(upTo)] : numberOf(value),
      unit: unit?.name ?? null,
    }));
}

/** Digits or words before it is known what follows them. */
interface Numeral extends Span {
  value: Decimal;
  isVietnamese: boolean;
  otherwise: Decimal[];
}

function* digitsIn(text: string): Generator<Numeral> {
  for (const match of text.matchAll(DIGITS)) {
    const end = match.index + match[0].length;
    if (match[0].length > LONGEST) continue;
    yield { start: match.index, end, ...readDigits(match[0]) };
  }
}

function* wordsIn(text: string): Generator<Numeral> {
  for (const { value, start, end } of numbersInWords(text))
    yield { start, end, value: decimal(BigInt(value)), isVietnamese: true, otherwise: [] };
}

/**
 * What digits with points, commas and spaces say. A point before three digits groups, a comma is the decimal mark;
 * digits that break this have the likeliest reading, and others beside it.
 */
function readDigits(written: string): { value: Decimal; isVietnamese: boolean; otherwise: Decimal[] } {
  const digits = written.replace(/\s/g, '.');
  const grouped = (text: string, group: string) => parseDecimal(text.replaceAll(group, '').replace(',', '.'));
  if (/^\d+(?:,\d+)?$/.test(digits) || /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits))
    return {
      value: grouped(digits, '.'),
      isVietnamese: true,
      otherwise: /^[1-9]\d{0,2},\d{3}$/.test(digits) ? [grouped(digits, ',')] : [],
    };
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits))
    return { value: grouped(digits, ','), isVietnamese: false, otherwise: [] };
  if (/^\d+\.\d+$/.test(digits))
    return { value: parseDecimal(digits), isVietnamese: false, otherwise: [grouped(digits, '.')] };
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const [whole, fraction] = [digits.slice(0, last).replace(/[.,]/g, ''), digits.slice(last + 1)];
  return {
    value:
      digits[last] === ',' || fraction.length !== 3
        ? parseDecimal(`${whole}.${fraction}`)
        : parseDecimal(whole + fraction),
    isVietnamese: false,
    otherwise: [parseDecimal(whole + fraction)],
  };
}

/** A numeral with its noughts, its lesser part («1 tỷ 200 triệu») and its unit; `used` numerals went into it. */
function figureAt(
  text: string,
  numerals: readonly Numeral[],
  first: number,
): { figure: FigureAt | null; used: number } {
  const numeral = numerals[first]!;
  let { power, end } = scaleAt(text, numeral.end);
  let value = shift(numeral.value, power);
  let used = 1;
  for (let least = power; least > 0; used++) {
    const next = numerals[first + used];
    if (next?.start !== end + 1) break;
    const lesser = scaleAt(text, next.end);
    if (!isLesserPart(text, next, lesser.power, least)) break;
    // «hai nghìn ba trăm tỷ»: what follows both holds for both.
    const isForBoth = lesser.power > least;
    value = isForBoth ? shift(sumOf(value, next.value), lesser.power) : sumOf(value, shift(next.value, lesser.power));
    power = isForBoth ? lesser.power : power;
    [least, end] = [lesser.power, lesser.end];
  }
  HALF.lastIndex = end;
  if (power > 0 && HALF.test(text)) [value, end] = [sumOf(value, shift(decimal(5n), power - 1)), HALF.lastIndex];
  const unit = unitAt(text, end);
  // «5G», «15b»: part of a name; «220kV» is a figure.
  if (!unit && /^\p{L}(?!\p{L})/u.test(text.slice(end, end + 3))) return { figure: null, used };
  return { figure: finished(text, numeral, { value, power, end, unit, isOne: used === 1 }), used };
}

/** «200 triệu» after «1 tỷ»; «ba trăm», and «ba trăm tỷ», after «hai nghìn». */
function isLesserPart(text: string, part: Numeral, power: number, least: number): boolean {
  if (power > 0 && power < least) return true;
  const isInWords = /\p{L}/u.test(text[part.start]!);
  return least === 3 && isInWords && part.value.scale <= 0 && numberOf(part.value) < 1000;
}

interface Parts {
  value: Decimal;
  power: number;
  end: number;
  unit: ReturnType<typeof unitAt>;
  isOne: boolean;
}

function finished(text: string, numeral: Numeral, { value, power, end, unit, isOne }: Parts): FigureAt {
  const before = text.slice(Math.max(0, numeral.start - REACH), numeral.start);
  const currency = unit ? null : CURRENCY_BEFORE.exec(before);
  return {
    start: numeral.start - (currency?.[0].length ?? 0),
    end: unit?.end ?? end,
    number: { start: numeral.start, end },
    value,
    unit: unit?.unit ?? (currency ? unitAt(currency[1]!.replace('US$', '$'), 0)!.unit : null),
    direction: MINUS_BEFORE.test(before) || LESS_BEFORE.test(before) ? -1 : MORE_BEFORE.test(before) ? 1 : 0,
    isOrdinal: ORDER_BEFORE.test(before),
    isVietnamese: numeral.isVietnamese,
    otherwise: isOne ? numeral.otherwise.map((other) => shift(other, power)) : [],
  };
}

/** «5 - 7%», «từ 300 đến 500 tỷ đồng»: one figure with two ends; what follows the second holds for the first. */
function joinRanges(text: string, figures: readonly FigureAt[]): FigureAt[] {
  const joined: FigureAt[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (!before || before.upTo || !RANGE.test(text.slice(before.end, figure.start)) || !isRange(before, figure)) {
      joined.push(figure);
      continue;
    }
    const noughts = before.unit || before.number.end !== lastDigit(text, before) ? 0 : powerOf(text, figure);
    joined[joined.length - 1] = {
      ...before,
      end: figure.end,
      number: { start: before.number.start, end: figure.number.end },
      value: shift(before.value, noughts),
      upTo: figure.value,
      unit: figure.unit,
      isVietnamese: before.isVietnamese && figure.isVietnamese,
      otherwise: [...before.otherwise.map((other) => shift(other, noughts)), ...figure.otherwise],
    };
  }
  return joined;
}

function isRange(low: FigureAt, high: FigureAt): boolean {
  if (low.isOrdinal || high.isOrdinal) return false;
  return low.unit === null || low.unit.name === high.unit?.name;
}

function lastDigit(text: string, { number }: FigureAt): number {
  return number.start + text.slice(number.start, number.end).search(/\D*$/);
}

/** Power of ten that words say after the digits of a figure. */
function powerOf(text: string, figure: FigureAt): number {
  return scaleAt(text, lastDigit(text, figure)).power;
}

function* ranksIn(text: string): Generator<FigureAt> {
  for (const { value, start, end } of ordinalsInWords(text))
    yield {
      start,
      end,
      number: { start, end },
      value: decimal(BigInt(value)),
      unit: null,
      direction: 0,
      isOrdinal: true,
      isVietnamese: true,
      otherwise: [],
    };
}

/** True when a figure says this number, at either end of its range. */
export function saysNumber({ value, upTo }: FigureAt, wanted: Decimal): boolean {
  return isSameDecimal(value, wanted) || (upTo !== undefined && isSameDecimal(upTo, wanted));
}
