import type { Entry } from '../../corpus/types.ts';
import { lastDayOfRegion, regionMembers, type Membership, type Region } from '../../reference/index.ts';
import type { DataOf } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import { regionTitle, spanText } from '../common/phrases.ts';
import { linkLines, partnerRows, type LinkLine, type PartnerRow } from '../common/link-index.ts';
import { pairScope } from '../../facts/conditions.ts';
import { pairPlace } from '../common/count-list.ts';
import type { Basis } from '../../facts/links.ts';
import type { Measured } from '../../facts/measures.ts';
import { spanOfMembership, spanOfRegion } from '../../facts/regions.ts';
import type { RelationKind } from '../../facts/relations.ts';
import { namedGroups, type NamedGroup, type NamingLink } from './named.ts';
import { namingAnchor, collectionPath, regionPath } from '../common/paths.ts';
import { recordView, type RecordView } from '../record/record.ts';
import type { Link } from '../common/sections.ts';
import { inARow, titleOf, unitRun } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';
import { articleLine, type ArticleLine } from './articles-part.ts';
import { otherRelations, reasonsTold, timesOf } from './unit.ts';
import type { RelatedGroups, UnitView } from './unit-view.ts';
import { countedRecords, relatedRecords, fill, paragraphs, to, toCount } from './unit-summary.ts';

export interface MemberView extends Run {
  /** When it belonged, if not for the region's whole life; and the table's remark. */
  span: string;
}

/** What the reference table says of a region. */
export interface RegionFacts {
  group: string;
  span: string;
  legal: string;
  /** Its other names; empty where it has none. */
  aliases: string;
  /** Said when the law was not read in the original. */
  doubt?: string;
  note?: string;
  after2025?: { whole: Run[]; touches: Run[]; status: string };
}

export interface RegionView {
  path: string;
  title: string;
  description: string;
  section: Link;
  /** One or two plain paragraphs; numbers link to the part of the page that shows what they count. */
  summary: Run[][];
  facts?: RegionFacts;
  /** Units that belong to it on the day of the page, or belonged to it on its last day. */
  members: MemberView[];
  /** Their ids. */
  memberIds: string[];
  /** The content's own record, if there is one. */
  record?: RecordView;
  links: RegionLinks;
  /** Records that name it, linkages and articles left out. */
  named: NamedGroup[];
  related: RelatedGroups[];
  /** Records of its members, whether or not they name it. */
  ofMembers: NamedGroup[];
  times: UnitView['times'];
  /** Articles whose own words name it, and those that editors put there. */
  articles: ArticleLine[];
}

export interface RegionLinks {
  /** Linkages among its members, and those that name it. */
  lines: LinkLine[];
  /** How many are among members, and how many name it. */
  among: Measured;
  naming: Measured;
  /** How many pairs of members are linked, and each. */
  linked: Measured;
  pairs: PartnerRow[];
  basis: Basis;
}

/** Parts of a region's page, to which the paragraph leads. */
export const REGION_ANCHORS = {
  members: 'thanh-vien',
  pairs: 'ai-voi-ai',
  times: 'thoi-gian',
  ofMembers: 'cua-thanh-vien',
  articles: 'bai-viet',
} as const;

/** Linkages that name it stand among its links. */
const ELSEWHERE: ReadonlySet<string> = new Set(['linkages', 'articles']);
const NO_RECORDS: ReadonlySet<string> = new Set(['articles']);

/** Ids of all regions: those of the reference table, then informal ones of the content. */
export function regionIds({ regions, corpus }: ViewContext): string[] {
  return [...new Set([...regions.map(({ id }) => id), ...corpus.entries.regions.map(({ id }) => id)])];
}

/** What the page of a region is called. Throws for an unknown id. */
export function regionPageTitle(context: ViewContext, id: string): string {
  const region = context.regions.find((each) => each.id === id);
  const entry = context.corpus.byKey.get(`regions/${id}`);
  if (region) return regionTitle(context, region);
  if (!entry) throw new Error(`unknown region: ${id}`);
  return titleOf(entry);
}

/** A region of the reference table, of the content, or both. Throws for an unknown id. */
export function regionView(context: ViewContext, id: string): RegionView {
  const { corpus, regions, strings } = context;
  const region = regions.find((each) => each.id === id);
  const entry = corpus.byKey.get(`regions/${id}`);
  const record = entry && recordView(context, entry);
  const title = regionPageTitle(context, id);
  const members = membersOf(context, region, entry);
  const ofKind = (kind: RelationKind) => namingLinks(context, id, kind);
  const parts = {
    id,
    members,
    links: regionLinks(context, id, region, entry),
    named: namedGroups(context, ofKind('named'), ELSEWHERE),
    related: otherRelations(context, ofKind, NO_RECORDS),
  };
  return {
    ...parts,
    path: regionPath(id),
    memberIds: region ? regionMembers(region, dayOf(context, region)) : statedMembers(entry),
    title,
    summary: regionSummary(context, region, region?.name ?? title, parts),
    description: strings.region.description(title),
    section: { label: strings.collections.regions.label, path: collectionPath('regions') },
    ...(region ? { facts: regionFacts(context, region) } : {}),
    ...(record ? { record } : {}),
    ofMembers: memberGroups(context, id),
    times: timesOf(context, regionEntries(context, id), title),
    articles: articlesOf(context, id),
  };
}

