import type * as z from 'zod';
import { metaOf, unwrap } from './field.ts';
import { definitionOf } from './index.ts';
import type { CollectionName } from './index.ts';
import { codeLabels, fieldWord, type EditorWords } from './labels.ts';
import { fieldsOf, itemOf } from './walk.ts';

/** Fields that a schema leaves optional one by one, but of which a record needs this one or another. */
const NEEDED: Partial<Record<CollectionName, readonly string[]>> = {
  indicators: ['unit', 'observations.value'],
  statements: ['person'],
};
const GROUNDS: Partial<Record<CollectionName, string>> = { articles: '', bulletins: 'citations' };
/** Lists that need two items. */
const TWICE = new Set(['linkages.parties']);

/** What a template is written from, handed down to its parts. */
interface Scene {
  words: EditorWords;
  isNeeded: (path: string, field: z.ZodType) => boolean;
}

/**
 * A record with blanks and comments, all from the schema. Comments are «# …»; a field that is not needed is «#field:»,
 * so that taking the mark off brings it in.
 */
export function templateOf(name: CollectionName, words: EditorWords): string {
  const { schema, format } = definitionOf(name);
  const { label, advice } = words.collections[name];
  const { template } = words;
  const grounds = GROUNDS[name] ?? 'evidence';
  const isNeeded: Scene['isNeeded'] = (path, field) =>
    !isOptional(field) || path === `${name}.${grounds}` || (NEEDED[name] ?? []).includes(path.slice(name.length + 1));
  const scene = { words, isNeeded };
  const fields = fieldsOf(schema).map(([key, field]) => ({ key, field, path: `${name}.${key}` }));
  const needed = fields.filter(({ field, path }) => isNeeded(path, field));
  const optional = fields.filter(({ field, path }) => !isNeeded(path, field));
  const yaml = [
    `# ${label}. ${advice}`,
    ...template.head.map((line) => `# ${line}`),
    ...needed.flatMap(({ key, field, path }) => ['', ...advise(scene, field), ...written(scene, key, field, path)]),
    '',
    `# ${template.optional}`,
    ...optional.flatMap(({ key, field, path }) => [
      '',
      ...advise(scene, field),
      ...written(scene, key, field, path).map((line) => `#${line}`),
    ]),
  ];
  if (format === 'yml') return `${yaml.join('\n')}\n`;
  return `---\n${yaml.join('\n')}\n---\n\n{/* ${template.bodies[name] ?? template.body} */}\n`;
}

function isOptional(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}

/** Label, advice and codes of a field as comments. */
function advise({ words }: Scene, field: z.ZodType): string[] {
  const value = itemOf(field) ?? field;
  const { label, advice } = fieldWord(words, field);
  const dates = metaOf(value).format === 'when' ? ` ${words.template.dates}` : '';
  return [
    `# ${label}: ${advice}${dates}`,
    ...Object.entries(codeLabels(words, value) ?? {}).map(([code, meaning]) => `#   ${code}: ${meaning}`),
  ];
}

/** A field with blanks for what it needs. */
function written(scene: Scene, key: string, field: z.ZodType, path: string): string[] {
  const item = itemOf(field);
  if (item) {
    const one = asItem(inside(scene, item, path));
    return [`${key}:`, ...indent(TWICE.has(path) ? [...one, ...one] : one)];
  }
  const { template } = scene.words;
  if (isPathTable(field)) return [`${key}:`, `  ${template.path}: ${template.reason}`];
  return [`${key}:`, ...indent(inside(scene, field, path))];
}

/** The fields of an object that it needs, or its first when it needs none of them by itself; the others are named. */
function inside(scene: Scene, schema: z.ZodType, path: string): string[] {
  const fields = fieldsOf(schema);
  const needed = fields.filter(([key, field]) => scene.isNeeded(`${path}.${key}`, field));
  const shown = needed.length > 0 ? needed : fields.slice(0, 1);
  const others = fields.filter((field) => !shown.includes(field));
  const names = others.map(([key, field]) => `${key} (${fieldWord(scene.words, field).label})`).join(', ');
  const { mayAdd, replace } = scene.words.template;
  return [
    ...shown.flatMap(([key, field]) => [...advise(scene, field), ...written(scene, key, field, `${path}.${key}`)]),
    ...(others.length > 0 ? [`# ${needed.length > 0 ? mayAdd(names) : replace(names)}`] : []),
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
