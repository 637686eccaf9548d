import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DISK, recover, swap, sweepDead, type SwapEffects } from './swap.ts';

const DEAD = 2 ** 22 + 7;
let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoán đổi '));
  out = join(folder, 'trang', 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A site whose every page names it, so that a mixture shows. */
function site(name: string, pages = ['index.html', 'tinh/dak-lak/index.html']): string {
  const path = join(folder, name);
  writePages(path, name, pages);
  return path;
}
function writePages(path: string, text: string, pages: string[]): void {
  for (const page of pages) {
    mkdirSync(dirname(join(path, page)), { recursive: true });
    writeFileSync(join(path, page), text);
  }
}
function pagesOf(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((file) => {
      const full = join(file.parentPath, file.name);
      return [full.slice(path.length + 1), readFileSync(full, 'utf8')];
    }),
  );
}
const failing = (code: string, when: (from: string, to: string) => boolean): SwapEffects => ({
  ...DISK,
  rename(from, to) {
    if (when(from, to)) throw Object.assign(new Error(code), { code });
    renameSync(from, to);
  },
});

describe('swap', () => {
  it('puts the first site in place', () => {
    expect(swap(site('mới'), out, 1)).toBe('renamed');
    expect(pagesOf(out)).toEqual({ 'index.html': 'mới', 'tinh/dak-lak/index.html': 'mới' });
  });

  it('replaces the old site whole and leaves nothing beside it', () => {
    writePages(out, 'cũ', ['index.html', 'tinh/phu-yen/index.html']);
    swap(site('mới'), out, 1);
    expect(pagesOf(out)).toEqual({ 'index.html': 'mới', 'tinh/dak-lak/index.html': 'mới' });
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  it('copies when the new site lies on another file system', () => {
    writePages(out, 'cũ', ['index.html']);
    const fresh = site('mới');
    expect(
      swap(
        fresh,
        out,
        1,
        failing('EXDEV', (from) => from === fresh),
      ),
    ).toBe('renamed');
    expect(pagesOf(out)).toEqual({ 'index.html': 'mới', 'tinh/dak-lak/index.html': 'mới' });
    expect(readdirSync(dirname(out))).toEqual(['dist']);
    expect(existsSync(fresh)).toBe(false);
  });

  it.each(['EBUSY', 'EACCES'])('replaces file by file where the folder cannot be renamed (%s)', (code) => {
    writePages(out, 'cũ', ['index.html', 'tinh/phu-yen/index.html', 'thua.html', 'tinh/dak-lak']);
    const effects = failing(code, (from, to) => from === out || to === out);
    expect(swap(site('mới'), out, 1, effects)).toBe('copied-in');
    expect(pagesOf(out)).toEqual({ 'index.html': 'mới', 'tinh/dak-lak/index.html': 'mới' });
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  it('takes the place of a site that another build put there in between', () => {
    writePages(out, 'cũ', ['index.html']);
    let first = true;
    const effects: SwapEffects = {
      ...DISK,
      rename(from, to) {
        renameSync(from, to);
        if (from === out && first) {
          first = false;
          writePages(out, 'của người khác', ['index.html', 'khac.html']);
        }
      },
    };
    swap(site('mới'), out, 1, effects);
    expect(pagesOf(out)).toEqual({ 'index.html': 'mới', 'tinh/dak-lak/index.html': 'mới' });
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  it('puts the old site back when the new one cannot take its place', () => {
    writePages(out, 'cũ', ['index.html']);
    const effects = failing(
      'EIO',
      (_, to) => to === out && readdirSync(dirname(out)).some((n) => n.includes('.next-')),
    );
    let moves = 0;
    const oneFailure: SwapEffects = {
      ...effects,
      rename: (from, to) => (to === out && moves++ > 0 ? renameSync(from, to) : effects.rename(from, to)),
    };
    expect(() => swap(site('mới'), out, 1, oneFailure)).toThrow('EIO');
    expect(pagesOf(out)).toEqual({ 'index.html': 'cũ' });
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  it('never mixes the sites of processes that end at once', async () => {
    writePages(out, 'cũ', ['index.html']);
    const names = ['một', 'hai', 'ba', 'bốn'];
    const script = `import { swap } from ${JSON.stringify(join(import.meta.dirname, 'swap.ts'))};
      swap(process.argv[1], process.argv[2], process.pid);`;
    const codes = await Promise.all(
      names.map((name) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script, site(name), out], {
          stdio: 'inherit',
        });
        return new Promise((resolve) => child.on('exit', resolve));
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    const pages = pagesOf(out);
    expect(Object.keys(pages)).toEqual(['index.html', 'tinh/dak-lak/index.html']);
    expect(new Set(Object.values(pages)).size).toBe(1);
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  }, 30_000);
});

describe('recover', () => {
  it('puts the old site back when a build was killed between the renames', () => {
    writePages(`${out}.old-${DEAD}`, 'cũ', ['index.html']);
    writePages(`${out}.next-${DEAD}`, 'dở', ['index.html']);
    expect(recover(out)).toBe(`${out}.old-${DEAD}`);
    expect(pagesOf(out)).toEqual({ 'index.html': 'cũ' });
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  it('leaves alone what a living process or another folder owns', () => {
    writePages(out, 'cũ', ['index.html']);
    for (const name of [`${out}.next-${process.pid}`, `${out}-khac.old-${DEAD}`, `${out}.old-ban-sao`])
      writePages(name, 'giữ', ['index.html']);
    expect(recover(out)).toBeUndefined();
    expect(readdirSync(dirname(out))).toHaveLength(4);
  });

  it('does nothing where there is nothing', () => {
    expect(recover(out)).toBeUndefined();
  });
});

it('sweepDead removes the work folders of dead processes only', () => {
  for (const name of [String(DEAD), String(process.pid), 'giữ']) mkdirSync(join(folder, name));
  sweepDead(folder);
  expect(readdirSync(folder).sort()).toEqual([String(process.pid), 'giữ']);
});
