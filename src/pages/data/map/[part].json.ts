import type { APIRoute, GetStaticPaths } from 'astro';
import { withBase } from '../../../components/href.ts';
import { loadCorpus } from '../../../corpus/load.ts';
import { mapData, neighbourData } from '../../../maps/map-data.ts';
import { mapSource } from '../../../reference/index.ts';
import { createContext } from '../../../views/context.ts';
import { mapRecords } from '../../../views/map-records.ts';
import { openedUnits } from '../../../views/map-page.ts';

export const getStaticPaths = (async () => {
  const context = createContext(await loadCorpus(), 'vi');
  const units = openedUnits(context, withBase);
  return [
    { params: { part: 'records' }, props: { data: mapRecords(context, withBase) } },
    { params: { part: 'units' }, props: { data: mapData(mapSource, units) } },
    { params: { part: 'neighbours' }, props: { data: neighbourData(mapSource) } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(props['data'])}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