function articlesOf(context: ViewContext, id: string): ArticleLine[] {
  return context.facts
    .articlesOfRegion(id)
    .map(({ article, inferred }) => articleLine(context, article, inferred))
    .toSorted((a, b) => context.format.compare(a.title, b.title));
}

/** Records that name a region or were inferred to, its own left out, each once. */
export function regionEntries({ facts }: ViewContext, id: string): Entry[] {
  return facts.ofRegion(id).map(({ entry }) => entry);
}

function memberGroups(context: ViewContext, id: string): NamedGroup[] {
  const records = Object.values(context.facts.ofMembers(id)).flat();
  return namedGroups(
    context,
    records.map((from) => ({ from, path: '' })),
    new Set(),
  );
}

function namingLinks({ facts }: ViewContext, id: string, kind: RelationKind): NamingLink[] {
  return facts
    .ofRegion(id)
    .filter((each) => each.kind === kind)
    .flatMap((each) => each.links.map(({ from, path }) => ({ from, path, reasons: reasonsTold(each) })));
}

/** The day of the page, or the last one on which the region had members. */
function dayOf({ facts }: ViewContext, region: Region): string {
  return lastDayOfRegion(region, facts.unitDay);
}

function regionFacts(context: ViewContext, region: Region): RegionFacts {
  const { strings, facts } = context;
  const runs = (ids: readonly string[]) => inARow(ids.map((id) => unitRun(context, id, facts.unitDay)));
  const { legal, aliases, note, after2025 } = region;
  const doubts = doubtsOf(region, strings.region.uncertain);
  return {
    group: strings.region.groups[region.group],
    span: spanText(context, spanOfRegion(region)),
    legal,
    aliases: aliases.join('; '),
    ...(doubts === '' ? {} : { doubt: doubts }),
    ...(note ? { note } : {}),
    ...(after2025
      ? { after2025: { whole: runs(after2025.whole), touches: runs(after2025.touches), status: after2025.status } }
      : {}),
  };
}

/** What was not settled, and why its days were inferred where that does not say so. */
function doubtsOf({ certain, doubt, inferredDates }: Region, uncertain: string): string {
  const told = certain ? '' : (doubt ?? uncertain);
  const reasons = Object.values(inferredDates).filter((reason) => !told.includes(reason));
  return [told, ...reasons].filter(Boolean).join('; ');
}

function membersOf(context: ViewContext, region: Region | undefined, entry: Entry | undefined): MemberView[] {
  if (region) return region.members.map((member) => memberView(context, region, member));
  return statedMembers(entry).map((id) => ({ ...unitRun(context, id, context.facts.unitDay), span: '' }));
}

/** Members that the content's record names. */
function statedMembers(entry: Entry | undefined): string[] {
  return (entry?.data as DataOf<'regions'> | undefined)?.members ?? [];
}

/** A member, with its time in the region where that is not the region's own. */
function memberView(context: ViewContext, region: Region, member: Membership): MemberView {
  const { unit, note } = member;
  const { from, to: until, inferred } = spanOfMembership(region, [member], context.facts.unitDay);
  const own = { from: from === region.validFrom ? null : from, to: until === region.validTo ? null : until, inferred };
  const span = spanText(context, own);
  return { ...unitRun(context, unit, dayOf(context, region)), span: [span, note].filter(Boolean).join('; ') };
}

