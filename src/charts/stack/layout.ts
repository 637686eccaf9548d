import { round } from '../../domain/numbers.ts';
import type { Tally } from '../../domain/run.ts';
import type { ChartFormat, ChartSize, Written } from '../chart.ts';
import type { Fill } from '../fills.ts';
import { textWidth, wrapText } from '../text-width.ts';

interface StackRow {
  label: string;
  /** Site path of what the row stands for. */
  path?: string;
  /** Whole numbers, one a series. */
  values: number[];
  /** What the values count, one a series, null where that is no measure; and their sum. */
  tallies?: (Tally | null)[];
  total?: Tally;
}

/** Horizontal bars whose parts are counts, or shares of their row. Rows and series are drawn in the order given. */
export interface StackData {
  /** Heads of the first and the last column of the table; the series stand between them. */
  columns: { row: string; total: string };
  series: { label: string; fill: Fill }[];
  rows: StackRow[];
  /** True if every bar is as long as the others, and its parts are told in per cent. */
  share: boolean;
}

interface Place {
  x: number;
  y: number;
}

export interface PlacedPart extends Place {
  width: number;
  fill: Fill;
  tally?: Tally;
  /** Its value, where there is room for it, on ground of its own. */
  value?: Place & { text: string; width: number };
}

export interface PlacedRow {
  label: Place & { anchor: 'start' | 'end'; lines: string[] };
  bar: Place & { width: number };
  parts: PlacedPart[];
  total: Place & { text: string; tally?: Tally };
  /** Site path of what the row stands for. */
  path?: string;
  /** «Nhiệm vụ: nguồn nêu 12 (60 %), không nêu 8 (40 %)», the words of the mark. */
  title: string;
}

export interface StackLayout {
  width: number;
  height: number;
  fontSize: number;
  valueSize: number;
  lineHeight: number;
  barHeight: number;
  swatch: number;
  legend: (Place & { lines: string[]; fill: Fill })[];
  rows: PlacedRow[];
}

const DEFAULTS = {
  fontSize: 14,
  valueSize: 12,
  lineHeight: 18,
  barHeight: 20,
  gap: 12,
  labelGap: 8,
  swatch: 14,
  /** From this width on labels stand left of their bars, else above them. */
  wide: 480,
  /** Largest share of the width for labels on the left. */
  labelShare: 0.36,
};

/** Places legend, labels and bars; nothing leaves the drawing. Throws on a row with other values than one count a series. */
export function layoutStack(data: StackData, { width }: ChartSize, format: ChartFormat): StackLayout {
  const { series, rows, share } = data;
  for (const { label, values } of rows)
    if (values.length !== series.length || values.some((value) => !Number.isInteger(value) || value < 0))
      throw new RangeError(`invalid counts of ${label}: ${values.join(', ')}`);
  const { fontSize, lineHeight, barHeight, gap, labelGap, wide, labelShare } = DEFAULTS;
  const beside = width >= wide;
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label, fontSize)));
  const labelWidth = beside ? Math.ceil(Math.min(widest, width * labelShare)) : width;
  const left = beside ? labelWidth + labelGap : 0;
  const largest = Math.max(1, ...rows.map(({ values }) => sum(values)));
  const room = width - left - Math.ceil(textWidth(format.number(largest), fontSize)) - labelGap;

  const { legend, bottom } = layoutLegend(series, width);
  let y = bottom + gap;
  const placed = rows.map(({ label, path, values, tallies, total: whole }): PlacedRow => {
    const total = sum(values);
    const lines = wrapText(label, labelWidth, fontSize);
    const textHeight = lines.length * lineHeight;
    const top = beside ? y + Math.max(0, (textHeight - barHeight) / 2) : y + textHeight + 2;
    const labelTop = beside ? y + Math.max(0, (barHeight - textHeight) / 2) : y;
    const parts = layoutParts(
      { values, tallies },
      { ...data, format },
      { x: left, y: top, unit: room / (share ? total || 1 : largest) },
    );
    const end = parts.at(-1);
    const length = end ? round(end.x + end.width - left) : 0;
    y = Math.max(top + barHeight, labelTop + textHeight) + gap;
    return {
      label: { x: beside ? labelWidth : 0, y: labelTop + fontSize, anchor: beside ? 'end' : 'start', lines },
      bar: { x: left, y: top, width: length },
      parts,
      ...(path === undefined ? {} : { path }),
      total: {
        x: round(left + length + labelGap / 2),
        y: baseline(top, fontSize),
        text: format.number(total),
        ...(whole ? { tally: whole } : {}),
      },
      title: `${label}: ${titleOf(values, { ...data, format }, total)}`,
    };
  });
  return { ...DEFAULTS, width, height: y, legend, rows: placed };
}

function layoutLegend(series: StackData['series'], width: number) {
  const { fontSize, lineHeight, swatch } = DEFAULTS;
  let x = 0;
  let y = 1;
  const legend = series.map(({ label, fill }) => {
    const lines = wrapText(label, width - swatch - 7, fontSize);
    const needed = swatch + 6 + Math.ceil(Math.max(...lines.map((line) => textWidth(line, fontSize))));
    if (x > 0 && x + needed > width) {
      x = 0;
      y += lineHeight + 4;
    }
    const at = { x: x + 1, y, lines, fill };
    x += needed + 18;
    y += (lines.length - 1) * lineHeight;
    // What comes after several lines begins under them.
    if (lines.length > 1) x = Math.max(x, width);
    return at;
  });
  return { legend, bottom: y + lineHeight };
}

function layoutParts(
  { values, tallies }: Pick<StackRow, 'values' | 'tallies'>,
  { series, share, format }: Written<StackData>,
  { x, y, unit }: { x: number; y: number; unit: number },
): PlacedPart[] {
  const { valueSize } = DEFAULTS;
  const total = sum(values);
  let before = 0;
  return values.flatMap((value, i): PlacedPart[] => {
    if (value === 0) return [];
    const [start, end] = [round(x + before * unit), round(x + (before + value) * unit)];
    before += value;
    const text = share ? percent(value, total, format) : format.number(value);
    const needed = Math.ceil(textWidth(text, valueSize)) + 6;
    const tally = tallies?.[i];
    const part = { x: start, y, width: round(end - start), fill: series[i]!.fill, ...(tally ? { tally } : {}) };
    const middle = round((start + end) / 2);
    return [
      needed + 4 > part.width
        ? part
        : { ...part, value: { x: middle, y: baseline(y, valueSize), text, width: needed } },
    ];
  });
}

function titleOf(values: readonly number[], { series, share, format }: Written<StackData>, total: number): string {
  const said = values.flatMap((value, i) =>
    value === 0
      ? []
      : [`${series[i]!.label} ${format.number(value)}${share ? ` (${percent(value, total, format)})` : ''}`],
  );
  return said.length > 0 ? said.join(', ') : '0';
}

/** Whole per cent, never «0 %» of something nor «100 %» of less than all. */
export function percent(value: number, total: number, format: ChartFormat): string {
  const share = total === 0 ? 0 : (value / total) * 100;
  if (value > 0 && share < 1) return `<\u00A0${format.percent(1)}`;
  if (value < total && share > 99) return `>\u00A0${format.percent(99)}`;
  return format.percent(Math.round(share));
}

function baseline(top: number, size: number): number {
  return round(top + DEFAULTS.barHeight / 2 + size * 0.35);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
