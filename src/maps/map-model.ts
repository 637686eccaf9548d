/**
 * What the map counts: filters, pairs, rows of its tables, and its state in the address. Runs where pages are built and
 * in the browser; knows no DOM.
 */
import { classOf, valueClasses, type ValueClass } from '../charts/classes.ts';
import { joinedUnits } from '../domain/joined-units.ts';
import { compareText } from '../domain/order.ts';
import type { Point } from './boundaries.ts';
import type { Precision } from './area-map.ts';

export const MEASURES = ['lien-ket', 'du-an', 'nhiem-vu', 'van-ban', 'bai-viet'] as const;
export type Measure = (typeof MEASURES)[number];
/** As the sources name the units, or the units in force on the build date. */
export const BASES = ['viet', 'nay'] as const;
export type CountBasis = (typeof BASES)[number];
export const LAYERS = ['duong-noi', 'cong-trinh'] as const;
type Layer = (typeof LAYERS)[number];

/** First and last year that a record states. */
export type Years = [number, number];

/** Ids of units are as the record writes them, those that share a page as one. */
interface Filtered {
  units: string[];
  sectors: string[];
  years?: Years;
}

interface Listed extends Filtered {
  /** Path segments of its page without slashes around: `lien-ket/…`. */
  key: string;
  title: string;
  who: string;
  when?: string;
  /** Where its first quote stands, `article#anchor`, and the words. */
  clause?: { at: string; words: string };
}

export interface MapLink extends Listed {
  form: string;
  /** As written, each in order of id. */
  pairs: [string, string][];
}

/** Why a work stands with a unit that no quote of it names. */
export type Unnamed = 'suy-ra' | 'di-qua';

export interface MapWork extends Listed {
  kind: string;
  /** Of the units those that are inferred, or that only its drawing runs through. */
  unnamed?: Record<string, Unnamed>;
  /** Reasons of inference. */
  why?: string;
  /** The code of the state that counts, at most one; and what is said of it. */
  states: string[];
  state?: string;
  funding: string[];
  /** Of its funding what editors inferred. */
  unsure?: string[];
  /** Keys of the works it is made of. */
  parts?: string[];
  shape?: MapShape;
}

export interface MapShape {
  precision: Precision;
  accuracyKm?: number;
  points?: Point[];
  lines?: Point[][];
  /** Rings; a hole is a ring too. */
  areas?: Point[][];
}

/** A task, a document or an article, by what it names. */
export interface MapNaming extends Filtered {
  kind: Exclude<Measure, 'lien-ket' | 'du-an'>;
}

export interface MapRegion {
  id: string;
  name: string;
  units: string[];
}

export interface MapFacts {
  /** Boundaries of the units in force on the build date. */
  currentBasis: '63' | '34';
  /** Units in force for the units that are not themselves in force; the others stand for themselves. */
  current: Record<string, string[]>;
  /** Units as written for those as written that their pages take in: Hà Nội for Hà Tây. */
  within?: Record<string, string[]>;
  /** Short names, told apart where two units share one. */
  names: Record<string, string>;
  links: MapLink[];
  works: MapWork[];
  naming: MapNaming[];
}

/** What `/data/map/records.json` holds. */
export interface MapRecords extends MapFacts {
  words: Record<string, string>;
  /** Main cities. */
  main: string[];
  /** Where the name of a unit stands, `[longitude, latitude]`. */
  places: Record<string, Point>;
  /** The base under which the site lives, without a slash at its end. */
  base: string;
  /** Path segments of the pages of units, where they are not the id. */
  slugs: Record<string, string>;
  choices: Record<Choice, [id: string, name: string][]>;
  regions: MapRegion[];
  /** First and last year of any record. */
  years?: Years;
}

export const CHOICES = ['linh-vuc', 'hinh-thuc', 'tinh-trang', 'von', 'vung'] as const;
export type Choice = (typeof CHOICES)[number];

export interface MapState {
  basis: CountBasis;
  measure: Measure;
  from?: number;
  to?: number;
  /** Records without a year are shown. */
  undated: boolean;
  choices: Partial<Record<Choice, string>>;
  hidden: Layer[];
  /** `tinh/quang-ninh`, `cap/quang-ninh--vinh-phuc` of two units, or the key of a link or work. */
  selected?: string;
  /** `[latitude, longitude, zoom]`. */
  view?: [number, number, number];
}

