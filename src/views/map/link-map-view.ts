import { MAP_COLOURS, STEP_FILLS } from '../../maps/colours.ts';
import type { CountryMapOptions, MapLegend } from '../../maps/country-map.ts';
import type { Run } from '../../domain/run.ts';
import type { ViewContext } from '../common/context.ts';
import { countLink } from '../common/count-list.ts';
import { inSentences, MAP_FRAME, takeView, type TakeView } from '../common/figure.ts';
import { linkMapArcPaths, linkMapArcs, linkMapOptions, type LinkMap } from './map-page.ts';
import type { MapWorks } from './map-works.ts';

/** The map of the country with its legend and caption; addresses are site paths. */
export interface LinkMapView {
  options: Omit<CountryMapOptions, 'idPrefix' | 'gathered'>;
  /** Site paths to which the arcs lead, one after the other; empty where there is none. */
  arcPaths: string[];
  /** `fill` is the colour of a sample, `mark` its class. */
  legend: { title: string; entries: { text: string; fill: string; mark?: string }[] };
  /** Colour of the lines around samples. */
  line: string;
  caption: Run[];
  /** Laid out for a margin. */
  small: boolean;
  /** Where no line stands beside it as what the map can be taken. */
  take?: TakeView;
}

const SMALL = { width: 296, fontSize: 12 };

/** For a margin: colours alone, which lead to the pages of the units. */
export function smallLinkMap(context: ViewContext, map: LinkMap): LinkMapView {
  const { options, ...view } = viewOf(context, map);
  const take = takeView(context, { svg: true, frame: MAP_FRAME });
  return { ...view, options: { ...options, size: SMALL }, arcPaths: [], small: true, take };
}

/** With a curve for each pair, and works drawn over the units; a list with the links of its units must stand beside it. */
export function largeLinkMap(context: ViewContext, map: LinkMap, works: MapWorks): LinkMapView {
  const { options, caption, ...view } = viewOf(context, map);
  const { strings, format, corpus } = context;
  const { arcsDrawn, onNay } = strings.mapPage;
  const arcs = map.pairs.length > 0 ? [arcsDrawn] : [];
  return {
    ...view,
    options: { ...options, arcs: linkMapArcs(context, map), features: works.features },
    arcPaths: linkMapArcPaths(context, map),
    caption: inSentences([caption, onNay(format.date(corpus.buildDate)), ...arcs, ...works.caption]),
    small: false,
  };
}

function viewOf(context: ViewContext, map: LinkMap) {
  const { legend, ...options } = linkMapOptions(context, map, (path) => path);
  return {
    options: { ...options, legend: 'outside' as const },
    legend: { title: legend.title, entries: legend.entries.map(sampleOf) },
    line: MAP_COLOURS.line,
    caption: linkMapCaption(context, map),
  };
}

/** How many linkages join how many of the units on the map. */
export function linkMapCaption(context: ViewContext, { rows, others }: LinkMap): Run[] {
  return context.strings.mapPage.caption(
    countLink(context, 'articles'),
    countLink(context, 'linkages-joining', undefined, 'current'),
    countLink(context, 'provinces-linked', undefined, 'current'),
    rows.length + others.length,
  );
}

function sampleOf({ step, text }: MapLegend['entries'][number]): LinkMapView['legend']['entries'][number] {
  const fill = STEP_FILLS[step];
  return fill === undefined ? { text, fill: MAP_COLOURS.plain } : { text, fill, mark: `map-step-${step + 1}` };
}
