import type { ViewContext } from '../common/context.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { stamped } from '../common/stamp.ts';

/** What a chapter of the handbook says of itself; `order` is its place in the contents, the front page has none. */
export interface Chapter {
  title: string;
  description: string;
  path: string;
  order?: number;
}

/** A page of the handbook around its text. */
export interface HandbookPage extends PageHead {
  text: string;
  contents: { title: string; path: string; description: string; current: boolean }[];
}

/** `chapters` are those of the whole handbook, in any order; `text` is the chapter, set. */
export const handbookPage = stamped(
  (
    { strings }: ViewContext,
    { title, description, path, order }: Chapter,
    chapters: readonly Chapter[],
    text: string,
  ): HandbookPage => {
    const placed = chapters.flatMap((chapter) =>
      chapter.order === undefined ? [] : [{ ...chapter, at: chapter.order }],
    );
    return {
      title,
      description,
      path,
      breadcrumbs: order === undefined ? [] : [{ label: strings.handbook.title, path: '/huong-dan/' }],
      isLong: isLongTitle(title),
      text,
      contents: placed
        .sort((a, b) => a.at - b.at)
        .map((chapter) => ({
          title: chapter.title,
          path: chapter.path,
          description: chapter.description,
          current: chapter.path === path,
        })),
    };
  },
);
