import { geoMercator } from 'd3';
import { boxOf, mapLabels, provinceShapes, type Box, type MapSource, type Point } from './boundaries.ts';

export interface MapFrame {
  /** Pixels. The height follows from the width and the country's extent. */
  width: number;
  height: number;
  /** `[longitude, latitude]` → `[x, y]` in pixels, y downwards. */
  project: (lonLat: Point) => Point;
}

/** Extent of the country in degrees: all units and both archipelagos, wherever their islands are drawn or not. */
export function countryExtent(source: MapSource): Box {
  const corners = mapLabels(source).flatMap(({ bbox }) => (bbox ? cornersOf(bbox) : []));
  return boxOf([...provinceShapes(source.provinces, '63').flatMap(({ polygons }) => polygons.flat(2)), ...corners]);
}

/** Mercator, fitted to an extent in degrees with `padding` pixels on all sides. */
export function fitFrame(extent: Box, width: number, padding: number): MapFrame {
  if (!(width > 2 * padding)) throw new Error(`invalid width: ${width}, expected more than ${2 * padding}`);
  const unit = geoMercator().scale(1).translate([0, 0]);
  const [left, low] = unit([extent[0], extent[1]])!;
  const [right, high] = unit([extent[2], extent[3]])!;
  const scale = (width - 2 * padding) / (right - left);
  const projection = geoMercator()
    .scale(scale)
    .translate([padding - left * scale, padding - high * scale]);
  return {
    width,
    height: Math.ceil((low - high) * scale + 2 * padding),
    project: (lonLat) => projection([lonLat[0], lonLat[1]])!,
  };
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
  const unit = geoMercator().scale(1).translate([0, 0]);
  const [left, low] = unit([extent[0], extent[1]])!;
  const [right, high] = unit([extent[2], extent[3]])!;
  const room = width - 2 * padding;
  const natural = ((low - high) / (right - left)) * room + 2 * padding;
  const height = Math.round(Math.min(Math.max(natural, least * width), most * width));
  const scale = Math.min(room / (right - left), (height - 2 * padding) / (low - high));
  const projection = geoMercator()
    .scale(scale)
    .translate([width / 2 - ((left + right) / 2) * scale, height / 2 - ((low + high) / 2) * scale]);
  return { width, height, project: (lonLat) => projection([lonLat[0], lonLat[1]])! };
}
