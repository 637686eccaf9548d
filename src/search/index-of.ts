import { createHash } from 'node:crypto';
import { compareText } from '../domain/order.ts';
import { wordsIn } from '../domain/words.ts';
import type { Card, Facets, Names, Postings, Root, SearchEntry } from './shapes.ts';

/** Characters of JSON that a piece of postings, and one of sentences, holds at least before the next begins. */
const PIECE = 12_000;
const TEXT_PIECE = 6_000;
/** Documents in a piece of cards. */
const CARDS = 24;

/** The JSON of every piece by its name. */
export type SearchFiles = ReadonlyMap<string, string>;

/** The one piece whose address is always the same. */
export const ROOT_PIECE = 'root';

/**
 * The index of all entries, which stand in the order of their numbers, kind after kind, within a kind what is wanted first
 * before what is wanted later. In `names` documents are their places in `entries`; `labelOf` a kind is for readers.
 */
export function searchFiles(
  entries: readonly SearchEntry[],
  names: Names,
  labelOf: (kind: string) => string,
): SearchFiles {
  const postings = [...postingsOf(entries)].sort(([a], [b]) => compareText(a, b));
  const words = cut(
    postings.map(([word, each]) => `${JSON.stringify(word)}:${JSON.stringify(each)}`),
    PIECE,
  );
  const texts = cut(
    entries.map(({ sentences }) => JSON.stringify(sentences)),
    TEXT_PIECE,
  );
  const files = new Map([
    ['names', JSON.stringify(names)],
    ['facets', JSON.stringify(facetsOf(entries))],
  ]);
  words.pieces.forEach((piece, at) => files.set(`w${at}`, `{${piece.join()}}`));
  texts.pieces.forEach((piece, at) => files.set(`t${at}`, `[${piece.join()}]`));
  for (let from = 0; from < entries.length; from += CARDS)
    files.set(`c${from / CARDS}`, JSON.stringify(entries.slice(from, from + CARDS).map(cardOf)));
  const root: Omit<Root, 'folder'> = {
    words: postings.map(([word]) => word),
    pieces: words.starts,
    kinds: entries.flatMap(({ kind }, at): Root['kinds'] =>
      entries[at - 1]?.kind === kind ? [] : [[kind, at, labelOf(kind)]],
    ),
    count: entries.length,
    cards: CARDS,
    texts: texts.starts,
  };
  const folder = hashOf([JSON.stringify(root), ...files.values()]);
  return files.set(ROOT_PIECE, JSON.stringify({ folder, ...root } satisfies Root));
}

function cardOf({ id, title, path, date, about, names, kin }: SearchEntry): Card {
  return [id, title, path, date, about, [...names], [...kin]];
}

/** Puts texts into pieces that are full when they hold `size` characters; `starts`: the number of the first of each. */
function cut(texts: readonly string[], size: number): { starts: number[]; pieces: string[][] } {
  const starts: number[] = [];
  const pieces: string[][] = [];
  let room = 0;
  texts.forEach((text, at) => {
    if (room <= 0) {
      starts.push(at);
      pieces.push([]);
      room = size;
    }
    pieces.at(-1)!.push(text);
    room -= text.length;
  });
  return { starts, pieces };
}

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

function postingsOf(entries: readonly SearchEntry[]): Map<string, Postings> {
  const found = new Map<string, Word>();
  entries.forEach(({ title, names, kin, concerns, sentences }, document) => {
    for (const name of [title, ...names, ...kin.map((each) => each.name)]) addText(found, name, document, true);
    for (const text of concerns) addText(found, text, document, false);
    for (const [text] of sentences) addText(found, text, document, false);
  });
  return new Map([...found].map(([word, { forms, next }]) => [word, { forms: listsOf(forms), next: listsOf(next) }]));
}

function addText(found: Map<string, Word>, text: string, document: number, isNamed: boolean): void {
  let before: Word | undefined;
  for (const { folded, exact } of wordsIn(text)) {
    const word = getOrMake(found, folded, () => new Word());
    getOrMake(word.forms, exact, () => new Growing()).add(document, isNamed);
    if (before) getOrMake(before.next, folded, () => new Growing()).add(document, isNamed);
    before = word;
  }
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function listsOf(lists: ReadonlyMap<string, Growing>): Record<string, number[]> {
  return Object.fromEntries([...lists].map(([key, { list }]) => [key, list]));
}

function facetsOf(entries: readonly SearchEntry[]): Facets {
  const all = { tinh: new Map(), 'linh-vuc': new Map(), nam: new Map() } as Record<keyof Facets, Map<string, number[]>>;
  entries.forEach(({ places, sectors, years }, document) => {
    for (const [facet, values] of [
      ['tinh', places],
      ['linh-vuc', sectors],
      ['nam', years],
    ] as const)
      for (const value of new Set(values)) getOrMake(all[facet], value, () => [] as number[]).push(document);
  });
  const steps = (map: ReadonlyMap<string, readonly number[]>) =>
    [...map].map(([value, documents]): [string, number[]] => [
      value,
      documents.map((document, at) => document - (documents[at - 1] ?? 0)),
    ]);
  return { tinh: steps(all.tinh), 'linh-vuc': steps(all['linh-vuc']), nam: steps(all.nam) };
}

function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 10);
}
