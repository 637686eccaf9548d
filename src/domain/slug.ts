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
