import { foldMarks } from '../domain/text.ts';
import { keyOf } from '../corpus/types.ts';
import type { Entry } from '../corpus/types.ts';
import { provinces34, provinces63, unitTable } from '../reference/index.ts';
import { definitionOf } from '../schemas/index.ts';
import type { Check } from './check.ts';
import { quoted } from './hint.ts';

/** Folded name → the unit that bears or bore it. */
const UNIT_NAMES = new Map([
  ...unitTable.units.flatMap((unit) =>
    [unit, ...(unit.kindHistory ?? [])].flatMap(({ name, fullName }) =>
      [name, fullName].map((each) => [foldMarks(each), unit.fullName] as const),
    ),
  ),
  ...[...provinces63, ...provinces34].map(({ name, fullName }) => [foldMarks(name), fullName] as const),
]);

/** An alias leads to one record: it is no name or alias of another in its collection, and no name of a province. */
export const aliasCollision: Check = {
  id: 'alias-collision',
  severity: 'error',
  advice: 'Tên gọi khác chỉ dẫn tới một bản ghi: không trùng tên, tên gọi khác của bản ghi cùng loại hay tên tỉnh.',
  examples: {
    ok: `
      assets:
        - id: ho-lak
          name: Hồ Lắk
          kind: lake
          aliases: [hồ Lạc Thiện]
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
          name: Hồ Lạc Thiện
          kind: lake
          aliases: [hồ Lắk, tỉnh Đắk Lắk]
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    const called = Map.groupBy(entries.flatMap(callings), ({ key }) => key);
    for (const entry of entries)
      for (const { path, name, key } of aliasesOf(entry)) {
        const other = called.get(key)!.find((each) => each.entry !== entry)?.entry;
        const unit = UNIT_NAMES.get(foldMarks(name));
        const whose = other ? keyOf(other) : unit;
        if (whose === undefined) continue;
        const message = `Tên gọi khác ${quoted(name)} cũng là tên của ${whose}. Nếu là một thì gộp lại; nếu không thì thêm chữ cho rõ hoặc bỏ đi.`;
        report({ record: keyOf(entry), path, message });
      }
  },
};

interface Calling {
  entry: Entry;
  path: string;
  name: string;
  /** Collection and folded name. */
  key: string;
}

function callings(entry: Entry): Calling[] {
  return [calling(entry, '', definitionOf(entry.collection).title(entry.data)), ...aliasesOf(entry)];
}

function aliasesOf(entry: Entry): Calling[] {
  const { aliases = [] } = entry.data;
  return aliases.map((name, index) => calling(entry, `aliases.${index}`, name));
}

function calling(entry: Entry, path: string, name: string): Calling {
  return { entry, path, name, key: `${entry.collection}/${foldMarks(name)}` };
}
