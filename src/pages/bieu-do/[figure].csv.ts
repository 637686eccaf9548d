import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus } from '../../corpus/load.ts';
import { figureTables } from '../../exports/figures.ts';
import { createContext } from '../../views/shared/context.ts';

export const getStaticPaths = (async () =>
  figureTables(createContext(await loadCorpus(), 'vi')).map(({ id, csv }) => ({
    params: { figure: id },
    props: { csv },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['csv'], { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
