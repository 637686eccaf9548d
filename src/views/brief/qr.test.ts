import { expect, it } from 'vitest';
import { qrDrawing } from './qr.ts';

it('a symbol has four quiet modules around it, and its first finder in the corner', () => {
  const { viewBox, ground, path } = qrDrawing('https://example.org/tinh/dak-lak/');
  const [, size] = /^0 0 (\d+) \1$/.exec(viewBox)!;
  expect(ground).toBe(`M0 0h${size}v${size}h-${size}z`);
  expect(path).toMatch(/^M4 4h1v1h-1zM5 4h1v1h-1z/);
});
