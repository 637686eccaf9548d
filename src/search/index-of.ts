import { createHash } from 'node:crypto';
import { compareText } from '../domain/order.ts';
import { getOrMake, postingsOf, type TextsOf } from './postings-of.ts';
import type { Card, Facets, Names, Root, SearchEntry } from './shapes.ts';

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
  const postings = [...postingsOf(entries.map(wordsOf))].sort(([a], [b]) => compareText(a, b));
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

function wordsOf({ title, names, kin, concerns, sentences }: SearchEntry): TextsOf {
  return {
    named: [title, ...names, ...kin.map(({ name }) => name)],
    said: [...concerns, ...sentences.map(([text]) => text)],
  };
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
