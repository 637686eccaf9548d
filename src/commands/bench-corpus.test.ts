import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { foldSpace } from '../domain/text.ts';
import { COLLECTIONS } from '../schemas/index.ts';
import { readEnvironment } from '../environment.ts';
import { checkContent } from './check-content.ts';
import { generateCorpus, readSentences, type GeneratedCorpus } from './bench-corpus.ts';

const SEEDS = resolve(import.meta.dirname, '../../seeds');
let folder: string;
let corpus: GeneratedCorpus;
const generate = (name: string, seed: number) =>
  generateCorpus({ articles: 12, seed, folder: join(folder, name), seedsDir: SEEDS });
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bộ bài '));
  corpus = generate('một', 42);
});
afterAll(() => rmSync(folder, { recursive: true }));

function filesOf(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')] as const).sort(),
  );
}
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const frontmatterOf = (mdx: string) => parse(mdx.split('---\n')[1]!);

describe('the generated corpus', () => {
  it('is the same for the same seed and another for another', () => {
    const same = generate('hai', 42);
    expect(filesOf(same.seedsDir)).toEqual(filesOf(corpus.seedsDir));
    expect(filesOf(join(same.contentDir, 'articles'))).toEqual(filesOf(join(corpus.contentDir, 'articles')));
    expect(filesOf(generate('ba', 7).seedsDir)).not.toEqual(filesOf(corpus.seedsDir));
  });

  it('has a raw text, an article and three records each, valid by their schemas', () => {
    expect(readdirSync(corpus.seedsDir)).toHaveLength(12);
    expect(corpus.records).toBe(36);
    for (const mdx of Object.values(filesOf(join(corpus.contentDir, 'articles'))))
      expect(COLLECTIONS.articles.schema.safeParse(frontmatterOf(mdx)).error).toBeUndefined();
    for (const name of ['linkages', 'projects', 'directives'] as const) {
      const records = Object.values(filesOf(join(corpus.contentDir, name)));
      expect(records).toHaveLength(12);
      for (const record of records) expect(COLLECTIONS[name].schema.safeParse(parse(record)).error).toBeUndefined();
    }
  });

  it('rests on quotes that stand in the raw text exactly once', () => {
    for (const name of ['linkages', 'projects', 'directives'])
      for (const text of Object.values(filesOf(join(corpus.contentDir, name)))) {
        const [{ article, quote }] = parse(text).evidence;
        expect(foldSpace(read(corpus.seedsDir, article.replace('bai', 'nguon') + '.txt')).split(quote)).toHaveLength(2);
      }
  });

  it('keeps the body equal to the raw text without what is set aside', () => {
    for (const [name, mdx] of Object.entries(filesOf(join(corpus.contentDir, 'articles')))) {
      const { chrome, meta } = frontmatterOf(mdx) as { chrome: string[]; meta: string[] };
      const raw = read(corpus.seedsDir, name.replace('bai', 'nguon').replace('.mdx', '.txt')).split('\n');
      const kept = raw.filter((line) => ![...chrome, ...meta].includes(line)).join(' ');
      const body = mdx.split('\n---\n')[1]!.replace(/^(## |- )/gm, '');
      expect(foldSpace(body)).toBe(foldSpace(kept));
    }
  });

  it('has articles of the length of a newspaper text', () => {
    const lengths = Object.values(filesOf(corpus.seedsDir)).map((text) => text.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThan(400);
    expect(Math.max(...lengths)).toBeLessThan(1600);
  });
});

it('the sentences come from the raw texts and hold no Markdown', () => {
  const sentences = readSentences(SEEDS);
  expect(sentences.length).toBeGreaterThan(60);
  for (const sentence of sentences) expect(sentence).not.toMatch(/[<>{}[\]*_`|\\]|https?:/);
});

it('a dense corpus has 40 records an article, in the shares of the first five, and passes the check', async () => {
  const plan = { articles: 6, seed: 42, folder: join(folder, 'dày'), seedsDir: SEEDS };
  const dense = generateCorpus({ ...plan, density: 'dense' });
  const counts = Object.fromEntries(
    readdirSync(dense.contentDir).map((name) => {
      const files = name === 'articles' || name === 'site.yml' ? {} : filesOf(join(dense.contentDir, name));
      return [name, Object.values(files).flatMap((text) => parse(text)).length / 6];
    }),
  );
  expect(counts).toMatchObject({ linkages: 7, documents: 5, projects: 2, assets: 5, directives: 8, organizations: 5 });
  expect(dense.records).toBe(240);
  const { contentDir, seedsDir } = dense;
  const variables = { CONTENT_DIR: contentDir, SEEDS_DIR: seedsDir, BUILD_DATE: '2026-01-01' };
  const { errors } = await checkContent(readEnvironment(variables, folder, new Date()));
  expect(errors).toEqual([]);
});
