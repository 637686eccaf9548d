import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { regions } from '../reference/index.ts';
import { articlesOfRegion, spanOfMembership, spanOfRegion } from './regions.ts';

const DAY = '2026-11-30';
const region = (id: string) => regions.find((each) => each.id === id)!;
const membership = (id: string, unit: string) =>
  spanOfMembership(
    region(id),
    region(id).members.filter((each) => each.unit === unit),
    DAY,
  );

it('a region says which of its days editors inferred', () => {
  expect(spanOfRegion(region('kttd-bac-bo'))).toMatchObject({ to: '2025-06-30', inferred: { from: false, to: true } });
  expect(spanOfRegion(region('dbsh-2025'))).toMatchObject({ from: '2025-07-01', inferred: { from: true, to: false } });
});

it.each([
  ['ends with the region, as unsure as its end', 'kttd-bac-bo', 'ha-noi', '2025-06-30', true],
  ['ends with the unit, which a law says', 'kttd-bac-bo', 'ha-tay-cu', '2008-07-31', false],
  ['ends with the unit where the region has no end', 'tam-giac-bac-bo', 'hai-phong', '2025-06-30', false],
  ['goes on where the unit only has a new id', 'tam-giac-bac-bo', 'quang-ninh', null, false],
])('a membership %s', (_, id, unit, to, inferred) => {
  expect(membership(id, unit)).toMatchObject({ to, inferred: { to: inferred } });
});

it('every day of a region that has no law of its own is inferred: a key region ends, a region of the 34 begins', () => {
  const unsure = (field: 'validFrom' | 'validTo', day: string) =>
    regions.filter((each) => each[field] === day && each.inferredDates[field] === undefined).map(({ id }) => id);
  expect(unsure('validTo', '2025-06-30')).toEqual([]);
  expect(unsure('validFrom', '2025-07-01')).toEqual([]);
});

describe('articles of a region', () => {
  const of = (text: string, publishedAt: string | undefined, id: string, fields: object = {}) => {
    const article = {
      id: 'bai',
      seed: 'bai.txt',
      title: { text: 'Bài', origin: 'editorial' },
      summary: { vi: 'Tóm tắt.' },
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...fields,
    };
    const seeds = { 'bai.txt': text };
    const corpus = testCorpus({ buildDate: DAY, seeds, bodies: { bai: text }, records: { articles: [article] } });
    return articlesOfRegion(corpus, id).map(({ inferred }) => inferred);
  };

  it.each([
    ['its name', 'Hợp tác trong vùng đồng bằng sông Hồng.', '2021-09-24', 'dbsh', [false]],
    ['its name on the day of the article', 'Hợp tác trong vùng đồng bằng sông Hồng.', '2026-01-05', 'dbsh', []],
    ['its name of now', 'Hợp tác trong vùng đồng bằng sông Hồng.', '2026-01-05', 'dbsh-2025', [false]],
    ['a name of two regions on no day', 'Hợp tác trong vùng đồng bằng sông Hồng.', undefined, 'dbsh', []],
    ['a name of one region on no day', 'Phát triển vùng KTTĐ phía Bắc.', undefined, 'kttd-bac-bo', [false]],
    ['a direction', 'Gió thổi về phía tây nguyên sơ.', '2021-09-24', 'tn', []],
    ['a longer name', 'Vùng Bắc Trung Bộ và duyên hải miền Trung.', '2026-01-05', 'btb-2025', []],
  ])('are found by their own words: %s', (_, text, day, id, expected) => {
    expect(of(text, day, id)).toEqual(expected);
  });

  it('are also those that editors put there, which says so', () => {
    expect(of('Hợp tác với các tỉnh.', '2021-09-24', 'dbsh', { regions: ['dbsh'] })).toEqual([true]);
  });
});
