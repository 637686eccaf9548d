import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What `swap` does to the disk. Every step is synchronous, so no signal is served half way through one. */
export interface SwapEffects {
  rename(from: string, to: string): void;
  copy(from: string, to: string): void;
  remove(path: string): void;
  list(folder: string): string[];
  isAlive(pid: number): boolean;
}

/** @internal */
export const DISK: SwapEffects = {
  rename: renameSync,
  copy: copyFolder,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  isAlive,
};

/** A folder that may not be renamed: a mount point, or one whose parent is not ours to write. */
const CANNOT_RENAME = ['EBUSY', 'EACCES', 'EPERM', 'EROFS'];

/**
 * Puts the folder `fresh` in the place of `out`, by two renames; across file systems a copy beside `out` comes first.
 * Of two builds that end at once one wins whole. Where `out` cannot be renamed its files are replaced one by one.
 */
export function swap(fresh: string, out: string, pid: number, effects: SwapEffects = DISK): 'renamed' | 'copied-in' {
  const next = `${out}.next-${pid}`;
  try {
    bringBeside(fresh, next, effects);
    takePlace(next, out, `${out}.old-${pid}`, effects);
    return 'renamed';
  } catch (error) {
    if (!CANNOT_RENAME.includes(codeOf(error))) {
      effects.remove(next);
      throw error;
    }
    const source = isFolder(next) ? next : fresh;
    copyInto(source, out, effects);
    effects.remove(source);
    return 'copied-in';
  }
}

function bringBeside(fresh: string, next: string, effects: SwapEffects): void {
  mkdirSync(dirname(next), { recursive: true });
  effects.remove(next);
  try {
    effects.rename(fresh, next);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    effects.copy(fresh, next);
    effects.remove(fresh);
  }
}

function takePlace(next: string, out: string, old: string, effects: SwapEffects): void {
  for (;;) {
    try {
      effects.rename(out, old);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
    try {
      effects.rename(next, out);
      break;
    } catch (error) {
      // Another build has put its site there in between: take that one away and try again.
      if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') {
        putBack(old, out, effects);
        throw error;
      }
      effects.remove(old);
    }
  }
  effects.remove(old);
}

function putBack(old: string, out: string, effects: SwapEffects): void {
  if (existsSync(old) && !existsSync(out)) effects.rename(old, out);
}

/** New files first, then what the new site does not have: at no moment is a page missing that both have. */
function copyInto(source: string, out: string, effects: SwapEffects): void {
  effects.copy(source, out);
  removeExtra(source, out, effects);
}

/**
 * Copies a folder over another; a file in the way of a folder, or a folder in the way of a file, gives way. Not
 * `fs.cpSync`: it ends the whole process on such a conflict (Node 24.21).
 */
function copyFolder(from: string, to: string): void {
  if (existsSync(to) && !isFolder(to)) rmSync(to);
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else {
      if (isFolder(target)) rmSync(target, { recursive: true });
      copyFileSync(source, target);
    }
  }
}

function removeExtra(source: string, out: string, effects: SwapEffects): void {
  for (const name of effects.list(out)) {
    const [from, to] = [join(source, name), join(out, name)];
    if (!existsSync(from)) effects.remove(to);
    else if (isFolder(to)) removeExtra(from, to, effects);
  }
}

/**
 * Cleans up after builds that were killed: puts the old site back if `out` is missing, and removes what dead processes
 * left beside it. Returns the path that was put back.
 */
export function recover(out: string, effects: SwapEffects = DISK): string | undefined {
  const parent = dirname(out);
  const left = effects.list(parent).flatMap((name) => {
    const match = /^\.(next|old)-(\d+)$/.exec(name.slice(basename(out).length));
    if (!match || !name.startsWith(basename(out)) || effects.isAlive(Number(match[2]))) return [];
    return [{ path: join(parent, name), kind: match[1] }];
  });
  const old = existsSync(out) ? undefined : left.find(({ kind }) => kind === 'old')?.path;
  if (old) effects.rename(old, out);
  for (const { path } of left) if (path !== old) effects.remove(path);
  return old;
}

/** Removes the folders of `parent` that are named after a process that no longer runs. */
export function sweepDead(parent: string, effects: SwapEffects = DISK): void {
  for (const name of effects.list(parent))
    if (/^\d+$/.test(name) && !effects.isAlive(Number(name))) effects.remove(join(parent, name));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
