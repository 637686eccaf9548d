import { editDistance } from '../domain/edit-distance.ts';
import { keyOf } from './lexicon.ts';
import type { Pieces } from './pieces.ts';
import type { Found } from './finder.ts';
import { wordsIn } from '../domain/words.ts';

/** THIS FILE GOES TO THE BROWSER. */

const MOST = 3;

/**
 * Queries near to one that found nothing, nearest first: names of places, sectors and bodies that are spelt nearly so, and
 * the query without the words that nobody wrote.
 */
export function suggestions({ lexicon }: Pieces, { asked, unknown, groups }: Found): string[] {
  const key = keyOf(groups.flatMap(({ typed }) => typed));
  const most = Math.max(2, Math.floor(key.length / 4));
  const near = lexicon.names
    .map((name) => ({ name, distance: editDistance(keyOf(wordsIn(name)), key, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name);
  const rest = unknown
    .reduce((left, words) => left.replace(words, ' '), asked)
    .replace(/\s+/g, ' ')
    .trim();
  return [...new Set([...near, ...(rest === '' || rest === asked ? [] : [rest])])].slice(0, MOST);
}
