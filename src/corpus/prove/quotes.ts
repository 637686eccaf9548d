import { editDistance } from '../../domain/edit-distance.ts';
import { Offsets } from '../../domain/offsets.ts';
import { onceFor } from '../../domain/once.ts';
import { foldSpace, isWordBoundary, positionAt } from '../../domain/text.ts';
import type { FoldedText } from '../../domain/text.ts';
import type { Range, SetAside } from '../types.ts';

/** A raw text prepared for looking up quotes. */
export interface QuotedText {
  raw: string;
  folded: FoldedText;
}

export type Located = { range: Range } | { fault: QuoteFault };

export type QuoteFault =
  | { kind: 'not-found'; nearest?: { text: string; line: number; found: string; wanted: string } }
  | { kind: 'word-boundary'; line: number }
  | { kind: 'ambiguous'; lines: number[] }
  | { kind: 'no-such-occurrence'; count: number }
  | { kind: 'needless-occurrence' }
  | { kind: 'in-chrome'; line: number };

/** Steps that the searches for the text nearest to a quote may take in one raw text; each takes quote × text of them. */
const MOST_STEPS = 100_000_000;

const stepsLeft = onceFor((_: QuotedText) => ({ count: MOST_STEPS }));

/**
 * Finds a quote in a raw text: after folding of white space, between word boundaries, outside `chrome`, once; or the
 * `occurrence`-th time (1 is the first) of several. The range is in the folded text.
 */
export function locateQuote(
  text: QuotedText,
  quote: string,
  { occurrence, chrome = [] }: { occurrence?: number | undefined; chrome?: readonly Range[] } = {},
): Located {
  const wanted = foldSpace(quote);
  const all = rangesOf(text.folded.text, wanted);
  if (all.length === 0) return { fault: { kind: 'not-found', ...nearestText(text, wanted) } };
  const whole = all.filter((range) => isWhole(text.folded.text, range));
  if (whole.length === 0) return { fault: { kind: 'word-boundary', line: lineAt(text, all[0]!.start) } };
  const free = whole.filter((range) => !chrome.some((piece) => overlap(piece, range)));
  if (free.length === 0) return { fault: { kind: 'in-chrome', line: lineAt(text, whole[0]!.start) } };
  if (occurrence === undefined && free.length > 1)
    return { fault: { kind: 'ambiguous', lines: free.map(({ start }) => lineAt(text, start)) } };
  if (occurrence !== undefined && free.length === 1) return { fault: { kind: 'needless-occurrence' } };
  const range = free[(occurrence ?? 1) - 1];
  return range ? { range } : { fault: { kind: 'no-such-occurrence', count: free.length } };
}

/** Every place of `wanted` in `text`, in order, without overlap. */
export function rangesOf(text: string, wanted: string): Range[] {
  const ranges: Range[] = [];
  if (wanted === '') return ranges;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    ranges.push({ start: at, end: at + wanted.length });
  return ranges;
}

export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** 1-based physical line of the raw text at an offset of the folded text. */
export function lineAt({ raw, folded }: QuotedText, offset: number): number {
  return positionAt(raw, folded.offsets.at(offset) ?? raw.length).line;
}

function isWhole(text: string, { start, end }: Range): boolean {
  return isWordBoundary(text, start) && isWordBoundary(text, end);
}

/** What is left of a folded text without the pieces set aside, and the way from the one to the other. */
export interface Remainder {
  text: string;
  /** Offset in the remainder of the first kept unit at or after an offset of the folded text. */
  toRemainder(offset: number): number;
  /** Offset in the folded text of the unit that stands at an offset of the remainder. */
  toFolded(offset: number): number;
}

/** Takes the pieces out of a folded text and folds what is left. */
export function withoutPieces(folded: string, pieces: readonly SetAside[]): Remainder {
  const kept: string[] = [];
  const offsets = new Offsets();
  const keep = (start: number, end: number) => {
    let [from, to] = [start, end];
    while (from < to && folded[from] === ' ') from += 1;
    while (from < to && folded[to - 1] === ' ') to -= 1;
    if (from >= to) return;
    // A space parts it from what was kept before.
    const space = kept.length > 0 ? 1 : 0;
    offsets.add(from - space, to - from + space);
    kept.push(folded.slice(from, to));
  };
  let at = 0;
  for (const { start, end } of pieces) {
    keep(at, start);
    at = Math.max(at, end);
  }
  keep(at, folded.length);
  return {
    text: kept.join(' '),
    toRemainder: (offset) => offsets.firstFrom(offset),
    toFolded: (offset) => offsets.at(offset) ?? folded.length,
  };
}

/** The stretch of the text that differs least from the quote, with the first words that differ; nothing if all is far. */
function nearestText(
  text: QuotedText,
  quote: string,
): { nearest?: { text: string; line: number; found: string; wanted: string } } {
  const [left, steps] = [stepsLeft(text), quote.length * text.folded.text.length];
  if (steps > left.count) return {};
  left.count -= steps;
  const range = nearestRange(text.folded.text, quote);
  const found = text.folded.text.slice(range.start, range.end);
  if (editDistance(found, quote) > quote.length / 3) return {};
  return { nearest: { text: found, line: lineAt(text, range.start), ...firstDifference(found, quote) } };
}

/** The substring of least edit distance (Sellers), widened to whole words. @internal */
export function nearestRange(text: string, wanted: string): Range {
  let costs = new Uint16Array(text.length + 1);
  let starts = Uint32Array.from({ length: text.length + 1 }, (_, i) => i);
  for (let row = 1; row <= wanted.length; row++) {
    const nextCosts = new Uint16Array(text.length + 1);
    const nextStarts = new Uint32Array(text.length + 1);
    nextCosts[0] = row;
    for (let i = 1; i <= text.length; i++) {
      const substitute = costs[i - 1]! + (wanted[row - 1] === text[i - 1] ? 0 : 1);
      const skipWanted = costs[i]! + 1;
      const skipText = nextCosts[i - 1]! + 1;
      const best = Math.min(substitute, skipWanted, skipText);
      nextCosts[i] = best;
      nextStarts[i] = best === substitute ? starts[i - 1]! : best === skipWanted ? starts[i]! : nextStarts[i - 1]!;
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let end = 0;
  for (let i = 1; i <= text.length; i++) if (costs[i]! < costs[end]!) end = i;
  let start = starts[end]!;
  while (start > 0 && !isWordBoundary(text, start)) start--;
  while (end < text.length && !isWordBoundary(text, end)) end++;
  return { start, end };
}

/** The first words in which two texts differ. */
export function firstDifference(found: string, wanted: string): { found: string; wanted: string } {
  const a = found.split(' ');
  const b = wanted.split(' ');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = (words: string[]) =>
    words
      .slice(head, Math.max(words.length - tail, head))
      .slice(0, 6)
      .join(' ');
  return { found: middle(a), wanted: middle(b) };
}
