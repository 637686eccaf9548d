import type { ArticleEntry, Corpus, Entry, Range } from '../corpus/types.ts';
import { onceFor } from '../domain/once.ts';
import { foldSpace } from '../domain/text.ts';
import { findDocuments, type FoundDocument } from '../ingest/documents.ts';
import { findProvinces, type FoundProvince } from '../ingest/provinces.ts';
import { publicationDay } from './dates.ts';
import { once } from './once.ts';

/** Names that a machine reads in the words of an article. Places are those of `text.body.text`. */
export interface Recognised {
  provinces: FoundProvince[];
  /** Numbers of documents. */
  numbers: FoundDocument[];
}

/** Found once an article: in a raw text by its import, in an edited one in its body. */
export const recognisedIn = onceFor((article: ArticleEntry): Recognised => {
  const { imported, text } = article;
  if (!imported)
    return {
      provinces: findProvinces(text.body.text, { day: publicationDay(article.data) ?? null }),
      numbers: findDocuments(text.body.text),
    };
  const foldedAt = (offset: number) => text.folded.offsets.firstFrom(offset);
  const folded = <T extends { mentions: Range[] }>(found: T): T => ({
    ...found,
    mentions: found.mentions.map(({ start, end }) => ({ start: foldedAt(start), end: foldedAt(end) })),
  });
  return { provinces: imported.provinces.map(folded), numbers: imported.documents.map(folded) };
});

/** The first record of a document by the number that it bears, however it is spaced. */
const documentsByNumber = once(({ entries }): ReadonlyMap<string, Entry<'documents'>> => {
  const numbered = entries.documents.flatMap((entry) =>
    entry.data.number === undefined ? [] : [[bareNumber(entry.data.number), entry] as const],
  );
  return new Map(numbered.reverse());
});

function bareNumber(text: string): string {
  return text.replace(/\s/g, '').toLowerCase();
}

/** A document that an article names. */
export interface NamedDocument {
  /** Absent where only its number is known. */
  record?: Entry<'documents'>;
  /** The number that the text gives, and the date beside it: `2022-04-21`, `2022-04` or `2022`. */
  number?: string;
  date?: string;
  /** Where its number, its title or another name of it stands; none where only quotes of its record name it. */
  mentions: Range[];
}

/** The documents that an article names: by number, by title or alias, or in the quotes of their records. */
export function documentsNamedIn(corpus: Corpus, article: ArticleEntry): readonly NamedDocument[] {
  return documentsByArticle(corpus)(article);
}

const documentsByArticle = once((corpus) => onceFor((article: ArticleEntry) => findDocumentsNamed(corpus, article)));

function findDocumentsNamed(corpus: Corpus, article: ArticleEntry): NamedDocument[] {
  const byNumber = recognisedIn(article).numbers.map(({ number, date, mentions }): NamedDocument => {
    const record = documentsByNumber(corpus).get(bareNumber(number));
    return { ...(record ? { record } : {}), number, ...(date === null ? {} : { date }), mentions };
  });
  const known = new Set(byNumber.flatMap(({ record }) => record ?? []));
  const byName = new Map(
    (corpus.clausesIn.get(article.id) ?? []).flatMap(({ record }): [Entry<'documents'>, Range[]][] =>
      record.collection === 'documents' ? [[record, []]] : [],
    ),
  );
  for (const [record, places] of namedDocuments(corpus, article.text.body.text)) byName.set(record, places);
  const { rank } = documentNames(corpus);
  const others = [...byName]
    .filter(([record]) => !known.has(record))
    .toSorted(([a], [b]) => rank.get(a)! - rank.get(b)!)
    .map(([record, mentions]): NamedDocument => ({ record, mentions }));
  const first = ({ mentions: [place] }: NamedDocument) => place?.start ?? Number.MAX_SAFE_INTEGER;
  return [...byNumber, ...others].toSorted((a, b) => first(a) - first(b));
}

/** A name of a document in small letters; `before`: its signs before its first word. */
interface DocumentName {
  record: Entry<'documents'>;
  name: string;
  before: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Titles and other names of documents by their first word, and the place of each document in the corpus. */
const documentNames = once(({ entries }) => {
  const names = entries.documents.flatMap((record) =>
    [record.data.title, ...(record.data.aliases ?? [])].flatMap((each): (DocumentName & { word: string })[] => {
      const name = foldSpace(each).toLowerCase();
      const [word] = name.match(WORD) ?? [];
      return word === undefined ? [] : [{ record, name, word, before: name.indexOf(word) }];
    }),
  );
  return {
    byWord: Map.groupBy(names, ({ word }) => word),
    rank: new Map(entries.documents.map((record, index) => [record, index])),
  };
});

/** Where names of documents stand in a text as whole words, whatever their case, in order of place; the longest at each. */
function namedDocuments(corpus: Corpus, text: string): Map<Entry<'documents'>, Range[]> {
  const { byWord } = documentNames(corpus);
  const lower = text.toLowerCase();
  const found = new Map<Entry<'documents'>, Range[]>();
  for (const { 0: word, index } of lower.matchAll(WORD))
    for (const { record, name, before } of byWord.get(word) ?? []) {
      const [start, end] = [index - before, index - before + name.length];
      if (!lower.startsWith(name, start) || !isWhole(lower, start, end)) continue;
      const places = found.get(record) ?? [];
      found.set(record, places);
      const last = places.at(-1);
      if (last === undefined || start >= last.end) places.push({ start, end });
      else if (start === last.start && end > last.end) last.end = end;
    }
  return found;
}

function isWhole(text: string, start: number, end: number): boolean {
  const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  return start >= 0 && !isLetter(text[start - 1]) && !isLetter(text[end]);
}
