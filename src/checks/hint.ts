import { nearest } from '../domain/collate.ts';

/** « Ý bạn là «…»?» with a space before it, or nothing when no candidate is near. */
export function didYouMean(wanted: string, candidates: Iterable<string>): string {
  const near = nearest(wanted, candidates, 3);
  return near.length > 0 ? ` Ý bạn là ${near.map((each) => `«${each}»`).join(' hay ')}?` : '';
}

const LONGEST = 80;

/** Words in Vietnamese quotation marks, cut when long. */
export function quoted(words: string): string {
  return `«${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}»`;
}
