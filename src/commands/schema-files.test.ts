import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../schemas/index.ts';
import { schemaFiles, templateFiles } from './schema-files.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('files that npm run schemas writes', () => {
  it.each([...schemaFiles()])('public/schemas/%s is current', (name, text) => {
    expect(readFileSync(join(ROOT, 'public/schemas', name), 'utf8'), 'chạy npm run schemas').toBe(text);
  });

  it.each([...templateFiles()])('content/%s is current', (path, text) => {
    expect(readFileSync(join(ROOT, 'content', path), 'utf8'), 'chạy npm run schemas').toBe(text);
  });

  it('are all there are in public/schemas', () => {
    expect(readdirSync(join(ROOT, 'public/schemas')).sort()).toEqual([...schemaFiles().keys()].sort());
  });

  it('are known to the editor of the project, one for each YAML collection', () => {
    const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8'));
    const mapped = Object.keys(settings['yaml.schemas']).map((path) => path.split('/').at(-1));
    const mdx = ['articles.schema.json', 'bulletins.schema.json'];
    expect(mapped.sort()).toEqual([...schemaFiles().keys()].filter((name) => !mdx.includes(name)).sort());
  });
});

describe('a JSON Schema', () => {
  const linkages = JSON.parse(schemaFiles().get('linkages.schema.json')!);
  const { properties, required } = linkages.definitions.record;

  it('takes one record, or a list of records with their ids', () => {
    expect(linkages.if).toEqual({ type: 'array' });
    expect(linkages.then.items.required).toEqual(['id', 'title', 'form', 'pattern', 'parties']);
    expect(linkages.else).toEqual({ $ref: '#/definitions/record' });
    expect(required).not.toContain('id');
  });

  it('says in Vietnamese what each field and code is', () => {
    expect(properties.pattern).toMatchObject({
      title: 'Ai liên kết với ai',
      enum: ['together', 'hub'],
      enumDescriptions: ['các bên cùng liên kết với nhau', 'bên trung tâm liên kết với từng bên còn lại'],
    });
  });

  it('offers the ids of reference tables with their names', () => {
    const { province } = properties.parties.items.properties;
    expect(province.allOf).toEqual([{ $ref: '#/definitions/unit' }]);
    const { unit } = linkages.definitions;
    const name = (id: string) => unit.enumDescriptions[unit.enum.indexOf(id)];
    expect(name('phu-tho')).toBe('Tỉnh Phú Thọ (đến 2025-06-30)');
    expect(name('phu-tho-2025')).toBe('Tỉnh Phú Thọ');
  });

  it('accepts a year written as a number', () => {
    const [day] = properties.signed.anyOf;
    expect(day.type).toEqual(['string', 'integer']);
    expect(new RegExp(day.pattern).test('2021-09')).toBe(true);
  });

  it('names only tables that it uses, and none of our own marks', () => {
    for (const name of COLLECTION_NAMES) {
      const text = schemaFiles().get(`${name}.schema.json`)!;
      const { definitions } = JSON.parse(text);
      for (const key of Object.keys(definitions)) expect(text).toContain(`#/definitions/${key}"`);
      expect(text).not.toMatch(/"(labels|ref|orText)":|"format": "(when|money|url)"/);
    }
  });
});
