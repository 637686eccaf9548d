import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, runCommand } from '../support/commands.ts';

let root: string;
let env: Record<string, string>;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'đồng bằng '));
  cpSync(join(ROOT, 'test/fixtures/mekong'), root, { recursive: true });
  env = { CONTENT_DIR: join(root, 'content'), SEEDS_DIR: join(root, 'seeds'), BUILD_DATE: '2024-05-01' };
});
afterEach(() => rmSync(root, { recursive: true }));

const LINKAGE = 'content/linkages/can-tho-vinh-long-van-tai-thuy.yml';

function alter(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

describe('npm run check', { timeout: 30_000 }, () => {
  it('says that nothing is wrong, on stderr, and ends with 0', async () => {
    const { code, stdout, stderr } = await runCommand('check', env);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe('Không có lỗi: 7 bản ghi, 8 câu trích đã đối chiếu.\n');
  });

  it('prints each error as one line with its place and ends with 1', async () => {
    alter(LINKAGE, 'province: vinh-long', 'province: vinh-lon');
    alter('seeds/thong-bao-kiem-thu.txt', 'gồm 2 lĩnh vực', 'gồm 2 lãnh vực');
    const { code, stdout, stderr } = await runCommand('check', env);
    const lines = stdout.trimEnd().split('\n');
    expect(code).toBe(1);
    for (const line of lines) expect(line).toMatch(/^\S.*:\d+:\d+ {2}.+ {2}\[[a-z-]+\]$/);
    const shown = lines.join('\n');
    expect(shown).toContain(`${LINKAGE}:5:46  Không có tỉnh, thành phố «vinh-lon»`);
    expect(shown).toContain('Ý bạn là «vinh-long» (Vĩnh Long)');
    expect(shown).toMatch(/linkages\/.*:\d+:\d+ {2}Không tìm thấy trích dẫn.*«lãnh».*«lĩnh».*\[quote-not-found\]/);
    expect(stderr).toMatch(/^3 lỗi \(/);
  });

  it('ends with 0 when there are only warnings', async () => {
    const law = { kind: 'law', title: 'Luật Quy hoạch', citations: [{ title: 'a', publisher: 'b' }] };
    for (const id of ['luat-quy-hoach', 'luat-quy-hoach-2017'])
      writeFileSync(join(root, `content/documents/${id}.yml`), JSON.stringify(law));
    const { code, stdout, stderr } = await runCommand('check', env);
    expect(code).toBe(0);
    expect(stdout).toContain('[shared-name]');
    expect(stderr).toMatch(/^1 cảnh báo \(/);
  });

  it('prints JSON and nothing else with --json', async () => {
    alter(LINKAGE, 'province: vinh-long', 'province: vinh-lon');
    const { code, stdout, stderr } = await runCommand('check', env, ['--json']);
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toEqual({
      errors: [
        {
          file: expect.stringMatching(/content\/linkages\/can-tho-vinh-long-van-tai-thuy\.yml$/),
          line: 5,
          column: 46,
          rule: 'unknown-reference',
          message: expect.stringContaining('«vinh-lon»'),
          record: 'linkages/can-tho-vinh-long-van-tai-thuy',
          field: 'parties.1.province',
        },
      ],
      warnings: [],
    });
  });

  it('writes annotations and a job summary on GitHub Actions', async () => {
    alter(LINKAGE, 'province: vinh-long', 'province: vinh-lon');
    const summary = join(root, 'summary.md');
    const github = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const { stderr } = await runCommand('check', { ...env, ...github });
    expect(stderr).toMatch(/^::error file=.*\.yml,line=5,col=46,title=unknown-reference::Không có tỉnh/m);
    expect(readFileSync(summary, 'utf8')).toContain('unknown\\-reference |');
  });

  it.each([[['--jsn']], [['--json', 'content']], [['--json=1']]])('refuses %j with 2 and a sentence', async (args) => {
    const { code, stdout, stderr } = await runCommand('check', env, args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Tham số không hợp lệ: .*«.+».*\. Cách dùng: npm run check \[-- --json\]\n$/);
  });

  it('ends a bracket bomb with 1 and a place, not with a crash', async () => {
    alter('content/articles/thong-bao-kiem-thu-2024.mdx', 'Hai bên dự kiến', `{${'('.repeat(20_000)} Hai bên dự kiến`);
    const { code, stdout } = await runCommand('check', env);
    expect(code).toBe(1);
    expect(stdout).toMatch(/thong-bao-kiem-thu-2024\.mdx:\d+:\d+ {2}/);
  });
});
