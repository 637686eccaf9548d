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
const SPELLINGS: readonly (readonly [string, Dimension, number, ...string[]])[] = [
  ['VND', 'VND', 0, 'đồng Việt Nam', 'đồng', 'VNĐ', 'VND', 'đ'],
  ['USD', 'USD', 0, 'đô la Mỹ', 'đô-la Mỹ', 'đôla Mỹ', 'đô la', 'đô-la', 'đôla', 'USD', 'đô', '$'],
  ['EUR', 'EUR', 0, 'euro', 'EUR', 'ơ-rô', '€'],
  ['JPY', 'JPY', 0, 'yên Nhật', 'yen Nhật', 'JPY', 'yên', 'yen'],
  ['CNY', 'CNY', 0, 'nhân dân tệ', 'CNY', 'NDT', 'RMB'],
  ['KRW', 'KRW', 0, 'won Hàn Quốc', 'won', 'KRW'],
  ['GBP', 'GBP', 0, 'bảng Anh', 'GBP'],
  ['điểm %', 'percent', 0, 'điểm phần trăm', 'điểm %'],
  ['%', 'percent', 0, 'phần trăm', '%'],
  ['lần', 'count', 0, 'lần'],
  ['tấn', 'mass', 3, 'tấn'],
  ['tạ', 'mass', 2, 'tạ'],
  ['yến', 'mass', 1, 'yến'],
  ['kg', 'mass', 0, 'ki-lô-gam', 'kilôgam', 'kg'],
  ['g', 'mass', -3, 'gam', 'gram'],
  ['km2', 'area', 6, 'ki-lô-mét vuông', 'kilômét vuông', 'km2', 'km²'],
  ['ha', 'area', 4, 'héc-ta', 'héc ta', 'hecta', 'hécta', 'ha'],
  ['m2', 'area', 0, 'mét vuông', 'm2', 'm²'],
  ['m3', 'volume', 0, 'mét khối', 'm3', 'm³'],
  ['lít', 'volume', -3, 'lít'],
  ['km', 'length', 3, 'ki-lô-mét', 'kilômét', 'kilomet', 'cây số', 'km'],
  ['m', 'length', 0, 'mét', 'm'],
  ['cm', 'length', -2, 'cm'],
  ['mm', 'length', -3, 'mm'],
  ['GWh', 'energy', 9, 'GWh'],
  ['MWh', 'energy', 6, 'MWh'],
  ['kWh', 'energy', 3, 'kWh'],
  ['GW', 'power', 9, 'GW'],
  ['MW', 'power', 6, 'MW'],
  ['kW', 'power', 3, 'kW'],
  ['năm', 'time', 0, 'năm'],
  ['tháng', 'time', 0, 'tháng'],
  ['quý', 'time', 0, 'quý'],
  ['tuần', 'time', 0, 'tuần'],
  ['ngày', 'time', 0, 'ngày'],
  ['giờ', 'time', 0, 'giờ', 'tiếng đồng hồ'],
  ['phút', 'time', 0, 'phút'],
  ['lượt khách', 'count', 0, 'lượt khách', 'lượt du khách'],
  ['lượt', 'count', 0, 'lượt'],
  ['người', 'count', 0, 'người'],
  ['hộ', 'count', 0, 'hộ'],
  ['doanh nghiệp', 'count', 0, 'doanh nghiệp'],
  ['lao động', 'count', 0, 'lao động'],
  ['dự án', 'count', 0, 'dự án'],
];

/** What begins like a unit and is none: «5 đồng chí», «3 đồng bào», «2 đô thị», «4 lao động» is one. */
const NO_UNIT = /^(?:đồng (?:chí|bào|nghiệp|bằng|đội)|đô thị|lần thứ|giờ đây|ngày càng|người ta)(?!\p{L})/iu;
const LETTER = /\p{L}/u;

const BY_SPELLING = new Map<string, Unit>(
  SPELLINGS.flatMap(([name, dimension, power, ...spellings]) =>
    spellings.map((spelling) => [spelling, { name, dimension, power }] as const),
  ),
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
  if (!match || NO_UNIT.test(word)) return null;
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
