import { describe, expect, it } from 'vitest';
import { firstRead } from '../../../test/support/first.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { plain } from '../../domain/run.ts';
import type { Basis } from '../../facts/links.ts';
import type { MeasureId } from '../../facts/measures.ts';
import {
  DEFAULT_STATE,
  filterRecords,
  pairsOn,
  unitRows,
  type CountBasis,
  type UnitRow,
} from '../../maps/map-model.ts';
import { createContext, type ViewContext } from '../common/context.ts';
import { mapPage } from '../pages/map.ts';
import { countedPair } from './counted-pair.ts';
import { mapRecords } from './map-records.ts';

const first = await firstRead();

const TEXT =
  'Hà Tây, Hà Nội và Quảng Ninh hợp tác. Phú Thọ, Vĩnh Phúc và Quảng Ninh hợp tác. Vĩnh Phúc và Hòa Bình hợp tác. ' +
  'Cầu ở Phú Thọ.\nCập nhật: 12/3/2021';
const linkage = (id: string, quote: string, ...provinces: string[]) => ({
  id,
  title: id,
  form: 'activity',
  pattern: 'together',
  parties: provinces.map((province) => ({ province })),
  evidence: [{ article: 'hop-tac', quote }],
});
const evidence = [{ article: 'hop-tac', quote: 'Cầu ở Phú Thọ' }];
const corners = testCorpus({
  buildDate: '2026-11-30',
  seeds: { 'hop-tac.txt': TEXT },
  records: {
    linkages: [
      linkage('ha-tay', 'Hà Tây, Hà Nội và Quảng Ninh hợp tác', 'ha-tay-cu', 'ha-noi', 'quang-ninh'),
      linkage('moi', 'Hà Tây, Hà Nội và Quảng Ninh hợp tác', 'phu-tho-2025', 'quang-ninh-2025'),
      linkage('ba-noi', 'Phú Thọ, Vĩnh Phúc và Quảng Ninh hợp tác', 'phu-tho', 'vinh-phuc', 'quang-ninh'),
      linkage('noi-bo', 'Vĩnh Phúc và Hòa Bình hợp tác', 'vinh-phuc', 'hoa-binh'),
    ],
    projects: [
      { id: 'cau', name: 'Cầu', kind: 'bridge', provinces: ['phu-tho', 'vinh-phuc'], evidence },
      { id: 'suy-ra', name: 'Cầu', kind: 'bridge', provinces: ['hoa-binh'], evidence, inferred: { provinces: 'gần' } },
    ],
    directives: [
      { id: 'viec', what: 'Việc', strength: 'request', lead: [{ province: 'phu-tho' }], evidence },
      { id: 'qua', what: 'Việc', strength: 'request', basis: ['linkages/noi-bo'], evidence },
    ],
  },
});

const BASES: Record<Basis, CountBasis> = { current: 'nay', asWritten: 'viet' };

function expected({ facts, units }: ViewContext, { unit }: UnitRow, basis: Basis) {
  const of = `units/${units.pageSlug(unit)}`;
  const count = (measure: MeasureId, on?: Basis) => facts.count(measure, of, on).value;
  return {
    partners: count('partners', basis),
    internal: basis === 'current' ? count('linkages-internal') : 0,
    counts: {
      'lien-ket': count('linkages-joining', basis),
      'du-an': count('projects'),
      'nhiem-vu': count('directives'),
      'van-ban': count('documents'),
      'bai-viet': count('articles'),
    },
  };
}

describe.each([
  ['the first content', first.corpus!],
  ['units that are parts of others, renewed or inferred', corners],
])('the opened map of %s', (_, corpus) => {
  const context = createContext(corpus, 'vi');
  const records = mapRecords(context, '/');
  const found = filterRecords(records, DEFAULT_STATE);

  it.each(['current', 'asWritten'] as const)('counts as the facts do, every unit and measure, %s', (basis) => {
    const rows = unitRows(records, found, {
      basis: BASES[basis],
      measure: 'lien-ket',
      compare: context.format.compare,
    });
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const { unit, name: __, ...counted } = row;
      expect({ unit, ...counted }).toEqual({ unit, ...expected(context, row, basis) });
    }
  });

  it.each(['current', 'asWritten'] as const)('draws each pair with its linkages, %s', (basis) => {
    // As written a unit of today holds what was written of its parts, which have arcs of their own.
    const holders = basis === 'asWritten' ? new Set(Object.values(records.within ?? {}).flat()) : new Set<string>();
    const pairs = pairsOn(records, found.links, BASES[basis]).pairs;
    for (const { a, b, links } of pairs.filter((pair) => !holders.has(pair.a) && !holders.has(pair.b)))
      expect([a, b, links.length]).toEqual([a, b, countedPair(context, { a, b, basis }).count]);
  });

  it('leaves no unit with a link of today out', () => {
    const rows = unitRows(records, found, { basis: 'nay', measure: 'lien-ket', compare: context.format.compare });
    const linked = rows.filter(({ counts }) => counts['lien-ket'] > 0);
    expect(linked).toHaveLength(context.facts.count('provinces-linked', undefined, 'current').value);
  });
});

describe('the map page of the first content', () => {
  const context = createContext(first.corpus!, 'vi');
  const view = mapPage(context);
  it('names the 17 units of today that are in no source', () => {
    expect(view.others!.lead.text).toBe('17 tỉnh, thành phố không được nguồn nào nêu tên, cũng không được suy ra:');
    for (const { path } of view.others!.links) {
      const slug = path.split('/')[2]!;
      expect([slug, context.facts.articlesNaming(slug)]).toEqual([slug, []]);
      expect([slug, context.facts.ofUnit(slug).filter(({ kind }) => kind !== 'through')]).toEqual([slug, []]);
    }
    expect(view.now.rows.length + view.others!.links.length).toBe(34);
  });
  it('gives Phú Thọ as many projects as its page', () => {
    const row = view.now.rows.find(({ unit }) => unit === 'phu-tho-2025')!;
    expect(row.lesser[0]!.counted).toMatchObject({ measure: 'projects', of: 'units/phu-tho-2025' });
    expect(row.lesser[0]!.counted!.value).toBe(context.facts.records('projects', 'units/phu-tho-2025').length);
  });
  it('has one noun for linkages that join two units, and counts projects and assets apart', () => {
    const { projects, assets } = context.corpus.entries;
    const { value } = context.facts.count('linkages-joining', undefined, 'current');
    expect(plain(view.map.caption)).toContain(`${value} liên kết nối hai tỉnh, thành phố`);
    expect(plain(view.map.caption)).toContain(`${projects.length} dự án và ${assets.length} công trình`);
  });
});
