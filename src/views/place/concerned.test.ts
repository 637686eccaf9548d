import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { firstContext } from '../../../test/support/first.ts';
import { keyOf } from '../../corpus/types.ts';
import type { Relation } from '../../facts/relations.ts';
import { createContext, type ViewContext } from '../common/context.ts';
import { recordPath } from '../common/paths.ts';
import { regionIds, regionView, type RegionView } from './region.ts';
import { unitView } from './unit.ts';
import type { UnitView } from './unit-view.ts';

const inferred = testCorpus({
  buildDate: '2026-11-30',
  seeds: { 'bai.txt': 'Hải Phòng cùng Bộ Xây dựng làm việc. Hải Phòng và Cà Mau ký thỏa thuận.' },
  records: {
    linkages: [
      {
        id: 'lam-viec',
        title: 'Làm việc',
        form: 'activity',
        pattern: 'together',
        parties: [{ province: 'hai-phong-2025' }, { class: 'Bộ Xây dựng' }],
        regions: ['kttd-bac-bo'],
        inferred: { regions: 'bài về vùng này' },
        evidence: [{ article: 'bai', quote: 'Hải Phòng cùng Bộ Xây dựng làm việc' }],
      },
    ],
  },
});

/** Everything that concerns a place and stands nowhere on its page. */
function missing(relations: readonly Relation[], { links, named, related }: UnitView | RegionView, own?: string) {
  const groups = [...named, ...related.flatMap((each) => each.groups)];
  const there = new Set([
    ...links.lines.map(({ path }) => path),
    ...groups.flatMap(({ lines }) => lines.map(({ path }) => path)),
  ]);
  return relations
    .filter(({ entry }) => entry.collection !== 'articles' && keyOf(entry) !== own)
    .flatMap(({ entry }) => (there.has(recordPath(entry)) ? [] : [keyOf(entry)]));
}

describe.each<[string, ViewContext]>([
  ['the first content', await firstContext()],
  ['a linkage that is inferred to a region', createContext(inferred, 'vi')],
])('what concerns a place or region of %s', (_, context) => {
  it('stands on the page of every region, however it concerns it', () => {
    for (const id of regionIds(context))
      expect([id, missing(context.facts.ofRegion(id), regionView(context, id), `regions/${id}`)]).toEqual([id, []]);
  });

  it('stands on the page of every place, however it concerns it', () => {
    for (const page of context.units.pages(context.corpus.buildDate))
      expect([page.slug, missing(context.facts.ofUnit(page.slug), unitView(context, page))]).toEqual([page.slug, []]);
  });
});

it('a linkage inferred to a region stands there with its reason, and is counted', () => {
  const context = createContext(inferred, 'vi');
  const { related } = regionView(context, 'kttd-bac-bo');
  const told = related.map(({ kind, groups }) => [
    kind,
    groups.flatMap(({ lines }) => lines.map(({ title, why }) => [title, why])),
  ]);
  expect(told).toEqual([['inferred', [['Làm việc', ['bài về vùng này']]]]]);
  expect(context.facts.count('linkages-inferred', 'regions/kttd-bac-bo').value).toBe(1);
});
