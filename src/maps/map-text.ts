import { textWidth, wrapText } from '../charts/text-width.ts';
import { svg, tallyAttributes, type Svg } from '../charts/svg.ts';
import { round } from '../domain/numbers.ts';
import type { Tally } from '../domain/run.ts';
import type { Box, Point } from './boundaries.ts';
import { MAP_COLOURS } from './colours.ts';
import { LINE_HEIGHT, type PlacedName } from './place-names.ts';

/** Share of a map's size of letters that its least texts have: 11 px on a phone, 7 pt on paper. */
export const LEAST_LETTERS = 0.96;

export interface MapText {
  x: number;
  /** Of the base line, the last one. */
  y: number;
  text: string;
  /** The text broken into lines, where it has more than one. */
  lines?: readonly string[];
  fontSize: number;
  anchor: 'start' | 'middle' | 'end';
  /** Class after `map-text-`: `archipelago`, `sea`, `country`, `unit`, `island`, `legend`, `attribution`. */
  role: string;
  /** What a number in it counts. */
  tally?: Tally;
}

/** Room that a text takes: `[left, top, right, bottom]`. */
export function textBox({ x, y, text, lines = [text], fontSize, anchor }: MapText): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, fontSize)));
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return [left, y - fontSize * (1 + (lines.length - 1) * LINE_HEIGHT), left + width, y + fontSize * 0.3];
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

/** A name where it was placed. */
export function placedText(
  { lines, x, y, anchor }: PlacedName,
  look: Pick<MapText, 'text' | 'fontSize' | 'role' | 'tally'>,
): MapText {
  return { ...look, ...{ x, y, anchor }, ...(lines.length > 1 ? { lines } : {}) };
}

/** Texts in groups of those that look alike and follow each other: what they share is written once. */
export function drawTexts(texts: readonly MapText[]): Svg {
  const groups: MapText[][] = [];
  for (const text of texts) {
    const [last] = groups.at(-1) ?? [];
    if (last?.role === text.role && last.fontSize === text.fontSize) groups.at(-1)!.push(text);
    else groups.push([text]);
  }
  return svg`${groups.map(drawAlike)}`;
}

function drawAlike(texts: readonly MapText[]): Svg {
  const { role, fontSize } = texts[0]!;
  const halo = role !== 'legend' && role !== 'attribution';
  return svg`<g class="map-text map-text-${role}" font-size="${round(fontSize)}"${halo && svg` stroke="#fff" stroke-width="${round(fontSize / 5)}" paint-order="stroke"`}>${texts.map(drawText)}</g>
`;
}

function drawText({ x, y, text, lines = [text], fontSize, anchor, tally }: MapText): Svg {
  const down = round(LINE_HEIGHT * fontSize);
  const top = round(y - (lines.length - 1) * down);
  const words =
    lines.length === 1
      ? text
      : lines.map((line, i) =>
          i === 0 ? svg`<tspan>${line} </tspan>` : svg`<tspan x="${round(x)}" dy="${down}">${line}</tspan>`,
        );
  return svg`<text x="${round(x)}" y="${top}"${anchor !== 'start' && svg` text-anchor="${anchor}"`}${tallyAttributes(tally)}>${words}</text>`;
}

/** A thin line from a unit to its name apart from it. */
export function drawLeader([[x, y], [x2, y2]]: [Point, Point]): Svg {
  const path = `M${round(x)},${round(y)}L${round(x2)},${round(y2)}`;
  return svg`<path class="map-leader-edge" d="${path}" stroke="#fff" stroke-width="1.6"/><path class="map-leader" d="${path}" stroke="${MAP_COLOURS.text}" stroke-width=".6"/>\n`;
}
