import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { asWrittenDiffers } from './as-written-differs.ts';
import type { Check, CheckInput, Finding } from './check.ts';
import { figureWithoutUnit } from './figure-without-unit.ts';
import { foreignGrouping } from './foreign-grouping.ts';
import { shareOverWhole } from './share-over-whole.ts';

type Fields = Record<string, unknown>;
const CITED = { citations: [{ title: 'Báo thử', publisher: 'Báo thử' }] };

function findings(name: 'indicators' | 'projects', fields: Fields): Finding[] {
  const corpus = testCorpus({ buildDate: '2026-11-30', records: { [name]: [{ id: 'thu', ...fields, ...CITED }] } });
  const found: Finding[] = [];
  const run = (check: Check) =>
    check.run({ corpus, entries: corpus.entries[name] } as unknown as CheckInput, (finding) =>
      found.push({ ...finding, message: `${check.id}: ${finding.message}` }),
    );
  [asWrittenDiffers, foreignGrouping, figureWithoutUnit, shareOverWhole].forEach(run);
  return found;
}

const rules = (found: Finding[]) => found.map(({ path, message }) => `${message.split(':')[0]!} ${path}`);
const observed = (unit: string | undefined, fields: Fields, more: Fields = {}): Fields => ({
  title: 'Chỉ số thử',
  unit,
  observations: [{ territory: { province: 'nghe-an-2025' }, period: '2025', ...fields }],
  ...more,
});
const priced = (value: number, asWritten: string, currency = 'VND'): Fields => ({
  name: 'Đường thử',
  kind: 'road',
  budget: { value, currency, asWritten },
});

describe('a number and the words beside it', () => {
  it.each<[number, string, string]>([
    [2350.5, '2.350,5 tấn', 'tấn'],
    [12500, '12 500 tấn', 'tấn'],
    [92.5, '92,50%', '%'],
    [112, '112% kế hoạch', '% kế hoạch'],
    [157, 'tăng 157%', '%'],
    [-0.5, 'giảm 0,5%', '%'],
    [-0.5, '0,5%', '%'],
    [12.4, '12,4 nghìn người', 'nghìn người'],
    [5, 'năm dự án', 'dự án'],
  ])('agree: %d, «%s»', (value, asWritten, unit) =>
    expect(findings('indicators', observed(unit, { value, asWritten }))).toEqual([]),
  );

  it.each<[number, string, string, string]>([
    [67.3333333333, '67,3%', '%', 'con số có nhiều chữ số hơn nguồn. Đúng ra: 67.3.'],
    [67.36, '67,4%', '%', 'con số có nhiều chữ số hơn nguồn. Đúng ra: 67.4.'],
    [67, '67,3%', '%', 'Đúng ra: 67.3.'],
    [1.234, '1.234 tấn', 'tấn', 'Đúng ra: 1234.'],
    [86, '8,6 tấn', 'tấn', 'Đúng ra: 8.6.'],
    [0.5, 'giảm 0,5%', '%', 'Đúng ra: -0.5.'],
    [8.6, '8,6 tấn', '%', 'không phải %'],
    [12.4, '12,4 nghìn người', 'người', 'Đúng ra: 12400.'],
    [5, 'việc làm tăng', 'người', 'không có con số nào'],
  ])('differ: %d, «%s»', (value, asWritten, unit, message) => {
    const found = findings('indicators', observed(unit, { value, asWritten }));
    expect(rules(found)).toEqual(['as-written-differs observations.0.value']);
    expect(found[0]!.message).toContain(message);
  });

  it('may differ for a reason', () => {
    const inferred = { 'observations.0.value': 'cộng hai số của nguồn' };
    expect(findings('indicators', observed('tấn', { value: 9, asWritten: '4 tấn và 5 tấn' }, { inferred }))).toEqual(
      [],
    );
  });

  it('differ in a rank and in a comparison', () => {
    const rank = { position: 4, asWritten: 'đứng thứ ba cả nước' };
    const comparison = { period: '2024', difference: 1, unit: '%', asWritten: 'cao hơn 0,1%' };
    expect(rules(findings('indicators', observed('%', { value: 5, asWritten: '5%', rank, comparison })))).toEqual([
      'as-written-differs observations.0.comparison.difference',
      'as-written-differs observations.0.rank.position',
    ]);
  });
});

