import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { CHECKS } from '../../checks/index.ts';
import { READING_FAULTS } from '../../checks/reading.ts';
import { createContext } from '../common/context.ts';
import { rulesView } from './rules.ts';

const { groups } = rulesView(createContext(testCorpus({ buildDate: '2026-01-15' }), 'vi'));

describe('the page of rules', () => {
  it('has every rule that runs, with its advice and both examples', () => {
    const shown = new Map(groups.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule]));
    for (const { id, advice, examples } of CHECKS) {
      const rule = shown.get(id)!;
      expect([id, rule.advice, rule.examples.map(({ label }) => label)]).toEqual([
        id,
        advice,
        ['Ví dụ đúng', 'Ví dụ sai'],
      ]);
      const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
      expect(rule.examples.map(({ yaml }) => flat(yaml))).toEqual([flat(examples.ok), flat(examples.notOk)]);
    }
  });

  it('tells warnings from errors, and names no rule twice', () => {
    const [errors, warnings] = groups.map(({ rules }) => rules.map(({ id }) => id));
    expect(errors).toContain('missing-evidence');
    expect(warnings).toContain('near-duplicate');
    const ids = groups.flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins its examples at the margin', () => {
    for (const { examples } of groups.flatMap(({ rules }) => rules))
      for (const { yaml } of examples) expect(yaml).toMatch(/^\S/);
  });
});

it('every fault of files, records and quotes has its advice', () => {
  const folders = ['src/corpus/read', 'src/corpus/prove', 'src/corpus'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (/(?<!\.test)\.ts$/.test(name) ? [join(folder, name)] : [])),
  );
  const told = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:\brule: |\bfail\([^'\n]*, )'([a-z]+(?:-[a-z]+)*)'/g)].map(
      ([, rule]) => rule!,
    ),
  );
  expect(told.length).toBeGreaterThan(20);
  const known = new Set([...READING_FAULTS, ...CHECKS].map(({ id }) => id));
  expect([...new Set(told)].filter((rule) => !known.has(rule))).toEqual([]);
});
