import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from '../../src/strings/vi/index.ts';
import { decode, pagesOf, tagsOf, unkept } from './html.ts';

/** A number on the page that explains the measures, with the list to which it leads. */
export interface Example {
  measure: string;
  of: string;
  basis: string;
  value: number;
  /** Absent where no page lists what it counts. */
  href?: string;
}

/** Measured numbers of a page, with their links. */
export function examplesOn(html: string): Example[] {
  return [...html.matchAll(/(?:<a href="([^"]*)">)?(<data [^>]*>)/g)].map(([, href, tag]) => {
    const { attributes } = tagsOf(tag!)[0]!;
    return {
      measure: attributes['data-measure']!,
      of: attributes['data-of'] ?? '',
      basis: attributes['data-basis'] ?? '',
      value: Number(attributes['value']),
      ...(href === undefined ? {} : { href }),
    };
  });
}

/** A count that leads to a list with a query. */
export interface AskedCount {
  /** Without the base: `lien-ket/?loai=…` */
  address: string;
  value: number;
}

/** Of all pages one count for each kind of query: the list, what it is asked by, and how each value is written. */
export function askedCounts(folder: string, base: string): AskedCount[] {
  const kinds = new Map<string, AskedCount>();
  for (const { html } of pagesOf(folder))
    for (const [, href, inside] of html.matchAll(/<a [^>]*href="([^"#]*\?[^"]*)"[^>]*>((?:(?!<\/a>)[^])*)<\/a>/g)) {
      const value = /<data [^>]*\bvalue="(\d+)"/.exec(inside!)?.[1];
      if (value === undefined) continue;
      const address = decode(href!).slice(base.length);
      const kind = address.replace(/[a-z-]*-\d{4}|\d{4}-\d\d|\d{4}|=(?!khong-neu|co-neu)[a-z-]+/g, (text) =>
        text.replace(/[^\d=-]+/g, 'x'),
      );
      if (!kinds.has(kind)) kinds.set(kind, { address, value: Number(value) });
    }
  return [...kinds.values()];
}

/** How much the list holds to which an example leads, counted on that page. `base`: under which the site lives. */
export function heldBy(folder: string, base: string, example: Example & { href: string }): number {
  const { measure, of, basis, href } = example;
  const [path, anchor] = `/${href.slice(base.length)}`.split('#') as [string, string | undefined];
  const page = unkept(readFileSync(join(folder, path, 'index.html'), 'utf8')).replaceAll(`href="${base}`, 'href="/');
  // Neighbours in the order of a list are no part of what the page holds.
  const main = elementAt(page, page.indexOf('<main')).replace(/<nav class="adjacent"[^]*?<\/nav>/g, '');
  const part = anchor === undefined ? main : partOf(main, anchor);
  const rows = rowsOf(tableOf(part, basis));
  switch (measure) {
    case 'partners':
    case 'links':
    case 'links-internal':
      return rows.length;
    case 'partners-outside':
      return rowsOf(tableOf(part, 'asWritten').split('</tbody>')[0]!).length;
    case 'provinces-linked':
      return new Set(rows.flatMap(namesIn)).size;
    case 'linkages-joining':
      if (path.startsWith('/cap/') && anchor === undefined) return new Set(matches(part, /id="(lien-ket-\d+)"/g)).size;
      return new Set(
        (part.startsWith('<tr') ? [part] : rows).flatMap((row) =>
          matches(row, /href="[^"#]*(#lien-ket-\d+|\/lien-ket\/[^"]+)"/g),
        ),
      ).size;
    case 'marks':
      return matches(beforeUndated(part)[0]!, /<(li)\b[^>]*data-mark/g).length;
    case 'records-undated':
      return matches(beforeUndated(part)[1]!, /<(li)\b[^>]*data-mark/g).length;
    case 'provinces-unnamed':
      return matches(elementAt(part, part.indexOf('<ul', part.indexOf('id="khong-nhac-toi"'))), /<(li)\b/g).length;
    case 'regions-known':
      return matches(part, /class="(entry)"/g).length;
    case 'linkages-internal':
      return part.split('<li').filter((line) => line.includes(vi.unit.links.isInternal)).length;
    case 'quotes':
      return of === '' ? sumOn(part, example) : new Set(matches(part, /id="(trich-[^"]+)"/g)).size;
    case 'gaps-tabled':
      return sumOn(part, example);
    case 'gaps':
      return of === '' ? sumOn(part, example) : detailsOn(part).flatMap((fields) => fields.split('; ')).length;
    case 'records-with-gaps':
      return of === '' ? inRegister(folder, base, part) : detailsOn(part).length;
    case 'records':
      if (of === '') return examplesOn(part).reduce((sum, { value }) => sum + value, 0);
      return recordsIn(part, measure).size;
    default:
      return recordsIn(part, measure).size;
  }
}

/** Parts of a number on its page: those of its measure that are of less. */
function sumOn(part: string, { measure, of }: Example): number {
  const isPart = (each: Example) => each.of !== of && (measure === 'gaps' ? /^\w+$/.test(each.of) : each.of !== '');
  const parts = examplesOn(part).filter((each) => each.measure === measure && isPart(each));
  return [...new Map(parts.map((each) => [each.of, each.value])).values()].reduce((sum, value) => sum + value, 0);
}

/** The list of dates, and that of records without one. */
function beforeUndated(part: string): string[] {
  return part.split('id="khong-neu"');
}

/** What lines of the register of gaps say of their records. */
function detailsOn(part: string): string[] {
  return matches(part, /<p class="details">([^<]*)<\/p>/g);
}

/** Records in all parts of the register of gaps. */
function inRegister(folder: string, base: string, part: string): number {
  const pages = new Set(matches(part, /href="(\/khoang-trong\/[a-z-]+\/)"/g));
  const of = 'collection';
  const each = [...pages].map((page) =>
    heldBy(folder, base, { measure: 'records-with-gaps', of, basis: '', value: 0, href: base + page.slice(1) }),
  );
  return each.reduce((sum, one) => sum + one, 0);
}

/** Addresses of the records of a kind that a part leads to. */
function recordsIn(part: string, measure: string): Set<string> {
  const segment = SEGMENTS[measure.replace(/-(linkage|inferred|through|members|related)$/, '')] ?? '(?!tinh\\b)[a-z-]+';
  return new Set(matches(part, new RegExp(`href="/(${segment}/[a-z0-9-]+)/"`, 'g')));
}

const SEGMENTS: Record<string, string> = {
  linkages: 'lien-ket',
  documents: 'van-ban',
  projects: 'du-an',
  assets: 'cong-trinh',
  programmes: 'chuong-trinh',
  events: 'su-kien',
  directives: 'nhiem-vu',
  indicators: 'chi-so',
  organizations: 'co-quan',
  statements: 'phat-bieu',
  obstacles: 'kho-khan',
  articles: 'bai-viet',
  origins: 'bai-viet',
  bulletins: 'ban-tin',
  categories: 'danh-muc',
};

/** The table on a basis, where there are two; else the only one. */
function tableOf(part: string, basis: string): string {
  const id = basis === 'current' ? 'don-vi-hien-nay' : 'ten-khi-viet';
  const tables = matches(part, /(<table\b[^]*?<\/table>)/g);
  return tables.find((table) => table.slice(0, 400).includes(`id="${id}"`)) ?? tables[0] ?? part;
}

function rowsOf(table: string): string[] {
  return matches(table, /(<tr\b[^]*?<\/tr>)/g).filter((row) => row.includes('<td') || row.includes('role="cell"'));
}

/** The two places of a row of pairs: its first cells, or the links of its head. */
function namesIn(row: string): string[] {
  const links = matches(row, /href="(\/tinh\/[^"#]+)"/g);
  return links.length > 0 ? links : matches(row, /<t[hd]\b[^>]*>([^<]+)</g).slice(0, 2);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found!);
}

/** What an anchor names: the element itself, or of a heading or a row group what it heads. */
function partOf(html: string, id: string): string {
  const labelled = html.indexOf(`<section aria-labelledby="${id}"`);
  if (labelled >= 0) return elementAt(html, labelled);
  const at = html.indexOf(` id="${id}"`);
  if (at < 0) throw new Error(`no such part: ${id}`);
  return elementAt(html, html.lastIndexOf('<', at));
}

/** The element that begins at an index, to its end. */
function elementAt(html: string, start: number): string {
  const name = /^<(\w+)/.exec(html.slice(start))![1]!;
  let depth = 0;
  for (const tag of html.slice(start).matchAll(new RegExp(`<(/?)${name}\\b`, 'g'))) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return html.slice(start, start + tag.index);
  }
  throw new Error(`no end of <${name}>`);
}
