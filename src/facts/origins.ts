import type { ArticleEntry, Corpus } from '../corpus/types.ts';
import { foldSpace } from '../domain/text.ts';

/** Articles of one independent origin: a text, and its copies. */
export interface Origin {
  /** Those that are no copies first, else in the order given. */
  articles: ArticleEntry[];
  /** How many of them are copies; one for a text that is here only as a copy. */
  copies: number;
}

/** A paragraph of this many characters tells its text from any other. */
const TELLING_LENGTH = 80;

/**
 * Articles by independent origin. Two are of one origin when they name the same address of origin, or when one holds the
 * first long paragraph of the other, whoever published them. A copy alone is an origin.
 * @internal
 */
export function origins(articles: readonly ArticleEntry[]): Origin[] {
  const texts = articles.map((article) => ({ article, paragraphs: longParagraphs(article) }));
  const openings = new Set(texts.flatMap(({ paragraphs }) => paragraphs.slice(0, 1)));
  const holders = new Map<string, string>();
  const leaders = new Map(articles.map(({ id }) => [id, id]));
  for (const { article, paragraphs } of texts) {
    for (const key of [...addressOf(article), ...paragraphs.filter((paragraph) => openings.has(paragraph))]) {
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, article.id);
      else leaders.set(leaderOf(leaders, article.id), leaderOf(leaders, holder));
    }
  }
  return [...Map.groupBy(articles, ({ id }) => leaderOf(leaders, id)).values()].map(originOf);
}

/** The article that stands for all that were joined with this one. */
function leaderOf(leaders: ReadonlyMap<string, string>, id: string): string {
  let at = id;
  while (leaders.get(at) !== at) at = leaders.get(at)!;
  return at;
}

function originOf(articles: readonly ArticleEntry[]): Origin {
  const copies = articles.filter(isCopy);
  return {
    articles: [...articles.filter((article) => !isCopy(article)), ...copies],
    copies: Math.max(articles.length - 1, copies.length),
  };
}

function isCopy({ data }: ArticleEntry): boolean {
  return data.republishes !== undefined;
}

function addressOf({ data }: ArticleEntry): string[] {
  const address = data.republishes ? data.republishes.url : data.url;
  return address === undefined ? [] : [`url:${address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}`];
}

/** The long paragraphs of the body, whole and in its order: many articles share a sentence, copies share paragraphs. */
function longParagraphs({ text: { raw, body } }: ArticleEntry): string[] {
  return raw
    .split('\n')
    .map(foldSpace)
    .filter((line) => line.length >= TELLING_LENGTH && body.text.includes(line));
}

const known = new WeakMap<Corpus, ReadonlyMap<string, Origin>>();

/** The origin of each article of a corpus, by article id. */
export function originsOf(corpus: Corpus): ReadonlyMap<string, Origin> {
  const found = known.get(corpus);
  if (found) return found;
  const byId = new Map(
    origins(corpus.articles).flatMap((origin) => origin.articles.map(({ id }) => [id, origin] as const)),
  );
  known.set(corpus, byId);
  return byId;
}

export interface SourceCount {
  origins: number;
  copies: number;
}

/** How many independent origins stand behind some articles of a corpus, and how many of these are copies. */
export function countSources(corpus: Corpus, articleIds: Iterable<string>): SourceCount {
  const byId = originsOf(corpus);
  const groups = Map.groupBy(new Set(articleIds), (id) => byId.get(id)!);
  const counted = [...groups].map(([{ articles }, ids]) => originOf(articles.filter(({ id }) => ids.includes(id))));
  return { origins: counted.length, copies: counted.reduce((sum, { copies }) => sum + copies, 0) };
}
