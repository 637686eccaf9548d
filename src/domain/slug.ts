import { foldMarks } from './text.ts';

/** The form of every id: lower-case ASCII words joined by single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** ASCII slug of a Vietnamese text: «Tiến độ dự án Đắk Lắk» → `tien-do-du-an-dak-lak`. Empty if nothing is left. */
export function slug(text: string): string {
  return foldMarks(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