describe('money', () => {
  it.each<[number, string, string?]>([
    [13850000000000, '13.850 tỷ đồng'],
    [2500000000000000, '2,5 triệu tỷ đồng'],
    [25000000000000000, '25 triệu tỷ đồng'],
    [9007199254740992, '9.007.199.254.740.992 đồng'],
    [1200000000, '1 tỷ 200 triệu đồng'],
    [1250000.75, '1.250.000,75 USD', 'USD'],
    [30250000, '30,25 triệu đô la Mỹ', 'USD'],
  ])('agrees: %d, «%s»', (value, asWritten, currency) =>
    expect(findings('projects', priced(value, asWritten, currency))).toEqual([]),
  );

  it.each<[number, string, string, string?]>([
    [47.25, '47.250 tỷ đồng', 'đồng không có số lẻ. Đúng ra: 47250000000000.'],
    [1500000000.5, '1,5 tỷ đồng', 'đồng không có số lẻ. Đúng ra: 1500000000.'],
    [1500000000.5, '1.500.000.000,5 đồng', 'đồng không có số lẻ.'],
    [47250000000, '47.250 tỷ đồng', 'Đúng ra: 47250000000000.'],
    [2500000000000000000, '2,5 triệu tỷ đồng', 'Đúng ra: 2500000000000000.'],

    [9007199254740995, '9.007.199.254.740.995 đồng', 'chữ số cuối sẽ mất'],
    [30250000, '30,25 triệu USD', 'không phải VND'],
  ])('differs: %d, «%s»', (value, asWritten, message, currency) => {
    const found = findings('projects', priced(value, asWritten, currency));
    expect(rules(found)).toEqual(['as-written-differs budget.value']);
    expect(found[0]!.message).toContain(message);
  });
});

describe('figures that are odd in themselves', () => {
  it.each<[number, string]>([
    [2350.5, '2,350.5 tấn'],
    [1234567.8, '12.34.567,8 tấn'],
    [2350, '2,350 tấn'],
    [12.34, '12.34 tấn'],
  ])('warns of digits grouped in another way, until it is said how they were read: «%s»', (value, asWritten) => {
    const fields = { value, asWritten };
    expect(rules(findings('indicators', observed('tấn', fields)))).toEqual([
      'foreign-grouping observations.0.asWritten',
    ]);
    const inferred = { 'observations.0.asWritten': 'dấu phẩy ngăn hàng nghìn' };
    expect(findings('indicators', observed('tấn', fields, { inferred }))).toEqual([]);
  });

  it('asks for the unit, once', () => {
    const fields = { value: 12.4, asWritten: '12,4 nghìn người' };
    expect(rules(findings('indicators', observed(undefined, fields)))).toEqual(['figure-without-unit unit']);
    expect(findings('indicators', observed(undefined, { text: 'ổn định', asWritten: 'ổn định' }))).toEqual([]);
  });

  it.each<[string, string, number, string[]]>([
    ['Tỷ trọng dịch vụ trong cơ cấu kinh tế', '%', 104.5, ['share-over-whole observations.0.value']],
    ['Tỷ lệ hộ dùng nước sạch', '%', 100.2, ['share-over-whole observations.0.value']],
    ['Tỷ lệ hộ dùng nước sạch', '%', 100, []],
    ['Tỷ lệ thực hiện kế hoạch', '%', 112, []],
    ['Mức thực hiện kế hoạch', '% kế hoạch', 112, []],
    ['Tốc độ tăng khách quốc tế', '%', 157, []],
  ])('warns of a part that is more than its whole: %s', (title, unit, value, expected) => {
    const asWritten = `${String(value).replace('.', ',')}%`;
    expect(rules(findings('indicators', { ...observed(unit, { value, asWritten }), title }))).toEqual(expected);
  });
});
