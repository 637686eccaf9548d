import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/commands.ts';

/** The two pictures of CONTRIBUTING.md: folders of src with what each may import, and the rooms of views in their order. */
const [FOLDERS = '', ORDER = ''] = blocksOf('The map');
const ARROWS = new Map(FOLDERS.split('\n').flatMap(arrowsOf));
const ROOMS = namesIn(ORDER);

/** Blocks of code in a section of CONTRIBUTING.md. */
function blocksOf(section: string): string[] {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const [, own = ''] = text.split(`\n## ${section}\n`);
  return [...own.split('\n## ')[0]!.matchAll(/^```\n([^]*?)\n```$/gm)].map(([, block]) => block!);
}

/** `maps → domain, charts`: what may be imported, by who may. */
function arrowsOf(line: string): [string, string[]][] {
  const [from = '', to = ''] = line.split('→');
  return namesIn(from).map((folder) => [folder, namesIn(to)]);
}

function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** A file that stands in src itself is in folder ''. */
function mayImport(from: string, to: string): boolean {
  const allowed = ARROWS.get(from) ?? ['all'];
  if (from === to || allowed.includes('all')) return true;
  return allowed.includes('all but pages') ? to !== 'pages' : allowed.includes(to);
}

const SRC = join(ROOT, 'src');
const isTest = (file: string) => file.endsWith('.test.ts');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|mjs|astro)$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));
const folderOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => name).sort();
}

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
    if (target === undefined) return false;
    const [from, to] = [folderOf(file), folderOf(target)];
    return isTest(file) ? from !== to && ['pages', 'gallery'].includes(to) : !mayImport(from, to);
  });
  expect(shown(wrong)).toEqual([]);
});

it('every arrow of the picture is needed', () => {
  const drawn = [...ARROWS].flatMap(([from, to]) => to.map((each) => `${from} → ${each}`));
  const made = new Set(
    imports.flatMap(({ file, target }) =>
      target === undefined || isTest(file) ? [] : [`${folderOf(file)} → ${folderOf(target)}`],
    ),
  );
  expect(drawn.filter((arrow) => !/ → all/.test(arrow) && !made.has(arrow))).toEqual([]);
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
  expect([...ROOMS].sort()).toEqual(foldersIn(join(SRC, 'views')));
});

it('only tests import what is made for tests', () => {
  expect(shown(imports.filter(({ file, target }) => target?.startsWith('../test/') && !isTest(file)))).toEqual([]);
});

it('the picture has every folder of src, and no other', () => {
  expect([...ARROWS.keys()].sort()).toEqual(foldersIn(SRC));
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
