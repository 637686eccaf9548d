import { areaMap, type AreaArc } from '../../maps/area-map.ts';
import { countryMap } from '../../maps/country-map.ts';
import { mapSource } from '../../reference/index.ts';
import { onceFor } from '../../domain/once.ts';
import type { ViewContext } from '../common/context.ts';
import type { AreaMapView } from './area-map.ts';
import type { LinkMapView } from './link-map-view.ts';

/** Maps as SVG, made for one page at a time: `id` begins every id of the drawing. */

/** `withBase` makes addresses of site paths. */
export function drawnAreaMap(view: AreaMapView, id: string, withBase: (path: string) => string): string {
  return onceOf(view, id, () => madeAreaMap(view, id, withBase));
}

/** The same drawing is on the page for frames. */
const drawings = onceFor((_: object) => new Map<string, string>());

function onceOf(view: object, id: string, draw: () => string): string {
  const known = drawings(view);
  const drawing = known.get(id) ?? draw();
  known.set(id, drawing);
  return drawing;
}

function madeAreaMap({ options, paths }: AreaMapView, id: string, withBase: (path: string) => string): string {
  const arcs = options.arcs?.map((arc, at) => leading(arc, paths.arcs[at] ?? '', withBase));
  const hrefs = based(paths.units, withBase);
  return String(areaMap(mapSource, { ...options, ...(arcs ? { arcs } : {}), hrefs, idPrefix: id }));
}

function leading(arc: AreaArc, path: string, withBase: (path: string) => string): AreaArc {
  return path === '' ? arc : { ...arc, href: withBase(path) };
}

function based(paths: Record<string, string>, withBase: (path: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(paths).map(([unit, path]) => [unit, withBase(path)]));
}

/** `withBase` makes addresses of site paths. */
export function drawnLinkMap(
  context: ViewContext,
  view: LinkMapView,
  id: string,
  withBase: (path: string) => string,
): string {
  return onceOf(view, id, () => madeLinkMap(context, view, id, withBase));
}

function madeLinkMap(
  { strings }: ViewContext,
  { options, arcPaths }: LinkMapView,
  id: string,
  withBase: (path: string) => string,
): string {
  const { gathered } = strings.mapPage;
  const hrefs = based(options.hrefs ?? {}, withBase);
  const arcs = options.arcs?.map((arc, at) => leading(arc, arcPaths[at] ?? '', withBase));
  return String(countryMap(mapSource, { ...options, ...(arcs ? { arcs } : {}), hrefs, idPrefix: id, gathered }));
}
