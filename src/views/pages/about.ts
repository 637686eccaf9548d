import { aboutView, type AboutView } from '../home/about.ts';
import type { ViewContext } from '../common/context.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { stamped } from '../common/stamp.ts';

/** What the site is, and whom to ask. */
export interface AboutPage extends PageHead, Omit<AboutView, 'corrections'> {
  lead: string;
  /** Of the whole content. */
  edition: string;
  /** Slips of the sources that were noted, by article, under what is said of them; or that there are none. */
  corrections: { advice?: string; none?: string; articles: { title: string; path: string; items: string[] }[] };
}

export const aboutPage = stamped((context: ViewContext, edition: string): AboutPage => {
  const { about } = context.strings;
  const { corrections, ...view } = aboutView(context);
  return {
    title: about.title,
    description: about.description,
    path: '/gioi-thieu/',
    breadcrumbs: [],
    isLong: isLongTitle(about.title),
    ...view,
    edition: context.strings.common.edition(edition),
    lead: about.lead(context.corpus.site.name),
    corrections: {
      ...(corrections.length > 0 ? { advice: about.correctionsAdvice } : { none: about.noCorrections }),
      articles: corrections.map(({ title, path, items }) => ({
        title,
        path,
        items: items.map(({ raw, corrected, why }) => about.correction(raw, corrected, why)),
      })),
    },
  };
});
