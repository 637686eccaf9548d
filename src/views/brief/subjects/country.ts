import type { Entry } from '../../../corpus/types.ts';
import { pairScope } from '../../../facts/conditions.ts';
import { TABLED } from '../../../facts/tabled.ts';
import { linkMap } from '../../map/map-page.ts';
import { countRun } from '../../common/counted.ts';
import type { ViewContext } from '../../common/context.ts';
import { neutralLines } from '../columns/linkages.ts';
import { pairList, provinceList } from '../columns/provinces.ts';
import { missingInTables } from '../missing.ts';
import { firstPart, RANKS } from '../part.ts';
import { figuresOf, TOLD, told, type Subject } from '../subject.ts';

export function countrySubject(context: ViewContext): Subject {
  const { corpus, strings, format } = context;
  const { sections, none, figures, titles, kickers, basis } = strings.brief;
  const map = linkMap(context);
  const missing = missingInTables(context);
  const linked = {
    label: figures.provinces,
    count: countRun(context, context.facts.count('provinces-linked', undefined, 'current')),
    detail: [{ text: figures.of(map.rows.length + map.others.length) }],
  };
  return {
    title: titles.country,
    kicker: kickers['toan-quoc'],
    basis: basis.countryCurrent(context.format.date(context.corpus.buildDate)),
    summary: summaryOf(context, format.number(map.rows.length + map.others.length)),
    countryMap: map,
    entries: told(TOLD.flatMap((name) => corpus.entries[name] as Entry[])),
    missing,
    lines: neutralLines(context, corpus.entries.linkages, '/'),
    always: TABLED,
    figures: figuresOf(context, [linked], missing),
    first: (scene) => [
      firstPart('provinces', sections.provinces, provinceList(scene, provincesOf(context, map)), none.partners),
      { ...firstPart('pairs', sections.pairs, pairList(scene, pairsOf(context)), none.pairs), rank: RANKS.times },
    ],
  };
}

/** How many places are linked, by how many articles, and what else these say. */
function summaryOf(context: ViewContext, all: string): Subject['summary'] {
  const { facts, strings } = context;
  const words = strings.brief.summary;
  const count = (...measured: Parameters<typeof facts.count>) => countRun(context, facts.count(...measured));
  if (facts.count('links', undefined, 'current').value === 0) return [[{ text: strings.dashboard.noLinks }]];
  return [
    words.country({
      articles: count('articles'),
      linked: count('provinces-linked', undefined, 'current'),
      all,
      pairs: count('links', undefined, 'current'),
    }),
    words.countryRecords({
      linkages: count('linkages'),
      projects: count('projects'),
      tasks: count('directives'),
      documents: count('documents'),
      quotes: count('quotes'),
    }),
  ];
}

function provincesOf(context: ViewContext, { rows }: ReturnType<typeof linkMap>): Parameters<typeof provinceList>[1] {
  const { facts, units } = context;
  return rows.map(({ unit, name }) => {
    const of = `units/${units.pageSlug(unit)}`;
    return {
      name,
      links: countRun(context, facts.count('linkages-joining', of, 'current')),
      partners: countRun(context, facts.count('partners', of, 'current')),
    };
  });
}

function pairsOf(context: ViewContext): Parameters<typeof pairList>[1] {
  const { facts, units } = context;
  const name = (id: string) => units.nameAt(id, facts.unitDay).name;
  return facts.pairs('current').map(({ a, b }) => ({
    names: `${name(a)} – ${name(b)}`,
    links: countRun(
      context,
      facts.count('linkages-joining', pairScope(units.pageSlug(a), units.pageSlug(b)), 'current'),
    ),
  }));
}
