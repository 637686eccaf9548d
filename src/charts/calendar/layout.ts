import { daysInMonth } from '../../domain/dates.ts';
import { round } from '../../domain/numbers.ts';
import type { Tally } from '../../domain/run.ts';
import { filled, type ChartFormat, type ChartSize, type Written } from '../chart.ts';
import type { ShapeName } from '../shapes.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { groupItems, type CalendarData, type CalendarGroup } from './groups.ts';

interface Place {
  x: number;
  y: number;
}
interface PlacedText extends Place {
  text: string;
}

/** A state and how many are in it: the shape at its upper left corner, then words. */
export interface PlacedLabel {
  shape: ShapeName;
  act: boolean;
  at: Place;
  text: PlacedText;
  /** Lines under the first, where there is no room for one. */
  under?: PlacedText[];
  width: number;
}

/** The part of a bar in one line of months. `capLeft` where it begins there, `tailLeft` the length of dots that lead away. */
export interface PlacedPiece extends Place {
  width: number;
  height: number;
  capLeft: boolean;
  capRight: boolean;
  tailLeft: number;
  tailRight: number;
}

export interface CalendarMark {
  row: number;
  kind: CalendarGroup['kind'];
  /** What can be pointed at: the place in its cell, or the pieces of its bar. */
  areas: (Place & { width: number; height: number })[];
  pieces: PlacedPiece[];
  label: PlacedLabel;
  title: string;
  tally?: Tally;
  /** Of the one thing that it stands for. */
  path?: string;
}

/** Some months of a year side by side. */
interface MonthLine {
  year: number;
  /** First of its months, 1 to 12. */
  from: number;
  top: number;
  bottom: number;
}

export interface CalendarLayout {
  width: number;
  height: number;
  fontSize: number;
  smallSize: number;
  shapeSize: number;
  /** Months in a line: twelve, or fewer where there is no room for them. */
  columns: number;
  left: number;
  cellWidth: number;
  legend: PlacedLabel[];
  years: PlacedText[];
  /** «Tháng», before the numbers of months, which stand in the middle of theirs. */
  heads: PlacedText[];
  months: PlacedText[];
  lines: MonthLine[];
  /** What is said of years in which nothing falls due, between rules. */
  folds: { top: number; texts: PlacedText[] }[];
  /** The line of the day. */
  today?: { x: number; top: number; bottom: number; label: PlacedText };
  apart: { top: number; label: PlacedText }[];
  marks: CalendarMark[];
}

const DEFAULTS = {
  fontSize: 14,
  smallSize: 12,
  lineHeight: 20,
  shapeSize: 12,
  shapeGap: 4,
  /** In a cell: room left and right of a label, above and under its labels. */
  padX: 5,
  padY: 4,
  cellHeight: 28,
  barHeight: 20,
  barGap: 4,
  labelGap: 4,
  /** Length of the dots where a deadline has no known end. */
  tail: 14,
  /** Months in a line, the first of these for which labels fit. */
  columns: [12, 6, 4, 3, 2, 1],
  yearGap: 12,
  foot: 4,
  legendGap: 18,
  apartGap: 12,
  /** From this width on rows apart are named on the left. */
  beside: 440,
};

