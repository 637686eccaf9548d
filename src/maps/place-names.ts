import { polygonContains } from 'd3';
import type { Box, Point } from './boundaries.ts';
import { overlap } from './overlap.ts';

type Ring = readonly Point[];

/** A name to be placed: where its unit is, and how wide its text is. Pixels. */
export interface NameToPlace {
  text: string;
  at: Point;
  width: number;
  /** The name in two lines and the width of the longer one: for a unit too narrow for all of it. */
  broken?: { lines: readonly [string, string]; width: number };
  fontSize: number;
  /** Names of more weight are placed first. */
  weight: number;
  /** Outer rings of its unit, some of the `land`: there it stands if it can. */
  own?: readonly Ring[];
  /** The longest line from its unit to it where it stands beside the country; 0 where it may not. */
  reach: number;
}

/** A name where the base line of its last line stands; `line` from its unit to it where it stands apart. Pixels. */
export interface PlacedName {
  /** From the first one down, each `LINE_HEIGHT` beneath the other. */
  lines: readonly string[];
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  box: Box;
  line?: [Point, Point];
}

export interface NamesRoom {
  /** Outer rings of all units. */
  land: readonly Ring[];
  /** Boxes of other texts. */
  taken: readonly Box[];
  frame: Box;
}

/** Added to the weight of a main city, which is named before all that only count more. */
export const MAIN_CITY = 1e6;

/** From one line of a name to the next, in shares of its size. */
export const LINE_HEIGHT = 1.05;

const DEFAULTS = {
  directions: 32,
  step: 3,
  gap: 3,
  /** Names in one line must not read as one. */
  between: 4,
  /**
   * Share of a name that its own unit must carry; the rest may hang over the sea or the countries around. One in two
   * lines would be crossed by the coast on both of its sides.
   */
  carried: { whole: 0.5, broken: 0.9 },
};

/** Where the middle of a name may stand in its unit, in shares of its size: at its place, then ever farther from it. */
const SHIFTS = Array.from({ length: 17 }, (_, i) => (i - 8) * 0.35)
  .flatMap((aside, _, steps) => steps.map((below) => [aside, below] as const))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** How far aside, above and below. */
const FARTHEST = 8 * 0.35;

/** Ways from a unit to its name beside the country, as points around it: to the sides first. */
const DIRECTIONS = Array.from({ length: DEFAULTS.directions }, (_, i) => (2 * Math.PI * i) / DEFAULTS.directions)
  .sort((a, b) => Math.abs(Math.sin(a)) - Math.abs(Math.sin(b)))
  .map((angle) => [Math.cos(angle), Math.sin(angle)] as const);

/** Where in each line it is asked what lies beneath: shares of its width, and of its size above the base line. */
const SAMPLES = { along: [0.5, 0.06, 0.94, 0.28, 0.72], above: [0.72, 0.36, 0] };

/**
 * Names of units by weight, the heaviest first: each in its unit and on no other one; else off all land, as near to its
 * unit as it can be and with a line to it; else left out. Of equal weight those that stand in their units come first, then
 * those with the shortest lines. All in the frame, off each other and off other texts; a line crosses no other and no
 * text. Runs where pages are built and in the browser.
 */
export function placeNames<T extends NameToPlace>(names: readonly T[], room: NamesRoom): Placed<T>[] {
  const land = createLand(room);
  const placed: Placed<T>[] = [];
  const isApart = (each: PlacedName) => standsApart(each, placed, room);
  for (const equals of byWeight(names)) {
    const others = equals.filter((name) => {
      const carries = land.carrier(name);
      const found = firstOf(insideCandidates(name), (each) => isApart(each) && carries(each));
      if (found) placed.push({ ...found, name });
      return !found;
    });
    const isFree = (each: PlacedName) => isApart(each) && land.isOff(widened(each.box, DEFAULTS.gap));
    let waiting = others.map((name): Waiting<T> => {
      const ways = createWays(name.at, room.taken);
      return { name, ways, places: besideCandidates(name, ways) };
    });
    for (;;) {
      waiting = waiting.filter((each) => findPlace(each, placed, isFree));
      const [next] = waiting.toSorted((a, b) => a.place!.length - b.place!.length);
      if (!next) break;
      placed.push({ ...next.place!, name: next.name });
      waiting = waiting.filter((each) => each !== next);
    }
  }
  return placed;
}

type Placed<T> = PlacedName & { name: T };

function byWeight<T extends NameToPlace>(names: readonly T[]): T[][] {
  const weights = [...new Set(names.map(({ weight }) => weight))].toSorted((a, b) => (a < b ? 1 : -1));
  return weights.map((weight) => names.filter((name) => name.weight === weight));
}

interface Waiting<T> {
  name: T;
  ways: Ways;
  /** The nearest that was still free. */
  place?: PlaceBeside | undefined;
  /** Those after it, nearest first. */
  places: Iterator<PlaceBeside>;
}

/** A place at the end of a line of this length, pixels, on one of the ways from its unit. */
interface PlaceBeside extends PlacedName {
  way: number;
  length: number;
}

