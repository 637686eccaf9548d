/**
 * Reference data: provincial units in time, regions, sectors, agencies, names, boundaries. Nothing is fetched. Licences
 * and origins stand in the README beside this file. Server side only: these tables are too large for a page.
 */
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { UnitTable } from '../domain/territory.ts';
import adjacencyJson from './adjacency.json' with { type: 'json' };
import historyJson from './admin-history.json' with { type: 'json' };
import agenciesJson from './agencies.json' with { type: 'json' };
import aliasesJson from './aliases.json' with { type: 'json' };
import contextJson from './context-overview.topo.json' with { type: 'json' };
import labelsJson from './map-labels.json' with { type: 'json' };
import provinces34Json from './provinces34.json' with { type: 'json' };
import provinces63Json from './provinces63.json' with { type: 'json' };
import sectorsJson from './sectors.json' with { type: 'json' };
import unitsJson from './units.json' with { type: 'json' };
import boundariesJson from './vietnam-overview.topo.json' with { type: 'json' };

export { lastDayOfRegion, regionMembers, regions, type Membership, type Region } from './regions.ts';

interface Seat {
  name: string;
  lon: number;
  lat: number;
  source: string;
  /** For the 34: the former province in which the seat lies. */
  inFormer?: string;
}

/** A row of either provinces table. Points are `[longitude, latitude]`, boxes `[west, south, east, north]`, WGS 84. */
export interface Province {
  id: string;
  code: string;
  /** Without its kind; pages take the forms of `unitTable`. */
  name: string;
  /** The usual form and that of maps, where they are not `name`. */
  usualName?: string;
  mapName?: string;
  nameEn: string;
  ascii: string;
  kind: string;
  fullName: string;
  fullNameEn: string;
  seat: Seat;
  /** Point of the mainland part farthest from its edge. */
  label: [number, number];
  labelClearanceKm: number;
  centroid: [number, number];
  bbox: [number, number, number, number];
  /** The 63 only: ISO 3166-2. */
  iso?: string;
  /** The 34 only, as stated at the reorganisation of 2025. */
  areaKm2?: number;
  population?: number;
  statsSource?: string;
}

interface FormerProvince {
  id: string;
  name: string;
  ascii: string;
  validFrom: string;
  validTo: string;
  /** Ids among the 63. */
  became: string[];
  legal: string;
  note?: string;
  uncertainDates?: boolean;
}

export interface Sector {
  id: string;
  name: string;
  nameEn: string;
  keywords: string[];
}

export interface Agency {
  id: string;
  name: string;
  nameEn: string;
  level: 'trung-uong' | 'vung' | 'tinh' | 'huyen';
  abbreviations: string[];
  validFrom: string | null;
  validTo: string | null;
  parent?: string;
  successor?: string | null;
  predecessors?: string[];
  sectors?: string[];
  legal?: string;
  note?: string;
  /** Every unit has one office of this kind. */
  everywhere?: boolean;
}

/** A spelling of a unit's name; `type` is a key of `aliases.types`. */
interface Alias {
  text: string;
  type: string;
  note?: string;
}

export interface Aliases {
  description: string;
  types: Record<string, string>;
  leadWords: string[];
  implicitProvince: string;
  provinces: {
    id: string;
    /** Former provinces (`-cu`) carry `from` and a list; the 63 one id on each basis. */
    resolvesTo: { from?: string; until: string; p63: string | string[]; p34?: string };
    aliases: Alias[];
  }[];
  changedMeaning: { name: string; before: string; after: string; rule: string }[];
  ambiguous: { surface: string; province: string; otherMeanings: string; notThis: string[]; rule: string }[];
  outlets: { text: string; province: string }[];
}

interface MapLabelProperties {
  name: string;
  nameEn: string;
  kind: 'archipelago' | 'sea' | 'island' | 'country';
  province63: string | null;
  province34: string | null;
  minZoom: number;
  /** Must be on every map of the country. */
  required?: boolean;
  suffix?: string;
  unit2025?: string;
  bbox?: [number, number, number, number];
}
export type MapLabels = GeoJSON.FeatureCollection<GeoJSON.Point, MapLabelProperties>;

export const unitTable = unitsJson as UnitTable;
export const provinces63 = provinces63Json.provinces as unknown as Province[];
export const provinces34 = provinces34Json.provinces as unknown as Province[];
/** @internal */
export const formerProvinces: FormerProvince[] = historyJson.units;
/** Id → ids of the land neighbours. */
export const adjacency: Record<'63' | '34', Record<string, string[]>> = {
  63: adjacencyJson.provinces63,
  34: adjacencyJson.provinces34,
};
export const sectors: Sector[] = sectorsJson.sectors;
export const agencies = agenciesJson.agencies as Agency[];
export const aliases = aliasesJson as unknown as Aliases;

/** What the maps are drawn from. */
export const mapSource = {
  /** Objects `provinces63`, `provinces34`, their units named as in `unitTable`. */
  provinces: withNames(boundariesJson as unknown as Topology),
  /** Object `neighbours`: land of the countries around. */
  neighbours: contextJson as unknown as Topology,
  labels: labelsJson as unknown as MapLabels,
  /** Unit id → label point. */
  places: Object.fromEntries([...provinces63, ...provinces34].map(({ id, label }) => [id, label])),
};

/** A topology whose units carry the usual form of their names, and the one for maps. */
function withNames(topology: Topology): Topology {
  const forms = new Map(unitTable.units.map(({ id, name, mapName }) => [id, { name, mapName }]));
  const objects = Object.entries(topology.objects).map(([key, object]) => [
    key,
    {
      ...object,
      geometries: (object as GeometryCollection).geometries.map((each) => ({
        ...each,
        properties: { ...each.properties, ...forms.get(String(each.id)) },
      })),
    },
  ]);
  return { ...topology, objects: Object.fromEntries(objects) as Topology['objects'] };
}