/** Places everything; nothing leaves the drawing and no two labels touch. Throws on items that fit nowhere. */
export function layoutCalendar(given: CalendarData, { width, page }: ChartSize, format: ChartFormat): CalendarLayout {
  const data = { ...given, format };
  const groups = groupItems(data, format).map((group, row) => ({ ...group, row }));
  const dated = groups.filter(({ kind }) => kind !== 'apart');
  const { columns, left, cellWidth } = gridOf(dated, data, width);
  const grid: Grid = { columns, left, cellWidth, width, data };
  const legend = placeLegend(dated, data, width);
  const marks = groups.map((group) => startMark(group, data));
  const out: CalendarLayout = {
    width,
    height: 0,
    fontSize: DEFAULTS.fontSize,
    smallSize: DEFAULTS.smallSize,
    shapeSize: DEFAULTS.shapeSize,
    columns,
    left,
    cellWidth,
    legend: legend.placed,
    years: [],
    heads: [],
    months: [],
    lines: [],
    folds: [],
    apart: [],
    marks: [],
  };
  let y = legend.height;
  let headed = false;
  for (const stretch of stretchesOf(dated, data)) {
    if ('through' in stretch) {
      const texts = wrapText(foldedText(stretch, data), width, DEFAULTS.smallSize);
      const height = texts.length * DEFAULTS.lineHeight + DEFAULTS.padY;
      y = afterEdge(y, height, page);
      out.folds.push({
        top: y,
        texts: texts.map((text, i) => ({ x: 0, y: y + DEFAULTS.fontSize + i * DEFAULTS.lineHeight + 1, text })),
      });
      y += height;
      continue;
    }
    const own = dated.filter((group) => touches(group, stretch.year));
    const head = columns === 12 && !headed;
    let placed = placeYear(stretch.year, own, grid, y, head);
    const start = afterEdge(y, placed.bottom - y, page);
    if (start !== y) placed = placeYear(stretch.year, own, grid, start, columns === 12);
    headed = true;
    out.years.push(placed.label);
    out.heads.push(...placed.heads);
    out.months.push(...placed.months);
    out.lines.push(...placed.lines);
    if (placed.today) out.today = placed.today;
    for (const { row, label, area, piece } of placed.parts) {
      const mark = marks[row]!;
      if (label && (!mark.label || (label.inside && !mark.inside))) {
        mark.label = label.placed;
        mark.inside = label.inside;
      }
      mark.areas.push(area);
      if (piece) mark.pieces.push(piece);
    }
    y = placed.bottom;
  }
  if (dated.length > 0) y += DEFAULTS.apartGap;
  y = placeApart(groups, marks, data, { width, top: y, page, out });
  out.marks = marks.flatMap(({ inside: _, label, ...mark }) => (label ? [{ ...mark, label }] : []));
  return { ...out, height: Math.max(1, Math.ceil(y + 1)) };
}

type Placing = CalendarGroup & { row: number };
interface Grid {
  columns: number;
  left: number;
  cellWidth: number;
  width: number;
  data: Written<CalendarData>;
}
interface StartedMark extends Omit<CalendarMark, 'label'> {
  label?: PlacedLabel;
  /** Whether its label stands inside its bar: the first piece with room for it has it, else the first. */
  inside: boolean;
}

function startMark({ row, kind, time, state, items, tally }: Placing, data: Written<CalendarData>): StartedMark {
  const { label } = data.states[state]!;
  const only = items.length === 1 ? `: ${items[0]!.label}` : '';
  const title = `${time}: ${data.format.number(items.length)} ${data.unit}, ${label}${only}`;
  const path = items.length === 1 ? items[0]!.path : undefined;
  const leads = { ...(tally ? { tally } : {}), ...(path === undefined ? {} : { path }) };
  return { row, kind, areas: [], pieces: [], title, inside: false, ...leads };
}

/** As many months in a line as leave room for every count. */
function gridOf(dated: readonly Placing[], data: Written<CalendarData>, width: number) {
  const { fontSize, padX, columns: choices } = DEFAULTS;
  const widest = Math.max(0, ...dated.map((group) => labelWidth(countText(group, data))));
  const names = [
    data.months,
    ...dated.flatMap(({ first, last }) => [first, last]).map((day) => day?.slice(0, 4) ?? ''),
  ];
  const left = Math.ceil(Math.max(...names.map((name) => textWidth(name, fontSize))) * 1.05) + 12;
  const room = (columns: number) => Math.floor((width - 1 - (columns === 12 ? left : 0)) / columns);
  const columns = choices.find((each) => room(each) >= Math.max(widest + 2 * padX, 30)) ?? 1;
  return { columns, left: columns === 12 ? left : 0, cellWidth: room(columns) };
}

interface Folded {
  from: number;
  to: number;
  /** How many deadlines go on all through them. */
  through: number;
}
type Stretch = { year: number } | Folded;

