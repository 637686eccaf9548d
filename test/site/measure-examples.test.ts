import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { examplesOn, heldBy, type Example } from '../support/listed-counts.ts';
import { builtSite, firstContent, type BuiltSite } from '../support/site.ts';

let site: BuiltSite;
let examples: Example[];

beforeAll(async () => {
  site = await builtSite(firstContent());
  examples = examplesOn(readFileSync(join(site.folder, 'du-lieu/cach-tinh/index.html'), 'utf8'));
});

it('each example of a measure leads to a list that holds as many as it says', () => {
  // What a query leaves of a list is seen in a browser (`test/browser/lists.test.ts`).
  const led = examples.flatMap(({ href = '?', ...rest }) => (href.includes('?') ? [] : [{ ...rest, href }]));
  expect(led.length).toBeGreaterThan(60);
  const wrong = led.filter((example) => heldBy(site.folder, site.basePath, example) !== example.value);
  expect(wrong).toEqual([]);
});

it('examples without a list are those that no page lists', () => {
  const without = examples.filter(({ href, value }) => href === undefined && value > 0);
  expect([...new Set(without.map(({ measure }) => measure))].sort()).toEqual([
    'citations',
    'fields-inferred',
    'fields-stated',
    'linkages-dated',
    'linkages-dated-inferred',
    'linkages-internal',
    'linkages-unjoined',
    'marks',
    'marks-inferred',
    'provinces-linked',
    'records-timeline',
    'records-undated',
    'regions',
  ]);
});

it('what is told apart from another measure is shown where it differs', () => {
  const outside = examples.find(({ measure }) => measure === 'partners-outside')!;
  expect([outside.of, outside.value]).toEqual(['units/vinh-phuc', 5]);
});
