import { currentContext } from '../../../views/current.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { figureTables } from '../../../exports/figures.ts';
import { partsOf } from '../../../views/figures/figures.ts';

export const getStaticPaths = (async () => {
  const context = currentContext();
  return figureTables(context, partsOf(context)).map(({ id, csv }) => {
    const [figure, part] = id.split('/');
    return { params: { figure, part }, props: { csv } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['csv'], { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
