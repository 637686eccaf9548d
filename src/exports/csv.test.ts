import { describe, expect, it } from 'vitest';
import { createContext } from '../views/common/context.ts';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { csvFile } from './csv.ts';
import { DATA_FILES, dataFiles } from './json.ts';

const TEXT = `Cần Thơ và Hậu Giang ký "Quy chế", phối hợp.
Tăng trưởng của Cần Thơ là -2,5% năm 2021; năm 2022 tăng trở lại.
`;
const corpus = testCorpus({
  buildDate: '2025-08-01',
  seeds: { 'bao-thu.txt': TEXT },
  records: {
    linkages: [
      {
        id: 'quy-che',
        title: '=Quy chế "phối hợp", bản 1',
        form: 'regulation',
        pattern: 'together',
        parties: [{ province: 'can-tho' }, { province: 'hau-giang' }],
        openList: true,
        note: 'Dòng một\nDòng hai',
        inferred: { form: 'gọi là quy chế' },
        evidence: [{ article: 'bao-thu', quote: 'Cần Thơ và Hậu Giang ký "Quy chế", phối hợp' }],
      },
    ],
    directives: [
      {
        id: 'bao-cao',
        what: '+84 gọi về trung tâm',
        due: '2022-09',
        strength: 'request',
        evidence: [{ article: 'bao-thu', quote: 'tăng trở lại' }],
      },
    ],
  },
});
const files = dataFiles(createContext(corpus, 'vi'), '/lien-ket-vung/').map(csvFile);
const textOf = (name: string) => files.find((file) => file?.name === name)!.text;

/** A reader of RFC 4180, independent of the writer: rows of cells. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const body = text.slice(1);
  while (CELL.lastIndex < body.length) {
    const at = CELL.lastIndex;
    const match = CELL.exec(body);
    if (!match) throw new Error(`not CSV at ${at}: ${body.slice(at, at + 30)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
function recordsOf(name: string): Record<string, string>[] {
  const [columns, ...rows] = parseCsv(textOf(name));
  return rows.map((row) => Object.fromEntries(columns!.map((column, i) => [column, row[i]!])));
}

describe('csvFile', () => {
  it('is written for each data file but the index', () => {
    expect(files.map((file) => file?.path)).toEqual(
      DATA_FILES.map((name) => (name === 'index' ? undefined : `/data/${name}.csv`)),
    );
  });
  it('begins with a byte-order mark, and lines end in CR LF', () => {
    for (const file of files) {
      expect(file === undefined || file.text.startsWith('\uFEFF')).toBe(true);
      expect(file === undefined || file.text.endsWith('\r\n')).toBe(true);
    }
  });
  it('has one row a record, of measures one a value, all rows of the same width', () => {
    for (const { name, count: records, text } of dataFiles(createContext(corpus, 'vi'), '/')) {
      if (name === 'index') continue;
      const count = name === 'measures' ? text.match(/"value":/g)!.length : records;
      const [columns, ...rows] = parseCsv(textOf(name));
      expect(rows.length, name).toBe(count);
      expect(new Set(rows.map((row) => row.length)), name).toEqual(new Set(count > 0 ? [columns!.length] : []));
    }
  });
  it('has the fields of the schema in its order between the address and what every record has', () => {
    const [columns] = parseCsv(textOf('directives'));
    expect(columns!.slice(0, 5)).toEqual(['id', 'url', 'what', 'issuer', 'lead']);
    expect(columns!.slice(-5)).toEqual(['state', 'inferred', 'absent', 'evidence', 'citations']);
    expect(columns).not.toContain('draft');
    expect(parseCsv(textOf('articles'))[0]).toContain('sourceUrl');
  });
  it('has its columns without records too', () => {
    expect(parseCsv(textOf('bulletins'))).toHaveLength(1);
    expect(parseCsv(textOf('bulletins'))[0]).toContain('category');
  });
  it('keeps commas, quotation marks and line breaks inside a cell', () => {
    expect(recordsOf('linkages')[0]).toMatchObject({
      note: 'Dòng một\nDòng hai',
      openList: 'true',
      url: '/lien-ket-vung/lien-ket/quy-che/',
    });
  });
  it('writes lists and objects as JSON text, and nothing for what is absent', () => {
    const { parties, evidence, absent, period } = recordsOf('linkages')[0]!;
    expect(JSON.parse(parties!)).toEqual([{ province: 'can-tho' }, { province: 'hau-giang' }]);
    expect(JSON.parse(evidence!)).toMatchObject([{ article: 'bao-thu', line: 1, mark: null }]);
    expect(JSON.parse(absent!)).toContain('period');
    expect(period).toBe('');
  });
  it('keeps a spreadsheet from computing text', () => {
    expect(recordsOf('linkages')[0]!['title']).toBe('\'=Quy chế "phối hợp", bản 1');
    expect(recordsOf('directives')[0]!['what']).toBe("'+84 gọi về trung tâm");
  });
  it('leaves numbers raw, negative ones too', () => {
    const file = { name: 'links', count: 1, path: '', text: '', records: [{ a: -2.5, b: 1250.5 }] };
    expect(csvFile(file)!.text).toBe('\uFEFFa,b,basis,records\r\n-2.5,1250.5,,\r\n');
  });
  it('throws rather than lose a field', () => {
    const file = { name: 'links', count: 1, path: '', text: '', records: [{ a: 'can-tho', weight: 2 }] };
    expect(() => csvFile(file)).toThrow('missing column: links.weight');
  });
});
