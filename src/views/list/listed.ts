import type { ArticleEntry, Corpus, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import { dayRange } from '../../domain/dates.ts';
import { byId, compareText } from '../../domain/order.ts';
import type { Region } from '../../reference/index.ts';
import { definitionOf, type CollectionName } from '../../schemas/index.ts';
import { referencesOf } from '../../schemas/walk.ts';
import type { ViewContext } from '../common/context.ts';
import { dutyAlone } from '../common/duty.ts';
import { regionTitle, spanText } from '../common/phrases.ts';
import { recordPath, regionPath } from '../common/paths.ts';
import { countRun } from '../common/counted.ts';
import { markedText, stateText } from '../common/inferred.ts';
import { publisherOf } from '../../facts/articles.ts';
import { fieldDateOf, recordDay, sortDay, yearOf, yearsOfRecord } from '../../facts/dates.ts';
import { isInferred } from '../../facts/inferred.ts';
import { spanOfRegion } from '../../facts/regions.ts';
import type { RelatedUnit, RelationKind } from '../../facts/relations.ts';
import { scopeOfLead } from '../../facts/scope.ts';
import { kindField, statesOf, type Code, type Held } from '../common/facets.ts';
import { titleNote, titleOf, unitRun } from '../common/shown.ts';

interface Place {
  unit: string;
  /** As the unit was called on the day of the record; «Phú Yên (suy ra)» where no source names it. */
  name: string;
}

/** A record by what lists show, group and filter. */
export interface Listed {
  id: string;
  title: string;
  path: string;
  /** For readers; «2021 (suy ra)» where it was inferred. */
  date?: string;
  /** First day of its date; of a task the last day of its deadline. */
  day?: string;
  /** The year in which lists put it; absent where it may be one or another. */
  year?: string;
  /** All years in which it may lie or through which it lasts. */
  years: string[];
  /** The first field with a closed list. */
  kind?: Code;
  /** How a task stands, or the latest state that the sources give. */
  state?: Code;
  /** Who published it, and the like. */
  about: string[];
  /** How many records name it; of an article how many of its clauses records rest on. */
  counted?: Run;
  /** Other words that find it: its number, other names. */
  also: string[];
  places: Place[];
  /** All units that it concerns, by whose pages it is found. */
  units: HeldUnit[];
  /** Ids. */
  sectors: string[];
  /** A raw text, not edited. */
  raw: boolean;
  /** Of a task who leads it, of a project or programme whose money it has: the conditions that find it. */
  leads: Held[];
  funds: Held[];
  /** Its kind, its state, its date was inferred. */
  inferred: { kind: boolean; state: boolean; date: boolean };
}

/** A unit that a record concerns, by its id: in the words of a source, through a linkage, inferred, or drawn alone. */
interface HeldUnit {
  unit: string;
  way: RelationKind;
}

/** Every record of a collection, in no order; of regions also those of the reference table. */
export function listedRecords(context: ViewContext, name: CollectionName): Listed[] {
  const entries = context.corpus.entries[name];
  if (name !== 'regions') return entries.map((entry) => listed(context, entry));
  const { regions, strings } = context;
  const own = entries.filter(({ id }) => !regions.some((region) => region.id === id));
  const informal = { code: 'informal', label: strings.list.informal };
  return [
    ...regions.map((region) => referenceRegion(context, region)),
    ...own.map((entry) => ({ ...listed(context, entry), kind: informal })),
  ];
}

export function listed(context: ViewContext, entry: Entry): Listed {
  const { collection, id } = entry;
  const data = entry.data as Record<string, unknown>;
  const { number, aliases = [], sectors = [] } = data as Partial<Record<string, string & string[]>>;
  const title = titleOf(entry);
  const also = [collection === 'documents' ? number : undefined, ...aliases, ...wordsForPlaces(context, entry)];
  return {
    id,
    title,
    path: recordPath(entry),
    ...dates(context, entry),
    ...optional('kind', kindOf(context, entry)),
    ...optional('state', stateOf(context, entry)),
    ...optional('counted', quotesOf(context, entry)),
    about: [
      ...(entry.collection === 'articles' ? publisherIn(context, entry) : []),
      titleNote(context, entry),
      ...(entry.collection === 'directives' ? [dutyAlone(context, entry)] : []),
    ].filter((each) => each !== ''),
    also: also.filter((each): each is string => each !== undefined && !title.includes(each)),
    places: placesOf(context, entry),
    units: unitsOf(context, entry),
    sectors,
    raw: (entry as ArticleEntry).status === 'raw',
    leads: leadsIn(entry),
    funds: fundsIn(context, entry),
    inferred: {
      kind: isKindInferred(context, entry),
      state: isStateInferred(context, entry),
      date: isDateInferred(entry),
    },
  };
}

function publisherIn(context: ViewContext, article: Entry<'articles'>): string[] {
  const publisher = publisherOf(article.data);
  return publisher ? [markedText(context, article, publisher.path, publisher.name)] : [];
}

function leadsIn(entry: Entry): Held[] {
  if (entry.collection !== 'directives') return [];
  return heldOnce(
    (entry.data.lead ?? []).map((party, i) => ({ code: scopeOfLead(party), inferred: isInferred(entry, `lead.${i}`) })),
  );
}

function fundsIn({ facts }: ViewContext, entry: Entry): Held[] {
  const { collection } = entry;
  if (collection !== 'projects' && collection !== 'programmes') return [];
  if (collection === 'projects' && facts.funding(entry) === 'class')
    return [{ code: 'projects?funded=class', inferred: false }];
  return heldOnce(
    (entry.data.funding ?? []).map(({ source }, i) => ({
      code: `${collection}?funding.source=${source}`,
      inferred: isInferred(entry, `funding.${i}.source`),
    })),
  );
}

/** Each condition once; stated where it is at all. */
function heldOnce(all: readonly Held[]): Held[] {
  return [...Map.groupBy(all, ({ code }) => code)].map(([code, same]) => ({
    code,
    inferred: same.every(({ inferred }) => inferred),
  }));
}

function isDateInferred(entry: Entry): boolean {
  const dated = fieldDateOf(entry);
  return dated !== undefined && isInferred(entry, dated.field);
}

function isKindInferred({ strings }: ViewContext, entry: Entry): boolean {
  const kind = kindField(strings, entry.collection);
  return kind !== undefined && isInferred(entry, kind.field);
}

/** How a task stands is reckoned, and nobody's inference. */
function isStateInferred({ facts }: ViewContext, entry: Entry): boolean {
  const now = entry.collection === 'directives' ? undefined : facts.countingState(entry);
  return now !== undefined && isInferred(entry, `${now.path}.state`);
}

/** The label for readers, with «(suy ra)» where it was inferred. */
export function labelOf({ label, marked }: Code): string {
  return marked ?? label;
}

/** Newest first, undated last; then in the order of names. */
export function newestFirst({ format }: ViewContext): (a: Listed, b: Listed) => number {
  return (a, b) => compareText(b.day ?? '', a.day ?? '') || format.compare(a.title, b.title) || byId(a, b);
}

function dates(context: ViewContext, entry: Entry): Pick<Listed, 'date' | 'day' | 'year' | 'years'> {
  const { strings, format } = context;
  const dated = fieldDateOf(entry);
  const day = sortDay(entry);
  if (dated === undefined || day === undefined) return { years: [] };
  const { field, when } = dated;
  const date = markedText(context, entry, field, format.when(when));
  if (entry.collection === 'directives') {
    const last = dayRange(when).last ?? day;
    return { date: strings.tasks.due(date), day: last, year: last.slice(0, 4), years: yearsOfRecord(entry) };
  }
  return { date, day, ...optional('year', yearOf(when)), years: yearsOfRecord(entry) };
}

function kindOf(context: ViewContext, entry: Entry): Code | undefined {
  const kind = kindField(context.strings, entry.collection);
  const code = kind && (entry.data as Record<string, unknown>)[kind.field];
  if (kind === undefined || code === undefined) return undefined;
  return markedCode(context, entry, kind.field, String(code), kind.labels[String(code)] ?? String(code));
}

/** How many clauses of an article records rest on. */
function quotesOf(context: ViewContext, entry: Entry): Run | undefined {
  if (entry.collection !== 'articles') return undefined;
  const quotes = context.facts.count('quotes', keyOf(entry));
  return quotes.value > 0 ? countRun(context, quotes, context.strings.list.quotes) : undefined;
}

/** How a task stands, which is reckoned; else the state that counts on the build date. */
function stateOf(context: ViewContext, entry: Entry): Code | undefined {
  const { collection } = entry;
  const code = context.facts.state(entry);
  if (code === undefined) return undefined;
  const label = statesOf(context, collection).find((each) => each.code === code)?.label ?? code;
  if (collection === 'directives') return { code, label };
  const told = stateText(context, entry, label);
  return { code, label, ...(told === label ? {} : { marked: told }) };
}

function markedCode(context: ViewContext, entry: Entry, path: string, code: string, label: string): Code {
  const marked = markedText(context, entry, path, label);
  return { code, label, ...(marked === label ? {} : { marked }) };
}

/**
 * The units that a record concerns, in the order in which it names them, and how where no source names them. A work is
 * where its provinces are: those who build it may be elsewhere.
 */
function placesOf(context: ViewContext, entry: Entry): Place[] {
  const { corpus, facts, strings } = context;
  const ways = new Map(unitsOf(context, entry).map(({ unit, way }) => [unit, way]));
  const isWork = WORKS.has(entry.collection);
  const order = unitsInOrder(entry);
  const found = facts
    .unitsOfRecord(entry)
    .filter(({ links }) => !isWork || links.some(({ path }) => path.startsWith('provinces.')))
    .toSorted((a, b) => rankOf(order, a.unit) - rankOf(order, b.unit));
  const day = recordDay(corpus, entry);
  return found.map(({ unit }) => {
    const name = unitRun(context, unit, day).text;
    const way = ways.get(unit);
    if (way === undefined || way === 'named') return { unit, name };
    return { unit, name: `${name} (${way === 'inferred' ? strings.common.inferred : strings.list.by[way]})` };
  });
}

/** All units of a record; a name in its words does not say that it is there, where a field has it and was inferred. */
function unitsOf({ corpus, facts }: ViewContext, entry: Entry): HeldUnit[] {
  return facts.unitsOfRecord(entry).map(({ unit, kind, links }) => {
    if (kind === 'linkage' || kind === 'through') return { unit, way: kind };
    const inProvinces = links.filter(({ path }) => path.startsWith('provinces.'));
    // A work is where its provinces are: that a party of it is named does not say so.
    const telling = WORKS.has(entry.collection) && inProvinces.length > 0 ? inProvinces : links;
    return { unit, way: telling.some((link) => !isLinkInferred(corpus, link)) ? 'named' : 'inferred' };
  });
}

const WORKS: ReadonlySet<CollectionName> = new Set(['projects', 'assets']);

/** What the sources write where a record has a place: «Nha Trang», «TP,HCM». */
function wordsForPlaces({ facts }: ViewContext, entry: Entry): string[] {
  const holders = facts.unitsOfRecord(entry).flatMap(({ links }) =>
    links.map(({ from, path }) =>
      path
        .split('.')
        .slice(0, -1)
        .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], from.data),
    ),
  );
  const words = holders.map((holder) => (holder as { asWritten?: unknown } | undefined)?.asWritten);
  return [...new Set(words.filter((each) => typeof each === 'string'))];
}

