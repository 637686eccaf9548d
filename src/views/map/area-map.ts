import type { Entry } from '../../corpus/types.ts';
import type { GeoFeature } from '../../corpus/read/geojson.ts';
import { classOf, valueClasses } from '../../charts/classes.ts';
import { distanceToPolygons } from '../../domain/geometry.ts';
import { onceFor } from '../../domain/once.ts';
import type { AreaArc, AreaFeature, AreaMapOptions, Precision } from '../../maps/area-map.ts';
import { atLevel, boxOf, provinceShapes, type Basis, type Box, type Point } from '../../maps/boundaries.ts';
import { cornersOf } from '../../maps/projection.ts';
import { thin } from '../../maps/thin.ts';
import { unitsExtent } from '../../maps/unit-extent.ts';
import { mapSource, provinces34, provinces63 } from '../../reference/index.ts';
import type { Party } from '../../schemas/party.ts';
import { regionView } from '../place/region.ts';
import type { ViewContext } from '../common/context.ts';
import { pairsOfLinkage, unitOfParty, type Pair } from '../../facts/links.ts';
import { recordDay } from '../../facts/dates.ts';
import { pairScope } from '../../facts/conditions.ts';
import { listOf } from '../common/count-list.ts';
import { takeView, type TakeView } from '../common/figure.ts';
import { unitPath } from '../common/paths.ts';
import { areaKey, type MapKeyEntry } from './area-key.ts';
import { countedPair } from './counted-pair.ts';
import { titleOf, unitRun } from '../common/shown.ts';

export interface AreaMapView {
  options: Omit<AreaMapOptions, 'idPrefix' | 'size'>;
  /** What is drawn, on which boundaries, and how exactly. */
  caption: string;
  /** What its signs stand for. */
  key: MapKeyEntry[];
  take: TakeView;
  /** Site paths to which units lead, by their ids, and arcs, one after the other; empty where there is none. */
  paths: { units: Record<string, string>; arcs: string[] };
}

function keyed(
  context: ViewContext,
  view: Omit<AreaMapView, 'key' | 'take'>,
  said: Parameters<typeof areaKey>[2],
): AreaMapView {
  return { ...view, key: areaKey(context, view.options, said), take: takeView(context, { svg: true }) };
}

/** First day on which the boundaries of the 34 hold. */
const SINCE_34 = '2025-07-01';

/**
 * A unit of one basis with all that it is linked with there: `pairs` are those of that basis. With `former` only what a
 * unit of the past is linked with that is now in it.
 */
export function unitMap(
  context: ViewContext,
  id: string,
  pairs: readonly Pair[],
  former?: string,
): AreaMapView | undefined {
  const basis = basisOf(id);
  if (!basis) return undefined;
  const of = former ?? id;
  const partners = pairs
    .filter(({ a, b }) => a === id || b === id)
    .map(({ a, b, records }) => ({ id: a === id ? b : a, count: records.length }))
    .filter((partner) => tableOf(basis).has(partner.id))
    .sort((x, y) => y.count - x.count);
  const counted = basis === '63' ? 'asWritten' : 'current';
  const tallyOf = (other: string) => countedPair(context, { a: of, b: other, basis: counted }).tally;
  const { mapPage: words } = context.strings;
  const today = nameOn(context, id, basis);
  const name = former === undefined ? today : context.units.nameAt(former, context.facts.unitDay).name;
  return keyed(
    context,
    {
      options: {
        basis,
        title: partners.length > 0 ? words.unitTitle(name) : words.placeTitle(name),
        attribution: words.attribution,
        extent: extentOf(basis, [id, ...partners.map((partner) => partner.id)]),
        shades: shadesOf(partners),
        tallies: Object.fromEntries(partners.map((partner) => [partner.id, tallyOf(partner.id)])),
        own: [id],
        labelled: [id, ...partners.map((partner) => partner.id)],
        main: citiesOf(basis),
        // What each stands for is told by the unit at its end.
        arcs: partners.map(({ id: partner, count }): AreaArc => ({
          from: placeOf(id),
          to: placeOf(partner),
          count,
          title: words.arc(name, nameOn(context, partner, basis), count),
        })),
      },
      caption: [
        words.boundaries(basis),
        former !== undefined && words.onlyOf(name, today),
        partners.length > 0 && words.arcs(Math.max(...partners.map(({ count }) => count))),
      ]
        .filter(Boolean)
        .join(' '),
      paths: pathsOf(context, basis, {
        ...(former === undefined ? { page: id } : {}),
        linked: partners.map((partner) => [of, partner.id] as const),
        arcs: partners.map((partner) => [of, partner.id] as const),
      }),
    },
    { own: name, counts: partners.map(({ count }) => count) },
  );
}

