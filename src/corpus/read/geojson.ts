import * as z from 'zod';

/** Under the folder of the content. */
export const GEO_FOLDER = 'geo';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
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
  id: z.union([z.string(), z.number()]).optional(),
  geometry: geometry.nullable(),
  properties: z.looseObject({ accuracyKm: z.number().nonnegative().optional() }).nullish(),
});
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(geoFeature) });

/** A feature of a file in `content/geo`: WGS 84, `[longitude, latitude]`. */
export type GeoFeature = z.output<typeof geoFeature>;
export type GeoGeometry = z.output<typeof geometry>;
/** Features by id; those without one cannot be named and are left out. */
export type GeoFile = ReadonlyMap<string, GeoFeature>;

/** The features of a GeoJSON text, or in Vietnamese what is wrong with it. */
export function parseGeoJson(text: string): GeoFile | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return `Không phải JSON: ${(error as Error).message}`;
  }
  const parsed = collection.safeParse(data);
  if (!parsed.success) return explain(parsed.error.issues[0]!.path, data);
  const named = parsed.data.features.flatMap((each) =>
    each.id === undefined ? [] : [[String(each.id), each] as const],
  );
  const features = new Map(named);
  if (features.size === named.length) return features;
  const twice = named.find(([id], index) => named.findIndex(([other]) => other === id) < index)!;
  return `Hai đối tượng cùng id «${twice[0]}»`;
}

function explain([field, index, ...inside]: readonly PropertyKey[], data: unknown): string {
  if (field !== 'features' || index === undefined) return 'Cần một FeatureCollection của GeoJSON';
  const { id } = ((data as { features: unknown[] }).features[index as number] ?? {}) as { id?: unknown };
  const which = typeof id === 'string' ? `«${id}»` : `thứ ${Number(index) + 1}`;
  return `Đối tượng ${which} sai ở «${inside.join('.') || 'feature'}»: cần hình GeoJSON với tọa độ [kinh độ, vĩ độ], accuracyKm là số km`;
}
