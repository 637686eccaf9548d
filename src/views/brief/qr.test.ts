import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrDrawing } from './qr.ts';

const ADDRESS = 'https://example.org/tinh/dak-lak/';

/** The modules that lines of a drawing cover: «M4 4.5h7m1 0h2». */
function modulesOf(path: string): string[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Mmh])(-?\d+)(?: (\d+)(?:\.5)?)?/g)].flatMap(([, step, first, second]) => {
    if (step === 'M') [x, y] = [Number(first), Number(second)];
    if (step === 'm') x += Number(first);
    if (step !== 'h') return [];
    const from = x;
    x += Number(first);
    return Array.from({ length: Number(first) }, (_, index) => `${from + index} ${y}`);
  });
}

it('a symbol has four quiet modules around it, and every dark module once', () => {
  const { viewBox, ground, path } = qrDrawing(ADDRESS);
  const [, size] = /^0 0 (\d+) \1$/.exec(viewBox)!;
  expect(ground).toBe(`M0 0h${size}v${size}h-${size}z`);
  expect(path).toMatch(/^M4 4\.5h7m/);
  const { data } = encode(ADDRESS, { ecc: 'M', border: 4 });
  expect(modulesOf(path)).toEqual(data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x} ${y}`] : []))));
});
