import type { GeoFile } from './read/geojson.ts';
import type { FoldedText } from '../domain/text.ts';
import type { ImportedText } from '../ingest/import.ts';
import type { Provision } from '../ingest/provisions.ts';
import type { ParsedBody } from '../mdx/nodes.ts';
import type { Article } from '../schemas/article.ts';
import type { CollectionName, DataOf } from '../schemas/index.ts';
import type { SiteSettings } from '../schemas/site.ts';

/** One record: validated data, and where it is written. A union: `collection` tells what its data are. */
export type Entry<C extends CollectionName = CollectionName> = {
  [K in C]: {
    collection: K;
    id: string;
    data: K extends 'articles' ? ArticleData : DataOf<K>;
    /** Path of its file relative to the working directory. */
    file: string;
  };
}[C];

/** A record from data that the schema of its collection has accepted: no type can follow that. */
export function entryOf(collection: CollectionName, id: string, data: unknown, file: string): Entry {
  return { collection, id, data, file } as Entry;
}

/** An article's own record; a raw text has no summary. */
export type ArticleData = Omit<Article, 'summary'> & { summary?: Article['summary'] };

/** Half-open range of UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** A piece of a raw text that is not its body, in the folded raw text. */
export interface SetAside extends Range {
  kind: 'chrome' | 'meta';
}

/** The words of an article. Offsets named `start` and `end` are always those of `folded.text`. */
export interface ArticleText {
  /** File name in the seeds folder, and its path relative to the working directory. */
  seed: string;
  seedFile: string;
  /** The raw text, NFC, line breaks `\n`; lines are those of the file. */
  raw: string;
  folded: FoldedText;
  /** Chrome and meta in order of place, without overlap. */
  setAside: SetAside[];
  /** The edited body, or for a raw text its lines as paragraphs. */
  body: ParsedBody;
}

export interface ArticleEntry extends Entry<'articles'> {
  status: 'edited' | 'raw';
  text: ArticleText;
  /** What was recognised in a raw text; absent for an edited article. */
  imported?: ImportedText;
}

/** A quote that was found: which record rests on which words. */
export interface Clause {
  record: Entry;
  /** Path of the evidence inside the record: `evidence.0`, `outcomes.0.evidence.1`. */
  path: string;
  article: ArticleEntry;
  quote: string;
  mark?: string;
  /** Dotted paths it supports; absent when it supports the whole record. */
  supports?: string[];
  /** Range of the quote, and of the mark (else the quote), in the folded raw text. */
  range: Range;
  marked: Range;
  /** Physical 1-based line of the raw file where the mark, else the quote, begins. */
  line: number;
  /** Where in an official text or agreement that line stands: «khoản 2 Điều 4». */
  provision?: Provision;
  /** Range of the quote in the article's `body.text`; absent when the quote lies in meta. */
  bodyRange?: Range;
  /** Anchor on the article's page, the same for all clauses with the same range: `trich-` and a hash. */
  anchor: string;
}

/** A record that names another. */
export interface Backlink {
  from: Entry;
  path: string;
}

/** Everything that was read, joined and indexed. Drafts are not in it. Lists are in order of id. */
export interface Corpus {
  /** `YYYY-MM-DD`. Whoever asks depends on the day, and so does the page that shows what comes of it. */
  readonly buildDate: string;
  /** Which of some days have come, for those who need no more: see `Today`. */
  lastOf(turns: readonly string[]): string;
  site: SiteSettings;
  articles: ArticleEntry[];
  entries: { [C in Exclude<CollectionName, 'articles'>]: Entry<C>[] } & { articles: ArticleEntry[] };
  /** Bodies of MDX records other than articles, by `collection/id`. */
  bodies: ReadonlyMap<string, ParsedBody>;
  /** By `collection/id`. */
  byKey: ReadonlyMap<string, Entry>;
  clauses: Clause[];
  /** By `collection/id` of the record that rests on them. */
  clausesOf: ReadonlyMap<string, Clause[]>;
  /** By article id, in order of place. */
  clausesIn: ReadonlyMap<string, Clause[]>;
  /** By `collection/id` of the record named, or `@unit/ha-noi`, `@region/dbsh`, `@sector/du-lich`, `@agency/…`. */
  backlinks: ReadonlyMap<string, Backlink[]>;
  /** Dotted paths that are gaps, by `collection/id`. */
  absent: ReadonlyMap<string, string[]>;
  /** What each file in `content/geo` holds, by file name. */
  geo: ReadonlyMap<string, GeoFile>;
}

/** `collection/id`. */
export function keyOf(entry: { collection: string; id: string }): string {
  return `${entry.collection}/${entry.id}`;
}
