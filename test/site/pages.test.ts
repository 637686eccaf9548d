import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatterFactory, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLLECTION_NAMES, definitionOf } from '../../src/schemas/index.ts';
import { pagesOf, tagsOf, textOf, type HtmlPage } from '../support/html.ts';
import { builtSite, firstContent, MEKONG, type BuiltSite, type SiteInput } from '../support/site.ts';

const SITES: [string, () => SiteInput][] = [
  ['the five articles, under a sub-path', firstContent],
  ['another region, at the root', () => MEKONG],
];

describe.each(SITES)('%s', (_, input) => {
  let site: BuiltSite;
  let pages: HtmlPage[];
  beforeAll(async () => {
    site = await builtSite(input());
    pages = pagesOf(site.folder);
  });

  /** Every page paired with what is wrong with it; empty lists left out, so that a failure names all pages at once. */
  const faults = (look: (page: HtmlPage) => string[]) =>
    Object.fromEntries(pages.map((page) => [page.path, look(page)] as const).filter(([, found]) => found.length > 0));

  it('has a page and a list for each collection, and the pages that DESIGN names', () => {
    const paths = new Set(pages.map(({ path }) => path));
    const lists = COLLECTION_NAMES.map((name) => `/${definitionOf(name).segment}/`);
    const others = [
      '/',
      '/tinh/',
      '/ban-do/',
      '/dong-thoi-gian/',
      '/bieu-do/',
      '/khoang-trong/',
      '/du-lieu/',
      '/gioi-thieu/',
    ];
    const missing = [
      ...lists,
      ...others,
      '/huong-dan/',
      '/nhiem-vu/tinh-trang/qua-han/',
      '/nhiem-vu/tinh-trang/chua-den-han/',
      '/404.html',
      '/tinh/quang-ninh/',
      '/tinh/phu-tho-2025/',
    ].filter((path) => !paths.has(path));
    expect(missing).toEqual([]);
  });

  it('leads every internal link, anchor and asset to something that is there', () => {
    const ids = new Map(
      pages.map(({ path, html }) => [path, new Set(tagsOf(html).map(({ attributes }) => attributes.id))]),
    );
    const broken = (page: HtmlPage, address: string): string[] => {
      const url = new URL(address, `https://here.example${site.basePath}${page.path.slice(1)}`);
      if (url.host !== 'here.example' || !/^https?:$/.test(url.protocol)) return [];
      if (!url.pathname.startsWith(site.basePath)) return [`${address} (outside the base path)`];
      const path = decodeURI(`/${url.pathname.slice(site.basePath.length)}`);
      const file = join(site.folder, path.endsWith('/') ? `${path}index.html` : path);
      if (!existsSync(file) || !statSync(file).isFile()) return [address];
      const anchor = decodeURIComponent(url.hash.slice(1));
      return anchor === '' || ids.get(path)?.has(anchor) ? [] : [address];
    };
    expect(
      faults((page) =>
        tagsOf(page.html).flatMap(({ name, attributes }) =>
          ['href', 'src', 'poster', 'action', 'data-src', 'data-units']
            .filter((key) => attributes[key] !== undefined && !(name === 'link' && attributes.rel === 'canonical'))
            .flatMap((key) => broken(page, attributes[key]!)),
        ),
      ),
    ).toEqual({});
  });

  it('asks nothing of another host', () => {
    const loads = new Set(['script', 'img', 'iframe', 'source', 'video', 'audio', 'object', 'embed', 'image', 'use']);
    expect(
      faults(
        ({ html }) =>
          tagsOf(html).flatMap(({ name, attributes }) => {
            const fetched =
              loads.has(name) ||
              (name === 'link' && !/^(canonical|alternate|license|author)$/.test(attributes.rel ?? ''));
            const addresses = [
              attributes.src,
              attributes.href,
              attributes.srcset,
              attributes['xlink:href'],
              attributes.data,
            ];
            return fetched
              ? addresses.filter((address) => address !== undefined && /^(https?:)?\/\//.test(address))
              : [];
          }) as string[],
      ),
    ).toEqual({});
    const styles = pages
      .flatMap(({ html }) => tagsOf(html))
      .filter(({ attributes }) => attributes.rel === 'stylesheet');
    for (const href of new Set(styles.map(({ attributes }) => attributes.href!)))
      expect(readFileSync(join(site.folder, href.slice(site.basePath.length)), 'utf8')).not.toMatch(
        /url\(["']?(https?:)?\/\//,
      );
  });

  it('has one h1 a page, and no step of headings left out', () => {
    expect(
      faults(({ html }) => {
        const levels = tagsOf(html).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
        const jump = levels.findIndex((level, index) => index > 0 && level > levels[index - 1]! + 1);
        return [
          ...(levels.filter((level) => level === 1).length === 1 && levels[0] === 1
            ? []
            : [`levels ${levels.join(' ')}`]),
          ...(jump < 0 ? [] : [`h${levels[jump - 1]} then h${levels[jump]}`]),
        ];
      }),
    ).toEqual({});
  });

  it('has no inline handler, style attribute, inline style or inline script that runs', () => {
    expect(
      faults(({ html }) => [
        ...tagsOf(html).flatMap(({ name, attributes }) => [
          ...Object.keys(attributes).filter((key) => /^on|^style$/.test(key)),
          ...(name === 'script' && attributes.src === undefined && !/json/.test(attributes.type ?? '')
            ? ['script']
            : []),
        ]),
        ...(/http-equiv="content-security-policy"/i.test(html) ? [] : ['no Content-Security-Policy']),
      ]),
    ).toEqual({});
  });

  it('has a title, a description and the Vietnamese language on every page, no title twice', () => {
    expect(
      faults(({ html }) => [
        ...(/<html[^>]* lang="vi"/.test(html) ? [] : ['lang']),
        ...(/<title>[^<]{3,}<\/title>/.test(html) ? [] : ['title']),
        ...(/<meta name="description" content="[^"]{10,}"/.test(html) ? [] : ['description']),
      ]),
    ).toEqual({});
    const titles = pages.map(({ html }) => /<title>([^<]*)<\/title>/.exec(html)![1]!);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('shows no placeholder of a program', () => {
    expect(faults(({ html }) => textOf(html).match(/\b(undefined|NaN|null|\[object Object\])(?!\w)/g) ?? [])).toEqual(
      {},
    );
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        extends: ['html-validate:recommended', 'html-validate:document'],
        rules: {
          'long-title': 'off',
          'void-style': 'off',
          'no-trailing-whitespace': 'off',
          'attribute-boolean-style': 'off',
          'no-raw-characters': ['error', { relaxed: true }],
          'doctype-style': 'off',
          'require-sri': 'off',
          'tel-non-breaking': 'off',
          'no-redundant-role': 'off',
          'prefer-native-element': ['error', { exclude: ['region'] }],
        },
      }),
    );
    const reports = await Promise.all(pages.map(({ html, path }) => validator.validateString(html, path)));
    const results = reports.flatMap(({ results: each }) => each);
    expect(formatterFactory('text')(results)).toBe('');
  });

  it('leads on at once, also without scripts, from pages that have nothing of their own, and keeps these out of search engines', () => {
    const leading = pages.flatMap(({ path, html }) => {
      const [, to] = /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(html) ?? [];
      return to === undefined ? [] : [{ path, html, to }];
    });
    const printed = leading.filter(({ path }) => path.startsWith('/in/'));
    expect(printed.map(({ path, to }) => `${site.basePath.slice(0, -1)}${path.slice('/in'.length)}` === to)).toEqual(
      printed.map(() => true),
    );
    expect(printed.length).toBeGreaterThan(2);
    for (const { path, html, to } of leading) {
      expect([path, html.includes(`<a href="${to}">`)]).toEqual([path, true]);
      expect([path, html.includes('<meta name="robots" content="noindex">')]).toEqual([path, true]);
      expect([path, /<link rel="canonical" href="https:\/\/[^/]*(\/[^"]*)">/.exec(html)?.[1]]).toEqual([path, to]);
      expect(Buffer.byteLength(html), path).toBeLessThan(2500);
    }
  });

  it('draws both archipelagos on every map', () => {
    expect(
      faults(({ html }) =>
        [...html.matchAll(/<figure[^>]*data-map[^]*?<\/figure>/g)].flatMap(([figure]) =>
          ['Hoàng Sa', 'Trường Sa'].filter((name) => !textOf(figure).includes(name)),
        ),
      ),
    ).toEqual({});
    expect(pages.some(({ html }) => html.includes('data-map'))).toBe(true);
  });
});
