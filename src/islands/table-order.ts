import { writerOfPage } from './writer.ts';

/**
 * Tables of some length are put in order by their heads, each of which becomes a button: numbers from the most, words and
 * days from the first, and the other way round when it is pressed again. What is not stated comes last either way. Groups
 * of rows stay groups. A cell is compared by `data-key`, its number (`data`), else its words.
 */
const LEAST_ROWS = 4;
const { compare } = writerOfPage();

for (const table of document.querySelectorAll('table')) {
  const groups = [...table.tBodies].map((body) => ({ body, rows: [...body.rows].filter(isRow) }));
  if (groups.every(({ rows }) => rows.length < LEAST_ROWS)) continue;
  // A mark of a drawing finds its row by its place in the table as it was built.
  if (table.closest('figure')) groups.flatMap(({ rows }) => rows).forEach((row, i) => (row.dataset['mark'] ??= `${i}`));
  const heads = [...table.querySelectorAll<HTMLElement>('thead th:not([data-unsorted])')];
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'order';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const column = [...head.parentElement!.children].indexOf(head);
      const keys = new Map(groups.flatMap(({ rows }) => rows.map((row) => [row, keyOf(row.cells[column]!)] as const)));
      const areNumbers = [...keys.values()].every((key) => !Number.isNaN(Number(key ?? 0)));
      const before = head.ariaSort;
      const isAscending = before ? before === 'descending' : !areNumbers;
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isAscending ? 'ascending' : 'descending');
      for (const { body, rows } of groups)
        body.append(...rows.toSorted((a, b) => inOrder(keys.get(a), keys.get(b), isAscending)));
    });
  }
}

/** Not the head of a group. */
function isRow({ cells }: HTMLTableRowElement): boolean {
  return cells.length > 1;
}

/** Undefined where nothing is stated. */
function keyOf(cell: HTMLTableCellElement): string | undefined {
  const number = cell.querySelector('data')?.value;
  if (cell.dataset['key'] ?? number) return cell.dataset['key'] ?? number;
  return cell.querySelector('.none') ? undefined : cell.textContent.trim();
}

function inOrder(a: string | undefined, b: string | undefined, isAscending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return isAscending ? compare(a, b) : compare(b, a);
}
