import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { figurePaths } from '../../src/views/common/figure.ts';
import { FIGURES, MATRICES, MATRIX_PATHS } from '../../src/views/figures/figures.ts';
import { MATRIX_ORDERS } from '../../src/views/figures/link-figure.ts';
import { ROOT } from '../support/commands.ts';
import { filesOf, tagsOf, textOf } from '../support/html.ts';
import { BASE_PATH, builtSite, firstContent, type BuiltSite } from '../support/site.ts';

const HOME = `https://lien-ket-vung.example${BASE_PATH}`;
/** What the first content has one point of. */
const IN_WORDS = ['thoi-han', 'chi-so'];
/** Figures with their own address and the page on which they are shown. */
const ALL = [...FIGURES, MATRICES.number.current, MATRICES.region.asWritten, MATRICES.number.asWritten].map(
  (figure) => {
    const { page: address, svg, csv } = figurePaths(figure);
    const beside = MATRIX_ORDERS.find((order) => MATRICES[order].asWritten.id === figure.id);
    return { id: figure.id, address, page: beside ? MATRIX_PATHS[beside] : address, svg, csv };
  },
);

describe('every chart of the site', () => {
  let site: BuiltSite;
  const read = (path: string) => readFileSync(join(site.folder, path), 'utf8');
  const page = (path: string) => read(`${path}index.html`);
  /** The figure with that id, with all that is in it. */
  const figure = (id: string, path: string) => {
    const html = page(path);
    const start = html.search(new RegExp(`<figure class="chart-figure"[^>]* id="${id.replaceAll('/', '-')}"`));
    expect(start, id).toBeGreaterThan(-1);
    return html.slice(start, html.indexOf('</figure>', start));
  };
  /** Site paths of what links name: `/bieu-do/`. */
  const sitePaths = (hrefs: (string | undefined)[]) =>
    hrefs.flatMap((href) => (href?.startsWith(BASE_PATH) ? href.slice(BASE_PATH.length - 1) : (href ?? [])));
  const exists = (path: string) =>
    existsSync(join(site.folder, path.replace(/[?#].*/, ''), path.includes('.') ? '' : 'index.html'));
  beforeAll(async () => {
    site = await builtSite(firstContent());
  });

  it('stands on the page of charts, which leads to its own', () => {
    const hrefs = sitePaths(tagsOf(page('/bieu-do/')).map(({ attributes: { href } }) => href));
    for (const { id, page: path } of FIGURES.map((each) => ({ ...each, ...figurePaths(each) }))) {
      expect(hrefs, id).toContain(path);
      figure(id, '/bieu-do/');
    }
  });

  it.each(IN_WORDS)('is a sentence and an open table where it has one point: %s', (id) => {
    const html = figure(id, `/bieu-do/${id}/`);
    expect(html).not.toContain('class="chart ');
    expect(html.indexOf('<details open')).toBeLessThan(html.indexOf('<div class="chart-lines">'));
    expect(textOf(html.slice(0, html.indexOf('<details open')))).toMatch(/\d/);
    const { csv } = figurePaths({ id });
    const files = tagsOf(html).flatMap(({ attributes: { href, download } }) => (download === undefined ? [] : href));
    expect(sitePaths(files)).toEqual([csv]);
    expect(csvRows(read(csv)).length).toBeGreaterThan(1);
  });

  describe.each(ALL.filter(({ id }) => !IN_WORDS.includes(id)))('$id', ({ id, address, page: path, svg, csv }) => {
    it('says what is counted, when, on which basis, and leads to the records that it rests on', () => {
      const html = figure(id, path);
      expect(textOf(/<figcaption>([^]*?)<\/figcaption>/.exec(html)![1]!)).not.toBe('');
      const lines = /<div class="chart-lines">([^]*?)<\/div>/.exec(html)![1]!;
      expect(lines).toMatch(/<p>Đơn vị: [^<]+\. Thời gian: [^<]+\. Tính theo [^<]+\.<\/p>/);
      const source = /<p>Nguồn:[^]*?<\/p>/.exec(lines)![0];
      const links = sitePaths(tagsOf(source).map(({ attributes: { href } }) => href));
      expect(links.length).toBeGreaterThan(0);
      for (const href of links) expect(exists(href), href).toBe(true);
    });

    it('is drawn for a phone, a tablet, a desk and A4, each with a name and a description', () => {
      const drawings = tagsOf(figure(id, path)).filter(
        ({ name, attributes }) => name === 'svg' && /\bchart\b/.test(attributes['class'] ?? ''),
      );
      expect(drawings.map(({ attributes: { width } }) => Number(width))).toEqual([320, 528, 760, 640]);
      const html = page(path);
      for (const { attributes } of drawings) {
        const [title, description] = attributes['aria-labelledby']!.split(' ');
        expect(html).toMatch(new RegExp(`<title id="${title}">[^<]+</title>`));
        expect(html).toMatch(new RegExp(`id="${description ?? attributes['aria-describedby']}">[^<]+<`));
      }
    });

    it('has a row of its table for each mark, with links into the site', () => {
      const html = figure(id, path);
      const marks = tagsOf(html).flatMap(({ attributes }) => attributes['data-row'] ?? []);
      expect(marks.length).toBeGreaterThan(0);
      const rows = csvRows(read(csv)).length - 1;
      for (const mark of marks) expect(Number(mark)).toBeLessThan(rows);
      const table = html.slice(html.indexOf('<tbody>'), html.indexOf('</tbody>'));
      if (html.includes('<tbody>')) {
        expect(table.match(/<tr>/g)).toHaveLength(rows);
        for (const href of sitePaths(tagsOf(table).map(({ attributes: { href: own } }) => own)))
          expect(exists(href), href).toBe(true);
      } else {
        const items = new Set(tagsOf(page(path)).flatMap(({ attributes }) => attributes['data-mark'] ?? []));
        for (const mark of marks) expect(items).toContain(mark);
      }
    });

    it('can be taken away as a drawing that needs nothing beside it', () => {
      const files = sitePaths(
        tagsOf(page(path)).map(({ attributes: { href, download } }) => (download === undefined ? undefined : href)),
      );
      expect(files).toEqual(expect.arrayContaining([svg, csv]));
      const drawing = read(svg);
      expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 792 \d+"/);
      expect(drawing).toContain(`${HOME}${address.slice(1)}`);
      expect(exists(address)).toBe(true);
      expect(textOf(drawing)).toContain('Dữ kiện: CC BY 4.0.');
      expect(drawing).toMatch(/Đơn vị: [^<]+/);
      expect(drawing).toContain('Nguồn:');
      expect(drawing).not.toMatch(/var\(|@import|<script|\b(?:xlink:)?href="(?!#)|url\((?!#)|<image|<foreignObject/);
    });

    it('looks the same in programs that know attributes alone, and no drawing in a drawing', () => {
      const drawing = read(svg);
      expect(drawing).not.toMatch(/<style|\b(?:class|style)="|currentColor|paint-order|\d%"/);
      expect(drawing.match(/<svg\b/g)).toHaveLength(1);
      expect(drawing.match(/<text\b/g)!.length).toBeGreaterThan(4);
    });

    it('has no reference in its file without a target, and no class on its page without a rule', () => {
      const tags = tagsOf(read(svg));
      const ids = tags.flatMap(({ attributes: { id: own } }) => own ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of read(svg).matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(target);
      const drawings = page(path).match(/<svg class="chart[ "][^]*?<\/svg>/g) ?? [];
      expect(drawings.length).toBeGreaterThan(0);
      const drawn = drawings.flatMap((each) => tagsOf(each));
      const names = new Set(drawn.flatMap(({ attributes }) => (attributes['class'] ?? '').split(' ')).filter(Boolean));
      const painted = [...names].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(RULES));
      expect(painted.filter((name) => !UNPAINTED.test(name))).toEqual([]);
    });

    it('can be taken away as a table that no program takes for a formula', () => {
      const text = read(csv);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const rows = csvRows(text);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t]/);
    });
  });

  it('has no file beside those of the figures', () => {
    const files = ALL.flatMap(({ id, svg, csv }) => (IN_WORDS.includes(id) ? [csv] : [svg, csv]));
    const expected = files.map((path) => path.slice(1));
    const found = filesOf(site.folder).filter((file) => /^bieu-do\/.*\.(svg|csv)$/.test(file));
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});

/** Classes that only name a part, for scripts, or that take their paint from attributes. */
const RULES = readFileSync(join(ROOT, 'src/charts/marks.css'), 'utf8');
const UNPAINTED =
  /^graph-row$|^chart(-(axis|calendar|change|day|graph|grid|hatch|legend|matrix|medium|narrow|paper|patterned|timeline|wide|years))?$/;

/** Rows of a CSV file after RFC 4180. Throws on what that does not allow, as a line that ends in a bare LF. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = [...text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)];
  if (cells.map(([all]) => all).join('') !== text.slice(1)) throw new Error(`not CSV: ${text.slice(0, 80)}`);
  for (const [, quoted, bare, end] of cells) {
    row.push(quoted?.replaceAll('""', '"') ?? bare!);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
