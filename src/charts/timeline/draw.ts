import { round } from '../../domain/numbers.ts';
import type { ChartText } from '../chart.ts';
import { attribute, beside, markElement, roleOf, svg, type Svg } from '../svg.ts';
import type { PlacedMark, TimelineGlyph, TimelineLayout } from './layout.ts';

/**
 * Draws in ink only: what lasts is a bar in grey, what happened some time within a dotted line between two ends, a day a
 * disc; an end that is not known is left off, what goes on has an arrow, an inferred date a star before it.
 *
 * The time of a place can be read from the drawing: `data-first` and `data-last` are the days at `data-from` and
 * `data-to`. Within a mark a `line` or `rect` goes through its time; what has a `transform` or is a circle stands at a
 * day, whatever the scale; `data-at` is the true end of what is narrower than it is drawn. `timeline-filter` moves them.
 */
export function drawTimeline(layout: TimelineLayout, words: ChartText, idPrefix: string): Svg {
  const { title, description } = words;
  const { width, height, fontSize, plot, domain, ticks, lanes, changes, legend } = layout;
  const marks = layout.marks.map((mark) => drawMark(mark, words));
  const axis =
    domain &&
    svg` data-first="${domain.first}" data-last="${domain.last}" data-from="${domain.from}" data-to="${domain.to}" data-left="${plot.left}" data-right="${plot.right}"`;
  const base = lanes.map(({ top }) => `M0,${top - 4}H${width}`).join('');
  const grid = ticks.map(
    ({ x, label }) =>
      svg`<g transform="translate(${x})"><path d="M0,${plot.top}V${plot.bottom}" stroke="currentColor" stroke-opacity=".2"/><text class="chart-halo" y="${plot.top - 4}" text-anchor="middle" fill="currentColor">${label}</text></g>`,
  );
  const rules = changes.map(
    ({ x, label, isToday = false }) =>
      svg`<g class="chart-change" transform="translate(${x})"><path d="M0,${label.y + 4}V${plot.bottom}" stroke="currentColor"${isToday ? svg` class="chart-day"` : svg` stroke-dasharray="6 3"`}/><text class="chart-halo" x="${round(label.x - x)}" y="${label.y}" text-anchor="middle" fill="currentColor">${label.text}</text></g>`,
  );
  return svg`<svg class="chart chart-timeline" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}"${axis} role="${roleOf(marks)}" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc"><title id="${idPrefix}-title">${title}</title><desc id="${idPrefix}-desc">${description}</desc><path d="${base}" stroke="currentColor" stroke-opacity=".2"/>${rules}<g class="chart-years">${grid}</g>${
    lanes.length > 0 && svg`<g font-weight="650">${lanes.map(({ label }) => text(label, label.x))}</g>`
  }${marks}${
    legend.length > 0 &&
    svg`<g class="chart-legend" aria-hidden="true">${legend.map(
      ({ glyph, x, y, label }) =>
        svg`<g transform="translate(${x} ${y})">${LEGEND[glyph]()}</g>${text(label, label.x)}`,
    )}</g>`
  }</svg>`;
}

function drawMark(mark: PlacedMark, { hrefOf }: ChartText): Svg {
  const { shape, rows, path, title, label, star, x, y, width, height } = mark;
  const anchor = label?.anchor === 'end' || label?.isInside ? x : x + width;
  const attributes = svg` data-row="${rows[0]!}"${attribute('data-rows', rows.length > 1 && rows.join(' '))}${shape === 'within' && LINE}`;
  const named = label && shape !== 'undated';
  const content = svg`<title>${title}</title>${SHAPES[shape](mark)}${
    star !== undefined &&
    svg`<path transform="translate(${x})" d="${starPath(round(star - x), y + height / 2)}" stroke="currentColor" stroke-width="1"/>`
  }${named && svg`<g transform="translate(${round(anchor)})">${text(label, round(label.x - anchor), label.isInside ? null : svg` class="chart-halo"`)}</g>`}`;
  const href = hrefOf?.({ path });
  // The name of its lane, which stands before the first, is no part of the name of a mark.
  const lane = label && shape === 'undated' && beside(href, text(label, label.x));
  return svg`${lane}${markElement(href, attributes, content)}`;
}

const SHAPES: Record<PlacedMark['shape'], (mark: PlacedMark) => Svg> = {
  point: ({ x, y, height }) =>
    svg`<circle cx="${x}" cy="${y + height / 2}" r="${Math.min(4, height / 2)}" fill="currentColor"/>`,
  within,
  lasting: (mark) => (mark.ticks.length > 0 ? yearly(mark) : lasting(mark)),
  heap: ({ x, y, width, height }) =>
    svg`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="currentColor"/>`,
  undated: ({ x, y, width, height, ticks }) =>
    svg`<rect class="chart-empty" stroke="currentColor" x="${x}" y="${y}" width="${width}" height="${height}"/>${ticks.map(
      (tick) => svg`<path d="M${tick},${y - 2}v${height + 4}" stroke="currentColor" stroke-width="1.5"/>`,
    )}`,
};

