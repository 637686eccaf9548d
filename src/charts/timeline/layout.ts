import { round } from '../../domain/numbers.ts';
import type { Run } from '../../domain/run.ts';
import type { ChartFormat, ChartSize, Written } from '../chart.ts';
import { textWidth } from '../text-width.ts';

/**
 * A date on a time axis, never more precise than its source: a day is a point, a month a month wide. `within` is some
 * time between its days, `lasting` goes through all of them; an end that is not known is left out.
 */
export interface TimelineMark {
  /** Index of its lane, which kinds may share; and the word for its own. */
  lane: number;
  kind: string;
  /** First and last day, `YYYY-MM-DD`; both absent where nothing is known. */
  first?: string;
  last?: string;
  lasting?: boolean;
  /** «và những năm tiếp theo»: it goes on after `last`. */
  continues?: boolean;
  /** It comes back each year: a tick a year. */
  yearly?: boolean;
  /** The source does not state this date. */
  inferred?: boolean;
  label: string;
  /** The date in words; for an undated mark what is known instead. */
  time: string;
  what: string;
  path?: string;
}

export interface TimelineData {
  columns: [lane: string, record: string, what: string, time: string];
  lanes: string[];
  marks: TimelineMark[];
  /** Days on which something changed for all lanes. */
  changes: { date: string; label: string }[];
  /** The day of which the drawing is, where some of it lies ahead. */
  today?: { date: string; label: string };
  undated: string;
  /** Site paths of the list where marks are too many: by lane and year (`0 2021`), of undated ones by lane (`0`). */
  lists?: Record<string, string>;
  /** What is counted where marks are too many: «mốc». */
  unit: string;
  /** Added to what is said of a mark whose date was inferred: «suy ra». */
  inferred: string;
  /** What each glyph says; the drawing explains those that it has. */
  legend: Record<TimelineGlyph, string>;
}

/** Glyphs in the order of the legend. */
const GLYPHS = ['point', 'within', 'lasting', 'continues', 'open', 'yearly', 'heap', 'undated', 'inferred'] as const;
export type TimelineGlyph = (typeof GLYPHS)[number];

/** A shape: `point` a disc, `within` a dotted line between two ends, `lasting` a solid bar, `heap` many marks together. */
export interface PlacedMark {
  shape: 'point' | 'within' | 'lasting' | 'heap' | 'undated';
  /** Rows of the table for which it stands; more than one for a heap. */
  rows: number[];
  /** Of the only one, or of the list of all. */
  path?: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Ends that are open. */
  openLeft: boolean;
  openRight: boolean;
  ticks: number[];
  /** Where it ends, if that is nearer than its least width shows. */
  exactEnd?: number;
  /** Where the star of an inferred date stands. */
  star?: number;
  label?: PlacedName;
  title: string;
}

interface PlacedText {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
  text: string;
}

/** The name of a mark: beside it, or in its bar. */
type PlacedName = PlacedText & { isInside?: boolean };

export interface TimelineLayout {
  width: number;
  height: number;
  fontSize: number;
  /** Of the dated lanes. */
  plot: { left: number; right: number; top: number; bottom: number };
  /** First and last day of the axis, and where it begins and ends. */
  domain?: { first: string; last: string; from: number; to: number };
  ticks: { x: number; label: string }[];
  lanes: { label: PlacedText; top: number }[];
  changes: { x: number; label: PlacedText; isToday?: boolean }[];
  marks: PlacedMark[];
  legend: { glyph: TimelineGlyph; x: number; y: number; label: PlacedText }[];
}

const DEFAULTS = {
  fontSize: 13,
  lineHeight: 18,
  /** From this width on lanes are named on the left, else above. */
  wide: 480,
  laneGap: 10,
  tickGap: 44,
  /** Up to so many marks are named, on a phone and from `wide` on. */
  labelled: { narrow: 14, wide: 48 },
  rowHeight: 20,
  /** Of bars that hold a name, and of other named marks. */
  barHeight: 16,
  signHeight: 10,
  /** Rows of unnamed marks get flatter from few to many; beyond the last, marks are heaped. */
  rows: [
    { upTo: 6, height: 14 },
    { upTo: 12, height: 10 },
    { upTo: 18, height: 7 },
  ],
  heapWidth: 8,
  heapHeight: 72,
  heapLeast: 4,
  /** Length of the dashes that stand for an end that is not known. */
  open: 14,
  square: 8,
  edge: 6,
  /** Room of the star before an inferred date. */
  star: 8,
  /** A glyph of the legend, and what separates two of its items. */
  glyph: 22,
  glyphGap: 20,
};
const DAY = 24 * 3600_000;

