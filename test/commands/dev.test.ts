import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, runCommand } from '../support/commands.ts';
import { edit } from '../support/site.ts';

it('npm run dev says what is wrong with the content, one line each and no stack, and does not start', async () => {
  const root = mkdtempSync(join(tmpdir(), 'đồng bằng '));
  cpSync(join(ROOT, 'test/fixtures/mekong'), root, { recursive: true });
  const linkage = 'content/linkages/can-tho-vinh-long-van-tai-thuy.yml';
  edit(join(root, linkage), 'province: vinh-long', 'province: vinh-lon');
  const env = { CONTENT_DIR: join(root, 'content'), SEEDS_DIR: join(root, 'seeds'), BUILD_DATE: '2024-05-01' };
  const { code, stdout, stderr } = await runCommand('dev', env, ['--port', '0']);
  rmSync(root, { recursive: true });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.trimEnd().split('\n')).toEqual([
    'Đang đọc và kiểm tra nội dung…',
    expect.stringMatching(/vinh-long-van-tai-thuy\.yml:5:46 {2}Không có tỉnh, thành phố «vinh-lon».* {2}\[unknown-ref/),
    'Nội dung có 1 lỗi. Sửa rồi chạy lại «npm run dev».',
  ]);
}, 30_000);
