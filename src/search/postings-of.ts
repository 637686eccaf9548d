import { formsOf, writtenWords } from '../domain/words.ts';
import type { Postings } from './shapes.ts';

/** Which words stand in which documents. THIS FILE GOES TO THE BROWSER with the lists, which are small. */

/** Documents in which a word stands, growing; `last` is the number of the last, `isNamed` whether its title has it. */
class Growing {
  readonly list: number[] = [];
  #last = -1;
  add(document: number, isNamed: boolean): void {
    if (document === this.#last) {
      if (isNamed && this.list.at(-1)! % 2 === 0) this.list[this.list.length - 1]! += 1;
      return;
    }
    this.list.push((document - Math.max(0, this.#last)) * 2 + (isNamed ? 1 : 0));
    this.#last = document;
  }
}

class Word {
  readonly forms = new Map<string, Growing>();
  readonly next = new Map<string, Growing>();
}

/** The lists of a word as it is written. */
interface Written {
  folded: string;
  word: Word;
  form: Growing;
}

/** What a document is found by: its title with other names of it, and other texts. */
export interface TextsOf {
  named: readonly string[];
  said: readonly string[];
}

/** The postings of every word, by its folded form. */
export function postingsOf(documents: readonly TextsOf[]): Map<string, Postings> {
  const found = new Map<string, Word>();
  const known = new Map<string, Written>();
  const listsOfWord = (text: string): Written => {
    const { folded, exact } = formsOf(text);
    const word = getOrMake(found, folded, () => new Word());
    return { folded, word, form: getOrMake(word.forms, exact, () => new Growing()) };
  };
  const addText = (text: string, document: number, isNamed: boolean) => {
    let before: Word | undefined;
    for (const each of writtenWords(text)) {
      const { folded, word, form } = getOrMake(known, each, () => listsOfWord(each));
      form.add(document, isNamed);
      if (before) getOrMake(before.next, folded, () => new Growing()).add(document, isNamed);
      before = word;
    }
  };
  documents.forEach(({ named, said }, document) => {
    for (const text of named) addText(text, document, true);
    for (const text of said) addText(text, document, false);
  });
  return new Map([...found].map(([word, { forms, next }]) => [word, { forms: listsOf(forms), next: listsOf(next) }]));
}

/** The value of a key, made where there is none. */
export function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function listsOf(lists: ReadonlyMap<string, Growing>): Record<string, number[]> {
  return Object.fromEntries([...lists].map(([key, { list }]) => [key, list]));
}
