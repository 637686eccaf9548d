import { scaleLinear } from 'd3';
import { round } from '../../domain/numbers.ts';
import type { Run } from '../../domain/run.ts';
import type { ChartFormat, ChartSize } from '../chart.ts';
import { textWidth, wrapText } from '../text-width.ts';

/** A number that holds for all the days of its period. */
export interface SeriesPoint {
  /** First and last day, `YYYY-MM-DD`. */
  first: string;
  last: string;
  value: number;
  /** The number with its unit, and the period, in words. */
  text: string;
  time: string;
  /** The words of the source, which may lead to their place. */
  written: Run;
}

/** Numbers of one place, in order of time. */
export interface SeriesPanel {
  label: string;
  path?: string;
  place: Run;
  unit: string;
  /** Under the heading: how many numbers, and which are joined. */
  note: string;
  points: SeriesPoint[];
  /** Which points are joined, by their indices: only those that measure the same in the same way. */
  lines: number[][];
  /** True if it stands in the table alone. */
  inWords?: boolean;
}

/** Small drawings of numbers over time, each with axes of its own. A point is as wide as its period. */
export interface SeriesData {
  columns: [indicator: string, place: string, period: string, value: string, unit: string, written: string];
  panels: SeriesPanel[];
}

interface Place {
  x: number;
  y: number;
}
interface PlacedText extends Place {
  text: string;
}

export interface PlacedPoint extends Place {
  row: number;
  /** Where its words stand. */
  path?: string;
  /** Where its period begins and ends. */
  from: number;
  to: number;
  /** Its number, where there is room. */
  value?: PlacedText;
  title: string;
}

export interface PlacedPanel {
  heading: PlacedText[];
  notes: PlacedText[];
  unit: PlacedText[];
  plot: { left: number; right: number; top: number; bottom: number };
  /** Rules across with their numbers, which end at the left of the plot. */
  values: { y: number; label: PlacedText }[];
  /** Ends of years; names of years stand in the middle of theirs. */
  rules: number[];
  years: PlacedText[];
  lines: Place[][];
  points: PlacedPoint[];
}

export interface SeriesLayout {
  width: number;
  height: number;
  fontSize: number;
  smallSize: number;
  panels: PlacedPanel[];
}

const DEFAULTS = {
  fontSize: 14,
  smallSize: 12,
  lineHeight: 18,
  smallLine: 16,
  plotHeight: 120,
  gap: 24,
  columnGap: 32,
  labelGap: 6,
  /** Room over the highest point for its number, beside the axis for the years. */
  head: 20,
  foot: 18,
  radius: 4,
  /** From this width on two drawings stand side by side; one alone is no wider than `most`. */
  two: 620,
  most: 480,
};
const DAY = 86_400_000;
/** Headings are bold, for which text is not measured. */
const BOLD = 0.92;

/** Places headings, axes and points; nothing leaves the drawing. Throws on a point without a number or with broken days. */
export function layoutSeries({ panels }: SeriesData, { width, page }: ChartSize, format: ChartFormat): SeriesLayout {
  for (const { label, points } of panels)
    for (const { value, first, last } of points)
      if (!Number.isFinite(value) || !(dayNumber(first) <= dayNumber(last)))
        throw new RangeError(`invalid point of ${label}: ${value}, ${first}–${last}`);
  const { fontSize, smallSize, lineHeight, smallLine, gap, columnGap, two, most } = DEFAULTS;
  const drawn = rowsOf(panels).filter(({ panel }) => !panel.inWords);
  const columns = width >= two && drawn.length > 1 ? 2 : 1;
  const own = columns === 2 ? (width - columnGap) / 2 : Math.min(width, most);
  const placed: PlacedPanel[] = [];
  let y = 0;
  for (let i = 0; i < drawn.length; i += columns) {
    const line = drawn.slice(i, i + columns).map(({ panel, row }) => ({
      panel,
      row,
      heading: wrapText(panel.label, own * BOLD, fontSize),
      notes: wrapText(panel.note, own, smallSize),
      unit: wrapText(panel.unit, own, smallSize),
    }));
    const head = Math.max(
      ...line.map(({ heading, notes, unit }) => heading.length * lineHeight + (notes.length + unit.length) * smallLine),
    );
    const needed = head + DEFAULTS.head + DEFAULTS.plotHeight + DEFAULTS.foot;
    if (page !== undefined && needed <= page && Math.floor(y / page) !== Math.floor((y + needed) / page))
      y = Math.ceil(y / page) * page;
    for (const [column, { panel, row, heading, notes, unit }] of line.entries()) {
      const x = column * (own + columnGap);
      const top = y + head;
      const unitTop = top - unit.length * smallLine;
      placed.push({
        heading: heading.map((text, at) => ({ x, y: y + fontSize + at * lineHeight, text })),
        notes: notes.map((text, at) => ({ x, y: y + heading.length * lineHeight + smallSize + at * smallLine, text })),
        unit: unit.map((text, at) => ({ x, y: unitTop + smallSize + at * smallLine, text })),
        ...layoutPlot(panel, { x, top: top + DEFAULTS.head, width: own, row, format }),
      });
    }
    y += needed + gap;
  }
  return { width, height: Math.max(1, y - gap + 4), fontSize, smallSize, panels: placed };
}

/** Each with the row of its first point in the table. */
function rowsOf(panels: readonly SeriesPanel[]): { panel: SeriesPanel; row: number }[] {
  let next = 0;
  return panels.map((panel) => {
    const row = next;
    next += panel.points.length;
    return { panel, row };
  });
}

