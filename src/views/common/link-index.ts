import { inSentence } from './case.ts';
import { keyOf } from '../../corpus/types.ts';
import type { Clause, Entry } from '../../corpus/types.ts';
import { dayRange, type When } from '../../domain/dates.ts';
import { compareText } from '../../domain/order.ts';
import { codeLabel } from '../../schemas/labels.ts';
import type { Party } from '../../schemas/party.ts';
import type { Formats } from '../../strings/formats.ts';
import type { ViewContext } from './context.ts';
import { unitOfParty } from '../../facts/links.ts';
import type { Measured } from '../../facts/measures.ts';
import { countRun } from './counted.ts';
import { markedText } from './inferred.ts';
import { clausePath, recordPath, sectorPath } from './paths.ts';
import { recordDay } from '../../facts/dates.ts';
import { partyRun } from './shown.ts';
import { type Run } from '../../domain/run.ts';
import { isInferred } from '../../facts/inferred.ts';

/** Linkages that a page lists; a row refers to at most so many of them. */
export const MOST_LINKS = 120;
const MOST_REFS = 24;

type LinkageEntry = Entry<'linkages'>;

/** A linkage as a numbered line; tables on the same page refer to it by its number. */
export interface LinkLine {
  number: number;
  /** Anchor: `lien-ket-3`. */
  anchor: string;
  /** Id of the linkage. */
  id: string;
  title: string;
  path: string;
  /** Own side by the name of its day, where the page bears another name. */
  own: PartyRun[];
  /** The other parties, as the record names them. */
  others: PartyRun[];
  /** «với» stands before the other parties: the page, or a hub, is linked with each. */
  joined: boolean;
  form: string;
  sectors: string[];
  time?: LinkTime;
  /** The clause that carries the whole record, on its article's page; absent where no stored article stands behind it. */
  clause?: string;
  /** All that it joins with the page's unit is now one unit with it. */
  internal: boolean;
  /** On the page of a region: it names the region. */
  naming?: true;
}

/** A party: `words` of a class, in those of the source; `inferred` where no source says that it takes part. */
export interface PartyRun extends Run {
  words?: true;
  inferred?: true;
}

export interface LinkTime {
  /** As precise as the source. */
  text: string;
  when: When;
  /** First day on which it can have begun; absent for a window without a beginning. */
  first?: string;
  inferred: boolean;
}

/** Number and place of a linkage on the page. */
interface LinkRef {
  number: number;
  path: string;
  title: string;
}

/** A row of an index: what linkages have in common, and their numbers. */
export interface IndexRow {
  /** Anchor of the row. */
  id: string;
  names: Run[];
  count: number;
  /** The same, with what it counts. */
  counted: Run;
  /** The first of them where there are many. */
  refs: LinkRef[];
}

/** A partner, or a pair, with what its linkages say. */
export interface PartnerRow extends IndexRow {
  sectors: string[];
  forms: string[];
  /** The earliest date there is among them. */
  time?: LinkTime;
}

/** Linkages as seen from a page. */
export interface LinkSide {
  /** Units whose links these are; empty for a page that is no party itself. */
  territory: ReadonlySet<string>;
  /** Path of the page, whose own name is not repeated. */
  path: string;
  isInternal: (id: string) => boolean;
}

/** Lines in the order of their numbers: by main sector, most frequent first, then dated ones from the oldest, then by title. */
export function linkLines(context: ViewContext, linkages: readonly LinkageEntry[], side: LinkSide): LinkLine[] {
  const main = ({ data }: LinkageEntry) => data.sectors?.[0] ?? '';
  const frequency = new Map([...Map.groupBy(linkages, main)].map(([sector, { length }]) => [sector, length]));
  const weight = (entry: LinkageEntry) => (main(entry) === '' ? 0 : frequency.get(main(entry))!);
  const firstOf = (entry: LinkageEntry) => timeOf(context, entry)?.first ?? '9999';
  const { compare } = context.format;
  return linkages
    .toSorted(
      (a, b) =>
        weight(b) - weight(a) ||
        compare(context.sectorName(main(a)) ?? '', context.sectorName(main(b)) ?? '') ||
        compareText(firstOf(a), firstOf(b)) ||
        compare(a.data.title, b.data.title),
    )
    .map((entry, index) => linkLine(context, entry, index + 1, side));
}

function linkLine(context: ViewContext, entry: LinkageEntry, number: number, side: LinkSide): LinkLine {
  const { data, id } = entry;
  const time = timeOf(context, entry);
  const clause = mainClause(context.corpus.clausesOf.get(keyOf(entry)) ?? []);
  return {
    number,
    anchor: `lien-ket-${number}`,
    id,
    title: data.title,
    path: recordPath(entry),
    ...partiesOf(context, entry, side),
    form: markedText(context, entry, 'form', codeLabel(context.strings, 'linkages', 'form', data.form)),
    sectors: (data.sectors ?? []).map((sector) => inSentence(context.format, context.sectorName(sector) ?? sector)),
    ...(time ? { time } : {}),
    ...(clause ? { clause: clausePath(clause) } : {}),
    internal: side.isInternal(id),
  };
}

/** The day of signing, else the period. */
function timeOf({ format }: ViewContext, entry: LinkageEntry): LinkTime | undefined {
  const field = entry.data.signed === undefined ? 'period' : 'signed';
  const when = entry.data[field];
  if (when === undefined) return undefined;
  const { first } = dayRange(when);
  return { text: format.when(when), when, ...(first ? { first } : {}), inferred: isInferred(entry, field) };
}

