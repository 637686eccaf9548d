import type { Entry } from '../../../corpus/types.ts';
import { dashboard } from '../../home/dashboard.ts';
import type { ViewContext } from '../../common/context.ts';
import { neutralLines } from '../columns/linkages.ts';
import { pairList, provinceList } from '../columns/provinces.ts';
import { firstPart, RANKS } from '../part.ts';
import { figuresOf, TABLED, TOLD, told, type Subject } from '../subject.ts';
import { plain } from '../../../domain/run.ts';

export function countrySubject(context: ViewContext): Subject {
  const { corpus, units, strings } = context;
  const { sections, none, figures, titles, kickers, basis } = strings.brief;
  const { finding, sum, map } = dashboard(context);
  const entries = told(TOLD.flatMap((name) => corpus.entries[name] as Entry[]));
  const name = (id: string) => units.nameAt(id, corpus.buildDate).name;
  const pairs = context.facts.pairs('current').map(({ a, b, records }) => ({
    names: `${name(a)} – ${name(b)}`,
    links: records.length,
  }));
  const linked = {
    label: figures.provinces,
    count: map.rows.length,
    detail: figures.of(map.rows.length + map.others.length),
  };
  return {
    title: titles.country,
    kicker: kickers['toan-quoc'],
    basis: basis.countryCurrent,
    summary: [`${plain(finding)}.`, plain(sum)],
    countryMap: map,
    entries,
    lines: neutralLines(context, corpus.entries.linkages, '/'),
    always: TABLED,
    figures: figuresOf(context, [linked], entries),
    first: (scene) => [
      firstPart('provinces', sections.provinces, provinceList(scene, map.rows), none.partners),
      { ...firstPart('pairs', sections.pairs, pairList(scene, pairs), none.pairs), rank: RANKS.times },
    ],
  };
}
