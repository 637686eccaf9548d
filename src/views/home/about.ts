import type { ViewContext } from '../common/context.ts';
import { contactRun } from '../common/contact.ts';
import { recordPath } from '../common/paths.ts';
import type { Run } from '../../domain/run.ts';

export interface AboutView {
  counts: { edited: number; raw: number; records: number; quotes: number };
  contact: Run;
  repository?: string;
  /** Slips of the sources that were noted, by article. */
  corrections: { title: string; path: string; items: { raw: string; corrected: string; why: string }[] }[];
  /** What the licences of boundaries and place names ask to be said. */
  attribution: string;
}

export function aboutView({ corpus, strings }: ViewContext): AboutView {
  const { articles, site, clauses, byKey } = corpus;
  const raw = articles.filter(({ status }) => status === 'raw').length;
  return {
    counts: { edited: articles.length - raw, raw, records: byKey.size - articles.length, quotes: clauses.length },
    contact: contactRun(site.contact),
    ...(site.repository ? { repository: site.repository } : {}),
    corrections: articles.flatMap((article) => {
      const items = article.data.corrections ?? [];
      return items.length > 0 ? [{ title: article.data.title.text, path: recordPath(article), items }] : [];
    }),
    attribution: strings.mapPage.allAttribution,
  };
}
