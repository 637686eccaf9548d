import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readCorpus, type ReadResult } from '../../src/corpus/read/disk.ts';
import { COLLECTION_NAMES } from '../../src/schemas/index.ts';

const SITE = `name: Liên kết thử
description: Trang thử
languages: [vi]
contact: thu@example.org
fullText: full
`;

/**
 * Reads a site written out in a test: `{'content/linkages/a.yml': '…', 'seeds/a.txt': '…'}`. Folders of all collections
 * and a `site.yml` are there without being named; `without` leaves paths out. Paths in problems begin with `content/`
 * or `seeds/`.
 */
export async function readFiles(
  files: Record<string, string | Uint8Array>,
  {
    buildDate = '2025-01-15',
    without = [] as string[],
    repository = undefined as string | undefined,
    links = {} as Record<string, string>,
  } = {},
): Promise<ReadResult> {
  const cwd = await mkdtemp(join(tmpdir(), 'lien-ket-vung-'));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const folders = [...COLLECTION_NAMES.map((name) => `content/${name}`), 'content/geo', 'seeds'];
  for (const folder of folders) if (!without.includes(folder)) await mkdir(join(cwd, folder), { recursive: true });
  const written = { 'content/site.yml': SITE, ...files };
  for (const [path, text] of Object.entries(written)) {
    if (without.includes(path)) continue;
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  for (const [path, target] of Object.entries(links)) await symlink(target, join(cwd, path));
  return readCorpus({ contentDir: join(cwd, 'content'), seedsDir: join(cwd, 'seeds'), buildDate, cwd, repository });
}
