import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateCorpus } from '../../src/commands/bench-corpus.ts';
import { COLLECTION_NAMES, definitionOf } from '../../src/schemas/index.ts';
import { ROOT } from '../support/commands.ts';
import { pagesOf, tagsOf, type HtmlPage } from '../support/html.ts';
import { builtSite, firstContent, temporaryFolder, type BuiltSite } from '../support/site.ts';

/** Bytes after gzip, level 9: HTML of the page, and what it loads before anything is pressed. */
const BUDGETS = {
  dashboard: { html: 45_000, js: 5500 },
  map: { html: 60_000, js: 5500 },
  article: { html: 20_000, js: 1600 },
  search: { html: 60_000, js: 30_000 },
  other: { html: 60_000, js: 5500 },
};
/** The opened map: its JavaScript, the provinces and the records together. */
const OPENED_MAP = 90_000;
/** Bytes before they are packed: of any page, and on average of a record with the page below `/in/` that leads to it. */
const PAGE = 300_000;
const RECORD = 24_000;
const CSS = 10_000;
/** A page for frames, all that it loads. */
const FRAME = 40_000;
const isFrame = ({ path }: HtmlPage) => path.startsWith('/nhung/');
const FONTS = 70_000;
const ARTICLE_WITHOUT_NOTES = 12_000;
/** The notes of a block: a list in `details`, which may hold smaller `details`. */
const NOTES = /<details[^>]* data-notes[^]*?<\/ol>\s*<\/details>/g;

/** `/du-an/<id>/`, `/in/du-an/<id>/`: of every collection whose pages are those of records alone. */
const RECORD_PAGE = new RegExp(
  `^/(in/)?(${COLLECTION_NAMES.filter((name) => !['articles', 'regions', 'categories'].includes(name))
    .map((name) => definitionOf(name).segment)
    .join('|')})/(?!trang/|tinh-trang/)[^/]+/$`,
);
const LISTS = new Set(COLLECTION_NAMES.map((name) => `/${definitionOf(name).segment}/`));

function kindOf(path: string): keyof typeof BUDGETS {
  if (path === '/') return 'dashboard';
  if (path === '/ban-do/') return 'map';
  if (path === '/tim-kiem/') return 'search';
  return path.startsWith('/bai-viet/') && !LISTS.has(path) ? 'article' : 'other';
}

function gzipped(text: string | Buffer): number {
  return gzipSync(text, { level: 9 }).length;
}

