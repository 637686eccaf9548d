import { currentContext } from '../../views/current.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { csvFile } from '../../exports/csv.ts';
import { dataFiles } from '../../exports/json.ts';

export const getStaticPaths = (async () =>
  dataFiles(currentContext(), import.meta.env.BASE_URL)
    .map(csvFile)
    .filter((file) => file !== undefined)
    .map(({ name, text }) => ({ params: { name }, props: { text } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'], { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
