import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from './html.ts';

/** What the recount needs of a record as its data file has it. */
export interface PublishedRecord {
  collection: string;
  id: string;
  /** `collection/id` */
  key: string;
  url: string;
  inferred: Record<string, string>;
  absent: string[];
  /** Quotes of the record, those of its outcomes among them. */
  quotes: { article: string; quote: string; url: string }[];
  fields: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;

export interface PublishedUnit {
  id: string;
  name: string;
  /** The last step of its page's address. */
  slug: string;
  from: string;
  to: string | null;
  successors: string[];
}

interface PublishedRegion {
  id: string;
  names: string[];
  /** Ids of units; of all times. */
  members: string[];
  group: string;
}

/** What a built site publishes as data. */
export interface Published {
  day: string;
  records: PublishedRecord[];
  units: PublishedUnit[];
  regions: PublishedRegion[];
  /** Slugs of units to which the words of an article lead, and its long paragraphs, by its id. */
  articles: Map<string, { slugs: Set<string>; paragraphs: string[] }>;
  /** `projects funding.amount`: fields whose absence is a gap, as the data dictionary has them. */
  gapFields: Set<string>;
}

/** Files that hold no records of a collection. */
const OTHER_FILES = ['provinces', 'gaps', 'links', 'measures', 'index'];

/** Reads `/data/`, the dictionary of it, and the pages of articles. */
export function readPublished(folder: string): Published {
  const parse = (name: string) => JSON.parse(readFileSync(join(folder, 'data', `${name}.json`), 'utf8')) as Envelope;
  const index = JSON.parse(readFileSync(join(folder, 'data/index.json'), 'utf8')) as { collection: string }[];
  const names = index.map(({ collection }) => collection).filter((name) => !OTHER_FILES.includes(name));
  const raw = names.flatMap((name) => parse(name).records.map((record) => ({ ...record, collection: name })));
  const records = raw.map(recordOf);
  return {
    day: parse('provinces').buildDate,
    // A region of the reference table is a record where the content says something of it.
    records: records.filter(({ collection, quotes }) => collection !== 'regions' || quotes.length > 0),
    units: parse('provinces').records.map(unitOf),
    regions: records.filter(({ collection }) => collection === 'regions').map(regionOf),
    articles: new Map(
      records
        .filter(({ collection }) => collection === 'articles')
        .map(({ id }) => [id, wordsOf(join(folder, 'bai-viet', id, 'index.html'))]),
    ),
    gapFields: gapFieldsOf(readFileSync(join(folder, 'du-lieu/index.html'), 'utf8')),
  };
}

interface Envelope {
  buildDate: string;
  records: RawRecord[];
}

interface RawRecord {
  id: string;
  url: string;
  inferred: Record<string, string>;
  absent: string[];
  evidence: PublishedRecord['quotes'];
  outcomes?: { evidence: PublishedRecord['quotes'] }[];
  name?: string;
  aliases?: string[];
  members?: (string | { unit: string })[];
  group?: string;
  valid?: { from: string; to: string | null };
  successors?: string[];
}

function recordOf(raw: RawRecord & { collection: string }): PublishedRecord {
  const { collection, id, url, inferred, absent, evidence, outcomes = [] } = raw;
  const quotes = [...evidence, ...outcomes.flatMap((each) => each.evidence)];
  return { collection, id, key: `${collection}/${id}`, url, inferred, absent, quotes, fields: { ...raw } };
}

function unitOf({ id, url, name, valid, successors }: RawRecord): PublishedUnit {
  const { from, to } = valid!;
  return { id, name: name!, slug: url.split('/').at(-2)!, from, to, successors: successors ?? [] };
}

function regionOf({ id, fields }: PublishedRecord): PublishedRegion {
  const { name, aliases = [], members = [], group = 'informal' } = fields as unknown as RawRecord;
  const ids = members.map((member) => (typeof member === 'string' ? member : member.unit));
  return { id, names: [...(name === undefined ? [] : [name]), ...aliases], members: ids, group };
}

/** Where the words of an article lead, and its paragraphs. */
function wordsOf(file: string): { slugs: Set<string>; paragraphs: string[] } {
  const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const body = /<div class="body article">([^]*?)<\/section>/.exec(html)?.[1] ?? '';
  const slugs = [...body.matchAll(/<a class="entity" href="[^"]*\/tinh\/([^/"]+)\/"/g)].map(([, slug]) => slug!);
  const paragraphs = [...body.matchAll(/<p(?! class="hint")[^>]*>([^]*?)<\/p>/g)].map(([, text]) =>
    decode(text!.replace(/<sup[^]*?<\/sup>/g, '').replace(/<[^>]+>/g, ''))
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return { slugs: new Set(slugs), paragraphs: paragraphs.filter(({ length }) => length >= 80) };
}

/** «không nêu thì tính là khoảng trống» */
function gapFieldsOf(html: string): Set<string> {
  const tables = [...html.matchAll(/<details id="truong-([a-z]+)"[^>]*>([^]*?)<\/dl>/g)];
  return new Set(
    tables.flatMap(([, collection, table]) =>
      [...table!.matchAll(/<dt[^>]*><code[^>]*>([^<]+)<\/code>[^]*?<\/dt><dd[^>]*>([^<]*)/g)]
        .filter(([, , advice]) => advice!.includes('tính là khoảng trống'))
        .map(([, path]) => `${collection} ${path}`),
    ),
  );
}