/** How lines through a time look; what is drawn of them alone is a group that looks so. */
const LINE = svg` stroke="currentColor" stroke-width="1.5"`;

/** Two ends, and dots between them; an end that is not known is left off, and the dots go on. For a group of `LINE`. */
function within({ x, y, width, height, openLeft, openRight, exactEnd }: PlacedMark): Svg {
  const middle = y + height / 2;
  const end = round(x + width);
  const cap = (at: number, exact?: number) =>
    svg`<path${attribute('data-at', exact)} transform="translate(${at})" d="M0,${y}v${height}"/>`;
  return svg`${through(x, end, middle, svg` stroke-dasharray="2 2"${attribute('data-at', exactEnd)}`)}${!openLeft && cap(x)}${!openRight && cap(end, exactEnd)}${openLeft && dots(x, middle, -12, null)}${openRight && dots(end, middle, 12, null)}`;
}

/** Dots and arrows are as long whatever the time, which nobody knows. */
function lasting({ x, y, width, height, openLeft, openRight, exactEnd }: PlacedMark): Svg {
  const middle = y + height / 2;
  return svg`<rect class="chart-span" stroke="currentColor"${attribute('data-at', exactEnd)} x="${x}" y="${y}" width="${width}" height="${height}"/>${
    openLeft && dots(x, middle, -12)
  }${openRight && arrow(round(x + width), middle, height)}`;
}

/** Ticks stand for the years of what comes back. */
function yearly({ x, y, width, height, openRight, ticks }: PlacedMark): Svg {
  const middle = y + height / 2;
  const end = round(x + width);
  return svg`${through(x, end, middle)}${ticks.map(
    (tick) => svg`<path transform="translate(${tick})" d="M0,${y}v${height}"${LINE}/>`,
  )}${openRight && arrow(end, middle, height)}`;
}

function through(from: number, to: number, middle: number, look = LINE): Svg {
  return svg`<line x1="${from}" x2="${to}" y1="${middle}" y2="${middle}"${look}/>`;
}

function dots(x: number, middle: number, length: number, look: Svg | null = LINE): Svg {
  return svg`<path transform="translate(${x})" d="M0,${middle}h${length}"${look} stroke-dasharray="2 2"/>`;
}

function arrow(x: number, middle: number, height: number): Svg {
  const half = Math.min(4, height / 2);
  return svg`<path transform="translate(${x})" d="M0,${middle}h12m${-half},${-half}l${half},${half}l${-half},${half}" fill="none" stroke="currentColor"/>`;
}

/** Three strokes around a point. */
function starPath(x: number, y: number): string {
  return `M${x},${round(y - 3)}v6M${round(x - 2.6)},${round(y - 1.5)}l5.2,3m0,-3l-5.2,3`;
}

/** Glyphs around the middle of a line 22 wide. */
const LEGEND: Record<TimelineGlyph, () => Svg> = {
  point: () => svg`<circle cx="11" cy="0" r="4" fill="currentColor"/>`,
  within: () => svg`<g${LINE}>${within({ ...SAMPLE, shape: 'within' })}</g>`,
  lasting: () => lasting({ ...SAMPLE, shape: 'lasting' }),
  continues: () => lasting({ ...SAMPLE, shape: 'lasting', width: 10, openRight: true }),
  open: () => svg`<g${LINE}>${within({ ...SAMPLE, shape: 'within', width: 10, openRight: true })}</g>`,
  yearly: () => yearly({ ...SAMPLE, shape: 'lasting', ticks: [5, 11, 17] }),
  heap: () => svg`<path d="M5,5v-5h5v5zM12,5v-10h5v10z" fill="currentColor"/>`,
  undated: () => svg`<rect class="chart-empty" stroke="currentColor" x="7" y="-4" width="8" height="8"/>`,
  inferred: () => svg`<path d="${starPath(11, 0)}" stroke="currentColor"/>`,
};
const SAMPLE: Omit<PlacedMark, 'shape'> = {
  x: 0,
  y: -5,
  width: 22,
  height: 10,
  rows: [],
  title: '',
  openLeft: false,
  openRight: false,
  ticks: [],
};

function text(
  { y, anchor, text: words }: { y: number; anchor: string; text: string },
  x: number,
  look: Svg | null = null,
): Svg {
  return svg`<text${look} x="${x}" y="${y}"${attribute('text-anchor', anchor !== 'start' && anchor)} fill="currentColor">${words}</text>`;
}
