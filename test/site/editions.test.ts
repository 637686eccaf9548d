import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../support/commands.ts';
import { builtSite, copyOfContent, edit, MEKONG, siteVariables, temporaryFolder } from '../support/site.ts';
import { filesOf } from '../support/html.ts';

it('a build with --since says in each brief what has changed, on its page and in its files; without it nothing', async () => {
  const before = copyOfContent(MEKONG);
  edit(join(before.contentDir, 'projects/ben-pha-kiem-thu.yml'), 'name: Bến phà', 'name: Phà');
  const now = copyOfContent(MEKONG);
  edit(join(now.contentDir, 'site.yml'), 'url: https://example.org\n', '');
  const out = join(temporaryFolder(), 'dist');
  const since = join(before.contentDir, '..');
  const { code, stderr } = await runCommand('build', siteVariables({ ...now, siteUrl: '' }, out), ['--since', since]);
  expect(code, stderr).toBe(0);
  const brief = (folder: string) => readFileSync(join(folder, 'in/tinh/can-tho/index.html'), 'utf8');
  expect(brief(out)).toMatch(/So với bản trước: 1 bản ghi đã sửa\./);
  expect(brief(out)).toContain('tên: trước «Phà');
  // This one has no public address either: it says so and prints no code.
  expect(brief(out)).toContain('trang chưa có địa chỉ công khai');
  expect(brief(out)).toMatch(/Trang tương ứng: <span class="address"[^>]*>\/tinh\/can-tho\//);
  expect(brief(out)).not.toContain('class="qr"');
  const plain = (await builtSite(MEKONG)).folder;
  expect(brief(plain)).not.toContain('So với bản');
  expect(brief(plain)).toContain('class="qr"');
  expect(brief(plain)).not.toContain('chưa có địa chỉ công khai');
  expect(filesOf(out).filter((file) => file.startsWith('in/'))).toEqual(
    filesOf(plain).filter((file) => file.startsWith('in/')),
  );
});

it('a build with --since of something that is not there ends before it begins, in one sentence, the old site untouched', async () => {
  const out = join(temporaryFolder(), 'dist');
  const { code, stderr, stdout } = await runCommand('build', siteVariables(MEKONG, out), ['--since', 'khong-co']);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trim()).toMatch(/^--since: không có thư mục «khong-co», và git cũng không biết phiên bản nào[^\n]*$/);
});
