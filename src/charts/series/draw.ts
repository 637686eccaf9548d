import type { ChartText } from '../chart.ts';
import { attribute, markElement, roleOf, svg, type Svg } from '../svg.ts';
import type { PlacedPanel, PlacedPoint, SeriesLayout } from './layout.ts';

/** Draws in ink only: a dot on a span as wide as its period, and lines between those that may be compared. */
export function drawSeries(layout: SeriesLayout, text: ChartText, idPrefix: string): Svg {
  const { title, description } = text;
  const panels = layout.panels.map((panel) => drawPanel(panel, layout, text));
  const { width, height, fontSize } = layout;
  return svg`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}" role="${roleOf(panels)}" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc"><title id="${idPrefix}-title">${title}</title><desc id="${idPrefix}-desc">${description}</desc>${panels}</svg>`;
}

function drawPanel(panel: PlacedPanel, { smallSize }: SeriesLayout, words: ChartText): Svg {
  const { heading, notes, unit, plot, values, rules, years, lines, points } = panel;
  const rule = ({ y }: { y: number }) => `M${plot.left},${y}H${plot.right}`;
  const across = values.map(rule).join('');
  const nought = values.filter(({ label }) => label.text === '0').map(rule);
  const ends = rules.map((x) => `M${x},${plot.bottom}v5`).join('');
  const joined = lines.map((line) => line.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x},${y}`).join('')).join('');
  return svg`<g font-weight="650">${heading.map((line) => text(line))}</g><g font-size="${smallSize}"><g class="graph-soft">${notes.map((line) => text(line, null, null))}</g>${unit.map((line) => text(line))}<g class="chart-axis"><path d="${across}" fill="none" stroke="currentColor" stroke-opacity=".2"/><path d="${nought}${ends}" fill="none" stroke="currentColor"/>${values.map(({ label }) => text(label, 'end'))}${years.map((year) => text(year, 'middle'))}</g>${
    joined !== '' && svg`<path d="${joined}" fill="none" stroke="currentColor" stroke-width="1.5"/>`
  }${points.map((point) => drawPoint(point, words))}</g>`;
}

function drawPoint({ row, path, from, to, x, y, value, title }: PlacedPoint, { hrefOf }: ChartText): Svg {
  const content = svg`<title>${title}</title><path d="M${from},${y - 4}v8M${from},${y}H${to}M${to},${y - 4}v8" fill="none" stroke="currentColor" stroke-opacity=".6"/><circle cx="${x}" cy="${y}" r="4" fill="currentColor"/>${value && svg`<g class="chart-value chart-halo">${text(value, 'middle')}</g>`}`;
  return markElement(hrefOf?.({ path }), svg` data-row="${row}"`, content);
}

function text(
  { x, y, text: words }: { x: number; y: number; text: string },
  anchor: 'middle' | 'end' | null = null,
  fill: string | null = 'currentColor',
): Svg {
  return svg`<text x="${x}" y="${y}"${attribute('text-anchor', anchor)}${attribute('fill', fill)}>${words}</text>`;
}
