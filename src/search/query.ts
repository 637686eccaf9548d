import type { Word } from '../domain/words.ts';
import type { Lexicon, Typed } from './lexicon.ts';

/** Words that follow one another. THIS FILE GOES TO THE BROWSER. */
export interface Phrase {
  words: Typed[];
  /** The last word may go on: it is still being typed. */
  isBegun: boolean;
  /** 1 for what was typed, less for what is taken for it. */
  weight: number;
}

/** One thing that is asked for, in any of its writings. */
export interface Group {
  typed: Word[];
  phrases: Phrase[];
  isName: boolean;
  /** A name, an abbreviation or a kind of things: not what somebody misspelt. */
  isFixed: boolean;
  /** Holds the question together, and need not be found. */
  isLoose: boolean;
  /** Documents that answer it whatever they say: those of a kind, or of a year. */
  facet?: { name: 'loai' | 'nam'; value: string };
}

/** More words than these are not looked for. */
const MOST_WORDS = 16;
/** What a phrase weighs that is taken for what was typed. */
export const TAKEN = 0.6;

/**
 * What is asked for: a name is one phrase, with the other names of what bears it; an abbreviation also what it stands for;
 * any other word stands alone. `isTyping`: the last word may go on.
 */
export function groupsOf(lexicon: Lexicon, words: readonly Word[], isTyping: boolean): Group[] {
  const asked = words.slice(0, MOST_WORDS);
  const groups: Group[] = [];
  for (let at = 0; at < asked.length;) {
    const group = nameAt(lexicon, asked, at) ?? looseAt(lexicon, asked, at) ?? wordAt(lexicon, asked, at, isTyping);
    groups.push(group);
    at += group.typed.length;
  }
  // Who types nothing else looks for these words.
  return groups.every(({ isLoose }) => isLoose) ? groups.map((group) => ({ ...group, isLoose: false })) : groups;
}

function nameAt(lexicon: Lexicon, words: readonly Word[], at: number): Group | undefined {
  for (let length = Math.min(lexicon.longest, words.length - at); length > 0; length--) {
    const typed = words.slice(at, at + length);
    const names = lexicon.namesOf(typed);
    const writings = lexicon.writingsOf(typed);
    const kind = [typed, ...writings].map((words) => lexicon.kindOf(words)).find((found) => found !== undefined);
    if (names.length === 0 && writings.length === 0 && kind === undefined) continue;
    const own = names.some((each) => isWithin(each, typed)) ? [] : [typed];
    const phrases = [...own, ...names, ...writings].map((each) => phraseOf(each));
    const facet = kind === undefined ? {} : { facet: { name: 'loai' as const, value: kind } };
    return { typed, phrases, isName: names.length > 0, isFixed: true, isLoose: false, ...facet };
  }
  return undefined;
}

/** Several words that hold a question together: «là gì», «ở đâu». */
function looseAt(lexicon: Lexicon, words: readonly Word[], at: number): Group | undefined {
  for (let length = Math.min(lexicon.longest, words.length - at); length > 1; length--) {
    const typed = words.slice(at, at + length);
    if (lexicon.isLoose(typed))
      return { typed, phrases: [phraseOf(typed)], isName: false, isFixed: true, isLoose: true };
  }
  return undefined;
}

function isWithin(words: readonly Typed[], typed: readonly Typed[]): boolean {
  const key = (list: readonly Typed[]) => ` ${list.map(({ folded }) => folded).join(' ')} `;
  return key(typed).includes(key(words));
}

function wordAt(lexicon: Lexicon, words: readonly Word[], at: number, isTyping: boolean): Group {
  const word = words[at]!;
  const isBegun = isTyping && at === words.length - 1;
  const isKnown = lexicon.has(word.folded) || (isBegun && lexicon.beginning(word.folded).length > 0);
  const near = isKnown ? [] : lexicon.nearWords(word.folded);
  const taken = near.map((folded) => phraseOf([{ folded, exact: folded }], false, TAKEN));
  return {
    typed: [word],
    phrases: [phraseOf([word], isBegun), ...taken],
    isName: false,
    isFixed: false,
    isLoose: (!isBegun && lexicon.isLoose([word])) || isYearAhead(words, at),
    ...(YEAR.test(word.folded) ? { facet: { name: 'nam' as const, value: word.folded } } : {}),
  };
}

/** «năm» before a year, which says as much alone. */
function isYearAhead(words: readonly Word[], at: number): boolean {
  return words[at]!.folded === 'nam' && YEAR.test(words[at + 1]?.folded ?? '');
}

const YEAR = /^(19|20)\d\d$/;

export function phraseOf(words: Typed[], isBegun = false, weight = 1): Phrase {
  return { words, isBegun, weight };
}

/** Every word whose postings answer the groups. */
export function wordsOf(lexicon: Lexicon, groups: readonly Group[]): string[] {
  return groups.flatMap(({ phrases }) =>
    phrases.flatMap(({ words, isBegun }) =>
      words.flatMap(({ folded }) => (isBegun ? [folded, ...lexicon.beginning(folded)] : [folded])),
    ),
  );
}
