import { currentContext } from '../../views/current.ts';
import type { APIRoute } from 'astro';
import marksCss from '../../charts/marks.css?raw';
import { plainCss } from '../../charts/standalone.ts';
import tokensCss from '../../styles/tokens.css?raw';
import { takeWords } from '../../views/common/figure.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(takeWords(currentContext(), plainCss(marksCss, tokensCss)))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
