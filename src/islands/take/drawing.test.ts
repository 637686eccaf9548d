import { expect, it } from 'vitest';
import { Svg } from '../../charts/svg.ts';
import { withKey } from './drawing.ts';

const DRAWING = new Svg(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 90" width="200" height="90"><path/></svg>',
);

it('sets a key beneath a drawing, in as many rows as it needs', () => {
  const entries = [
    { text: 'Số liên kết', sample: '' },
    { text: '1', sample: '<rect/>' },
    { text: 'từ mười liên kết trở lên', sample: '<rect/>' },
  ];
  const { markup } = withKey(DRAWING, entries);
  expect(markup).toMatch(/^<svg viewBox="0 0 200 140" width="200" height="140"><path\/>/);
  expect([...markup.matchAll(/translate\(([\d.]+) (\d+)\)"><g/g)].map(([, x, y]) => [Number(x) > 0, y])).toEqual([
    [true, '110'],
    [false, '130'],
  ]);
  expect(markup).toContain('>từ mười liên kết trở lên</text>');
});

it('leaves a drawing without a key as it is', () => {
  expect(withKey(DRAWING, []).markup).toBe(DRAWING.markup);
});
