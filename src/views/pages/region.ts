import { briefPath } from '../brief/refs.ts';
import { membersMap, type AreaMapView } from '../map/area-map.ts';
import { articlesPart, type ArticlesPart } from '../place/articles-part.ts';
import { linkPart, linkTable, type LinkPart, type LinkTable } from '../place/link-parts.ts';
import { countRun } from '../common/counted.ts';
import { memberParts, namedParts, relatedParts, type NamedPart, type RelatedPart } from '../place/named-parts.ts';
import {
  REGION_ANCHORS,
  regionIds,
  regionPageTitle,
  regionView,
  type MemberView,
  type RegionFacts,
  type RegionLinks,
} from '../place/region.ts';
import { timesPart, type TimesPart } from '../place/times-part.ts';
import { cited, type RecordView } from '../record/record.ts';
import type { ViewContext } from '../common/context.ts';
import { regionPath } from '../common/paths.ts';
import { adjacentEach, isLongTitle, type Adjacent, type PageHead } from '../common/page-head.ts';
import type { Link } from '../common/sections.ts';
import type { Run } from '../../domain/run.ts';
import { dated, stamped, type Dated } from '../common/stamp.ts';

/** The page of a region, of the reference table, of the content, or both. */
interface RegionPage extends PageHead {
  summary: Run[][];
  /** Its brief for paper. */
  print: Link;
  map?: AreaMapView;
  facts?: RegionFacts;
  members: { id: string; members: ShownMember[]; facts?: RegionFacts };
  /** Members that are linked with each other. */
  pairs?: LinkTable;
  links?: LinkPart;
  named: NamedPart[];
  related: RelatedPart[];
  times?: TimesPart;
  articles?: ArticlesPart;
  /** The content's own record, if there is one. */
  record?: RecordView;
}

/** `cite`: how it is cited, as its record of the content. */
export type ShownRegion = Dated<RegionPage> & { cite?: string };

/** A unit of the region; `beside`: «(đến 31/7/2008)». */
export interface ShownMember {
  text: string;
  path: string;
  beside?: string;
}

export function regionPages(context: ViewContext): { id: string; view: ShownRegion }[] {
  const ids = regionIds(context);
  const adjacent = adjacentEach(ids.map((id) => ({ label: regionPageTitle(context, id), path: regionPath(id) })));
  return ids.map((id, index) => ({ id, view: shownRegion(context, id, adjacent[index]!) }));
}

/** A region of the content is cited as its record. */
function shownRegion(context: ViewContext, id: string, adjacent: Adjacent): ShownRegion {
  const page = dated(context, regionPage(context, id, adjacent));
  const record = context.corpus.byKey.get(`regions/${id}`);
  return record ? cited(context, record, page) : page;
}

/** Throws for an unknown id. */
const regionPage = stamped((context: ViewContext, id: string, adjacent: Adjacent): RegionPage => {
  const { region, brief } = context.strings;
  const view = regionView(context, id);
  const { title, description, path, section, summary, facts, members, links, record } = view;
  const map = membersMap(context, id, view);
  const each = linkPart(context, links.lines, region.links, linksLead(context, links));
  const times = timesPart(context, REGION_ANCHORS.times, view.times, `regions/${id}`);
  const articles = articlesPart(context, { id: REGION_ANCHORS.articles, heading: region.articles }, view.articles);
  const ofMembers = memberParts(context, REGION_ANCHORS.ofMembers, view.ofMembers);
  return {
    title,
    description,
    path,
    breadcrumbs: [section],
    isLong: isLongTitle(title),
    adjacent,
    summary,
    print: { label: brief.screen.print, path: briefPath('vung', id) },
    ...(map ? { map } : {}),
    ...(facts ? { facts } : {}),
    members: { id: REGION_ANCHORS.members, members: members.map(memberOf), ...(facts ? { facts } : {}) },
    ...(links.pairs.length > 0 ? { pairs: pairsTable(context, links) } : {}),
    ...(each ? { links: each } : {}),
    named: namedParts(context, view.named),
    related: [
      ...relatedParts(context, view.related, context.strings.region.related),
      ...(ofMembers ? [ofMembers] : []),
    ],
    ...(times ? { times } : {}),
    ...(articles ? { articles } : {}),
    ...(record ? { record } : {}),
  };
});

/** Said where linkages name the region; those among its members alone need no word. */
function linksLead({ strings }: ViewContext, { among, naming }: RegionLinks): string | undefined {
  if (naming.value === 0) return undefined;
  return among.value > 0 ? strings.region.linksLead : strings.region.linksNaming;
}

function pairsTable(context: ViewContext, { pairs, linked, among, basis }: RegionLinks): LinkTable {
  const { region, unit } = context.strings;
  return linkTable(context, pairs, {
    id: REGION_ANCHORS.pairs,
    caption: region.pairsCaption(countRun(context, linked), countRun(context, among), basis === 'current'),
    first: unit.links.columns.pair,
  });
}

function memberOf({ text, path, span }: MemberView): ShownMember {
  return { text, path: path!, ...(span ? { beside: `(${span})` } : {}) };
}
