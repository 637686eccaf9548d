import * as z from 'zod';
import { positionAt } from '../../domain/text.ts';
import { scanJson } from './json.ts';

/** Under the folder of the content. */
export const GEO_FOLDER = 'geo';

/** Longitude, latitude and perhaps height: more numbers have no meaning (RFC 7946, 3.1.1). */
const MOST_NUMBERS = 3;
const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .rest(z.number())
  .refine((numbers) => numbers.length <= MOST_NUMBERS);
const line = z.array(position).min(2);
const polygon = z.array(z.array(position).min(4)).min(1);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('MultiPoint'), coordinates: z.array(position).min(1) }),
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line).min(1) }),
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
]);
const geoFeature = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  geometry: geometry.nullable(),
  properties: z.looseObject({ accuracyKm: z.number().nonnegative().optional() }).nullish(),
});

/** A feature of a file in `content/geo`: WGS 84, `[longitude, latitude]`. */
export interface GeoFeature extends z.output<typeof geoFeature> {
  /** Its place in the list of the file. */
  index: number;
}
export type GeoGeometry = z.output<typeof geometry>;

/** What a file of `content/geo` holds. */
export interface GeoFile {
  /** By id. */
  features: ReadonlyMap<string, GeoFeature>;
  /** Ids of features that are written but faulty. */
  faulty: ReadonlySet<string>;
  /** Features that no record can name, as they have no `id`. */
  nameless: readonly GeoFeature[];
  /** False where the file could not be read: what it holds is not known. */
  isRead: boolean;
}

export interface GeoReading {
  file: GeoFile;
  /** 1-based, in order of place. */
  faults: { line: number; column: number; message: string }[];
  /** Position of a value by its dotted path in the JSON (`features.0.geometry.coordinates.2`), or of its nearest parent. */
  locate(path: string): { line: number; column: number };
}

/** A file of which nothing is known. */
export const UNREAD: GeoFile = { features: new Map(), faulty: new Set(), nameless: [], isRead: false };

/** Faults that are told of one feature. */
const MOST_FAULTS = 20;
const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];
/** Degrees of WGS 84, under the names that GIS programs give them. */
const WGS84 = /CRS84|EPSG:{1,2}(4326|4979)$|WGS ?_?84$/i;

interface Fault {
  path: readonly PropertyKey[];
  message: string;
}

/** The features of a GeoJSON text and, in Vietnamese, everything that is wrong with it. */
export function parseGeoJson(text: string): GeoReading {
  let scan: ReturnType<typeof scanJson> | undefined;
  const locate = (path: string) => {
    const { places } = (scan ??= scanJson(text));
    for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const offset = places.get(at);
      if (offset !== undefined || at === '') return positionAt(text, offset ?? 0);
    }
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const { fault } = scanJson(text);
    const message = `Không phải JSON: ${fault?.message ?? 'có ký tự không đúng chỗ'}`;
    return { file: UNREAD, faults: [{ ...positionAt(text, fault?.offset ?? 0), message }], locate };
  }
  const { file, faults } = readCollection(data);
  return { file, faults: faults.map(({ path, message }) => ({ ...locate(path.join('.')), message })), locate };
}

function readCollection(data: unknown): { file: GeoFile; faults: Fault[] } {
  const { type, features: written, crs } = (data ?? {}) as { type?: unknown; features?: unknown; crs?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(written)) {
    const message = `Cần một FeatureCollection của GeoJSON với danh sách features, tìm thấy ${shown(type ?? data)}`;
    return { file: UNREAD, faults: [{ path: [], message }] };
  }
  const features = new Map<string, GeoFeature>();
  const faulty = new Set<string>();
  const nameless: GeoFeature[] = [];
  const faults = faultsOfSystem(crs);
  for (const [index, each] of (written as unknown[]).entries()) {
    const parsed = geoFeature.safeParse(each);
    const id = idOf(each);
    const own = parsed.success
      ? openRings(parsed.data.geometry)
      : onePerPoint(parsed.error.issues, each).map((issue) => explain(issue, each));
    if (id !== undefined && (features.has(id) || faulty.has(id)))
      own.push({ path: ['id'], message: `Hai đối tượng cùng id «${id}»; mỗi đối tượng một id` });
    const name = id === undefined ? `Đối tượng thứ ${index + 1}` : `Đối tượng «${id}»`;
    for (const { path, message } of own.slice(0, MOST_FAULTS))
      faults.push({ path: ['features', index, ...path], message: `${name}: ${message}` });
    if (own.length > MOST_FAULTS)
      faults.push({ path: ['features', index], message: `${name}: còn ${own.length - MOST_FAULTS} lỗi nữa` });
    if (own.length > 0 && id !== undefined) faulty.add(id);
    else if (parsed.success && own.length === 0 && id === undefined) nameless.push({ ...parsed.data, index });
    else if (parsed.success && own.length === 0) features.set(id!, { ...parsed.data, index });
  }
  return { file: { features, faulty, nameless, isRead: true }, faults };
}

