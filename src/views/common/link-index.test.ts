import type { Measured } from '../../facts/measures.ts';
import { describe, expect, it } from 'vitest';
import { createContext } from './context.ts';
import { linkLines, MOST_LINKS, partnerRows, placeOf, sectorRows, type LinkSide } from './link-index.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const SEED = 'Quảng Ninh cùng Hải Phòng, Lạng Sơn và nhiều tỉnh, thành làm đường, giữ rừng, mở cảng trong năm 2020.';
const evidence = [
  { article: 'quang-ninh', quote: 'trong năm 2020', supports: ['period'] },
  { article: 'quang-ninh', quote: 'Quảng Ninh cùng Hải Phòng' },
];
const parties = [{ province: 'quang-ninh' }, { province: 'hai-phong' }];
const base = { form: 'activity', pattern: 'together', parties, evidence };
const hub = { pattern: 'hub', hub: { province: 'quang-ninh' } };
const context = createContext(
  testCorpus({
    buildDate: '2026-01-15',
    seeds: { 'quang-ninh.txt': SEED },
    records: {
      linkages: [
        { ...base, id: 'cang', title: 'Mở cảng', sectors: ['logistics-cang-bien'] },
        { ...base, id: 'duong-2', title: 'Làm đường sau', sectors: ['ha-tang-giao-thong'], period: '2021' },
        {
          ...base,
          id: 'duong-1',
          title: 'Làm đường trước',
          sectors: ['ha-tang-giao-thong', 'quy-hoach'],
          period: '2020',
        },
        {
          ...base,
          ...hub,
          id: 'rung',
          title: 'Giữ rừng',
          form: 'regulation',
          parties: [{ province: 'lang-son' }, { class: 'nhiều tỉnh, thành' }],
        },
        {
          ...base,
          id: 'dan-chieu',
          title: 'Có dẫn chiếu',
          evidence: undefined,
          citations: [{ title: 'Báo cáo', publisher: 'UBND' }],
        },
      ],
    },
  }),
  'vi',
);
const { linkages } = context.corpus.entries;
const seenFrom = (units: string[], path = '/tinh/quang-ninh/'): LinkSide => ({
  territory: new Set(units),
  path,
  isInternal: (id) => id === 'cang',
});
const lines = linkLines(context, linkages, seenFrom(['quang-ninh']));
const byId = (id: string, all = lines) => all.find((line) => line.id === id)!;
const namesOf = (runs: { text: string }[]) => runs.map(({ text }) => text);

describe('linkLines', () => {
  it('numbers linkages by main sector, most frequent first, then by time, then by title', () => {
    expect(lines.map(({ number, id }) => [number, id])).toEqual([
      [1, 'duong-1'],
      [2, 'duong-2'],
      [3, 'cang'],
      [4, 'dan-chieu'],
      [5, 'rung'],
    ]);
  });

  it('shows the other parties, a class in the words of the source, and not the page itself', () => {
    expect(byId('rung')).toMatchObject({ own: [], joined: true, form: 'quy chế phối hợp' });
    expect(byId('rung').others).toEqual([
      { text: 'Lạng Sơn', path: '/tinh/lang-son/' },
      { text: 'nhiều tỉnh, thành', words: true },
    ]);
  });

  it('shows to a party of a hub only the hub', () => {
    const seen = linkLines(context, linkages, seenFrom(['lang-son'], '/tinh/lang-son/'));
    expect(namesOf(byId('rung', seen).others)).toEqual(['Quảng Ninh']);
  });

  it('shows all parties where the page is none: a hub with the others, or all together', () => {
    const seen = linkLines(context, linkages, seenFrom([], ''));
    expect(namesOf(byId('rung', seen).own)).toEqual(['Quảng Ninh']);
    expect(byId('cang', seen)).toMatchObject({ own: [], joined: false });
    expect(namesOf(byId('cang', seen).others)).toEqual(['Quảng Ninh', 'Hải Phòng']);
  });

  it('leads to the clause that carries the whole record, and to none where no article stands behind it', () => {
    const whole = context.corpus.clauses.find(({ quote }) => quote === 'Quảng Ninh cùng Hải Phòng')!;
    expect(byId('cang').clause).toBe(`/bai-viet/quang-ninh/#${whole.anchor}`);
    expect(byId('dan-chieu').clause).toBeUndefined();
  });

  it('says how its time was stated, and nothing where it was not', () => {
    expect(byId('duong-1').time).toEqual({ text: '2020', when: '2020', first: '2020-01-01', inferred: false });
    expect(byId('cang').time).toBeUndefined();
  });
});

describe('rows of an index', () => {
  const names = [{ text: 'Hải Phòng' }];
  const joining = (value: number): Measured => ({ measure: 'linkages-joining', basis: 'current', value });

  it('count linkages and refer to their lines; sectors and forms most frequent first; the earliest time', () => {
    const [row] = partnerRows(context, lines, [
      { id: 'voi', names, records: ['duong-2', 'duong-1', 'cang'], count: joining(3) },
    ]);
    expect(row).toMatchObject({
      count: 3,
      sectors: ['hạ tầng giao thông', 'logistics, cảng biển, hải quan', 'quy hoạch'],
      forms: ['hoạt động phối hợp'],
      time: { text: '2020' },
    });
    expect(row!.refs.map(({ number, path }) => [number, path])).toEqual([
      [1, '#lien-ket-1'],
      [2, '#lien-ket-2'],
      [3, '#lien-ket-3'],
    ]);
  });

  it('stand with most linkages first, equals in Vietnamese order', () => {
    const source = (text: string, records: string[]) => ({
      id: text,
      names: [{ text }],
      records,
      count: joining(records.length),
    });
    const rows = partnerRows(context, lines, [
      source('Đà Nẵng', ['cang']),
      source('Điện Biên', ['cang', 'rung']),
      source('Bắc Ninh', ['cang']),
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['Điện Biên', 'Bắc Ninh', 'Đà Nẵng']);
  });

  it('list every sector of a linkage', () => {
    expect(
      sectorRows(context, lines, (sector) => ({
        count: context.facts.count('linkages', `linkages&sectors/${sector}`),
      })).map(({ id, count }) => [id, count]),
    ).toEqual([
      ['linh-vuc-ha-tang-giao-thong', 2],
      ['linh-vuc-logistics-cang-bien', 1],
      ['linh-vuc-quy-hoach', 1],
    ]);
  });

  it('lead to the record where the page does not list so many', () => {
    expect(placeOf({ ...lines[0]!, number: MOST_LINKS })).toBe('#lien-ket-1');
    expect(placeOf({ ...lines[0]!, number: MOST_LINKS + 1 })).toBe('/lien-ket/duong-1/');
  });
});