/** Places everything. No text or mark leaves the drawing, and no two touch. Throws on a day that is none. */
export function layoutTimeline(given: TimelineData, { width }: ChartSize, format: ChartFormat): TimelineLayout {
  const data = { ...given, format };
  const { fontSize, lineHeight, wide, laneGap, edge } = DEFAULTS;
  const beside = width >= wide;
  const named = [...data.lanes, data.undated];
  const left = beside ? Math.ceil(Math.max(...named.map((lane) => textWidth(lane, fontSize)))) + 14 : edge;
  const right = width - edge - 2;
  const marks = data.marks.map((mark, row) => ({ mark, row }));
  const dated = marks.filter(({ mark }) => mark.first !== undefined || mark.last !== undefined);
  const domain = domainOf(dated.map(({ mark }) => mark));
  const ends = { from: left + DEFAULTS.open + DEFAULTS.star, to: right - DEFAULTS.open };
  const scale = domain && scaleOf(domain, ends);
  const changes = scale && domain ? placeChanges(data, domain, scale, width) : { placed: [], height: 0 };

  const top = changes.height + (scale ? lineHeight : 0);
  let y = top + 4;
  const lanes: TimelineLayout['lanes'] = [];
  const placed: PlacedMark[] = [];
  const name = (text: string) => {
    const label: PlacedText = beside
      ? { x: left - 12, y: y + fontSize + 1, anchor: 'end', text }
      : { x: 0, y: y + fontSize, anchor: 'start', text };
    lanes.push({ label, top: y });
    if (!beside) y += lineHeight;
  };
  if (scale)
    data.lanes.forEach((lane, index) => {
      const own = dated.filter(({ mark }) => mark.lane === index);
      if (own.length === 0) return;
      name(lane);
      const packed = pack(own, scale, y, {
        left,
        right,
        labelled: dated.length <= DEFAULTS.labelled[beside ? 'wide' : 'narrow'],
        data,
      });
      placed.push(...packed.marks);
      y = Math.max(y + packed.height, lanes.at(-1)!.top + lineHeight) + laneGap;
    });
  const bottom = y;
  const undated = marks.filter(({ mark }) => mark.first === undefined && mark.last === undefined);
  if (undated.length > 0) {
    name(data.undated);
    const grid = placeUndated(data, undated, y, left, right);
    placed.push(...grid.marks);
    y = Math.max(y + grid.height, lanes.at(-1)!.top + lineHeight) + laneGap;
  }
  const legend = placeLegend(data, placed, y, width);
  return {
    width,
    height: Math.ceil(y + legend.height),
    fontSize,
    plot: { left, right, top, bottom },
    ...(domain ? { domain: { ...domain, ...ends } } : {}),
    ticks: scale && domain ? ticksOf(domain, scale, [left, right], format) : [],
    lanes,
    changes: changes.placed,
    marks: placed,
    legend: legend.placed,
  };
}

type Scale = (day: number) => number;
interface Row {
  mark: TimelineMark;
  row: number;
}

function dayNumber(day: string): number {
  const value = Date.parse(day) / DAY;
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(value)) throw new RangeError(`invalid day: ${day}`);
  return value;
}

/** From the first year to the last day of all marks. */
function domainOf(marks: readonly TimelineMark[]): { first: string; last: string } | undefined {
  if (marks.length === 0) return undefined;
  const days = marks.flatMap(({ first, last }) => [first, last]).filter((day) => day !== undefined);
  for (const day of days) dayNumber(day);
  const sorted = days.toSorted();
  return { first: `${sorted[0]!.slice(0, 4)}-01-01`, last: sorted.at(-1)! };
}

/** Room is left at either end for marks that are open there. */
function scaleOf({ first, last }: { first: string; last: string }, ends: { from: number; to: number }): Scale {
  const [begin, end] = [dayNumber(first), dayNumber(last) + 1];
  return (day) => ends.from + ((day - begin) / (end - begin)) * (ends.to - ends.from);
}

