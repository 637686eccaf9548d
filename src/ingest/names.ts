import type { Span } from './span.ts';
import { newTones } from './tones.ts';

/** What is called by one of these names. */
export interface Named {
  id: string;
  names: readonly string[];
}

export interface FoundName extends Span {
  /** All that bear the name. */
  ids: readonly string[];
}

/** Long words and their short forms, as one. */
const SHORT: readonly (readonly [string[], string])[] = [
  [['ủy', 'ban', 'nhân', 'dân'], 'ubnd'],
  [['hội', 'đồng', 'nhân', 'dân'], 'hđnd'],
  [['mặt', 'trận', 'tổ', 'quốc'], 'mttq'],
  [['thành', 'phố'], 'tp'],
];
/** Words of the longest name that is found. */
const MOST_WORDS = 40;
const WORD = /[\p{L}\p{M}\p{N}]+|&/gu;

interface Word extends Span {
  text: string;
}

/** Words in small letters, tones in one place, «&» as «và», long forms as their short ones. */
function wordsIn(text: string): Word[] {
  const words = [...newTones(text).matchAll(WORD)].map((match): Word => ({
    text: match[0] === '&' ? 'và' : match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const joined: Word[] = [];
  for (let i = 0; i < words.length;) {
    const short = SHORT.find(([long]) => long.every((each, k) => words[i + k]?.text === each));
    const length = short?.[0].length ?? 1;
    joined.push({ text: short?.[1] ?? words[i]!.text, start: words[i]!.start, end: words[i + length - 1]!.end });
    i += length;
  }
  return joined;
}

/** A name in the form in which two spellings of it are equal: «Uỷ ban nhân dân TP. Huế» → «ubnd tp huế». */
export function nameKey(name: string): string {
  return wordsIn(name)
    .map(({ text }) => text)
    .join(' ');
}

/**
 * Makes a finder of names in texts (NFC): case, the place of tones, punctuation between words, «&» and «và», «UBND» and
 * «Ủy ban nhân dân» make no difference. Of names that begin at the same word the longest is found, and none inside it.
 */
export function createNameFinder(named: Iterable<Named>): (text: string) => FoundName[] {
  const ids = new Map<string, Set<string>>();
  const longest = new Map<string, number>();
  for (const { id, names } of named)
    for (const name of names) {
      const key = nameKey(name);
      const [first, { length }] = [key.split(' ', 1)[0]!, key.split(' ', MOST_WORDS + 1)];
      if (key === '' || length > MOST_WORDS) continue;
      ids.set(key, (ids.get(key) ?? new Set()).add(id));
      longest.set(first, Math.max(longest.get(first) ?? 0, length));
    }
  return (text) => {
    const words = wordsIn(text);
    const found: FoundName[] = [];
    for (let i = 0; i < words.length;) {
      const match = longestAt(words, i, longest.get(words[i]!.text) ?? 0, ids);
      if (match) found.push(match);
      i += match?.length ?? 1;
    }
    return found;
  };
}

function longestAt(
  words: readonly Word[],
  first: number,
  longest: number,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): (FoundName & { length: number }) | undefined {
  const key = (length: number) =>
    words
      .slice(first, first + length)
      .map(({ text }) => text)
      .join(' ');
  for (let length = Math.min(longest, words.length - first); length > 0; length--) {
    const bearers = ids.get(key(length));
    if (bearers) return { ids: [...bearers], start: words[first]!.start, end: words[first + length - 1]!.end, length };
  }
  return undefined;
}