export const DEFAULT_STATE: MapState = { basis: 'nay', measure: 'lien-ket', undated: true, choices: {}, hidden: [] };
export const STATE_KEYS = ['coso', 'do', 'tu', 'den', 'khong-ro-nam', ...CHOICES, 'an', 'chon', 'xem'] as const;

/** Reads the state from an address; what is unknown there is left out. */
export function readState(params: URLSearchParams, records: MapRecords): MapState {
  const oneOf = <T extends string>(key: string, known: readonly T[]) => known.find((each) => each === params.get(key));
  const year = (key: string) => (/^\d{4}$/.test(params.get(key) ?? '') ? Number(params.get(key)) : undefined);
  const [from, to] = [year('tu'), year('den')];
  const selected = params.get('chon') ?? '';
  const view = (params.get('xem') ?? '').split(',').map(Number);
  return {
    basis: oneOf('coso', BASES) ?? DEFAULT_STATE.basis,
    measure: oneOf('do', MEASURES) ?? DEFAULT_STATE.measure,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    undated: params.get('khong-ro-nam') !== 'khong',
    choices: Object.fromEntries(
      CHOICES.flatMap((choice) => {
        const found = records.choices[choice].find(([id]) => id === params.get(choice));
        return found ? [[choice, found[0]]] : [];
      }),
    ),
    hidden: LAYERS.filter((layer) => (params.get('an') ?? '').split(',').includes(layer)),
    ...(isKnown(selected, records) ? { selected } : {}),
    ...(view.length === 3 && view.every(Number.isFinite) && params.get('xem') ? { view: view as never } : {}),
  };
}

function isKnown(selected: string, { links, works, names }: MapRecords): boolean {
  const units = unitsOfKey(selected);
  if (units.length > 0) return units.every((unit) => Object.hasOwn(names, unit));
  return [...links, ...works].some(({ key }) => key === selected);
}

/** The query of a state, in a fixed order, without what is as by default; other parameters stay in front. */
export function writeState(state: MapState, before = new URLSearchParams()): string {
  const params = new URLSearchParams(before);
  for (const key of STATE_KEYS) params.delete(key);
  const { basis, measure, from, to, undated, choices, hidden, selected, view } = state;
  if (basis !== DEFAULT_STATE.basis) params.set('coso', basis);
  if (measure !== DEFAULT_STATE.measure) params.set('do', measure);
  if (from !== undefined) params.set('tu', String(from));
  if (to !== undefined) params.set('den', String(to));
  if (!undated) params.set('khong-ro-nam', 'khong');
  for (const choice of CHOICES) if (choices[choice]) params.set(choice, choices[choice]);
  if (hidden.length > 0) params.set('an', hidden.join(','));
  if (selected) params.set('chon', selected);
  if (view) params.set('xem', `${view[0].toFixed(3)},${view[1].toFixed(3)},${view[2]}`);
  return params.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
}

/** Last year in which the 63 units were the same to its end. */
const LAST_OF_63 = 2024;

/** True if a range lies before the units of today, so that the map has the boundaries of its days. */
export function isBefore34({ from, to }: Pick<MapState, 'from' | 'to'>): boolean {
  return to !== undefined && Math.max(from ?? -Infinity, to) <= LAST_OF_63;
}

/** True if a state lets every record through. */
export function isUnfiltered({ from, to, undated, choices }: MapState): boolean {
  return from === undefined && to === undefined && undated && Object.values(choices).every((each) => !each);
}

export interface Found {
  links: MapLink[];
  works: MapWork[];
  naming: MapNaming[];
  /** How many of the links and works state no year, shown or not. */
  undated: number;
}

/** The records that a state lets through. */
export function filterRecords(
  records: MapFacts & { regions?: MapRegion[] },
  { from, to, undated, choices }: MapState,
): Found {
  // Two years bound a range in either order.
  const [first, last] = [from ?? -Infinity, to ?? Infinity].sort((a, b) => a - b) as [number, number];
  const region = choices.vung && new Set(records.regions?.find(({ id }) => id === choices.vung)?.units);
  const fits = ({ units, sectors }: Filtered) =>
    (!choices['linh-vuc'] || sectors.includes(choices['linh-vuc'])) &&
    (!region || units.some((unit) => region.has(unit)));
  const inTime = ({ years }: Filtered) => (years ? years[0] <= last && years[1] >= first : undated);
  const has = (wanted: string | undefined, values: readonly string[]) => !wanted || values.includes(wanted);
  const links = records.links.filter((link) => fits(link) && has(choices['hinh-thuc'], [link.form]));
  const works = records.works.filter(
    (work) => fits(work) && has(choices['tinh-trang'], work.states) && has(choices.von, work.funding),
  );
  return {
    links: links.filter(inTime),
    works: works.filter(inTime),
    naming: records.naming.filter((each) => fits(each) && inTime(each)),
    undated: [...links, ...works].filter(({ years }) => !years).length,
  };
}