function idOf(each: unknown): string | undefined {
  const { id } = (each ?? {}) as { id?: unknown };
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

/** GeoJSON knows degrees of WGS 84 alone (RFC 7946, 4); older files name another system in `crs`. */
function faultsOfSystem(crs: unknown): Fault[] {
  const { name } = ((crs ?? {}) as { properties?: { name?: unknown } }).properties ?? {};
  if (typeof name !== 'string' || WGS84.test(name)) return [];
  const message = `Hệ tọa độ «${name}» không dùng được ở đây; xuất lại theo WGS 84 (EPSG:4326), độ thập phân`;
  return [{ path: ['crs'], message }];
}

/** Rings whose last point is not the first (RFC 7946, 3.1.6). */
function openRings(shape: GeoGeometry | null): Fault[] {
  const polygons =
    shape?.type === 'Polygon'
      ? [{ rings: shape.coordinates, at: [] as PropertyKey[] }]
      : shape?.type === 'MultiPolygon'
        ? shape.coordinates.map((rings, at) => ({ rings, at: [at] as PropertyKey[] }))
        : [];
  return polygons.flatMap(({ rings, at }) =>
    rings.flatMap((ring, index): Fault[] => {
      const [first, last] = [ring[0]!, ring.at(-1)!];
      if (first[0] === last[0] && first[1] === last[1]) return [];
      const message = `vòng không khép: điểm cuối ${shown(last)} khác điểm đầu ${shown(first)}; chép điểm đầu vào cuối vòng`;
      return [{ path: ['geometry', 'coordinates', ...at, index, ring.length - 1], message }];
    }),
  );
}

/** Both numbers of a point may be wrong in one way: told once, except where each is written in words. */
function onePerPoint(issues: readonly z.core.$ZodIssue[], each: unknown): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ path, code }) => {
    if (path[1] !== 'coordinates' || code === 'custom' || typeof valueAt(each, path) === 'string') return true;
    const point = path.slice(0, -1).join('.');
    return !seen.has(point) && seen.add(point);
  });
}

/** What is wrong with a feature, for one issue of Zod. */
function explain(issue: z.core.$ZodIssue, each: unknown): Fault {
  const { path } = issue;
  const found = valueAt(each, path);
  const [field, inner] = path;
  if (field === undefined) return { path, message: `cần một Feature của GeoJSON, tìm thấy ${shown(found)}` };
  if (field === 'id') return { path, message: `id cần là chữ hoặc số, tìm thấy ${shown(found)}` };
  if (field === 'properties') {
    const wanted = inner === 'accuracyKm' ? 'accuracyKm là số km, không âm' : 'properties cần một nhóm {…}';
    return { path, message: `${path.join('.')}: ${wanted}, tìm thấy ${shown(found)}` };
  }
  if (inner === 'type') {
    const wanted = `không nhận hình ${shown(found)}; các hình: ${TYPES.join(', ')}`;
    return { path, message: `geometry.type: ${wanted}` };
  }
  if (inner !== 'coordinates') {
    const wanted = 'cần hình GeoJSON {"type": …, "coordinates": …}, hay null khi chưa có hình';
    return { path, message: `geometry: ${wanted}, tìm thấy ${shown(found)}` };
  }
  const shape = (valueAt(each, ['geometry', 'type']) as string | undefined) ?? '';
  return { path, message: explainCoordinates(issue, found, valueAt(each, path.slice(0, -1)), shape) };
}

function explainCoordinates(issue: z.core.$ZodIssue, found: unknown, around: unknown, shape: string): string {
  if (issue.code === 'custom') return tooManyNumbers(found as number[]);
  if (issue.code === 'too_small' && issue.origin === 'array' && Array.isArray(found)) {
    if (found.every((each) => typeof each === 'number'))
      return `mỗi điểm cần hai số [kinh độ, vĩ độ], tìm thấy ${shown(found)}`;
    const what =
      issue.minimum === 4
        ? 'một vòng cần ít nhất 4 điểm, điểm cuối trùng điểm đầu'
        : `${shape} cần ít nhất ${issue.minimum} điểm`;
    return `${what}; tìm thấy ${found.length}`;
  }
  if (found === undefined && Array.isArray(around) && around.length < 2)
    return `mỗi điểm cần hai số [kinh độ, vĩ độ], tìm thấy ${shown(around)}`;
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const [lon, lat] = Array.isArray(around) ? (around as unknown[]) : [];
    if (
      typeof lon === 'number' &&
      typeof lat === 'number' &&
      Math.abs(lat) > 90 &&
      Math.abs(lat) <= 180 &&
      Math.abs(lon) <= 90
    )
      return `vĩ độ ${lat} quá 90: kinh độ và vĩ độ đổi chỗ? Viết [kinh độ, vĩ độ]: [${lat}, ${lon}]`;
    return (
      `tọa độ ${shown(found)} quá 180 độ kinh hay 90 độ vĩ; cần [kinh độ, vĩ độ] theo WGS 84 (EPSG:4326), ` +
      'không phải mét của VN-2000'
    );
  }
  if (typeof found === 'string') {
    const number = found.trim().replace(',', '.');
    const instead = number !== '' && Number.isFinite(Number(number)) ? `; viết ${number}, không nháy` : '';
    return `tọa độ cần số, tìm thấy ${shown(found)}${instead}`;
  }
  const wanted =
    issue.code === 'invalid_type' && issue.expected === 'number' ? 'số' : 'điểm [kinh độ, vĩ độ] hoặc danh sách điểm';
  return `tọa độ cần ${wanted} như hình ${shape} đòi hỏi, tìm thấy ${shown(found)}`;
}

/** A decimal comma makes two numbers of one: `[106,7,10,8]`. */
function tooManyNumbers(numbers: readonly number[]): string {
  const [a, b, c, d] = numbers;
  const isCommaFor = numbers.length === 4 && numbers.every(Number.isInteger) && b! >= 0 && d! >= 0;
  const instead = isCommaFor ? `; phần lẻ viết sau dấu chấm: [${a}.${b}, ${c}.${d}]` : '';
  return `mỗi điểm là [kinh độ, vĩ độ], tìm thấy ${numbers.length} số ${shown(numbers)}${instead}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

const LONGEST = 60;

function shown(value: unknown): string {
  if (value === undefined) return 'chỗ trống';
  const words = JSON.stringify(value);
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
