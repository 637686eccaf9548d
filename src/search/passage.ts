import { hasMarksOf, isMarked, wordsIn, type Word } from '../domain/words.ts';
import type { Group, Phrase } from './query.ts';
import type { Sentence } from './shapes.ts';

/** THIS FILE GOES TO THE BROWSER. */

/** A run of text; `isMarked` where it is what was asked for. */
export interface MarkedRun {
  text: string;
  isMarked: boolean;
}

/** A sentence with the words that were asked for, and the place where it stands. */
export interface Passage {
  runs: MarkedRun[];
  path: string;
}

/** Letters before the first word and in all, where a sentence is longer than can be read at a glance. */
const BEFORE = 60;
const MOST = 240;

/** The sentence that has most of what was asked for, the first of such; undefined where there are none. */
export function passageOf(sentences: readonly Sentence[], groups: readonly Group[]): Passage | undefined {
  let best: { found: number; ranges: Span[]; sentence: Sentence } | undefined;
  for (const sentence of sentences) {
    const { found, ranges } = rangesIn(sentence[0], groups);
    if (best === undefined || found > best.found) best = { found, ranges, sentence };
    if (found === MOST_FOUND * groups.length) break;
  }
  return best && { runs: shortened(best.sentence[0], best.ranges), path: best.sentence[1] };
}

/** A text whole, with the words that were asked for. */
export function marked(text: string, groups: readonly Group[]): MarkedRun[] {
  return runsOf(text, 0, text.length, rangesIn(text, groups).ranges);
}

type Span = [start: number, end: number];

/** What a group counts that stands in a sentence, and more where it stands beside its neighbour in the query. */
const FOUND = 2;
const MOST_FOUND = 3;

/** Words that were typed side by side and stand so somewhere are marked there and not where they stand alone. */
function rangesIn(text: string, groups: readonly Group[]): { found: number; ranges: Span[] } {
  const words = wordsIn(text);
  const places = groups.map(({ phrases, isLoose }) =>
    isLoose ? [] : phrases.flatMap((phrase) => placesOf(words, phrase)),
  );
  const isJoined = places.map((own, at) =>
    own.map(([from, to]) => {
      const isBehind = places[at - 1]?.some(([, end]) => end === from) ?? false;
      return isBehind || (places[at + 1]?.some(([start]) => start === to) ?? false);
    }),
  );
  const shown = places.map((own, at) => {
    const joined = own.filter((_, index) => isJoined[at]![index]);
    return joined.length > 0 ? joined : own;
  });
  const found = shown.reduce((sum, own, at) => {
    if (own.length === 0) return sum;
    return sum + (groups.length === 1 || isJoined[at]!.includes(true) ? MOST_FOUND : FOUND);
  }, 0);
  const ranges = shown.flat().map(([from, to]): Span => [words[from]!.start, words[to - 1]!.end]);
  return { found, ranges: ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]) };
}

/** Where a phrase stands: number of its first word, and of the word behind its last. */
function placesOf(words: readonly Word[], { words: asked, isBegun }: Phrase): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + asked.length <= words.length; at++) {
    const fits = asked.every((each, offset) => {
      const own = words[at + offset]!;
      const mayGoOn = isBegun && offset === asked.length - 1;
      if (mayGoOn ? !own.folded.startsWith(each.folded) : own.folded !== each.folded) return false;
      return !isMarked(each) || hasMarksOf(own.exact, each.exact);
    });
    if (fits) found.push([at, at + asked.length]);
  }
  return found;
}

function shortened(text: string, ranges: readonly Span[]): MarkedRun[] {
  if (text.length <= MOST) return runsOf(text, 0, text.length, ranges);
  const wanted = Math.max(0, Math.min((ranges[0]?.[0] ?? 0) - BEFORE, text.length - MOST));
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const end = text.length - from <= MOST ? text.length : text.lastIndexOf(' ', from + MOST);
  const runs = runsOf(text, from, end, ranges);
  return [
    ...(from > 0 ? [{ text: '… ', isMarked: false }] : []),
    ...runs,
    ...(end < text.length ? [{ text: ' …', isMarked: false }] : []),
  ];
}

function runsOf(text: string, from: number, end: number, ranges: readonly Span[]): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let at = from;
  for (const [start, stop] of ranges) {
    if (start < at || stop > end) continue;
    if (start > at) runs.push({ text: text.slice(at, start), isMarked: false });
    runs.push({ text: text.slice(start, stop), isMarked: true });
    at = stop;
  }
  if (at < end) runs.push({ text: text.slice(at, end), isMarked: false });
  return runs;
}
