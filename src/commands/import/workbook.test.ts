import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../test/support/commands.ts';
import { firstRead } from '../../../test/support/first.ts';
import type { Entry } from '../../corpus/types.ts';
import { recordBook, type SheetRecord } from '../../exports/record-sheets.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../schemas/index.ts';
import { editors } from '../../strings/vi/editors.ts';
import { bookFiles, readBook } from './workbook.ts';

const book = (collection: CollectionName, records: readonly SheetRecord[]) =>
  recordBook({ collection, records, words: editors });

/** Columns of a template by the paths of their fields, and its sheets by theirs. */
async function filled(collection: CollectionName, rows: Record<string, Record<string, string | number | Date>[]>) {
  const { sheets } = await readXlsx(await book(collection, []));
  return writeXlsx({
    sheets: sheets.map(({ name, rows: own }) => {
      const id = String(own[1]?.[0] ?? '');
      const path = id.replace(/\.?id$/, '').slice(collection.length + 1);
      const heads = (own[1] ?? []).map(String);
      const added = id.startsWith(collection) ? (rows[path] ?? []) : [];
      return {
        name,
        rows: [...own.slice(0, 2), ...added.map((row) => heads.map((head, i) => row[i === 0 ? 'id' : head] ?? null))],
      };
    }),
  });
}

describe('a record in an Excel file and back', () => {
  it.each(COLLECTION_NAMES)('loses nothing of %s', async (collection) => {
    const { schema, format } = definitionOf(collection);
    const { corpus } = await firstRead();
    const records = (corpus.entries[collection] as Entry[]).map(({ id, data, file }): SheetRecord => {
      const body = /^---\n[^]*?\n---\n([^]*)$/.exec(readFileSync(join(ROOT, file), 'utf8'))?.[1]?.trim();
      return { id, data: data as Record<string, unknown>, ...(format === 'mdx' ? { body: body! } : {}) };
    });
    if (records.length === 0) return;
    const read = await readBook(await book(collection, records));
    if ('faults' in read) throw new Error(read.faults.slice(0, 5).join('\n'));
    expect(read.collection).toBe(collection);
    expect(
      read.records.map(({ id, data, body }) => ({
        id,
        data: schema.parse(data),
        ...(body === undefined ? {} : { body }),
      })),
    ).toEqual(records);
  });

  it('has the same bytes each time', async () => {
    expect(await book('linkages', [])).toEqual(await book('linkages', []));
  });
});

const WORDS = { title: 'Hợp tác du lịch', form: 'thỏa thuận, chương trình phối hợp', pattern: 'together' };
const GROUND = { id: 'du-lich', article: 'bai', quote: 'Hai tỉnh hợp tác' };
const PARTIES = [
  { id: 'du-lich', province: 'Tỉnh Quảng Ninh (đến 2025-06-30)' },
  { id: 'du-lich', province: 'hai-phong' },
];

