import { describe, expect, it } from 'vitest';
import { joinedUnits } from './joined-units.ts';

const written = [
  [
    'mot',
    [
      ['bac-ninh', 'bac-giang'],
      ['bac-giang', 'ha-noi'],
    ],
  ],
  ['hai', [['ha-noi', 'bac-ninh']]],
] as const;
const now = (unit: string) => (unit.startsWith('bac-') ? ['bac-ninh-2025'] : [unit]);

describe('joined units', () => {
  it('as written are the pairs themselves, in the order of their names', () => {
    const { pairs, inner } = joinedUnits(written);
    expect(pairs.map(({ a, b, by }) => [a, b, [...by]])).toEqual([
      ['bac-giang', 'bac-ninh', ['mot']],
      ['bac-giang', 'ha-noi', ['mot']],
      ['bac-ninh', 'ha-noi', ['hai']],
    ]);
    expect(inner).toEqual([]);
  });

  it('of today are counted once, and what lies in one unit now is no pair', () => {
    const { pairs, inner } = joinedUnits([...written, written[0]], now);
    expect(pairs.map(({ a, b, by }) => [a, b, [...by]])).toEqual([['bac-ninh-2025', 'ha-noi', ['mot', 'hai']]]);
    expect(inner.map(({ unit, a, b, by }) => [unit, a, b, [...by]])).toEqual([
      ['bac-ninh-2025', 'bac-ninh', 'bac-giang', ['mot']],
    ]);
  });
});
