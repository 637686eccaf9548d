import type { ArticleEntry, Corpus, Entry, Range } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { onceFor } from '../domain/once.ts';
import { foldSpace } from '../domain/text.ts';
import { findDocuments, type FoundDocument } from '../ingest/documents.ts';
import { findProvinces, type FoundProvince } from '../ingest/provinces.ts';
import { publicationDay } from './dates.ts';

/** Signs that mean something in a pattern. */
const SYNTAX = /[$()*+.?[\\\]^{|}]/g;

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

/** The record of the document that bears a number, if the content has it. */
function documentWithNumber({ entries }: Corpus, number: string): Entry<'documents'> | undefined {
  const bare = (text: string) => text.replace(/\s/g, '').toLowerCase();
  return entries.documents.find(({ data }) => data.number !== undefined && bare(data.number) === bare(number));
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
export function documentsNamedIn(corpus: Corpus, article: ArticleEntry): NamedDocument[] {
  const byNumber = recognisedIn(article).numbers.map(({ number, date, mentions }): NamedDocument => {
    const record = documentWithNumber(corpus, number);
    return { ...(record ? { record } : {}), number, ...(date === null ? {} : { date }), mentions };
  });
  const known = new Set(byNumber.flatMap(({ record }) => record ?? []));
  const quoting = new Set((corpus.clausesIn.get(article.id) ?? []).map(({ record }) => keyOf(record)));
  const byName = corpus.entries.documents.flatMap((record): NamedDocument[] => {
    if (known.has(record)) return [];
    const mentions = placesOf(article, [record.data.title, ...(record.data.aliases ?? [])]);
    return mentions.length > 0 || quoting.has(keyOf(record)) ? [{ record, mentions }] : [];
  });
  const first = ({ mentions: [place] }: NamedDocument) => place?.start ?? Number.MAX_SAFE_INTEGER;
  return [...byNumber, ...byName].toSorted((a, b) => first(a) - first(b));
}

/** Where names stand as whole words, whatever their case, in order of place. */
function placesOf({ text }: ArticleEntry, names: readonly string[]): Range[] {
  const written = names.map((name) => foldSpace(name).replace(SYNTAX, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written})(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.body.text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
