import { geoMercatorRaw } from 'd3';
import { boxOf, mapLabels, provinceShapes, type Box, type MapSource, type Point } from './boundaries.ts';

export interface MapFrame {
  /** Pixels. The height follows from the width and the country's extent. */
  width: number;
  height: number;
  /** `[longitude, latitude]` → `[x, y]` in pixels, y downwards. */
  project: (lonLat: Point) => Point;
  /** The same for a point that is `flat` already. */
  place: (at: Point) => Point;
}

const RADIANS = Math.PI / 180;

/** Mercator on a globe of radius 1, y upwards: what all frames share. */
export function flat([lon, lat]: Point): Point {
  return geoMercatorRaw(lon * RADIANS, lat * RADIANS);
}

function frameOf(size: Pick<MapFrame, 'width' | 'height'>, scale: number, [left, top]: Point): MapFrame {
  const place = ([x, y]: Point): Point => [left + scale * x, top - scale * y];
  return { ...size, place, project: (lonLat) => place(flat(lonLat)) };
}

/** Extent of the country in degrees: all units and both archipelagos, wherever their islands are drawn or not. */
export function countryExtent(source: MapSource): Box {
  const corners = mapLabels(source).flatMap(({ bbox }) => (bbox ? cornersOf(bbox) : []));
  return boxOf([...provinceShapes(source.provinces, '63').flatMap(({ polygons }) => polygons.flat(2)), ...corners]);
}

/** Mercator, fitted to an extent in degrees with `padding` pixels on all sides. */
export function fitFrame(extent: Box, width: number, padding: number): MapFrame {
  if (!(width > 2 * padding)) throw new Error(`invalid width: ${width}, expected more than ${2 * padding}`);
  const [left, low] = flat([extent[0], extent[1]]);
  const [right, high] = flat([extent[2], extent[3]]);
  const scale = (width - 2 * padding) / (right - left);
  const height = Math.ceil((high - low) * scale + 2 * padding);
  return frameOf({ width, height }, scale, [padding - left * scale, padding + high * scale]);
}

/** The corners of a box, as points. */
export function cornersOf([left, low, right, high]: Box): Point[] {
  return [
    [left, low],
    [right, high],
  ];
}

/**
 * Mercator over an extent in degrees with room around it, whose height stays between two shares of the width: what is too
 * flat or too tall gets more of the country on both sides.
 */
export function fitArea(
  extent: Box,
  width: number,
  { padding, least, most }: { padding: number; least: number; most: number },
): MapFrame {
  const [left, low] = flat([extent[0], extent[1]]);
  const [right, high] = flat([extent[2], extent[3]]);
  const room = width - 2 * padding;
  const natural = ((high - low) / (right - left)) * room + 2 * padding;
  const height = Math.round(Math.min(Math.max(natural, least * width), most * width));
  const scale = Math.min(room / (right - left), (height - 2 * padding) / (high - low));
  const centre: Point = [width / 2 - ((left + right) / 2) * scale, height / 2 + ((low + high) / 2) * scale];
  return frameOf({ width, height }, scale, centre);
}