/** Two units of one basis with the arc that stands for all that joins them. */
export function pairMap(context: ViewContext, pair: Pair): AreaMapView | undefined {
  const basis = basisOf(pair.a);
  if (!basis || basisOf(pair.b) !== basis) return undefined;
  const { mapPage: words } = context.strings;
  const ids = [pair.a, pair.b];
  const [a, b] = ids.map((id) => nameOn(context, id, basis)) as [string, string];
  const { count, tally } = countedPair(context, pair);
  const title = words.arc(a, b, count);
  return keyed(
    context,
    {
      options: {
        basis,
        title: words.pairTitle(a, b),
        attribution: words.attribution,
        extent: extentOf(basis, ids),
        own: ids,
        labelled: ids,
        main: citiesOf(basis),
        arcs: [{ from: placeOf(pair.a), to: placeOf(pair.b), count, title, tally }],
      },
      caption: words.boundaries(basis),
      paths: pathsOf(context, basis),
    },
    { own: words.key.own },
  );
}

type Two = readonly [unit: string, other: string];

/** Where units and arcs lead: a unit to its page, one that is linked with that of the page to what joins the two. */
function pathsOf(
  context: ViewContext,
  basis: Basis,
  { page, linked = [], arcs = [] }: { page?: string; linked?: readonly Two[]; arcs?: readonly Two[] } = {},
): AreaMapView['paths'] {
  const { units } = context;
  const counted = basis === '63' ? 'asWritten' : 'current';
  const between = ([a, b]: Two) =>
    listOf(context, 'linkages-joining', pairScope(units.pageSlug(a), units.pageSlug(b)), counted) ?? '';
  const all = [...tableOf(basis).keys()].filter((id) => id !== page).map((id) => [id, unitPath(units, id)] as const);
  const joined = linked.map((pair) => [pair[1], between(pair)] as const);
  return {
    units: Object.fromEntries([...all, ...joined.filter(([, path]) => path !== '')]),
    arcs: arcs.map(between),
  };
}

/**
 * What the territory of a unit in force was on the boundaries of the 63, with all that it was linked with there:
 * `ids` begin with the unit itself, `pairs` are those as written.
 */
export function formerMap(
  context: ViewContext,
  ids: readonly string[],
  name: string,
  pairs: readonly Pair[],
): AreaMapView | undefined {
  const { mapPage: words } = context.strings;
  const own = ids.filter((id) => tableOf('63').has(id));
  if (own.length === 0) return undefined;
  const isOwn = (id: string) => own.includes(id);
  const found = pairs
    .filter(({ a, b }) => (isOwn(a) || isOwn(b)) && [a, b].every((id) => tableOf('63').has(id)))
    .map((pair) => ({
      mine: isOwn(pair.a) ? pair.a : pair.b,
      other: isOwn(pair.a) ? pair.b : pair.a,
      count: pair.records.length,
    }));
  const outside = [...new Set(found.map(({ other }) => other))]
    .filter((other) => !isOwn(other))
    .map((other) => ({ id: other, tally: countedPair(context, { a: ids[0]!, b: other, basis: 'asWritten' }).tally }))
    .sort((x, y) => y.tally.value - x.tally.value);
  const shown = [...own, ...new Set(outside.map(({ id }) => id))];
  return keyed(
    context,
    {
      options: {
        basis: '63',
        title: found.length > 0 ? words.unitTitle(name) : words.placeTitle(name),
        attribution: words.attribution,
        extent: extentOf('63', shown),
        shades: shadesOf(outside.map(({ id, tally }) => ({ id, count: tally.value }))),
        tallies: Object.fromEntries(outside.map(({ id, tally }) => [id, tally])),
        own,
        labelled: shown,
        main: citiesOf('63'),
        arcs: found.map(({ mine, other, count }) => ({
          from: placeOf(mine),
          to: placeOf(other),
          count,
          title: words.arc(nameOn(context, mine, '63'), nameOn(context, other, '63'), count),
        })),
      },
      caption: [words.boundaries('63'), found.length > 0 && words.arcs(Math.max(...found.map(({ count }) => count)))]
        .filter(Boolean)
        .join(' '),
      paths: pathsOf(context, '63', {
        linked: outside.map(({ id }) => [ids[0]!, id] as const),
        arcs: found.map(({ mine, other }) => [mine, other] as const),
      }),
    },
    { own: name, counts: outside.map(({ tally }) => tally.value) },
  );
}

