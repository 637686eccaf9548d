import type { Entry } from '../../../corpus/types.ts';
import type { ViewContext } from '../../common/context.ts';
import { recordPath } from '../../common/paths.ts';
import { timeline, type TimelineItem } from '../../time/timeline.ts';
import { once } from '../../common/once.ts';
import { listing, onlyInSheet, onlyOnPaper, type Column, type Listing, type Scene } from './column.ts';
import { inferable, PAGE, relationColumns, relationOf, SOURCES } from './shows.ts';

type TimeRow = TimelineItem & { entry: Entry; path: string };

/** Dated things of some records, oldest first. */
export function timeList(scene: Scene, entries: readonly Entry[]): Listing {
  const byPage = new Map(entries.map((entry) => [recordPath(entry), entry]));
  const rows = datedThings(scene.context).flatMap((item): TimeRow[] => {
    const entry = byPage.get(item.page);
    return entry ? [{ ...item, entry, path: item.page }] : [];
  });
  return listing(scene, rows, [...COLUMNS, ...relationColumns(scene), PAGE]);
}

const datedThings = once((context): TimelineItem[] => timeline(context).items);

function timeText(context: ViewContext, { time, inferred }: TimeRow): string {
  return inferable(context, time, inferred);
}

const WHEN: Column<TimeRow> = {
  paper: { label: 'when', kind: 'label', cell: (row, { context }) => ({ text: timeText(context, row) }) },
  sheet: {
    label: 'time',
    width: 20,
    cell: (row, { context }) =>
      row.datetime?.length === 10 ? { day: row.datetime, inferred: row.inferred } : timeText(context, row),
  },
};

const COLUMNS: Column<TimeRow>[] = [
  WHEN,
  onlyOnPaper('event', 'title', ({ title, kind, what, entry }, scene) => {
    const said = [kind, what, relationOf(scene, entry)].filter((part) => part !== undefined);
    return { text: `${title} (${said.join(', ')})` };
  }),
  onlyInSheet('name', 52, ({ title }) => title),
  onlyInSheet('kind', 22, ({ kind }) => kind),
  onlyInSheet('what', 24, ({ what }) => what),
  SOURCES,
];