describe('a template that an editor has filled', () => {
  it('becomes drafts, with labels and days as Excel gives them', async () => {
    const read = await readBook(
      await filled('linkages', {
        '': [
          {
            id: 'du-lich',
            ...WORDS,
            period: 'từ 2023 đến 2025 và tiếp theo',
            signed: new Date('2022-09-24T00:00:00Z'),
            declaredFields: 7,
            aliases: 'A\nB',
          },
        ],
        parties: PARTIES,
        evidence: [GROUND],
        inferred: [{ id: 'du-lich', path: 'period', reason: 'theo bài' }],
      }),
    );
    if ('faults' in read) throw new Error(read.faults.join('\n'));
    const [file] = bookFiles(read, 'tep');
    expect(file!.path).toBe('linkages/tep.yml');
    expect(parse(file!.text)).toEqual([
      {
        id: 'du-lich',
        title: 'Hợp tác du lịch',
        form: 'agreement',
        pattern: 'together',
        period: { from: '2023', to: '2025', continues: true },
        signed: '2022-09-24',
        declaredFields: 7,
        aliases: ['A', 'B'],
        parties: [{ province: 'quang-ninh' }, { province: 'hai-phong' }],
        evidence: [{ article: 'bai', quote: 'Hai tỉnh hợp tác' }],
        inferred: { period: 'theo bài' },
        draft: true,
      },
    ]);
  });

  it.each([
    [
      'an unknown code',
      { '': [{ id: 'du-lich', ...WORDS, form: 'bắt tay' }], parties: PARTIES, evidence: [GROUND] },
      /^Trang «Liên kết», ô C3: «Hình thức» không nhận «bắt tay»/,
    ],
    [
      'a field that is missing',
      { '': [{ id: 'du-lich', form: 'agreement', pattern: 'together' }], parties: PARTIES, evidence: [GROUND] },
      /^Trang «Liên kết», ô B3: Thiếu «Tên liên kết»/,
    ],
    [
      'a place that is two',
      {
        '': [{ id: 'du-lich', ...WORDS }],
        parties: [...PARTIES, { id: 'du-lich', province: 'Tỉnh Bắc Ninh' }],
        evidence: [GROUND],
      },
      /^Trang «Các bên», ô B5: «Tỉnh, thành phố» không nhận «Tỉnh Bắc Ninh». Ý bạn là «Tỉnh Bắc Ninh \(đến 2025-06-30\)»\?$/,
    ],
    [
      'a number in words',
      { '': [{ id: 'du-lich', ...WORDS, declaredFields: 'bảy' }], parties: PARTIES, evidence: [GROUND] },
      /^Trang «Liên kết», ô \w+3: «Số lĩnh vực nguồn nói» cần số, tìm thấy «bảy»/,
    ],
    [
      'a day that is none',
      { '': [{ id: 'du-lich', ...WORDS, signed: '2022-13' }], parties: PARTIES, evidence: [GROUND] },
      /^Trang «Liên kết», ô \w+3: «Ngày ký»: Cần ngày/,
    ],
    [
      'a month that Excel took for a day',
      {
        '': [{ id: 'du-lich', ...WORDS, signed: new Date('2021-09-01T00:00:00Z') }],
        parties: PARTIES,
        evidence: [GROUND],
      },
      /^Trang «Liên kết», ô \w+3: «Ngày ký»: Cần ngày.* tìm thấy «1\/9\/2021»/,
    ],
    [
      'a party that is two',
      {
        '': [{ id: 'du-lich', ...WORDS }],
        parties: [...PARTIES, { id: 'du-lich', province: 'hue', class: 'các tỉnh' }],
        evidence: [GROUND],
      },
      /^Trang «Các bên», ô \w5: .*đúng một trong bốn/,
    ],
    [
      'a row of no record',
      {
        '': [{ id: 'du-lich', ...WORDS }],
        parties: [...PARTIES, { id: 'du-lihc', province: 'hue' }],
        evidence: [GROUND],
      },
      /^Trang «Các bên», ô A5: không có bản ghi «du-lihc» ở trang «Liên kết»/,
    ],
    [
      'the same id twice',
      {
        '': [
          { id: 'du-lich', ...WORDS },
          { id: 'du-lich', ...WORDS },
        ],
        parties: PARTIES,
        evidence: [GROUND],
      },
      /^Trang «Liên kết», ô A4: mã «du-lich» đã có ở hàng trên/,
    ],
    ['a bad id', { '': [{ id: 'Du lịch', ...WORDS }] }, /^Trang «Liên kết», ô A3: Mã bản ghi chỉ gồm chữ thường/],
  ])('is told of %s by sheet and cell', async (_, rows, message) => {
    const read = await readBook(await filled('linkages', rows));
    expect('faults' in read ? read.faults[0] : 'no fault').toMatch(message);
  });

  it('is told all that is wrong in one run, and which ids are there already', async () => {
    const rows = {
      '': [
        { id: 'co-roi', ...WORDS },
        { id: 'moi', ...WORDS, form: 'x' },
      ],
      parties: [{ id: 'la', province: 'hue' }],
    };
    const read = await readBook(await filled('linkages', rows), () => new Set(['co-roi']));
    expect('faults' in read && read.faults.map((fault) => fault.slice(0, 26))).toEqual([
      'Trang «Liên kết», ô A3: mã',
      'Trang «Các bên», ô A3: khô',
      'Trang «Liên kết», ô C4: «H',
      'Trang «Liên kết», ô A4: Th',
    ]);
  });

  it('is refused with a reason where it is no Excel file, or another one', async () => {
    const other = await writeXlsx({
      sheets: [
        {
          name: 'Bảng',
          rows: [
            ['a', 'b'],
            [1, 2],
          ],
        },
      ],
    });
    for (const bytes of [new TextEncoder().encode('PK không phải'), other]) {
      const read = await readBook(bytes);
      expect('faults' in read && read.faults).toHaveLength(1);
    }
  });
});
