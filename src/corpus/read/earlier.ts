import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { normalizeFile } from '../../domain/text.ts';
import { definitionOf, type CollectionName } from '../../schemas/index.ts';
import { ruleMessage } from '../../schemas/rules.ts';
import { editors } from '../../strings/vi/editors.ts';
import { PUBLISHED_COLLECTIONS, writtenFields, writtenPath } from '../../schemas/published.ts';
import { readCorpus } from './disk.ts';
import { joinCorpus } from '../join.ts';
import type { Seed } from '../sources.ts';
import { entryOf, type Corpus, type Entry } from '../types.ts';

/** Where an earlier state of the content stands: as it was written, or as a site published it below `/data/`. */
export type EarlierSource =
  { contentDir: string; seedsDir: string; day?: string } | { dataDir: string; seedsDir: string };

/** An earlier state of the content, with what is known of its day. */
export interface Earlier {
  /** Joined as of the build date of today, so that places bear the same names in both. */
  corpus: Corpus;
  /** `YYYY-MM-DD`; absent for a folder, which has none. */
  day?: string;
}

/** What was wrong with it: it is not to be compared with. */
export type EarlierProblem = Pick<Problem, 'message'> & Partial<Pick<Problem, 'file' | 'line'>>;

/** Reads an earlier state. Never throws for what an editor can get wrong. */
export async function readEarlier(
  source: EarlierSource,
  today: Pick<Corpus, 'buildDate' | 'site'>,
): Promise<{ earlier: Earlier } | { problems: EarlierProblem[] }> {
  return 'dataDir' in source ? readPublished(source, today) : readWritten(source, today);
}

async function readWritten(
  { contentDir, seedsDir, day }: Extract<EarlierSource, { contentDir: string }>,
  { buildDate }: Pick<Corpus, 'buildDate'>,
): Promise<{ earlier: Earlier } | { problems: EarlierProblem[] }> {
  const { corpus, problems } = await readCorpus({ contentDir, seedsDir, buildDate, cwd: contentDir });
  if (problems.length > 0) return { problems };
  return { earlier: { corpus, ...(day ? { day } : {}) } };
}

interface PublishedFile {
  buildDate: string;
  records: Record<string, unknown>[];
}

/** Quotes are found again in the raw texts of today; one that is not there any more is still compared by its words. */
async function readPublished(
  { dataDir, seedsDir }: Extract<EarlierSource, { dataDir: string }>,
  { buildDate, site }: Pick<Corpus, 'buildDate' | 'site'>,
): Promise<{ earlier: Earlier } | { problems: EarlierProblem[] }> {
  const problems: EarlierProblem[] = [];
  const entries: Entry[] = [];
  const days: string[] = [];
  for (const collection of PUBLISHED_COLLECTIONS) {
    const file = `${collection}.json`;
    if (!existsSync(join(dataDir, file))) continue;
    const published = parse(join(dataDir, file));
    if (published === undefined) {
      problems.push({ file, message: 'Tệp này không phải dữ liệu mà trang đã xuất bản' });
      continue;
    }
    days.push(published.buildDate);
    for (const record of published.records) {
      if (collection === 'articles' && record['status'] === 'raw') continue;
      const entry = writtenEntry(collection, record, file);
      if (typeof entry === 'string') problems.push({ file, message: entry });
      else entries.push(entry);
    }
  }
  if (entries.length === 0 && problems.length === 0)
    problems.push({ file: 'index.json', message: 'Không có bản ghi nào' });
  if (problems.length > 0) return { problems };
  const { corpus } = joinCorpus({
    site,
    buildDate,
    entries,
    seeds: await readSeeds(seedsDir),
    bodies: new Map(),
    rawIds: new Map(),
    geo: new Map(),
  });
  const day = days.toSorted().at(-1);
  return { earlier: { corpus, ...(day ? { day } : {}) } };
}

function parse(file: string): PublishedFile | undefined {
  try {
    const { buildDate, records } = JSON.parse(readFileSync(file, 'utf8')) as Partial<PublishedFile>;
    return typeof buildDate === 'string' && Array.isArray(records) ? { buildDate, records } : undefined;
  } catch {
    return undefined;
  }
}

/** The record as it was written; a sentence about what is wrong when today's schema refuses it. */
function writtenEntry(collection: CollectionName, record: Record<string, unknown>, file: string): Entry | string {
  const id = String(record['id']);
  const data = {
    ...(withoutPlaces(writtenFields(collection, record)) as object),
    ...filled('inferred', asWritten(record['inferred'])),
    ...filled('evidence', withoutPlaces(record['evidence'])),
    ...filled('citations', record['citations']),
  };
  const parsed = definitionOf(collection).schema.safeParse(data);
  if (parsed.success) return entryOf(collection, id, parsed.data, file);
  const { path = [], message = '' } = parsed.error.issues[0] ?? {};
  return `${collection}/${id}: ${path.join('.')}: ${ruleMessage(editors.rules, message)}`;
}

function filled(name: string, value: unknown): Record<string, unknown> {
  return value === undefined || Object.keys(value as object).length === 0 ? {} : { [name]: value };
}

function asWritten(inferred: unknown): unknown {
  if (inferred === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(inferred as object).map(([path, why]) => [writtenPath(path), why as unknown]),
  );
}

/** Quotes without what the site adds to them: raw file, line, address. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  if ('quote' in value && 'seed' in value) {
    const { article, quote, mark, supports } = value as Record<string, unknown>;
    return { article, quote, ...(mark ? { mark } : {}), ...(supports ? { supports } : {}) };
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutPlaces(each)]));
}

async function readSeeds(seedsDir: string): Promise<Map<string, Seed>> {
  const names = (await readdir(seedsDir)).filter((name) => /\.txt$/i.test(name));
  const seeds = await Promise.all(
    names.map(async (written): Promise<[string, Seed]> => {
      const name = written.normalize('NFC');
      return [name, { name, file: written, text: normalizeFile(await readFile(join(seedsDir, written), 'utf8')) }];
    }),
  );
  return new Map(seeds);
}
