import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../../schemas/index.ts';
import { languageOf } from '../../strings/index.ts';
import { dictionary, fileContents } from './datasets.ts';

const { strings } = languageOf('vi');
const words = strings.datasets;
const tables = dictionary(strings);
const row = (table: string, path: string) =>
  tables.find(({ id }) => id === `truong-${table}`)!.rows.find((each) => each.path === path)!;

describe('dictionary', () => {
  it('has a table for every collection, the shared fields and each shared structure', () => {
    expect(tables.map(({ id }) => id)).toEqual([
      ...COLLECTION_NAMES.map((name) => `truong-${name}`),
      'truong-chung',
      ...['party', 'funding', 'amount', 'evidence', 'citation'].map((name) => `truong-${name}`),
    ]);
  });
  it('gives every field a label, a type and advice', () => {
    for (const { rows } of tables)
      for (const { path, label, type, advice } of rows) expect([label, type, advice].every(Boolean), path).toBe(true);
  });
  it('tells type, codes, obligation and gaps of a field', () => {
    expect(row('directives', 'strength')).toMatchObject({
      required: true,
      gap: false,
      codes: [
        { code: 'request', label: 'yêu cầu' },
        { code: 'proposal', label: 'đề nghị' },
        { code: 'commitment', label: 'cam kết' },
      ],
    });
    expect(row('directives', 'due')).toMatchObject({ type: words.types.when, required: false, gap: true });
    expect(row('linkages', 'parties').type).toBe('danh sách Bên (người tham gia, nơi chốn)');
    expect(row('linkages', 'documents').type).toBe('danh sách mã trong documents.json');
    expect(row('projects', 'status[].state').codes[0]).toEqual({ code: 'identification', label: 'đề xuất' });
    expect(row('indicators', 'observations[].value').type).toBe('số');
    expect(row('events', 'count').type).toBe('số nguyên');
  });
  it('lists a shared structure once, not in every record that has it', () => {
    expect(row('linkages', 'parties[].province')).toBeUndefined();
    expect(row('party', 'province').type).toBe('mã trong provinces.json');
  });
  it('calls the address of a source what the data files call it, and leaves out what they leave out', () => {
    expect(row('articles', 'sourceUrl').type).toBe(words.types.url);
    expect(row('articles', 'url')).toBeUndefined();
    expect(row('articles', 'chrome')).toBeUndefined();
    expect(row('chung', 'draft')).toBeUndefined();
    expect(row('citation', 'url')).toBeDefined();
  });
});

describe('fileContents', () => {
  it('names what a file holds', () => {
    expect(fileContents('directives', strings)).toBe('Nhiệm vụ');
    expect(fileContents('links', strings)).toBe(words.links);
    expect(fileContents('regions', strings)).toBe(words.regions);
  });
});
