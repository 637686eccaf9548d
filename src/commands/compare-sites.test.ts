import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareSites, differenceLines, isSame, level } from './compare-sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-sanh-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A built site with these files beside its home page. */
function site(name: string, files: Record<string, string | Buffer>): string {
  const root = join(folder, name);
  for (const [path, content] of Object.entries({ 'index.html': '<h1>Liên kết vùng</h1>', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

describe('compareSites', () => {
  it('finds no difference between copies', () => {
    const files = { 'tinh/dak-lak/index.html': 'Đắk Lắk', 'in/a.docx': Buffer.from([1, 2]) };
    const difference = compareSites(site('a1', files), site('b1', files));
    expect(difference).toEqual({ onlyInA: [], onlyInB: [], changed: [] });
    expect(isSame(difference)).toBe(true);
  });

  it('takes the same bundle under another name, and another scope class, for no difference', () => {
    const page = (css: string, cid: string) => `<link href="/_astro/${css}.css"><p data-0${cid}>Đắk Lắk</p>`;
    const style = (cid: string) => `p[data-0${cid}]{color:red}`;
    const script = (name: string) => `load("./${name}.js");`;
    const a = site('a2', {
      'tinh/index.html': page('Page.Bx1', 'aa11'),
      '_astro/Page.Bx1.css': style('aa11'),
      '_astro/map.A.js': script('leaflet.A'),
    });
    const b = site('b2', {
      'tinh/index.html': page('Sheet.Cy2', 'bb22'),
      '_astro/Sheet.Cy2.css': style('bb22'),
      '_astro/map.B.js': script('leaflet.B'),
    });
    expect(compareSites(a, b)).toEqual({ onlyInA: [], onlyInB: [], changed: [] });
  });

  it('names a page that is in one of them only, and shows the place where a page differs', () => {
    const a = site('a3', { 'tinh/gia-lai/index.html': '<p>13 liên kết</p>', 'tinh/dak-lak/index.html': 'Đắk Lắk' });
    const b = site('b3', { 'tinh/gia-lai/index.html': '<p>14 liên kết</p>', 'vung/index.html': 'Vùng' });
    const difference = compareSites(a, b);
    expect(difference.onlyInA).toEqual(['tinh/dak-lak/index.html']);
    expect(difference.onlyInB).toEqual(['vung/index.html']);
    expect(difference.changed).toEqual([
      { path: 'tinh/gia-lai/index.html', a: '<p>13 liên kết</p>', b: '<p>14 liên kết</p>' },
    ]);
  });

  it('sees a style or a script of another content, and a file of bytes', () => {
    const a = site('a4', { '_astro/Page.A.css': 'p{color:red}', 'in/a.xlsx': Buffer.from([0, 1]) });
    const b = site('b4', { '_astro/Page.A.css': 'p{color:blue}', 'in/a.xlsx': Buffer.from([0, 2]) });
    expect(compareSites(a, b)).toEqual({
      onlyInA: ['_astro/Page.A.css'],
      onlyInB: ['_astro/Page.A.css'],
      changed: [{ path: 'in/a.xlsx' }],
    });
  });

  it('refuses a folder that is no built site', () => {
    mkdirSync(join(folder, 'empty'));
    expect(() => compareSites(join(folder, 'empty'), site('b5', {}))).toThrow('không có index.html');
  });
});

describe('level', () => {
  it.each([
    ['src="/lien-ket-vung/_astro/map.C3_x-9.js"', 'src="/lien-ket-vung/_astro/x"'],
    ['url(/_astro/fonts/18bb.woff2) format', 'url(/_astro/x) format'],
    ['<p data-0j7pv>', '<p data-0x>'],
    ['Đắk Lắk 13 liên kết', 'Đắk Lắk 13 liên kết'],
  ])('%s', (text, levelled) => {
    expect(level(text)).toBe(levelled);
  });
});

describe('differenceLines', () => {
  it('says how many files it leaves out', () => {
    const lines = differenceLines(
      { onlyInA: ['a', 'b', 'c'], onlyInB: [], changed: [{ path: 'd', a: 'x\ny', b: 'z' }] },
      2,
    );
    expect(lines).toEqual([
      'Chỉ có ở A (3):',
      '  a',
      '  b',
      '  … và 1 tệp nữa',
      'Khác nhau (1):',
      '  d',
      '    A: x y',
      '    B: z',
    ]);
  });
});
