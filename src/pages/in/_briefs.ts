import { currentContent } from '../../corpus/current.ts';
import { hasPdfs } from '../../environment.ts';
import type { Edition } from '../../views/brief/changes.ts';
import { once } from '../../views/common/once.ts';
import { briefRefs } from '../../views/brief/refs.ts';
import { briefView, type BriefView } from '../../views/brief/view.ts';
import { contextOf, currentContext } from '../../views/current.ts';
import { withBase } from '../../components/common/href.ts';

/** Every brief of this build as its page and its files show it; made once, as three kinds of files show the same. */
export function currentBriefs(): BriefView[] {
  return allBriefs(currentContext());
}

const allBriefs = once((context): BriefView[] => {
  const edition = earlierEdition();
  const published = {
    version: currentContent().version,
    site: import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined,
    withBase: (path: string) => withBase(path),
    hasPdfs: hasPdfs(process.env),
  };
  return briefRefs(context).map((ref) => briefView(context, ref, published, edition));
});

/** The earlier state with which the briefs of this build are compared, if there is one. */
function earlierEdition(): Edition | undefined {
  const { earlier } = currentContent();
  if (earlier === undefined) return undefined;
  const { corpus, ...known } = earlier;
  return { context: contextOf(corpus), ...known };
}

/** The step of an address that a route of briefs fills in: `tinh/quang-ninh`. */
export function routeOf({ path }: BriefView): string {
  return path.slice('/in/'.length, -1);
}
