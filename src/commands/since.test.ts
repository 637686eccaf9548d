import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readEarlier } from '../corpus/read/earlier.ts';
import { UsageError } from '../environment.ts';
import { NO_SETTINGS } from '../schemas/site.ts';
import { sourceSince } from './since.ts';

const MEKONG = 'test/fixtures/mekong';
const made: string[] = [];
afterEach(() => made.splice(0).forEach((path) => rmSync(path, { recursive: true })));
function temporary(): string {
  const path = mkdtempSync(join(tmpdir(), 'ban-truoc-'));
  made.push(path);
  return path;
}

/** A checkout of its own, with content that can be changed. */
function checkout(): {
  root: string;
  git: (...args: string[]) => string;
  since: (value: string) => ReturnType<typeof sourceSince>;
} {
  const root = temporary();
  cpSync(MEKONG, root, { recursive: true });
  const identity = ['-c', 'user.name=An', '-c', 'user.email=an@example.org', '-c', 'commit.gpgsign=false'];
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, ...identity, ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_COMMITTER_DATE: '2025-03-04T20:00:00Z', GIT_AUTHOR_DATE: '2025-03-04T20:00:00Z' },
    });
  const folders = { root, contentDir: join(root, 'content'), seedsDir: join(root, 'seeds'), buildDate: '2026-07-01' };
  return { root, git, since: (value) => sourceSince(value, folders, temporary()) };
}
const SITE = 'content/site.yml';
const sentence = (source: Promise<unknown>) =>
  source.then(
    () => 'no error',
    (error: unknown) => (error instanceof UsageError ? error.message : String(error)),
  );

describe('what briefs are compared with', () => {
  it('is the content of a revision of git by any of its names, on the day of its commit in Vietnam', async () => {
    const { root, git, since } = checkout();
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Lần đầu');
    git('tag', 'lan-dau');
    writeFileSync(join(root, SITE), `${readFileSync(join(root, SITE), 'utf8')}# thêm\n`);
    writeFileSync(join(root, 'seeds/Chưa vào kho.txt'), 'Chưa vào kho');
    const before = git('status', '--porcelain');
    for (const name of ['lan-dau', 'HEAD', git('rev-parse', '--short', 'HEAD').trim()]) {
      const source = await since(name);
      expect(source).toMatchObject({ day: '2025-03-05' });
      const read = await readEarlier(source, { buildDate: '2026-07-01', site: NO_SETTINGS });
      expect(read).toMatchObject({ earlier: { day: '2025-03-05' } });
    }
    expect(git('status', '--porcelain')).toBe(before);
  });

  it('is a folder with content and raw texts, or the data folder of a built site', async () => {
    const { root, since } = checkout();
    const other = temporary();
    cpSync(MEKONG, other, { recursive: true });
    expect(await since(other)).toEqual({ contentDir: join(other, 'content'), seedsDir: join(other, 'seeds') });
    const data = join(root, 'cu/data');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'index.json'), '[]');
    writeFileSync(join(data, 'linkages.json'), '{"buildDate":"2025-01-01","records":[]}');
    expect(await sentence(since('cu/data'))).toBe(
      '--since: bản trước ở «cu/data» có 1 lỗi theo lược đồ hiện nay nên không so sánh được; lỗi đầu tiên: index.json: Không có bản ghi nào.',
    );
  });

  it('is refused with what was looked for and what would be right', async () => {
    const { root, git, since } = checkout();
    expect(await sentence(since(' '))).toMatch(
      /^--since cần một giá trị\. Viết tên nhánh, thẻ hoặc mã commit của git; /,
    );
    expect(await sentence(since('v0.1'))).toMatch(
      /^--since: không có thư mục «v0\.1», và .* không nằm trong kho git nào/,
    );
    git('init', '--quiet');
    writeFileSync(join(root, 'README.md'), 'x');
    git('add', 'README.md');
    git('commit', '--quiet', '-m', 'Chưa có nội dung');
    expect(await sentence(since('v0.1'))).toMatch(/git cũng không biết phiên bản nào tên như vậy\. Viết tên nhánh/);
    expect(await sentence(since('--help'))).toMatch(/git cũng không biết phiên bản nào tên như vậy\./);
    expect(await sentence(since('HEAD'))).toBe('--since: phiên bản «HEAD» không có thư mục «content».');
    mkdirSync(join(root, 'trong'));
    expect(await sentence(since('trong'))).toMatch(
      /^--since: thư mục «trong» không có content\/ \(nội dung\), cũng không có index\.json/,
    );
  });

  it('is refused with its first fault when the rules of today do not take it', async () => {
    const { since } = checkout();
    const other = temporary();
    cpSync(MEKONG, other, { recursive: true });
    writeFileSync(join(other, 'content/linkages/hong.yml'), 'title: Chỉ có tên\n');
    expect(await sentence(since(other))).toMatch(
      /^--since: bản trước ở «.*» có \d+ lỗi theo lược đồ hiện nay nên không so sánh được; lỗi đầu tiên: linkages\/hong\.yml:\d+: .+\.$/,
    );
  });
});
