import { classLabel, classOf, valueClasses, type ValueClass } from '../classes.ts';
import { filled, type ChartFormat, type ChartSize, type Written } from '../chart.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { round } from '../../domain/numbers.ts';
import type { Run, Tally } from '../../domain/run.ts';

interface MatrixPair {
  a: number;
  b: number;
  count: number;
  tally?: Tally;
  runs?: Run[];
  records?: string[];
}

/** Counts of pairs, in which order does not matter. Names in the order in which they are drawn. */
export interface MatrixData {
  /** Heads of the table: one of a pair, the other, what is counted. */
  columns: [string, string, string];
  names: string[];
  /** Indices of two different names and how often they go together; each pair once, zeros left out. */
  pairs: MatrixPair[];
  /** Head of the table's column with the runs of the pairs; without it there is none. */
  evidence?: string;
  /** Bands of consecutive names, which together are all of them: each has a head of its own. */
  bands?: { label: string; size: number }[];
  /**
   * Where all names do not fit, those with most stay and the drawing says this of `{shown}` and `{all}`; without it all
   * are drawn, however small.
   */
  more?: string;
  /** What `{all}` counts. */
  all?: Tally;
  /** «liên kết»: said after the count of a pair. */
  unit: string;
}

export interface PlacedCell {
  /** Index of its row in the table. */
  row: number;
  x: number;
  y: number;
  /** 0 the lowest class. */
  step: number;
  text: string;
  /** «Hải Phòng – Quảng Ninh: 9 liên kết» */
  title: string;
  tally?: Tally;
}

export interface MatrixLayout {
  width: number;
  height: number;
  fontSize: number;
  cell: number;
  numberSize: number;
  /** Each name stands at the end of its row and at the head of its column. */
  names: { x: number; y: number; text: string }[];
  /** Heads of the bands, in a row of the stairs that has no cells. */
  heads: { x: number; y: number; text: string }[];
  cells: PlacedCell[];
  /** Lines of the stairs: from the first column to the name, and from the name to the last row. */
  grid: string;
  classes: ValueClass[];
  /** Under the stairs, where there are bands: what the shades and hatchings mean. */
  legend: { x: number; y: number; step: number; text: string }[];
  /** That there are more names than are drawn. */
  note?: { x: number; y: number; text: string; tally?: Tally };
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
  leastNumber: 11,
};

/** Heads of bands are set in weight 650, which is so much wider. */
const HEAD_WEIGHT = 1.08;

/**
 * Half of a table of pairs, as stairs: row `i` and column `i` belong to name `i`, which stands on their corner, so that
 * no name is turned and none stands twice. Cells are as large as the longest names leave room for. Throws on a count
 * that is none, and on a pair of one name with itself.
 */
export function layoutMatrix(data: MatrixData, { width }: ChartSize, format: ChartFormat): MatrixLayout {
  const { names, pairs, unit, bands } = data;
  for (const { a, b, count } of pairs)
    if (!(Number.isInteger(count) && count > 0 && a !== b && names[a] !== undefined && names[b] !== undefined))
      throw new RangeError(`invalid pair: ${names[a]}, ${names[b]}, ${count}`);
  const { gap, wide, numberCell, leastNumber } = DEFAULTS;
  const fontSize = width < wide ? DEFAULTS.narrowFontSize : DEFAULTS.fontSize;
  const { slots, cell } = fit(data, width, fontSize);
  const at = new Map(slots.flatMap(({ name }, slot) => (name === undefined ? [] : [[name, slot] as const])));
  const row = new Map(orderedPairs(data).map((pair, index) => [pair, index]));
  const drawn = pairs.filter(({ a, b }) => at.has(a) && at.has(b));
  const classes = valueClasses(drawn.map(({ count }) => count));
  const stairsHeight = slots.length * cell + 1;
  const place = (text: string, slot: number, x: number) => ({
    x,
    y: round(slot * cell + cell / 2 + fontSize * 0.35),
    text,
  });
  const lineHeight = Math.round(fontSize * 1.7);
  const legend =
    bands && drawn.length > 0 ? legendOf(classes, { ...data, format }, width, stairsHeight + gap, fontSize) : [];
  const legendEnd = legend.length > 0 ? legend.at(-1)!.y + lineHeight : stairsHeight;
  const note = at.size < names.length ? noteOf(data, at.size, format) : undefined;
  return {
    width,
    height: note === undefined ? legendEnd : legendEnd + lineHeight,
    fontSize,
    cell,
    numberSize: cell < numberCell ? 0 : Math.min(fontSize, Math.max(leastNumber, Math.round(cell * 0.62))),
    names: slots.flatMap(({ name }, slot) =>
      name === undefined ? [] : [place(names[name]!, slot, slot * cell + gap)],
    ),
    heads: slots.flatMap(({ head }, slot) => {
      if (head === undefined) return [];
      const text = shortened(head, width / HEAD_WEIGHT, fontSize);
      const room = Math.floor(width - textWidth(text, fontSize) * HEAD_WEIGHT);
      return [place(text, slot, Math.max(0, Math.min(slot * cell + gap, room)))];
    }),
    cells: drawn
      .map((pair) => {
        const [first, second] = at.get(pair.a)! < at.get(pair.b)! ? [pair.a, pair.b] : [pair.b, pair.a];
        const text = format.number(pair.count);
        return {
          row: row.get(pair)!,
          x: at.get(first)! * cell,
          y: at.get(second)! * cell,
          step: classOf(pair.count, classes),
          text,
          title: `${names[first]} – ${names[second]}: ${text} ${unit}`,
          ...(pair.tally ? { tally: pair.tally } : {}),
        };
      })
      .sort((one, other) => (bands ? one.y - other.y || one.x - other.x : 0)),
    grid: stairs(slots, cell),
    classes,
    legend,
    ...(note === undefined
      ? {}
      : { note: { x: 0, y: legendEnd + fontSize, text: note, ...(data.all ? { tally: data.all } : {}) } }),
  };
}

