import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../../schemas/index.ts';
import { readCorpus, type KnownFiles } from './disk.ts';

const root = mkdtempSync(join(tmpdir(), 'known-'));
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const CITED = 'citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]';
const event = (title: string) => `title: ${title}\nkind: meeting\n${CITED}\n`;
const body = (words: string) =>
  `---\nseed: bai.txt\ntitle: { text: Tên bài, origin: editorial }\nsummary: { vi: Một bài. }\n---\n\n${words}\n`;

beforeAll(() => {
  for (const name of [...COLLECTION_NAMES, '../seeds']) mkdirSync(join(root, 'content', name), { recursive: true });
  write('content/site.yml', 'name: Thử\ndescription: Thử\nurl: https://example.org\nlanguages: [vi]\nfullText: full\n');
  write('content/events/hop.yml', event('Hội nghị'));
  write('content/events/le.yml', event('Lễ hội'));
  write('content/articles/bai.mdx', body('Hai tỉnh hợp tác.'));
  write('seeds/bai.txt', 'Hai tỉnh hợp tác.\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const known: KnownFiles = new Map();
const read = () =>
  readCorpus({
    contentDir: join(root, 'content'),
    seedsDir: join(root, 'seeds'),
    buildDate: '2026-01-01',
    cwd: root,
    known,
  });

it('only what changed is read again; all else is the same object', async () => {
  const first = await read();
  write('content/events/hop.yml', event('Hội nghị lần hai'));
  utimesSync(join(root, 'content/events/hop.yml'), new Date(), new Date(Date.now() + 5_000));
  const second = await read();
  const get = (result: typeof first, key: string) => result.corpus.byKey.get(key);
  expect(get(second, 'events/hop')!.data).toMatchObject({ title: 'Hội nghị lần hai' });
  expect(get(second, 'events/le')).toBe(get(first, 'events/le'));
  expect(get(second, 'articles/bai')).toBe(get(first, 'articles/bai'));
});

it('an article is compared anew with its raw text, and its faults are told at every reading', async () => {
  write('seeds/bai.txt', 'Ba tỉnh hợp tác.\n');
  for (const { problems } of [await read(), await read()])
    expect(problems.map(({ rule }) => rule)).toEqual(['body-differs']);
  write('seeds/bai.txt', 'Hai tỉnh hợp tác với nhau.\n');
  write('content/articles/bai.mdx', body('Hai tỉnh hợp tác với nhau.'));
  expect((await read()).problems).toEqual([]);
});

it('what was removed is gone', async () => {
  rmSync(join(root, 'content/events/le.yml'));
  expect((await read()).corpus.entries.events.map(({ id }) => id)).toEqual(['hop']);
});
