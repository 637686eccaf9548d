import type { Locale } from '../strings/index.ts';
import type { Earlier } from './read/earlier.ts';
import type { Corpus } from './types.ts';

/** What pages are made of: read, checked and joined at once. */
export interface CurrentContent {
  corpus: Corpus;
  /** A short name for exactly this content. */
  version: string;
  /** The language in which pages are written. */
  locale: Locale;
  /** What briefs are compared with (`--since`); absent without it. */
  earlier?: Earlier;
}

/** Loaders and pages run with copies of this module of their own, so that a variable of it would not reach the other. */
const CURRENT = Symbol.for('lien-ket-vung.current-content');
const shared = globalThis as { [CURRENT]?: CurrentContent };

/** For the loaders, when they have read content without errors. */
export function keepCurrent(content: CurrentContent): void {
  shared[CURRENT] = content;
}

/**
 * The one door from the pages to the content: what the loaders of this process have last read without errors. In a
 * build the same object all along; in development, where files change and may be wrong for a while, another one after
 * each good reading.
 */
export function currentContent(): CurrentContent {
  const content = shared[CURRENT];
  if (!content) throw new Error('missing content: the loaders of content.config.ts run before any page');
  return content;
}
