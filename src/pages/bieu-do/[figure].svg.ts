import { currentContext } from '../../views/current.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import marksCss from '../../charts/marks.css?raw';
import { plainCss } from '../../charts/standalone.ts';
import { figureFiles } from '../../exports/figures.ts';
import tokensCss from '../../styles/tokens.css?raw';

/** Without an address of the site, drawings say the path alone. */
const home = import.meta.env.SITE ? new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href : undefined;

export const getStaticPaths = (async () =>
  figureFiles(currentContext(), home, plainCss(marksCss, tokensCss)).map(({ id, svg }) => ({
    params: { figure: id },
    props: { svg },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['svg'], { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