/** «2023–2025: không có thời hạn nào» */
function foldedText({ from, to, through }: Folded, { folded, format }: Written<CalendarData>): string {
  const years = (from === to ? [from] : [from, to]).map((year) => format.date(String(year))).join('–');
  return filled(through === 0 ? folded.empty : folded.through, { years, count: format.number(through) });
}

/** Years one by one in which something falls due, and the day itself; what lies between is folded. */
function stretchesOf(dated: readonly Placing[], { day }: CalendarData): Stretch[] {
  if (dated.length === 0) return [];
  const ends = dated.flatMap(({ first, last }) => [first, last]).flatMap((each) => (each ? [yearOf(each)] : []));
  const shown = [...new Set([...ends, yearOf(day.date)])].sort((a, b) => a - b);
  return shown.flatMap((year, i): Stretch[] => {
    const before = shown[i - 1];
    if (before === undefined || before === year - 1) return [{ year }];
    const [from, to] = [before + 1, year - 1];
    const through = dated
      .filter(
        ({ first, last }) => first !== undefined && last !== undefined && yearOf(first) < from && yearOf(last) > to,
      )
      .reduce((sum, { items }) => sum + items.length, 0);
    return [{ from, to, through }, { year }];
  });
}

function touches({ first, last }: Placing, year: number): boolean {
  const [from, to] = [yearOf(first ?? last!), yearOf(last ?? first!)];
  return from <= year && year <= to;
}

interface PlacedPart {
  row: number;
  area: CalendarMark['areas'][number];
  piece?: PlacedPiece;
  label?: { placed: PlacedLabel; inside: boolean };
}

/** A year in one line of twelve months, or in several with its number above. */
function placeYear(year: number, groups: readonly Placing[], grid: Grid, start: number, head: boolean) {
  const { fontSize, smallSize, lineHeight, cellHeight, padY, barHeight, barGap, foot, yearGap } = DEFAULTS;
  const { columns, left, cellWidth, width, data } = grid;
  const above = columns < 12;
  const heads: PlacedText[] = [];
  const months: PlacedText[] = [];
  const lines: MonthLine[] = [];
  const parts: PlacedPart[] = [];
  let today: CalendarLayout['today'];
  let y = start + (above ? lineHeight + (start > 0 ? yearGap : 0) : 0);
  const label: PlacedText = { x: 0, y: y - 5, text: data.format.date(String(year)) };
  for (let from = 1; from <= 12; from += columns) {
    const until = from + columns - 1;
    const { date } = data.day;
    const hasDay = yearOf(date) === year && monthOf(date) >= from && monthOf(date) <= until;
    const dayTop = y;
    if (hasDay) y += lineHeight - 2;
    if (head || above) {
      if (head) heads.push({ x: 0, y: y + smallSize, text: data.months });
      for (let month = from; month <= until; month++) {
        months.push({ x: left + (month - from + 0.5) * cellWidth, y: y + smallSize, text: data.format.number(month) });
      }
      y += lineHeight - 3;
    }
    const top = round(y);
    if (!above) label.y = baseline(top + padY, lineHeight, fontSize);
    const scale = scaleOf(year, from, grid);
    const stacks = new Map<number, number>();
    for (const group of groups.filter(({ kind }) => kind === 'cell')) {
      const month = monthOf(group.first!);
      if (month < from || month > until) continue;
      const above = stacks.get(month) ?? 0;
      stacks.set(month, above + 1);
      const at = { x: round(left + (month - from) * cellWidth + DEFAULTS.padX), y: top + padY + above * lineHeight };
      const area = { x: round(at.x - DEFAULTS.padX + 1), y: at.y, width: round(cellWidth - 2), height: lineHeight };
      const placed = placeLabel(group, countText(group, data), at, lineHeight, data);
      parts.push({ row: group.row, area, label: { placed, inside: true } });
    }
    y = top + Math.max(cellHeight, Math.max(0, ...stacks.values()) * lineHeight + 2 * padY);
    const lanes: number[] = [];
    const bars = groups
      .filter(({ kind }) => kind === 'bar')
      .flatMap((group) =>
        placePiece(group, year, { from, until, scale, left, right: left + columns * cellWidth }, grid),
      )
      .sort((a, b) => a.left - b.left || a.group.row - b.group.row);
    for (const { group, piece, text, textX, fits, left: begin, right: end } of bars) {
      const found = lanes.findIndex((taken) => taken + barGap <= begin);
      const lane = found < 0 ? lanes.length : found;
      lanes[lane] = end;
      const pieceY = y + lane * (barHeight + barGap);
      const placed = placeLabel(group, text, { x: textX, y: pieceY }, barHeight, data);
      parts.push({
        row: group.row,
        piece: { ...piece, y: pieceY },
        area: { x: begin, y: pieceY, width: round(end - begin), height: barHeight },
        label: { placed, inside: fits },
      });
    }
    if (lanes.length > 0) y += lanes.length * (barHeight + barGap);
    lines.push({ year, from, top, bottom: round(y) });
    if (hasDay) {
      const x = scale(date, false);
      const half = textWidth(data.day.label, smallSize) / 2;
      const middle = Math.min(Math.max(x, half), width - half);
      const at = { x: round(middle - half), y: dayTop + smallSize, text: data.day.label };
      today = { x, top: dayTop + smallSize + 4, bottom: round(y), label: at };
    }
    y += foot;
  }
  return { label, heads, months, lines, parts, today, bottom: y };
}

