import type { Entry } from '../../corpus/types.ts';
import { definitionOf } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import type { LeadPage } from '../common/lead-page.ts';
import { recordPath } from '../common/paths.ts';
import { titleOf } from '../common/shown.ts';

/** Records that have an address below `/in/`. They print as their own page, which stands there as PDF. */
const PRINTED: readonly string[] = ['linkages', 'projects', 'documents'];

/** Where the page of a record is as PDF in a printed site, for those kinds that have one. */
export function recordPdfPath(entry: Pick<Entry, 'collection' | 'id'>): string | undefined {
  return PRINTED.includes(entry.collection) ? `/in${recordPath(entry).slice(0, -1)}.pdf` : undefined;
}

/** The pages below `/in/` that lead to the records, with the steps of their addresses. */
export function leadPages({ corpus, strings }: ViewContext): { collection: string; id: string; view: LeadPage }[] {
  const words = strings.brief.leads;
  return [...corpus.byKey.values()]
    .filter(({ collection }) => PRINTED.includes(collection))
    .map((entry) => {
      const { collection, id } = entry;
      const label = titleOf(entry);
      const title = words.title(label, strings.collections[collection].one);
      const to = { label, path: recordPath(entry) };
      const view = { title, description: words.text, path: `/in${to.path}`, to };
      return { collection: definitionOf(collection).segment, id, view };
    });
}
