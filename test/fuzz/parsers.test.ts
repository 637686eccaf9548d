import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/corpus/read/encoding.ts';
import { parseGeoJson } from '../../src/corpus/read/geojson.ts';
import { parseFile } from '../../src/corpus/read/parse.ts';
import { parseYaml } from '../../src/corpus/read/yaml.ts';
import { normalizeFile } from '../../src/domain/text.ts';
import { parseBody, parseRaw } from '../../src/mdx/tree.ts';
import { renderSegments } from '../../src/mdx/render.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../src/schemas/index.ts';
import { ROOT } from '../support/commands.ts';
import { ENGLISH, holds, spoiled } from './support.ts';

/** A file of each collection that has one, cut where it is long. */
const FILES = COLLECTION_NAMES.flatMap((collection): { collection: CollectionName; path: string; text: string }[] => {
  const folder = join(ROOT, 'content', collection);
  const name = readdirSync(folder).find((each) => /^[a-z].*\.(yml|mdx)$/.test(each));
  if (name === undefined) return [];
  const text = normalizeFile(readFileSync(join(folder, name), 'utf8')).slice(0, 6000);
  return [{ collection, path: `content/${collection}/${name}`, text }];
});
const MAP = readFileSync(join(ROOT, 'content/geo/infrastructure.geojson'), 'utf8').slice(0, 5000);
const BODIES = FILES.filter(({ path }) => path.endsWith('.mdx')).map(({ text }) => text.split(/^---$/m)[2] ?? '');

/** A place inside a text, in words that an editor reads. */
function expectTold(text: string, { line, column, message }: { line: number; column: number; message: string }) {
  const lines = text.split('\n');
  expect(line).toBeGreaterThan(0);
  expect(line).toBeLessThanOrEqual(lines.length + 1);
  expect(column).toBeGreaterThan(0);
  expect(message).not.toBe('');
  expect(message.replace(/«[^]*»/gu, '')).not.toMatch(ENGLISH);
}

describe('files in which anything may be wrong', () => {
  it.each(FILES.map((file) => [file.collection, file] as const))(
    'of %s are read, or told of in words and at a place',
    (collection, { path, text }) => {
      holds(
        15,
        fc.property(spoiled([text]), (raw) => {
          const whole = normalizeFile(raw);
          for (const problem of parseFile(collection, { path, text: whole }).problems) expectTold(whole, problem);
        }),
      );
    },
  );

  it('as YAML of any letters are read, or told of', () => {
    holds(
      400,
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (raw) => {
        const whole = normalizeFile(raw);
        for (const problem of parseYaml(whole).problems) expectTold(whole, problem);
      }),
    );
  });

  it('as bodies become nodes that can be set, or issues', () => {
    holds(
      150,
      fc.property(spoiled(BODIES), (raw) => {
        const body = normalizeFile(raw);
        const parsed = parseBody(body);
        for (const issue of parsed.issues) expectTold(body, issue);
        if (parsed.issues.length === 0) renderSegments(parsed, { base: '/' });
      }),
    );
  });

  it('as raw texts keep their words, whatever letters they have', () => {
    holds(
      300,
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (raw) => {
        const text = normalizeFile(raw);
        expect(parseRaw(text).text.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('as GeoJSON are read, or told of', () => {
    holds(
      120,
      fc.property(spoiled([MAP]), (text) => {
        for (const problem of parseGeoJson(text).faults) expectTold(text, problem);
      }),
    );
  });

  it('as bytes are text, or have the place of the first that is none', () => {
    holds(
      400,
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const read = decodeText(bytes);
        if ('fault' in read) expect(read.fault.line).toBeGreaterThan(0);
        else expect(typeof read.text).toBe('string');
      }),
    );
  });
});
