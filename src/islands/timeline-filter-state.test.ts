import { describe, expect, it } from 'vitest';
import type { TimelineRow } from '../domain/timeline-row.ts';
import {
  formatTimelineQuery,
  matches,
  parseTimelineQuery,
  placeOn,
  ticksFor,
  zoomOf,
} from './timeline-filter-state.ts';

describe('the address', () => {
  it('carries what is asked, in one order', () => {
    const state = parseTimelineQuery('?den=2023&khac=1&tinh=quang-ninh&tu=2021');
    expect(state).toEqual({ tinh: 'quang-ninh', tu: '2021', den: '2023' });
    expect(formatTimelineQuery(state)).toBe('?tinh=quang-ninh&tu=2021&den=2023');
    expect(formatTimelineQuery({})).toBe('');
  });
  it('turns a period round that ends before it begins', () => {
    expect(parseTimelineQuery('?tu=2025&den=2021')).toEqual({ tu: '2021', den: '2025' });
  });
});

describe('matches', () => {
  const options = ['loai van-ban', 'loai su-kien', 'linh-vuc du-lich', 'tinh quang-ninh'];
  const rows: TimelineRow[] = [
    [1, 2021, 2021, [0, 3]],
    [1, 2017, 2030, [0, 2]],
    [1, 2023, 0, [1, 2, 3]],
    [0, 0, 0, [1, 3]],
  ];
  it.each([
    [{}, [true, true, true, true]],
    [{ loai: 'van-ban' }, [true, true, false, false]],
    [{ tinh: 'quang-ninh', 'linh-vuc': 'du-lich' }, [false, false, true, false]],
    [{ loai: 'khong-co' }, [false, false, false, false]],
    [{ tu: '2022', den: '2022' }, [false, true, false, false]],
    [{ tu: '2031' }, [false, false, true, false]],
    [{ den: '2020' }, [false, true, false, false]],
  ])('of %o are %o', (state, expected) => {
    expect(matches(rows, options, state)).toEqual(expected);
  });
});

describe('the axis of a period', () => {
  const axis = { first: '2017-01-01', last: '2030-12-31', from: 100, to: 700 };
  it('begins and ends where the whole axis did', () => {
    const zoom = zoomOf(axis, { tu: '2021', den: '2022' })!;
    expect([zoom(placeOn(axis)('2021-01-01')), zoom(placeOn(axis)('2023-01-01'))]).toEqual([100, 700]);
    expect(zoomOf(axis, { tu: '2017', den: '2030' })!(400)).toBe(400);
  });
  it('is open at an end that is not asked', () => {
    expect(zoomOf(axis, { tu: '2030' })!(700)).toBe(700);
    expect(zoomOf(axis, {})).toBeUndefined();
  });
  it('has years at a round distance, and quarters where few years are wide', () => {
    expect(ticksFor(2017, 2030, 280, 44).map(({ label }) => label)).toEqual(['2020', '2025', '2030']);
    expect(ticksFor(2021, 2021, 600, 44).map(({ label }) => label)).toEqual(['1/2021', '4/2021', '7/2021', '10/2021']);
    expect(ticksFor(2021, 2023, 280, 44).map(({ label }) => label)).toEqual(['2021', '2022', '2023', '2024']);
  });
});
