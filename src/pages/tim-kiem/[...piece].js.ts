import type { APIRoute, GetStaticPaths } from 'astro';
import { currentContext } from '../../views/current.ts';
import { searchIndex } from '../../views/search/search-index.ts';
import type { Chapter } from '../../views/pages/handbook.ts';

/** What the search reads in the browser. */
export const getStaticPaths = (() => {
  const pages = Object.values(import.meta.glob<{ frontmatter: Chapter }>('../huong-dan/*.mdx', { eager: true }));
  const chapters = pages.map(({ frontmatter }) => frontmatter);
  return searchIndex(currentContext(), chapters).map(({ name, text }) => ({
    params: { piece: name },
    props: { text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['text']), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
