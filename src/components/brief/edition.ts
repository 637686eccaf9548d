import { loadEarlier } from '../../corpus/load.ts';
import type { Edition } from '../../views/brief/changes.ts';
import { contextOf } from '../../views/current.ts';

/** The earlier state with which the briefs of this build are compared, if there is one. */
export async function loadEdition(): Promise<Edition | undefined> {
  const earlier = await loadEarlier();
  if (earlier === undefined) return undefined;
  const { corpus, ...known } = earlier;
  return { context: contextOf(corpus), ...known };
}
