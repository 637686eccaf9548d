import { foldMarks } from '../domain/text.ts';
import { keyOf } from '../corpus/types.ts';
import type { Entry } from '../corpus/types.ts';
import { definitionOf } from '../schemas/index.ts';
import type { Check } from './check.ts';
import { quoted } from './hint.ts';

/** Collections whose records are things with a name of their own; a task or an event may well be called as another. */
export const NAMED: ReadonlySet<string> = new Set([
  'assets',
  'documents',
  'organizations',
  'projects',
  'programmes',
  'regions',
]);

/** Two records of a collection with one name or number are probably one thing. */
export const sharedName: Check = {
  id: 'shared-name',
  severity: 'warning',
  advice: 'Hai bản ghi cùng tên hoặc cùng số hiệu có lẽ là một.',
  examples: {
    ok: `
      assets:
        - id: ho-lak
          name: Hồ Lắk
          kind: lake
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
        - id: ho-tay
          name: Hồ Tây
          kind: lake
          citations: [{ title: Báo Hà Nội mới, publisher: Báo Hà Nội mới }]`,
    notOk: `
      assets:
        - id: ho-lak
          name: Hồ Lắk
          kind: lake
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
        - id: ho-lac-thien
          name: hồ Lắk
          kind: lake
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    const first = new Map<string, Entry>();
    for (const entry of entries) {
      if (!NAMED.has(entry.collection)) continue;
      const seen = new Set<string>();
      for (const { path, name } of namesOf(entry)) {
        const key = `${entry.collection}/${foldMarks(name)}`;
        const other = first.get(key);
        if (!other) first.set(key, entry);
        else if (other !== entry && !seen.has(other.id)) {
          seen.add(other.id);
          const message = `${quoted(name)} cũng là tên của ${keyOf(other)}. Nếu là một thì gộp lại; nếu không thì thêm chữ cho rõ.`;
          report({ record: keyOf(entry), path, message });
        }
      }
    }
  },
};

function namesOf(entry: Entry): { path: string; name: string }[] {
  const data = entry.data as { name?: string; title?: string; number?: string };
  const own = {
    path: data.name === undefined ? 'title' : 'name',
    name: definitionOf(entry.collection).title(entry.data),
  };
  const number = data.number === undefined ? [] : [{ path: 'number', name: data.number }];
  return [own, ...number];
}