/** The next free place if its own has been taken, and whether there is one. What is taken once stays so: it is not asked again. */
function findPlace<T>(
  waiting: Waiting<T>,
  placed: readonly PlacedName[],
  isFree: (each: PlacedName) => boolean,
): boolean {
  const { ways, place, places } = waiting;
  ways.meet(placed);
  if (!place || !ways.isOpen(place.way, place.length) || !isFree(place)) waiting.place = firstOf(places, isFree);
  return waiting.place !== undefined;
}

/** How far a line may go each way from its unit until it meets a text or the line of another name. */
interface Ways {
  meet(placed: readonly PlacedName[]): void;
  isOpen(way: number, length: number): boolean;
}

/** What stands once stays, so each way only becomes shorter. */
function createWays(at: Point, taken: readonly Box[]): Ways {
  const ends = DIRECTIONS.map((direction) => Math.min(...taken.map((box) => untilBox(at, direction, box))));
  let met = 0;
  return {
    meet(placed) {
      for (; met < placed.length; met++) {
        const { box, line } = placed[met]!;
        DIRECTIONS.forEach((direction, way) => {
          const end = Math.min(untilBox(at, direction, box), line ? untilLine(at, direction, line) : Infinity);
          if (end < ends[way]!) ends[way] = end;
        });
      }
    },
    isOpen: (way, length) => length < ends[way]!,
  };
}

/** Places are made as they are asked for: there are hundreds for each name, and one of the first is mostly free. */
function firstOf<P extends PlacedName>(places: Iterator<P>, isRight: (each: P) => boolean): P | undefined {
  for (let next = places.next(); !next.done; next = places.next()) if (isRight(next.value)) return next.value;
  return undefined;
}

/** Whether a name is in the frame and off all others. Whether its line is, its way knows. */
function standsApart(
  { box: own, line }: PlacedName,
  placed: readonly PlacedName[],
  { taken, frame }: NamesRoom,
): boolean {
  const box = line ? widened(own, DEFAULTS.gap) : own;
  const spaced: Box = [box[0] - DEFAULTS.between, box[1], box[2] + DEFAULTS.between, box[3]];
  return (
    inside(frame, box) &&
    taken.every((other) => !overlap(spaced, other)) &&
    placed.every((other) => !overlap(spaced, other.box) && !(other.line && crosses(other.line, box)))
  );
}

function* insideCandidates({ text, at, width, broken, fontSize, own }: NameToPlace): Generator<PlacedName> {
  if (!own) return;
  const whole = { lines: [text], width };
  for (const { lines, width } of [whole, ...(broken ? [broken] : [])])
    for (const [aside, below] of SHIFTS) {
      const down = (lines.length - 1) * (LINE_HEIGHT / 2);
      const [x, y] = [at[0] + aside * fontSize, at[1] + (1 / 3 + below + down) * fontSize];
      yield { lines, x, y, anchor: 'middle', box: boxOfText(x - width / 2, y, width, fontSize, lines.length) };
    }
}

/** Nearest first; at the same distance those to the sides come before those above and below. */
function* besideCandidates({ text, at, width, fontSize, reach }: NameToPlace, ways: Ways): Generator<PlaceBeside> {
  const { step, gap } = DEFAULTS;
  for (let i = 0; i < Math.floor(reach / step); i++)
    for (const [way, [cos, sin]] of DIRECTIONS.entries()) {
      const radius = (i + 2) * step;
      if (!ways.isOpen(way, radius)) continue;
      const end: Point = [at[0] + radius * cos, at[1] + radius * sin];
      const anchor = cos > 0.4 ? 'start' : cos < -0.4 ? 'end' : 'middle';
      const below = anchor === 'middle' ? (sin > 0 ? 1 : -0.3) : 0.35;
      const [x, y] = [end[0] + { start: gap, middle: 0, end: -gap }[anchor], end[1] + below * fontSize];
      const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
      yield {
        lines: [text],
        x,
        y,
        anchor,
        box: boxOfText(left, y, width, fontSize),
        line: [at, end],
        way,
        length: radius,
      };
    }
}

function boxOfText(left: number, y: number, width: number, fontSize: number, lines = 1): Box {
  const top = y - (1 + (lines - 1) * LINE_HEIGHT) * fontSize;
  return [left, top, left + width, y + fontSize * 0.3];
}

interface Land {
  /** Which of its places a name may take: it stands in its own unit, and where it hangs over on none of the others. */
  carrier(name: NameToPlace): (placed: PlacedName) => boolean;
  /** Whether a box is off all land, the smallest islands aside. */
  isOff(box: Box): boolean;
}

