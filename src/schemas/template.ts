import type * as z from 'zod';
import { metaOf, unwrap } from './field.ts';
import { definitionOf } from './index.ts';
import type { CollectionName } from './index.ts';
import { fieldsOf, itemOf } from './walk.ts';

/** Fields that a schema leaves optional one by one, but of which a record needs this one or another. */
const NEEDED: Partial<Record<CollectionName, readonly string[]>> = {
  indicators: ['unit', 'observations.value'],
  statements: ['person'],
};
const GROUNDS: Partial<Record<CollectionName, string>> = { articles: '', bulletins: 'citations' };
/** Lists that need two items. */
const TWICE = new Set(['linkages.parties']);

const BODIES: Partial<Record<CollectionName, string>> = {
  articles:
    '{/* Dán toàn văn bài thô vào đây, giữ từng chữ kể cả lỗi, bỏ phần đã ghi ở chrome và meta. Mỗi đoạn cách nhau một dòng trống. */}',
  bulletins: '{/* Viết bản tin ở đây. Mỗi đoạn cách nhau một dòng trống. */}',
};

/**
 * A record with blanks, commented in Vietnamese, all from the schema. Comments are «# …»; a field that is not needed is
 * «#field:», so that taking the mark off brings it in.
 */
export function templateOf(name: CollectionName): string {
  const { schema, format, label, advice } = definitionOf(name);
  const grounds = GROUNDS[name] ?? 'evidence';
  const isNeeded: IsNeeded = (path, field) =>
    !isOptional(field) || path === `${name}.${grounds}` || (NEEDED[name] ?? []).includes(path.slice(name.length + 1));
  const fields = fieldsOf(schema).map(([key, field]) => ({ key, field, path: `${name}.${key}` }));
  const needed = fields.filter(({ field, path }) => isNeeded(path, field));
  const optional = fields.filter(({ field, path }) => !isNeeded(path, field));
  const yaml = [
    `# ${label}. ${advice}`,
    '# Tên tệp là mã của bản ghi: chữ thường a–z không dấu, số, nối bằng dấu «-».',
    '# Điền các chỗ trống. Ở nửa sau, bỏ dấu «#» trước những trường cần dùng; xóa phần không dùng.',
    ...needed.flatMap(({ key, field, path }) => ['', ...advise(field), ...written(key, field, path, isNeeded)]),
    '',
    '# KHÔNG BẮT BUỘC: chỉ ghi điều nguồn nêu.',
    ...optional.flatMap(({ key, field, path }) => [
      '',
      ...advise(field),
      ...written(key, field, path, isNeeded).map((line) => `#${line}`),
    ]),
  ];
  if (format === 'yml') return `${yaml.join('\n')}\n`;
  return `---\n${yaml.join('\n')}\n---\n\n${BODIES[name] ?? '{/* Viết ở đây. */}'}\n`;
}

type IsNeeded = (path: string, field: z.ZodType) => boolean;

function isOptional(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}

/** Label, advice and codes of a field as comments. */
function advise(field: z.ZodType): string[] {
  const { title = '', description = '', labels = {}, format } = metaOf(itemOf(field) ?? field);
  const own = metaOf(field);
  const dates = format === 'when' ? ' (2021, 2021-09 hoặc 2021-09-24)' : '';
  return [
    `# ${own.title ?? title}: ${own.description ?? description}${dates}`,
    ...Object.entries(labels).map(([code, words]) => `#   ${code}: ${words}`),
  ];
}

/** A field with blanks for what it needs. */
function written(key: string, field: z.ZodType, path: string, isNeeded: IsNeeded): string[] {
  const item = itemOf(field);
  if (item) {
    const one = asItem(inside(item, path, isNeeded));
    return [`${key}:`, ...indent(TWICE.has(path) ? [...one, ...one] : one)];
  }
  if (isPathTable(field)) return [`${key}:`, '  đường.dẫn.của.trường: Vì sao biết'];
  return [`${key}:`, ...indent(inside(field, path, isNeeded))];
}

/** The fields of an object that it needs, or its first when it needs none of them by itself; the others are named. */
function inside(schema: z.ZodType, path: string, isNeeded: IsNeeded): string[] {
  const fields = fieldsOf(schema);
  const needed = fields.filter(([key, field]) => isNeeded(`${path}.${key}`, field));
  const shown = needed.length > 0 ? needed : fields.slice(0, 1);
  const others = fields.filter((field) => !shown.includes(field));
  const names = others.map(([key, field]) => `${key} (${metaOf(field).title ?? ''})`).join(', ');
  const verb = needed.length > 0 ? 'Có thể thêm' : 'Thay bằng, hoặc thêm';
  return [
    ...shown.flatMap(([key, field]) => [...advise(field), ...written(key, field, `${path}.${key}`, isNeeded)]),
    ...(others.length > 0 ? [`# ${verb}: ${names}`] : []),
  ];
}

function isPathTable(field: z.ZodType): boolean {
  return unwrap(field).type === 'record';
}

function asItem(lines: readonly string[]): string[] {
  const [first, ...rest] = lines;
  return first === undefined ? ['-'] : [`- ${first}`, ...indent(rest)];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
