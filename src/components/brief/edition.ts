import { currentContent } from '../../corpus/current.ts';
import type { Edition } from '../../views/brief/changes.ts';
import { contextOf } from '../../views/current.ts';

/** The earlier state with which the briefs of this build are compared, if there is one. */
export function earlierEdition(): Edition | undefined {
  const { earlier } = currentContent();
  if (earlier === undefined) return undefined;
  const { corpus, ...known } = earlier;
  return { context: contextOf(corpus), ...known };
}
