import { editDistance } from '../domain/collate.ts';
import { foldMarks } from '../domain/text.ts';
import { keyOf } from '../corpus/types.ts';
import type { Entry } from '../corpus/types.ts';
import { definitionOf } from '../schemas/index.ts';
import type { Check, CheckInput } from './check.ts';
import { quoted as quote } from './hint.ts';
import { NAMED } from './shared-name.ts';

/** Part of a title that may differ between two records of one thing. */
const DIFFERENCE = 0.1;

/** Two records of one collection, about the same places, with nearly the same title were perhaps made twice. */
export const nearDuplicate: Check = {
  id: 'near-duplicate',
  severity: 'warning',
  advice: 'Hai bản ghi cùng loại, cùng bài hoặc cùng các bên, tên gần như nhau có lẽ là một.',
  examples: {
    ok: `
      linkages:
        - id: hop-tac-du-lich
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: together
          parties: [{ province: dak-lak }, { province: khanh-hoa }]
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
        - id: hop-tac-giao-thong
          title: Hợp tác phát triển giao thông
          form: activity
          pattern: together
          parties: [{ province: dak-lak }, { province: khanh-hoa }]
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      linkages:
        - id: hop-tac-du-lich
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: together
          parties: [{ province: dak-lak }, { province: khanh-hoa }]
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
        - id: cung-phat-trien-du-lich
          title: Hợp tác, phát triển du lịch
          form: activity
          pattern: together
          parties: [{ province: khanh-hoa }, { province: dak-lak }]
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run(input, report) {
    const told = new Set<Entry>();
    for (const group of groupsOf(input))
      for (const [index, { entry, title }] of group.entries()) {
        const other = group.slice(0, index).find((each) => isNear(each.title, title));
        // Equal names of things are the matter of shared-name.
        if (!other || told.has(entry) || (NAMED.has(entry.collection) && other.title === title)) continue;
        told.add(entry);
        const message = `Tên gần như ${keyOf(other.entry)}: ${quote(definitionOf(entry.collection).title(other.entry.data))}. Nếu là một thì gộp lại; nếu không thì thêm chữ cho rõ.`;
        report({ record: keyOf(entry), path: '', message });
      }
  },
};

interface Titled {
  entry: Entry;
  /** Folded, without punctuation. */
  title: string;
}

/**
 * Records of one collection that name the same units and organizations; those with none, by an article they quote. A
 * copied article is no record made twice.
 */
function groupsOf({ entries, references, quoted }: CheckInput): Titled[][] {
  const parties = new Map<Entry, Set<string>>();
  for (const { from, target, id } of references)
    if (target === '@unit' || target === 'organizations')
      parties.set(from, (parties.get(from) ?? new Set()).add(`${target}/${id}`));
  const groups = new Map<string, Titled[]>();
  for (const entry of entries) {
    if (entry.collection === 'articles') continue;
    const named = parties.get(entry);
    const keys = named ? [[...named].sort().join(' ')] : (quoted.get(entry) ?? []);
    const titled = { entry, title: folded(definitionOf(entry.collection).title(entry.data)) };
    for (const key of keys.map((each) => `${entry.collection} ${each}`))
      groups.set(key, [...(groups.get(key) ?? []), titled]);
  }
  return [...groups.values()];
}

function folded(title: string): string {
  return foldMarks(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** «giai đoạn 1» and «giai đoạn 2» are two things: numbers are the same. */
function isNear(a: string, b: string): boolean {
  const allowed = Math.floor(Math.max(a.length, b.length) * DIFFERENCE);
  if (Math.abs(a.length - b.length) > allowed || numbersOf(a) !== numbersOf(b)) return false;
  return editDistance(a, b) <= allowed;
}

function numbersOf(title: string): string {
  return (title.match(/\p{N}+/gu) ?? []).join(' ');
}
