import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/commands.ts';

/** What each folder of src may import beside itself: the picture in CONTRIBUTING.md, lower layers first. */
const ARROWS: Record<string, string[]> = {
  domain: [],
  schemas: ['domain'],
  mdx: ['domain'],
  reference: ['domain'],
  strings: ['domain', 'schemas'],
  ingest: ['domain', 'schemas', 'reference'],
  corpus: ['domain', 'schemas', 'mdx', 'ingest', 'reference', 'strings'],
  checks: ['domain', 'schemas', 'mdx', 'ingest', 'reference', 'strings', 'corpus'],
  charts: ['domain'],
  maps: ['domain', 'reference', 'charts'],
  views: ['domain', 'schemas', 'mdx', 'reference', 'strings', 'corpus', 'charts', 'maps'],
  islands: ['domain', 'maps'],
  exports: ['domain', 'schemas', 'reference', 'corpus', 'charts', 'views'],
};
/** Rooms of views: each may import from those before it. */
const ROOMS = [
  'common',
  'record',
  'list',
  'gaps',
  'time',
  'place',
  'map',
  'figures',
  'article',
  'home',
  'data',
  'brief',
  'pages',
];
/** May import all but pages. */
const TOP = ['commands', 'components', 'gallery', 'layouts', 'styles'];

const SRC = join(ROOT, 'src');
const isTest = (file: string) => file.endsWith('.test.ts');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|mjs|astro)$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));
const folderOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

interface Import {
  file: string;
  from: string;
  /** Path of the target in src; undefined for a package. */
  target: string | undefined;
}
const IMPORT = /(?:^|[\s;])(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)].map((match) => {
    const from = (match[1] ?? match[2])!;
    const target = from.startsWith('.')
      ? relative(SRC, join(SRC, dirname(file), from)).replaceAll('\\', '/')
      : undefined;
    return { file, from, target };
  }),
);
const shown = (list: Import[]) => list.map(({ file, from }) => `${file} → ${from}`);

it('imports are seen at all', () => {
  expect(imports.length).toBeGreaterThan(50);
});

it('arrows between folders point one way', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [folderOf(file), target === undefined ? '' : folderOf(target)];
    const allowed = ARROWS[from];
    if (target === undefined || to === from || !allowed) return TOP.includes(from) && to === 'pages';
    if (isTest(file)) return ['pages', 'gallery'].includes(to);
    return !allowed.includes(to);
  });
  expect(shown(wrong)).toEqual([]);
});

it('a room of views imports only from rooms before it', () => {
  const roomOf = (file: string) => /^views\/([^/]+)\//.exec(file)?.[1];
  const wrong = imports.filter(({ file, target = '' }) => {
    const [from, to] = [roomOf(file), roomOf(target)];
    if (from === undefined || isTest(file)) return false;
    return to === undefined ? target.startsWith('views/') : ROOMS.indexOf(to) > ROOMS.indexOf(from);
  });
  expect(shown(wrong)).toEqual([]);
});

it('every room of views has its place in the order', () => {
  const rooms = readdirSync(join(SRC, 'views'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).sort()).toEqual([...ROOMS].sort());
});

it('only tests import what is made for tests', () => {
  expect(shown(imports.filter(({ file, target }) => target?.startsWith('../test/') && !isTest(file)))).toEqual([]);
});

it('every folder of src is in the picture', () => {
  const known = new Set([...Object.keys(ARROWS), ...TOP, 'pages', '']);
  expect([...new Set(files.map(folderOf))].filter((folder) => !known.has(folder))).toEqual([]);
});

it('only the doors to Astro import it', () => {
  const doors = ['content.config.ts', 'corpus/loader.ts'];
  const wrong = imports.filter(
    ({ file, from }) =>
      (from.startsWith('astro:') || from === 'astro' || from.startsWith('astro/')) &&
      !doors.includes(file) &&
      !file.endsWith('.astro') &&
      !['pages', 'commands'].includes(folderOf(file)),
  );
  expect(shown(wrong)).toEqual([]);
});

it('only islands touch Leaflet', () => {
  expect(
    shown(imports.filter(({ file, from }) => /^leaflet(\/|$)/.test(from) && folderOf(file) !== 'islands')),
  ).toEqual([]);
});

it('only the corpus door and commands read files', () => {
  const readers = [
    'corpus/read/disk.ts',
    'corpus/read/earlier.ts',
    'corpus/read/version.ts',
    'reference/make-units.ts',
  ];
  const wrong = imports.filter(
    ({ file, from }) =>
      /^(node:)?fs(\/promises)?$/.test(from) &&
      !readers.includes(file) &&
      folderOf(file) !== 'commands' &&
      !isTest(file),
  );
  expect(shown(wrong)).toEqual([]);
});

it('local imports are named in full, with their extension', () => {
  const wrong = imports.filter(
    ({ target }) => target !== undefined && !/\.(ts|mjs|astro|json|geojson|css|svg)(\?.*)?$/.test(target),
  );
  expect(shown(wrong)).toEqual([]);
});