/** The map of a record, of the kinds that have one and as far as anything of it can be placed. */
export function recordMap(context: ViewContext, entry: Entry): AreaMapView | undefined {
  switch (entry.collection) {
    case 'linkages':
      return linkageMap(context, entry);
    case 'projects':
    case 'assets':
      return placeMap(context, entry);
    case 'documents':
      return documentMap(context, entry);
    default:
      return undefined;
  }
}

/** The units that a linkage joins, on the boundaries of their time. Undefined when it joins none. */
function linkageMap(context: ViewContext, entry: Entry<'linkages'>): AreaMapView | undefined {
  const { corpus, strings } = context;
  const { mapPage: words } = strings;
  const all = pairsOfLinkage(corpus, entry.data);
  const basis = basisFor(all.flat(), recordDay(corpus, entry));
  const pairs = all.filter((pair) => pair.every((id) => tableOf(basis).has(id)));
  if (pairs.length === 0) return undefined;
  const ids = [...new Set(pairs.flat())];
  const hub = entry.data.hub && unitOfParty(corpus, entry.data.hub);
  const name = (id: string) => nameOn(context, id, basis);
  return keyed(
    context,
    {
      options: {
        basis,
        title: words.linkageTitle(titleOf(entry)),
        attribution: words.attribution,
        extent: extentOf(basis, ids),
        shades: Object.fromEntries(ids.map((id) => [id, id === hub ? 2 : 0])),
        labelled: hub ? [hub, ...ids.filter((id) => id !== hub)] : ids,
        arcs: pairs.map(([a, b]) => ({
          from: placeOf(a),
          to: placeOf(b),
          count: 1,
          title: `${name(a)} – ${name(b)}`,
        })),
      },
      caption: words.boundaries(basis),
      paths: pathsOf(context, basis, { arcs: pairs }),
    },
    { own: words.key.own, steps: { 0: words.key.party, 2: words.key.hub } },
  );
}

/** The places that a document is for, else those that issued it. */
function documentMap(context: ViewContext, document: Entry<'documents'>): AreaMapView | undefined {
  const { territories = [], issuer } = document.data;
  const of = (parties: readonly Party[]) =>
    parties.flatMap((party) =>
      party.region === undefined
        ? (unitOfParty(context.corpus, party) ?? [])
        : regionView(context, party.region).memberIds,
    );
  const places = of(territories);
  const ids = places.length > 0 ? places : of(issuer ? [issuer] : []);
  return namedMap(context, titleOf(document), ids, recordDay(context.corpus, document));
}

/** A work or an asset in its provinces, on the boundaries of their time. Undefined when neither is known. */
function placeMap(context: ViewContext, entry: Entry<'projects'> | Entry<'assets'>): AreaMapView | undefined {
  const { corpus, strings } = context;
  const { mapPage: words } = strings;
  const named = entry.data.provinces ?? [];
  const basis = basisFor(named, recordDay(corpus, entry));
  const provinces = named.filter((id) => tableOf(basis).has(id));
  const { components = [] } = entry.data as { components?: { asset?: string }[] };
  const assets = components.flatMap(({ asset }) => corpus.byKey.get(`assets/${asset}`) ?? []);
  const { features, points, notes } = drawnWorks(context, [entry, ...assets]);
  if (provinces.length === 0 && features.length === 0) return undefined;
  return keyed(
    context,
    {
      options: {
        basis,
        title: words.placeTitle(titleOf(entry)),
        attribution: words.attribution,
        extent: boxOf([...points, ...(provinces.length > 0 ? cornersOf(extentOf(basis, provinces)) : [])]),
        own: provinces,
        labelled: [...provinces, ...crossed(points, basis).filter((id) => !provinces.includes(id))],
        features,
      },
      caption: [words.boundaries(basis), ...notes].join(' '),
      paths: pathsOf(context, basis),
    },
    { own: words.key.own },
  );
}

