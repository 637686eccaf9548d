import type { ArticleData, Corpus } from '../corpus/types.ts';
import { once } from './once.ts';
import { recognisedIn } from './recognised.ts';
import { unitsQuotedFrom } from './relations.ts';
import { unitDay } from './unit-day.ts';
import { recognisedUnit, territoryOfPage } from './units.ts';

/** Who published a source, and the field that says so: a newspaper, or who issued an official text. */
export function publisherOf({
  publisher,
  official,
}: ArticleData): { path: 'publisher' | 'official.issuer'; name: string } | undefined {
  if (publisher !== undefined) return { path: 'publisher', name: publisher };
  return official?.issuer === undefined ? undefined : { path: 'official.issuer', name: official.issuer };
}

/** Ids of units by the article that names them in its own words: as they were on its day, or as its records say. */
export const unitsOfArticles = once((corpus): ReadonlyMap<string, ReadonlySet<string>> => {
  return new Map(
    corpus.articles.map((article) => {
      const named = recognisedIn(article).provinces.flatMap(({ id }) => recognisedUnit(article, id) ?? []);
      return [article.id, unitsQuotedFrom(corpus, article.id).union(new Set(named))];
    }),
  );
});

/** Articles whose own words name a unit of the page, in the order of the corpus. */
export function articlesNaming(corpus: Corpus, slug: string): Corpus['articles'] {
  const territory = territoryOfPage(slug, unitDay(corpus));
  const byArticle = unitsOfArticles(corpus);
  return corpus.articles.filter(({ id }) => [...byArticle.get(id)!].some((unit) => territory.has(unit)));
}