/** Units to which a record itself refers. */
function unitsInOrder({ collection, data }: Entry): string[] {
  return referencesOf(definitionOf(collection).schema, data).flatMap(({ target, id }) =>
    target === '@unit' ? [id] : [],
  );
}

/** Those through something else come last. */
function rankOf(order: readonly string[], unit: string): number {
  const at = order.indexOf(unit);
  return at < 0 ? order.length : at;
}

function isLinkInferred({ byKey }: Corpus, { from, path, by }: RelatedUnit['links'][number]): boolean {
  const between = by === undefined ? undefined : byKey.get(by);
  return (path !== '' && isInferred(from, path)) || (between !== undefined && isInferred(between, 'province'));
}

function referenceRegion(context: ViewContext, region: Region): Listed {
  const { facts, strings } = context;
  const naming = facts.count('records', `regions/${region.id}`);
  return {
    id: region.id,
    title: regionTitle(context, region),
    path: regionPath(region.id),
    kind: { code: region.group, label: strings.region.groups[region.group] },
    about: [spanText(context, spanOfRegion(region))].filter(Boolean),
    ...(naming.value > 0 ? { counted: countRun(context, naming, strings.list.naming) } : {}),
    also: region.aliases,
    places: [],
    units: [],
    years: [],
    sectors: [],
    raw: false,
    leads: [],
    funds: [],
    inferred: { kind: false, state: false, date: false },
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
