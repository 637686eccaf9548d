import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus } from '../../corpus/load.ts';
import { csvFile } from '../../exports/csv.ts';
import { dataFiles } from '../../exports/json.ts';
import { createContext } from '../../views/shared/context.ts';

export const getStaticPaths = (async () =>
  dataFiles(createContext(await loadCorpus(), 'vi'), import.meta.env.BASE_URL)
    .map(csvFile)
    .filter((file) => file !== undefined)
    .map(({ name, text }) => ({ params: { name }, props: { text } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'], { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
