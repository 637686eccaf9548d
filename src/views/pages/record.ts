import type { GraphData } from '../../charts/graph/layout.ts';
import type { SeriesData } from '../../charts/series/layout.ts';
import type { TimelineData } from '../../charts/timeline/layout.ts';
import { keyOf, type Entry } from '../../corpus/types.ts';
import { renderSegments } from '../../mdx/render.ts';
import { definitionOf, type CollectionName } from '../../schemas/index.ts';
import { bodyPieces, type BodyPiece } from '../article/embedded.ts';
import { recordBriefPath } from '../brief/refs.ts';
import { basisAround } from '../figures/basis-graph.ts';
import { indicatorChart } from '../figures/indicator-chart.ts';
import { recordMap, type AreaMapView } from '../map/area-map.ts';
import { categoryHoldings, type CategoryHoldings } from '../record/category.ts';
import { plainRecords, recordView, type RecordView } from '../record/record.ts';
import { taskView, type TaskView } from '../record/task-chain.ts';
import type { ViewContext } from '../common/context.ts';
import type { ChartView } from '../common/figure.ts';
import { entriesAround, timelineOf } from '../time/timeline-figure.ts';
import { partChart, type PartChart } from './part-chart.ts';

/** All that the page of a record shows: its fields and sources, and what only some kinds of records have. */
export interface RecordPage extends RecordView {
  /** Written text of the record. */
  body?: BodyPiece[];
  /** How a task stands, and the papers it comes from. */
  task?: TaskView;
  map?: AreaMapView;
  /** The dates of the record and of what names it. */
  times?: ChartView<TimelineData>;
  /** The documents around a document. */
  around?: PartChart<GraphData>;
  /** The values of an indicator. */
  numbers?: PartChart<SeriesData>;
  /** What the site holds for an information category. */
  holdings?: CategoryHoldings;
  /** Its brief for paper. */
  print?: string;
}

/** Whose pages draw the dates of the record and of what names it. */
const DRAWN = new Set<CollectionName>(['projects', 'documents', 'linkages']);

/** The pages of all records that have a page of this kind, with the steps of their addresses. */
export function recordPages(
  context: ViewContext,
  base: string,
): { collection: string; id: string; view: RecordPage }[] {
  return plainRecords(context.corpus).map((entry) => ({
    collection: definitionOf(entry.collection).segment,
    id: entry.id,
    view: recordPage(context, entry, base),
  }));
}

/** The page of a record, as plain JSON. `base` is the prefix of paths, with a slash at both ends. */
function recordPage(context: ViewContext, entry: Entry, base: string): RecordPage {
  const view = recordView(context, entry);
  const body = context.corpus.bodies.get(keyOf(entry));
  const map = recordMap(context, entry);
  const print = recordBriefPath(entry);
  return {
    ...view,
    ...(body ? { body: bodyPieces(context, renderSegments(body, { base, boxes: context.strings.record.boxes })) } : {}),
    ...(map ? { map } : {}),
    ...timesOf(context, entry, view.title),
    ...ofItsKind(context, entry),
    ...(print ? { print } : {}),
  };
}

function timesOf(context: ViewContext, entry: Entry, title: string): Pick<RecordPage, 'times'> {
  if (!DRAWN.has(entry.collection)) return {};
  const drawing = timelineOf(context, title, entriesAround(context.corpus, keyOf(entry)));
  if (!drawing) return {};
  const { entries: _entries, keys: _keys, ...times } = drawing;
  return { times };
}

/** What only records of one collection have. */
function ofItsKind(context: ViewContext, entry: Entry): Partial<RecordPage> {
  switch (entry.collection) {
    case 'directives':
      return { task: taskView(context, entry) };
    case 'categories':
      return { holdings: categoryHoldings(context, entry) };
    case 'documents': {
      const around = partChart('can-cu', basisAround(context, entry));
      return around ? { around } : {};
    }
    case 'indicators': {
      const numbers = partChart('chi-so', indicatorChart(context, [entry]));
      return numbers ? { numbers } : {};
    }
    default:
      return {};
  }
}
