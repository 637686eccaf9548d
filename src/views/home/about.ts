import type { ViewContext } from '../common/context.ts';
import { contactRun } from '../common/contact.ts';
import { linkedCount } from '../common/count-list.ts';
import { recordPath } from '../common/paths.ts';
import type { Run } from '../../domain/run.ts';

export interface AboutView {
  /** How many articles, records and quotes there are. */
  counts: Run[];
  /** Whom to write to; absent where nobody can be reached. */
  contact?: Run;
  repository?: string;
  /** Slips of the sources that were noted, by article. */
  corrections: { title: string; path: string; items: { raw: string; corrected: string; why: string }[] }[];
  /** What the licences of boundaries and place names ask to be said. */
  attribution: string;
}

export function aboutView(context: ViewContext): AboutView {
  const { corpus, strings, facts } = context;
  const { articles, site } = corpus;
  const contact = contactRun(site);
  const count = (...of: Parameters<typeof facts.count>) => linkedCount(context, facts.count(...of));
  return {
    counts: strings.about.counts(
      count('articles', 'articles?status=edited'),
      count('articles', 'articles?status=raw'),
      count('records'),
      count('quotes'),
      count('citations'),
    ),
    ...(contact ? { contact } : {}),
    ...(site.repository ? { repository: site.repository } : {}),
    corrections: articles.flatMap((article) => {
      const items = article.data.corrections ?? [];
      return items.length > 0 ? [{ title: article.data.title.text, path: recordPath(article), items }] : [];
    }),
    attribution: strings.mapPage.allAttribution,
  };
}
