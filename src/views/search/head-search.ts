import type { HeadTexts } from '../../search/shapes.ts';
import type { Strings } from '../../strings/index.ts';

/** The search field in the head of every page. */
export interface HeadSearch {
  action: string;
  label: string;
  hint: string;
  go: string;
  /** Said while typing; `{…}` are filled in by the island. */
  texts: HeadTexts;
  /** Not on pages that have a larger one in their opening. */
  isShown: boolean;
}

const SEARCH_PATH = '/tim-kiem/';
/** Pages that have a larger field in their opening. */
const WITH_LARGE = new Set([SEARCH_PATH, '/', '/404.html']);

export function headSearch({ search }: Strings, path: string): HeadSearch {
  const { field, hint, go, everything, nothing, failedShort } = search;
  return {
    action: SEARCH_PATH,
    label: field,
    hint,
    go,
    texts: { everything, nothing, failed: failedShort },
    isShown: !WITH_LARGE.has(path),
  };
}
