import { foldMarks } from './text.ts';

/** The form of every id: lower-case ASCII words joined by single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Letters of the longest id: it becomes the name of a folder and of files, and 255 bytes are the most a name may have. */
export const LONGEST_ID = 200;

/** ASCII slug of a Vietnamese text: «Tiến độ dự án Đắk Lắk» → `tien-do-du-an-dak-lak`. Empty if nothing is left. */
export function slug(text: string): string {
  return foldMarks(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The id of a raw text's page: its file's name as a slug. Empty if nothing is left. */
export function seedId(fileName: string): string {
  return slug(fileName.replace(/\.txt$/i, ''));
}

/**
 * Gives every wanted id once: `muc`, then `muc-2`, `muc-3` and so on, none of those that are taken. However often one is
 * wanted, no number is tried twice. `taken` grows by what is given.
 */
export function createUniqueIds(taken: Set<string>): (wanted: string) => string {
  const next = new Map<string, number>();
  return (wanted) => {
    let n = next.get(wanted) ?? 1;
    const numbered = () => (n === 1 ? wanted : `${wanted}-${n}`);
    while (taken.has(numbered())) n += 1;
    next.set(wanted, n + 1);
    const id = numbered();
    taken.add(id);
    return id;
  };
}