/** Years at a round distance, so that their names stand apart. */
function ticksOf(
  domain: { first: string; last: string },
  scale: Scale,
  [left, right]: [number, number],
  { date }: ChartFormat,
) {
  const [first, last] = [Number(domain.first.slice(0, 4)), Number(domain.last.slice(0, 4))];
  const most = Math.max(1, Math.floor((right - left) / DEFAULTS.tickGap));
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((each) => (last - first + 1) / each <= most) ?? 500;
  const ticks: { x: number; label: string }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last + 1; year += step)
    ticks.push({ x: round(scale(dayNumber(`${year}-01-01`))), label: date(String(year)) });
  const half = textWidth('2000', DEFAULTS.fontSize) / 2;
  return ticks.filter(({ x }) => x + half <= right + DEFAULTS.edge);
}

/** Rules across, their names one above the other. */
function placeChanges(
  { changes, today, format }: Written<TimelineData>,
  domain: { first: string; last: string },
  scale: Scale,
  width: number,
) {
  const { fontSize, lineHeight } = DEFAULTS;
  const all = [...changes, ...(today ? [{ ...today, isToday: true }] : [])];
  const shown = all.filter(({ date }) => domain.first <= date && date <= domain.last);
  const placed = shown.map(({ date, label, ...kind }, i): TimelineLayout['changes'][number] => {
    const x = round(scale(dayNumber(date)));
    const text = `${format.date(date)}: ${label}`;
    const half = textWidth(text, fontSize) / 2;
    const centre = round(Math.min(Math.max(x, half), width - half));
    return { x, label: { x: centre, y: i * lineHeight + fontSize, anchor: 'middle', text }, ...kind };
  });
  return { placed, height: shown.length * lineHeight };
}

/** Where a mark stands along the axis. */
function extentOf({ first, last, continues, lasting }: TimelineMark, scale: Scale) {
  const openLeft = first === undefined;
  const openRight = last === undefined || continues === true;
  const from = scale(dayNumber(first ?? last!));
  const to = scale(dayNumber(last ?? first!) + 1);
  const point = !openLeft && !openRight && first === last && !lasting;
  return {
    point,
    openLeft,
    openRight,
    x: point ? (from + to) / 2 : from,
    width: point ? 0 : Math.max(2, to - from),
    end: to,
  };
}

function pack(
  own: readonly Row[],
  scale: Scale,
  top: number,
  { left, right, labelled, data }: { left: number; right: number; labelled: boolean; data: Written<TimelineData> },
): { marks: PlacedMark[]; height: number } {
  const { fontSize, open, rowHeight, star } = DEFAULTS;
  const ends: number[] = [];
  const items = own.map(({ mark, row }) => {
    const extent = extentOf(mark, scale);
    const reach = extent.point ? 5 : 0;
    const begin = extent.x - reach - (extent.openLeft ? open : 0);
    const from = begin - (mark.inferred ? star : 0);
    const to = extent.x + extent.width + reach + (extent.openRight ? open : 0);
    return {
      mark,
      row,
      extent,
      begin,
      from,
      to,
      name: labelled ? nameOf(mark, extent, { from, to, left, right }) : undefined,
    };
  });
  const rows = items.map(({ from, to, name }) => {
    const start = Math.min(from, name?.from ?? from);
    const at = ends.findIndex((end) => end + 4 <= start);
    const chosen = at < 0 ? ends.length : at;
    ends[chosen] = Math.max(to, name?.to ?? to);
    return chosen;
  });
  const height = labelled ? rowHeight : DEFAULTS.rows.find(({ upTo }) => ends.length <= upTo)?.height;
  if (height === undefined) return heap(own, scale, top, data);
  const marks = items.map(({ mark, row, extent, begin, name }, i): PlacedMark => {
    const spans = mark.lasting && !mark.yearly;
    const bar = labelled ? DEFAULTS[spans ? 'barHeight' : 'signHeight'] : Math.max(4, height - 4);
    const y = top + rows[i]! * height + (height - bar) / 2;
    const years = mark.yearly && mark.first && mark.last ? yearsBetween(mark.first, mark.last) : [];
    return {
      shape: extent.point ? 'point' : mark.lasting ? 'lasting' : 'within',
      rows: [row],
      ...pathOf([mark]),
      x: round(extent.x),
      y: round(y),
      width: round(extent.width),
      height: bar,
      openLeft: extent.openLeft,
      openRight: extent.openRight,
      ticks: years.map((year) => round((scale(dayNumber(`${year}-01-01`)) + scale(dayNumber(`${year}-12-31`))) / 2)),
      ...(!extent.point && extent.end - extent.x < 2 ? { exactEnd: round(extent.end) } : {}),
      ...(mark.inferred ? { star: round(begin - star / 2) } : {}),
      ...(name ? { label: placedName(name, round(y + bar / 2 + fontSize * 0.35)) } : {}),
      title: titleOf(mark, data),
    };
  });
  return { marks, height: ends.length * height };
}

