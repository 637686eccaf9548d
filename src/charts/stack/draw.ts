import { round } from '../../domain/numbers.ts';
import type { Tally } from '../../domain/run.ts';
import type { ChartText } from '../chart.ts';
import { fillClass, fillDefs, hatchOf, isDark, type Fill } from '../fills.ts';
import { beside, markElement, roleOf, svg, tallyAttributes, type Svg } from '../svg.ts';
import type { PlacedPart, PlacedRow, StackLayout } from './layout.ts';

/** Draws the legend, then a bar a row. Parts differ by tint on a screen; on paper by pattern, where values have ground of their own. */
export function drawStack(layout: StackLayout, text: ChartText, idPrefix: string): Svg {
  const { title, description } = text;
  const { width, height, fontSize, legend, swatch, lineHeight } = layout;
  const fills = legend.map(({ fill }) => fill);
  const rows = layout.rows.map((row, index) => drawRow(row, index, layout, text, idPrefix));
  return svg`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}" role="${roleOf(rows)}" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc"><title id="${idPrefix}-title">${title}</title><desc id="${idPrefix}-desc">${description}</desc>${fillDefs(idPrefix, fills)}<g class="chart-legend">${legend.map(
    ({ x, y, lines, fill }) =>
      svg`${box({ x, y, width: swatch, height: swatch }, fill, idPrefix)}${lines.map(
        (line, index) =>
          svg`<text x="${x + swatch + 6}" y="${y + swatch - 2 + index * lineHeight}" fill="currentColor">${line}</text>`,
      )}`,
  )}</g>${rows}</svg>`;
}

/** The bar is the mark and leads on; what is written stands beside it, so that a link is named by its title alone. */
function drawRow(
  { label, bar, parts, total, title, path }: PlacedRow,
  row: number,
  layout: StackLayout,
  { hrefOf }: ChartText,
  idPrefix: string,
): Svg {
  const { lineHeight, barHeight } = layout;
  const lines = label.lines.map(
    (line, i) =>
      svg`<text x="${label.x}" y="${label.y + i * lineHeight}" text-anchor="${label.anchor}" fill="currentColor">${line}</text>`,
  );
  const boxes = parts.map(({ fill, tally, ...place }) => box({ ...place, height: barHeight }, fill, idPrefix, tally));
  const mark = svg`<title>${title}</title><rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${barHeight}" fill="transparent"/>${boxes}`;
  const written = svg`${lines}<g font-size="${layout.valueSize}" text-anchor="middle">${parts.map((part) =>
    drawValue(part, barHeight),
  )}</g><text class="chart-value" x="${total.x}" y="${total.y}" fill="currentColor">${total.text}</text>`;
  const href = hrefOf?.({ tally: total.tally, path });
  return svg`${markElement(href, svg` data-row="${row}"${tallyAttributes(total.tally)}`, mark)}${beside(href, written)}`;
}

function drawValue({ value, y, fill }: PlacedPart, barHeight: number): Svg | undefined {
  return (
    value &&
    svg`<rect class="chart-under" x="${round(value.x - value.width / 2)}" y="${y + 2.5}" width="${value.width}" height="${barHeight - 5}"/><text${isDark(fill) && svg` class="chart-reversed"`} x="${value.x}" y="${value.y}" fill="currentColor">${value.text}</text>`
  );
}

function box(
  place: { x: number; y: number; width: number; height: number },
  fill: Fill,
  idPrefix: string,
  tally?: Tally,
): Svg {
  const { x, y, width, height } = place;
  const ground = svg`<rect class="${fillClass(fill)}" x="${x}" y="${y}" width="${width}" height="${height}" stroke="currentColor"${tallyAttributes(tally)}/>`;
  const hatch = hatchOf(fill, place, idPrefix);
  return hatch ? svg`<g>${ground}${hatch}</g>` : ground;
}
