import type { CollectionName } from '../schemas/index.ts';
import type { CurrentContent } from './current.ts';

/**
 * How the loaders of this process get the content. A command makes it: what reads and checks is loaded by Node once,
 * where the loaders, which run inside Vite, would have all of it compiled a second time.
 */
export interface ContentReader {
  collections: readonly CollectionName[];
  /** Absolute folders to watch. */
  folders: string[];
  /** The first time what the command has read; after that anew. `wrong`: for the editor, when there are errors. */
  read(): Promise<CurrentContent | { wrong: string }>;
}

/** Loaders run with copies of our modules of their own, so that a variable of this one would not reach them. */
const HANDED_ON = Symbol.for('lien-ket-vung.content-reader');
const shared = globalThis as { [HANDED_ON]?: ContentReader };

/** For commands, before they start Astro. */
export function handOnReader(reader: ContentReader): void {
  shared[HANDED_ON] = reader;
}

/** For the loaders; undefined where Astro runs without one of our commands and asks for types alone. */
export function handedReader(): ContentReader | undefined {
  return shared[HANDED_ON];
}
