import type { ViewContext } from '../common/context.ts';
import {
  MOST_LINKS,
  type IndexRow,
  type LinkLine,
  type PartyRun,
  type LinkTime,
  type PartnerRow,
} from '../common/link-index.ts';
import { collectionPath, namingAnchor } from '../common/paths.ts';
import type { QuoteView } from '../common/quotes.ts';
import type { Link } from '../common/sections.ts';
import { ticksOf, type Ticks } from './ticks.ts';
import { type Run } from '../../domain/run.ts';

/** Numbers that lead to linkages. */
export interface LinkRefs {
  refs: { number: number; path: string; label: string }[];
  /** Some are left out. */
  more: boolean;
}

export interface LinkTable {
  id: string;
  caption: Run[];
  /** Head of the first column. */
  first: string;
  groups: LinkTableGroup[];
}

interface LinkTableGroup {
  /** Anchor and heading of a second group. */
  id?: string;
  heading?: string;
  rows: LinkTableRow[];
}

interface LinkTableRow extends LinkRefs {
  id: string;
  names: Run[];
  /** How many linkages, for readers; and drawn. */
  count: Run;
  ticks: Ticks;
  sectors: string;
  forms: string;
  /** The earliest; absent where no source states one. */
  time?: string;
  /** Its first day, by which rows are put in order. */
  first?: string;
}

/** What a table of partners or pairs is called, and a second group below its rows. */
export interface LinkTableSetting {
  id: string;
  caption: Run[];
  first?: string;
  within?: { id: string; heading: string; rows: readonly PartnerRow[] };
}

const MOST_SECTORS = 4;

export function linkTable(context: ViewContext, rows: readonly PartnerRow[], setting: LinkTableSetting): LinkTable {
  const { id, caption, first = context.strings.unit.links.columns.name, within } = setting;
  const all = [...rows, ...(within?.rows ?? [])];
  const most = Math.max(0, ...all.map(({ count }) => count));
  const shown = (own: readonly PartnerRow[]) => own.map((row) => tableRow(context, row, most));
  const groups: LinkTableGroup[] = [
    { rows: shown(rows) },
    ...(within ? [{ id: within.id, heading: within.heading, rows: shown(within.rows) }] : []),
  ];
  return {
    id,
    caption,
    first,
    groups: groups.filter((group) => group.rows.length > 0),
  };
}

function tableRow(context: ViewContext, row: PartnerRow, most: number): LinkTableRow {
  const { id, names, count, counted, sectors, forms, time } = row;
  return {
    id,
    names,
    count: counted,
    ticks: ticksOf(count, most),
    sectors: sectorsInWords(context, sectors),
    forms: forms.join('; '),
    ...(time ? { time: timeText(context, time) } : {}),
    ...(time?.first ? { first: time.first } : {}),
    ...linkRefs(context, row),
  };
}

/** The most frequent by name, the others by number: one more is named as quickly as counted. */
function sectorsInWords({ strings }: ViewContext, sectors: readonly string[]): string {
  if (sectors.length <= MOST_SECTORS + 1) return sectors.join('; ');
  const { moreSectors } = strings.unit.links;
  return `${sectors.slice(0, MOST_SECTORS).join('; ')} ${moreSectors(sectors.length - MOST_SECTORS)}`;
}

function timeText({ strings }: ViewContext, { text, inferred }: LinkTime): string {
  return inferred ? `${text} (${strings.common.inferred})` : text;
}

function linkRefs({ strings }: ViewContext, { refs, count }: IndexRow): LinkRefs {
  const { ref } = strings.unit.links;
  return {
    refs: refs.map(({ number, path, title }) => ({ number, path, label: ref(number, title) })),
    more: count > refs.length,
  };
}

/** The numbered linkages of a page. */
export interface LinkPart {
  id: string;
  heading: string;
  /** What is among them, where that is of two kinds. */
  lead?: string;
  lines: ListedLink[];
  /** «và 12 liên kết khác, trong danh sách liên kết» */
  rest?: Link;
}

