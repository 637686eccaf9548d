import { membersMap } from '../../map/area-map.ts';
import { regionView } from '../../place/region.ts';
import { countRun } from '../../common/counted.ts';
import type { ViewContext } from '../../common/context.ts';
import { keyOf } from '../../../corpus/types.ts';
import { TABLED } from '../../../facts/tabled.ts';
import { partnerPairList } from '../columns/partners.ts';
import { missingInTables, type Missing } from '../missing.ts';
import type { Figure } from '../model.ts';
import { firstPart } from '../part.ts';
import { detailOf, distinct, onPaper, told, type Subject } from '../subject.ts';

export function regionSubject(context: ViewContext, id: string): Subject {
  const { corpus, strings, facts } = context;
  const view = regionView(context, id);
  const { brief } = strings;
  const { links } = view;
  const of = `regions/${id}`;
  const linkages = links.lines.map((line) => corpus.byKey.get(`linkages/${line.id}`)!);
  const related = facts.ofRegion(id).filter(({ kind, entry }) => kind !== 'through' && keyOf(entry) !== of);
  const among = new Set(linkages);
  // A linkage among members needs no other reason to be told.
  const relations = related.filter(({ entry }) => !among.has(entry));
  const missing = missingInTables(context, of);
  const map = membersMap(context, id, view);
  const members =
    view.members.length > 0 ? [`${strings.region.members}: ${view.members.map(memberText).join(', ')}.`] : [];
  return {
    title: view.title,
    kicker: strings.region.kicker,
    basis:
      links.basis === 'current'
        ? brief.basis.regionCurrent(context.format.date(context.corpus.buildDate))
        : brief.basis.regionWritten,
    summary: [...view.summary.map(onPaper), ...members.map((text) => [{ text }])],
    ...(map ? { map } : {}),
    entries: told(distinct([...linkages, ...related.map(({ entry }) => entry)])),
    relations,
    missing,
    none: ofMembers(context, of),
    lines: links.lines,
    always: TABLED,
    figures: figuresOfRegion(context, of, view, missing),
    first: (scene) => [
      firstPart('pairs', brief.sections.memberPairs, partnerPairList(scene, links.pairs), brief.none.pairs),
    ],
  };
}

/** «Không dự án nào gọi tên vùng; các tỉnh thành viên có 8.» */
function ofMembers(context: ViewContext, of: string): NonNullable<Subject['none']> {
  const { facts, strings } = context;
  return Object.fromEntries(
    TABLED.flatMap((kind) => {
      const count = facts.count(`${kind}-members`, of);
      const said = strings.brief.noneOfRegion(strings.collections[kind].one, countRun(context, count));
      return count.value > 0 ? [[kind, said]] : [];
    }),
  );
}

/** Members and their links, then one figure a kind of records that name the region, and how many its members have. */
function figuresOfRegion(
  context: ViewContext,
  of: string,
  { memberIds, links }: Pick<ReturnType<typeof regionView>, 'memberIds' | 'links'>,
  { total }: Missing,
): Figure[] {
  const { facts, strings, format } = context;
  const words = strings.brief.figures;
  const kinds = TABLED.map((kind): Figure => {
    const inferred = facts.count(`${kind}-inferred`, of);
    const members = facts.count(`${kind}-members`, of);
    return {
      label: words.naming[kind],
      count: countRun(context, facts.count(kind, of)),
      ...detailOf([
        ...(inferred.value > 0 ? [words.more.inferred(countRun(context, inferred))] : []),
        ...(members.value > 0 ? [words.ofMembers(countRun(context, members))] : []),
      ]),
    };
  });
  return [
    { label: words.members, count: { text: format.number(memberIds.length) } },
    { label: words.among, count: countRun(context, links.linked) },
    { label: words.amongLinks, count: countRun(context, links.among) },
    ...kinds,
    { label: words.gapsTabled, count: countRun(context, total) },
  ];
}

function memberText({ text, span }: { text: string; span: string }): string {
  return span === '' ? text : `${text} (${span})`;
}
