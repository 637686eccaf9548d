import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { FIGURES } from '../../src/views/figures/figures.ts';
import { filesOf, pagesOf, tagsOf, type HtmlPage } from '../support/html.ts';
import { builtSite, firstContent, type BuiltSite } from '../support/site.ts';

let site: BuiltSite;
let pages: HtmlPage[];
let frames: HtmlPage[];
beforeAll(async () => {
  site = await builtSite(firstContent());
  pages = pagesOf(site.folder);
  frames = pages.filter(({ path }) => path.startsWith('/nhung/'));
});

const pathsIn = (all: readonly HtmlPage[], beginning: string) =>
  all.flatMap(({ path }) => (path.startsWith(beginning) ? [path] : [])).sort();

it('every chart, the map and every pair has a page for frames, and a line below the whole that offers it', () => {
  expect(pathsIn(frames, '/nhung/bieu-do/')).toEqual(FIGURES.map(({ id }) => `/nhung/bieu-do/${id}/`).sort());
  const stays = ({ html }: HtmlPage) => !html.includes('http-equiv="refresh"');
  const pairs = pathsIn(pages.filter(stays), '/cap/');
  expect(pathsIn(frames, '/nhung/cap/')).toEqual(pairs.map((path) => `/nhung${path}`));
  const offered = pages.flatMap(({ html }) => tagsOf(html).flatMap(({ attributes }) => attributes['data-frame'] ?? []));
  expect([...new Set(offered)].sort()).toEqual(frames.map(({ path }) => `${site.basePath}${path.slice(1)}`).sort());
});

it('such a page is kept out of search engines and of the search, frames nothing, and leads out of its frame', () => {
  const wrong = frames.filter(({ html }) => {
    const tags = tagsOf(html);
    const meta = (name: string) => tags.find(({ attributes }) => attributes.name === name)?.attributes.content;
    return !(
      meta('robots') === 'noindex' &&
      tags.some(({ name, attributes }) => name === 'base' && attributes.target === '_top' && !attributes.href) &&
      tags.some(({ attributes }) => attributes['data-whole'] !== undefined) &&
      /CC\sBY\s4\.0/.test(html) &&
      !tags.some(({ name, attributes }) => /^(iframe|frame|object|embed)$/.test(name) || attributes['data-take'])
    );
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
  const found = filesOf(site.folder).filter(
    (file) =>
      /^(tim-kiem|data)\/.*\.json$/.test(file) && readFileSync(join(site.folder, file), 'utf8').includes('/nhung/'),
  );
  expect(found).toEqual([]);
});

it('such a page runs under the policy of every other, which lets no drawing come from a blob', () => {
  const policies = new Set(
    pages.map(({ html }) => /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1]),
  );
  expect([...policies]).toHaveLength(1);
  expect([...policies][0]).toMatch(/img-src (?:'|&#39;)self(?:'|&#39;) data:;/);
});

it('a drawing is that of the whole page, made once', () => {
  const drawings = ({ html }: HtmlPage): string[] => html.match(/<svg[^>]* class="chart[^]*?<\/svg>/g) ?? [];
  const of = (path: string) => drawings(pages.find((page) => page.path === path)!);
  const whole = of('/bieu-do/linh-vuc/');
  expect(of('/nhung/bieu-do/linh-vuc/').length).toBe(3);
  expect(of('/nhung/bieu-do/linh-vuc/').every((drawing) => whole.includes(drawing))).toBe(true);
});
