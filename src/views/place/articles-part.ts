import type { ArticleEntry } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import type { ViewContext } from '../common/context.ts';
import { publication } from '../common/dates.ts';
import { collectionPath, recordPath } from '../common/paths.ts';
import type { Link } from '../common/sections.ts';

export interface ArticleLine {
  title: string;
  path: string;
  /** Publisher and date; that editors put it there. */
  source: string;
  flag?: string;
}

/** The articles of a place or region. */
export interface ArticlesPart {
  id: string;
  heading: string;
  lines: ArticleLine[];
  /** The list of all, where not all are here. */
  more?: Link;
  sources?: Run[];
}

/** Articles that a page lists. */
const MOST = 40;

export function articleLine(context: ViewContext, article: ArticleEntry, inferred = false): ArticleLine {
  const { data, id, status } = article;
  const words = context.strings.region;
  const source = [publication(context, article).join(', '), ...(inferred ? [words.articleInferred] : [])];
  return {
    title: data.title.text,
    path: recordPath({ collection: 'articles', id }),
    source: source.filter(Boolean).join(' · '),
    ...(status === 'raw' ? { flag: context.strings.list.raw } : {}),
  };
}

/** Undefined where there is none. */
export function articlesPart(
  { strings }: ViewContext,
  { id, heading }: Pick<ArticlesPart, 'id' | 'heading'>,
  articles: readonly ArticleLine[],
  sources?: Run[],
): ArticlesPart | undefined {
  if (articles.length === 0) return undefined;
  const rest = articles.length - MOST;
  return {
    id,
    heading,
    lines: articles.slice(0, MOST),
    ...(rest > 0 ? { more: { label: strings.unit.moreArticles(rest), path: collectionPath('articles') } } : {}),
    ...(sources ? { sources } : {}),
  };
}
