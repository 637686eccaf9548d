/** What the search of the site finds that the map has. Loaded, with the index, when the field on the map is first used. */
import { createFinder } from '../../search/finder.ts';
import { pieceLoader } from '../search/load-piece.ts';

/** Answers that are looked at: others may be articles or tasks. */
const MOST_ASKED = 30;

export interface Answer {
  /** Path segments of its page: `tinh/quang-ninh`. */
  page: string;
  title: string;
  /** Its kind, for readers. */
  label: string;
}

/** `base` is the site's, with a slash at its end. The best answers first. */
export function createMapSearch(base: string): (asked: string) => Promise<Answer[]> {
  const finder = createFinder(pieceLoader(base));
  return async (asked) => {
    const found = await finder.find(asked, {}, true);
    const results = await finder.show(found, 0, MOST_ASKED);
    return results.map(({ label, card: [, title, path] }) => ({ page: path.slice(1, -1), title, label }));
  };
}
