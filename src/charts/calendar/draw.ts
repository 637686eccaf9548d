import { round } from '../../domain/numbers.ts';
import type { ChartText } from '../chart.ts';
import { SHAPES } from '../shapes.ts';
import { beside, markElement, roleOf, svg, Svg, tallyAttributes } from '../svg.ts';
import type { CalendarLayout, CalendarMark, PlacedLabel, PlacedPiece } from './layout.ts';

/** Draws hairlines for years and months, the line of the day, then what falls due: a shape and a number, or a bar. */
export function drawCalendar(layout: CalendarLayout, text: ChartText, idPrefix: string): Svg {
  const { title, description } = text;
  const marks = layout.marks.map((mark) => drawMark(mark, layout, text));
  const { width, height, fontSize, smallSize, columns, left, cellWidth, lines, folds, today, apart } = layout;
  const right = lines.length > 0 ? left + columns * cellWidth : width;
  const rules = [...lines, ...folds, ...apart].map(({ top }) => `M0,${round(top)}H${right}`).join('');
  const months = lines.map(({ top, bottom }) => {
    const height = round(bottom - top);
    return `M${left},${top}v${height}${`m${cellWidth},${-height}v${height}`.repeat(columns)}H${left}`;
  });
  const words = ({ x, y, text }: { x: number; y: number; text: string }) => svg`<text x="${x}" y="${y}">${text}</text>`;
  return svg`<svg class="chart chart-calendar" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}" role="${roleOf(marks)}" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc"><title id="${idPrefix}-title">${title}</title><desc id="${idPrefix}-desc">${description}</desc><g class="chart-legend">${layout.legend.map((label) => drawLabel(label, layout))}</g><path d="${months.join('')}" fill="none" stroke="currentColor" stroke-opacity=".18"/><path d="${rules}" fill="none" stroke="currentColor" stroke-opacity=".5"/>${
    today &&
    svg`<path class="chart-day" d="M${today.x},${today.top}V${today.bottom}" stroke="currentColor" stroke-width="1.5" stroke-dasharray="4 2"/>`
  }<g font-weight="650" fill="currentColor">${layout.years.map(words)}${apart.map(({ label }) => words(label))}</g><g font-size="${smallSize}" fill="currentColor"><g class="chart-halo" text-anchor="middle">${layout.months.map(words)}</g>${layout.heads.map(words)}${folds.map(({ texts }) => texts.map(words))}${today && words(today.label)}</g>${marks}</svg>`;
}

/** Its place leads to the list of what it counts, else to the one thing it stands for; its number stands beside it. */
function drawMark(
  { row, kind, areas, pieces, label, title, tally, path }: CalendarMark,
  layout: CalendarLayout,
  { hrefOf }: ChartText,
): Svg {
  const content = svg`<title>${title}</title>${areas.map(
    ({ x, y, width, height }) => svg`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="transparent"/>`,
  )}${pieces.map(drawPiece)}`;
  const href = hrefOf?.({ tally, path });
  const mark = markElement(href, svg` data-row="${row}"${tallyAttributes(tally)}`, content);
  const written =
    kind === 'bar'
      ? svg`${drawGround(label, layout)}${drawLabel(label, layout)}`
      : svg`<g class="chart-halo">${drawLabel(label, layout)}</g>`;
  return svg`${mark}${beside(href, written)}`;
}

/** Two lines as long as the time, with an end where it begins and ends; dots where an end is not known. */
function drawPiece({ x, y, width, height, capLeft, capRight, tailLeft, tailRight }: PlacedPiece): Svg {
  const [end, middle] = [round(x + width), y + height / 2];
  const sides = width > 0 ? `M${x},${y}H${end}M${x},${y + height}H${end}` : '';
  const cap = (at: number) => `M${at},${y}v${height}`;
  const tails = `${tailLeft > 0 ? `M${x},${middle}h${-tailLeft}` : ''}${tailRight > 0 ? `M${end},${middle}h${tailRight}` : ''}`;
  return svg`<path d="${sides}${capLeft ? cap(x) : ''}${capRight ? cap(end) : ''}" fill="none" stroke="currentColor" stroke-width="1.25"/>${
    tails !== '' &&
    svg`<path d="${tails}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 2"/>`
  }`;
}

/** Paper under a label, so that hairlines do not cross it, and the bar around it stays whole. */
function drawGround({ at, width }: PlacedLabel, { shapeSize }: CalendarLayout): Svg {
  return svg`<rect class="chart-ground" x="${round(at.x - 2)}" y="${round(at.y + shapeSize / 2 - 8)}" width="${width + 4}" height="16" stroke="none"/>`;
}

function drawLabel({ shape, act, at, text, under = [] }: PlacedLabel, { shapeSize }: CalendarLayout): Svg {
  return svg`<g transform="translate(${at.x} ${at.y}) scale(${shapeSize / 16})" fill="currentColor" stroke="currentColor"${act && svg` class="chart-act"`}>${new Svg(SHAPES[shape])}</g>${[
    text,
    ...under,
  ].map((line) => svg`<text x="${line.x}" y="${line.y}" fill="currentColor">${line.text}</text>`)}`;
}
