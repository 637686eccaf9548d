import type { ViewContext } from '../common/context.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { stamped } from '../common/stamp.ts';

/** What is served where there is no page. */
export interface NotFoundPage extends PageHead {
  text: string;
}

export const notFoundPage = stamped(({ strings }: ViewContext): NotFoundPage => {
  const { title, text } = strings.notFound;
  return { title, description: text, path: '/404.html', breadcrumbs: [], isLong: isLongTitle(title), text };
});
