import type { Tally } from '../domain/run.ts';
import { escapeHtml } from '../domain/text.ts';

/** Markup that is safe to insert as it stands. Made by `svg` only, so every text in it has been escaped once. */
export class Svg {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

/** What may stand in `${…}`. Numbers must be finite; null, undefined and false leave nothing behind. */
export type SvgValue = string | number | Svg | null | undefined | false | readonly SvgValue[];

/**
 * Builds SVG (or HTML) text: strings are escaped for content and for attributes in double quotes, arrays joined without
 * a separator, null, undefined and false dropped, `Svg` passed through. Throws on a number that is not finite.
 */
export function svg(strings: TemplateStringsArray, ...values: readonly SvgValue[]): Svg {
  return new Svg(strings.reduce((text, part, i) => text + render(values[i - 1]) + part));
}

/** One attribute with a leading space, or nothing when the value is null, undefined or false: ` href="…"`. */
export function attribute(name: string, value: string | number | null | undefined | false): Svg | null {
  return value === null || value === undefined || value === false ? null : new Svg(` ${name}="${render(value)}"`);
}

/** What a mark counts, as attributes, each with a leading space; nothing where it counts no measure. */
export function tallyAttributes(tally: Tally | null | undefined): Svg | null {
  if (!tally) return null;
  const { measure, of, basis, value } = tally;
  return svg`${attribute('data-measure', measure)}${attribute('data-of', of)}${attribute('data-basis', basis)}${attribute('data-value', value)}`;
}

/**
 * A mark with its attributes, each with a leading space: a link where it leads to `href`, which only scripts put into the
 * Tab order, as the table beside the drawing has the same links.
 */
export function markElement(href: string | undefined, attributes: Svg | null, content: Svg): Svg {
  if (href === undefined) return svg`<g${attributes}>${content}</g>`;
  return svg`<a href="${href}" tabindex="-1"${attributes}>${content}</a>`;
}

/** What is written on a mark: beside it, so that a link is named by its title alone, and no second time by these words. */
export function beside(href: string | undefined, written: Svg, attributes: Svg | null = null): Svg {
  return svg`<g class="chart-written"${href !== undefined && svg` aria-hidden="true"`}${attributes}>${written}</g>`;
}

/** The role of a drawing: nothing in a picture can be a link. */
export function roleOf(...parts: readonly SvgValue[]): 'group' | 'img' {
  return render(parts).includes('<a href="') ? 'group' : 'img';
}

function render(value: SvgValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Svg) return value.markup;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value !== 'number') return value.map(render).join('');
  if (!Number.isFinite(value)) throw new Error(`invalid number in SVG: ${value}`);
  return String(value);
}
