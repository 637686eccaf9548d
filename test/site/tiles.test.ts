import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOf, tagsOf, type HtmlPage } from '../support/html.ts';
import { builtSite, firstContent, moreContent, TILES } from '../support/site.ts';

function policy({ html }: HtmlPage): string[] {
  const tag = tagsOf(html).find(({ attributes }) => /^content-security-policy$/i.test(attributes['http-equiv'] ?? ''));
  return tag!.attributes['content']!.split(';').map((directive) => directive.trim());
}
const images = (page: HtmlPage) => policy(page).filter((directive) => directive.startsWith('img-src'));
const strangers = (page: HtmlPage) => policy(page).filter((directive) => /\/\/|\*/.test(directive));

describe('the security policy', () => {
  let without: HtmlPage[];
  let pages: HtmlPage[];
  beforeAll(async () => {
    without = pagesOf((await builtSite(firstContent())).folder);
    pages = pagesOf((await builtSite(moreContent())).folder);
  });

  it('names no other host on any page when the settings name no tiles', () => {
    expect(without.flatMap(strangers)).toEqual([]);
    expect(images(without.find(({ path }) => path === '/ban-do/')!)).toEqual(["img-src 'self' data:"]);
    expect(without.filter(({ html }) => html.includes('data-tiles')).map(({ path }) => path)).toEqual([]);
  });
  it('allows images from exactly the host of the tiles, on the page of the map only', () => {
    const map = pages.find(({ path }) => path === '/ban-do/')!;
    expect(images(map)).toEqual([`img-src 'self' data: ${TILES.origin}`]);
    expect(strangers(map)).toEqual(images(map));
    expect(pages.filter((page) => page !== map).flatMap(strangers)).toEqual([]);
    expect(pages.filter(({ html }) => html.includes('tile.example.org')).map(({ path }) => path)).toEqual(['/ban-do/']);
  });
});
