import { countScale, type Tick } from '../axis.ts';
import type { ChartSize } from '../chart.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { formatNumber } from '../../domain/numbers.ts';

/** Horizontal bars of whole numbers, drawn in the order given. */
export interface BarData {
  /** Heads of the table's two columns: what a bar stands for, and what its length counts. */
  columns: [string, string];
  bars: { label: string; value: number }[];
}

export interface PlacedBar {
  label: { x: number; y: number; anchor: 'start' | 'end'; lines: string[] };
  bar: { x: number; y: number; width: number; height: number };
  value: { x: number; y: number; text: string };
  /** «Du lịch: 4», the words of the mark. */
  title: string;
}

export interface BarLayout {
  width: number;
  height: number;
  fontSize: number;
  lineHeight: number;
  bars: PlacedBar[];
  axis: {
    x: number;
    bottom: number;
    ticks: Tick[];
    /** Heights over which grid lines run: all of it, or only beside the bars where labels stand above them. */
    spans: { top: number; bottom: number }[];
  };
}

const DEFAULTS = {
  fontSize: 14,
  lineHeight: 18,
  barHeight: 16,
  gap: 12,
  labelGap: 8,
  tickGap: 56,
  axisHeight: 26,
  /** From this width on labels stand left of their bars, else above them. */
  wide: 480,
  /** Largest share of the width for labels on the left. */
  labelShare: 0.4,
};

/** Places bars, labels and axis. No text leaves the drawing, whatever its width. Throws on a negative or broken value. */
export function layoutBars({ bars }: BarData, { width }: ChartSize): BarLayout {
  const { fontSize, lineHeight, barHeight, gap, labelGap, tickGap, axisHeight, wide, labelShare } = DEFAULTS;
  for (const { label, value } of bars)
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`invalid count of ${label}: ${value}`);
  const beside = width >= wide;
  const widest = Math.max(0, ...bars.map(({ label }) => textWidth(label, fontSize)));
  const labelWidth = beside ? Math.ceil(Math.min(widest, width * labelShare)) : width;
  const left = beside ? labelWidth + labelGap : 0;
  const largest = Math.max(0, ...bars.map(({ value }) => value));
  const valueRoom = Math.ceil(textWidth(formatNumber(largest), fontSize)) + labelGap;
  const scale = countScale(largest, width - left - valueRoom, tickGap);

  let y = 0;
  const placed = bars.map(({ label, value }): PlacedBar => {
    const lines = wrapText(label, labelWidth, fontSize);
    const textHeight = lines.length * lineHeight;
    const top = beside ? y + Math.max(0, (textHeight - barHeight) / 2) : y + textHeight + 2;
    const labelTop = beside ? y + Math.max(0, (barHeight - textHeight) / 2) : y;
    const length = round(scale.at(value));
    const text = formatNumber(value);
    y = Math.max(top + barHeight, labelTop + textHeight) + gap;
    return {
      label: { x: beside ? labelWidth : 0, y: labelTop + fontSize, anchor: beside ? 'end' : 'start', lines },
      bar: { x: left, y: top, width: length, height: barHeight },
      value: { x: left + length + labelGap / 2, y: top + barHeight / 2 + fontSize * 0.35, text },
      title: `${label}: ${text}`,
    };
  });
  const ticks = scale.ticks.map(({ at, label }) => ({ at: round(left + at), label }));
  return {
    width,
    height: y + axisHeight,
    fontSize,
    lineHeight,
    bars: placed,
    axis: {
      x: left,
      bottom: y,
      ticks,
      spans: beside
        ? [{ top: 0, bottom: y }]
        : placed.map(({ bar }) => ({ top: bar.y - 1, bottom: bar.y + bar.height + gap / 2 })),
    },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
