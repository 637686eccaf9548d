import { expect, it } from 'vitest';
import type { When } from '../domain/dates.ts';
import { currentState } from './states.ts';

const DAY = '2026-11-30';
const stateOn = (states: [state: string, date?: When][], day = DAY) => {
  const at = currentState(
    states.map(([state, date]) => (date === undefined ? { state } : { state, date })),
    day,
  );
  return at === undefined ? undefined : states[at]![0];
};

it.each<[string, [string, When?][], string]>([
  ['the only one', [['đang thực hiện']], 'đang thực hiện'],
  ['the last of undated ones', [['chuẩn bị'], ['đang thực hiện']], 'đang thực hiện'],
  [
    'the latest, written last',
    [
      ['đang thực hiện', '2019'],
      ['đã hoàn thành', '2021-09'],
    ],
    'đã hoàn thành',
  ],
  [
    'the latest, written first',
    [
      ['đã hoàn thành', '2021-09'],
      ['đang thực hiện', '2019'],
    ],
    'đã hoàn thành',
  ],
  [
    'the last of equal days',
    [
      ['đang thực hiện', '2021-09-24'],
      ['đã hoàn thành', '2021-09-24'],
    ],
    'đã hoàn thành',
  ],
  [
    'the last written where a year holds the month',
    [
      ['đang thực hiện', '2021-06'],
      ['đã hoàn thành', '2021'],
    ],
    'đã hoàn thành',
  ],
  [
    'the latest of three in no order',
    [
      ['đang thực hiện', '2020'],
      ['đã hoàn thành', '2023'],
      ['chuẩn bị', '2018'],
    ],
    'đã hoàn thành',
  ],
])('the state that counts is %s', (_, states, expected) => {
  expect(stateOn(states)).toBe(expected);
});

it('a state that has not begun does not count yet', () => {
  const states: [string, When][] = [
    ['đang thực hiện', '2021'],
    ['đã hoàn thành', '2023-05'],
  ];
  expect(stateOn(states, '2023-04-30')).toBe('đang thực hiện');
  expect(stateOn(states, '2023-05-01')).toBe('đã hoàn thành');
  expect(stateOn(states, '2020-12-31')).toBeUndefined();
});
