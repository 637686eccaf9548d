import { expect, it } from 'vitest';
import { readFiles } from '../../test/support/corpus.ts';
import { stepsOf } from '../../test/support/steps.ts';
import { didYouMeanNamed, HintBudget } from './hint.ts';
import { CHECKS } from './index.ts';
import { nearPairs } from './near-duplicate.ts';
import { runChecks } from './report.ts';

const CITED = 'citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]';
const times = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, i) => make(i));
const word = (index: number) => index.toString(2).replaceAll('0', 'ba').replaceAll('1', 'ca');

const article = (lines: readonly string[]) => ({
  'content/articles/bai.mdx':
    '---\nseed: bai.txt\ntitle: { text: Tên bài, origin: editorial }\nsummary: { vi: Một bài. }\n---\n\n' +
    `${lines.join('\n\n')}\n`,
  'seeds/bai.txt': `${lines.join('\n')}\n`,
});
const drawn = (coordinates: unknown) => ({
  'content/assets/a.yml': `id: a\nname: Quốc lộ\nkind: road\nprovinces: [dak-lak]\ngeometry: { file: g.geojson, feature: q }\n${CITED}\n`,
  'content/geo/g.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 'q', properties: {}, geometry: { type: 'LineString', coordinates } }],
  }),
});

/** Inputs of any size, of kinds that once took the square of it. */
const GROWING: Record<string, (count: number) => Record<string, string>> = {
  'keys that are unknown': (count) => ({
    'content/events/e.yml': `title: Một\nkind: meeting\n${CITED}\n${times(count, (i) => `khoa_${word(i)}: 1\n`).join('')}`,
  }),
  'groups in groups, open or closed': (count) => ({
    'content/events/e.yml': `title: ${'['.repeat(10 * count)}`,
    'content/events/f.yml': `title: ${'['.repeat(10 * count)}${']'.repeat(10 * count)}`,
    'content/events/g.yml': `title:\n  ${'- '.repeat(10 * count)}`,
  }),
  'quotes that nothing closes': (count) => ({
    'content/events/e.yml': `title: "${times(count, (i) => `dòng ${i}: "x\n`).join('')}`,
  }),
  'records with faults': (count) => ({
    'content/events/e.yml': times(count, (i) => `- id: e-${i}\n  ten: ${word(i)}\n`).join(''),
  }),
  'records with faulty ids': (count) => ({
    'content/events/e.yml': times(count, (i) => `- id: E ${word(i)}\n`).join(''),
  }),
  'tags, anchors and aliases': (count) => ({
    'content/events/e.yml': times(count, (i) => `k${i}: &a${i} !!t x\nl${i}: *a${i}\n`).join(''),
  }),
  'a key over and over': (count) => ({ 'content/events/e.yml': 'title: Một\n'.repeat(count) }),
  'headings of one text': (count) => article(times(count, () => '## Mục')),
  'like titles': (count) => ({
    'content/events/e.yml': times(
      count,
      (i) =>
        `- id: e-${i}\n  title: Hội nghị xúc tiến du lịch ${word(i)}\n  kind: meeting\n` +
        `  participants: [{ province: dak-lak }]\n  ${CITED}\n`,
    ).join(''),
  }),
  'a line of long legs': (count) =>
    drawn(times(count, String).map((_, i) => [108 + (i % 2) / 2, 12.7 + (i % 7) / 1000])),
  'documents in a ring': (count) => ({
    'content/documents/d.yml': times(
      count,
      (i) =>
        `- id: d-${i}\n  kind: decision\n  title: ${word(i)}\n` +
        `  relations: [{ type: replaces, document: d-${(i + 1) % count} }]\n  ${CITED}\n`,
    ).join(''),
  }),
  'values with a quote each': (count) => {
    const quotes = times(count, (i) => `Năm 2020 đạt ${1000 + i} tỷ đồng ở Đắk Lắk.`);
    return {
      ...article(quotes),
      'content/indicators/i.yml':
        'id: i\ntitle: Chỉ số\nunit: VND\nobservations:\n' +
        times(
          count,
          (i) =>
            `  - { value: ${(1000 + i) * 1e9}, asWritten: ${1000 + i} tỷ đồng, period: "2020", territory: { province: dak-lak } }\n`,
        ).join('') +
        `evidence:\n${quotes.map((quote, i) => `  - { article: bai, quote: "${quote}", supports: [observations.${i}] }\n`).join('')}`,
    };
  },
  'values that no quote says': (count) => {
    const quotes = times(count, (i) => `Năm 2020 đạt ${1000 + i} tỷ đồng.`);
    return {
      ...article(quotes),
      'content/projects/p.yml': times(
        count,
        (i) =>
          `- id: p-${i}\n  name: Dự án ${word(i)}\n  kind: road\n  budget: { value: ${7000 + i}000000000, currency: VND, asWritten: ${1000 + i} tỷ đồng }\n` +
          `  evidence: [{ article: bai, quote: "${quotes[i]}" }]\n`,
      ).join(''),
    };
  },
  'links to headings': (count) => article(times(count, (i) => `## Mục ${word(i)}\n\n[Xem](#muc-${word(i)})`)),
};

it.each(Object.entries(GROWING))('twice as much takes about twice the steps: %s', async (_, make) => {
  const steps = (count: number) => stepsOf(async () => runChecks(await readFiles(make(count)), CHECKS));
  // Tables that are made once are made here.
  await steps(1);
  const [once, twice] = [await steps(150), await steps(300)];
  expect(twice / once).toBeLessThan(2.5);
});

it('compares a title with few of many, and finds those that differ by a letter', () => {
  const titles = times(1000, (i) => `hoi nghi xuc tien dau tu ${word(i * 37)} ${word(i * 101)} vung duyen hai`);
  const group = [...titles, `hoi nghj xuc tien dau tu ${word(37)} ${word(101)} vung duyen hai`].map((title) => ({
    title,
  }));
  let compared = 0;
  const pairs = nearPairs(group, (a, b) => {
    compared += 1;
    return a.replace('nghj', 'nghi') === b.replace('nghj', 'nghi');
  });
  expect(pairs.map(([late, early]) => [group.indexOf(late), group.indexOf(early)])).toEqual([[1000, 1]]);
  expect(compared).toBeLessThanOrEqual(20 * group.length);
});

it('gives no more hints once half a million names were looked at', () => {
  const names = new Map(times(1000, (i) => `van-ban-${word(i)}`).map((id) => [id, id]));
  const budget = new HintBudget();
  const hints = times(1000, () => didYouMeanNamed('van-ban-ca-ba', names, budget)).filter((hint) => hint !== '');
  expect(hints).toHaveLength(500);
});
