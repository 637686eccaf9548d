import type { APIRoute } from 'astro';
import { currentBriefs, routeOf } from './_briefs.ts';
import { briefXlsx } from '../../exports/xlsx.ts';
import type { BriefView } from '../../views/brief/view.ts';

export async function getStaticPaths() {
  const views = currentBriefs();
  return views
    .filter(({ book }) => book !== undefined)
    .map((view) => ({ params: { brief: routeOf(view) }, props: { view } }));
}

export const GET: APIRoute<{ view: BriefView }> = async ({ props }) => {
  const file = await briefXlsx(props.view);
  return new Response(file.slice().buffer);
};
