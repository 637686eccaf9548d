import { expect, it } from 'vitest';
import { regions } from '../reference/index.ts';
import { spanOfMembership, spanOfRegion } from './regions.ts';

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
