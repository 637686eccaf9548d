import { STATE_KEYS } from '../../maps/map-model.ts';
import { tileOrigin } from '../../maps/tiles.ts';
import type { SiteSettings } from '../../schemas/site.ts';
import { largeLinkMap, type LinkMapView } from '../map/link-map-view.ts';
import { linkMap } from '../map/map-page.ts';
import { mapRecords, mapTables, type MapTables, type MapUnit } from '../map/map-records.ts';
import { mapWorks, type MapWorks } from '../map/map-works.ts';
import type { ViewContext } from '../common/context.ts';
import { countLink } from '../common/count-list.ts';
import { countRun } from '../common/counted.ts';
import { inARow } from '../common/shown.ts';
import type { Scope } from '../../facts/scope.ts';
import { once } from '../common/once.ts';
import { MAP_FRAME, takeView, type TakeView } from '../common/figure.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import type { Link } from '../common/sections.ts';
import type { Run } from '../../domain/run.ts';
import { stamped } from '../common/stamp.ts';

/** The map with the tables beside it. */
export interface MapPage extends PageHead {
  lead: string;
  /** On paper, of the opened map: what is printed in its place, before what is chosen on the screen. */
  printed: string;
  /** What the address holds of the state of the opened map. */
  keys: string;
  /** Where the settings name a source of map tiles: the origin that the page may ask for images. */
  tiles?: { origin: string; settings: NonNullable<SiteSettings['tiles']> };
  map: LinkMapView;
  take: TakeView;
  now: { columns: string[]; rows: MapTableRow[] };
  written: { name: string; path: string; links: Run; partners: Run }[];
  /** Units of which nothing is counted. */
  others?: { lead: Run; links: Link[] };
  works?: {
    rows: { title: string; path: string; about: string; position: string }[];
    more?: { lead: string; lists: Run[] };
  };
}

/** A unit in force with what is counted of it. */
interface MapTableRow {
  unit: string;
  name: string;
  path: string;
  /** «2 liên kết nội bộ» */
  internal?: Run;
  links: Run;
  partners: Run;
  /** A column each, and for narrow pages all in a row. */
  lesser: Run[];
  gathered: Run[];
  /** «Xem trên bản đồ: Đắk Lắk» */
  show: string;
}

/** Columns that stand in a second line where there is no room. */
const LESSER = ['du-an', 'nhiem-vu', 'van-ban', 'bai-viet'] as const;

/** Made once: a page for frames shows its drawing. */
export const mapPage = once((context: ViewContext) => madeMapPage(context));

const madeMapPage = stamped((context: ViewContext): MapPage => {
  const { corpus, strings } = context;
  const words = strings.mapPage;
  const { tiles } = corpus.site;
  const map = linkMap(context);
  const records = mapRecords(context, '/');
  const works = mapWorks(context, records);
  const { now, written, others } = mapTables(context, records, map.extent);
  return {
    title: words.title,
    description: words.description,
    path: '/ban-do/',
    breadcrumbs: [],
    isLong: isLongTitle(words.title),
    lead: words.lead,
    printed: words.printed,
    keys: STATE_KEYS.join(' '),
    ...(tiles ? { tiles: { origin: tileOrigin(tiles.url), settings: tiles } } : {}),
    map: largeLinkMap(context, map, works),
    take: takeView(context, { svg: true, csv: true, frame: MAP_FRAME }),
    now: { columns: LESSER.map((measure) => words.counted[measure]), rows: now.map((row) => nowRow(context, row)) },
    written: written.map(({ unit, name, page }) => ({
      name,
      path: page,
      links: countLink(context, 'linkages-joining', placeOf(context, unit), 'asWritten'),
      partners: countLink(context, 'partners', placeOf(context, unit), 'asWritten'),
    })),
    ...(others.length > 0 ? { others: othersOf(context, others) } : {}),
    ...(works.rows.length > 0 ? { works: worksOf(context, works) } : {}),
  };
});

/** The measure that each of them counts. */
const LESSER_MEASURES = {
  'du-an': 'projects',
  'nhiem-vu': 'directives',
  'van-ban': 'documents',
  'bai-viet': 'articles',
} as const;

function placeOf({ units }: ViewContext, unit: string): Scope {
  return `units/${units.pageSlug(unit)}`;
}

function nowRow(context: ViewContext, { unit, name, page }: MapUnit): MapTableRow {
  const words = context.strings.mapPage;
  const of = placeOf(context, unit);
  const internal = countLink(context, 'linkages-internal', of);
  const lesser = LESSER.map((column) => ({ column, count: countLink(context, LESSER_MEASURES[column], of) }));
  return {
    unit,
    name,
    path: page,
    ...(internal.counted!.value > 0 ? { internal: words.internal(internal) } : {}),
    links: countLink(context, 'linkages-joining', of, 'current'),
    partners: countLink(context, 'partners', of, 'current'),
    lesser: lesser.map(({ count }) => count),
    gathered: inARow(
      lesser
        .filter(({ count }) => count.counted!.value > 0)
        .map(({ column, count }) => words.lesser(count, words.counted[column])),
    ),
    show: words.showOn(name),
  };
}

function othersOf(context: ViewContext, others: MapTables['others']): NonNullable<MapPage['others']> {
  return {
    lead: countRun(context, context.facts.count('provinces-unnamed'), context.strings.mapPage.without),
    links: others.map(({ name, page }) => ({ label: name, path: page })),
  };
}

function worksOf({ strings }: ViewContext, { rows, more, lists }: MapWorks): NonNullable<MapPage['works']> {
  return {
    rows: rows.map(({ title, page, kind, places, position }) => ({
      title,
      path: page,
      position,
      about: [kind, places].filter(Boolean).join('; '),
    })),
    ...(more > 0 ? { more: { lead: strings.mapPage.moreWorks(more), lists } } : {}),
  };
}
