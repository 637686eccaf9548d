import { createLexicon, type Lexicon } from './lexicon.ts';
import type { ReadPostings } from './postings.ts';
import type { Card, Facets, Names, Piece, Postings, Root, Text } from './shapes.ts';

/** Loads a piece by its name; the same promise for the same name. THIS FILE GOES TO THE BROWSER. */
export type LoadPiece = (name: string) => Promise<unknown>;

/** An index of which pieces are loaded when they are needed. */
export interface Pieces {
  root: Root;
  lexicon: Lexicon;
  /** Loads the postings of words. */
  postings(words: Iterable<string>): Promise<ReadPostings>;
  cards(documents: readonly number[]): Promise<Card[]>;
  texts(documents: readonly number[]): Promise<Text[]>;
  facets(): Promise<Facets>;
}

export async function openPieces(loadPiece: LoadPiece): Promise<Pieces> {
  const load = <T>(name: string) => loadPiece(name) as Promise<T>;
  const [root, names] = await Promise.all([load<Root>('root'), load<Names>('names')]);
  const lexicon = createLexicon(root, names);

  async function postings(words: Iterable<string>): Promise<ReadPostings> {
    const found = new Map<string, Postings>();
    const wanted = [...new Set(words)].filter((word) => lexicon.has(word));
    await Promise.all(
      wanted.map(async (word) => {
        const at = root.pieces.findLastIndex((first) => root.words[first]! <= word);
        found.set(word, (await load<Piece>(`w${at}`))[word]!);
      }),
    );
    return (word) => found.get(word);
  }

  const card = async (document: number) =>
    (await load<Card[]>(`c${Math.floor(document / root.cards)}`))[document % root.cards]!;

  const text = async (document: number) => {
    const piece = root.texts.findLastIndex((first) => first <= document);
    return (await load<Text[]>(`t${piece}`))[document - root.texts[piece]!]!;
  };

  return {
    root,
    lexicon,
    postings,
    cards: (documents) => Promise.all(documents.map(card)),
    texts: (documents) => Promise.all(documents.map(text)),
    facets: () => load<Facets>('facets'),
  };
}
