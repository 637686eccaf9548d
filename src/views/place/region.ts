import type { Backlink, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { lastDay } from '../../domain/dates.ts';
import { regionMembers, type Membership, type Region } from '../../reference/index.ts';
import type { DataOf } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import { regionSpan } from '../common/phrases.ts';
import { linkLines, partnerRows, type LinkLine, type PartnerRow } from '../common/link-index.ts';
import { pairsOn } from '../common/known-pairs.ts';
import type { Basis } from '../common/links.ts';
import { namedGroups, type NamedGroup } from './named.ts';
import { namingAnchor, collectionPath, regionPath } from '../common/paths.ts';
import { recordView, type RecordView } from '../record/record.ts';
import type { Link } from '../common/sections.ts';
import { inARow, unitRun, type Run } from '../common/shown.ts';
import { timesOf } from './unit.ts';
import type { UnitView } from './unit-view.ts';
import { countedRecords, fill, join, to } from './unit-summary.ts';

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
  /** One plain paragraph; numbers link to the part of the page that shows what they count. */
  summary: Run[];
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
  times: UnitView['times'];
}

export interface RegionLinks {
  /** Linkages among its members, and those that name it. */
  lines: LinkLine[];
  /** How many are among members, and how many name it. */
  among: number;
  naming: number;
  /** Members that are linked. */
  pairs: PartnerRow[];
  basis: Basis;
}

/** Parts of a region's page, to which the paragraph leads. */
export const REGION_ANCHORS = { members: 'thanh-vien', pairs: 'ai-voi-ai', times: 'thoi-gian' } as const;

const ELSEWHERE: ReadonlySet<string> = new Set(['linkages', 'articles']);

/** Ids of all regions: those of the reference table, then informal ones of the content. */
export function regionIds({ regions, corpus }: ViewContext): string[] {
  return [...new Set([...regions.map(({ id }) => id), ...corpus.entries.regions.map(({ id }) => id)])];
}

/** A region of the reference table, of the content, or both. Throws for an unknown id. */
export function regionView(context: ViewContext, id: string): RegionView {
  const { corpus, regions, strings } = context;
  const region = regions.find((each) => each.id === id);
  const entry = corpus.byKey.get(`regions/${id}`);
  const record = entry && recordView(context, entry);
  const naming = namingLinks(context, id, entry);
  const title = region ? regionTitle(context, region) : record?.title;
  if (title === undefined) throw new Error(`unknown region: ${id}`);
  const members = membersOf(context, region, entry);
  const parts = {
    members,
    links: regionLinks(context, region, entry, naming),
    named: namedGroups(context, naming, ELSEWHERE),
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
    times: timesOf(
      context,
      naming.map(({ from }) => from),
      title,
    ),
  };
}

/** Records that name a region, each once. */
export function regionEntries(context: ViewContext, id: string): Entry[] {
  const naming = namingLinks(context, id, context.corpus.byKey.get(`regions/${id}`));
  return [...new Set(naming.map(({ from }) => from))];
}

/** A region that is over and shares its name with another carries its last day. */
function regionTitle({ regions, corpus, strings, format }: ViewContext, region: Region): string {
  const { id, name, validTo } = region;
  const isOver = validTo !== null && validTo < corpus.buildDate;
  const isAlone = regions.every((each) => each.id === id || each.name !== name);
  if (isAlone || !isOver) return name;
  return `${name} (${strings.region.memberSpan(undefined, format.date(validTo))})`;
}

export function namingLinks({ corpus }: ViewContext, id: string, own: Entry | undefined): Backlink[] {
  const links = [`@region/${id}`, `regions/${id}`].flatMap((key) => corpus.backlinks.get(key) ?? []);
  return links.filter(({ from }) => !own || keyOf(from) !== keyOf(own));
}

/** The day of the page, or the last one of a region that is over. */
function dayOf({ corpus }: ViewContext, { validTo }: Region): string {
  return validTo && validTo < corpus.buildDate ? lastDay(validTo) : corpus.buildDate;
}

function regionFacts(context: ViewContext, region: Region): RegionFacts {
  const { strings, corpus } = context;
  const runs = (ids: readonly string[]) => inARow(ids.map((id) => unitRun(context, id, corpus.buildDate)));
  const { legal, aliases, doubt, note, after2025, certain } = region;
  return {
    group: strings.region.groups[region.group],
    span: regionSpan(context, region),
    legal,
    aliases: aliases.join('; '),
    ...(certain ? {} : { doubt: doubt ?? strings.region.uncertain }),
    ...(note ? { note } : {}),
    ...(after2025
      ? { after2025: { whole: runs(after2025.whole), touches: runs(after2025.touches), status: after2025.status } }
      : {}),
  };
}

