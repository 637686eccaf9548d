/** The numbers of a figure as rows, as far as they are shown. */
import type { TimelineRow } from '../../domain/timeline-row.ts';
import { matches, parseTimelineQuery } from '../timeline-filter-state.ts';
import { textOf } from './asked.ts';
import type { Cell } from './csv.ts';

/** Rows of the table, else of the list that stands for it; what is hidden is left out. `dates`: heads of such a list. */
export function rowsOf(figure: Element, dates: readonly string[]): Cell[][] {
  const isOpened = figure.matches('[data-state="open"]');
  const tables = [...figure.querySelectorAll('table')].filter((table) => !isOpened || !table.closest('[data-static]'));
  if (tables.length === 1) return tableRows(tables[0]!);
  if (tables.length > 1)
    return tables.flatMap((table, i) => [...(i > 0 ? [[]] : []), [textOf(table.caption)], ...tableRows(table)]);
  const items = [...figure.querySelectorAll<HTMLElement>('li[data-mark]')].filter(({ hidden }) => !hidden);
  const parts = ['.timeline-when', 'a', '.timeline-kind'];
  return [[...dates], ...items.map((item) => parts.map((part) => textOf(item.querySelector(part))))];
}

function tableRows(table: HTMLTableElement): Cell[][] {
  const rows = [...table.rows].filter(({ hidden }) => !hidden);
  return rows.map(({ cells }) => [...cells].filter((cell) => !cell.matches('.map-show')).map(cellOf));
}

function cellOf(cell: HTMLTableCellElement): Cell {
  const shown = cell.cloneNode(true) as HTMLTableCellElement;
  for (const part of shown.querySelectorAll('[hidden], .details')) part.remove();
  // Between two links of which one is hidden.
  const text = textOf(shown).replaceAll(' ;', ';');
  const number = shown.querySelector('data');
  return number && textOf(number) === text ? Number(number.value) : text;
}

/** Which lines of its file a filtered timeline shows: one for each of its rows. */
export function seenDates({ dataset }: HTMLElement): boolean[] {
  const rows = JSON.parse(dataset['rows']!) as TimelineRow[];
  return matches(rows, JSON.parse(dataset['options']!) as string[], parseTimelineQuery(location.search));
}
