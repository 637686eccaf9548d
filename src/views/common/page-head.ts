import type { Link } from './sections.ts';

/** What the frame of a page shows of it. */
export interface PageHead {
  /** Also the text of its `h1`. */
  title: string;
  /** One sentence for search engines. */
  description: string;
  /** Site path, without the base. */
  path: string;
  /** From the section down. */
  breadcrumbs: Link[];
}
