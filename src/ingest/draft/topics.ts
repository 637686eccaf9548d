import { sectors } from '../../reference/index.ts';

/** Keywords that any text about money or cooperation has say little of its subject. */
const GENERAL = new Set(['the-che-dieu-phoi', 'tai-chinh-von', 'quy-hoach', 'dau-tu']);
const MOST = 3;
/** Keywords of a sector in the body, where none stands in the title. */
const LEAST = 3;

const PATTERNS = sectors.map(({ id, keywords }) => ({
  id,
  pattern: new RegExp(
    `(?<!\\p{L})(?:${keywords.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!\\p{L})`,
    'giu',
  ),
}));

/** Ids of the sectors that an article is clearly about, clearest first. */
export function topicsOf(article: string, title: string): string[] {
  const counts = PATTERNS.map(({ id, pattern }) => ({
    id,
    inTitle: (title.match(pattern)?.length ?? 0) > 0,
    count: article.match(pattern)?.length ?? 0,
  }));
  return counts
    .filter(({ id, inTitle, count }) => !GENERAL.has(id) && (inTitle || count >= LEAST))
    .toSorted((a, b) => Number(b.inTitle) - Number(a.inTitle) || b.count - a.count)
    .slice(0, MOST)
    .map(({ id }) => id);
}