/** Links of a region of the 63 are those between units of their time; of a region in force those between units of today. */
function regionLinks(
  context: ViewContext,
  id: string,
  region: Region | undefined,
  entry: Entry | undefined,
): RegionLinks {
  const { corpus, units, facts } = context;
  const members = new Set(region?.members.map(({ unit }) => unit) ?? statedMembers(entry));
  const basis: Basis = region?.basis === '34' ? 'current' : 'asWritten';
  const found = context.facts.pairs(basis).filter(({ a, b }) => members.has(a) && members.has(b));
  const among = new Set(found.flatMap(({ records }) => records));
  const named = new Set(facts.records('linkages', `regions/${id}`).map((linkage) => linkage.id));
  const lines = linkLines(
    context,
    corpus.entries.linkages.filter(({ id }) => among.has(id) || named.has(id)),
    { territory: new Set(), path: '', isInternal: () => false },
  ).map((line) => (named.has(line.id) ? { ...line, naming: true as const } : line));
  const sources = found.map(({ a, b, records }) => {
    const runs = [a, b]
      .map((id) => ({ text: units.nameAt(id, facts.unitDay).name, path: `/tinh/${units.pageSlug(id)}/` }))
      .sort((x, y) => context.format.compare(x.text, y.text));
    const [one, two] = [units.pageSlug(a), units.pageSlug(b)];
    const names = [runs[0]!, { text: ' – ' }, runs[1]!];
    const count = facts.count('linkages-joining', pairScope(one, two), basis);
    const path = pairPlace(context, one, two);
    return { id: `cap-${one}-${two}`, names, records, count, ...(path === undefined ? {} : { path }) };
  });
  return {
    lines,
    basis,
    among: facts.count('linkages-joining', `regions/${id}`, basis),
    naming: facts.count('linkages', `regions/${id}`),
    linked: facts.count('links', `regions/${id}`, basis),
    pairs: partnerRows(context, lines, sources),
  };
}

type Parts = Pick<RegionView, 'members' | 'links' | 'named' | 'related'> & { id: string };

function regionSummary(context: ViewContext, region: Region | undefined, title: string, parts: Parts): Run[][] {
  const words = context.strings.region.summary;
  const { members, links, named } = parts;
  const first = belonging(context, region, title, parts);
  const further = relatedRecords(context, parts.related, `regions/${parts.id}`, words.related);
  if (links.lines.length + named.length === 0)
    return paragraphs(context, [[first, [{ text: members.length > 0 ? words.nothing : words.noNaming }]], further]);
  return paragraphs(context, [
    [first, linked(context, parts)],
    [others(context, parts), ...further],
  ]);
}

function belonging(context: ViewContext, region: Region | undefined, title: string, { members }: Parts): Run[] {
  const { unit, region: words } = context.strings;
  const name = [{ text: title }];
  const count = region ? regionMembers(region, dayOf(context, region)).length : members.length;
  const counted = [to(unit.summary.units(context.format.number(count)), REGION_ANCHORS.members)];
  if (!region)
    return members.length > 0
      ? fill(words.summary.informalMembers, { name, members: counted })
      : fill(words.summary.informal, { name });
  const span = spanText(context, spanOfRegion(region));
  const first = region.members.map(({ from }) => from ?? '').sort()[0]!;
  const before = first === '' ? count : regionMembers(region, first).length;
  if (before !== count)
    return fill(words.summary.changing, {
      name,
      members: counted,
      span: [{ text: span }],
      first: [to(unit.summary.units(context.format.number(before)), REGION_ANCHORS.members)],
      day: [{ text: context.format.date(first) }],
    });
  return fill(words.summary.members, { name, members: counted, span: span === '' ? [] : [{ text: `, ${span}` }] });
}

function linked(context: ViewContext, { members, links }: Parts): Run[] {
  const words = context.strings.region.summary;
  const { links: count } = context.strings.unit.summary;
  const [among, named] = [links.among.value, links.naming.value];
  const naming = [toCount(context, links.naming, count, namingAnchor('linkages'))];
  if (among > 0)
    return [
      ...fill(words.among, { links: [toCount(context, links.among, count, REGION_ANCHORS.pairs)] }),
      ...mostLinked(context, links.pairs),
      ...(named > 0 ? fill(namingBeside(context, links), { links: naming, all: allLinks(context, links) }) : []),
      { text: '.' },
    ];
  if (named > 0) return [...fill(words.naming, { links: naming }), { text: '.' }];
  return members.length > 0 ? [{ text: words.noAmong }] : [];
}

/** Linkages that name the region may be some of those among its members, others, or some of both. */
function namingBeside({ strings }: ViewContext, { lines, among, naming }: RegionLinks): string {
  const words = strings.region.summary;
  if (lines.length === among.value) return words.namingThere;
  return lines.length === among.value + naming.value ? words.namingOther : words.namingSome;
}

function allLinks({ strings, format }: ViewContext, { lines }: RegionLinks): Run[] {
  return [to(strings.unit.summary.links(format.number(lines.length)), namingAnchor('linkages'))];
}

/** The pair that has more than every other. */
function mostLinked({ strings }: ViewContext, [first, second]: readonly PartnerRow[]): Run[] {
  if (!first || !second || first.count === second.count) return [];
  const count = [{ ...first.counted, text: strings.unit.summary.links(first.counted.text), path: `#${first.id}` }];
  return fill(strings.region.summary.most, { pair: first.names, count });
}

function others(context: ViewContext, { id, links, named }: Parts): Run[] {
  const words = context.strings.region.summary;
  const records = countedRecords(context, named, `regions/${id}`);
  return records.length === 0 ? [] : fill(links.naming.value > 0 ? words.alsoNamed : words.named, { records });
}
