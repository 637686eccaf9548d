import { currentContext } from '../../../views/current.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { mapData, neighbourData } from '../../../maps/map-data.ts';
import { mapSource } from '../../../reference/index.ts';
import { mapRecords } from '../../../views/map/map-records.ts';

export const getStaticPaths = (async () => {
  const context = currentContext();
  const { attribution } = context.strings.mapPage;
  return [
    { params: { part: 'records' }, props: { data: mapRecords(context, import.meta.env.BASE_URL) } },
    { params: { part: 'units' }, props: { data: mapData(mapSource, attribution) } },
    { params: { part: 'neighbours' }, props: { data: neighbourData(mapSource, attribution) } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(props['data'])}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
