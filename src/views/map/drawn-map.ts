import { areaMap } from '../../maps/area-map.ts';
import { countryMap } from '../../maps/country-map.ts';
import { mapSource } from '../../reference/index.ts';
import type { ViewContext } from '../common/context.ts';
import type { AreaMapView } from './area-map.ts';
import type { LinkMapView } from './link-map-view.ts';

/** Maps as SVG, made for one page at a time: `id` begins every id of the drawing. */

export function drawnAreaMap({ options }: AreaMapView, id: string): string {
  return String(areaMap(mapSource, { ...options, idPrefix: id }));
}

/** `withBase` makes addresses of site paths. */
export function drawnLinkMap(
  { strings }: ViewContext,
  { options }: LinkMapView,
  id: string,
  withBase: (path: string) => string,
): string {
  const hrefs = Object.entries(options.hrefs ?? {}).map(([unit, path]) => [unit, withBase(path)]);
  const { gathered } = strings.mapPage;
  return String(countryMap(mapSource, { ...options, hrefs: Object.fromEntries(hrefs), idPrefix: id, gathered }));
}
