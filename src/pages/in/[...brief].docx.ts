import type { APIRoute } from 'astro';
import { currentBriefs, routeOf } from './_briefs.ts';
import { briefDocx } from '../../exports/docx.ts';
import type { BriefView } from '../../views/brief/view.ts';

export async function getStaticPaths() {
  const views = currentBriefs();
  return views
    .filter(({ book }) => book !== undefined)
    .map((view) => ({ params: { brief: routeOf(view) }, props: { view } }));
}

export const GET: APIRoute<{ view: BriefView }> = ({ props }) => new Response(briefDocx(props.view).slice().buffer);
