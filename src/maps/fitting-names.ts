import type { Box } from './boundaries.ts';
import { overlap } from './overlap.ts';

export interface NamePlace {
  /** Pixels that the name is wide. */
  width: number;
  /** Pixels, the middle of the name. */
  x: number;
  y: number;
  /** Pixels that the unit is wide. */
  room: number;
}

/** A name may reach this far beyond its unit, as a share of the unit's width. */
const OVERHANG = 1.15;

/** The names that fit their units and do not cover an earlier one. */
export function fittingNames<T extends NamePlace>(places: readonly T[], fontSize: number): T[] {
  const boxes: Box[] = [];
  return places.filter(({ width, x, y, room }) => {
    if (width > room * OVERHANG) return false;
    const box: Box = [x - width / 2 - 2, y - fontSize * 0.7, x + width / 2 + 2, y + fontSize * 0.7];
    if (boxes.some((other) => overlap(box, other))) return false;
    boxes.push(box);
    return true;
  });
}
