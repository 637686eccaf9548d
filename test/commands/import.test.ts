import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordBook } from '../../src/exports/record-sheets.ts';
import { editors } from '../../src/strings/vi/editors.ts';
import { runCommand } from '../support/commands.ts';

const TEXT = `Hà Nội và Bắc Ninh làm chung một cây cầu
12/03/2024 08:30
Ngày 11/3, Hà Nội và Bắc Ninh thống nhất xây cầu Thử Nghiệm dài 1,2 km bằng ngân sách trung ương.`;
const folder = mkdtempSync(join(tmpdir(), 'nhap-'));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('npm run import', { timeout: 30_000 }, () => {
  it('prints what a text says as one object, and several texts as a list', async () => {
    const [one, other] = [file('mot.txt', TEXT), file('hai.txt', TEXT.replace('12/03', '13/03'))];
    const { code, stdout } = await runCommand('import', {}, [one, '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      {
        title: 'Hà Nội và Bắc Ninh làm chung một cây cầu',
        publishedAt: '2024-03-12T08:30:00+07:00',
        provinces: ['Hà Nội', 'Bắc Ninh'],
        dates: [{ text: '11/3', iso: '--03-11' }],
        inferred: { 'dates.0.iso': { value: '2024-03-11' } },
        figures: [{ text: '1,2 km', value: 1.2, unit: 'km' }],
        projects: [{ name: 'cầu Thử Nghiệm' }],
        spans: { title: { line: 1, column: 1 } },
      },
    ]);
    const both = await runCommand('import', {}, [one, other, '--json']);
    expect((JSON.parse(both.stdout) as unknown[]).length).toBe(2);
  });

  it('ends in silence when nobody reads on', async () => {
    const started = (child: ChildProcess) => child.stdout!.destroy();
    const { stderr } = await runCommand('import', {}, [file('dai.txt', TEXT), '--json'], { started });
    expect(stderr).toBe('');
  });

  it('makes drafts of a filled Excel file, or tells by sheet and cell what is wrong', async () => {
    const data = {
      title: 'Hội chợ thử',
      kind: 'fair',
      date: '2021-09',
      citations: [{ title: 'Công báo', publisher: 'Thử' }],
    };
    const book = (more: object) =>
      recordBook({
        collection: 'events',
        words: editors,
        records: [{ id: 'hoi-cho-thu', data: { ...data, ...more } }],
      });
    const good = await runCommand('import', {}, [file('Sự kiện.xlsx', await book({}))]);
    expect([good.code, good.stdout]).toMatchObject([
      0,
      expect.stringContaining('# --- events/su-kien.yml\n- id: hoi-cho-thu'),
    ]);
    const bad = await runCommand('import', {}, [
      file('loi.xlsx', await book({ date: 'hôm qua' })),
      file('bon.txt', TEXT),
      '--json',
    ]);
    const [refused, read] = JSON.parse(bad.stdout) as [{ error: string }, { title: string }];
    expect(refused.error).toMatch(/^Trang «Sự kiện», ô \w3: «Thời gian»: Cần ngày/);
    expect([bad.code, read.title]).toEqual([1, 'Hà Nội và Bắc Ninh làm chung một cây cầu']);
  });

  it('refuses what it cannot read with the reason, prints the others, and ends with 1', async () => {
    const old = file('tcvn3.txt', 'TØnh VÜnh Phóc liªn kÕt víi c¸c tØnh trong vïng ®Ó ph¸t triÓn kinh tÕ.');
    const { code, stdout, stderr } = await runCommand('import', {}, [file('ba.txt', TEXT), old, '--json']);
    const [read, refused] = JSON.parse(stdout) as [{ title: string }, { file: string; error: string }];
    expect([code, read.title, refused.file]).toEqual([1, 'Hà Nội và Bắc Ninh làm chung một cây cầu', old]);
    expect(refused.error).toContain('TCVN3');
    expect(stderr).toContain('TCVN3');
  });

  it('without a file says its usage and ends with 2', async () => {
    const { code, stderr } = await runCommand('import', {}, []);
    expect([code, stderr.startsWith('Cách dùng: npm run import')]).toEqual([2, true]);
  });
});