export interface ListedLink {
  number: number;
  anchor: string;
  title: string;
  path: string;
  /** Who is linked with whom. */
  who: Run[];
  /** Form, sectors and time. */
  about: string;
  /** The clause that carries it; absent where no stored article stands behind it, which `noClause` says. */
  clause?: Link;
  noClause?: string;
  /** Its words, on a page that has them; they lead to the clause. */
  quote?: QuoteView;
}

/** Undefined where there is no linkage. `heading` is «Từng liên kết». */
export function linkPart(
  context: ViewContext,
  lines: readonly LinkLine[],
  heading: string,
  lead?: string,
): LinkPart | undefined {
  if (lines.length === 0) return undefined;
  const rest = Math.max(0, lines.length - MOST_LINKS);
  const label = context.strings.unit.links.rest(rest);
  return {
    id: namingAnchor('linkages'),
    heading: `${heading} (${context.format.number(lines.length)})`,
    ...(lead === undefined ? {} : { lead }),
    lines: lines.slice(0, MOST_LINKS).map((line) => listedLink(context, line)),
    ...(rest > 0 ? { rest: { label, path: collectionPath('linkages') } } : {}),
  };
}

/** A numbered linkage in words. */
export function listedLink(context: ViewContext, line: LinkLine): ListedLink {
  const { number, anchor, title, path, form, sectors, time, clause, naming } = line;
  const { namesRegion } = context.strings.region;
  const { clauseOf, noClause } = context.strings.unit.links;
  return {
    number,
    anchor,
    title,
    path,
    who: partiesInARow(context, line),
    about: [...(naming ? [namesRegion] : []), form, ...sectors, ...(time ? [timeText(context, time)] : [])]
      .filter(Boolean)
      .join(' · '),
    ...(clause ? { clause: { label: clauseOf(title), path: clause } } : { noClause }),
  };
}

/** «Hà Nội, Hải Phòng với Quảng Ninh (nay ở trong cùng đơn vị)» */
function partiesInARow(context: ViewContext, { own, others, joined, internal }: LinkLine): Run[] {
  const words = context.strings.unit.links;
  if (own.length + others.length === 0) return [];
  return [
    ...partyNames(context, own),
    ...(others.length > 0 && joined ? [{ text: ` ${words.with} ` }] : []),
    ...partyNames(context, others),
    ...(internal ? [{ text: ` (${words.isInternal})` }] : []),
  ];
}

/** A class stands in the source's words; what was inferred says so. */
function partyNames({ strings }: ViewContext, parties: readonly PartyRun[]): Run[] {
  return parties.flatMap(({ text, path, words: quoted, inferred }, index) => [
    ...(index > 0 ? [{ text: ', ' }] : []),
    { text: quoted ? `«${text}»` : text, ...(path ? { path } : {}) },
    ...(inferred ? [{ text: ` (${strings.common.inferred})` }] : []),
  ]);
}

export interface SectorIndex {
  id: string;
  rows: (LinkRefs & { id: string; names: Run[]; count: Run })[];
}

/** What linkages are about, with their numbers; undefined where none has a sector. */
export function sectorIndex(context: ViewContext, id: string, rows: readonly IndexRow[]): SectorIndex | undefined {
  if (rows.length === 0) return undefined;
  return {
    id,
    rows: rows.map((row) => ({
      id: row.id,
      names: row.names,
      count: row.counted,
      ...linkRefs(context, row),
    })),
  };
}

export type PlaceBasis = 'current' | 'written';

/** A switch between units of today and names as written. */
export interface BasisChoice {
  /** Shown at first. */
  first: PlaceBasis;
  /** Sets it apart from another switch of the page. */
  name: string;
  /** «đơn vị hiện nay (12)» */
  labels: Record<PlaceBasis, Run[]>;
  /** Where the guide tells what the two are. */
  explained: Link;
}

/** `counts`: how much there is on each basis. */
export function basisChoice(
  { strings }: ViewContext,
  counts: Record<PlaceBasis, Run>,
  first: PlaceBasis = 'current',
  name = 'co-so',
): BasisChoice {
  const { current, written, explained } = strings.unit.links;
  return {
    first,
    name,
    labels: { current: current(counts.current), written: written(counts.written) },
    explained: { label: explained, path: '/huong-dan/don-vi-theo-thoi-gian/' },
  };
}