/** How features that are not surveyed are drawn, and how far they may be off; `accuracyKm` 0 where that is not known. */
export function precisionNotes(
  { strings: { mapPage: words }, format }: ViewContext,
  features: readonly AreaFeature[],
  accuracyKm: number,
): string[] {
  const notes = (['approximate', 'schematic'] as const).flatMap((precision) => {
    const drawn = features.filter((each) => each.precision === precision);
    if (drawn.length === 0) return [];
    const [areas, lines] = [drawn.some((each) => each.areas.length > 0), drawn.some((each) => each.lines.length > 0)];
    return [words.precision[precision](areas ? 'areas' : lines ? 'lines' : 'points')];
  });
  return accuracyKm > 0 ? [...notes, words.accuracy(format.number(accuracyKm))] : notes;
}

/** What records have drawn of them, all its points, and what must be said of it. */
function drawnWorks(
  context: ViewContext,
  records: readonly Entry[],
): { features: AreaFeature[]; points: Point[]; notes: string[] } {
  const placed = records.flatMap((each) => {
    const { geometry } = each.data as { geometry?: { file: string; feature: string } };
    const found = geometry && context.corpus.geo.get(geometry.file)?.features.get(geometry.feature);
    const feature = found && areaFeature(found, titleOf(each));
    return feature ? [{ feature, accuracyKm: found.properties?.accuracyKm ?? 0 }] : [];
  });
  const features = placed.map(({ feature }) => feature);
  return {
    features,
    points: features.flatMap((each) => [...each.points, ...each.lines.flat(), ...each.areas.flat()]),
    notes: precisionNotes(context, features, Math.max(0, ...placed.map(({ accuracyKm }) => accuracyKm))),
  };
}

/**
 * Members of a region, on the basis of their ids, with what its record (of id `region`) has drawn of it. Undefined when
 * none of them is on a map.
 */
export function membersMap(
  context: ViewContext,
  region: string,
  { title, memberIds }: { title: string; memberIds: readonly string[] },
): AreaMapView | undefined {
  const { corpus, strings } = context;
  const { mapPage: words } = strings;
  const basis = basisFor(memberIds, SINCE_34);
  const known = memberIds.filter((id) => tableOf(basis).has(id));
  if (known.length === 0) return undefined;
  const record = corpus.byKey.get(`regions/${region}`);
  const drawn = drawnWorks(context, record ? [record] : []);
  return keyed(
    context,
    {
      options: {
        basis,
        title: words.membersTitle(title),
        attribution: words.attribution,
        extent: boxOf([...drawn.points, ...cornersOf(extentOf(basis, known))]),
        own: known,
        labelled: known,
        features: drawn.features,
      },
      caption: [words.boundaries(basis), ...drawn.notes].join(' '),
      paths: pathsOf(context, basis),
    },
    { own: words.key.members },
  );
}

/** Units that a document or a list names, on the boundaries that have most of them, else on those of the day. */
export function namedMap(
  context: ViewContext,
  title: string,
  named: readonly string[],
  day: string,
): AreaMapView | undefined {
  const ids = [...new Set(named)];
  const on = (basis: Basis) => ids.filter((id) => tableOf(basis).has(id));
  const [then, now] = [on('63'), on('34')];
  const basis = then.length === now.length ? basisFor([], day) : then.length > now.length ? '63' : '34';
  const own = basis === '63' ? then : now;
  if (own.length === 0) return undefined;
  const { mapPage: words } = context.strings;
  return keyed(
    context,
    {
      options: {
        basis,
        title: words.placeTitle(title),
        attribution: words.attribution,
        extent: extentOf(basis, own),
        own,
        labelled: own,
      },
      caption: words.boundaries(basis),
      paths: pathsOf(context, basis),
    },
    { own: words.key.own },
  );
}

const tables = {
  63: new Map(provinces63.map((unit) => [unit.id, unit])),
  34: new Map(provinces34.map((unit) => [unit.id, unit])),
};

function tableOf(basis: Basis) {
  return tables[basis];
}

function basisOf(id: string): Basis | undefined {
  return (['34', '63'] as const).find((basis) => tableOf(basis).has(id));
}

/** The basis that has the units, else the one of the day. */
function basisFor(ids: readonly string[], day: string): Basis {
  if (ids.length > 0) return ids.some((id) => tableOf('34').has(id)) ? '34' : '63';
  return day < SINCE_34 ? '63' : '34';
}

function rowOf(id: string) {
  const row = tables['34'].get(id) ?? tables['63'].get(id);
  if (!row) throw new Error(`unknown unit: ${id}`);
  return row;
}

