import { bisectLeft } from 'd3-array';
import { hasMarksOf, isMarked, wordsIn, type Word } from '../domain/words.ts';
import type { Names, Root } from './shapes.ts';

/** Names, abbreviations and words of an index, looked up by their folded words. THIS FILE GOES TO THE BROWSER. */
export interface Lexicon {
  /** The names of what bears the name that was typed in exactly these words; nothing where nothing does. */
  namesOf(words: readonly Typed[]): Typed[][];
  /** The other writings of what was typed: of an abbreviation what it stands for. */
  writingsOf(words: readonly Typed[]): Typed[][];
  /** Whether words only hold a question together: «của», «là gì». */
  isLoose(words: readonly Typed[]): boolean;
  /** The kind of things that is called so: `du-an` of «dự án». */
  kindOf(words: readonly Typed[]): string | undefined;
  /** The name that is written so without spaces, as people write it. */
  joinedName(word: string): string | undefined;
  /** The name that is one letter away from what was typed, as people write it. */
  nearName(words: readonly Typed[]): string | undefined;
  /** Names as people write them. */
  names: readonly string[];
  has(word: string): boolean;
  /** Words that begin so, the shortest first. */
  beginning(word: string): string[];
  /** Words that are one letter away, or have two letters in each other's place. */
  nearWords(word: string): string[];
  /** Most words in a name or abbreviation. */
  longest: number;
}

export type Typed = Pick<Word, 'folded' | 'exact'>;

/** A name of fewer letters is taken for no other. */
const SHORTEST_NEAR = 6;
const SHORTEST_NEAR_WORD = 4;
const MOST_BEGUN = 30;
const MOST_NEAR = 8;

interface KnownName {
  text: string;
  words: Typed[];
  documents: readonly number[];
}

export function createLexicon(root: Pick<Root, 'words' | 'kinds'>, { names, same, loose }: Names): Lexicon {
  const byKey = new Map<string, KnownName[]>();
  const byInitial = new Map<string, KnownName[]>();
  const byDocument = new Map<number, KnownName[]>();
  for (const [text, documents] of names) {
    const name = { text, words: wordsIn(text), documents };
    push(byKey, keyOf(name.words), name);
    if (name.words.length > 1) push(byInitial, keyOf(withInitial(name.words)), name);
    for (const document of documents) push(byDocument, document, name);
  }
  const writings = new Map<string, Typed[][]>();
  for (const texts of same) {
    const all = texts.map((text): Typed[] => wordsIn(text));
    for (const each of all) for (const other of all) if (other !== each) push(writings, keyOf(each), other);
  }
  const fitting = (words: readonly Typed[]) => {
    const key = keyOf(words);
    const whole = (byKey.get(key) ?? []).filter((name) => fits(name.words, words));
    return whole.length > 0 ? whole : (byInitial.get(key) ?? []).filter((name) => fits(withInitial(name.words), words));
  };
  const kinds = new Map(root.kinds.map(([kind, , label]) => [keyOf(wordsIn(label)), kind]));
  const keys = [...byKey.keys(), ...writings.keys(), ...kinds.keys(), ...loose];
  const looseWords = new Set(loose.map((text) => exactOf(wordsIn(text))));
  let joined: ReadonlyMap<string, string> | undefined;
  return {
    namesOf: (words) => {
      const documents = new Set(fitting(words).flatMap((name) => name.documents));
      return shortest([...documents].flatMap((document) => byDocument.get(document)!).map((name) => name.words));
    },
    isLoose: (words) => looseWords.has(exactOf(words)),
    kindOf: (words) => kinds.get(keyOf(words)),
    joinedName: (word) => {
      joined ??= new Map([...byInitial, ...byKey].map(([key, [name]]) => [key.replaceAll(' ', ''), name!.text]));
      return joined.get(word);
    },
    writingsOf: (words) => shortest(writings.get(keyOf(words)) ?? []),
    nearName: (words) => {
      const key = keyOf(words);
      if (key.length < SHORTEST_NEAR || byKey.has(key)) return undefined;
      const near = [...byKey].find(([own, [name]]) => name!.words.length > 1 && isNear(own, key));
      return near?.[1][0]!.text;
    },
    names: names.map(([text]) => text),
    has: (word) => root.words[bisectLeft(root.words, word)] === word,
    beginning: (word) => {
      const from = bisectLeft(root.words, word);
      const found: string[] = [];
      for (let at = from; root.words[at]?.startsWith(word); at++) found.push(root.words[at]!);
      return found.sort((a, b) => a.length - b.length).slice(0, MOST_BEGUN);
    },
    nearWords: (word) =>
      word.length < SHORTEST_NEAR_WORD || /\d/.test(word)
        ? []
        : root.words.filter((each) => isNear(each, word)).slice(0, MOST_NEAR),
    longest: Math.max(1, ...keys.map((key) => key.split(' ').length)),
  };
}

export function keyOf(words: readonly Typed[]): string {
  return words.map(({ folded }) => folded).join(' ');
}

function exactOf(words: readonly Typed[]): string {
  return words.map(({ exact }) => exact).join(' ');
}

/** As newspapers shorten a name: «Q. Ninh». */
function withInitial([first, ...rest]: readonly Typed[]): Typed[] {
  const [letter = ''] = first!.exact.match(/\P{M}\p{M}*/u) ?? [];
  return [{ folded: first!.folded.slice(0, 1), exact: letter }, ...rest];
}

/** Whether each word has the marks that were typed. */
function fits(words: readonly Typed[], typed: readonly Typed[]): boolean {
  return typed.every((word, at) => !isMarked(word) || hasMarksOf(words[at]!.exact, word.exact));
}

/** Of names those that hold none of the others: who looks for «tỉnh Đắk Lắk» looks for «Đắk Lắk». */
function shortest(names: readonly Typed[][]): Typed[][] {
  const found = new Map<string, Typed[]>();
  for (const name of names.toSorted((a, b) => a.length - b.length)) {
    const key = ` ${keyOf(name)} `;
    if (![...found.keys()].some((own) => key.includes(own))) found.set(key, name);
  }
  return [...found.values()];
}

/** One letter more, less or other, or two neighbours exchanged; never the same. */
export function isNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
