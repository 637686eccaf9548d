import { labelOf } from '../views/article/embedded.ts';
import type { StackData } from '../charts/stack/layout.ts';
import { unitMap, type AreaMapView } from '../views/map/area-map.ts';
import type { ViewContext } from '../views/common/context.ts';
import type { ChartShown } from '../views/common/figure.ts';
import { gallery } from './gallery.ts';
import type { ListItem } from '../views/list/list.ts';
import type { QuoteView } from '../views/common/quotes.ts';
import { shorten } from '../views/common/shorten.ts';
import type { Run } from '../domain/run.ts';
import type { TimelineItem } from '../views/time/timeline.ts';

/** What an editor may put into an article, set up for the gallery; none of it says anything about the world. */
export interface EmbeddedSpecimens {
  /** As an editor writes each, by the name of the component. */
  written: Record<'Record' | 'Quote' | 'Timeline' | 'ProvinceMap' | 'Chart', string>;
  /** Over each; the quote is of a record with a very long name. */
  labels: Record<'Record' | 'Quote' | 'Timeline' | 'ProvinceMap', Run[]>;
  item: ListItem;
  quote: QuoteView;
  dates: TimelineItem[];
  map: AreaMapView;
  chart: ChartShown;
}

const PATH = '/kieu-mau/than-bai/';
const [OWN, PARTNER] = ['dak-lak-2025', 'gia-lai-2025'];

export function embeddedSpecimens(context: ViewContext): EmbeddedSpecimens {
  const { strings } = context;
  const { gallery: words } = strings;
  const { items, dates } = gallery(strings);
  const data: StackData = {
    columns: { row: 'Lĩnh vực', total: 'Số liên kết' },
    series: [{ label: 'liên kết', fill: 'solid' }],
    rows: [
      { label: words.shortName, values: [3] },
      { label: words.longName, values: [1] },
    ],
    share: false,
  };
  return {
    labels: {
      Record: [{ text: words.embeddedOne }],
      Quote: labelOf(strings.embedded.quote, { text: words.longName, path: PATH }),
      Timeline: labelOf(strings.embedded.timeline, { text: words.shortName, path: PATH }),
      ProvinceMap: labelOf(strings.embedded.map, { text: 'Đắk Lắk', path: PATH }),
    },
    written: {
      Record: '<Record to="linkages/hop-tac" />',
      Quote: '<Quote record="linkages/hop-tac" number={2} />',
      Timeline: '<Timeline record="linkages/hop-tac" />',
      ProvinceMap: `<ProvinceMap province="${OWN}" />`,
      Chart: '<Chart name="linh-vuc" />',
    },
    item: items[0]!,
    quote: {
      before: 'Đắk Lắk và ',
      marked: 'Gia Lai',
      after: ' họp bàn về tuyến đường nối hai tỉnh',
      article: { text: words.longName, path: PATH },
      place: ', 24/9/2021',
    },
    dates,
    map: unitMap(context, OWN!, [{ a: OWN!, b: PARTNER!, basis: 'current', records: ['hop-tac'] }])!,
    chart: {
      chart: 'stack',
      id: 'bieu-do-mau',
      whole: PATH,
      view: {
        data,
        title: words.charts,
        finding: [{ text: shorten(words.sample, 60) }],
      },
    },
  };
}
