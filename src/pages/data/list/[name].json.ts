import { currentContext } from '../../../views/current.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { withBase } from '../../../components/common/href.ts';
import { filteredCollections, listIndex } from '../../../views/list/list-index.ts';

/** What the filters of the lists read; no part of the open data. */
export const getStaticPaths = (async () => {
  const context = currentContext();
  return filteredCollections(context).map((name) => ({
    params: { name },
    props: {
      get index() {
        return listIndex(context, name, withBase);
      },
    },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(props['index'])}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
