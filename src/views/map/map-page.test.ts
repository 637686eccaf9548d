import { describe, expect, it } from 'vitest';
import { provinces34 } from '../../reference/index.ts';
import { createContext } from '../common/context.ts';
import { linkMap, linkMapArcs, linkMapOptions } from './map-page.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const evidence = [{ article: 'can-tho', quote: 'Cần Thơ hợp tác với các tỉnh' }];
const linkage = (id: string, parties: string[], more: object = {}) => ({
  id,
  title: `Hợp tác ${id}`,
  form: 'activity',
  pattern: 'together',
  parties: parties.map((province) => ({ province })),
  evidence,
  ...more,
});
const contextOn = (buildDate: string) =>
  createContext(
    testCorpus({
      buildDate,
      seeds: { 'can-tho.txt': 'Cần Thơ hợp tác với các tỉnh.' },
      records: {
        linkages: [
          linkage('ba-tinh', ['can-tho', 'hau-giang', 'vinh-long']),
          linkage('hai-tinh', ['can-tho', 'vinh-long']),
          linkage('noi-bo', ['can-tho', 'hau-giang']),
          linkage('vung', ['ben-tre'], { parties: [{ province: 'ben-tre' }, { class: 'các tỉnh trong vùng' }] }),
        ],
      },
    }),
    'vi',
  );
const rowsOn = (day: string) => linkMap(contextOn(day));

describe('linkMap', () => {
  it('counts records and partners of the units of the day before the merger', () => {
    const { basis, rows, others } = rowsOn('2025-06-30');
    expect([basis, rows.length + others.length]).toEqual(['63', 63]);
    expect(rows.map(({ name, links: count, partners }) => [name, count, partners])).toEqual([
      ['Cần Thơ', 3, 2],
      ['Hậu Giang', 2, 2],
      ['Vĩnh Long', 2, 2],
    ]);
  });
  it('counts no link within one unit after it, and no partner twice', () => {
    const { basis, rows, others } = rowsOn('2025-07-01');
    expect([basis, rows.length + others.length]).toEqual(['34', 34]);
    expect(rows.map(({ unit, links: count, partners }) => [unit, count, partners])).toEqual([
      ['can-tho-2025', 2, 1],
      ['vinh-long-2025', 2, 1],
    ]);
  });
  it('names units without links in Vietnamese order', () => {
    const names = rowsOn('2025-07-01').others.map(({ name }) => name);
    expect(names.indexOf('Đà Nẵng')).toBeLessThan(names.indexOf('Điện Biên'));
    expect(names).not.toContain('Cần Thơ');
  });
  it('puts the units of the extent first, as the units of the day, and names them on the map', () => {
    const context = contextOn('2025-07-01');
    const { corpus } = context;
    const site = { ...corpus.site, extent: ['hau-giang', 'vinh-long', 'tra-vinh', 'lam-dong'] };
    const view = linkMap({ ...context, corpus: { ...corpus, site } });
    expect(view.extent).toEqual(['can-tho-2025', 'vinh-long-2025', 'lam-dong-2025']);
    expect(linkMapOptions(context, view, String).labelled).toEqual(view.extent);
    expect(view.others[0]!.name).toBe('Lâm Đồng');
    const reversed = linkMap({ ...context, corpus: { ...corpus, site: { ...site, extent: ['vinh-long'] } } });
    expect(reversed.rows.map(({ unit }) => unit)).toEqual(['vinh-long-2025', 'can-tho-2025']);
    expect(reversed.rows.length + reversed.others.length).toBe(34);
  });
  it('draws the 63 for a day before they were', () => {
    expect(rowsOn('2007-01-01').basis).toBe('63');
  });
});

describe('the drawing', () => {
  const context = contextOn('2025-07-01');
  const toUrl = (path: string) => `/lien-ket-vung${path}`;
  it('leads to the pages of the units under the base', () => {
    const { hrefs, values, notes } = linkMapOptions(context, linkMap(context), toUrl);
    expect(hrefs!['can-tho-2025']).toBe('/lien-ket-vung/tinh/can-tho-2025/');
    expect(values).toEqual({ 'can-tho-2025': 2, 'vinh-long-2025': 2 });
    expect(notes!['can-tho-2025']).toBe('2 liên kết với tỉnh, thành phố khác, 1 đối tác');
  });
  it('joins the places of each pair with an arc as wide as their links', () => {
    const placeOf = (id: string) => provinces34.find((unit) => unit.id === id)!.label;
    expect(linkMapArcs(context, linkMap(context))).toEqual([
      {
        from: placeOf('can-tho-2025'),
        to: placeOf('vinh-long-2025'),
        count: 2,
        title: 'Cần Thơ – Vĩnh Long: 2 liên kết',
        tally: {
          measure: 'linkages-joining',
          of: 'units/can-tho-2025&units/vinh-long-2025',
          basis: 'current',
          value: 2,
        },
      },
    ]);
  });
});
