import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, filesOf } from './html.ts';
import type { BuiltSite } from './site.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../src/schemas/index.ts';
import { codeLabel } from '../../src/schemas/labels.ts';
import { vi } from '../../src/strings/vi/index.ts';
import { formats } from '../../src/strings/vi/formats.ts';
import type { When } from '../../src/domain/dates.ts';

/** A value that a record says was inferred, as the pages of a site write it. */
export interface InferredValue {
  /** `documents/luat-quy-hoach-2017` */
  record: string;
  /** Where its page is in the site's folder, and what it is called. */
  url: string;
  title: string;
  /** `issued`, and why. */
  path: string;
  reason: string;
  text: string;
}

/** What is no claim about the source, stands for the record itself, refers to another by its title, or is said of several. */
const LEFT_OUT =
  /^(title|name|text|sectors|about|pattern|basis|documents|aliases|successors|parent|regions|strength)(\.|$)|\.role$/;

type Site = Pick<BuiltSite, 'folder' | 'basePath'>;

interface DataRecord {
  id: string;
  url: string;
  inferred?: Record<string, string>;
  [field: string]: unknown;
}

/** Every value of the published records that their `inferred` names, from the data files of a built site. */
export function inferredValues({ folder, basePath }: Site): InferredValue[] {
  const read = (name: string) =>
    (JSON.parse(readFileSync(join(folder, 'data', `${name}.json`), 'utf8')) as { records: DataRecord[] }).records;
  const names = new Map<string, string>([
    ...read('provinces').map(({ id, name }) => [`province ${id}`, String(name)] as const),
    ...read('organizations').map(({ id, name }) => [`organization ${id}`, String(name)] as const),
  ]);
  return COLLECTION_NAMES.flatMap((collection) =>
    read(collection).flatMap((record) =>
      Object.entries(record.inferred ?? {})
        .filter(([path]) => !LEFT_OUT.test(path))
        .flatMap(([path, reason]) =>
          textsAt(collection, path, valueAt(record, path), names).map((text) => ({
            record: `${collection}/${record.id}`,
            url: `/${record.url.slice(basePath.length)}`,
            title: String(record['title'] ?? record['name'] ?? record['what'] ?? record['text'] ?? ''),
            path,
            reason,
            text,
          })),
        ),
    ),
  );
}

function valueAt(record: DataRecord, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], record);
}

/** Names of places and bodies, dates and the labels of codes; other words stand as they are. */
function textsAt(collection: CollectionName, path: string, value: unknown, names: Map<string, string>): string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => textsAt(collection, `${path}.${index}`, each, names));
  if (typeof value === 'object' && value !== null) {
    const { province, organization } = value as Record<string, string | undefined>;
    if (province !== undefined) return [names.get(`province ${province}`)!];
    if (organization !== undefined) return [names.get(`organization ${organization}`)!];
    return isWhen(value) ? [formats.when(value as When)] : [];
  }
  if (typeof value !== 'string') return [];
  if (/^\d{4}(-\d\d){0,2}(T|$)/.test(value)) return [formats.when(value.slice(0, 10))];
  if (/province/.test(path)) return [names.get(`province ${value}`)!];
  if (/organization$/.test(path)) return [names.get(`organization ${value}`)!];
  return [labelOf(collection, path, value)];
}

function isWhen(value: object): boolean {
  return 'from' in value || 'notBefore' in value || 'notAfter' in value;
}

function labelOf(collection: CollectionName, path: string, code: string): string {
  try {
    return codeLabel(vi, collection, path, code);
  } catch {
    return code;
  }
}

/** A row of a table or list, or a line of a table file, that shows an inferred value of a record without saying so. */
export interface Unmarked extends InferredValue {
  file: string;
  row: string;
}

/**
 * Rows of tables and lists of all pages, and lines of the tables of figures, that are of a record and show what it
 * inferred without «suy ra». A row is of the record to which it first leads, or with whose title it begins; the rows of an
 * article's page are of its quotes.
 */
