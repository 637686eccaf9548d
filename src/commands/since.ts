import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readEarlier, type EarlierSource } from '../corpus/read/earlier.ts';
import { vietnamDay } from '../domain/dates.ts';
import { formatNumber } from '../domain/numbers.ts';
import { NO_SETTINGS } from '../schemas/site.ts';
import { UsageError, type Environment } from '../environment.ts';

type Folders = Pick<Environment, 'contentDir' | 'seedsDir' | 'buildDate' | 'root'>;

/** Chooses what briefs are compared with. Throws a UsageError that says what was looked for, and what would be right. */
export async function sourceSince(since: string, folders: Folders, work: string): Promise<EarlierSource> {
  if (since.trim() === '') throw new UsageError(`--since cần một giá trị. ${RIGHT}`);
  const folder = resolve(folders.root, since);
  const source =
    existsSync(folder) && statSync(folder).isDirectory()
      ? sourceInFolder(since, folder, folders)
      : sourceInGit(since, folders, work);
  const read = await readEarlier(source, { buildDate: folders.buildDate, site: NO_SETTINGS });
  if ('earlier' in read) return source;
  const [first] = read.problems;
  const place = [first?.file, first?.line].filter((part) => part !== undefined).join(':');
  throw new UsageError(
    `--since: bản trước ở «${since}» có ${formatNumber(read.problems.length)} lỗi theo lược đồ hiện nay nên không so sánh được; ` +
      `lỗi đầu tiên: ${place === '' ? '' : `${place}: `}${first?.message}.`,
  );
}

const RIGHT =
  'Viết tên nhánh, thẻ hoặc mã commit của git; hoặc thư mục có content/ và seeds/ của lần trước; hoặc thư mục data/ của trang đã dựng lần trước.';

function sourceInFolder(since: string, folder: string, { seedsDir }: Folders): EarlierSource {
  if (existsSync(join(folder, 'content'))) {
    const own = join(folder, 'seeds');
    return { contentDir: join(folder, 'content'), seedsDir: existsSync(own) ? own : seedsDir };
  }
  if (existsSync(join(folder, 'index.json')) && existsSync(join(folder, 'linkages.json')))
    return { dataDir: folder, seedsDir };
  throw new UsageError(
    `--since: thư mục «${since}» không có content/ (nội dung), cũng không có index.json cùng linkages.json (dữ liệu của trang đã dựng). ${RIGHT}`,
  );
}

/** Writes content and raw texts of a revision into `work`, without touching the checkout or its index. */
function sourceInGit(since: string, { contentDir, seedsDir }: Folders, work: string): EarlierSource {
  const [content, seeds] = [placeInGit(contentDir, since), placeInGit(seedsDir, since)];
  const commit = git(content.top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`]);
  if (commit === undefined)
    throw new UsageError(
      `--since: không có thư mục «${since}», và git cũng không biết phiên bản nào tên như vậy. ${RIGHT}`,
    );
  const target = join(work, 'since');
  mkdirSync(target, { recursive: true });
  for (const [name, { top, path }] of Object.entries({ content, seeds })) {
    const env = { GIT_INDEX_FILE: join(work, `since-${name}.index`) };
    const tree = `${commit}:${path}`;
    const isThere = git(top, ['cat-file', '-t', tree]) === 'tree';
    if (!isThere) throw new UsageError(`--since: phiên bản «${since}» không có thư mục «${path || '.'}».`);
    const isDone =
      git(top, ['read-tree', tree], env) !== undefined &&
      git(top, ['checkout-index', '--all', `--prefix=${join(target, name)}/`], env) !== undefined;
    if (!isDone) throw new UsageError(`--since: git không lấy được thư mục «${path}» của phiên bản «${since}».`);
  }
  const moment = git(content.top, ['show', '--no-patch', '--format=%cI', commit])!;
  return {
    contentDir: join(target, 'content'),
    seedsDir: join(target, 'seeds'),
    day: vietnamDay(new Date(moment)),
  };
}

/** The repository of a folder, and the folder's path in it. */
function placeInGit(folder: string, since: string): { top: string; path: string } {
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if (top === undefined)
    throw new UsageError(
      `--since: không có thư mục «${since}», và ${folder} không nằm trong kho git nào để tìm phiên bản tên như vậy. ${RIGHT}`,
    );
  return { top, path: relative(realpathSync(top), realpathSync(folder)).replaceAll('\\', '/') };
}

/** What git says; undefined when it refuses, or is not there. */
function git(folder: string, args: readonly string[], env: Record<string, string> = {}): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64_000_000,
  });
  return status === 0 ? stdout.trim() : undefined;
}
