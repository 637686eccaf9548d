import { seedId } from '../../domain/slug.ts';
import { collectionPath, recordPath } from '../common/paths.ts';
import type { ViewContext } from '../common/context.ts';
import type { LeadPage } from '../common/lead-page.ts';
import { titleOf } from '../common/shown.ts';

/** The pages at the addresses that raw texts had before an edited article of another id took them up: they lead there. */
export function movedPages({ corpus, strings }: ViewContext): { id: string; view: LeadPage }[] {
  const words = strings.article.moved;
  return corpus.articles.flatMap((article) => {
    const { status, id: own, data } = article;
    const id = data.seed === undefined ? own : seedId(data.seed);
    if (status === 'raw' || id === own) return [];
    const label = titleOf(article);
    const view = {
      title: words.title(label),
      description: words.lead,
      path: `${collectionPath('articles')}${id}/`,
      to: { label, path: recordPath(article) },
    };
    return [{ id, view }];
  });
}
