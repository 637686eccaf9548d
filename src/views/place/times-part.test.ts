import { expect, it } from 'vitest';
import { plain } from '../../domain/run.ts';
import { recordPages } from '../pages/record.ts';
import { firstContext } from '../../../test/support/first.ts';
import { regionView } from './region.ts';
import { timesPart } from './times-part.ts';
import { unitView } from './unit.ts';
import type { UnitTimes } from './unit-view.ts';

const context = await firstContext();
const { facts } = context;
const pages = context.units.pages(facts.unitDay);
const own: [string, UnitTimes][] = [
  ...pages.map((page): [string, UnitTimes] => [`units/${page.slug}`, unitView(context, page).times]),
  ...context.regions.map(({ id }): [string, UnitTimes] => [`regions/${id}`, regionView(context, id).times]),
];

it('the dates of a place or region are as many as its measure says, listed, drawn and told', () => {
  const wrong = own.filter(([of, { count, drawing, items }]) => {
    const { value } = facts.count('marks', of);
    return value !== count || (drawing && drawing.data.marks.length !== count) || items.length > count;
  });
  expect(own.filter(([, { count }]) => count > 0).length).toBeGreaterThan(20);
  expect(wrong.map(([of]) => of)).toEqual([]);
});

it('the numbers of such a drawing are measures, and say what its marks are', () => {
  for (const [of, times] of own.filter(([, { drawing }]) => drawing)) {
    const { drawing, latest, items } = timesPart(context, 'x', times, of)!.times;
    const counted = [...drawing!.finding, ...drawing!.source!].flatMap((run) => run.counted ?? []);
    const value = (measure: string) => counted.find((each) => each.measure === measure && each.of === of)?.value ?? 0;
    expect([of, value('marks')]).toEqual([of, drawing!.data.marks.length]);
    expect([of, value('marks-inferred')]).toEqual([of, drawing!.data.marks.filter((mark) => mark.inferred).length]);
    expect(plain(drawing!.finding).match(/\d+ (mốc|bản ghi)/g)).toHaveLength(
      counted.filter(({ measure, of: scope }) => scope === of && measure !== 'records-timeline').length,
    );
    expect(latest?.flatMap((run) => run.counted ?? []).map((each) => each.value) ?? [items.length]).toEqual([
      times.count,
    ]);
  }
});

const published = {
  version: '0123456789',
  site: new URL('https://lien-ket-vung.example'),
  withBase: (path: string) => path,
  hasPdfs: true,
};

it('the dates around a record are as many as its measure says', () => {
  const drawn = recordPages(context, published).flatMap(({ view }) => (view.times ? [view.times] : []));
  expect(drawn.length).toBeGreaterThan(5);
  for (const { data, finding } of drawn) {
    const marks = finding.flatMap((run) => run.counted ?? []).find(({ measure }) => measure === 'marks')!;
    expect([marks.of, marks.value]).toEqual([marks.of, data.marks.length]);
  }
});
