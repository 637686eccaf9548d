import { areaMap } from '../../maps/area-map.ts';
import { countryMap } from '../../maps/country-map.ts';
import { mapSource } from '../../reference/index.ts';
import type { MapView } from './view.ts';

/** Laid out for a third of the page; its text is then 7.5 pt. */
const LOOK = { idPrefix: 'ban-do', size: { width: 236, fontSize: 10.5 } };

/** The map of a brief as SVG. */
export function drawnBriefMap(map: MapView): string {
  return String(
    map.kind === 'places'
      ? areaMap(mapSource, { ...map.options, ...LOOK })
      : countryMap(mapSource, { ...map.options, ...LOOK }),
  );
}
