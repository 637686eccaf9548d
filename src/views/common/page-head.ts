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
  /** The section in the title of the window, where that says more than its name. */
  headSection?: string;
  /** Its `h1` is a sentence, to be set smaller. */
  isLong: boolean;
  /** The pages before and after it in the list that it is of. */
  adjacent?: Adjacent;
}

export interface Adjacent {
  before?: Link;
  after?: Link;
}

/** What stands before and after each of some pages. */
export function adjacentEach(pages: readonly Link[]): Adjacent[] {
  return pages.map((_, i) => ({
    ...(pages[i - 1] ? { before: pages[i - 1]! } : {}),
    ...(pages[i + 1] ? { after: pages[i + 1]! } : {}),
  }));
}

const LONG_TITLE = 80;

export function isLongTitle(title: string): boolean {
  return title.length > LONG_TITLE;
}
