import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent, readContent } from '../../src/commands/check-content.ts';
import { draftFiles, writeDraft } from '../../src/commands/import/drafts.ts';
import { knownOf } from '../../src/commands/import/known.ts';
import { readFile } from '../../src/commands/import/read-file.ts';
import { readEnvironment } from '../../src/environment.ts';
import { COLLECTION_NAMES } from '../../src/schemas/index.ts';
import { ROOT } from '../support/commands.ts';

const FIXTURES = join(ROOT, 'test/fixtures/import');
const OFFICIAL = join(ROOT, 'test/fixtures/official');
const base = mkdtempSync(join(tmpdir(), 'nhap-'));
afterAll(() => rmSync(base, { recursive: true }));

/** A site with the drafts of these texts; `isEmpty`: it has no content of its own. */
async function withDrafts(name: string, paths: readonly string[], isEmpty: boolean) {
  const folders = { content: join(base, name, 'content'), seeds: join(base, name, 'seeds') };
  mkdirSync(folders.seeds, { recursive: true });
  if (isEmpty)
    for (const collection of COLLECTION_NAMES) mkdirSync(join(folders.content, collection), { recursive: true });
  else cpSync(join(ROOT, 'content'), folders.content, { recursive: true });
  if (isEmpty) cpSync(join(ROOT, 'content/site.yml'), join(folders.content, 'site.yml'));
  else cpSync(join(ROOT, 'seeds'), folders.seeds, { recursive: true });
  const environment = readEnvironment(
    { CONTENT_DIR: folders.content, SEEDS_DIR: folders.seeds, BUILD_DATE: '2026-11-30' },
    ROOT,
    new Date(),
  );
  const known = knownOf((await readContent(environment)).corpus);
  for (const path of paths) {
    const read = readFile(path);
    if ('error' in read) throw new Error(read.error);
    expect(writeDraft(draftFiles(read, path, known), folders)).toHaveProperty('paths');
  }
  return { environment, folders, known };
}

const texts = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));

describe('drafts of raw texts', () => {
  it('pass the check, whatever the form of the text', { timeout: 60_000 }, async () => {
    const { environment, folders } = await withDrafts('more', texts(FIXTURES), false);
    const { errors } = await checkContent(environment);
    expect(errors.map(({ file, line, message }) => `${basename(file)}:${line} ${message}`)).toEqual([]);
    expect(readdirSync(join(folders.content, 'linkages')).length).toBeGreaterThan(20);
  });

  it('pass it for official texts and agreements', { timeout: 60_000 }, async () => {
    const { environment, folders } = await withDrafts('official', texts(OFFICIAL), false);
    const { errors, warnings } = await checkContent(environment);
    expect(errors.map(({ file, line, message }) => `${basename(file)}:${line} ${message}`)).toEqual([]);
    expect(warnings.map(({ file }) => basename(file)).filter((file) => file.endsWith('.mdx'))).toEqual([]);
    const agreement = readFileSync(join(folders.content, 'articles/06-bien-ban-thoa-thuan.mdx'), 'utf8');
    expect(agreement).toContain('kind: agreement');
  });

  it('pass it for the five articles where nothing is known yet', { timeout: 60_000 }, async () => {
    const { environment } = await withDrafts('first', texts(join(ROOT, 'seeds')), true);
    const { errors } = await checkContent(environment);
    expect(errors.map(({ file, line, message }) => `${basename(file)}:${line} ${message}`)).toEqual([]);
  });

  it('ask whether a record that is there already is meant', async () => {
    const { known } = await withDrafts('known', [], false);
    const read = readFile(join(ROOT, 'seeds/004_c9f85b40b9f1b6e2.txt'));
    if ('error' in read) throw new Error(read.error);
    const documents = draftFiles(read, 'x.txt', known).find(({ path }) => path.startsWith('documents/'))!;
    expect(documents.text).toContain('# Có phải là documents/nghi-quyet-57-nq-cp-2022 (');
  });

  it('are never written over what is there', async () => {
    const path = join(FIXTURES, '01-bao-quang-ninh.txt');
    const { folders, known } = await withDrafts('twice', [path], false);
    const read = readFile(path);
    if ('error' in read) throw new Error(read.error);
    const before = readFileSync(join(folders.content, 'articles/01-bao-quang-ninh.mdx'), 'utf8');
    expect(writeDraft(draftFiles(read, path, known), folders)).toHaveProperty('taken');
    expect(readFileSync(join(folders.content, 'articles/01-bao-quang-ninh.mdx'), 'utf8')).toBe(before);
  });
});
