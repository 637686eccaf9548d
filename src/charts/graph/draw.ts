import type { ChartText } from '../chart.ts';
import { attribute, beside, markElement, roleOf, svg, tallyAttributes, type Svg } from '../svg.ts';
import { SIZES, type GraphLayout, type PlacedNode, type PlacedText, type Tip } from './model.ts';

/** Dashes and heads differ, so that kinds of relation can be told apart in grey and without colour. */
const STYLES: readonly { dash?: string; head: 'full' | 'open' | 'diamond' | 'bar' }[] = [
  { head: 'full' },
  { dash: '7 3', head: 'full' },
  { dash: '2 3', head: 'open' },
  { head: 'diamond' },
  { dash: '8 3 2 3', head: 'open' },
  { head: 'bar' },
];

/** Draws wires under boxes. Everything is ink: what a line says, its dashes, its head and the word at its end say. */
export function drawGraph(layout: GraphLayout, text: ChartText, idPrefix: string): Svg {
  const { title, description } = text;
  const { width, height, fontSize, smallSize, form, heads, rules, legend, nodes, wires, tips } = layout;
  const boxes = nodes.map((node) => drawNode(node, layout, form, text));
  const words = (texts: readonly PlacedText[]) => texts.map((text) => drawText(text, smallSize));
  return svg`<svg class="chart chart-graph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}" role="${roleOf(boxes)}" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc"><title id="${idPrefix}-title">${title}</title><desc id="${idPrefix}-desc">${description}</desc>${legend.map(
    ({ kind, x, y, text }) =>
      svg`<g>${drawWire({ kind, path: `M${x},${y}H${x + SIZES.sample - SIZES.tip}` })}${drawTip({ kind, x: x + SIZES.sample, y, towards: 'right' })}${words([text])}</g>`,
  )}${words(heads)}${rules !== '' && svg`<path d="${rules}" fill="none" stroke="currentColor" stroke-opacity=".4"/>`}<g>${wires.map(drawWire)}${tips.map(drawTip)}</g>${boxes}</svg>`;
}

/** The box leads to its document; what is written in it stands beside the mark, which its title alone names. */
function drawNode(
  { row, x, y, width, height, texts, leaf, here }: PlacedNode,
  { titles, paths, tallies, smallSize }: GraphLayout,
  form: string,
  { hrefOf }: ChartText,
): Svg {
  const look = `graph-${form === 'tree' ? 'row' : 'box'}${here && form === 'columns' ? ' graph-here' : ''}`;
  const content = svg`<title>${titles[row]!}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="transparent"/>${
    leaf !== undefined && svg`<path d="${leaf}" fill="none" stroke="currentColor"/>`
  }`;
  const href = hrefOf?.({ path: paths[row] });
  const mark = markElement(href, svg` class="${look}" data-row="${row}"`, content);
  const written = svg`${texts.map((text) => drawText(text, smallSize))}`;
  return svg`${mark}${beside(href, written, tallyAttributes(tallies[row]))}`;
}

function drawText({ x, y, text, small, tone, strong }: PlacedText, smallSize: number): Svg {
  return svg`<text x="${x}" y="${y}"${attribute('font-size', small && smallSize)}${attribute('font-weight', strong && 650)}${tone ? svg` class="graph-${tone}"` : svg` fill="currentColor"`}>${text}</text>`;
}

function drawWire({ kind, path }: { kind: number; path: string }): Svg {
  return svg`<path d="${path}" fill="none" stroke="currentColor"${attribute('stroke-dasharray', styleOf(kind).dash)}/>`;
}

function drawTip({ kind, x, y, towards }: Tip): Svg {
  const back = towards === 'right' ? -SIZES.tip : SIZES.tip;
  const { head } = styleOf(kind);
  const triangle = `M${x},${y}l${back},-3.5v7z`;
  const shape =
    head === 'diamond'
      ? `M${x},${y}l${back / 2},-3.5l${back / 2},3.5l${-back / 2},3.5z`
      : head === 'bar'
        ? `${triangle}M${x},${y - 5}v10`
        : triangle;
  return svg`<path d="${shape}" fill="${head === 'open' ? 'none' : 'currentColor'}" stroke="currentColor"/>`;
}

function styleOf(kind: number) {
  return STYLES[kind % STYLES.length]!;
}
