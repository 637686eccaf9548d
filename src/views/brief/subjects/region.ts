import { membersMap } from '../../map/area-map.ts';
import { regionEntries, regionView } from '../../place/region.ts';
import type { ViewContext } from '../../common/context.ts';
import { partnerPairList } from '../columns/partners.ts';
import { firstPart } from '../part.ts';
import { figuresOf, TABLED, told, type Subject } from '../subject.ts';
import { plain } from '../../../domain/run.ts';

export function regionSubject(context: ViewContext, id: string): Subject {
  const { corpus, strings } = context;
  const view = regionView(context, id);
  const { brief } = strings;
  const { links } = view;
  const naming = regionEntries(context, id);
  const linkages = links.lines.map((line) => corpus.byKey.get(`linkages/${line.id}`)!);
  const entries = told([...linkages, ...naming]);
  const map = membersMap(context, id, view);
  const members =
    view.members.length > 0 ? [`${strings.region.members}: ${view.members.map(memberText).join(', ')}.`] : [];
  return {
    title: view.title,
    kicker: strings.region.kicker,
    basis: links.basis === 'current' ? brief.basis.regionCurrent : brief.basis.regionWritten,
    summary: [plain(view.summary), ...members],
    ...(map ? { map } : {}),
    entries,
    lines: links.lines,
    always: TABLED,
    figures: figuresOf(
      context,
      [
        { label: brief.figures.members, count: view.memberIds.length },
        { label: brief.figures.among, count: links.pairs.length },
      ],
      entries,
    ),
    first: (scene) => [
      firstPart('pairs', brief.sections.memberPairs, partnerPairList(scene, links.pairs), brief.none.pairs),
    ],
  };
}

function memberText({ text, span }: { text: string; span: string }): string {
  return span === '' ? text : `${text} (${span})`;
}
