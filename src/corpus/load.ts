import { getCollection } from 'astro:content';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { earlierSource, readEnvironment } from '../environment.ts';
import { nfc, normalizeFile, withoutForbidden } from '../domain/text.ts';
import { splitFrontmatter } from '../mdx/frontmatter.ts';
import { COLLECTION_NAMES, definitionOf } from '../schemas/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { SiteSettings } from '../schemas/site.ts';
import { readEarlier, type Earlier } from './earlier.ts';
import { GEO_FOLDER, parseGeoJson } from './geojson.ts';
import type { GeoFile } from './geojson.ts';
import { joinCorpus } from './join.ts';
import type { Seed } from './sources.ts';
import { lastGoodCorpus, SITE_COLLECTION } from './loader.ts';
import { keyOf } from './types.ts';
import { contentVersion } from './version.ts';
import type { Corpus, Entry } from './types.ts';

interface StoredRecord {
  id: string;
  data: Entry['data'];
  filePath: string;
}

let loading: Promise<Corpus> | undefined;

/**
 * The corpus for pages: records from Astro's collections, texts from disk, joined, once a build. In development, where
 * files change and may be wrong for a while, the last good reading. Throws when the store and the disk disagree.
 */
export function loadCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) return Promise.resolve(lastGoodCorpus() ?? load());
  return (loading ??= load());
}

let version: string | undefined;

/** Which content the pages were built from; read once a build. */
export function loadContentVersion(): string {
  if (version !== undefined && !import.meta.env.DEV) return version;
  const { contentDir, seedsDir } = readEnvironment(process.env, process.cwd(), new Date());
  return (version = contentVersion([contentDir, seedsDir]));
}

let earlier: Promise<Earlier | undefined> | undefined;

/** What briefs are compared with (`--since`), read once a build; undefined without it. */
export function loadEarlier(): Promise<Earlier | undefined> {
  return (earlier ??= readGiven());
}

async function readGiven(): Promise<Earlier | undefined> {
  const source = earlierSource(process.env);
  if (source === undefined) return undefined;
  const read = await readEarlier(source, await loadCorpus());
  if ('problems' in read) throw new Error(`earlier content changed while building: ${read.problems[0]!.message}`);
  return read.earlier;
}

async function load(): Promise<Corpus> {
  const { root, contentDir, seedsDir, buildDate } = readEnvironment(process.env, process.cwd(), new Date());
  const entries: Entry[] = [];
  const bodies = new Map<string, string>();
  const seeds = new Map<string, Seed>();
  const rawIds = new Map<string, string>();
  const addSeed = async (name: string, file: string) =>
    seeds.set(name, { name, file, text: withoutForbidden(await readText(resolve(root, file))) });

  /** A file system may keep a name decomposed; records name it composed. */
  const written = new Map((await readdir(seedsDir)).map((name) => [nfc(name), name]));

  for (const collection of COLLECTION_NAMES)
    for (const { id, data, filePath } of await stored(collection)) {
      const seed = collection === 'articles' ? (data as { seed: string }).seed : undefined;
      if (seed !== undefined && !filePath.endsWith('.mdx')) {
        await addSeed(seed, filePath);
        rawIds.set(seed, id);
        continue;
      }
      const entry = { collection, id, data, file: filePath } as Entry;
      entries.push(entry);
      if (seed !== undefined) await addSeed(seed, relative(root, join(seedsDir, written.get(seed) ?? seed)));
      if (definitionOf(collection).format === 'mdx') bodies.set(keyOf(entry), await readBody(resolve(root, filePath)));
    }
  const { corpus, problems } = joinCorpus({
    site: await siteSettings(),
    buildDate,
    entries,
    bodies,
    seeds,
    rawIds,
    geo: await readGeo(contentDir),
  });
  if (problems.length > 0) throw new Error(`content changed while building: ${problems[0]!.message}`);
  return corpus;
}

/** Collections are registered from the registry, so their names are not among the types that Astro writes. */
const collectionOf = getCollection as unknown as (name: string) => Promise<unknown[]>;

async function stored(name: CollectionName): Promise<StoredRecord[]> {
  return (await collectionOf(name)) as StoredRecord[];
}

async function siteSettings(): Promise<SiteSettings> {
  const [site] = (await collectionOf(SITE_COLLECTION)) as { data: SiteSettings }[];
  if (!site) throw new Error('missing entry: site');
  return site.data;
}

async function readGeo(contentDir: string): Promise<Map<string, GeoFile>> {
  const folder = join(contentDir, GEO_FOLDER);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = new Map<string, GeoFile>();
  for (const name of names.filter((each) => each.endsWith('.geojson')).sort()) {
    const features = parseGeoJson(await readText(join(folder, name)));
    if (typeof features === 'string') throw new Error(`content changed while building: ${name}`);
    files.set(nfc(name), features);
  }
  return files;
}

async function readText(path: string): Promise<string> {
  return normalizeFile(await readFile(path, 'utf8'));
}

async function readBody(path: string): Promise<string> {
  const parts = splitFrontmatter(await readText(path));
  if ('problem' in parts) throw new Error(`content changed while building: ${path}`);
  return parts.body;
}
