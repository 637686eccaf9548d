import { expect, it } from 'vitest';
import { kindsOf } from './document-number-kind.ts';

it.each([
  ['25/CT-TTg', 'directive'],
  ['57/NQ-CP', 'resolution'],
  ['30-NQ/TW', 'resolution'],
  ['202/2025/QH15', 'law'],
  ['63/2022/NQ-QH15', 'resolution'],
  ['37/2019/NĐ-CP', 'decree'],
  ['12/2022/TT-BKHĐT', 'circular'],
  ['1454/QĐ-TTg', 'decision'],
  ['1966/KH-UBND', 'plan'],
  ['01/QC-KT', 'regulation'],
  ['số 08 - CT/TU', 'directive'],
])('reads %s as the number of a %s', (number, kind) => {
  expect(kindsOf(number)?.[0]).toBe(kind);
});

it.each(['1234/UBND-KT', '120/SKHĐT-KH', '45/TB-VPCP', '07', 'số 12 năm 2020', '15/constructor'])(
  'makes nothing of %s',
  (number) => {
    expect(kindsOf(number)).toBeUndefined();
  },
);

it('lets a plan bear the number of the decision that approved it', () => {
  expect(kindsOf('80/QĐ-TTg')).toContain('master-plan');
});
