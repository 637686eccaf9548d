import type { Span } from '../span.ts';
import type { ZoneLine } from './zones.ts';

/** A piece of a line of the two columns in which heads and feet of official texts are set. */
export interface Cell extends Span {
  text: string;
  /** Place of its line among the lines. */
  line: number;
  /** It stands left of another, or right of one (or of an empty one), or alone. */
  side: 'left' | 'right' | 'alone';
}

/** Columns are kept apart by tabs, blanks or the lines of a table. */
const BETWEEN = /\s*\|\s*|\t+|[^\S\n]{3,}/gu;

/** The cells of lines, from left to right and down. */
export function cellsOf(lines: readonly ZoneLine[], from = 0): Cell[] {
  return lines.flatMap((line, i): Cell[] => {
    const pieces: Cell[] = [];
    let at = 0;
    const put = (end: number) => {
      const text = line.text.slice(at, end);
      if (/[\p{L}\d]/u.test(text))
        pieces.push({ text, start: line.start + at, end: line.start + end, line: from + i, side: 'alone' });
    };
    let isAfterEmpty = false;
    for (const { index, 0: mark } of line.text.matchAll(BETWEEN)) {
      put(index);
      at = index + mark.length;
      isAfterEmpty ||= pieces.length === 0 && index > 0;
    }
    put(line.text.length);
    if (pieces.length === 1) return [{ ...pieces[0]!, side: isAfterEmpty ? 'right' : 'alone' }];
    return pieces.map((piece, n) => ({ ...piece, side: n === 0 ? 'left' : 'right' }));
  });
}