function createLand({ land: rings, frame }: NamesRoom): Land {
  const land = rings
    .map((ring) => ({ ring, box: boxAround(ring) }))
    .filter(({ box }) => box[2] - box[0] > 2 && overlap(box, frame));
  return {
    carrier({ at: [x, y], own = [], width, fontSize }) {
      // Hundreds of places and up to 30 points in each: only the land around them is asked.
      const reach = (FARTHEST + 2 * LINE_HEIGHT) * fontSize;
      const around = widened([x - width / 2, y, x + width / 2, y], reach);
      const near = land.filter(({ box }) => overlap(box, around));
      // Places beside each other ask at the same heights: there the land is cut once.
      const known = { whole: new Map<number, Span[][]>(), broken: new Map<number, Span[][]>() };
      return ({ lines, y, box: [left, , right] }) => {
        const form = lines.length > 1 ? 'broken' : 'whole';
        let rows = known[form].get(y);
        if (!rows) known[form].set(y, (rows = heightsOf(lines.length, y, fontSize).map((at) => cutAt(near, own, at))));
        const points = rows.length * SAMPLES.along.length;
        let mayMiss = points - points * DEFAULTS.carried[form];
        for (const row of rows)
          for (const along of SAMPLES.along) {
            const beneath = spanAt(row, left + along * (right - left));
            if (beneath ? !beneath.isOwn : --mayMiss < 0) return false;
          }
        return true;
      };
    },
    isOff(box) {
      const near = land.filter(({ box: around }) => overlap(box, around));
      if (near.some(({ ring }) => reaches(ring, box))) return false;
      const points = cornersAndMiddle(box);
      return near.every(({ ring }) => points.every((at) => !contains(ring, at)));
    },
  };
}

/** Where it is asked what lies beneath a name: the heights of each of its lines. */
function heightsOf(lines: number, y: number, fontSize: number): number[] {
  return Array.from({ length: lines }, (_, i) => i).flatMap((i) =>
    SAMPLES.above.map((above) => y - (i * LINE_HEIGHT + above) * fontSize),
  );
}

/** A stretch of land on the line of one height. */
interface Span {
  from: number;
  to: number;
  /** Of the unit whose name is placed. */
  isOwn: boolean;
}

function cutAt(land: readonly { ring: Ring; box: Box }[], own: readonly Ring[], y: number): Span[] {
  const spans: Span[] = [];
  for (const { ring, box } of land) {
    if (y < box[1] || box[3] < y) continue;
    const isOwn = own.includes(ring);
    // A point is in a ring where an odd number of crossings lie to its right.
    const crossings = crossingsOf(ring, y).toSorted((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) spans.push({ from: crossings[i]!, to: crossings[i + 1]!, isOwn });
  }
  return spans;
}

function spanAt(row: readonly Span[], x: number): Span | undefined {
  for (const span of row) if (span.from <= x && x < span.to) return span;
  return undefined;
}

function crossingsOf(ring: Ring, y: number): number[] {
  const crossings: number[] = [];
  let from = ring.at(-1)!;
  for (const to of ring) {
    if (to[1] > y !== from[1] > y) crossings.push(((from[0] - to[0]) * (y - to[1])) / (from[1] - to[1]) + to[0]);
    from = to;
  }
  return crossings;
}

/** Whether a ring has a point in a box. Asked of thousands of boxes a map. */
function reaches(ring: Ring, [left, top, right, bottom]: Box): boolean {
  for (let i = 0; i < ring.length; i++) {
    const at = ring[i]!;
    if (left <= at[0] && at[0] <= right && top <= at[1] && at[1] <= bottom) return true;
  }
  return false;
}

function contains(ring: Ring, at: [number, number]): boolean {
  return polygonContains(ring as [number, number][], at);
}

/** A name of several words as two lines of about one length, rather a longer first one: «Thừa Thiên / Huế». */
export function brokenName(text: string): readonly [string, string] | undefined {
  const words = text.split(' ');
  const splits = words
    .slice(1)
    .map((_, i): [string, string] => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
  const least = Math.min(...splits.map(longest));
  return splits.findLast((lines) => longest(lines) <= least + 1);
}

function boxAround(ring: Ring): Box {
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
function crosses([from, to]: [Point, Point], box: Box): boolean {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return untilBox(from, [(to[0] - from[0]) / length, (to[1] - from[1]) / length], box) <= length;
}

/** How far it is from a point in a direction of length 1 to a box: 0 within it, `Infinity` where it is not met. */
function untilBox([x, y]: Point, [cos, sin]: Point, [left, top, right, bottom]: Box): number {
  // The stretch of the way that lies between the sides, and of that what lies between top and bottom.
  const [toLeft, toRight] = [(left - x) / cos, (right - x) / cos];
  const [toTop, toBottom] = [(top - y) / sin, (bottom - y) / sin];
  const enter = Math.max(0, Math.min(toLeft, toRight), Math.min(toTop, toBottom));
  const leave = Math.min(Math.max(toLeft, toRight), Math.max(toTop, toBottom));
  return enter <= leave ? enter : Infinity;
}

/** How far it is from a point in a direction of length 1 to a line: `Infinity` where it is not met. */
function untilLine([x, y]: Point, [cos, sin]: Point, [[x1, y1], [x2, y2]]: [Point, Point]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const across = cos * dy - sin * dx;
  const length = ((x1 - x) * dy - (y1 - y) * dx) / across;
  const share = ((x1 - x) * sin - (y1 - y) * cos) / across;
  return length >= 0 && share >= 0 && share <= 1 ? length : Infinity;
}
