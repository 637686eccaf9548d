import { textWidth, wrapText } from '../charts/text-width.ts';
import { svg, tallyAttributes, type Svg } from '../charts/svg.ts';
import { round } from '../domain/numbers.ts';
import type { Tally } from '../domain/run.ts';
import type { Box } from './boundaries.ts';

export interface MapText {
  x: number;
  y: number;
  text: string;
  fontSize: number;
  anchor: 'start' | 'middle' | 'end';
  /** Class after `map-text-`: `archipelago`, `sea`, `country`, `unit`, `legend`, `attribution`. */
  role: string;
  /** What a number in it counts. */
  tally?: Tally;
}

/** Room that a text takes: `[left, top, right, bottom]`. */
export function textBox({ x, y, text, fontSize, anchor }: MapText): Box {
  const width = textWidth(text, fontSize);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return [left, y - fontSize, left + width, y + fontSize * 0.3];
}

/** A text moved as little as it takes to lie inside a box. */
export function pushInside(text: MapText, [left, top, right, bottom]: Box, margin: number): MapText {
  const own = textBox(text);
  return {
    ...text,
    x: text.x + Math.max(0, left + margin - own[0]) - Math.max(0, own[2] - right + margin),
    y: text.y + Math.max(0, top + margin - own[1]) - Math.max(0, own[3] - bottom + margin),
  };
}

/** Lines of a text that fit a width, under each other from `top` on. */
export function paragraph(
  text: string,
  { x, top, width, fontSize, role }: { x: number; top: number; width: number; fontSize: number; role: string },
): MapText[] {
  return wrapText(text, width, fontSize).map((line, i) => ({
    x,
    y: top + (i + 1) * fontSize * 1.3,
    text: line,
    fontSize,
    role,
    anchor: 'start' as const,
  }));
}

export function drawText({ x, y, text, fontSize, anchor, role, tally }: MapText): Svg {
  const halo = role !== 'legend' && role !== 'attribution';
  return svg`<text class="map-text map-text-${role}" x="${round(x)}" y="${round(y)}" font-size="${round(fontSize)}"${anchor !== 'start' && svg` text-anchor="${anchor}"`}${halo && svg` stroke="#fff" stroke-width="${round(fontSize / 5)}" paint-order="stroke"`}${tallyAttributes(tally)}>${text}</text>\n`;
}