/** The clause that carries a whole record, else its first. */
export function mainClause(clauses: readonly Clause[]): Clause | undefined {
  return clauses.find(({ supports }) => supports === undefined) ?? clauses[0];
}

/** A party is another one unless it is the page's own; parties that only the hub joins are none of each other's. */
function partiesOf(
  context: ViewContext,
  entry: LinkageEntry,
  { territory, path }: LinkSide,
): Pick<LinkLine, 'own' | 'others' | 'joined'> {
  const { corpus } = context;
  const { hub, parties } = entry.data;
  const isOwn = (party: Party) => territory.has(unitOfParty(corpus, party) ?? '');
  const all = hub ? [hub, ...parties] : parties;
  const own = all.filter(isOwn);
  const [mine, others] = sidesOf(hub, all, own, isOwn);
  const day = recordDay(corpus, entry);
  const pathOf = (party: Party) => (party === hub ? 'hub' : `parties.${parties.indexOf(party)}`);
  const run = (party: Party): PartyRun => ({
    ...partyRun(context, party, day),
    ...(party.class === undefined ? {} : { words: true }),
    ...(isInferred(entry, pathOf(party)) ? { inferred: true } : {}),
  });
  return {
    own: distinct(mine.map(run).filter((each) => each.path !== path)),
    others: distinct(others.map(run)),
    joined: mine.length > 0 && others.length > 0,
  };
}

/** Who is linked with whom, as seen from the page; of parties that are all its own the first with the others. */
function sidesOf(
  hub: Party | undefined,
  all: readonly Party[],
  own: readonly Party[],
  isOwn: (party: Party) => boolean,
): [readonly Party[], readonly Party[]] {
  if (own.length === 0) return hub ? [all.slice(0, 1), all.slice(1)] : [[], all];
  const candidates = hub && !isOwn(hub) ? [hub] : all;
  const foreign = candidates.filter((party) => !isOwn(party));
  return foreign.length > 0 || own.length < 2 ? [own, foreign] : [own.slice(0, 1), own.slice(1)];
}

function distinct<R extends Run>(runs: readonly R[]): R[] {
  return [...new Map(runs.map((run) => [`${run.path ?? ''} ${run.text}`, run])).values()];
}

export interface RowSource {
  id: string;
  names: Run[];
  /** Ids of linkages. */
  records: Iterable<string>;
  /** How many there are; nothing where they are no more than some of what a measure counts. */
  count?: Measured;
  /** The page that lists them. */
  path?: string;
}

/** Rows with the numbers of their linkages, those with most first. */
export function partnerRows(
  context: ViewContext,
  lines: readonly LinkLine[],
  sources: readonly RowSource[],
): PartnerRow[] {
  const { format } = context;
  const rows = sources.map(({ id, names, records, count, path }) => {
    const ids = new Set(records);
    const own = lines.filter((line) => ids.has(line.id));
    const dated = own.flatMap(({ time }) => (time?.first === undefined ? [] : [time]));
    const earliest = dated.toSorted((a, b) => compareText(a.first!, b.first!))[0] ?? own.find(({ time }) => time)?.time;
    return {
      id,
      names,
      ...(count ? countOf(context, count, path) : { count: ids.size, counted: { text: format.number(ids.size) } }),
      refs: refsOf(own),
      sectors: byFrequency(
        format,
        own.flatMap(({ sectors }) => sectors),
      ),
      forms: byFrequency(
        format,
        own.map(({ form }) => form),
      ),
      ...(earliest ? { time: earliest } : {}),
    };
  });
  return rows.toSorted(mostFirst(format));
}

function countOf(context: ViewContext, measured: Measured, path?: string): Pick<IndexRow, 'count' | 'counted'> {
  return { count: measured.value, counted: countRun(context, measured, undefined, path) };
}

/** Sectors of the linkages of a place, or of two: `counted` is how many are of a sector, with the page that lists them. */
export function sectorRows(
  context: ViewContext,
  lines: readonly LinkLine[],
  counted: (sector: string) => { count: Measured; path?: string },
): IndexRow[] {
  const rows = new Map<string, LinkLine[]>();
  for (const line of lines)
    for (const sector of (context.corpus.byKey.get(`linkages/${line.id}`) as LinkageEntry).data.sectors ?? [])
      rows.set(sector, [...(rows.get(sector) ?? []), line]);
  return [...rows]
    .map(([sector, own]) => {
      const { count, path } = counted(sector);
      return {
        id: `linh-vuc-${sector}`,
        names: [{ text: context.sectorName(sector) ?? sector, path: sectorPath(sector) }],
        ...countOf(context, count, path),
        refs: refsOf(own),
      };
    })
    .toSorted(mostFirst(context.format));
}

function refsOf(lines: readonly LinkLine[]): LinkRef[] {
  return lines.slice(0, MOST_REFS).map((line) => ({ number: line.number, path: placeOf(line), title: line.title }));
}

/** Where a linkage stands: on the page, or where the page does not list so many, on its own. */
export function placeOf({ number, anchor, path }: LinkLine): string {
  return number <= MOST_LINKS ? `#${anchor}` : path;
}

function mostFirst({ compare }: Formats): (a: IndexRow, b: IndexRow) => number {
  return (a, b) => b.count - a.count || compare(nameOf(a), nameOf(b));
}

function nameOf({ names }: IndexRow): string {
  return names.map(({ text }) => text).join('');
}

function byFrequency({ compare }: Formats, values: readonly string[]): string[] {
  const counts = [...Map.groupBy(values, (value) => value)];
  return counts.toSorted((a, b) => b[1].length - a[1].length || compare(a[0], b[0])).map(([value]) => value);
}
