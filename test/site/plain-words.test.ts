import { beforeAll, describe, expect, it } from 'vitest';
import { COLLECTION_NAMES, definitionOf } from '../../src/schemas/index.ts';
import { metaOf } from '../../src/schemas/field.ts';
import { fieldsOf, itemOf } from '../../src/schemas/walk.ts';
import { publishedTexts } from '../support/published-texts.ts';
import { builtSite, firstContent, MEKONG } from '../support/site.ts';
import type * as z from 'zod';

/** For those who take the data or write the content: there fields, codes and files go by their names. */
const OF_PROGRAMMES = /^(data|du-lieu|huong-dan|schemas|kieu-mau)\//;
const READ = /\.(html|docx|xlsx)( |$)/;

/** Where a page can be mended, printed under it. */
const ADDRESS = /https?:\S+/g;

/** Terms of ours, and what they are. */
const TERMS: [string, RegExp][] = [
  ['a path of fields', / › /],
  ['a file', /[\p{L}\p{N}_-]\.(geojson|ya?ml|mdx|txt)(?![\p{L}\p{N}])/u],
  ['a folder of the repository', /(?<![\p{L}/.])(seeds|content)\//u],
  ['a line of a raw text', /dòng \d+ của bản thô/],
  ['what is no label of an official', /Kiểu nối|mọi bên với nhau|Tệp bài thô|^Đối tượng$|^Quan sát( \d+)?$/],
  ['a machine that did not recognise it', /, mà bài không ghi|Nguồn không nêu ngày đăng/],
  ['a table or store of ours', /bảng tham chiếu|(?<!trong )kho bài|[Cc]ả kho\b|[Kk]hung trang|trong kho (nhắc|bài)/],
  ['a day in another form than the others', /(ngày|từ|đến|trước|sau) (0\d\/\d|\d+\/0\d\/)/],
  ['more than its sources prove', /[Mm]ọi điều đều kèm|nguồn để trống|mỗi điều ghi kèm/],
  ['a bracket in a bracket', /\([^()«»]*\([^()]*\)[^()]*\)/],
  ['copies that are counted beside their origins', /\d+ nguồn gốc, \d+ bản/],
];

function schemasIn(schema: z.ZodType): z.ZodType[] {
  const item = itemOf(schema);
  return [schema, ...(item ? schemasIn(item) : []), ...fieldsOf(schema).flatMap(([, child]) => schemasIn(child))];
}

/** Names of fields that are no word of any language: `asWritten`, `publishedAt`. */
function fieldNames(): Set<string> {
  const all = COLLECTION_NAMES.flatMap((name) => schemasIn(definitionOf(name).schema));
  const names = all.flatMap((schema) => fieldsOf(schema).map(([name]) => name));
  return new Set(names.filter((name) => /[a-z][A-Z]/.test(name)));
}

/** Codes of two words: `joint-project`. */
function codes(): Set<string> {
  const all = COLLECTION_NAMES.flatMap((name) => schemasIn(definitionOf(name).schema));
  const options = all.flatMap((schema) => (metaOf(schema).codes === undefined ? [] : optionsOf(schema)));
  return new Set(options.filter((code) => code.includes('-')));
}

function optionsOf(schema: z.ZodType): string[] {
  const { options, unwrap } = schema as z.ZodType & { options?: string[]; unwrap?: () => z.ZodType };
  return options ?? (unwrap ? optionsOf(unwrap.call(schema)) : []);
}

describe.each([
  ['the first content', firstContent],
  ['another region', () => MEKONG],
])('pages and briefs of %s', (_, input) => {
  let texts: { file: string; text: string }[];
  beforeAll(async () => {
    const { folder } = await builtSite(input());
    texts = publishedTexts(folder, (file) => READ.test(file) && !OF_PROGRAMMES.test(file)).filter(
      ({ file, text, seen }) => (seen || READ.exec(file)![1] !== 'html') && text.trim() !== '',
    );
  });
  const found = (has: (text: string) => boolean) =>
    [...new Set(texts.filter(({ text }) => has(text.trim())).map(({ file, text }) => `${file}: ${text.trim()}`))].slice(
      0,
      5,
    );

  it('are read at all', () => {
    expect(new Set(texts.map(({ file }) => file.split(' ')[0])).size).toBeGreaterThan(50);
  });

  it.each(TERMS)('show no %s', (_name, pattern) => {
    expect(found((text) => pattern.test(text.replace(ADDRESS, '')))).toEqual([]);
  });

  it('name no field or code as the schemas do', () => {
    const [names, list] = [fieldNames(), codes()];
    expect([names.has('asWritten'), list.has('joint-project')]).toEqual([true, true]);
    expect(found((text) => text.split(/[^A-Za-z]+/).some((word) => names.has(word)))).toEqual([]);
    expect(found((text) => list.has(text))).toEqual([]);
  });
});