/** Pairs as the table has them: those that occur most often first. */
export function orderedPairs({ pairs }: MatrixData): MatrixData['pairs'] {
  return pairs.toSorted((x, y) => y.count - x.count || x.a - y.a || x.b - y.b);
}

/** A step of the stairs: a name, or the head of a band. */
interface Slot {
  name?: number;
  head?: string;
}

/** All names, or as many of those with most as leave room for a number in each cell. */
function fit(data: MatrixData, width: number, fontSize: number): { slots: Slot[]; cell: number } {
  const { names, pairs, more } = data;
  const { largestCell, smallestCell, gap, numberCell } = DEFAULTS;
  const widths = names.map((name) => textWidth(name, fontSize));
  const total = names.map(() => 0);
  for (const { a, b, count } of pairs) {
    total[a]! += count;
    total[b]! += count;
  }
  const most = names.map((_, name) => name).sort((a, b) => total[b]! - total[a]! || a - b);
  for (let count = names.length; ; count--) {
    const slots = slotsOf(data, new Set(most.slice(0, count)));
    const room = slots.flatMap(({ name }, slot) =>
      name === undefined || slot === 0 ? [] : [Math.floor((width - gap - widths[name]!) / slot)],
    );
    const cell = Math.min(largestCell, ...room);
    if (more === undefined || cell >= numberCell || count <= 1) return { slots, cell: Math.max(smallestCell, cell) };
  }
}

function slotsOf({ names, bands }: MatrixData, shown: ReadonlySet<number>): Slot[] {
  if (!bands) return names.flatMap((_, name) => (shown.has(name) ? [{ name }] : []));
  let from = 0;
  return bands.flatMap(({ label, size }) => {
    const own = Array.from({ length: size }, (_, i) => from + i).filter((name) => shown.has(name));
    from += size;
    return own.length === 0 ? [] : [{ head: label }, ...own.map((name) => ({ name }))];
  });
}

/** As many words as have room, then «…». */
function shortened(text: string, width: number, fontSize: number): string {
  const [first = '', ...rest] = wrapText(text, width - textWidth('…', fontSize), fontSize);
  return rest.length === 0 ? first : `${first}…`;
}

function noteOf({ more, names }: MatrixData, shown: number, { number }: ChartFormat): string | undefined {
  return more && filled(more, { shown: number(shown), all: number(names.length) });
}

function legendOf(
  classes: ValueClass[],
  { unit, format }: Written<MatrixData>,
  width: number,
  top: number,
  fontSize: number,
) {
  const swatch = Math.round(fontSize * 1.2);
  let [x, y] = [0, top];
  return classes.map((each, step) => {
    const numbers = classLabel(each, format.number);
    const text = step === classes.length - 1 ? `${numbers} ${unit}` : numbers;
    const own = swatch + 5 + Math.ceil(textWidth(text, fontSize));
    if (x > 0 && x + own > width) [x, y] = [0, y + Math.round(fontSize * 1.7)];
    const placed = { x, y, step, text };
    x += own + 14;
    return placed;
  });
}

/** Lines between the cells: under row `i` to its end, and left of column `i` from its head; none on the steps of heads. */
function stairs(slots: readonly Slot[], cell: number): string {
  const bands = bandsOf(slots);
  return bands
    .flatMap((own, at) => [...bands.slice(0, at).map((before) => lattice(before, own, cell)), steps(own, cell)])
    .join('');
}

/** A band with itself. */
function steps([from, to]: [number, number], cell: number): string {
  if (to - from < 2) return '';
  const [left, foot] = [from * cell, to * cell];
  const inner = Array.from({ length: to - from - 1 }, (_, i) => {
    const at = (from + 1 + i) * cell;
    return `M${left},${at}H${at}M${at},${at}V${foot}`;
  });
  return `${inner.join('')}M${left},${foot}H${foot - cell}M${left},${left + cell}V${foot}`;
}

/** First step and the one after the last of each run of names. */
function bandsOf(slots: readonly Slot[]): [number, number][] {
  const bands: [number, number][] = [];
  slots.forEach(({ name }, slot) => {
    if (name === undefined) return;
    const last = bands.at(-1);
    if (last?.[1] === slot) last[1]++;
    else bands.push([slot, slot + 1]);
  });
  return bands;
}

/** A band with one before it. */
function lattice([left, right]: [number, number], [top, bottom]: [number, number], cell: number): string {
  const rows = Array.from(
    { length: bottom - top + 1 },
    (_, i) => `M${left * cell},${(top + i) * cell}H${right * cell}`,
  );
  const columns = Array.from(
    { length: right - left + 1 },
    (_, i) => `M${(left + i) * cell},${top * cell}V${bottom * cell}`,
  );
  return [...rows, ...columns].join('');
}