/** Cities run by the centre. */
/** The cities directly under the government. */
export function citiesOf(basis: Basis): string[] {
  return [...tableOf(basis).values()].filter(({ kind }) => kind === 'thanh-pho').map(({ id }) => id);
}

function placeOf(id: string): Point {
  return rowOf(id).label as unknown as Point;
}

/** The units with all their islands; the tables' `bbox` is of the mainland only. */
function extentOf(basis: Basis, ids: readonly string[]): Box {
  return unitsExtent(mapSource, basis, ids);
}

/** As it was called while its boundaries held. */
function nameOn(context: ViewContext, id: string, basis: Basis): string {
  return unitRun(context, id, basis === '63' ? '2025-06-30' : context.facts.unitDay).text;
}

function shadesOf(partners: readonly { id: string; count: number }[]): Record<string, number> {
  const classes = valueClasses(partners.map(({ count }) => count));
  return Object.fromEntries(partners.map(({ id, count }) => [id, classOf(count, classes)]));
}

/** Points of a drawing of which the units are asked; of one with more every so many-th. */
const MOST_ASKED = 500;

/** The units in which points lie, most points first: what a line joins is named, also where no source names it. */
function crossed(all: readonly Point[], basis: Basis): string[] {
  const step = Math.ceil(all.length / MOST_ASKED);
  const points = all.filter((_, i) => i % step === 0);
  const counts = new Map<string, number>();
  const near =
    ([x, y]: Point) =>
    (id: string) => {
      const [west, south, east, north] = extentOf(basis, [id]);
      return west <= x && x <= east && south <= y && y <= north;
    };
  const shapes = provinceShapes(atLevel(mapSource.provinces, COARSE), basis);
  for (const point of points) {
    const isNear = near(point);
    const found = shapes.find(({ id, polygons }) => isNear(id) && distanceToPolygons(point, polygons) === 0);
    if (found) counts.set(found.id, (counts.get(found.id) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** Degrees that borders may be off where only the unit of a point is asked for. */
const COARSE = 0.01;

/** A feature of a geometry file as it is drawn; what says nothing of its precision is schematic. */
export function areaFeature(feature: GeoFeature, title: string): AreaFeature | undefined {
  const shape = shapeOf(feature);
  return shape && { title, ...shape };
}

/** Degrees of a pixel of the finest picture: the opened map at its last zoom, the drawn map of the smallest area. */
const FINEST = 0.0014;
/** Farthest that a line may be off: a fifth of that. */
const TOLERANCE = FINEST / 5;

/** Found once for all the pages that draw it, without points that no picture can show. */
const shapeOf = onceFor(({ geometry, properties }: GeoFeature): Omit<AreaFeature, 'title'> | undefined => {
  if (!geometry) return undefined;
  const precision = PRECISIONS.find((each) => each === properties?.['precision']) ?? 'schematic';
  const shape = { precision, points: [], lines: [], areas: [] };
  const place = ([lon, lat]: readonly number[]): Point => [lon!, lat!];
  const trace = (line: readonly (readonly number[])[]) => thin(line.map(place), TOLERANCE);
  const ring = (line: readonly (readonly number[])[]) => {
    const thinned = trace(line);
    if (thinned.length >= 4) return thinned;
    // A ring has two points between its ends, however small it is.
    return [0, 1 / 3, 2 / 3, 1].map((share) => place(line[Math.round(share * (line.length - 1))]!));
  };
  switch (geometry.type) {
    case 'Point':
      return { ...shape, points: [place(geometry.coordinates)] };
    case 'MultiPoint':
      return { ...shape, points: apart(geometry.coordinates.map(place)) };
    case 'LineString':
      return { ...shape, lines: [trace(geometry.coordinates)] };
    case 'MultiLineString':
      return { ...shape, lines: geometry.coordinates.map(trace) };
    case 'Polygon':
      return { ...shape, areas: geometry.coordinates.map(ring) };
    case 'MultiPolygon':
      return { ...shape, areas: geometry.coordinates.flat().map(ring) };
  }
});

/** The first of all points that fall into one pixel. */
function apart(points: readonly Point[]): Point[] {
  const cell = ([lon, lat]: Point) => `${Math.round(lon / FINEST)} ${Math.round(lat / FINEST)}`;
  return [...new Map(points.toReversed().map((at) => [cell(at), at])).values()].reverse();
}

const PRECISIONS: readonly Precision[] = ['surveyed', 'approximate', 'schematic'];
