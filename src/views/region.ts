import type { Backlink, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { formatPartialDate, lastDay } from '../domain/dates.ts';
import type { Membership, Region } from '../reference/index.ts';
import { definitionOf } from '../schemas/index.ts';
import { groupBacklinks, type NamingGroup } from './backlinks.ts';
import type { ViewContext } from './context.ts';
import { regionSpan } from './history.ts';
import { collectionPath, regionPath } from './paths.ts';
import { recordView, type RecordView } from './record.ts';
import type { Link } from './sections.ts';
import { unitRun, type Run } from './shown.ts';

export interface MemberView extends Run {
  /** When it belonged, if not for the region's whole life; and the table's remark. */
  span: string;
}

/** What the reference table says of a region. */
export interface RegionFacts {
  group: string;
  span: string;
  legal: string;
  members: MemberView[];
  aliases: string[];
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
  facts?: RegionFacts;
  /** The content's own record, if there is one. */
  record?: RecordView;
  naming: NamingGroup[];
}

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
  const title = region ? regionTitle(context, region) : record?.title;
  if (title === undefined) throw new Error(`unknown region: ${id}`);
  return {
    path: regionPath(id),
    title,
    description: strings.region.description(title),
    section: { label: definitionOf('regions').label, path: collectionPath('regions') },
    ...(region ? { facts: regionFacts(context, region) } : {}),
    ...(record ? { record } : {}),
    naming: groupBacklinks(namingLinks(context, id, entry)),
  };
}

/** A region that is over and shares its name with another carries its last day. */
function regionTitle({ regions, corpus, strings }: ViewContext, region: Region): string {
  const { id, name, validTo } = region;
  const isOver = validTo !== null && validTo < corpus.buildDate;
  const isAlone = regions.every((each) => each.id === id || each.name !== name);
  if (isAlone || !isOver) return name;
  return `${name} (${strings.region.memberSpan(undefined, formatPartialDate(validTo))})`;
}

function namingLinks({ corpus }: ViewContext, id: string, own: Entry | undefined): Backlink[] {
  const links = [`@region/${id}`, `regions/${id}`].flatMap((key) => corpus.backlinks.get(key) ?? []);
  return links.filter(({ from }) => !own || keyOf(from) !== keyOf(own));
}

function regionFacts(context: ViewContext, region: Region): RegionFacts {
  const { strings, corpus } = context;
  const day = region.validTo && region.validTo < corpus.buildDate ? lastDay(region.validTo) : corpus.buildDate;
  const runs = (ids: readonly string[]) => ids.map((id) => unitRun(context, id, corpus.buildDate));
  const { legal, aliases, doubt, note, after2025, certain } = region;
  return {
    group: strings.region.groups[region.group],
    span: regionSpan(context, region),
    legal,
    members: region.members.map((member) => memberView(context, member, day)),
    aliases,
    ...(certain ? {} : { doubt: doubt ?? strings.region.uncertain }),
    ...(note ? { note } : {}),
    ...(after2025
      ? { after2025: { whole: runs(after2025.whole), touches: runs(after2025.touches), status: after2025.status } }
      : {}),
  };
}

function memberView(context: ViewContext, { unit, from, to, note }: Membership, day: string): MemberView {
  const format = (date: string | null) => (date === null ? undefined : formatPartialDate(date));
  const span = context.strings.region.memberSpan(format(from), format(to));
  return { ...unitRun(context, unit, day), span: [span, note].filter(Boolean).join('; ') };
}
