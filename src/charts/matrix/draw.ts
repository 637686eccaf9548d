import type { ChartText } from '../chart.ts';
import { svg, type Svg } from '../svg.ts';
import type { MatrixLayout, PlacedCell } from './layout.ts';

/** Draws the stairs. Colours are classes `step-1` … `step-5`; the number in each cell says what its shade says. */
export function drawMatrix(layout: MatrixLayout, { title, description }: ChartText, idPrefix: string): Svg {
  const { width, height, fontSize, names } = layout;
  return svg`<svg class="chart chart-matrix" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}" role="img" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc"><title id="${idPrefix}-title">${title}</title><desc id="${idPrefix}-desc">${description}</desc><path class="chart-grid" d="${layout.grid}" fill="none" stroke="currentColor" stroke-opacity=".25"/>${layout.cells.map((cell) => drawCell(cell, layout))}${names.map(
    ({ x, y, text }) => svg`<text x="${x}" y="${y}" fill="currentColor">${text}</text>`,
  )}</svg>`;
}

function drawCell({ x, y, step, text, title }: PlacedCell, { cell, numberSize }: MatrixLayout): Svg {
  const centre = Math.round((x + cell / 2) * 10) / 10;
  const base = Math.round((y + cell / 2 + numberSize * 0.35) * 10) / 10;
  return svg`<g class="step-${step + 1}"><title>${title}</title><rect x="${x}" y="${y}" width="${cell}" height="${cell}"/>${
    numberSize > 0 && svg`<text x="${centre}" y="${base}" font-size="${numberSize}" text-anchor="middle">${text}</text>`
  }</g>`;
}
