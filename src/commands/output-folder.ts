import { accessSync, constants, existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { UsageError, type Environment } from '../environment.ts';

/** Folders of the checkout in which a built site would be taken for something else. */
const KEPT_FOLDERS = ['public', 'src', 'node_modules', '.git'];

/**
 * Refuses an output folder whose replacement would destroy something: the checkout, what is read, a parent of these,
 * a folder of the project itself, or a folder with files that is no site built here.
 */
export function refuseOutDir({ root, contentDir, seedsDir, outDir }: Environment): void {
  const out = realPath(outDir);
  for (const [what, folder] of [
    ['dự án', root],
    ['CONTENT_DIR', contentDir],
    ['SEEDS_DIR', seedsDir],
  ] as const)
    if (contains(out, realPath(folder)))
      throw new UsageError(`OUT_DIR «${outDir}» trùng hoặc chứa thư mục ${what} («${folder}»). Chọn thư mục khác.`);
  for (const [what, folder] of [
    ['CONTENT_DIR', contentDir],
    ['SEEDS_DIR', seedsDir],
    ...KEPT_FOLDERS.map((name) => [`${name}/ của dự án`, join(root, name)] as const),
  ] as const)
    if (contains(realPath(folder), out))
      throw new UsageError(`OUT_DIR «${outDir}» nằm trong ${what} («${folder}»). Chọn thư mục khác.`);
  refuseParent(outDir, dirname(out));
  if (!existsSync(out)) return;
  if (!lstatSync(out).isDirectory()) throw new UsageError(`OUT_DIR «${outDir}» không phải là thư mục.`);
  if (readdirSync(out).length > 0 && !isBuiltSite(out))
    throw new UsageError(
      `OUT_DIR «${outDir}» có tệp nhưng không giống một trang đã dựng ở đây (index.html cùng data/index.json). ` +
        'Không xoá thư mục này; chọn thư mục khác hoặc tự dọn nó.',
    );
}

/** The site is made beside what it replaces: the folder above, or the nearest that there is, is written to. */
function refuseParent(outDir: string, folder: string): void {
  if (!existsSync(folder)) {
    if (dirname(folder) !== folder) refuseParent(outDir, dirname(folder));
    return;
  }
  if (!lstatSync(folder).isDirectory())
    throw new UsageError(`OUT_DIR «${outDir}» nằm dưới «${folder}», không phải là thư mục.`);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(`OUT_DIR «${outDir}»: không có quyền ghi vào «${folder}».`);
  }
}

function isBuiltSite(folder: string): boolean {
  const has = (path: string) => existsSync(join(folder, path));
  return has('index.html') && (has('data/index.json') || has('_astro'));
}

/** The path with every symbolic link on its existing part followed. */
export function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), relative(parent, path));
}

function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith('../') && !way.startsWith('..\\'));
}
