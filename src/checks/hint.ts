import { nearest } from '../domain/collate.ts';
import { onceFor } from '../domain/once.ts';
import { slug } from '../domain/slug.ts';

/** Candidates that one run of a rule compares; an editor mends what is told first, and needs no hint for the rest. */
const MOST_CANDIDATES = 500_000;

/** What is left of the candidates that one run of a rule may compare, so that many slips among many names stay cheap. */
export class HintBudget {
  #left = MOST_CANDIDATES;

  /** True, and fewer are left, where so many may be compared. The first time always. */
  take(count: number): boolean {
    const isFirst = this.#left === MOST_CANDIDATES;
    if (count > this.#left && !isFirst) return false;
    this.#left -= count;
    return true;
  }
}

/**
 * « Ý bạn là «…»?» with a space before it, or nothing when no candidate is near. `budget` where both the slips and the
 * candidates are the editors'.
 */
export function didYouMean(wanted: string, candidates: ReadonlyCollection, budget?: HintBudget): string {
  if (budget?.take(sizeOf(candidates)) === false) return '';
  return asQuestion(nearWords(wanted, candidates).map((each) => `«${each}»`));
}

/** The same for ids that have names: one that is near to the id or to the name's slug is meant. */
export function didYouMeanNamed(wanted: string, names: ReadonlyMap<string, string>, budget?: HintBudget): string {
  if (budget?.take(names.size) === false) return '';
  const idsByWord = wordsOf(names);
  const ids = new Set(nearWords(wanted, idsByWord.keys()).map((word) => idsByWord.get(word)!));
  return asQuestion([...ids].map((id) => `«${id}» (${names.get(id)})`));
}

/** Ids by themselves and by the slugs of their names. */
const wordsOf = onceFor((names: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const idsByWord = new Map([...names].map(([id, name]) => [slug(name), id]));
  for (const id of names.keys()) idsByWord.set(id, id);
  return idsByWord;
});

type ReadonlyCollection = readonly string[] | ReadonlySet<string>;

function sizeOf(candidates: ReadonlyCollection): number {
  return 'size' in candidates ? candidates.size : candidates.length;
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