function placedName({ x, anchor, text, isInside }: NonNullable<ReturnType<typeof nameOf>>, y: number): PlacedName {
  return { x: round(x), y, anchor, text, ...(isInside ? { isInside } : {}) };
}

/** Room on either side of a name, and before it in a bar. */
const NAME_GAP = 5;

/** A name in its bar, else right of its mark, else left of it, shortened where none has room; none where a word has no room. */
function nameOf(
  { label, lasting, yearly }: TimelineMark,
  { x, width }: { x: number; width: number },
  { from, to, left, right }: { from: number; to: number; left: number; right: number },
) {
  const rooms = {
    inside: lasting && !yearly ? width - 2 * NAME_GAP : 0,
    right: right - to - NAME_GAP,
    left: from - NAME_GAP - left,
  };
  const need = textWidth(label, DEFAULTS.fontSize);
  const sides = ['inside', 'right', 'left'] as const;
  const side = sides.find((each) => need <= rooms[each]) ?? sides.toSorted((a, b) => rooms[b] - rooms[a])[0]!;
  const text = fit(label, rooms[side]);
  if (text === '') return undefined;
  const own = textWidth(text, DEFAULTS.fontSize);
  if (side === 'inside') return { text, anchor: 'start' as const, x: x + NAME_GAP, from, to, isInside: true };
  return side === 'right'
    ? { text, anchor: 'start' as const, x: to + NAME_GAP, from, to: to + NAME_GAP + own }
    : { text, anchor: 'end' as const, x: from - NAME_GAP, from: from - NAME_GAP - own, to };
}

/** As many whole words as have room, with «…» where some are left out; no sign or bracket at a cut, so that it is as in the title. */
function fit(text: string, room: number): string {
  if (textWidth(text, DEFAULTS.fontSize) <= room) return text;
  const words = text.split(' ');
  for (let count = words.length - 1; count >= 2; count--) {
    const shown = `${words.slice(0, count).join(' ')}…`;
    if (!/[,;:.]…$|\([^)]*…$/.test(shown) && textWidth(shown, DEFAULTS.fontSize) <= room) return shown;
  }
  return '';
}

/** Columns as high as there are marks in their time; a mark counts where its time begins. */
function heap(
  own: readonly Row[],
  scale: Scale,
  top: number,
  data: Written<TimelineData>,
): { marks: PlacedMark[]; height: number } {
  const { heapWidth, heapHeight, heapLeast } = DEFAULTS;
  const start = ({ mark }: Row) => scale(dayNumber(mark.first ?? mark.last!));
  const bins = [...Map.groupBy(own, (each) => Math.floor(start(each) / heapWidth))].sort(([a], [b]) => a - b);
  const largest = Math.max(...bins.map(([, rows]) => rows.length));
  const marks = bins.map(([bin, rows]): PlacedMark => {
    const height = round(Math.max(heapLeast, (rows.length / largest) * heapHeight));
    const days = rows.map(({ mark }) => mark.first ?? mark.last!).sort();
    const [from, to] = [days[0]!, days.at(-1)!].map((day) => data.format.date(day));
    return {
      shape: 'heap',
      rows: rows.map(({ row }) => row),
      ...pathOf(
        rows.map(({ mark }) => mark),
        data.lists?.[`${rows[0]!.mark.lane} ${days[0]!.slice(0, 4)}`],
      ),
      x: bin * heapWidth,
      y: round(top + heapHeight - height),
      width: heapWidth - 1,
      height,
      openLeft: false,
      openRight: false,
      ticks: [],
      title:
        rows.length === 1
          ? titleOf(rows[0]!.mark, data)
          : `${from === to ? from : `${from}–${to}`}: ${data.format.number(rows.length)} ${data.unit}`,
    };
  });
  return { marks, height: heapHeight };
}

