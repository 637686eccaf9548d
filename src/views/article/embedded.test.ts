import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import type { PropValue } from '../../mdx/components.ts';
import { bodyPieces, type Embedded, type EmbeddedName, type EmbeddedViews } from './embedded.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

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
          id: 'quy-che',
          title: 'Quy chế phối hợp',
          form: 'regulation',
          pattern: 'together',
          evidence,
          parties: [{ province: 'can-tho' }, { province: 'dong-thap' }],
          signed: '2022-06',
          documents: ['quy-che-01'],
          sectors: ['du-lich'],
        },
      ],
    },
  }),
  'vi',
);

/** What a component shows that is written with these props. */
function shown<Name extends EmbeddedName>(name: Name, props: Record<string, PropValue>): EmbeddedViews[Name] {
  const [piece] = bodyPieces(context, [{ name, props, children: [], anchor: 'hinh-1' }]);
  return (piece as Embedded).view as EmbeddedViews[Name];
}

describe('what is put into a body', () => {
  it('gives the dates of a record and of those that name it', () => {
    const { id, label, items } = shown('Timeline', { record: 'documents/quy-che-01' });
    expect([id, label[1]]).toEqual(['hinh-1', { text: 'Quy chế 01', path: '/van-ban/quy-che-01/' }]);
    expect(items.map(({ title, time }) => `${title}: ${time}`)).toEqual([
      'Quy chế phối hợp: trong tháng 6/2022',
      'Quy chế 01: 3/6/2022',
    ]);
  });
  it('gives the dates of a province and of a region, also of one that has no record', () => {
    const province = shown('Timeline', { province: 'can-tho' });
    expect(province.label[1]).toEqual({ text: 'Cần Thơ (đến 30/6/2025)', path: '/tinh/can-tho/' });
    expect(province.items.length).toBeGreaterThan(0);
    const region = shown('Timeline', { record: 'regions/dbsh' });
    expect(region).toEqual(shown('Timeline', { region: 'dbsh' }));
    expect([region.label[1]!.path, region.items]).toEqual(['/vung/dbsh/', []]);
  });
  it('maps a province with its partners, a region, and a record that has a map', () => {
    expect(shown('ProvinceMap', { province: 'can-tho' }).map?.options.arcs).toHaveLength(1);
    expect(shown('ProvinceMap', { record: 'linkages/quy-che' }).map?.options.arcs).toHaveLength(1);
    expect(shown('ProvinceMap', { region: 'dbsh' }).map?.options.own?.length).toBeGreaterThan(5);
    expect(shown('ProvinceMap', { record: 'documents/quy-che-01' }).map).toBeUndefined();
  });
  it('gives a figure with its page, and refuses an option that it does not have', () => {
    const { chart, view, whole } = shown('Chart', { name: 'linh-vuc' });
    expect([chart, view.empty, whole]).toEqual(['stack', undefined, '/bieu-do/linh-vuc/']);
    expect(() => shown('Chart', { name: 'linh-vuc', sector: 'du-lich' })).toThrow();
  });
  it('gives a record as lists show it, also a region of the reference table', () => {
    const { label, item } = shown('Record', { to: 'documents/quy-che-01' });
    expect([label, item.details]).toEqual([[{ text: 'Văn bản' }], '3/6/2022 · quy chế · Cần Thơ, Đồng Tháp']);
    const region = shown('Record', { to: 'regions/dbsh' });
    expect([region.label, region.item.path]).toEqual([[{ text: 'Vùng' }], '/vung/dbsh/']);
  });
  it('gives the quote of that number, the first without one, with its source', () => {
    const first = shown('Quote', { record: 'linkages/quy-che' });
    expect([first.label[1]!.text, first.quote.before]).toEqual(['Quy chế phối hợp', quote]);
    expect(shown('Quote', { record: 'linkages/quy-che', number: 2 }).quote.before).toBe('Quy chế có hai lĩnh vực');
    expect(() => shown('Quote', { record: 'linkages/quy-che', number: 3 })).toThrow('unknown quote');
  });
  it('gives a remark with what stands in it, and a name in a sentence', () => {
    const ref = { name: 'Ref', props: { to: 'documents/quy-che-01' }, children: [] };
    expect(bodyPieces(context, [{ name: 'Aside', props: {}, children: ['<p>Theo ', ref, '.</p>'] }])).toEqual([
      {
        name: 'Aside',
        view: {},
        children: [
          '<p>Theo ',
          { name: 'Ref', view: { run: { text: 'Quy chế 01', path: '/van-ban/quy-che-01/' } }, children: [] },
          '.</p>',
        ],
      },
    ]);
  });
});
