import { wordsIn, type Word } from '../domain/words.ts';
import { isNear, type Lexicon } from './lexicon.ts';
import type { Pieces } from './pieces.ts';
import type { ReadPostings } from './postings.ts';
import { phraseOf, TAKEN, type Group } from './query.ts';

/** What was probably meant. THIS FILE GOES TO THE BROWSER. */

/** Most words in a name that is taken for others. */
const MOST_NAME = 4;

/** Words that no text has so, and the name that is one letter away from them; undefined where there is none. */
export function nearName(
  lexicon: Lexicon,
  read: ReadPostings,
  groups: readonly Group[],
): { from: Word[]; name: string } | undefined {
  for (let at = 0; at < groups.length; at++)
    for (let length = Math.min(MOST_NAME, groups.length - at); length > 0; length--) {
      const slice = groups.slice(at, at + length);
      if (slice.some(({ isName }) => isName)) continue;
      const from = slice.flatMap(({ typed }) => typed);
      const name = lexicon.nearName(from);
      if (name !== undefined && !isSaid(read, from, slice.at(-1)!)) return { from, name };
    }
  return undefined;
}

/**
 * Of two words that were typed side by side and that no text has so, what is one letter away from one of them and stands
 * beside the other is looked for too.
 */
export async function withNearWords(pieces: Pieces, read: ReadPostings, groups: readonly Group[]): Promise<Group[]> {
  const found = [...groups];
  for (let at = 1; at < found.length; at++) {
    const [first, second] = [found[at - 1]!, found[at]!];
    if ([first, second].some(({ isFixed, isLoose }) => isFixed || isLoose)) continue;
    const words = [first.typed[0]!, second.typed[0]!];
    if (isSaid(read, words, second)) continue;
    const behind = Object.keys(read(words[0]!.folded)?.next ?? {}).filter((each) => isNear(each, words[1]!.folded));
    const candidates = pieces.lexicon.nearWords(words[0]!.folded);
    const readNear = await pieces.postings(candidates);
    const before = candidates.filter((each) => Object.hasOwn(readNear(each)?.next ?? {}, words[1]!.folded));
    found[at - 1] = withTaken(first, before);
    found[at] = withTaken(second, behind);
  }
  return found;
}

/** Length of a word that may be two or more written as one, and of the parts. */
const SHORTEST_JOINED = 5;
const SHORTEST_PART = 2;

/** What was asked with spaces in words that no text has and that are several: «halong», «quangninh»; undefined without such. */
export async function spaced(pieces: Pieces, asked: string, isTyping: boolean): Promise<string | undefined> {
  const words = wordsIn(asked);
  let text = asked;
  for (const word of words.toReversed()) {
    const isBegun = isTyping && word === words.at(-1) && pieces.lexicon.beginning(word.folded).length > 0;
    const isKnown = pieces.lexicon.has(word.folded) || pieces.lexicon.writingsOf([word]).length > 0;
    if (word.folded.length < SHORTEST_JOINED || isKnown || isBegun) continue;
    const apart = pieces.lexicon.joinedName(word.folded) ?? (await inTwo(pieces, word.folded));
    if (apart !== undefined) text = text.slice(0, word.start) + apart + text.slice(word.end);
  }
  return text === asked ? undefined : text;
}

/** The two words that stand side by side most often and are written so as one. */
async function inTwo({ lexicon, postings }: Pieces, word: string): Promise<string | undefined> {
  const cuts = Array.from({ length: word.length - 2 * SHORTEST_PART + 1 }, (_, at) => at + SHORTEST_PART)
    .map((at): [string, string] => [word.slice(0, at), word.slice(at)])
    .filter((parts) => parts.every((part) => lexicon.has(part)));
  const read = await postings(cuts.map(([first]) => first));
  const together = ([first, second]: [string, string]) => {
    const next = read(first)?.next ?? {};
    return Object.hasOwn(next, second) ? next[second]!.length : 0;
  };
  const best = cuts.toSorted((a, b) => together(b) - together(a))[0];
  return best && together(best) > 0 ? best.join(' ') : undefined;
}

function withTaken(group: Group, words: readonly string[]): Group {
  const known = new Set(group.phrases.map((phrase) => phrase.words[0]!.folded));
  const taken = words
    .filter((word) => !known.has(word))
    .map((folded) => phraseOf([{ folded, exact: folded }], false, TAKEN));
  return { ...group, phrases: [...group.phrases, ...taken] };
}

/** Whether any text has the words one after another. */
function isSaid(read: ReadPostings, words: readonly Word[], { phrases }: Group): boolean {
  const mayGoOn = phrases[0]!.isBegun;
  return words.slice(1).every(({ folded }, at) => {
    const next = Object.keys(read(words[at]!.folded)?.next ?? {});
    const isLast = at === words.length - 2;
    return next.some((each) => (isLast && mayGoOn ? each.startsWith(folded) : each === folded));
  });
}