/** Two units joined on a basis, and the links that join them. */
export interface MapPair {
  a: string;
  b: string;
  links: MapLink[];
}

/** A unit of today inside which links lie that joined two units as written. */
export interface InternalPair extends Omit<MapPair, 'a' | 'b'> {
  unit: string;
  /** As written. */
  a: string;
  b: string;
}

/** Pairs on a basis, most links first; and those that became internal, of which there are none as written. */
export function pairsOn(
  facts: MapFacts,
  links: readonly MapLink[],
  basis: CountBasis,
): { pairs: MapPair[]; internal: InternalPair[] } {
  const joining = links.map((link) => [link, link.pairs] as const);
  const { pairs, inner } = joinedUnits(joining, basis === 'nay' ? (unit) => currentOf(facts, unit) : undefined);
  return {
    pairs: pairs
      .map(({ a, b, by }) => ({ a, b, links: [...by] }))
      .sort((x, y) => y.links.length - x.links.length || compareText(`${x.a} ${x.b}`, `${y.a} ${y.b}`)),
    internal: inner.map(({ unit, a, b, by }) => ({ unit, a, b, links: [...by] })),
  };
}

/** The units on a basis under which a unit as written counts. */
function placesOf(facts: MapFacts, unit: string, basis: CountBasis): string[] {
  return basis === 'nay' ? currentOf(facts, unit) : [unit, ...(facts.within?.[unit] ?? [])];
}

/** The units in force that a unit is now. */
function currentOf({ current }: MapFacts, unit: string): string[] {
  return current[unit] ?? [unit];
}

/** The last step of the address of a unit's page. */
export function slugOf({ slugs }: Pick<MapRecords, 'slugs'>, unit: string): string {
  return slugs[unit] ?? unit;
}

/** What is selected of one unit, or of two: `tinh/quang-ninh`, `cap/quang-ninh--vinh-phuc`, whichever is given first. */
export function keyOfUnits(unit: string, other = unit): string {
  return unit === other ? `tinh/${unit}` : `cap/${[unit, other].sort().join('--')}`;
}

/** The ids of the unit, or of the two, that a key selects; none of a record. */
export function unitsOfKey(key: string): string[] {
  const [, unit, ...pair] = /^(?:tinh\/(.*)|cap\/(.*)--(.*))$/.exec(key) ?? [];
  return unit === undefined ? pair.map(String) : [unit];
}

/** Addresses of the page of a unit, of two that are linked, of a record, and of a quote. */
export function unitHref(records: MapRecords, unit: string): string {
  return `${records.base}/tinh/${slugOf(records, unit)}/`;
}

export function pairHref(records: MapRecords, unit: string, other: string): string {
  const slugs = [unit, other].map((id) => slugOf(records, id)).sort();
  return `${records.base}/cap/${slugs.join('--')}/`;
}

export function recordHref({ base }: MapRecords, { key }: Pick<MapLink, 'key'>): string {
  return `${base}/${key}/`;
}

export function clauseHref({ base }: MapRecords, { at }: { at: string }): string {
  return `${base}/bai-viet/${at.replace('#', '/#')}`;
}

/** Units on a basis of the units that a record writes. */
export function unitsOn(facts: MapFacts, units: readonly string[], basis: CountBasis): string[] {
  return [...new Set(units.flatMap((unit) => placesOf(facts, unit, basis)))];
}

/** How a work stands with a unit on a basis: the strongest of the ways of what that was; undefined where in none. */
export function standing(
  facts: MapFacts,
  { units, unnamed = {} }: Pick<MapWork, 'units' | 'unnamed'>,
  unit: string,
  basis: CountBasis,
): 'neu-ten' | Unnamed | undefined {
  const own = units
    .filter((each) => placesOf(facts, each, basis).includes(unit))
    .map((each) => unnamed[each] ?? 'neu-ten');
  return (['neu-ten', 'suy-ra', 'di-qua'] as const).find((each) => own.includes(each));
}

/**
 * The unit that stands for another on a basis: among those in force the one it became, as written the one whose page it
 * shares unless records write it itself.
 */
