import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import type { Document } from 'yaml';
import * as z from 'zod';
import { readCorpus } from '../corpus/read/disk.ts';
import { runChecks } from '../checks/report.ts';
import type { CheckResult } from '../checks/report.ts';
import { metaOf, unwrap } from '../schemas/field.ts';
import { COLLECTION_NAMES, definitionOf } from '../schemas/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import { codeLabels } from '../schemas/labels.ts';
import { templateOf } from '../schemas/template.ts';
import { editors } from '../strings/vi/editors.ts';
import { fieldsOf, itemOf } from '../schemas/walk.ts';
import { UsageError } from '../environment.ts';
import { createRecord } from './new-record.ts';

const SENTENCE = 'Năm 2024, tỉnh Đắk Lắk hợp tác với Khánh Hòa ở 5 khu du lịch.';
const CLAUSE = SENTENCE.slice(0, -1);
const CITED = [{ title: 'Báo Đắk Lắk', publisher: 'Báo Đắk Lắk' }];
const DIRECTIVE = { id: 'cam-ket-du-lich', what: 'Phát triển du lịch', strength: 'commitment', citations: CITED };

let root: string;
let content: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bản ghi mới '));
  content = join(root, 'content');
  for (const name of COLLECTION_NAMES) mkdirSync(join(content, name), { recursive: true });
  mkdirSync(join(root, 'seeds'));
  for (const name of ['bai-mot.txt', 'bai-hai.txt']) writeFileSync(join(root, 'seeds', name), SENTENCE);
  writeFileSync(
    join(content, 'site.yml'),
    stringify({ name: 'Thử', description: 'Thử', contact: 'a@example.org', languages: ['vi'], fullText: 'full' }),
  );
  writeFileSync(join(content, 'directives/vi-du.yml'), stringify([DIRECTIVE]));
  writeFileSync(
    join(content, 'articles/du-lich.mdx'),
    `---\n${stringify({
      seed: 'bai-hai.txt',
      title: { text: 'Du lịch', origin: 'editorial' },
      summary: { vi: 'Hợp tác du lịch.' },
      publishedAt: '2024-06',
    })}---\n\n${SENTENCE}\n`,
  );
});
afterEach(() => rmSync(root, { recursive: true }));

async function check(): Promise<CheckResult> {
  return runChecks(
    await readCorpus({ contentDir: content, seedsDir: join(root, 'seeds'), buildDate: '2025-12-01', cwd: root }),
  );
}

/** Units by turns, since a linkage is between two. */
const UNITS = ['dak-lak', 'khanh-hoa'];

/** What an editor could write in a blank. */
function answer(path: string, schema: z.ZodType, turn: number): unknown {
  const { ref, format } = metaOf(schema);
  const labels = codeLabels(editors, schema);
  if (path.endsWith('article')) return 'du-lich';
  if (path === 'seed') return 'bai-mot.txt';
  if (/(^|\.)(quote|asWritten|quotation\.\d+)$/.test(path)) return CLAUSE;
  if (labels) return 'informal' in labels ? 'informal' : Object.keys(labels)[0];
  if (ref === '@unit') return UNITS[turn % UNITS.length];
  if (ref === '@collection') return 'documents';
  if (ref === 'directives') return DIRECTIVE.id;
  if (format === 'when') return '2024';
  return unwrap(schema) instanceof z.ZodNumber ? 5 : `Chữ của ${path}`;
}

function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const next = itemOf(schema) ?? fieldsOf(schema).find(([name]) => name === key)?.[1];
  if (!next) throw new Error(`the template names an unknown field: ${path.join('.')}`);
  return schemaAt(next, rest);
}

/** Fills every blank and returns how many there were. */
function fill(doc: Document, schema: z.ZodType): number {
  let count = 0;
  const walk = (node: unknown, path: string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const at = [...path, key];
      if (value === null) doc.setIn(at.map(asIndex), answer(at.join('.'), schemaAt(schema, at), count++));
      else walk(value, at);
    }
  };
  walk(doc.toJS(), []);
  return count;
}

function asIndex(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}

function fillFile(name: CollectionName, path: string): number {
  const { schema, format } = definitionOf(name);
  const text = readFileSync(path, 'utf8');
  const [, yaml = text, body = ''] = format === 'mdx' ? /^---\n([^]*?\n)---\n([^]*)$/.exec(text)! : [];
  const doc = parseDocument(yaml);
  const count = fill(doc, schema);
  const filled = doc.toString({ lineWidth: 0 });
  writeFileSync(path, format === 'mdx' ? `---\n${filled}---\n${body}\n${SENTENCE}\n` : filled);
  return count;
}

describe.each(COLLECTION_NAMES)('a new record of %s', { timeout: 30_000 }, (name) => {
  it('is refused by the check until its blanks are filled, then passes', async () => {
    const created = createRecord(content, name, 'ban-ghi-moi');
    if ('refused' in created) throw new Error(created.refused);
    const before = await check();
    expect(before.errors.length).toBeGreaterThan(0);
    expect(new Set(before.errors.map(({ rule }) => rule))).toEqual(new Set(['schema']));
    expect(fillFile(name, created.path)).toBeGreaterThan(2);
    expect(await check()).toEqual({ errors: [], warnings: [] });
  });

  it('shows every field of the schema once, and only those', () => {
    const { schema, format } = definitionOf(name);
    const template = templateOf(name, editors);
    const yaml = format === 'mdx' ? template.split('---\n')[1]! : template;
    const whole = yaml.replace(/^#(?! )/gm, '');
    expect(Object.keys(parse(whole)).sort()).toEqual(
      fieldsOf(schema)
        .map(([key]) => key)
        .sort(),
    );
    const doc = parseDocument(whole);
    doc.delete('inferred');
    expect(() => fill(doc, schema)).not.toThrow();
  });
});

describe('createRecord', () => {
  it('does not overwrite a file', () => {
    createRecord(content, 'documents', 'luat-quy-hoach');
    const path = join(content, 'documents/luat-quy-hoach.yml');
    writeFileSync(path, 'đã điền');
    expect(createRecord(content, 'documents', 'luat-quy-hoach')).toEqual({
      refused: `Đã có tệp ${path}, không ghi đè.`,
    });
    expect(readFileSync(path, 'utf8')).toBe('đã điền');
  });

  it('refuses an id that a list file already holds', () => {
    expect(createRecord(content, 'directives', DIRECTIVE.id)).toEqual({
      refused: `Mã «${DIRECTIVE.id}» đã có trong ${join(content, 'directives/vi-du.yml')}. Chọn mã khác.`,
    });
  });

  it.each([
    ['linkage', 'dak-lak', 'Ý bạn là «linkages»?'],
    ['thu-muc', 'dak-lak', 'Các bộ sưu tập: articles'],
    ['linkages', 'Đắk Lắk', 'Có thể dùng «dak-lak».'],
    ['linkages', '../dak-lak', 'không hợp lệ'],
    ['__proto__', 'dak-lak', 'Không có bộ sưu tập'],
  ])('refuses %s %s', (collection, id, message) => {
    expect(() => createRecord(content, collection, id)).toThrow(UsageError);
    expect(() => createRecord(content, collection, id)).toThrow(message);
  });

  it('refuses a content folder that is not there', () => {
    expect(() => createRecord(join(root, 'khác'), 'documents', 'a')).toThrow(/CONTENT_DIR/);
  });
});
