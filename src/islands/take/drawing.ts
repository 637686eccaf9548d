/** A drawing of the page as it is seen now, as the markup of a drawing that stands in a file. */
import { svg, Svg } from '../../charts/svg.ts';
import { textWidth } from '../../charts/text-width.ts';
import { MAP_COLOURS, STEP_FILLS } from '../../maps/colours.ts';

const SVG = 'http://www.w3.org/2000/svg';
const KEY = { size: 14, row: 20, sample: 22, gap: 16 };

/** What is hidden is left out; titles of marks, which the reader of values has taken, stand in them again; nothing leads on. */
export function seenDrawing(drawing: SVGSVGElement): Svg {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const parts = [...copy.querySelectorAll('*')];
  for (const [i, part] of [...drawing.querySelectorAll('*')].entries())
    if (getComputedStyle(part).display === 'none' && !STYLED.test(part.getAttribute('class') ?? '')) parts[i]!.remove();
  for (const mark of copy.querySelectorAll('[aria-label]')) titled(mark);
  for (const link of copy.querySelectorAll('a')) link.replaceWith(groupOf(link));
  copy.querySelector(':scope > desc')?.remove();
  copy.removeAttribute('font-family');
  return new Svg(new XMLSerializer().serializeToString(copy));
}

/** Of paper and forced colours; `painted` knows them. */
const STYLED = /\bchart-(?:hatch|under)\b/;

function titled(mark: Element): void {
  if (mark.querySelector(':scope > title')) return;
  const title = document.createElementNS(SVG, 'title');
  title.textContent = mark.getAttribute('aria-label');
  mark.prepend(title);
}

function groupOf(link: Element): Element {
  const group = document.createElementNS(SVG, 'g');
  for (const { name, value } of link.attributes) if (name !== 'href') group.setAttribute(name, value);
  group.append(...link.childNodes);
  return group;
}

/** An entry of a key: its words, and the markup of its sample of 18 × 12, which some have not. */
export interface KeyEntry {
  text: string;
  sample: string;
}

/** A drawing with its key beneath it: entries follow each other as long as there is room. */
export function withKey({ markup }: Svg, entries: readonly KeyEntry[]): Svg {
  if (entries.length === 0) return new Svg(markup);
  const [head, width, height] = /^<svg\b[^>]*? viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/.exec(markup)!;
  let [x, y] = [0, Number(height) + KEY.row];
  const key = entries.map(({ text, sample }) => {
    const own = (sample === '' ? 0 : KEY.sample) + textWidth(text, KEY.size);
    if (x > 0 && x + own > Number(width)) [x, y] = [0, y + KEY.row];
    const at = x;
    x += own + KEY.gap;
    const words = svg`<text x="${sample === '' ? 0 : KEY.sample}" font-size="${KEY.size}">${text}</text>`;
    return svg`<g transform="translate(${at} ${y})">${sample === '' ? null : svg`<g transform="translate(0 -11)">${new Svg(sample)}</g>`}${words}</g>`;
  });
  const whole = `<svg viewBox="0 0 ${width} ${y + KEY.row / 2}" width="${width}" height="${y + KEY.row / 2}">`;
  return svg`${new Svg(whole + markup.slice(head.length).replace(/<\/svg>\s*$/, ''))}${key}${new Svg('</svg>')}`;
}

/** The key of a map that stands beside it: of one drawn at build, or of an opened one. */
export function keyOf(figure: Element, isOpened: boolean): KeyEntry[] {
  const drawn = (isOpened ? [] : [...figure.querySelectorAll('.map-legend li')]).map((entry) => ({
    text: textIn(entry),
    sample: entry.querySelector('svg') ? insideOf(seenDrawing(entry.querySelector('svg')!)) : '',
  }));
  const opened = [...figure.querySelectorAll('.map-key p:has(.map-class)')].flatMap((line) => [
    { text: (line.firstChild?.textContent ?? '').trim(), sample: '' },
    ...[...line.querySelectorAll('.map-class')].map(classEntry),
  ]);
  return [...drawn, ...opened];
}

function classEntry(entry: Element): KeyEntry {
  const step = Number(/map-swatch-(\d)/.exec(entry.innerHTML)?.[1]);
  const fill = step === 0 ? MAP_COLOURS.plain : STEP_FILLS[step - 1]!;
  const sample = svg`<rect x=".5" y=".5" width="17" height="11" fill="${fill}" stroke="${MAP_COLOURS.line}"/>`;
  return { text: textIn(entry), sample: sample.markup };
}

function insideOf({ markup }: Svg): string {
  return markup.replace(/^<svg\b[^>]*>|<\/svg>\s*$/g, '');
}

function textIn({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim();
}
