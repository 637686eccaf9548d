import type { APIRoute, GetStaticPaths } from 'astro';
import { withBase } from '../../../components/shared/href.ts';
import { loadCorpus } from '../../../corpus/load.ts';
import { createContext } from '../../../views/shared/context.ts';
import { filteredCollections, listIndex } from '../../../views/list/list-index.ts';

/** What the filters of the lists read; no part of the open data. */
export const getStaticPaths = (async () => {
  const context = createContext(await loadCorpus(), 'vi');
  return filteredCollections(context).map((name) => ({
    params: { name },
    props: { index: listIndex(context, name, withBase) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(props['index'])}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
