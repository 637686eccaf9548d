import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readCorpus } from '../corpus/disk.ts';
import { COLLECTION_NAMES, definitionOf } from '../schemas/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import { CHECKS } from './index.ts';
import { runChecks } from './report.ts';
import type { CheckResult } from './report.ts';

const SENTENCES = [
  'Tỉnh Đắk Lắk hợp tác với Nha Trang phát triển du lịch.',
  'Năm 2024, tỉnh tổ chức hội nghị tại Buôn Ma Thuột.',
];
const SETTINGS = { name: 'Thử', description: 'Thử', contact: 'thu@example.org', languages: ['vi'], fullText: 'full' };
const LAKE = { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'ho-lak', properties: {}, geometry: null }] };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kiểm tra '));
  for (const name of COLLECTION_NAMES) mkdirSync(join(root, 'content', name), { recursive: true });
  for (const name of ['content/geo', 'seeds']) mkdirSync(join(root, name));
  write('content/site.yml', stringify(SETTINGS));
  write('content/geo/vi-du.geojson', JSON.stringify(LAKE));
  for (const name of ['bai-vi-du.txt', 'dak-lak.txt']) write(`seeds/${name}`, `${SENTENCES.join('\n')}\n`);
  write(
    'content/articles/vi-du.mdx',
    mdx({
      seed: 'bai-vi-du.txt',
      title: { text: 'Đắk Lắk liên kết vùng', origin: 'editorial' },
      summary: { vi: 'Đắk Lắk hợp tác về du lịch.' },
      publishedAt: '2024-06-01',
    }),
  );
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

function mdx(frontmatter: unknown, body = SENTENCES.join('\n\n')): string {
  return `---\n${stringify(frontmatter)}---\n\n${body}\n`;
}

type Example = Partial<Record<CollectionName, ({ id: string; body?: string } & Record<string, unknown>)[]>>;

/** Writes records given as collection → list, as an editor would. */
function writeExample(yaml: string): void {
  for (const [name, records] of Object.entries(parse(yaml) as Example)) {
    if (definitionOf(name as CollectionName).format === 'yml') write(`content/${name}/vi-du.yml`, stringify(records));
    else for (const { id, body, ...data } of records) write(`content/${name}/${id}.mdx`, mdx(data, body));
  }
}

async function check(): Promise<CheckResult> {
  const read = await readCorpus({
    contentDir: join(root, 'content'),
    seedsDir: join(root, 'seeds'),
    buildDate: '2025-12-01',
    cwd: root,
  });
  return runChecks(read);
}

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (id, { examples, severity }) => {
  it('passes its good example, as every rule does', async () => {
    writeExample(examples.ok);
    expect(await check()).toEqual({ errors: [], warnings: [] });
  });

  it('refuses its bad example, alone, with a place in a file', async () => {
    writeExample(examples.notOk);
    const { errors, warnings } = await check();
    const [own, others] = severity === 'error' ? [errors, warnings] : [warnings, errors];
    expect(new Set(own.map(({ rule }) => rule))).toEqual(new Set([id]));
    expect(others).toEqual([]);
    for (const { file, line, message } of own) {
      expect(file).toMatch(/^content\/[a-z]+\/[a-z-]+\.(yml|mdx)$/);
      expect(line).toBeGreaterThan(0);
      expect(message).toMatch(/[.?]$/);
    }
  });
});

describe('the list of rules', () => {
  it('has no id twice and says in Vietnamese what each asks', () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, advice } of CHECKS) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(advice).toMatch(/\.$/);
    }
  });
});