export function unmarkedRows(site: Site): Unmarked[] {
  const { folder, basePath } = site;
  const values = Map.groupBy(inferredValues(site), ({ record }) => record);
  return filesOf(folder)
    .filter(
      (file) =>
        (file.endsWith('.html') && !file.startsWith('bai-viet/')) ||
        (file.endsWith('.csv') && file.startsWith('bieu-do/')),
    )
    .flatMap((file) => {
      const content = readFileSync(join(folder, file), 'utf8').replaceAll(`href="${basePath}`, 'href="/');
      return rowsOf(file, content).map((row) => ({ file, row }));
    })
    .flatMap(({ file, row }) =>
      [...values.values()].flatMap((own) => {
        const { url, title } = own[0]!;
        if (!isRowOf(row, url, title)) return [];
        const others = folded(row.replaceAll(new RegExp(`<a [^>]*href="${url}"[^>]*>[^]*?</a>`, 'g'), ' '));
        // Printed addresses are no words.
        const text = others.replaceAll(title, ' ').replace(/\/\S+\//g, '');
        return own
          .filter((value) => text.includes(value.text) && !isMarked(row))
          .map((value) => ({ ...value, file, row: text }));
      }),
    );
}

/** Pages that list records; those of a record only refer to others by name, and each of these says it on its own page. */
const LISTS = /^(?:tinh|vung|linh-vuc|loai|danh-muc|tim-kiem|ban-do|dong-thoi-gian|bieu-do|khoang-trong|in)\//;

/** Rows of lists that first lead to a record whose title editors inferred, and do not say so. */
export function unmarkedTitles({ folder, basePath }: Site): { file: string; url: string; row: string }[] {
  const urls = inferredTitles({ folder, basePath });
  return filesOf(folder)
    .filter((file) => file.endsWith('.html') && (LISTS.test(file) || isList(file)))
    .flatMap((file) => {
      const content = readFileSync(join(folder, file), 'utf8').replaceAll(`href="${basePath}`, 'href="/');
      return rowsOf(file, content).flatMap((row) => {
        const [, url = ''] = /<a [^>]*href="(\/[^"#]*\/)"/.exec(row) ?? [];
        // Who leads a task in a drawing is told by name.
        if (file.startsWith('bieu-do/') && url.startsWith('/co-quan/')) return [];
        return urls.has(url) && !folded(row).includes(vi.list.inferredTitle) ? [{ file, url, row: folded(row) }] : [];
      });
    });
}

/** Addresses of the records whose title editors inferred. */
export function inferredTitles({ folder, basePath }: Site): Set<string> {
  return new Set(
    COLLECTION_NAMES.flatMap((collection) => {
      const file = readFileSync(join(folder, 'data', `${collection}.json`), 'utf8');
      return (JSON.parse(file) as { records: DataRecord[] }).records;
    })
      .filter(({ inferred = {}, ...record }) =>
        ['title', 'name', 'what', 'text'].some((field) => inferred[field] !== undefined && record[field] !== undefined),
      )
      .map(({ url }) => `/${url.slice(basePath.length)}`),
  );
}

/** The list of a collection, not a page below it. */
function isList(file: string): boolean {
  return /^[a-z-]+\/(?:trang\/\d+\/)?index\.html$/.test(file);
}

/** A place that only a drawing touches says so in words of its own. */
function isMarked(row: string): boolean {
  return [vi.common.inferred, vi.mapPage.whereThrough(''), vi.list.by.through].some((mark) => row.includes(mark));
}

/** The first link of a row that leads to a page of its own, or the words with which it begins, say whose it is. */
function isRowOf(row: string, url: string, title: string): boolean {
  const [, first] =
    /<a [^>]*href="(\/[^"#]*\/)"/.exec(row.replace(/<a [^>]*href="\/(?:tinh|vung|linh-vuc)\/[^"]*"/g, '<a')) ?? [];
  return (
    first === url ||
    (first === undefined &&
      title !== '' &&
      folded(row)
        .replace(/^\d+\s+|^[^,"]{3,12},"?/, '')
        .startsWith(title))
  );
}

/** The innermost rows and items of a page; the lines of a table file. */
function rowsOf(file: string, content: string): string[] {
  if (file.endsWith('.csv')) return content.split('\n');
  return [...content.matchAll(/<(tr|li)\b(?:(?!<(?:tr|li)\b)[^])*?<\/\1>/g)].map(([row]) => decode(row));
}

function folded(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
