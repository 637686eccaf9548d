import type { ChartText } from '../chart.ts';
import { attribute, svg, type Svg } from '../svg.ts';
import type { PlacedMark, TimelineLayout } from './layout.ts';

/**
 * Draws in ink only: what lasts is full, what happened some time within is an open dotted bar, a day is a ring's point;
 * an end that is not known is dashed, one that goes on an arrow.
 */
export function drawTimeline(layout: TimelineLayout, { title, description }: ChartText, idPrefix: string): Svg {
  const { width, height, fontSize, plot, domain, ticks, lanes, changes, marks } = layout;
  const grid = ticks.map(({ x }) => `M${x},${plot.top}V${plot.bottom}`).join('');
  const base = lanes.map(({ top }) => `M0,${top - 4}H${width}`).join('');
  return svg`<svg class="chart chart-timeline" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}"${attribute('data-first', domain?.first)}${attribute('data-last', domain?.last)} role="img" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc"><title id="${idPrefix}-title">${title}</title><desc id="${idPrefix}-desc">${description}</desc><g class="chart-axis"><path d="${grid}${base}" fill="none" stroke="currentColor" stroke-opacity=".2"/><path class="chart-changes" d="${changes.map(({ x, label }) => `M${x},${label.y + 4}V${plot.bottom}`).join('')}" fill="none" stroke="currentColor" stroke-dasharray="6 3"/><g class="chart-halo">${ticks.map(
    ({ x, label }) => svg`<text x="${x}" y="${plot.top - 4}" text-anchor="middle" fill="currentColor">${label}</text>`,
  )}${changes.map(({ label }) => text(label))}</g></g>${lanes.map(
    ({ label }) => svg`<g font-weight="650">${text(label)}</g>`,
  )}${marks.map(drawMark)}</svg>`;
}

function drawMark(mark: PlacedMark): Svg {
  const { shape, rows, title, label } = mark;
  return svg`<g data-row="${rows[0]!}"${attribute('data-rows', rows.length > 1 && rows.join(' '))}><title>${title}</title>${SHAPES[shape](mark)}${label && text(label)}</g>`;
}

const SHAPES: Record<PlacedMark['shape'], (mark: PlacedMark) => Svg> = {
  point: ({ x, y, height }) =>
    svg`<circle cx="${x}" cy="${y + height / 2}" r="${Math.min(4, height / 2)}" fill="currentColor"/>`,
  within: (mark) => bar(mark, svg` class="chart-within"`),
  lasting: (mark) => bar(mark, svg` fill="currentColor"`),
  heap: ({ x, y, width, height }) =>
    svg`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="currentColor"/>`,
  undated: ({ x, y, width, height, ticks }) =>
    svg`<rect class="chart-within" x="${x}" y="${y}" width="${width}" height="${height}"/>${ticks.map(
      (tick) => svg`<path d="M${tick},${y - 2}v${height + 4}" stroke="currentColor" stroke-width="1.5"/>`,
    )}`,
};

/** Ticks stand for the years of what comes back; arrows and dashes are as long whatever the time, which nobody knows. */
function bar({ x, y, width, height, shape, openLeft, openRight, ticks }: PlacedMark, look: Svg): Svg {
  const middle = y + height / 2;
  const end = x + width;
  if (ticks.length > 0)
    return svg`<path d="${`M${x},${middle}H${end}`}${ticks.map((tick) => `M${tick},${y}v${height}`).join('')}" stroke="currentColor" stroke-width="1.5" fill="none"/>${openRight ? arrow(end, middle, height) : null}`;
  const ends = [openLeft && `M${x},${middle}h-12`, openRight && shape === 'within' && `M${end},${middle}h12`];
  const dashes = ends.filter(Boolean).join('');
  return svg`<rect${look} x="${x}" y="${y}" width="${width}" height="${height}"/>${
    dashes === '' ? null : svg`<path d="${dashes}" stroke="currentColor" stroke-dasharray="2 2"/>`
  }${openRight && shape === 'lasting' ? arrow(end, middle, height) : null}`;
}

function arrow(x: number, middle: number, height: number): Svg {
  const half = Math.min(4, height / 2);
  return svg`<path d="M${x},${middle}h12m${-half},${-half}l${half},${half}l${-half},${half}" fill="none" stroke="currentColor"/>`;
}

function text({ x, y, anchor, text: words }: { x: number; y: number; anchor: string; text: string }): Svg {
  return svg`<text x="${x}" y="${y}"${attribute('text-anchor', anchor !== 'start' && anchor)} fill="currentColor">${words}</text>`;
}
