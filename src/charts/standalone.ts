import { round } from '../domain/numbers.ts';
import { INK, painted } from './painted.ts';
import { svg, Svg } from './svg.ts';
import { wrapText } from './text-width.ts';

/** What is written around a drawing that stands alone. */
export interface Surroundings {
  title: string;
  finding: string;
  /** Under the drawing: unit, period, basis, source, address of its page, licence. */
  lines: readonly string[];
}

const DEFAULTS = { margin: 16, titleSize: 18, textSize: 14, lineSize: 12, leading: 1.4 };

/**
 * A file cannot bring the site's typeface along, so it is set in one that every machine has, or has a twin of the same
 * widths for. That one is up to an eighth wider than what `textWidth` measures, and its letters look larger.
 */
const FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif";
const FONT_SCALE = 0.87;

/**
 * A drawing as a file of its own: title, finding, drawing, then where it comes from, on white. `css` holds the rules of
 * the drawing's classes without variables (see `plainCss`); they are written into the elements, and one drawing stands in
 * no other, so that programs beside browsers draw it alike. Throws on a drawing without a size.
 */
export function standalone(drawing: Svg, { title, finding, lines }: Surroundings, css: string): Svg {
  const size = /\bviewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+" height="[\d.]+"/.exec(drawing.markup);
  if (!size) throw new Error('drawing without a size');
  const [width, height] = [Number(size[1]), Number(size[2])];
  const { margin, titleSize, textSize, lineSize, leading } = DEFAULTS;
  const room = Math.max(width, 320);
  let y = margin;
  const block = (text: string, fontSize: number, weight?: number) =>
    wrapText(text, weight ? room * 0.92 : room, fontSize).map((line) => {
      y += fontSize * leading;
      return svg`<text x="${margin}" y="${round(y)}" font-size="${round(fontSize * FONT_SCALE)}"${weight ? svg` font-weight="${weight}"` : null}>${line}</text>`;
    });
  const head = [...block(title, titleSize, 700), ...block(finding, textSize)];
  y += margin;
  const top = round(y);
  y += height + margin / 2;
  const foot = lines.flatMap((line) => block(line, lineSize));
  const whole = { width: room + 2 * margin, height: Math.ceil(y + margin) };
  return svg`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole.width} ${whole.height}" width="${whole.width}" height="${whole.height}" color="${INK}" fill="${INK}" font-family="${FONT}"><title>${title}</title><rect width="${whole.width}" height="${whole.height}" fill="#fff"/>${head}${new Svg(
    painted(drawing.markup, css, [margin, top])
      .replace(/\bfont-size="([\d.]+)"/g, (_, size: string) => `font-size="${round(Number(size) * FONT_SCALE)}"`)
      .replaceAll('font-weight="650"', 'font-weight="700"'),
  )}${foot}</svg>\n`;
}

/**
 * Rules of a style sheet with the values of custom properties written out, for programs that know no variables: rules
 * in `@media` and comments are left out. `tokens` is a style sheet whose first block gives the properties. Throws on a
 * property that it does not give.
 */
export function plainCss(css: string, tokens: string): string {
  const block = /\{([^}]*)\}/.exec(tokens.replace(/\/\*[^]*?\*\//g, ''))?.[1] ?? '';
  const values = new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
  return withoutAtRules(css.replace(/\/\*[^]*?\*\//g, ''))
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`unknown custom property: ${name}`);
      return value;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutAtRules(css: string): string {
  let text = '';
  let depth = 0;
  for (let i = 0; i < css.length; i++) {
    if (depth === 0 && css[i] === '@') {
      i = css.indexOf('{', i);
      depth = 1;
    } else if (depth > 0) depth += css[i] === '{' ? 1 : css[i] === '}' ? -1 : 0;
    else text += css[i];
  }
  return text;
}
