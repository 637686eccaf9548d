import type { APIRoute } from 'astro';
import { currentBriefs, officePaths } from './_briefs.ts';
import { officeFile } from '../../exports/office.ts';
import type { BriefView } from '../../views/brief/view.ts';

export async function getStaticPaths() {
  return officePaths(currentBriefs(), 'docx');
}

export const GET: APIRoute<{ view: BriefView }> = async ({ props }) =>
  new Response((await officeFile(props.view, 'docx')).slice().buffer);
