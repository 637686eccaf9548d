/** Which records a filtered list finds, in its order. */
import { readIndex, select } from '../record-filter-state.ts';
import { parseQuery } from '../record-filter-query.ts';
import type { Sort } from '../../domain/record-index.ts';
import { linesOf } from './csv.ts';

/** Lines of the file of all records: its head, and those of what the list finds. The first column is the id. */
export async function foundLines(list: HTMLElement, file: string): Promise<string[]> {
  const [text, index] = await Promise.all([textAt(file), textAt(list.dataset['src']!)]);
  const [head, ...lines] = linesOf(text);
  const byId = new Map(lines.map((line) => [/^[^,]*/.exec(line)![0], line]));
  const usual = list.querySelector<HTMLElement>('[name=xep]')?.dataset['usual'] ?? 'ten';
  const found = select(readIndex(JSON.parse(index)), parseQuery(location.search), usual as Sort);
  return [head!, ...found.flatMap(([id]) => byId.get(id) ?? [])];
}

/** Throws where it does not arrive. */
export async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
