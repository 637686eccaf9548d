import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readContent } from '../../commands/check-content.ts';
import { readEnvironment } from '../../environment.ts';
import { dataFiles } from '../../exports/json.ts';
import { changesOf } from '../../views/brief/changes.ts';
import { createContext } from '../../views/common/context.ts';
import { readEarlier } from './earlier.ts';

const environment = readEnvironment({ BUILD_DATE: '2026-07-01' }, process.cwd(), new Date());
const { seedsDir } = environment;

function folder(files: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'du-lieu-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  mkdirSync(path, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

async function published() {
  const { corpus } = await readContent(environment);
  const context = createContext(corpus, 'vi');
  const files = Object.fromEntries(dataFiles(context, '/x/').map(({ name, text }) => [`${name}.json`, text]));
  return { context, files };
}

it('the data of a published site is read back as the content it was made of: every record, field and quote', async () => {
  const { context, files } = await published();
  const read = await readEarlier({ dataDir: folder(files), seedsDir }, context.corpus);
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  const { corpus, day } = read.earlier;
  expect(day).toBe('2026-07-01');
  const keys = [...context.corpus.byKey.keys()].filter((key) => !key.startsWith('regions/'));
  expect(keys.length).toBeGreaterThan(100);
  const edition = { context: createContext(corpus, 'vi'), day: day! };
  expect(changesOf(context, edition, keys).map(({ kind, entry, details }) => [kind, entry.id, details])).toEqual([]);
  for (const key of keys.filter((each) => !each.startsWith('articles/')))
    expect(corpus.clausesOf.get(key)?.length, key).toBe(context.corpus.clausesOf.get(key)?.length);
});

it('what is no published data, or was published under another schema, is named by file and record', async () => {
  const { context, files } = await published();
  const broken = { 'index.json': '[]', 'linkages.json': '{"records": 3}' };
  expect(await readEarlier({ dataDir: folder(broken), seedsDir }, context.corpus)).toEqual({
    problems: [{ file: 'linkages.json', message: 'Tệp này không phải dữ liệu mà trang đã xuất bản' }],
  });
  const other = files['directives.json']!.replace('"strength":"request"', '"strength":"order"');
  const read = await readEarlier({ dataDir: folder({ ...files, 'directives.json': other }), seedsDir }, context.corpus);
  expect(read).toMatchObject({
    problems: [{ file: 'directives.json', message: expect.stringMatching(/^directives\/.*: strength: /) as string }],
  });
});
