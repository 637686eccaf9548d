import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readFiles } from '../../test/support/corpus.ts';
import type { Check } from './check.ts';
import { runChecks } from './report.ts';
import { formatProblem, oneLine } from '../domain/problem.ts';

const CITED = [{ title: 'Báo Đắk Lắk', publisher: 'Báo Đắk Lắk' }];
const LAW = { kind: 'law', title: 'Luật Quy hoạch', citations: CITED };
const PLAN = { kind: 'master-plan', title: 'Quy hoạch tỉnh Đắk Lắk', citations: CITED };
const naming = (document: string) => ({ ...PLAN, relations: [{ type: 'basis', document }] });
const SETTINGS = { name: 'Thử', description: 'Thử', contact: 'a@example.org', languages: ['vi'], fullText: 'full' };

describe('runChecks', () => {
  it('names the circle in which documents rest on each other once, and lets two conform to each other', async () => {
    const ring = async (type: string, types = [type, type, type]) => {
      const documents = types.map((each, k) => ({
        id: `van-ban-${k}`,
        ...PLAN,
        title: `Quy hoạch ${'ABC'[k]}`,
        citations: [{ ...CITED[0] }],
        relations: [{ type: each, document: `van-ban-${(k + 1) % types.length}` }],
      }));
      const read = await readFiles({ 'content/documents/vong.yml': stringify(documents) });
      return runChecks(read).errors.map(({ rule, field }) => `${rule} ${field}`);
    };
    const fault = 'circular-reference relations.0.document';
    expect(await ring('part-of')).toEqual([fault]);
    expect(await ring('replaces')).toEqual([fault]);
    expect(await ring('basis', ['basis', 'basis'])).toEqual([fault]);
    expect(await ring('conforms-to', ['conforms-to', 'conforms-to'])).toEqual([]);
    expect(await ring('mixed', ['part-of', 'conforms-to', 'part-of'])).toEqual([]);
  });

  it('proposes the ids of sectors that are given by name, all in one run', async () => {
    const plan = { ...PLAN, sectors: ['Du lịch', 'Lao động, việc làm', 'Nông nghiệp', 'thuy-san', 'y-te'] };
    const messages = async (record: object) =>
      runChecks(await readFiles({ 'content/documents/a.yml': stringify(record) })).errors.map(({ message }) => message);
    expect(await messages(plan)).toEqual([
      expect.stringContaining('Ý bạn là «du-lich»?'),
      expect.stringContaining('Ý bạn là «lao-dong-nhan-luc»?'),
      expect.stringContaining('Ý bạn là «nong-lam-thuy-san»?'),
      expect.stringContaining('«thuy-san» trong bảng lĩnh vực. Ý bạn là «nong-lam-thuy-san»?'),
    ]);
    expect(await messages({ ...PLAN, sectors: ['thuy-san'] })).toEqual([
      expect.stringContaining('Ý bạn là «nong-lam-thuy-san» (Nông – lâm – thuỷ sản)?'),
    ]);
  });

  it('prints no user name and no password of an address, however long, and says what to do', async () => {
    const secret = 'MatKhau-2025'.repeat(6);
    const bulletin = (url: string, body: string) =>
      `---\n${stringify({ title: 'Tin', category: 'employment', date: '2025-09-03', publisher: 'Sở', url, citations: CITED })}---\n\n${body}\n`;
    const read = await readFiles({
      'content/bulletins/a.mdx': bulletin(`https://bientap:${secret}@example.com.vn/tin`, 'Tin.'),
      'content/bulletins/b.mdx': bulletin('https://khoa-bi-mat@example.com.vn/tin/9 moi', 'Tin.'),
      'content/bulletins/c.mdx': bulletin(
        'https://example.com.vn/@trungtam',
        `Xem [bảng](https://ketoan:${secret}@example.com.vn/bang) và [kênh](https://example.com.vn/@trungtam).`,
      ),
    });
    const told = runChecks(read).errors;
    expect(told.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'content/bulletins/a.mdx:6',
      'content/bulletins/b.mdx:6',
      'content/bulletins/c.mdx:12',
    ]);
    for (const { message } of told) {
      expect(message).toContain('://…@');
      expect(message).toContain('phải đổi');
      expect(message).not.toMatch(/MatKhau|khoa-bi-mat|bientap|ketoan/);
    }
  });

  it('puts what reading and rules found into one list, by file and line', async () => {
    const read = await readFiles({
      'content/documents/b.yml': stringify(naming('luat-quy-hoach')),
      'content/documents/a.yml': 'kind: law\ntitle: Luật\nso: 1\n',
      'content/assets/c.yml': 'name: Hồ Lắk\nkind: lake\nprovinces: [dak-lac, dak-lak]\n',
    });
    const lines = runChecks(read).errors.map(formatProblem);
    expect(lines.map((line) => line.replace(/ {2}.*\[/, ' ['))).toEqual([
      'content/assets/c.yml:1:1 [missing-evidence]',
      'content/assets/c.yml:3:13 [unknown-reference]',
      'content/documents/a.yml:3:1 [schema]',
      'content/documents/b.yml:8:15 [unknown-reference]',
    ]);
  });

  it('names record and field, and the nearest right answer by id or by name', async () => {
    const read = await readFiles({
      'content/documents/quy-hoach-tinh.yml': stringify({ ...naming('luat-quy-hoach-2017'), sectors: ['quy-hoac'] }),
      'content/documents/luat-2017.yml': stringify({ ...LAW, title: 'Luật Quy hoạch 2017', regions: ['tay-nguyen'] }),
    });
    expect(runChecks(read).errors).toEqual([
      {
        file: 'content/documents/luat-2017.yml',
        line: 7,
        column: 5,
        rule: 'unknown-reference',
        message:
          'Không có vùng «tay-nguyen» trong bảng vùng tham chiếu và content/regions. Ý bạn là «tn» (Tây Nguyên)?',
        record: 'documents/luat-2017',
        field: 'regions.0',
      },
      expect.objectContaining({
        message:
          'Không có văn bản «luat-quy-hoach-2017» trong content/documents. Ý bạn là «luat-2017» (Luật Quy hoạch 2017)?',
        field: 'relations.0.document',
      }),
      expect.objectContaining({
        message: 'Không có lĩnh vực «quy-hoac» trong bảng lĩnh vực. Ý bạn là «quy-hoach» (Quy hoạch)?',
        field: 'sectors.0',
      }),
    ]);
  });

  it('does not call a record unknown that is written but faulty', async () => {
    const read = await readFiles({
      'content/documents/luat-quy-hoach.yml': stringify({ ...LAW, kind: 'luat' }),
      'content/documents/quy-hoach-tinh.yml': stringify(naming('luat-quy-hoach')),
    });
    expect(runChecks(read).errors.map(({ rule }) => rule)).toEqual(['schema']);
  });

  it('does not call records unknown while a file of their collection cannot be read', async () => {
    const read = await readFiles({
      'content/documents/luat.yml': '- id: luat-quy-hoach\n  kind: law\n\ttitle: Luật Quy hoạch\n',
      'content/projects/cau.yml': stringify({
        name: 'Cầu Buôn Hồ',
        kind: 'bridge',
        documents: ['luat-quy-hoach'],
        citations: CITED,
      }),
    });
    expect(new Set(runChecks(read).errors.map(({ rule }) => rule))).toEqual(new Set(['yaml-syntax']));
  });

  it('says a fault of the settings in site.yml, and one of an inferred path at its key', async () => {
    const read = await readFiles({
      'content/site.yml': stringify({ ...SETTINGS, extent: ['dak-lak', 'kanh-hoa'] }),
      'content/documents/luat.yml': stringify({ ...LAW, inferred: { title: 'a', 'relations.0.type': 'b' } }),
    });
    expect(runChecks(read).errors.map(({ file, line, column, rule }) => [file, line, column, rule])).toEqual([
      ['content/documents/luat.yml', 8, 3, 'unsupported-path'],
      ['content/site.yml', 9, 5, 'unknown-reference'],
    ]);
  });

  it('checks drafts too', async () => {
    const read = await readFiles({
      'content/documents/quy-hoach-tinh.yml': stringify({ ...naming('khong-co'), draft: true }),
    });
    expect(runChecks(read).errors.map(({ rule }) => rule)).toEqual(['unknown-reference']);
  });

  it('says the same thing about the same place once', async () => {
    const read = await readFiles({ 'content/documents/luat.yml': stringify(LAW) });
    const twice: Check = {
      id: 'said-twice',
      severity: 'warning',
      advice: 'Không dùng.',
      examples: { ok: '', notOk: '' },
      run: (_, report) => {
        for (let i = 0; i < 2; i++) report({ record: 'documents/luat', path: 'title', message: 'Như trên.' });
      },
    };
    expect(runChecks(read, [twice])).toEqual({ errors: [], warnings: [expect.objectContaining({ line: 2 })] });
  });

  it('accepts an article that has the name of its own raw text', async () => {
    const read = await readFiles({
      'seeds/du-lich.txt': 'Tỉnh Đắk Lắk hợp tác với Khánh Hòa.\n',
      'content/articles/du-lich.mdx': `---\n${stringify({
        seed: 'du-lich.txt',
        title: { text: 'Du lịch', origin: 'editorial' },
        summary: { vi: 'Hợp tác.' },
      })}---\n\nTỉnh Đắk Lắk hợp tác với Khánh Hòa.\n`,
    });
    expect(runChecks(read)).toEqual({ errors: [], warnings: [] });
  });
});

describe('oneLine', () => {
  it.each([
    ['một\r\n  hai', 'một hai'],
    ['đỏ \u001b[31m', 'đỏ \\u001b[31m'],
    ['ngược \u202E', 'ngược \\u202e'],
    ['Đắk Lắk «ơ»', 'Đắk Lắk «ơ»'],
  ])('shows %j as %j', (text, shown) => {
    expect(oneLine(text)).toBe(shown);
  });
});