export function unitOn(records: MapRecords, id: string, basis: CountBasis): string {
  const heirs = currentOf(records, id);
  if (basis === 'nay') return heirs[0] ?? id;
  const isOwn = !heirs.includes(id) || records.links.some(({ units }) => units.includes(id));
  return isOwn
    ? id
    : (Object.keys(records.names).find((other) => other !== id && slugOf(records, other) === slugOf(records, id)) ??
        id);
}

export interface UnitRow {
  unit: string;
  name: string;
  partners: number;
  /** Links that join only what is now this unit. */
  internal: number;
  counts: Record<Measure, number>;
}

/** What rows count, which measure comes first, and the order of names. */
export interface RowOrder {
  basis: CountBasis;
  measure: Measure;
  compare: (a: string, b: string) => number;
}

/** One row a unit of which anything is counted; most of the measure first, then by links, then by name. */
export function unitRows(facts: MapFacts, found: Found, { basis, measure, compare }: RowOrder): UnitRow[] {
  const counted = new Map<string, Record<Measure | 'partners' | 'internal', Set<unknown>>>();
  const sets = (unit: string) => {
    const known = counted.get(unit) ?? {
      'lien-ket': new Set(),
      'du-an': new Set(),
      'nhiem-vu': new Set(),
      'van-ban': new Set(),
      'bai-viet': new Set(),
      partners: new Set(),
      internal: new Set(),
    };
    counted.set(unit, known);
    return known;
  };
  const { pairs, internal } = pairsOn(facts, found.links, basis);
  // Pairs of today stand on the units themselves.
  const holders = (unit: string) => (basis === 'nay' ? [unit] : placesOf(facts, unit, basis));
  for (const { a, b, links } of pairs)
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const)
      for (const unit of holders(own)) {
        if (!holders(other).includes(unit)) sets(unit).partners.add(other);
        for (const link of links) sets(unit)['lien-ket'].add(link);
      }
  for (const { unit, links } of internal) for (const link of links) sets(unit).internal.add(link);
  for (const work of found.works)
    if (isProject(work))
      for (const unit of unitsOn(facts, work.units, basis))
        if (standing(facts, work, unit, basis) === 'neu-ten') sets(unit)['du-an'].add(work);
  for (const naming of found.naming)
    for (const unit of unitsOn(facts, naming.units, basis)) sets(unit)[naming.kind].add(naming);
  return [...counted]
    .map(([unit, found]) => ({
      unit,
      name: facts.names[unit] ?? unit,
      partners: found.partners.size,
      internal: found.internal.difference(found['lien-ket']).size,
      counts: Object.fromEntries(MEASURES.map((each) => [each, found[each].size])) as Record<Measure, number>,
    }))
    .sort(
      (x, y) =>
        y.counts[measure] - x.counts[measure] ||
        y.counts['lien-ket'] - x.counts['lien-ket'] ||
        y.partners - x.partners ||
        compare(x.name, y.name),
    );
}

export function isProject({ key }: MapWork): boolean {
  return key.startsWith('du-an/');
}

/** Class of every unit by a measure, and what the classes are. */
export function shadesOf(
  rows: readonly UnitRow[],
  measure: Measure,
): { classes: ValueClass[]; steps: Map<string, number> } {
  const classes = valueClasses(rows.map(({ counts }) => counts[measure]));
  return { classes, steps: new Map(rows.map(({ unit, counts }) => [unit, classOf(counts[measure], classes)])) };
}

/** Points of a curve between two places on a plane, bent as on the drawn maps. */
export function curve([x1, y1]: Point, [x2, y2]: Point, bend = 0.16, steps = 16): Point[] {
  const [cx, cy] = [(x1 + x2) / 2 + (y2 - y1) * bend, (y1 + y2) / 2 - (x2 - x1) * bend];
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const t = index / steps;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [p * x1 + q * cx + r * x2, p * y1 + q * cy + r * y2];
  });
}

export interface Cluster<T> {
  x: number;
  y: number;
  items: T[];
}

/** Points gathered by the cells of a grid in pixels, each cluster at the mean of its points. */
export function clusters<T extends { x: number; y: number }>(points: readonly T[], cell: number): Cluster<T>[] {
  const cells = Map.groupBy(points, ({ x, y }) => `${Math.floor(x / cell)} ${Math.floor(y / cell)}`);
  const mean = (items: readonly T[], axis: 'x' | 'y') =>
    items.reduce((sum, item) => sum + item[axis], 0) / items.length;
  return [...cells.values()].map((items) => ({ x: mean(items, 'x'), y: mean(items, 'y'), items }));
}
