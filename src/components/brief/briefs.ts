import { LOCALES } from '../../strings/index.ts';
import { hasPdfs } from '../../commands/environment.ts';
import { loadContentVersion, loadEarlier } from '../../corpus/load.ts';
import type { Edition } from '../../views/brief/changes.ts';
import { once } from '../../views/brief/once.ts';
import { briefRefs } from '../../views/brief/refs.ts';
import { briefView, type BriefView } from '../../views/brief/view.ts';
import { currentContext } from '../../views/current.ts';
import { createContext } from '../../views/shared/context.ts';
import { withBase } from '../shared/href.ts';

/** Every brief of this build as its page and its files show it; made once, as three kinds of files show the same. */
export async function currentBriefs(): Promise<BriefView[]> {
  return allBriefs(await currentContext());
}

const allBriefs = once(async (context): Promise<BriefView[]> => {
  const edition = await loadEdition();
  const published = {
    version: loadContentVersion(),
    site: import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined,
    withBase: (path: string) => withBase(path),
    hasPdfs: hasPdfs(process.env),
  };
  return briefRefs(context).map((ref) => briefView(context, ref, published, edition));
});

/** The earlier state with which the briefs of this build are compared, if there is one. */
async function loadEdition(): Promise<Edition | undefined> {
  const earlier = await loadEarlier();
  if (earlier === undefined) return undefined;
  const { corpus, ...known } = earlier;
  return { context: createContext(corpus, LOCALES[0]), ...known };
}

/** The step of an address that a route of briefs fills in: `tinh/quang-ninh`. */
export function routeOf({ path }: BriefView): string {
  return path.slice('/in/'.length, -1);
}
