import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/commands.ts';

/** Pages only set what views give: the `.astro` files of these folders decide nothing about words, numbers and addresses. */
const FOLDERS = ['components', 'layouts', 'pages'];

/** Comments, styles and the scripts of islands left out. */
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.astro'))
    .map((path) => `${folder}/${path}`),
).map((path) => ({
  path,
  text: readFileSync(join(ROOT, 'src', path), 'utf8').replace(
    /<style[^]*?<\/style>|<script>[^]*?<\/script>|\/\*[^]*?\*\/|^\s*\/\/.*$/gm,
    '',
  ),
}));

const found = (pattern: RegExp, isWrong: (match: RegExpMatchArray) => boolean) =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].filter(isWrong).map(([match]) => `${path}: ${match.replace(/\s+/g, ' ')}`),
  );

/** A page or a component has one function that makes what it shows; drawings are made when they are set. */
const IS_VIEW = /^(\w+(Page|Pages|View|Figure)|drawn\w+|currentContext|currentEdition|currentBriefs)$/;
/** What else may be called: addresses under the base, what a page may load, the number in a text, what stays on one line, data for islands, and Astro itself. */
const CALLS = new Set([
  'withBase',
  'kept',
  'numberIn',
  'leadsTo',
  'wholeAddress',
  'policyOf',
  'printedLinks',
  'pageParts',
  'routeOf',
  'writtenFiles',
  'getStaticPaths',
  'JSON.stringify',
  'Object.values',
]);

it('pages and components are seen at all', () => {
  expect(files.length).toBeGreaterThan(80);
});

it('a page or a component calls its view, sets a list, and nothing else: it joins, formats and looks up no text', () => {
  const wrong = found(
    /(?<![\w.])([\w.?]*\w|(?<=\))\.\w+)\(/g,
    ([, name = '']) =>
      !/(^|\.)map$/.test(name) && !/^Astro\.slots\.\w+$/.test(name) && !CALLS.has(name) && !IS_VIEW.test(name),
  );
  expect(wrong).toEqual([]);
});

it('what is put together from data is an id or a class, never words', () => {
  expect(found(/`([^`]*)`/g, ([, text = '']) => !/^[\w#-]*$/.test(text.replace(/\$\{[^}]*\}/g, '')))).toEqual([]);
  expect(found(/['"`]\s*\+|\+\s*['"`]/g, () => true)).toEqual([]);
});

it('a page or a component takes functions only from views, and no text function among them', () => {
  const wrong = found(/import (?!type\b)([^'"]*?) from '([^']+\.ts)'/g, ([, names = '', from = '']) => {
    const values = names
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '));
    if (from.includes('/views/')) return !values.every((name) => IS_VIEW.test(name));
    return !/\/(components|common|exports)\/|^\.\/[\w-]+\.ts$/.test(from);
  });
  expect(wrong).toEqual([]);
});
