import { figureUnits } from '../reference/reading.ts';

/** What a unit measures. Values of two dimensions are never the same value. */
export type Dimension =
  'percent' | 'mass' | 'length' | 'area' | 'volume' | 'power' | 'energy' | 'time' | 'count' | Money;
type Money = 'VND' | 'USD' | 'EUR' | 'JPY' | 'CNY' | 'KRW' | 'GBP';

export interface Unit {
  /** As values are given in it: `VND`, `%`, `tấn`, `km2`, `lượt khách`. */
  name: string;
  dimension: Dimension;
  /** Its size in the base unit of the dimension (kg, m, m2, W…), as a power of ten. */
  power: number;
}

/** Spellings of units, by what they are called. A spelling with a letter at its end is a whole word. */
const SPELLINGS = (figureUnits as { name: string; dimension: Dimension; power: number; spellings: string[] }[]).map(
  ({ name, dimension, power, spellings }) => ({ unit: { name, dimension, power }, spellings }),
);

/** What begins like a unit and is none: «5 đồng chí», «3 đồng bào», «2 đô thị», «4 lao động» is one. */
const NO_UNIT = /^(?:đồng (?:chí|bào|nghiệp|bằng|đội)|đô thị|lần thứ|giờ đây|ngày càng|người ta)(?!\p{L})/iu;
const LETTER = /\p{L}/u;

const BY_SPELLING = new Map<string, Unit>(
  SPELLINGS.flatMap(({ unit, spellings }) => spellings.map((spelling) => [spelling, unit] as const)),
);
/** By the letter they begin with: most words after a number are no unit, and are not compared with all. */
const PATTERNS = new Map(
  [...new Set([...BY_SPELLING.keys()].map(firstOf))].map((first) => [
    first,
    patternOf([...BY_SPELLING.keys()].filter((spelling) => firstOf(spelling) === first)),
  ]),
);

function firstOf(spelling: string): string {
  return spelling[0]!.toLowerCase();
}

function patternOf(spellings: string[]): RegExp {
  const longestFirst = spellings
    .toSorted((a, b) => b.length - a.length)
    .map((spelling) => {
      const escaped = spelling.replace(/[$.]/g, '\\$&');
      return LETTER.test(spelling.at(-1)!) || /\d/.test(spelling.at(-1)!) ? `${escaped}(?![\\p{L}\\p{N}])` : escaped;
    });
  return new RegExp(`^\\s{0,2}(${longestFirst.join('|')})`, 'u');
}

/** More than the longest unit with what stands before it and after. */
const REACH = 40;

/** Powers of ten in words, as they stand between a number and its unit: «nghìn», «triệu», «nghìn tỷ», «triệu tỷ». */
const SCALES = new Map([
  ['nghìn', 3],
  ['ngàn', 3],
  ['vạn', 4],
  ['triệu', 6],
  ['tỷ', 9],
  ['tỉ', 9],
]);
const SCALE =
  /\s{0,2}(?:(trăm|chục)\s(?=(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})))?(nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\p{L}|\s(?:lệ|trọng|suất|giá)(?!\p{L}))/iuy;

/** A unit that stands at an offset, white space before it allowed, and where it ends. The text has tones in one place. */
export function unitAt(text: string, offset: number): { unit: Unit; end: number } | null {
  const piece = text.slice(offset, offset + REACH);
  const word = piece.trimStart();
  const pattern = word === '' ? undefined : PATTERNS.get(firstOf(word));
  const match = pattern && (pattern.exec(piece) ?? pattern.exec(piece.toLowerCase()));
  // «68 tỷ đồng bằng vốn vay»: money; «hai đồng bằng»: land.
  const isMoney =
    /^đồng bằng(?!\p{L})/u.test(word) &&
    /(?:nghìn|ngàn|triệu|tỷ|tỉ)$/iu.test(text.slice(Math.max(0, offset - 6), offset));
  if (!match || (NO_UNIT.test(word) && !isMoney)) return null;
  return { unit: BY_SPELLING.get(match[1]!)!, end: offset + match[0].length };
}

/** The power of ten that stands in words at an offset, and where it ends; 0 and the offset where none does. */
export function scaleAt(text: string, offset: number): { power: number; end: number } {
  let [power, end] = [0, offset];
  for (;;) {
    SCALE.lastIndex = end;
    const match = SCALE.exec(text);
    if (!match) return { power, end };
    power += SCALES.get(match[2]!.toLowerCase())! + (match[1] ? (match[1].toLowerCase() === 'trăm' ? 2 : 1) : 0);
    end = SCALE.lastIndex;
  }
}

/** A unit as a record names it: «triệu lượt khách» is 10^6 of «lượt khách», «% kế hoạch» a percentage. */
export function parseUnit(text: string): { unit: Unit | null; power: number } {
  const { power, end } = scaleAt(text, 0);
  return { unit: unitAt(text, end)?.unit ?? null, power };
}

/** The unit of an ISO 4217 code, or null. */
export function currencyUnit(code: string): Unit | null {
  return [...BY_SPELLING.values()].find(({ name }) => name === code) ?? null;
}
