import { expect, it } from 'vitest';
import { byId, compareText } from './order.ts';

it('puts ids in the order in which sort() puts texts, whatever the language', () => {
  const ids = ['đà-nẵng', 'vinh-long', '2021-10', '2021-9', 'an-giang', 'Z', 'an-giang'];
  expect(ids.toSorted(compareText)).toEqual(ids.toSorted());
  const records = ids.map((id) => ({ id }));
  expect(records.sort(byId).map(({ id }) => id)).toEqual(ids.toSorted());
});

it('leaves equal texts in their places', () => {
  expect(compareText('2021', '2021')).toBe(0);
});