/** Where a day begins or ends, months being equally wide. */
function scaleOf(year: number, from: number, { left, cellWidth }: Grid) {
  return (day: string, end: boolean) => {
    const [month, number] = [monthOf(day), Number(day.slice(8))];
    const share = (number - (end ? 0 : 1)) / daysInMonth(year, month);
    return round(left + (month - from + Math.min(share, 1)) * cellWidth);
  };
}

interface Segment {
  from: number;
  until: number;
  scale: (day: string, end: boolean) => number;
  left: number;
  right: number;
}

/** The piece of a bar in a line of months, and where its label would stand: inside if it fits, else right, else left of it. */
function placePiece(group: Placing, year: number, { from, until, scale, left, right }: Segment, { data }: Grid) {
  const { padX, labelGap, tail, barHeight } = DEFAULTS;
  const [begin, end] = [dayOf(year, from, 1), dayOf(year, until, daysInMonth(year, until))];
  const { first, last, state } = group;
  if ((first ?? last!) > end || (last ?? first!) < begin) return [];
  const capLeft = first !== undefined && first >= begin;
  const capRight = last !== undefined && last <= end;
  const x = first === undefined ? scale(last!, true) : capLeft ? scale(first, false) : left;
  const stop = last === undefined ? scale(first!, false) : capRight ? scale(last, true) : right;
  const tailLeft = first === undefined ? Math.min(tail, round(x - left)) : 0;
  const tailRight = last === undefined ? Math.min(tail, round(right - stop)) : 0;
  const width = Math.max(0, round(stop - x));
  const piece = { x, y: 0, width, height: barHeight, capLeft, capRight, tailLeft, tailRight };
  const short = countText(group, data);
  const long = `${short} ${data.states[state]!.label}`;
  const open = tailLeft + tailRight > 0 || width === 0;
  const inside = open ? undefined : [long, short].find((text) => labelWidth(text) + 2 * padX <= width);
  const [from0, to0] = [round(x - tailLeft), round(stop + tailRight)];
  if (inside !== undefined)
    return [{ group, piece, text: inside, textX: round(x + padX), fits: true, left: from0, right: to0 }];
  const needed = labelWidth(short);
  const onRight = round(to0 + labelGap);
  if (onRight + needed <= right)
    return [{ group, piece, text: short, textX: onRight, fits: false, left: from0, right: round(onRight + needed) }];
  const onLeft = round(from0 - labelGap - needed);
  return [{ group, piece, text: short, textX: onLeft, fits: false, left: onLeft, right: to0 }];
}

