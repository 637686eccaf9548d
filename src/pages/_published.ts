import { withBase } from '../components/common/href.ts';
import { currentContent } from '../corpus/current.ts';
import { hasPdfs } from '../environment.ts';
import type { Edition } from '../views/brief/changes.ts';
import type { Published } from '../views/brief/published.ts';
import { contextOf } from '../views/current.ts';

/** Where the pages of this build stand. */
export function currentPublished(): Published {
  return {
    site: import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined,
    withBase: (path: string) => withBase(path),
    hasPdfs: hasPdfs(process.env),
  };
}

/** The earlier state with which the paper of this build is compared, if there is one. */
export function earlierEdition(): Edition | undefined {
  const { earlier } = currentContent();
  if (earlier === undefined) return undefined;
  const { corpus, ...known } = earlier;
  return { context: contextOf(corpus), ...known };
}
