import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, runCommand } from '../support/commands.ts';
import {
  builtSite,
  copyOfContent,
  edit,
  siteVariables,
  temporaryFolder,
  type BuiltSite,
  type SiteInput,
} from '../support/site.ts';

const MEKONG: SiteInput = {
  contentDir: 'test/fixtures/mekong/content',
  seedsDir: 'test/fixtures/mekong/seeds',
  basePath: '/mekong/',
};
const OTHER_DISK = '/dev/shm';
const hasOtherDisk = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(ROOT).dev;

/** Digest of each file by its path. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
const beside = (out: string) => readdirSync(dirname(out)).filter((name) => name !== basename(out));
/** A folder in which an earlier build stands. */
function outWith(site: BuiltSite): string {
  const out = join(temporaryFolder(), 'dist');
  cpSync(site.folder, out, { recursive: true });
  return out;
}

describe('npm run build', () => {
  let mekong: BuiltSite;
  beforeAll(async () => {
    mekong = await builtSite(MEKONG);
  });

  it('ends with one line that sums up, and says nothing else on stdout', () => {
    expect(mekong.output.stdout).toMatch(
      /^Đã dựng \S+: [\d.]+ trang, [\d.]+ bản ghi, [\d.]+ câu trích đã đối chiếu, [\d,]+\u00A0[kM]?B, [\d,]+ giây\.\n$/,
    );
    const pages = Object.keys(digests(mekong.folder)).filter((name) => name.endsWith('.html')).length;
    expect(mekong.output.stdout).toContain(`: ${pages} trang,`);
  });

  it('leaves no work folder of its own in the site', () => {
    expect(readdirSync(mekong.folder)).not.toContain('.prerender');
    expect(readdirSync(mekong.folder)).toContain('404.html');
  });

  it('leaves the last good site alone when one letter of a quote is wrong, and says where', async () => {
    const out = outWith(mekong);
    const before = digests(out);
    const copy = copyOfContent(MEKONG);
    const file = firstQuoted(copy.contentDir);
    const quote = /quote: "?([^"\n]{12,})/.exec(readFileSync(file, 'utf8'))![1]!;
    edit(file, quote, `${quote.slice(0, 5)}q${quote.slice(6)}`);
    const { code, stdout, stderr } = await runCommand('build', siteVariables({ ...MEKONG, ...copy }, out));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`${basename(file)}:\\d+:\\d+  .+  \\[[a-z-]+\\]`));
    expect(digests(out)).toEqual(before);
    expect(beside(out)).toEqual([]);
  });

  it('leaves the last good site alone when it is interrupted, and no process behind', async () => {
    const out = outWith(mekong);
    const before = digests(out);
    let work = '';
    const { code, stderr } = await runCommand('build', siteVariables(MEKONG, out), [], {
      started(child) {
        work = join(ROOT, 'node_modules/.cache/build', String(child.pid));
        child.stderr!.on('data', (part) => {
          if (String(part).includes('Dựng trang')) child.kill('SIGTERM');
        });
      },
    });
    expect(code).toBe(143);
    expect(stderr).toContain('Đã dừng; trang cũ còn nguyên.');
    expect(digests(out)).toEqual(before);
    expect(beside(out)).toEqual([]);
    expect(existsSync(work)).toBe(false);
  });

  it('gives the same bytes in another time zone and another checkout', async () => {
    const checkout = join(mkdtempSync(join(tmpdir(), 'lien-ket-vung-')), 'bản sao thứ hai');
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' });
    for (const file of files.split('\0').filter((name) => name && existsSync(join(ROOT, name)))) {
      mkdirSync(dirname(join(checkout, file)), { recursive: true });
      cpSync(join(ROOT, file), join(checkout, file));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
    const out = join(checkout, 'dist');
    const env = { ...siteVariables(MEKONG, out), TZ: 'America/St_Johns' };
    const { code, stderr } = await runCommand('build', env, [], { cwd: checkout });
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    expect(digests(out)).toEqual(digests(mekong.folder));
    rmSync(dirname(checkout), { recursive: true });
  });

  it('does not mix two builds that run side by side', async () => {
    const other = { ...MEKONG, basePath: '/khac/', buildDate: '2025-01-01' };
    const [first, second] = [join(temporaryFolder(), 'một'), join(temporaryFolder(), 'hai')];
    const results = await Promise.all([
      runCommand('build', siteVariables(MEKONG, first)),
      runCommand('build', siteVariables(other, second)),
    ]);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    expect(digests(first)).toEqual(digests(mekong.folder));
    expect(digests(second)).toEqual(digests((await builtSite(other)).folder));
  });

  it.runIf(hasOtherDisk)('puts the site on another file system', async () => {
    const parent = mkdtempSync(join(OTHER_DISK, 'lien-ket-vung-'));
    const out = join(parent, 'dist');
    const { code } = await runCommand('build', siteVariables(MEKONG, out));
    expect(code).toBe(0);
    expect(digests(out)).toEqual(digests(mekong.folder));
    expect(readdirSync(parent)).toEqual(['dist']);
    rmSync(parent, { recursive: true });
  });

  it('refuses to replace a folder that is no site', async () => {
    const out = temporaryFolder();
    cpSync(join(ROOT, 'LICENSE'), join(out, 'tài liệu.txt'));
    const { code, stderr } = await runCommand('build', siteVariables(MEKONG, out));
    expect(code).toBe(2);
    expect(stderr).toContain('index.html');
    expect(readdirSync(out)).toEqual(['tài liệu.txt']);
  });
});

/** A record file of the content whose first quote stands in it once. */
function firstQuoted(contentDir: string): string {
  const files = readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.yml$/.test(name))
    .sort();
  const found = files
    .map((name) => resolve(contentDir, name))
    .find((path) => {
      const text = readFileSync(path, 'utf8');
      const quote = /quote: "?([^"\n]{12,})/.exec(text)?.[1];
      return quote !== undefined && text.split(quote).length === 2;
    });
  if (!found) throw new Error('no record with a quote');
  return found;
}
