import { expect, it } from 'vitest';
import { mapRecords } from '../../../test/support/map-records.ts';
import { DEFAULT_STATE, type MapState } from '../../maps/map-model.ts';
import { withChoices, withoutFilters, withoutSelected, withSelected, withView } from './state-changes.ts';

const state: MapState = {
  ...DEFAULT_STATE,
  measure: 'du-an',
  from: 2020,
  to: 2024,
  undated: false,
  choices: { 'hinh-thuc': 'agreement' },
  selected: 'tinh/quang-ninh',
  view: [21, 106, 8],
};

it('selecting gives up the view, so that the map goes to what is selected', () => {
  const { view: _, ...rest } = state;
  expect(withSelected(state, 'tinh/phu-tho')).toEqual({ ...rest, selected: 'tinh/phu-tho' });
});

it('closing the panel keeps the view', () => {
  const { selected: _, ...rest } = state;
  expect(withoutSelected(state)).toEqual(rest);
});

it('moving the map keeps all else; the whole country is no view', () => {
  const { view: _, ...rest } = state;
  expect(withView(state, [20, 105, 9])).toEqual({ ...rest, view: [20, 105, 9] });
  expect(withView(state, undefined)).toEqual(rest);
});

it('taking the filters back keeps how is counted, the selection and the view', () => {
  const { from: _, to: __, ...rest } = state;
  expect(withoutFilters(state, mapRecords())).toEqual({ ...rest, undated: true, choices: {} });
});

it('a range that comes before the units of today brings the boundaries of its days, and takes them away again', () => {
  const chosen = (before: MapState, query: string) =>
    withChoices(before, new URLSearchParams(query), mapRecords()).basis;
  expect(chosen(DEFAULT_STATE, 'tu=2019&den=2024')).toBe('viet');
  expect(chosen({ ...DEFAULT_STATE, to: 2024, basis: 'viet' }, 'coso=viet&den=2025')).toBe('nay');
  expect(withoutFilters({ ...DEFAULT_STATE, to: 2024, basis: 'viet' }, mapRecords())).toEqual(DEFAULT_STATE);
  // What the reader has chosen since stays.
  expect(chosen({ ...DEFAULT_STATE, to: 2024 }, 'den=2023')).toBe('nay');
  expect(chosen(DEFAULT_STATE, 'tu=2019')).toBe('nay');
  const before = mapRecords({ currentBasis: '63' });
  expect(withChoices(DEFAULT_STATE, new URLSearchParams('den=2020'), before).basis).toBe('nay');
});

it('the controls say all but the selection and the view', () => {
  const params = new URLSearchParams('do=van-ban&tu=2021&an=duong-noi&hinh-thuc=khong-co');
  expect(withChoices(state, params, mapRecords())).toEqual({
    ...DEFAULT_STATE,
    measure: 'van-ban',
    from: 2021,
    hidden: ['duong-noi'],
    selected: state.selected,
    view: state.view,
  });
  expect(withChoices(DEFAULT_STATE, new URLSearchParams(), mapRecords())).toEqual(DEFAULT_STATE);
});