/** Where a mark leads: to the record for which it stands, or to the list of several. */
function pathOf([mark, ...others]: readonly TimelineMark[], list?: string): { path?: string } {
  const path = others.length > 0 ? list : mark?.path;
  return path === undefined ? {} : { path };
}

/** A square a record with its kind as a name before; only the number where they would fill more than two lines. */
function placeUndated(data: Written<TimelineData>, undated: readonly Row[], top: number, left: number, right: number) {
  const { fontSize, lineHeight, square } = DEFAULTS;
  const marks: PlacedMark[] = [];
  let y = top;
  for (const [lane, rows] of [...Map.groupBy(undated, ({ mark }) => mark.lane)].sort(([a], [b]) => a - b)) {
    const text = `${data.lanes[lane]}: ${data.format.number(rows.length)}`;
    const begin = left + textWidth(text, fontSize) + 10;
    const room = Math.floor((right - begin) / (square + 3));
    const label: PlacedText = { x: left, y: y + fontSize + 1, anchor: 'start', text };
    const rest = { shape: 'undated' as const, y: y + (lineHeight - square) / 2 + 1, height: square };
    const closed = { openLeft: false, openRight: false };
    if (rows.length > room)
      marks.push({
        ...rest,
        ...closed,
        rows: rows.map(({ row }) => row),
        ...pathOf(
          rows.map(({ mark }) => mark),
          data.lists?.[lane],
        ),
        x: round(begin),
        width: square * 3,
        ticks: [],
        label,
        title: `${text}. ${data.undated}`,
      });
    else
      rows.forEach(({ mark, row }, i) => {
        const x = round(begin + i * (square + 3));
        marks.push({
          ...rest,
          ...closed,
          rows: [row],
          ...pathOf([mark]),
          x,
          width: square,
          title: titleOf(mark, data),
          ticks: mark.yearly ? [x + square / 2] : [],
          ...(i === 0 ? { label } : {}),
        });
      });
    y += lineHeight;
  }
  return { marks, height: y - top };
}

/** The glyphs that occur, explained one after the other. */
function placeLegend(data: TimelineData, marks: readonly PlacedMark[], top: number, width: number) {
  const { fontSize, lineHeight, glyph, glyphGap } = DEFAULTS;
  const found = new Set(marks.flatMap(glyphsOf));
  const placed: TimelineLayout['legend'] = [];
  let [x, y] = [0, top + 6];
  for (const each of GLYPHS.filter((known) => found.has(known))) {
    const text = data.legend[each];
    const need = glyph + 6 + textWidth(text, fontSize);
    if (x > 0 && x + need > width) [x, y] = [0, y + lineHeight];
    const label: PlacedText = { x: round(x + glyph + 6), y: y + fontSize, anchor: 'start', text };
    placed.push({ glyph: each, x: round(x), y: y + fontSize - 4.5, label });
    x += need + glyphGap;
  }
  return { placed, height: placed.length > 0 ? y + lineHeight - top : 0 };
}

function glyphsOf({ shape, openLeft, openRight, ticks, star }: PlacedMark): TimelineGlyph[] {
  const yearly = ticks.length > 0;
  const continues = openRight && shape === 'lasting';
  return [
    yearly && shape === 'lasting' ? 'yearly' : shape,
    ...(yearly ? (['yearly'] as const) : []),
    ...(continues ? (['continues'] as const) : []),
    ...(openLeft || (openRight && !continues) ? (['open'] as const) : []),
    ...(star === undefined ? [] : (['inferred'] as const)),
  ];
}

function titleOf(mark: TimelineMark, data: TimelineData): string {
  return `${mark.label}: ${[mark.what, timeOfMark(mark, data)].filter(Boolean).join(' ')}`;
}

/** «24/9/2021 (suy ra)» */
export function timeOfMark({ time, inferred }: TimelineMark, data: TimelineData): string {
  return inferred ? `${time} (${data.inferred})` : time;
}

function yearsBetween(first: string, last: string): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The record of a mark, with its page. */
export function recordOfMark({ label, path }: TimelineMark): Run[] {
  return [{ text: label, ...(path ? { path } : {}) }];
}
