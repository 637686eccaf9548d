import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handedReader } from '../corpus/reader.ts';
import { readEnvironment } from '../environment.ts';
import { checkContent } from './check-content.ts';

const MEKONG = resolve(import.meta.dirname, '../../test/fixtures/mekong');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nội dung '));
  cpSync(MEKONG, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('hands on what it has read, then reads what has changed, and says what is wrong with it', async () => {
  const folders = { CONTENT_DIR: join(folder, 'content'), SEEDS_DIR: join(folder, 'seeds') };
  const environment = readEnvironment({ ...folders, BUILD_DATE: '2026-11-30' }, folder, new Date());
  const { records, errors } = await checkContent(environment, { handOn: true, again: true });
  expect(errors).toEqual([]);

  const reader = handedReader()!;
  const first = await reader.read();
  expect(first).toMatchObject({ version: expect.stringMatching(/^\w{10}$/), locale: 'vi' });
  const entriesOf = (found: typeof first) => ('wrong' in found ? [] : Object.values(found.corpus.entries).flat());
  expect(entriesOf(first)).toHaveLength(records);

  const file = join(folder, 'content/events/hoi-nghi-moi.yml');
  writeFileSync(file, 'title: Hội nghị mới\n');
  expect(await reader.read()).toEqual({
    wrong: expect.stringMatching(/hoi-nghi-moi\.yml:1:1 [^]*Nội dung có \d+ lỗi;/),
  });

  rmSync(file);
  const mended = await reader.read();
  expect(entriesOf(mended)).toEqual(entriesOf(first));
  expect(mended).toMatchObject({ version: 'version' in first && first.version });
});
