import { polygonContains } from 'd3';
import type { Box, Point } from './boundaries.ts';
import { overlap } from './overlap.ts';

/** A name to be placed: where its unit is, and how wide its text is. Pixels. */
export interface NameToPlace {
  text: string;
  at: Point;
  width: number;
}

/** A name apart from its unit: where its text stands on its base line, and the line from the unit to it. Pixels. */
export interface NameBeside {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  box: Box;
  line: [Point, Point];
}

export interface NamesRoom {
  /** Outer rings of all land that names stand off. */
  land: readonly (readonly Point[])[];
  /** Boxes of other texts. */
  taken: readonly Box[];
  frame: Box;
  fontSize: number;
  /** Longest line. */
  reach: number;
}

const DEFAULTS = { directions: 32, step: 3, gap: 3 };

/**
 * Names outside the country, each as near to its unit as it can be: inside the frame, off all land and texts, with a
 * line that crosses no other and no text. The most important come first; a name that finds no such place within reach is
 * left out. Runs where pages are built and in the browser.
 */
export function namesBeside(names: readonly NameToPlace[], room: NamesRoom): NameBeside[] {
  const { taken, frame } = room;
  const isFree = createLand(room.land);
  const placed: NameBeside[] = [];
  for (const name of names) {
    const found = candidates(name, room).find(({ box: own, line }) => {
      const box = widened(own, DEFAULTS.gap);
      return (
        inside(frame, box) &&
        taken.every((other) => !overlap(box, other) && !crosses(line, other)) &&
        placed.every(
          (other) =>
            !overlap(box, other.box) &&
            !crosses(line, other.box) &&
            !crosses(other.line, box) &&
            !meet(line, other.line),
        ) &&
        isFree(box)
      );
    });
    if (found) placed.push(found);
  }
  return placed;
}

/** Nearest first; at the same distance those to the sides come before those above and below. */
function candidates({ text, at, width }: NameToPlace, { fontSize, reach }: NamesRoom): NameBeside[] {
  const { directions, step, gap } = DEFAULTS;
  const angles = Array.from({ length: directions }, (_, i) => (2 * Math.PI * i) / directions).sort(
    (a, b) => Math.abs(Math.sin(a)) - Math.abs(Math.sin(b)),
  );
  return Array.from({ length: Math.floor(reach / step) }, (_, i) => (i + 2) * step).flatMap((radius) =>
    angles.map((angle): NameBeside => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const end: Point = [at[0] + radius * cos, at[1] + radius * sin];
      const anchor = cos > 0.4 ? 'start' : cos < -0.4 ? 'end' : 'middle';
      const below = anchor === 'middle' ? (sin > 0 ? 1 : -0.3) : 0.35;
      const [x, y] = [end[0] + { start: gap, middle: 0, end: -gap }[anchor], end[1] + below * fontSize];
      const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
      const box: Box = [left, y - fontSize, left + width, y + fontSize * 0.3];
      return { text, x, y, anchor, box, line: [at, end] };
    }),
  );
}

/** Whether a box is off all land, the smallest islands aside. */
function createLand(rings: readonly (readonly Point[])[]): (box: Box) => boolean {
  const land = rings.map((ring) => ({ ring, box: boxAround(ring) })).filter(({ box }) => box[2] - box[0] > 2);
  return (box) =>
    land.every(
      ({ ring, box: around }) =>
        !overlap(box, around) ||
        (!ring.some((at) => inside(box, [at[0], at[1], at[0], at[1]])) &&
          cornersAndMiddle(box).every((at) => !polygonContains(ring as [number, number][], at))),
    );
}

function boxAround(ring: readonly Point[]): Box {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function cornersAndMiddle([left, top, right, bottom]: Box): [number, number][] {
  const middle: [number, number] = [(left + right) / 2, (top + bottom) / 2];
  return [[left, top], [right, top], [left, bottom], [right, bottom], middle];
}

function widened([left, top, right, bottom]: Box, by: number): Box {
  return [left - by, top - by, right + by, bottom + by];
}

function inside(outer: Box, box: Box): boolean {
  return outer[0] <= box[0] && outer[1] <= box[1] && box[2] <= outer[2] && box[3] <= outer[3];
}

/** Whether a line has a point in a box. */
function crosses(line: [Point, Point], box: Box): boolean {
  const [a, b, c, d] = cornersAndMiddle(box);
  const within = line.some(([x, y]) => inside(box, [x, y, x, y]));
  return within || meet(line, [a!, d!]) || meet(line, [b!, c!]);
}

/** Whether two lines cross. */
function meet([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

function side(a: Point, b: Point, at: Point): boolean {
  return (b[0] - a[0]) * (at[1] - a[1]) > (b[1] - a[1]) * (at[0] - a[0]);
}
