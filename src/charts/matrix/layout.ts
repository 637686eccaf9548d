import { classOf, valueClasses, type ValueClass } from '../classes.ts';
import type { ChartSize } from '../chart.ts';
import { textWidth } from '../text-width.ts';
import { formatNumber } from '../../domain/numbers.ts';

/** Counts of pairs, in which order does not matter. Names in the order in which they are drawn. */
export interface MatrixData {
  /** Heads of the table: one of a pair, the other, what is counted. */
  columns: [string, string, string];
  names: string[];
  /** Indices of two different names and how often they go together; each pair once, zeros left out. */
  pairs: { a: number; b: number; count: number }[];
  /** «liên kết»: said after the count of a pair. */
  unit: string;
}

export interface PlacedCell {
  x: number;
  y: number;
  /** 0 the lowest class. */
  step: number;
  text: string;
  /** «Hải Phòng – Quảng Ninh: 9 liên kết» */
  title: string;
}

export interface MatrixLayout {
  width: number;
  height: number;
  fontSize: number;
  cell: number;
  numberSize: number;
  /** Each name stands at the end of its row and at the head of its column. */
  names: { x: number; y: number; text: string }[];
  cells: PlacedCell[];
  /** Lines of the stairs: from the first column to the name, and from the name to the last row. */
  grid: string;
  classes: ValueClass[];
}

const DEFAULTS = {
  fontSize: 14,
  narrowFontSize: 12,
  /** From this width on the larger letters. */
  wide: 480,
  largestCell: 34,
  smallestCell: 11,
  gap: 6,
  /** Smallest cell in which a number can be read. */
  numberCell: 14,
};

/** Classes of colour at the most. */
export const STEPS = 5;

/**
 * Half of a table of pairs, as stairs: row `i` and column `i` belong to name `i`, which stands on their corner, so that
 * no name is turned and none stands twice. Cells are as large as the longest names leave room for. Throws on a count
 * that is none, and on a pair of one name with itself.
 */
export function layoutMatrix({ names, pairs, unit }: MatrixData, { width }: ChartSize): MatrixLayout {
  for (const { a, b, count } of pairs)
    if (!(Number.isInteger(count) && count > 0 && a !== b && names[a] !== undefined && names[b] !== undefined))
      throw new RangeError(`invalid pair: ${names[a]}, ${names[b]}, ${count}`);
  const { largestCell, smallestCell, gap, wide, numberCell } = DEFAULTS;
  const fontSize = width < wide ? DEFAULTS.narrowFontSize : DEFAULTS.fontSize;
  const room = names.map((name, i) => (width - gap - textWidth(name, fontSize)) / Math.max(1, i));
  const cell = Math.max(smallestCell, Math.min(largestCell, ...room.slice(1).map(Math.floor)));
  const classes = valueClasses(
    pairs.map(({ count }) => count),
    STEPS,
  );
  const height = names.length * cell + 1;
  return {
    width,
    height,
    fontSize,
    cell,
    numberSize: cell < numberCell ? 0 : Math.min(fontSize, Math.round(cell * 0.62)),
    names: names.map((text, i) => ({ x: i * cell + gap, y: round(i * cell + cell / 2 + fontSize * 0.35), text })),
    cells: pairs.map(({ a, b, count }) => {
      const [column, row] = a < b ? [a, b] : [b, a];
      const text = formatNumber(count);
      return {
        x: column * cell,
        y: row * cell,
        step: classOf(count, classes),
        text,
        title: `${names[column]} – ${names[row]}: ${text} ${unit}`,
      };
    }),
    grid: stairs(names.length, cell),
    classes,
  };
}

/** Lines between the cells: under row `i` to its end, and left of column `i` from its head. */
function stairs(count: number, cell: number): string {
  const lines: string[] = [];
  for (let i = 1; i < count; i++) lines.push(`M0,${i * cell}H${i * cell}`, `M${i * cell},${i * cell}V${count * cell}`);
  if (count > 1) lines.push(`M0,${count * cell}H${(count - 1) * cell}`, `M0,${cell}V${count * cell}`);
  return lines.join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
