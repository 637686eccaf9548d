import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACETS, SORTS, STATED, UNSTATED } from '../../src/domain/record-index.ts';
import { ROOT } from '../support/commands.ts';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.astro', 'seeds']);
function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
const files = markdownFiles(ROOT).concat(
  existsSync(join(ROOT, 'seeds/README.md')) ? [join(ROOT, 'seeds/README.md')] : [],
);
const withoutCode = (text: string) => text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** Anchors of headings as GitHub makes them. */
function anchorsOf(file: string): Set<string> {
  const headings = [...withoutCode(readFileSync(file, 'utf8')).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)];
  return new Set(
    headings.map(([, title]) =>
      title!
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

function brokenLinks(file: string): string[] {
  const links = [...withoutCode(readFileSync(file, 'utf8')).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map(
    (match) => match[1]!,
  );
  return links.filter((link) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return false;
    const [path = '', anchor] = decodeURI(link).split('#', 2);
    const target = path === '' ? file : join(dirname(file), path);
    if (!existsSync(target)) return true;
    return Boolean(anchor) && statSync(target).isFile() && target.endsWith('.md') && !anchorsOf(target).has(anchor!);
  });
}

describe.each(files.map((file) => relative(ROOT, file)))('%s', (name) => {
  const file = join(ROOT, name);
  it('links to files and headings that exist', () => {
    expect(brokenLinks(file)).toEqual([]);
  });
  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const named = [...readFileSync(file, 'utf8').matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(
      (match) => match[1]!,
    );
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (name) => {
  const text = readFileSync(join(ROOT, name), 'utf8');

  it('names folders and files that exist, in src where it does not say where', () => {
    const prose = text.replace(/^ *```[^]*?^ *```/gm, '').replace(/^\d+\. .*/gm, '');
    const paths = [...prose.matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(5);
    const isThere = (path: string) => existsSync(join(ROOT, path)) || existsSync(join(ROOT, 'src', path));
    // A build makes `dist/`.
    expect(paths.filter((path) => path !== 'dist/' && !isThere(path))).toEqual([]);
  });
});

it('README.md says of every folder of src what it holds', () => {
  const [, tree = ''] = /^src\/\n([^]*?)^\w/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  const told = [...tree.matchAll(/^ {2}([a-z]+)\/ /gm)].map(([, folder]) => folder!);
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(told.sort()).toEqual(folders.map(({ name }) => name).sort());
});

it('the licence names what is not under it', () => {
  const licence = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
  for (const words of ['MIT License', 'CC BY 4.0', 'content/', 'seeds/', 'src/reference/'])
    expect(licence).toContain(words);
});

it('CONTRIBUTING.md tells every name that the address of a list may have, and every order', () => {
  const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const rows = [...guide.matchAll(/^\| `([a-z-]+)` +\| (.*) \|$/gm)];
  expect(rows.map(([, key]) => key)).toEqual(expect.arrayContaining(['q', ...FACETS, 'xep']));
  const [, , orders = ''] = rows.find(([, key]) => key === 'xep')!;
  for (const order of [...SORTS, UNSTATED, STATED]) expect(orders + guide).toContain(`\`${order}\``);
});