describe.each(['the first content', 'forty generated articles'])('the pages of %s', (which) => {
  let site: BuiltSite;
  let pages: HtmlPage[];
  beforeAll(async () => {
    if (which === 'the first content') {
      site = await builtSite(firstContent());
    } else {
      const folder = temporaryFolder('do-');
      site = await builtSite(generateCorpus({ articles: 40, seed: 42, folder, seedsDir: join(ROOT, 'seeds') }));
    }
    pages = pagesOf(site.folder);
  });

  const asset = (href: string) => readFileSync(join(site.folder, href.slice(site.basePath.length)));
  /** Scripts of a page with all that they import statically. */
  const scripts = (html: string) => {
    const seen = new Set<string>();
    const follow = (href: string) => {
      if (seen.has(href)) return;
      seen.add(href);
      for (const [, from] of asset(href)
        .toString()
        .matchAll(/(?:^|[;}\s])(?:import|export)\b[^;"'()]*["'](\.[^"']+\.js)["']/g))
        follow(new URL(from!, `https://here.example${href}`).pathname);
    };
    for (const { name, attributes } of tagsOf(html)) if (name === 'script' && attributes.src) follow(attributes.src);
    return [...seen].reduce((sum, href) => sum + gzipped(asset(href)), 0);
  };

  it('stay within their bytes of HTML and JavaScript', () => {
    const over = pages.flatMap(({ path, html }) => {
      const budget = BUDGETS[kindOf(path)];
      const size = { html: gzipped(html), js: scripts(html) };
      return size.html > budget.html || size.js > budget.js ? [{ path, ...size }] : [];
    });
    expect(over).toEqual([]);
  });

  it('are none of more than 300 kB, and those of records at most 24 kB on average', () => {
    const over = pages.filter(({ html }) => Buffer.byteLength(html) > PAGE).map(({ path }) => path);
    expect(over).toEqual([]);
    const ofRecords = pages.filter(({ path }) => RECORD_PAGE.test(path)).map(({ html }) => Buffer.byteLength(html));
    const records = pages.filter(({ path }) => RECORD_PAGE.test(path) && !path.startsWith('/in/')).length;
    expect(records).toBeGreaterThan(50);
    expect(ofRecords.reduce((sum, bytes) => sum + bytes, 0) / records).toBeLessThan(RECORD);
  });

  it('open the map with at most 90 kB of JavaScript, provinces and records', () => {
    const { html } = pages.find(({ path }) => path === '/ban-do/')!;
    const element = tagsOf(html).find(({ name }) => name === 'region-map')!;
    const own = tagsOf(html).flatMap(({ name, attributes }) => (name === 'script' ? (attributes.src ?? []) : []));
    const lazy = own.flatMap((src) =>
      [
        ...asset(src)
          .toString()
          .matchAll(/["'`]([^"'`]*explorer[^"'`]*\.js)["'`]/g),
      ].map(([, file]) => file!),
    );
    const chunk = asset(`${site.basePath}/_astro/${basename(lazy[0]!)}`);
    const data = ['data-src', 'data-records'].map((name) => gzipped(asset(element.attributes[name]!)));
    const sizes = { page: scripts(html), opened: gzipped(chunk), data };
    const sum = sizes.page + sizes.opened + data.reduce((a, b) => a + b);
    expect(sizes.opened).toBeGreaterThan(40_000);
    expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(OPENED_MAP);
  });

  const styles = (html: string) =>
    tagsOf(html)
      .filter(({ name, attributes }) => name === 'link' && attributes.rel === 'stylesheet')
      .reduce((sum, { attributes }) => sum + gzipped(asset(attributes.href!)), 0);

  it('load at most 10 kB of CSS', () => {
    const sizes = pages.filter((page) => !isFrame(page)).map(({ path, html }) => ({ path, css: styles(html) }));
    expect(sizes.filter(({ css }) => css > CSS)).toEqual([]);
  });

  it('are, where they are for frames, at most 40 kB of HTML, CSS and JavaScript', () => {
    const sizes = pages
      .filter(isFrame)
      .map(({ path, html }) => ({ path, html: gzipped(html), css: styles(html), js: scripts(html) }));
    expect(sizes.length).toBeGreaterThan(20);
    expect(sizes.filter(({ html, css, js }) => html + css + js > FRAME)).toEqual([]);
  });

  it('load at most 70 kB of fonts in the first view', () => {
    // A page that only leads on has no typeface.
    const shown = pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
    const over = shown.flatMap(({ path, html }) => {
      const links = tagsOf(html).filter(({ name }) => name === 'link');
      const preloaded = links.filter(({ attributes }) => attributes.rel === 'preload' && attributes.as === 'font');
      // Briefs for paper have their own typeface, which stands in their style sheet.
      const sheets = links.filter(({ attributes }) => attributes.rel === 'stylesheet');
      const inSheets = sheets.flatMap(({ attributes }) =>
        [
          ...asset(attributes.href!)
            .toString()
            .matchAll(/url\(([^)]*\.woff2)\)/g),
        ].map(([, file]) => file!),
      );
      const fonts = new Set([...preloaded.map(({ attributes }) => attributes.href!), ...inSheets]);
      const bytes = [...fonts].reduce((sum, href) => sum + asset(href).length, 0);
      return bytes > FONTS || fonts.size === 0 ? [{ path, bytes }] : [];
    });
    expect(over).toEqual([]);
  });

  it('keep an article without its notes within 12 kB', () => {
    const articles = pages
      .filter(({ path }) => kindOf(path) === 'article')
      .map(({ path, html }) => ({ path, html, text: html.replace(NOTES, '') }));
    expect(articles.filter(({ text }) => /id="ghi-chu-|data-notes(?!=)/.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
    expect(articles.filter(({ html, text }) => text.length < html.length)).not.toEqual([]);
    const over = articles
      .map(({ path, text }) => ({ path, bytes: gzipped(text) }))
      .filter(({ bytes }) => bytes > ARTICLE_WITHOUT_NOTES);
    expect(over).toEqual([]);
  });
});
