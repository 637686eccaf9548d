import { describe, expect, it } from 'vitest';
import { createToday, noticed, taken } from './day.ts';
import { onceEach, onceFor } from './once.ts';

const today = createToday('2026-11-30');
const dependsOnDay = (make: () => unknown) => noticed(make).dependsOnDay;

describe('what is made', () => {
  it('depends on the day if it asks which day it is, else not', () => {
    expect(noticed(() => today.read())).toEqual({ made: '2026-11-30', dependsOnDay: true });
    expect(dependsOnDay(() => 'same')).toBe(false);
  });

  it('depends on it no longer when all of the days have come on which it changes', () => {
    const lastOf = (turns: string[]) => noticed(() => today.lastOf(turns));
    expect(lastOf(['2025-07-01', '2008-08-01'])).toEqual({ made: '2025-07-01', dependsOnDay: false });
    expect(lastOf(['2026-11-30', '2026-12-01'])).toEqual({ made: '2026-11-30', dependsOnDay: true });
    expect(lastOf(['2027-01-01']).made < '2000').toBe(true);
    expect(lastOf([]).dependsOnDay).toBe(false);
  });

  it('depends on it when it takes what was found before and depends on it, however often', () => {
    const ofRecord = onceFor((record: { asks: boolean }) => (record.asks ? today.read() : 'same'));
    const ofName = onceEach((name: string) => (name === 'asks' ? today.read() : 'same'));
    const [asks, asksNot] = [{ asks: true }, { asks: false }];
    for (const make of [() => ofRecord(asks), () => ofRecord(asks), () => ofName('asks'), () => ofName('asks')])
      expect(dependsOnDay(make)).toBe(true);
    for (const make of [() => ofRecord(asksNot), () => ofName('asks not')]) expect(dependsOnDay(make)).toBe(false);
  });

  it('within something else makes that depend on it only when it is taken', () => {
    expect(dependsOnDay(() => void noticed(() => today.read()))).toBe(false);
    expect(dependsOnDay(() => taken(noticed(() => today.read())))).toBe(true);
    expect(dependsOnDay(() => [today.read(), noticed(() => 'same')])).toBe(true);
  });

  it('leaves no trace when it fails', () => {
    const fail = () => {
      today.read();
      throw new Error('fails');
    };
    expect(dependsOnDay(() => expect(() => noticed(fail)).toThrow('fails'))).toBe(false);
  });
});
