import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { COLLECTION_NAMES, definitionOf } from './index.ts';
import { absentPaths, referencesOf, walkFields } from './walk.ts';

const schema = (name: (typeof COLLECTION_NAMES)[number]) => definitionOf(name).schema;
const evidence = [{ article: 'bai', quote: 'lời' }];

describe('every schema', () => {
  it.each(COLLECTION_NAMES)('%s refuses an unknown field', (name) => {
    const result = schema(name).safeParse({ layout: '../../x.mjs' });
    expect(result.error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
  });

  it.each(COLLECTION_NAMES)('%s can be written as JSON Schema', (name) => {
    expect(z.toJSONSchema(schema(name), { io: 'input', unrepresentable: 'any' })).toMatchObject({ type: 'object' });
  });
});

describe('absentPaths(schema, data)', () => {
  it('lists what the schema calls a gap, inside lists too', () => {
    const project = {
      name: 'Cầu Đầm Vạc',
      kind: 'bridge',
      provinces: ['vinh-phuc'],
      funding: [{ source: 'oda', lender: 'OFID' }, { source: 'oda' }],
      status: [{ state: 'preparation', asWritten: 'vay vốn OFID' }],
    };
    expect(absentPaths(schema('projects'), project)).toEqual([
      'funding.0.amount',
      'funding.1.lender',
      'funding.1.amount',
      'budget',
      'period',
      'status.0.date',
    ]);
  });

  it('calls a missing lender no gap of money that is not a loan', () => {
    const project = { name: 'Đường', kind: 'road', funding: [{ source: 'local' }] };
    expect(absentPaths(schema('projects'), project)).not.toContain('funding.0.lender');
  });

  it('asks no issuer of a commitment, and no due date of what recurs', () => {
    const promise = { what: 'Phối hợp', strength: 'commitment', recurs: 'continuous', lead: [{ class: 'hai bên' }] };
    expect(absentPaths(schema('directives'), promise)).toEqual(['basis']);
  });
});

describe('referencesOf(schema, data)', () => {
  it('finds references at any depth with what they name, and leaves words alone', () => {
    const task = {
      what: 'Trình quy hoạch',
      issuer: { organization: 'ubnd-tinh-phu-yen' },
      lead: [{ province: 'phu-yen' }],
      deliverables: ['documents/quy-hoach', 'báo cáo'],
      strength: 'request',
      evidence,
    };
    expect(referencesOf(schema('directives'), task)).toEqual([
      { path: 'issuer.organization', target: 'organizations', id: 'ubnd-tinh-phu-yen' },
      { path: 'lead.0.province', target: '@unit', id: 'phu-yen' },
      { path: 'deliverables.0', target: 'documents', id: 'quy-hoach' },
      { path: 'evidence.0.article', target: 'articles', id: 'bai' },
    ]);
  });
});

describe('walkFields(schema, data, visit)', () => {
  it('visits absent fields with undefined, and list items by number', () => {
    const seen: string[] = [];
    walkFields(schema('categories'), { name: 'việc làm', requiredBy: ['a'], holds: {} }, ({ path }) => seen.push(path));
    expect(seen.slice(0, 6)).toEqual([
      'name',
      'requiredBy',
      'requiredBy.0',
      'holds',
      'holds.collections',
      'holds.sectors',
    ]);
  });
});

describe('rules that a schema holds itself', () => {
  it.each([
    ['a party that is two things', 'linkages', { parties: [{ province: 'a', class: 'b' }, { province: 'c' }] }],
    ['a hub with pattern together', 'linkages', { hub: { province: 'a' } }],
    ['one party with pattern together', 'linkages', { parties: [{ province: 'a' }] }],
    ['a day that does not exist', 'linkages', { signed: '2021-02-30' }],
  ] as const)('refuses %s', (_, name, change) => {
    const base = {
      title: 'Liên kết',
      form: 'activity',
      pattern: 'together',
      parties: [{ province: 'dak-lak' }, { province: 'phu-yen' }],
      evidence,
    };
    expect(schema(name).safeParse(base).success).toBe(true);
    expect(schema(name).safeParse({ ...base, ...change }).success).toBe(false);
  });

  it('takes a whole year that YAML read as a number', () => {
    const result = definitionOf('events').schema.safeParse({ title: 'Hội chợ', kind: 'fair', date: 2024 });
    expect((result.data as { date: string }).date).toBe('2024');
  });

  it('wants a number or words for an observation, not both', () => {
    const observation = { territory: { province: 'quang-ninh' }, asWritten: 'cao' };
    const parse = (more: object) =>
      schema('indicators').safeParse({ title: 'Tỷ lệ', observations: [{ ...observation, ...more }] }).success;
    expect([parse({ text: 'cao' }), parse({ value: 1 }), parse({}), parse({ text: 'cao', value: 1 })]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
