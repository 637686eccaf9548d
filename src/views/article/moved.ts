import { seedId } from '../../domain/slug.ts';
import { collectionPath, recordPath } from '../common/paths.ts';
import type { ViewContext } from '../common/context.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import type { Link } from '../common/sections.ts';
import { titleOf } from '../common/shown.ts';

/** The page at the address that a raw text had before an edited article took it up: it leads there. */
export interface MovedPage extends PageHead {
  article: Link;
}

/** One for each edited article whose id is not that of its raw text. */
export function movedPages({ corpus, strings }: ViewContext): { id: string; view: MovedPage }[] {
  const words = strings.article.moved;
  return corpus.articles.flatMap((article) => {
    const { status, id: own, data } = article;
    const id = data.seed === undefined ? own : seedId(data.seed);
    if (status === 'raw' || id === own) return [];
    const label = titleOf(article);
    const title = words.title(label);
    const view: MovedPage = {
      title,
      description: words.lead,
      path: `${collectionPath('articles')}${id}/`,
      breadcrumbs: [{ label: strings.collections.articles.label, path: collectionPath('articles') }],
      isLong: isLongTitle(title),
      article: { label, path: recordPath(article) },
    };
    return [{ id, view }];
  });
}
