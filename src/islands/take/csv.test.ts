import { stringify } from 'csv-stringify/sync';
import { expect, it } from 'vitest';
import { CSV_FORMAT } from '../../exports/csv.ts';
import { csvOfLines, csvText, linesOf } from './csv.ts';

const ROWS = [
  ['Nơi', 'Số', 'Ghi chú'],
  ['Đắk Lắk', 3, 'a, b'],
  ['«"»', 0, 'một\ndòng'],
  ['=1+1', -2, ''],
  ['', 5, "'-x"],
];

it('writes tables as the build does', () => {
  expect(csvText(ROWS)).toBe(stringify(ROWS, CSV_FORMAT));
});

it('takes a file apart into its lines, also where a cell has several, and puts it together again', () => {
  const file = stringify(ROWS, CSV_FORMAT);
  const lines = linesOf(file);
  expect(lines).toHaveLength(ROWS.length);
  expect(lines[2]).toBe('"«""»",0,"một\ndòng"');
  expect(csvOfLines(lines, [])).toBe(file);
  expect(csvOfLines([lines[0]!, lines[4]!], [[], ['Nguồn']])).toBe("\uFEFFNơi,Số,Ghi chú\r\n,5,'-x\r\n\r\nNguồn\r\n");
});
