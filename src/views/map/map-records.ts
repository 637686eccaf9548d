import type { Corpus, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { dayRange, type When } from '../../domain/dates.ts';
import { compareText } from '../../domain/order.ts';
import type { Point } from '../../maps/boundaries.ts';
import type {
  Choice,
  MapLink,
  MapNaming,
  MapRecords,
  MapRegion,
  MapWork,
  Unnamed,
  Years,
} from '../../maps/map-model.ts';
import { provinces34, provinces63, sectors } from '../../reference/index.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { codeLabel } from '../../schemas/labels.ts';
import type { Party } from '../../schemas/party.ts';
import { areaFeature, citiesOf } from './area-map.ts';
import type { ViewContext } from '../common/context.ts';
import { pairsOfLinkage, unitOfParty, type Basis } from '../../facts/links.ts';
import { recordPath, unitPath } from '../common/paths.ts';
import { quoteView } from '../common/quotes.ts';
import { dateOf, fieldDateOf, recordDay } from '../../facts/dates.ts';
import { isInferred } from '../../facts/inferred.ts';
import { formatDate } from '../common/dates.ts';
import { markedText, stateText } from '../common/inferred.ts';
import { shorten } from '../common/shorten.ts';
import { partyRun, titleNote, titleOf, unitRun } from '../common/shown.ts';
import { relatedUnits, RELATIONS, type Relation, type RelationKind } from '../../facts/relations.ts';
import { territoryOfPage, units } from '../../facts/units.ts';

/** First day on which the boundaries of the 34 hold. */
const SINCE_34 = '2025-07-01';
const LONGEST_QUOTE = 140;
const DECIMALS = 4;
const NAMING: Partial<Record<CollectionName, MapNaming['kind']>> = {
  directives: 'nhiem-vu',
  documents: 'van-ban',
  articles: 'bai-viet',
};
type Work = Entry<'projects'> | Entry<'assets'>;

/** All that the map counts, lists and places. `base` is the base under which the site lives. */
export function mapRecords(context: ViewContext, base: string): MapRecords {
  const { corpus, strings } = context;
  const links = corpus.entries.linkages.map((entry) => mapLink(context, entry));
  const standing = relationsOfWorks(context);
  const works = [...corpus.entries.projects, ...corpus.entries.assets].map((entry) =>
    mapWork(context, entry, standing.get(entry) ?? new Map<string, Relation>()),
  );
  const naming = mapNaming(context);
  const drawn = [...provinces63, ...provinces34];
  const named = [...links, ...works, ...naming].flatMap((record) => record.units);
  const ids = [...new Set([...drawn.map(({ id }) => id), ...named])].filter((id) => units.get(id)).sort();
  const years = [...links, ...works, ...naming].flatMap((record) => record.years ?? []);
  const day = context.facts.unitDay;
  const { explorer, tiles, onNay } = strings.mapPage;
  const within = unitsWithin(context, new Set(named));
  return {
    words: { ...explorer, onNay: onNay(context.format.date(corpus.buildDate)), ...(corpus.site.tiles ? tiles : {}) },
    currentBasis: day < SINCE_34 ? '63' : '34',
    current: Object.fromEntries(
      ids.filter((id) => !units.validAt(id, day)).map((id) => [id, units.currentOf(id, day)]),
    ),
    ...(Object.keys(within).length > 0 ? { within } : {}),
    names: unitNames(context, ids),
    base: base.replace(/\/+$/, ''),
    slugs: Object.fromEntries(ids.map((id) => [id, units.pageSlug(id)] as const).filter(([id, slug]) => id !== slug)),
    main: [...citiesOf('63'), ...citiesOf('34')],
    places: Object.fromEntries(
      drawn.map(({ id, label }) => [id, label.map((degrees) => Number(degrees.toFixed(2))) as unknown as Point]),
    ),
    choices: choicesOf(context, [...links, ...works, ...naming], links, works),
    regions: mapRegions(context),
    ...(years.length > 0 ? { years: [Math.min(...years), Math.max(...years)] as Years } : {}),
    links,
    works,
    naming,
  };
}

export interface MapUnit {
  unit: string;
  name: string;
  page: string;
}

export interface MapTables {
  /**
   * Units in force that any record or article concerns, those of the site's extent first, then most links first; at the
   * end those of which nothing is counted here.
   */
  now: MapUnit[];
  /** Units as written that have links, most first. */
  written: MapUnit[];
  /** Units in force that are in no source, or only in what is drawn; in Vietnamese order. */
  others: { name: string; page: string }[];
}

/** What rows count, on the units in force. */
const COUNTED = [
  'linkages-joining',
  'partners',
  'linkages-internal',
  'projects',
  'directives',
  'documents',
  'articles',
] as const;

/** The tables that stand beside the map: all records, on both bases. `extent` are units in force. */
export function mapTables(context: ViewContext, records: MapRecords, extent: readonly string[]): MapTables {
  const { format, facts } = context;
  const all = records.currentBasis === '63' ? provinces63 : provinces34;
  const row = (unit: string): MapUnit => ({ unit, name: records.names[unit] ?? unit, page: unitPath(units, unit) });
  const of = ({ unit }: MapUnit) => `units/${units.pageSlug(unit)}`;
  const mostFirst = (basis: Basis) => (x: MapUnit, y: MapUnit) => {
    const [links, partners] = (['linkages-joining', 'partners'] as const).map(
      (measure) => facts.count(measure, of(y), basis).value - facts.count(measure, of(x), basis).value,
    );
    return links! || partners! || format.compare(x.name, y.name);
  };
  const isCounted = (each: MapUnit) =>
    COUNTED.some((measure) => facts.count(measure, of(each), isOfBasis(measure) ? 'current' : undefined).value > 0);
  const outside = ({ unit }: MapUnit) => (extent.includes(unit) ? 0 : 1);
  const concerns = ({ unit }: MapUnit) => facts.ofUnit(units.pageSlug(unit)).some(({ kind }) => kind !== 'through');
  const [now, rest] = [true, false].map((is) => all.map(({ id }) => row(id)).filter((each) => isCounted(each) === is));
  const byName = rest!.toSorted((a, b) => format.compare(a.name, b.name));
  const linked = new Set(facts.pairs('asWritten').flatMap(({ a, b }) => [a, b].map(writtenUnit)));
  const written = new Set([...linked, ...[...linked].flatMap((id) => records.within?.[id] ?? [])]);
  return {
    now: [...now!.toSorted(mostFirst('current')).sort((a, b) => outside(a) - outside(b)), ...byName.filter(concerns)],
    written: [...written].map(row).sort(mostFirst('asWritten')),
    others: byName.filter((each) => !concerns(each)).map(({ name, page }) => ({ name, page })),
  };
}

function isOfBasis(measure: (typeof COUNTED)[number]): boolean {
  return measure === 'linkages-joining' || measure === 'partners';
}

function mapLink(context: ViewContext, entry: Entry<'linkages'>): MapLink {
  const { corpus } = context;
  const { form, parties, hub } = entry.data;
  const all = [...(hub ? [hub] : []), ...parties];
  const pathOf = (party: Party) => (party === hub ? 'hub' : `parties.${parties.indexOf(party)}`);
  const day = recordDay(corpus, entry);
  return {
    ...listed(context, entry),
    units: [...new Set(all.flatMap((party) => unitOfParty(corpus, party) ?? []).map(writtenUnit))],
    who: all.map((party) => markedText(context, entry, pathOf(party), partyRun(context, party, day).text)).join(', '),
    form,
    pairs: pairsOfLinkage(corpus, entry.data).map((pair) => pair.map(writtenUnit).sort() as [string, string]),
  };
}

function mapWork(context: ViewContext, entry: Work, relations: ReadonlyMap<string, Relation>): MapWork {
  const { corpus } = context;
  const { kind, geometry } = entry.data;
  const project = entry.collection === 'projects' ? entry.data : undefined;
  const unnamed = [...relations].flatMap(([unit, { kind: way }]): [string, Unnamed][] =>
    way === 'named' ? [] : [[unit, way === 'through' ? 'di-qua' : 'suy-ra']],
  );
  const reasons = [...relations.values()].flatMap((each) => (each.kind === 'inferred' ? each.reasons : []));
  const parts = (project?.components ?? []).flatMap(({ asset }) => {
    const part = asset && corpus.byKey.get(`assets/${asset}`);
    return part ? [keyIn(part)] : [];
  });
  const shape = geometry && mapShape(corpus, entry, geometry);
  const unsure = (project?.funding ?? []).flatMap(({ source }, at) =>
    isInferred(entry, `funding.${at}.source`) ? [source] : [],
  );
  return {
    ...listed(context, entry),
    units: [...relations.keys()],
    ...(unnamed.length > 0 ? { unnamed: Object.fromEntries(unnamed) } : {}),
    ...(reasons.length > 0 ? { why: [...new Set(reasons)].join('; ') } : {}),
    who: whereOf(context, entry, relations),
    kind: [
      markedText(context, entry, 'kind', codeLabel(context.strings, entry.collection, 'kind', kind)),
      titleNote(context, entry),
    ]
      .filter(Boolean)
      .join(' · '),
    ...stateOf(context, entry),
    funding: [...new Set((project?.funding ?? []).map(({ source }) => source))],
    ...(unsure.length > 0 ? { unsure } : {}),
    ...(parts.length > 0 ? { parts } : {}),
    ...(shape ? { shape } : {}),
  };
}

/** The state that counts on the build date, as lists find it and tell it. */
function stateOf(context: ViewContext, entry: Work): Pick<MapWork, 'states' | 'state'> {
  const state = context.facts.state(entry);
  if (entry.collection !== 'projects' || state === undefined) return { states: [] };
  const label = codeLabel(context.strings, 'projects', 'status.0.state', state);
  return { states: [state], state: stateText(context, entry, label) };
}

/** Where it is, by how the sources tell: «Quảng Ninh; đi qua theo hình vẽ: Hải Phòng». */
function whereOf(context: ViewContext, entry: Work, relations: ReadonlyMap<string, Relation>): string {
  const { whereInferred, whereThrough } = context.strings.mapPage;
  const day = recordDay(context.corpus, entry);
  const names = (...ways: (RelationKind | undefined)[]) =>
    (entry.data.provinces ?? [])
      .filter((id, index) =>
        ways.includes(wayOf(relations.get(writtenUnit(id))?.kind, isInferred(entry, `provinces.${index}`))),
      )
      .map((id) => unitRun(context, id, day).text)
      .join(', ');
  const [named, inferred, through] = [names('named'), names('inferred', 'linkage'), names('through')];
  return [named, inferred && whereInferred(inferred), through && whereThrough(through)].filter(Boolean).join('; ');
}

/** A name in the name of a work («cảng biển Hải Phòng») does not say where the work lies: that is inferred then. */
function wayOf(kind: RelationKind | undefined, isPlaceInferred: boolean): RelationKind | undefined {
  return kind === 'named' && isPlaceInferred ? 'inferred' : kind;
}

/** How each work concerns the units that it has in any field. */
function relationsOfWorks({ corpus }: ViewContext): Map<Entry, Map<string, Relation>> {
  const found = new Map<Entry, Map<string, Relation>>();
  for (const [unit, relations] of relatedUnits(corpus))
    for (const relation of relations) {
      if (relation.entry.collection !== 'projects' && relation.entry.collection !== 'assets') continue;
      const own = found.get(relation.entry) ?? new Map<string, Relation>();
      const id = writtenUnit(unit);
      // Of several ids of one page the strongest counts.
      const known = own.get(id);
      if (!known || RELATIONS.indexOf(relation.kind) < RELATIONS.indexOf(known.kind)) own.set(id, relation);
      found.set(relation.entry, own);
    }
  return found;
}

const drawnBySlug = new Map(provinces63.map(({ id }) => [units.pageSlug(id), id]));

/** The id under which a unit as written counts: those that share a page count as one, under that of the older map. */
function writtenUnit(id: string): string {
  return drawnBySlug.get(units.pageSlug(id)) ?? id;
}

/** Units as written that lie in the territory of the page of another one. */
function unitsWithin({ facts }: ViewContext, written: ReadonlySet<string>): Record<string, string[]> {
  const holders = [...written].map((id) => ({ id, territory: territoryOfPage(units.pageSlug(id), facts.unitDay) }));
  return Object.fromEntries(
    [...written]
      .map((id): [string, string[]] => [
        id,
        holders.filter((other) => other.id !== id && other.territory.has(id)).map((other) => other.id),
      ])
      .filter(([, others]) => others.length > 0),
  );
}

function listed(context: ViewContext, entry: Entry) {
  const { corpus, format } = context;
  const dated = fieldDateOf(entry);
  const date = dated?.when;
  const years = yearsOf(date);
  const clause = corpus.clausesOf.get(keyOf(entry))?.[0];
  const quote = clause && quoteView(context, clause);
  const words = quote && (quote.marked || quote.before);
  return {
    key: keyIn(entry),
    title: titleOf(entry),
    sectors: sectorsOf(entry),
    ...(years ? { years } : {}),
    ...(dated === undefined ? {} : { when: markedText(context, entry, dated.field, formatDate(format, dated.when)) }),
    ...(clause && words
      ? { clause: { at: `${clause.article.id}#${clause.anchor}`, words: shorten(words.trim(), LONGEST_QUOTE) } }
      : {}),
  };
}

/** The path of its page without the slashes around it. */
function keyIn(entry: Entry): string {
  return recordPath(entry).replace(/^\/|\/$/g, '');
}

function sectorsOf({ data }: Entry): string[] {
  return data.sectors ?? [];
}

function yearsOf(date: When | undefined): Years | undefined {
  if (date === undefined) return undefined;
  const { first, last } = dayRange(date);
  const [from, to] = [first ?? last, last ?? first].map((day) => Number(day?.slice(0, 4)));
  return from && to ? [from, to] : undefined;
}

function mapShape(corpus: Corpus, entry: Entry, { file, feature }: { file: string; feature: string }) {
  const found = corpus.geo.get(file)?.features.get(feature);
  const drawn = found && areaFeature(found, titleOf(entry));
  if (!drawn) return undefined;
  const { precision, points, lines, areas } = drawn;
  const accuracyKm = found.properties?.accuracyKm;
  const place = ([lon, lat]: Point): Point => [rounded(lon), rounded(lat)];
  return {
    precision,
    ...(accuracyKm === undefined ? {} : { accuracyKm }),
    ...(points.length > 0 ? { points: points.map(place) } : {}),
    ...(lines.length > 0 ? { lines: lines.map((line) => line.map(place)) } : {}),
    ...(areas.length > 0 ? { areas: areas.map((ring) => ring.map(place)) } : {}),
  };
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}

/** Tasks and documents by the units that their quotes name; articles by those that their own words name. */
function mapNaming({ corpus, facts }: ViewContext): MapNaming[] {
  const found = new Map<Entry, { units: Set<string>; sectors: Set<string> }>();
  const add = (entry: Entry, unit: string, sectors: readonly string[]) => {
    const known = found.get(entry) ?? { units: new Set(), sectors: new Set() };
    found.set(entry, known);
    known.units.add(unit);
    for (const sector of sectors) known.sectors.add(sector);
  };
  for (const [unit, relations] of relatedUnits(corpus))
    for (const { entry, kind } of relations)
      if (kind === 'named' && NAMING[entry.collection]) add(entry, writtenUnit(unit), sectorsOf(entry));
  for (const article of corpus.articles) {
    const resting = (corpus.clausesIn.get(article.id) ?? []).flatMap(({ record }) => sectorsOf(record));
    for (const unit of facts.unitsOf(article)) add(article, writtenUnit(unit), [...sectorsOf(article), ...resting]);
  }
  return [...found]
    .map(([entry, { units: own, sectors: fields }]): MapNaming => {
      const years = yearsOf(dateOf(entry));
      return {
        kind: NAMING[entry.collection]!,
        units: [...own].sort(),
        sectors: [...fields].sort(),
        ...(years ? { years } : {}),
      };
    })
    .sort((a, b) => compareText(a.kind, b.kind));
}

/** A unit of the past that shares its name with one in force is told by its last day. */
function unitNames({ facts, units: named }: ViewContext, ids: readonly string[]): Record<string, string> {
  const pages = new Map(named.pages(facts.unitDay).map(({ slug, name }) => [slug, name]));
  return Object.fromEntries(
    ids.map((id) => {
      const inForce = units.validAt(id, facts.unitDay);
      const { name } = units.nameAt(id, facts.unitDay);
      return [id, inForce ? name : (pages.get(units.pageSlug(id)) ?? name)];
    }),
  );
}

function choicesOf(
  context: ViewContext,
  all: readonly { sectors: string[] }[],
  links: readonly MapLink[],
  works: readonly MapWork[],
): Record<Choice, [string, string][]> {
  const used = new Set(all.flatMap((record) => record.sectors));
  const codes = (collection: CollectionName, path: string, values: readonly string[]) =>
    [...new Set(values)].map((code): [string, string] => [code, codeLabel(context.strings, collection, path, code)]);
  return {
    'linh-vuc': sectors.filter(({ id }) => used.has(id)).map(({ id, name }) => [id, name]),
    'hinh-thuc': codes(
      'linkages',
      'form',
      links.map(({ form }) => form),
    ),
    'tinh-trang': codes(
      'projects',
      'status.0.state',
      works.flatMap(({ states }) => states),
    ),
    von: codes(
      'projects',
      'funding.0.source',
      works.flatMap(({ funding }) => funding),
    ),
    vung: mapRegions(context).map(({ id, name }) => [id, name]),
  };
}

/**
 * The regions of the reference table with the units that count for them: members, units of the same territory under
 * another id, and for a region of today's units all that became members.
 */
function mapRegions({ regions, facts, strings }: ViewContext): MapRegion[] {
  const names = Map.groupBy(regions, ({ name }) => name);
  return regions.map(({ id, name, basis, members, validTo }) => {
    const own = members.map(({ unit }) => unit);
    const slugs = new Set(own.map((unit) => units.pageSlug(unit)));
    const isMember = (unit: string) =>
      slugs.has(units.pageSlug(unit)) ||
      (basis === '34' && units.currentOf(unit, facts.unitDay).some((heir) => own.includes(heir)));
    const told = names.get(name)!.length > 1 && validTo !== null;
    return {
      id,
      name: told ? strings.mapPage.toldRegion(name, basis) : name,
      units: units.table.units.map((unit) => unit.id).filter(isMember),
    };
  });
}