function membersOf(context: ViewContext, region: Region | undefined, entry: Entry | undefined): MemberView[] {
  if (region) return region.members.map((member) => memberView(context, member, dayOf(context, region)));
  return statedMembers(entry).map((id) => ({ ...unitRun(context, id, context.corpus.buildDate), span: '' }));
}

/** Members that the content's record names. */
function statedMembers(entry: Entry | undefined): string[] {
  return (entry?.data as DataOf<'regions'> | undefined)?.members ?? [];
}

function memberView(context: ViewContext, { unit, from, to: until, note }: Membership, day: string): MemberView {
  const dated = (date: string | null) => (date === null ? undefined : context.format.date(date));
  const span = context.strings.region.memberSpan(dated(from), dated(until));
  return { ...unitRun(context, unit, day), span: [span, note].filter(Boolean).join('; ') };
}

/** Links of a region of the 63 are those between units of their time; of a region in force those between units of today. */
function regionLinks(
  context: ViewContext,
  region: Region | undefined,
  entry: Entry | undefined,
  naming: readonly Backlink[],
): RegionLinks {
  const { corpus, units } = context;
  const members = new Set(region?.members.map(({ unit }) => unit) ?? statedMembers(entry));
  const basis: Basis = region?.basis === '34' ? 'current' : 'asWritten';
  const found = pairsOn(context, basis).filter(({ a, b }) => members.has(a) && members.has(b));
  const among = new Set(found.flatMap(({ records }) => records));
  const named = new Set(naming.filter(({ from }) => from.collection === 'linkages').map(({ from }) => from.id));
  const lines = linkLines(
    context,
    corpus.entries.linkages.filter(({ id }) => among.has(id) || named.has(id)),
    { territory: new Set(), path: '', isInternal: () => false },
  );
  const sources = found.map(({ a, b, records }) => {
    const runs = [a, b]
      .map((id) => ({ text: units.nameAt(id, corpus.buildDate).name, path: `/tinh/${units.pageSlug(id)}/` }))
      .sort((x, y) => context.format.compare(x.text, y.text));
    const id = `cap-${units.pageSlug(a)}-${units.pageSlug(b)}`;
    return { id, names: [runs[0]!, { text: ' – ' }, runs[1]!], records };
  });
  return {
    lines,
    basis,
    among: among.size,
    naming: named.size,
    pairs: partnerRows(context, lines, sources),
  };
}

type Parts = Pick<RegionView, 'members' | 'links' | 'named'>;

function regionSummary(context: ViewContext, region: Region | undefined, title: string, parts: Parts): Run[] {
  const words = context.strings.region.summary;
  const { members, links, named } = parts;
  const first = belonging(context, region, title, parts);
  if (links.lines.length + named.length === 0)
    return join([first, [{ text: members.length > 0 ? words.nothing : words.noNaming }]]);
  return join([first, linked(context, parts), others(context, parts)]);
}

function belonging(context: ViewContext, region: Region | undefined, title: string, { members }: Parts): Run[] {
  const { unit, region: words } = context.strings;
  const name = [{ text: title }];
  const count = region ? regionMembers(region, dayOf(context, region)).length : members.length;
  const counted = [to(unit.summary.units(count), REGION_ANCHORS.members)];
  if (!region)
    return members.length > 0
      ? fill(words.summary.informalMembers, { name, members: counted })
      : fill(words.summary.informal, { name });
  const span = regionSpan(context, region);
  return fill(words.summary.members, { name, members: counted, span: span === '' ? [] : [{ text: `, ${span}` }] });
}

function linked({ strings }: ViewContext, { members, links }: Parts): Run[] {
  const words = strings.region.summary;
  const count = strings.unit.summary.links;
  const naming = [to(count(links.naming), namingAnchor('linkages'))];
  if (links.among > 0)
    return [
      ...fill(words.among, { links: [to(count(links.among), REGION_ANCHORS.pairs)] }),
      ...mostLinked(strings, links.pairs),
      ...(links.naming > 0 ? fill(words.andNaming, { links: naming }) : []),
      { text: '.' },
    ];
  if (links.naming > 0) return [...fill(words.naming, { links: naming }), { text: '.' }];
  return members.length > 0 ? [{ text: words.noAmong }] : [];
}

/** The pair that has more than every other. */
function mostLinked(strings: ViewContext['strings'], [first, second]: readonly PartnerRow[]): Run[] {
  if (!first || !second || first.count === second.count) return [];
  const count = [to(strings.unit.summary.links(first.count), first.id)];
  return fill(strings.region.summary.most, { pair: first.names, count });
}

function others({ strings }: ViewContext, { links, named }: Parts): Run[] {
  const words = strings.region.summary;
  const records = countedRecords(named, strings.unit.summary);
  return records.length === 0 ? [] : fill(links.naming > 0 ? words.alsoNamed : words.named, { records });
}
