import type { AreaFeature } from '../../maps/area-map.ts';
import type { MapRecords, MapWork } from '../../maps/map-model.ts';
import { precisionNotes } from './area-map.ts';
import type { ViewContext } from '../common/context.ts';
import { countLink } from '../common/count-list.ts';
import { collectionPath } from '../common/paths.ts';
import type { Run } from '../../domain/run.ts';

export interface MapWorks {
  features: AreaFeature[];
  /** What is drawn and how exactly; empty when nothing is. */
  caption: (string | Run[])[];
  /** Works with where they stand on the map, in words: drawn ones first. */
  rows: { title: string; page: string; kind: string; places: string; position: string }[];
  /** How many works the table leaves to the lists of records. */
  more: number;
  lists: Run[];
}

/** Longest table beside the drawing. */
const MOST_ROWS = 100;

/** Works and assets as the drawn map of the country shows them. */
export function mapWorks(context: ViewContext, { works }: MapRecords): MapWorks {
  const { mapPage: words } = context.strings;
  const { format } = context;
  const drawn = works.filter(({ shape }) => shape);
  const drawnKeys = new Set(drawn.map(({ key }) => key));
  const features = drawn.map(({ title, shape }): AreaFeature => {
    const { precision, points = [], lines = [], areas = [] } = shape!;
    return { title, precision, points, lines, areas };
  });
  const accuracy = Math.max(0, ...drawn.map(({ shape }) => shape!.accuracyKm ?? 0));
  const position = ({ shape, parts = [] }: MapWork): string => {
    if (!shape) return parts.some((part) => drawnKeys.has(part)) ? words.byParts : words.notPlaced;
    const { precision, accuracyKm } = shape;
    return words.placed[precision](accuracyKm === undefined ? undefined : format.number(accuracyKm));
  };
  const ordered = [...drawn, ...works.filter(({ key }) => !drawnKeys.has(key))];
  return {
    features,
    caption:
      features.length > 0
        ? [
            words.worksDrawn(countLink(context, 'projects'), countLink(context, 'assets')),
            ...precisionNotes(context, features, accuracy),
          ]
        : [],
    rows: ordered.slice(0, MOST_ROWS).map((work) => ({
      title: work.title,
      page: `/${work.key}/`,
      kind: work.kind,
      places: work.who,
      position: position(work),
    })),
    more: Math.max(0, ordered.length - MOST_ROWS),
    lists: [
      { text: context.strings.collections.projects.label, path: collectionPath('projects') },
      { text: ', ' },
      { text: context.strings.collections.assets.label, path: collectionPath('assets') },
    ],
  };
}
