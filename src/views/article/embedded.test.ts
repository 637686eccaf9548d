import { describe, expect, it } from 'vitest';
import { createContext } from '../shared/context.ts';
import { embeddedChart, embeddedMap, embeddedQuote, embeddedRecord, embeddedTimeline } from './embedded.ts';
import { testCorpus } from '../shared/test-corpus.ts';

const quote = 'Cần Thơ và Đồng Tháp ký quy chế phối hợp';
const evidence = [
  { article: 'can-tho', quote },
  { article: 'can-tho', quote: 'Quy chế có hai lĩnh vực' },
];
const context = createContext(
  testCorpus({
    buildDate: '2026-01-01',
    seeds: { 'can-tho.txt': `${quote}. Quy chế có hai lĩnh vực.` },
    records: {
      documents: [{ id: 'quy-che-01', kind: 'regulation', title: 'Quy chế 01', issued: '2022-06-03', evidence }],
      linkages: [
        {
          ...{ id: 'quy-che', title: 'Quy chế phối hợp', form: 'regulation', pattern: 'together', evidence },
          ...{ parties: [{ province: 'can-tho' }, { province: 'dong-thap' }], signed: '2022-06' },
          ...{ documents: ['quy-che-01'], sectors: ['du-lich'] },
        },
      ],
    },
  }),
  'vi',
);

describe('what is put into a body', () => {
  it('gives the dates of a record and of those that name it', () => {
    const { of, times } = embeddedTimeline(context, { record: 'documents/quy-che-01' });
    expect(of).toEqual({ text: 'Quy chế 01', path: '/van-ban/quy-che-01/' });
    expect(times.items.map(({ title, time }) => `${title}: ${time}`)).toEqual([
      'Quy chế phối hợp: trong tháng 6/2022',
      'Quy chế 01: 3/6/2022',
    ]);
  });
  it('gives the dates of a province and of a region, also of one that has no record', () => {
    const province = embeddedTimeline(context, { province: 'can-tho' });
    expect(province.of).toEqual({ text: 'Cần Thơ (đến 30/6/2025)', path: '/tinh/can-tho/' });
    expect(province.times.count).toBeGreaterThan(0);
    const region = embeddedTimeline(context, { record: 'regions/dbsh' });
    expect(region).toEqual(embeddedTimeline(context, { region: 'dbsh' }));
    expect([region.of.path, region.times.count]).toEqual(['/vung/dbsh/', 0]);
  });
  it('maps a province with its partners, a region, and a record that has a map', () => {
    expect(embeddedMap(context, { province: 'can-tho' }).map?.options.arcs).toHaveLength(1);
    expect(embeddedMap(context, { record: 'linkages/quy-che' }).map?.options.arcs).toHaveLength(1);
    expect(embeddedMap(context, { region: 'dbsh' }).map?.options.own?.length).toBeGreaterThan(5);
    expect(embeddedMap(context, { record: 'documents/quy-che-01' }).map).toBeUndefined();
  });
  it('gives a figure with its page, and refuses an option that it does not have', () => {
    const { view, page } = embeddedChart(context, 'linh-vuc', {});
    expect([view.empty, page]).toEqual([undefined, '/bieu-do/linh-vuc/']);
    expect(() => embeddedChart(context, 'linh-vuc', { sector: 'du-lich' })).toThrow();
  });
  it('gives a record as lists show it, also a region of the reference table', () => {
    const { one, item } = embeddedRecord(context, 'documents/quy-che-01');
    expect([one, item.details]).toEqual(['Văn bản', ['3/6/2022', 'quy chế']]);
    const region = embeddedRecord(context, 'regions/dbsh');
    expect([region.one, region.item.path]).toEqual(['Vùng', '/vung/dbsh/']);
  });
  it('gives the quote of that number, with its source', () => {
    const first = embeddedQuote(context, 'linkages/quy-che', 1);
    expect([first.of.text, first.quote.before]).toEqual(['Quy chế phối hợp', quote]);
    expect(embeddedQuote(context, 'linkages/quy-che', 2).quote.before).toBe('Quy chế có hai lĩnh vực');
    expect(() => embeddedQuote(context, 'linkages/quy-che', 3)).toThrow('unknown quote');
  });
});
