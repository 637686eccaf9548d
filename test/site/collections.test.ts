import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { readContent } from '../../src/commands/check-content.ts';
import { readEnvironment } from '../../src/environment.ts';
import { contentVersion } from '../../src/corpus/read/version.ts';
import { byId } from '../../src/domain/order.ts';
import { COLLECTION_NAMES } from '../../src/schemas/index.ts';
import { ROOT } from '../support/commands.ts';
import { siteVariables, temporaryFolder, firstContent } from '../support/site.ts';

interface Stored {
  id: string;
  data: unknown;
  filePath?: string;
}

it('Astro holds every record and the settings as collections; pages get the corpus that its loaders have read', async () => {
  const folder = temporaryFolder();
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const variables = siteVariables(firstContent(), join(folder, 'out'));
  const build = join(ROOT, 'test/fixtures/collections/build.ts');
  const { PATH, HOME } = process.env;
  await promisify(execFile)(process.execPath, [build, folder], { cwd: ROOT, env: { PATH, HOME, ...variables } });
  const found = JSON.parse(readFileSync(join(folder, 'out/stored.json'), 'utf8')) as {
    store: Record<string, Stored[]>;
    entries: unknown;
    version: string;
  };

  const environment = readEnvironment(variables, ROOT, new Date());
  const { corpus } = await readContent(environment);
  expect(found.entries).toEqual(plain(corpus.entries));
  expect(found.version).toBe(contentVersion([environment.contentDir, environment.seedsDir]));
  for (const name of COLLECTION_NAMES)
    expect(found.store[name]!.map(({ id, data, filePath }) => ({ id, data, file: filePath })).sort(byId)).toEqual(
      plain(corpus.entries[name].map(({ id, data, file }) => ({ id, data, file }))),
    );
  expect(found.store['site']!.map(({ id, data }) => ({ id, data }))).toEqual([
    { id: 'site', data: plain(corpus.site) },
  ]);
});

/** As JSON brings it. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