function layoutPlot(
  { points, lines, label, place }: SeriesPanel,
  { x, top, width, row, format }: { x: number; top: number; width: number; row: number; format: ChartFormat },
): Pick<PlacedPanel, 'plot' | 'values' | 'rules' | 'years' | 'lines' | 'points'> {
  const { smallSize, plotHeight, labelGap } = DEFAULTS;
  const bottom = top + plotHeight;
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const upward = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .nice(3)
    .range([bottom, top]);
  // Counts have no halves.
  const counts = values.every(Number.isInteger);
  const ticks = upward
    .ticks(3)
    .filter((value) => !counts || Number.isInteger(value))
    .map((value) => ({ value, text: format.number(value, 6) }));
  const left = x + Math.ceil(Math.max(...ticks.map(({ text }) => textWidth(text, smallSize)))) + labelGap;
  const right = x + width - 1;
  const years = points.flatMap(({ first, last }) => [Number(first.slice(0, 4)), Number(last.slice(0, 4))]);
  const [from, to] = [Math.min(...years), Math.max(...years) + 1];
  const across = scaleLinear()
    .domain([dayNumber(`${from}-01-01`), dayNumber(`${to}-01-01`)])
    .range([left, right]);
  const places = points.map(({ first, last, value }) => {
    const [start, end] = [across(dayNumber(first)), across(dayNumber(last) + 1)];
    return { from: round(start), to: round(end), x: round((start + end) / 2), y: round(upward(value)) };
  });
  const joined = lines.map((line) => line.map((index) => ({ x: places[index]!.x, y: places[index]!.y })));
  const labels = placeValues(points, places, joined, { left: x, right: x + width, bottom });
  return {
    plot: { left, right, top, bottom },
    values: ticks.map(({ value, text }) => {
      const at = round(upward(value));
      return { y: at, label: { x: left - labelGap, y: round(at + smallSize * 0.35), text } };
    }),
    ...layoutYears([from, to], (year) => across(dayNumber(`${year}-01-01`)), bottom + smallSize + 3, format),
    lines: joined,
    points: points.map(({ text, time, written }, i) => ({
      ...places[i]!,
      row: row + i,
      ...(written.path === undefined ? {} : { path: written.path }),
      title: `${label}, ${place.text}, ${time}: ${text}`,
      ...(labels[i] ? { value: labels[i] } : {}),
    })),
  };
}

function layoutYears([from, to]: [number, number], at: (year: number) => number, y: number, { date }: ChartFormat) {
  const band = at(from + 1) - at(from);
  const needed = textWidth('2000', DEFAULTS.smallSize) + 12;
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => each * band >= needed) ?? 1000;
  const named = Array.from({ length: to - from }, (_, i) => from + i).filter((year) => step === 1 || year % step === 0);
  const half = textWidth('2000', DEFAULTS.smallSize) / 2;
  return {
    rules: [from, ...named, to].map((year) => round(at(year))).filter((x, i, all) => all.indexOf(x) === i),
    years: (named.length > 0 ? named : [from]).map((year) => ({
      x: round(Math.min(Math.max((at(year) + at(year + 1)) / 2, at(from) + half), at(to) - half)),
      y,
      text: date(String(year)),
    })),
  };
}

/** Numbers stand above their point, else under it, where they touch no other number, point or line; last and first have first choice. */
function placeValues(
  points: readonly SeriesPoint[],
  places: readonly (Place & { from: number; to: number })[],
  lines: readonly Place[][],
  frame: { left: number; right: number; bottom: number },
): (PlacedText | undefined)[] {
  const { smallSize, radius } = DEFAULTS;
  const placed: (PlacedText | undefined)[] = points.map(() => undefined);
  const taken: Box[] = [];
  const order = [...new Set([points.length - 1, 0, ...points.keys()])].filter((index) => index >= 0);
  for (const index of order) {
    const { x, y } = places[index]!;
    const { text } = points[index]!;
    const half = textWidth(text, smallSize) / 2;
    const middle = Math.min(Math.max(x, frame.left + half), frame.right - half);
    const others = places.flatMap((each, i) =>
      i === index
        ? []
        : [
            {
              left: Math.min(each.from, each.x - radius),
              right: Math.max(each.to, each.x + radius),
              top: each.y - radius,
              bottom: each.y + radius,
            },
          ],
    );
    for (const base of [y - radius - 4, y + radius + smallSize]) {
      const box = { left: middle - half - 2, right: middle + half + 2, top: base - smallSize, bottom: base + 3 };
      const free =
        ![...taken, ...others].some((other) => overlap(box, other)) && !lines.some((line) => crosses(line, box));
      if (half * 2 > frame.right - frame.left || box.bottom + 3 > frame.bottom || !free) continue;
      taken.push(box);
      placed[index] = { x: round(middle), y: round(base), text };
      break;
    }
  }
  return placed;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** True if a line, which goes from left to right, passes through a box. */
function crosses(line: readonly Place[], { left, right, top, bottom }: Box): boolean {
  return line.slice(1).some((to, i) => {
    const from = line[i]!;
    const [start, end] = [Math.max(left, from.x), Math.min(right, to.x)];
    if (start > end) return false;
    const at = (x: number) => (to.x === from.x ? from.y : from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x));
    return Math.max(at(start), at(end)) > top && Math.min(at(start), at(end)) < bottom;
  });
}

function dayNumber(day: string): number {
  return Date.parse(day) / DAY;
}
