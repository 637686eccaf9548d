import { currentContext } from '../../views/current.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../exports/json.ts';

export const getStaticPaths = (async () =>
  dataFiles(currentContext(), import.meta.env.BASE_URL).map(({ name, text }) => ({
    params: { name },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'], { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
