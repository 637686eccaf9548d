import type { ViewContext } from '../common/context.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { stamped } from '../common/stamp.ts';
import { headSearch, type HeadSearch } from '../search/head-search.ts';

/** What is served where there is no page. */
export interface NotFoundPage extends PageHead {
  text: string;
  search: HeadSearch;
}

const PATH = '/404.html';

export const notFoundPage = stamped(({ strings }: ViewContext): NotFoundPage => {
  const { title, text } = strings.notFound;
  const head = { title, description: text, path: PATH, breadcrumbs: [], isLong: isLongTitle(title) };
  return { ...head, text, search: headSearch(strings, PATH) };
});
