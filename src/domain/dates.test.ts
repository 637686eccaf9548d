import { describe, expect, it } from 'vitest';
import { dayRange, firstDay, formatWhen, isPartialDate, lastDay, vietnamDay } from './dates.ts';

describe('isPartialDate(text)', () => {
  it.each(['2021', '2021-09', '2021-09-24', '2024-02-29'])('accepts %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });
  it.each(['2021-13', '2021-00', '2021-02-29', '2021-9', '24/9/2021', '21', '0999', '2021-09-24T10:00', ''])(
    'refuses «%s»',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );
});

describe('firstDay, lastDay', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2022-09', '2022-09-01', '2022-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-06-30', '2025-06-30', '2025-06-30'],
  ])('of %s are %s and %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });
});

describe('dayRange(when)', () => {
  it('leaves the end of a span that continues open', () => {
    expect(dayRange({ from: '2023', to: '2025', continues: true })).toEqual({ first: '2023-01-01' });
    expect(dayRange({ from: '2017', to: '2020' })).toEqual({ first: '2017-01-01', last: '2020-12-31' });
  });
  it('keeps a window open where it says nothing', () => {
    expect(dayRange({ notBefore: '2021-09-24' })).toEqual({ first: '2021-09-24' });
  });
});

describe('formatWhen(when)', () => {
  it.each([
    ['2021-09-24', '24/9/2021'],
    ['2022-09', '9/2022'],
    ['2021', '2021'],
    [{ from: '2021', to: '2030' }, '2021–2030'],
    [{ from: '2023', to: '2025', continues: true as const }, '2023–2025 và tiếp theo'],
    [{ from: '2020' }, 'từ 2020'],
    [{ notBefore: '2025-05', notAfter: '2025-06-30' }, 'trong khoảng 5/2025–30/6/2025'],
    [{ notBefore: '2021-09-24' }, 'không trước 24/9/2021'],
    [{ notAfter: '2025-06' }, 'không sau 6/2025'],
  ])('is no more precise than %j', (when, text) => {
    expect(formatWhen(when)).toBe(text);
  });
});

describe('vietnamDay(now)', () => {
  it('is seven hours ahead of UTC', () => {
    expect(vietnamDay(new Date('2025-06-30T16:59:59Z'))).toBe('2025-06-30');
    expect(vietnamDay(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
  });
});
