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
  /** Not on pages that have a larger one: the first page and that of the search. */
  isShown: boolean;
}

const SEARCH_PATH = '/tim-kiem/';

export function headSearch({ search }: Strings, path: string): HeadSearch {
  const { field, hint, go, everything, nothing, failedShort } = search;
  return {
    action: SEARCH_PATH,
    label: field,
    hint,
    go,
    texts: { everything, nothing, failed: failedShort },
    isShown: path !== SEARCH_PATH && path !== '/',
  };
}
