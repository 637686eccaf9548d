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
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ROOT, runCommand } from '../support/commands.ts';
import {
  builtSite,
  MEKONG,
  quotedMekong,
  siteVariables,
  temporaryFolder,
  type BuiltSite,
  type SiteInput,
} from '../support/site.ts';

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

  it('gives the same bytes in another time zone, from another checkout and folder, on another file system, beside a build of other content', async () => {
    const checkout = join(temporaryFolder(), 'bản sao thứ hai');
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' });
    for (const file of files.split('\0').filter((name) => name && existsSync(join(ROOT, name)))) {
      mkdirSync(dirname(join(checkout, file)), { recursive: true });
      cpSync(join(ROOT, file), join(checkout, file));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
    const parent = mkdtempSync(join(hasOtherDisk ? OTHER_DISK : checkout, 'lien-ket-vung-'));
    onTestFinished(() => rmSync(parent, { recursive: true }));
    const own = {
      ...MEKONG,
      contentDir: join(checkout, MEKONG.contentDir),
      seedsDir: join(checkout, MEKONG.seedsDir),
    };
    const other = quotedMekong();
    const build = (input: SiteInput, name: string, TZ: string) =>
      runCommand('build', { ...siteVariables(input, join(parent, name)), TZ }, [], { cwd: checkout });
    const built = await Promise.all([
      build(own, 'dist', 'America/St_Johns'),
      build(other, 'khác', 'Pacific/Kiritimati'),
    ]);
    expect(built.map(({ code, stderr }) => [code, code === 0 ? '' : stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(digests(join(parent, 'dist'))).toEqual(digests(mekong.folder));
    expect(digests(join(parent, 'khác'))).toEqual(digests((await builtSite(other)).folder));
    expect(readdirSync(parent).sort()).toEqual(['dist', 'khác']);
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
