import type { GraphData } from '../../charts/graph/layout.ts';
import type { SeriesData } from '../../charts/series/layout.ts';
import type { TimelineData } from '../../charts/timeline/layout.ts';
import { keyOf, type Entry } from '../../corpus/types.ts';
import { renderSegments } from '../../mdx/render.ts';
import { definitionOf, type CollectionName } from '../../schemas/index.ts';
import { bodyPieces, type BodyPiece } from '../article/embedded.ts';
import type { Edition } from '../brief/changes.ts';
import { recordPaper, withPdf, type RecordPaper } from '../brief/paper.ts';
import { shortAddressOf, type Published } from '../brief/published.ts';
import { basisAround } from '../figures/basis-graph.ts';
import { indicatorChart } from '../figures/indicator-chart.ts';
import { recordMap, type AreaMapView } from '../map/area-map.ts';
import { categoryHoldings, type CategoryHoldings } from '../record/category.ts';
import { countedIn } from '../record/counted-in.ts';
import type { Link } from '../common/sections.ts';
import { cited, plainRecords, recordView, type Cited, type RecordView } from '../record/record.ts';
import { taskView, type TaskView } from '../record/task-chain.ts';
import { onceEach } from '../../domain/once.ts';
import type { ViewContext } from '../common/context.ts';
import type { Adjacent } from '../common/page-head.ts';
import { recordPath } from '../common/paths.ts';
import { adjacentInList } from '../list/list.ts';
import type { ChartView } from '../common/figure.ts';
import { entriesAround } from '../../facts/timeline.ts';
import { ofScope, timelineOf } from '../time/timeline-figure.ts';
import { partChart, type PartChart } from './part-chart.ts';
import { stamped } from '../common/stamp.ts';

/** All that the page of a record shows: its fields and sources, and what only some kinds of records have. */
export interface RecordPage extends RecordView {
  /** With the address of each for paper. */
  articles: (RecordView['articles'][number] & { address: string })[];
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
  /** Where it is counted. */
  countedIn: Link[];
  paper: RecordPaper;
}

/** Whose pages draw the dates of the record and of what names it. */
const DRAWN = new Set<CollectionName>(['projects', 'documents', 'linkages']);

/**
 * The pages of all records that have a page of this kind, with the steps of their addresses; views as they are asked
 * for. With an edition they say on paper what has changed since.
 */
export function recordPages(
  context: ViewContext,
  published: Published,
  edition?: Edition,
): { collection: string; id: string; view: Cited<RecordPage> }[] {
  const inList = onceEach((name: CollectionName) => adjacentInList(context, name));
  return plainRecords(context.corpus).map((entry) => ({
    collection: definitionOf(entry.collection).segment,
    id: entry.id,
    get view() {
      return withPdf(
        context,
        entry,
        published,
        cited(
          context,
          entry,
          recordPage(context, entry, { published, adjacent: inList(entry.collection).get(recordPath(entry)), edition }),
        ),
      );
    },
  }));
}

interface RecordSetting {
  published: Published;
  adjacent: Adjacent | undefined;
  edition: Edition | undefined;
}

/** The page of a record, as plain JSON. */
const recordPage = stamped(
  (context: ViewContext, entry: Entry, { published, adjacent, edition }: RecordSetting): RecordPage => {
    const view = recordView(context, entry);
    const body = context.corpus.bodies.get(keyOf(entry));
    const map = recordMap(context, entry);
    const written = { base: published.withBase('/'), boxes: context.strings.record.boxes };
    return {
      ...view,
      ...(adjacent ? { adjacent } : {}),
      articles: view.articles.map((article) => ({ ...article, address: shortAddressOf(article.path, published) })),
      ...(body ? { body: bodyPieces(context, renderSegments(body, written)) } : {}),
      ...(map ? { map } : {}),
      ...timesOf(context, entry, view.title),
      ...ofItsKind(context, entry),
      countedIn: countedIn(context, entry),
      paper: recordPaper(context, entry, published, edition),
    };
  },
);

function timesOf(context: ViewContext, entry: Entry, title: string): Pick<RecordPage, 'times'> {
  if (!DRAWN.has(entry.collection)) return {};
  const drawing = timelineOf(context, title, entriesAround(context.corpus, keyOf(entry)));
  if (!drawing) return {};
  const { entries: _entries, keys: _keys, ...times } = drawing;
  return { times: ofScope(context, times, keyOf(entry)) };
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
