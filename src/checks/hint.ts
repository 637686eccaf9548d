import { nearest } from '../domain/collate.ts';
import { slug } from '../domain/slug.ts';

/** « Ý bạn là «…»?» with a space before it, or nothing when no candidate is near. */
export function didYouMean(wanted: string, candidates: Iterable<string>): string {
  return asQuestion(nearWords(wanted, candidates).map((each) => `«${each}»`));
}

/** The same for ids that have names: one that is near to the id or to the name's slug is meant. */
export function didYouMeanNamed(wanted: string, names: ReadonlyMap<string, string>): string {
  const idsByWord = new Map([...names].map(([id, name]) => [slug(name), id]));
  for (const id of names.keys()) idsByWord.set(id, id);
  const ids = new Set(nearWords(wanted, idsByWord.keys()).map((word) => idsByWord.get(word)!));
  return asQuestion([...ids].map((id) => `«${id}» (${names.get(id)})`));
}

function nearWords(wanted: string, candidates: Iterable<string>): string[] {
  // An edit distance is never below the difference in length: most of a long list needs no computing.
  const most = Math.max(2, wanted.length / 3);
  return nearest(
    wanted,
    [...candidates].filter(({ length }) => Math.abs(length - wanted.length) <= most),
    3,
  );
}

function asQuestion(words: readonly string[]): string {
  return words.length > 0 ? ` Ý bạn là ${words.join(' hay ')}?` : '';
}

const LONGEST = 80;

/** Words in Vietnamese quotation marks, cut when long. */
export function quoted(words: string): string {
  return `«${shorten(words)}»`;
}

export function shorten(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
