import { editDistance } from '../domain/edit-distance.ts';
import { compareText } from '../domain/order.ts';
import { foldMarks } from '../domain/text.ts';
import { keyOf } from '../corpus/types.ts';
import type { Entry } from '../corpus/types.ts';
import { definitionOf } from '../schemas/index.ts';
import type { Check, CheckInput } from './check.ts';
import { quoted as quote } from './hint.ts';
import { NAMED } from './shared-name.ts';

/** Part of a title that may differ between two records of one thing. */
const DIFFERENCE = 0.1;
/** Titles before one in an order with which it is compared. */
const WINDOW = 10;

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
      for (const [{ entry, title }, other] of nearPairs(group)) {
        // Equal names of things are the matter of shared-name.
        if (told.has(entry) || (NAMED.has(entry.collection) && other.title === title)) continue;
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
 * Titles with the first of those before them that is nearly the same, in order. Few titles are compared each with each.
 * Of many, those that begin alike and those that end alike are neighbours in the order of their letters or of their
 * letters read backwards, and only neighbours are compared (the sorted neighbourhood of Hernández and Stolfo 1995): a
 * title is never compared with more than 2 × `WINDOW`. @internal
 */
export function nearPairs<T extends Pick<Titled, 'title'>>(group: readonly T[], near = isNear): [T, T][] {
  const first = new Map<number, number>();
  const compare = (a: number, b: number) => {
    const [early, late] = [Math.min(a, b), Math.max(a, b)];
    if (early < (first.get(late) ?? Infinity) && near(group[early]!.title, group[late]!.title)) first.set(late, early);
  };
  const orders = [group.map((_, index) => index)];
  if (group.length > 2 * WINDOW) {
    const backwards = group.map(({ title }) => [...title].reverse().join(''));
    const by = (keys: readonly string[]) => orders[0]!.toSorted((a, b) => compareText(keys[a]!, keys[b]!) || a - b);
    orders.splice(0, 1, by(group.map(({ title }) => title)), by(backwards));
  }
  const window = orders.length > 1 ? WINDOW : 2 * WINDOW;
  for (const order of orders)
    for (const [place, index] of order.entries())
      for (const before of order.slice(Math.max(0, place - window), place)) compare(before, index);
  return [...first].sort(([a], [b]) => a - b).map(([late, early]) => [group[late]!, group[early]!]);
}

/**
 * Records of one collection that name the same units and organizations; those with none, by an article they quote. Their
 * titles have the same numbers: «giai đoạn 1» and «giai đoạn 2» are two things. A copied article is no record made twice.
 */
function groupsOf({ entries, references, quoted }: CheckInput): Titled[][] {
  const parties = new Map<Entry, Set<string>>();
  for (const { from, target, id } of references)
    if (target === '@unit' || target === 'organizations')
      parties.set(from, (parties.get(from) ?? new Set()).add(`${target}/${id}`));
  const keyed = entries.flatMap((entry) => {
    if (entry.collection === 'articles') return [];
    const named = parties.get(entry);
    const keys = named ? [[...named].sort().join(' ')] : (quoted.get(entry) ?? []);
    const titled = { entry, title: folded(definitionOf(entry.collection).title(entry.data)) };
    return keys.map((each) => ({ titled, key: JSON.stringify([entry.collection, each, numbersOf(titled.title)]) }));
  });
  return [...Map.groupBy(keyed, ({ key }) => key).values()].map((group) => group.map(({ titled }) => titled));
}

function folded(title: string): string {
  return foldMarks(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isNear(a: string, b: string): boolean {
  const allowed = Math.floor(Math.max(a.length, b.length) * DIFFERENCE);
  return editDistance(a, b, allowed) <= allowed;
}

function numbersOf(title: string): string {
  return (title.match(/\p{N}+/gu) ?? []).join(' ');
}