function placeApart(
  groups: readonly Placing[],
  marks: readonly StartedMark[],
  data: Written<CalendarData>,
  { width, top, page, out }: { width: number; top: number; page: number | undefined; out: CalendarLayout },
): number {
  const { fontSize, lineHeight, legendGap, padY, beside } = DEFAULTS;
  const onLeft = width >= beside;
  const used = data.apart.flatMap((name, index) => {
    const own = groups.filter(({ apart }) => apart === index);
    return own.length > 0 ? [{ name, own }] : [];
  });
  const left = onLeft ? Math.ceil(Math.max(0, ...used.map(({ name }) => textWidth(name, fontSize)))) * 1.05 + 20 : 0;
  let y = top;
  for (const { name, own } of used) {
    y = afterEdge(y, lineHeight * (onLeft ? 1 : 2) + 2 * padY, page);
    out.apart.push({ top: y, label: { x: 0, y: baseline(y + padY, lineHeight, fontSize), text: name } });
    if (!onLeft) y += lineHeight;
    let x = left;
    y += padY;
    for (const group of own) {
      const text = `${countText(group, data)} ${data.states[group.state]!.label}`;
      const needed = labelWidth(text);
      if (x > left && x + needed > width) {
        x = left;
        y += lineHeight;
      }
      const mark = marks[group.row]!;
      mark.label = placeLabel(group, text, { x: round(x), y }, lineHeight, data);
      mark.areas.push({ x: round(x), y, width: needed, height: lineHeight });
      x += needed + legendGap;
    }
    y += lineHeight + padY;
  }
  return y;
}

/** States of the calendar itself; rows apart say theirs in words. */
function placeLegend(dated: readonly Placing[], { states }: CalendarData, width: number) {
  const { fontSize, lineHeight, shapeSize, shapeGap, legendGap } = DEFAULTS;
  const found = states.filter((_, index) => dated.some(({ state }) => state === index));
  let [x, y] = [0, 0];
  const placed = found.map(({ label, shape, act }): PlacedLabel => {
    const lines = wrapText(label, width - shapeSize - shapeGap, fontSize);
    const needed = Math.max(...lines.map(labelWidth));
    if (x > 0 && x + needed > width) [x, y] = [0, y + lineHeight];
    const at = { x: round(x), y: round(y + (lineHeight - shapeSize) / 2) };
    const [text, ...under] = lines.map((line, index) => ({
      x: round(x + shapeSize + shapeGap),
      y: baseline(y + index * lineHeight, lineHeight, fontSize),
      text: line,
    }));
    x += needed + legendGap;
    if (under.length > 0) [x, y] = [0, y + lines.length * lineHeight];
    return { shape, act: act ?? false, at, text: text!, ...(under.length > 0 ? { under } : {}), width: needed };
  });
  return { placed, height: placed.length > 0 ? y + (x > 0 ? lineHeight : 0) + 8 : 0 };
}

function placeLabel(
  group: Placing,
  text: string,
  { x, y }: Place,
  height: number,
  { states }: CalendarData,
): PlacedLabel {
  const { fontSize, shapeSize, shapeGap } = DEFAULTS;
  const { shape, act = false } = states[group.state]!;
  return {
    shape,
    act,
    at: { x, y: round(y + (height - shapeSize) / 2) },
    text: { x: round(x + shapeSize + shapeGap), y: baseline(y, height, fontSize), text },
    width: labelWidth(text),
  };
}

function labelWidth(text: string): number {
  const { shapeSize, shapeGap, fontSize } = DEFAULTS;
  return Math.ceil(shapeSize + shapeGap + textWidth(text, fontSize));
}

function countText({ items }: Placing, { format }: Written<CalendarData>): string {
  return format.number(items.length);
}

/** The top of the next sheet if something would stand across its edge. */
function afterEdge(y: number, height: number, page: number | undefined): number {
  if (page === undefined || height > page || Math.floor(y / page) === Math.floor((y + height) / page)) return y;
  return Math.ceil(y / page) * page;
}

function baseline(top: number, height: number, size: number): number {
  return Math.round(top + height / 2 + size * 0.35);
}

function dayOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}
