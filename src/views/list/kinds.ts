import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { COLLECTION_NAMES } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import type { Run } from '../../domain/run.ts';
import { linkedCount } from '../common/count-list.ts';
import { collectionPath } from '../common/paths.ts';
import { stamped } from '../common/stamp.ts';

/** The page of all kinds of records. */
export interface KindsPage extends PageHead {
  lead: string;
  kinds: Kind[];
}

interface Kind {
  label: string;
  path: string;
  /** How many records there are; what only the reference table has is none. */
  count: Run[];
  /** What it holds. */
  advice: string;
}

/** Every kind of record, in the order of the registry. */
export const kindsPage = stamped((context: ViewContext): KindsPage => {
  const { kinds: words, collections } = context.strings;
  const { title, description, lead } = words;
  const kinds = COLLECTION_NAMES.map((name) => {
    const { label, advice } = collections[name];
    return { label, path: collectionPath(name), count: [linkedCount(context, context.facts.count(name))], advice };
  });
  return { title, description, path: '/loai/', breadcrumbs: [], isLong: isLongTitle(title), lead, kinds };
});
