import { describe, expect, it } from 'vitest';
import { annotationLine, countLine, summaryTable } from './check-output.ts';

const problem = {
  file: 'content/linkages/đắk-lắk, 1.yml',
  line: 7,
  column: 5,
  rule: 'unknown-reference',
  message: 'Không có vùng «tây-nguyên».',
};
const report = { errors: [problem], warnings: [], records: 1234, evidence: 56 };

describe('countLine', () => {
  it('counts what was read when nothing is wrong', () => {
    expect(countLine({ ...report, errors: [] })).toBe('Không có lỗi: 1.234 bản ghi, 56 câu trích đã đối chiếu.');
  });
  it('counts errors and warnings apart', () => {
    expect(countLine({ ...report, warnings: [problem, problem] })).toBe(
      '1 lỗi, 2 cảnh báo (1.234 bản ghi, 56 câu trích đã đối chiếu).',
    );
  });
});

describe('annotationLine', () => {
  it('escapes what would end a property', () => {
    expect(annotationLine('error', problem)).toBe(
      '::error file=content/linkages/đắk-lắk%2C 1.yml,line=7,col=5,title=unknown-reference::Không có vùng «tây-nguyên».',
    );
  });
  it('keeps a message with line breaks and percent signs on one line', () => {
    const line = annotationLine('warning', { ...problem, file: 'a:b.yml', message: 'tăng 8,6%\n::add-mask::x\r' });
    expect(line).toMatch(/^::warning file=a%3Ab\.yml,/);
    expect(line).toMatch(/::tăng 8,6%25%0A::add-mask::x%0D$/);
  });
});

describe('summaryTable', () => {
  it('gives each problem one row', () => {
    expect(summaryTable(report).split('\n').slice(4)).toEqual([
      '| | Ở đâu | Vấn đề | Quy tắc |',
      '| --- | --- | --- | --- |',
      '| lỗi | content\\/linkages\\/đắk\\-lắk\\, 1\\.yml\\:7\\:5 | Không có vùng «tây\\-nguyên»\\. | unknown\\-reference |',
      '',
    ]);
  });
  it('lets content write neither Markdown nor HTML nor rows', () => {
    const message = 'a | b\n| c | [x](https://example.org) <img src=x> `y` &lt; @ai';
    const row = summaryTable({ ...report, errors: [{ ...problem, message }] }).split('\n')[6];
    expect(row).toContain(
      'a \\| b \\| c \\| \\[x\\]\\(https\\:\\/\\/example\\.org\\) \\<img src\\=x\\> \\`y\\` \\&lt\\; \\@ai',
    );
  });
  it('stops before GitHub would refuse it', () => {
    const table = summaryTable({ ...report, errors: Array.from({ length: 2000 }, () => problem) });
    expect(table).toContain('Còn 1.500 dòng nữa');
  });
  it('has no table when nothing is wrong', () => {
    expect(summaryTable({ ...report, errors: [] })).not.toContain('---');
  });
});
