import { beforeAll, describe, expect, it } from 'vitest';
import { compareText } from '../../src/domain/order.ts';
import { DEFAULT_STATE, filterRecords, pairsOn, unitRows, type MapRecords } from '../../src/maps/map-model.ts';
import type { ViewContext } from '../../src/views/common/context.ts';
import { pairs } from '../../src/facts/links.ts';
import { linkMap } from '../../src/views/map/map-page.ts';
import { mapRecords } from '../../src/views/map/map-records.ts';
import { firstContext } from '../support/first.ts';

let context: ViewContext;
let records: MapRecords;
beforeAll(async () => {
  context = await firstContext();
  // What the browser gets has been through JSON.
  records = JSON.parse(JSON.stringify(mapRecords(context, '/lien-ket-vung/')));
});
const rowOf = (unit: string, basis: 'viet' | 'nay') =>
  unitRows(records, filterRecords(records, DEFAULT_STATE), {
    basis,
    measure: 'lien-ket',
    compare: context.format.compare,
  }).find((row) => row.unit === unit)!;

describe('the opened map of the content of this repository', () => {
  it.each([
    ['asWritten', 'viet'],
    ['current', 'nay'],
  ] as const)('joins the same pairs as the tables of links, %s', (basis, counted) => {
    const expected = pairs(context.corpus, basis).map(({ a, b, records: ids }) => [a, b, ids]);
    const drawn = pairsOn(records, records.links, counted).pairs.map(({ a, b, links }) => {
      const ids = links.map(({ key }) => key.replace('lien-ket/', '')).sort();
      return [a, b, ids];
    });
    expect(drawn.sort((x, y) => compareText(`${x[0]} ${x[1]}`, `${y[0]} ${y[1]}`))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(10);
  });
  it('counts the links and partners of the drawn map', () => {
    const { rows } = linkMap(context);
    for (const { unit, links, partners } of rows) {
      const row = rowOf(unit, 'nay');
      expect([unit, row.counts['lien-ket'], row.partners]).toEqual([unit, links, partners]);
    }
  });
  it('gives Quảng Ninh 19 partners as written and 13 today', () => {
    expect([rowOf('quang-ninh', 'viet').partners, rowOf('quang-ninh-2025', 'nay').partners]).toEqual([19, 13]);
  });
  it('gives Vĩnh Phúc 7 partners as written, of whom Phú Thọ counts 2 as internal today', () => {
    expect(rowOf('vinh-phuc', 'viet').partners).toBe(7);
    const { internal } = pairsOn(records, records.links, 'nay');
    const own = internal.filter(({ unit, a, b }) => unit === 'phu-tho-2025' && [a, b].includes('vinh-phuc'));
    expect(own.map(({ a, b }) => (a === 'vinh-phuc' ? b : a)).sort()).toEqual(['hoa-binh', 'phu-tho']);
  });
  it('has a quote for every link', () => {
    for (const { key, clause } of records.links) expect(clause?.at, key).toMatch(/^[a-z0-9-]+#trich-/);
  });
  it('says how exact every drawn work is', () => {
    const drawn = records.works.flatMap(({ shape }) => shape ?? []);
    expect(drawn.length).toBeGreaterThan(5);
    for (const { precision } of drawn) expect(['surveyed', 'approximate', 'schematic']).toContain(precision);
  });
});
