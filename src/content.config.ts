import { defineCollection } from 'astro:content';
import { CHECKS } from './checks/index.ts';
import { formatProblem, runChecks } from './checks/report.ts';
import { readContent } from './commands/check-content.ts';
import { readEnvironment } from './environment.ts';
import { ContentError, contentSource, corpusLoader, SITE_COLLECTION, siteLoader } from './corpus/loader.ts';
import type { ReadResult } from './corpus/disk.ts';
import { COLLECTION_NAMES } from './schemas/index.ts';
import { EMBEDDABLE } from './views/article/embeddable.ts';

const environment = readEnvironment(process.env, process.cwd(), new Date());

const source = contentSource({
  read: readChecked,
  folders: [environment.contentDir, environment.seedsDir],
  print: console.error,
});

async function readChecked(): Promise<ReadResult> {
  const read = await readContent(environment);
  const { errors } = runChecks(read, CHECKS, EMBEDDABLE);
  if (errors.length === 0) return read;
  const count = `Nội dung có ${errors.length} lỗi; các trang vẫn theo bản đúng gần nhất. Sửa rồi lưu lại.`;
  throw new ContentError([...errors.map(formatProblem), count].join('\n'));
}

export const collections = {
  ...Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, defineCollection({ loader: corpusLoader(name, source) })]),
  ),
  [SITE_COLLECTION]: defineCollection({ loader: siteLoader(source) }),
};
