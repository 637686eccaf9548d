import { defineCollection } from 'astro:content';
import { formatProblem } from './checks/report.ts';
import { takeChecked } from './commands/check-content.ts';
import { earlierSource, readEnvironment, siteLocale } from './environment.ts';
import type { CurrentContent } from './corpus/current.ts';
import { readEarlier, type Earlier } from './corpus/read/earlier.ts';
import { ContentError, contentSource, corpusLoader, SITE_COLLECTION, siteLoader } from './corpus/loader.ts';
import type { Corpus } from './corpus/types.ts';
import { COLLECTION_NAMES } from './schemas/index.ts';

const environment = readEnvironment(process.env, process.cwd(), new Date());
const folders = [environment.contentDir, environment.seedsDir];

const source = contentSource({ read, folders, print: console.error });

async function read(): Promise<CurrentContent> {
  const checked = await takeChecked(environment);
  const { corpus, errors } = checked;
  if (errors.length > 0) {
    const count = `Nội dung có ${errors.length} lỗi; các trang vẫn theo bản đúng gần nhất. Sửa rồi lưu lại.`;
    throw new ContentError([...errors.map(formatProblem), count].join('\n'));
  }
  const earlier = await earlierThan(corpus);
  return { corpus, version: checked.version, locale: siteLocale(process.env), ...(earlier ? { earlier } : {}) };
}

/** The command has read it once to see that it can be compared with. */
async function earlierThan(corpus: Corpus): Promise<Earlier | undefined> {
  const written = earlierSource(process.env);
  if (written === undefined) return undefined;
  const found = await readEarlier(written, corpus);
  if ('problems' in found) throw new Error(`earlier content changed while building: ${found.problems[0]!.message}`);
  return found.earlier;
}

export const collections = {
  ...Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, defineCollection({ loader: corpusLoader(name, source) })]),
  ),
  [SITE_COLLECTION]: defineCollection({ loader: siteLoader(source) }),
};
