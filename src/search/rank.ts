import { hasMarksOf, isMarked, wordsIn } from '../domain/words.ts';
import { keyOf, type Typed } from './lexicon.ts';
import type { Group } from './query.ts';
import type { Card, Kin } from './shapes.ts';

/** THIS FILE GOES TO THE BROWSER. */

/** How close the names of a document are to all that was asked. */
export interface Closeness {
  value: number;
  /** The name that answers although it is not its own. */
  kin?: Kin;
}

const SAME = 100;
/** What was asked in another writing. */
const SAME_MEANT = 80;
const SAME_KIN = 60;
const BEGINS = 50;
const COVERED = 20;
const MORE_MARKS = 0.8;
const OTHER_MARKS = 0.3;
/** Who asks for one place, or for other ones too, wants no pair before what tells of it. */
const FAR = -10;

/**
 * A name that is what was asked, word for word, is closest; then that of a kin; then a name that begins so; then the
 * greater part of a name that the words make up, where all of them stand in it.
 */
export function closenessOf([id, title, , , , names, kin]: Card, groups: readonly Group[]): Closeness {
  const isPair = id.includes('--');
  const needed = groups.filter(({ isLoose }) => !isLoose);
  if (isPair && needed.length < 2) return { value: FAR };
  const ways = needed.length < groups.length ? [groups, needed] : [groups];
  const closest = (name: string) => Math.max(...ways.map((way) => closeness(name, way)));
  const own = Math.max(...[title, ...names].map(closest));
  const other = kin
    .map((each) => ({ kin: each, value: closest(each.name) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)[0];
  if (other === undefined || own >= other.value) return { value: own === 0 && isPair ? FAR : own };
  return { value: other.value >= SAME_MEANT ? SAME_KIN : other.value / 2, kin: other.kin };
}

function closeness(name: string, groups: readonly Group[]): number {
  const asked = keyOf(groups.flatMap(({ typed }) => typed));
  const words = wordsIn(name);
  const key = keyOf(words);
  if (key === asked) return SAME * shareOfMarks(words, groups);
  if (key.startsWith(`${asked} `))
    return (BEGINS + (COVERED * asked.length) / key.length) * shareOfMarks(words, groups);
  const spaced = ` ${key} `;
  let covered = 0;
  for (const { phrases } of groups) {
    const found = phrases.find((phrase) => isIn(spaced, phrase.words, phrase.isBegun));
    if (!found) return 0;
    covered += found.words.length;
  }
  if (covered >= words.length && groups.length === 1) return SAME_MEANT;
  return COVERED * Math.min(1, covered / words.length);
}

/** 1 where every word has exactly the marks that were typed, or none were; less where it has others too, or not those. */
function shareOfMarks(words: readonly Typed[], groups: readonly Group[]): number {
  const shares = groups
    .flatMap(({ typed }) => typed)
    .map((typed, at) => {
      const exact = words[at]?.exact ?? '';
      if (!isMarked(typed) || exact === typed.exact) return 1;
      return hasMarksOf(exact, typed.exact) ? MORE_MARKS : OTHER_MARKS;
    });
  return Math.min(...shares);
}

function isIn(spaced: string, words: readonly Typed[], isBegun: boolean): boolean {
  return spaced.includes(` ${keyOf(words)}${isBegun ? '' : ' '}`);
}
