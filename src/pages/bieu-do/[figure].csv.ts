import { currentContext } from '../../views/current.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { figureTables } from '../../exports/figures.ts';

export const getStaticPaths = (async () =>
  figureTables(currentContext()).map(({ id, csv }) => ({
    params: { figure: id },
    props: { csv },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['csv'], { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
