import { isSameDecimal, shift, sizeOf, type Decimal } from '../../domain/decimal.ts';
import { saysNumber, type FigureAt } from '../../ingest/figures.ts';
import type { Dimension, Unit } from '../../ingest/units.ts';

/** A number that a record states, and what it is a number of. */
export interface Quantity {
  value: Decimal;
  /** Undefined where the record names none; null where our table does not have it. */
  unit: Unit | null | undefined;
  /** The record's unit is this power of ten: 6 for «triệu lượt khách». */
  power: number;
  /** `count` and `rank` are whole and have no unit of measure. */
  kind: 'measure' | 'count' | 'rank';
  /** True where the record speaks of a decrease, whose size has no sign: «Mức giảm tỷ lệ hộ nghèo». */
  isDecrease: boolean;
}

/** How the figure says the quantity: as Vietnamese writes it, only if grouped in another way, or not. */
export function agreement(figure: FigureAt, wanted: Quantity, text: string): 'same' | 'otherwise' | 'none' {
  if (!isOfKind(figure, wanted) || !isOfDirection(figure, wanted, text)) return 'none';
  const value = inUnitOf(figure, wanted);
  if (saysNumber(figure, value)) return figure.isVietnamese ? 'same' : 'otherwise';
  return figure.otherwise.some((other) => isSameDecimal(other, value)) ? 'otherwise' : 'none';
}

/** The value of a figure as the record would write it, without its sign. */
export function inRecordUnit({ value, unit }: FigureAt, wanted: Quantity): Decimal {
  return shift(value, -powerBetween(unit, wanted));
}

function inUnitOf({ unit }: FigureAt, wanted: Quantity): Decimal {
  return shift(sizeOf(wanted.value), powerBetween(unit, wanted));
}

/** Noughts from the record's unit to the figure's. */
function powerBetween(unit: Unit | null, wanted: Quantity): number {
  const isSame = unit && wanted.unit && unit.dimension === wanted.unit.dimension;
  return wanted.power + (isSame ? wanted.unit!.power - unit.power : 0);
}

const COUNTED: ReadonlySet<Dimension | undefined> = new Set([undefined, 'count']);
/** A number of things that we have no word for is none of these. */
const OTHER_THINGS: ReadonlySet<Dimension> = new Set([
  'percent',
  'VND',
  'USD',
  'EUR',
  'JPY',
  'CNY',
  'KRW',
  'GBP',
  'time',
]);

function isOfKind({ unit, isOrdinal }: FigureAt, wanted: Quantity): boolean {
  if (wanted.kind !== 'measure') return (wanted.kind === 'rank' || !isOrdinal) && COUNTED.has(unit?.dimension);
  if (isOrdinal) return false;
  if (wanted.unit === undefined || unit === null) return true;
  if (wanted.unit === null) return !OTHER_THINGS.has(unit.dimension);
  return unit.dimension === wanted.unit.dimension;
}

const LESS = /(?<!\p{L})(?:giảm|thu hẹp|tụt|thấp hơn|ít hơn|kém|hụt|sụt|âm|lỗ|mất)(?!\p{L})|[-−]\d/iu;

/** True where a record that is about this text speaks of a decrease. */
export function speaksOfDecrease(text: string): boolean {
  return LESS.test(text);
}

/** Sizes alone agree in a count; else what fell has a minus, unless the record is about a decrease. */
function isOfDirection({ direction }: FigureAt, wanted: Quantity, text: string): boolean {
  if (wanted.kind !== 'measure') return true;
  if (wanted.value.units < 0n) return direction === -1 || (direction === 0 && speaksOfDecrease(text));
  return direction !== -1 || wanted.isDecrease;
}
