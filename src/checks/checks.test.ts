import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readFiles } from '../../test/support/corpus.ts';
import { definitionOf } from '../schemas/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import { CHECKS } from './index.ts';
import { runChecks } from './report.ts';
import type { CheckResult } from './report.ts';

const SENTENCES = [
  'Tỉnh Đắk Lắk hợp tác với Nha Trang phát triển du lịch.',
  'Năm 2024, tỉnh tổ chức hội nghị tại Buôn Ma Thuột.',
];
const place = (id: string, accuracyKm: number, geometry: object) => ({
  type: 'Feature',
  id,
  properties: { accuracyKm },
  geometry,
});
const TUY_HOA = [109.31, 13.09];
const PHAN_RANG = [108.99, 11.57];
const PLACES = {
  type: 'FeatureCollection',
  features: [
    place('ho-lak', 2, { type: 'Point', coordinates: [108.18, 12.42] }),
    place('tuy-hoa-phan-rang', 5, { type: 'LineString', coordinates: [TUY_HOA, PHAN_RANG] }),
    place('bo-trong', 2, { type: 'Point', coordinates: [0, 0] }),
    place('bien-ho-campuchia', 5, { type: 'Point', coordinates: [104.1, 12.9] }),
    place('khong-ro-o-dau', 300, { type: 'Point', coordinates: [108.18, 12.42] }),
    place('mot-cho', 5, { type: 'LineString', coordinates: [TUY_HOA, TUY_HOA] }),
    place('go-sai-mot-so', 5, { type: 'LineString', coordinates: [TUY_HOA, [109.2, 18.2], PHAN_RANG] }),
  ],
};
const ARTICLE = {
  seed: 'bai-vi-du.txt',
  title: { text: 'Đắk Lắk liên kết vùng', origin: 'editorial' },
  summary: { vi: 'Đắk Lắk hợp tác về du lịch.' },
  publishedAt: '2024-06-01',
};

function mdx(frontmatter: unknown, body = SENTENCES.join('\n\n')): string {
  return `---\n${stringify(frontmatter)}---\n\n${body}\n`;
}

/** What every example stands beside: an article to quote, a raw text to edit, a lake and a road on the map. */
const AROUND = {
  'content/geo/vi-du.geojson': JSON.stringify(PLACES),
  'seeds/bai-vi-du.txt': SENTENCES.join('\n'),
  'seeds/dak-lak.txt': SENTENCES.join('\n'),
  'content/articles/vi-du.mdx': mdx(ARTICLE),
};

type Example = Record<string, ({ id: string; body?: string } & Record<string, unknown>)[]>;

/** Files in which an editor would write records given as collection → list, and the settings of `site`. */
function filesOf(yaml: string): Record<string, string> {
  const { site, ...collections } = parse(yaml) as Example & { site?: unknown };
  const settings: Record<string, string> = site === undefined ? {} : { 'content/site.yml': stringify(site) };
  const records = Object.fromEntries(
    Object.entries(collections as Example).flatMap(([name, records]): [string, string][] =>
      definitionOf(name as CollectionName).format === 'yml'
        ? [[`content/${name}/vi-du.yml`, stringify(records)]]
        : records.map(({ id, body, ...data }) => [`content/${name}/${id}.mdx`, mdx(data, body)]),
    ),
  );
  return { ...settings, ...records };
}

async function check(yaml: string): Promise<CheckResult> {
  return runChecks(await readFiles({ ...AROUND, ...filesOf(yaml) }, { buildDate: '2025-12-01' }));
}

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (id, { examples, severity }) => {
  it('passes its good example, as every rule does', async () => {
    expect(await check(examples.ok)).toEqual({ errors: [], warnings: [] });
  });

  it('refuses its bad example, alone, with a place in a file', async () => {
    const { errors, warnings } = await check(examples.notOk);
    const [own, others] = severity === 'error' ? [errors, warnings] : [warnings, errors];
    expect(new Set(own.map(({ rule }) => rule))).toEqual(new Set([id]));
    expect(others).toEqual([]);
    for (const { file, line, message } of own) {
      expect(file).toMatch(/^content\/([a-z]+\/[a-z-]+\.(yml|mdx|geojson)|site\.yml)$/);
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
