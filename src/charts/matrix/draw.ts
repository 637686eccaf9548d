import { round } from '../../domain/numbers.ts';
import type { ChartText } from '../chart.ts';
import { patternDefs, patternFill } from '../patterns.ts';
import { markElement, roleOf, svg, tallyAttributes, type Svg } from '../svg.ts';
import type { MatrixLayout, PlacedCell } from './layout.ts';

/**
 * Draws the stairs. Colours are classes `step-1` … `step-4`; the number in each cell says what its shade says. With a
 * legend, shades have hatchings too, which stand in their place on paper.
 */
export function drawMatrix(layout: MatrixLayout, text: ChartText, idPrefix: string): Svg {
  const { title, description } = text;
  const { width, height, fontSize, names, heads, legend, note } = layout;
  const swatch = Math.round(fontSize * 1.2);
  const hatched = legend.length > 0;
  const cells = layout.cells.map((cell) => drawCell(cell, layout, text, hatched ? idPrefix : undefined));
  return svg`<svg class="chart chart-matrix" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}" role="${roleOf(cells)}" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc"><title id="${idPrefix}-title">${title}</title><desc id="${idPrefix}-desc">${description}</desc>${
    hatched &&
    patternDefs(
      idPrefix,
      legend.map(({ step }) => step),
    )
  }${hatched && legend.map(({ step }) => drawGround(step, layout.cell, idPrefix))}<path class="chart-grid" d="${layout.grid}" fill="none" stroke="currentColor" stroke-opacity=".14"/><g font-size="${layout.numberSize}" text-anchor="middle">${cells}</g>${names.map(
    ({ x, y, text }) => svg`<text x="${x}" y="${y}" fill="currentColor">${text}</text>`,
  )}${heads.map(
    ({ x, y, text }) =>
      svg`<text class="chart-halo" x="${x}" y="${y}" fill="currentColor" font-weight="650">${text}</text>`,
  )}${legend.map(
    ({ x, y, step, text }) =>
      svg`<g class="step-${step + 1}" data-low="${layout.classes[step]!.low}"><rect x="${x}" y="${y}" width="${swatch}" height="${swatch}"/>${hatch(x, y, swatch, patternFill(idPrefix, step))}</g><text x="${x + swatch + 5}" y="${y + fontSize}" fill="currentColor">${text}</text>`,
  )}${note && svg`<text x="${note.x}" y="${note.y}"${tallyAttributes(note.tally)} fill="currentColor">${note.text}</text>`}</svg>`;
}

function drawCell(
  { row, x, y, step, text, title, tally }: PlacedCell,
  layout: MatrixLayout,
  { hrefOf }: ChartText,
  idPrefix?: string,
): Svg {
  const { cell, numberSize } = layout;
  const centre = round(x + cell / 2);
  const base = round(y + cell / 2 + numberSize * 0.35);
  const attributes = svg` class="step-${step + 1}" data-row="${row}"${tallyAttributes(tally)}`;
  const content = svg`<title>${title}</title>${
    idPrefix === undefined
      ? svg`<rect x="${x}" y="${y}" width="${cell}" height="${cell}"/>`
      : svg`<use href="#${groundId(idPrefix, step)}" x="${x}" y="${y}"/>`
  }${numberSize > 0 && svg`<text x="${centre}" y="${base}">${text}</text>`}`;
  return markElement(hrefOf?.({ tally }), attributes, content);
}

/** Shade and hatching of a step, which the cells of it use: there are hundreds. `link-matrix` gives them another. */
function drawGround(step: number, cell: number, idPrefix: string): Svg {
  return svg`<defs><g id="${groundId(idPrefix, step)}"><rect width="${cell}" height="${cell}"/>${hatch(0, 0, cell, patternFill(idPrefix, step))}</g></defs>`;
}

function groundId(idPrefix: string, step: number): string {
  return `${idPrefix}-cell-${step}`;
}

function hatch(x: number, y: number, size: number, fill: string): Svg {
  return svg`<rect class="chart-hatch" x="${x}" y="${y}" width="${size}" height="${size}" fill="${fill}"/>`;
}
