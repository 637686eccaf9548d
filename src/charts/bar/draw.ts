import { textWidth } from '../text-width.ts';
import { svg, type Svg } from '../svg.ts';
import type { ChartText } from '../chart.ts';
import type { BarLayout, PlacedBar } from './layout.ts';

/** Draws bars in the text colour's shades, so that the drawing reads in grey and in forced colours. */
export function drawBars(layout: BarLayout, { title, description }: ChartText, idPrefix: string): Svg {
  const { width, height, fontSize, axis } = layout;
  return svg`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}" role="img" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc"><title id="${idPrefix}-title">${title}</title><desc id="${idPrefix}-desc">${description}</desc>${drawAxis(layout)}${layout.bars.map((bar, row) => drawBar(bar, row, layout.lineHeight))}<path class="chart-base" d="${verticals(axis.x, axis)}" fill="none" stroke="currentColor"/></svg>`;
}

function drawAxis({ axis, width, fontSize }: BarLayout): Svg {
  const lines = axis.ticks.slice(1).map(({ at }) => verticals(at, axis));
  return svg`<g class="chart-axis"><path d="${lines.join('')}" fill="none" stroke="currentColor" stroke-opacity=".25"/>${axis.ticks.map(
    ({ at, label }) =>
      svg`<text x="${within(at, textWidth(label, fontSize) / 2, width)}" y="${axis.bottom + fontSize + 4}" text-anchor="middle" fill="currentColor">${label}</text>`,
  )}</g>`;
}

function drawBar({ label, bar, value, title }: PlacedBar, row: number, lineHeight: number): Svg {
  const lines = label.lines.map(
    (line, i) =>
      svg`<text x="${label.x}" y="${label.y + i * lineHeight}" text-anchor="${label.anchor}" fill="currentColor">${line}</text>`,
  );
  return svg`<g data-row="${row}"><title>${title}</title>${lines}<rect class="chart-bar" x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}"/><text class="chart-value" x="${value.x}" y="${value.y}" fill="currentColor">${value.text}</text></g>`;
}

function verticals(x: number, { spans }: BarLayout['axis']): string {
  return spans.map(({ top, bottom }) => `M${x},${top}V${bottom}`).join('');
}

/** A centre moved so that `half` on either side of it stays between 0 and `width`; one decimal. */
function within(at: number, half: number, width: number): number {
  return Math.round(Math.min(Math.max(at, half), width - half) * 10) / 10;
}
