import { describe, expect, it } from 'vitest';
import { parseTiles, tileOrigin } from './tiles.ts';

const tiles = { url: 'https://tile.example.org:8443/nen/{z}/{x}/{y}.png', attribution: '© Nền' };

it('the origin of tiles has the port and nothing of the path', () => {
  expect(tileOrigin(tiles.url)).toBe('https://tile.example.org:8443');
});

describe('tiles of a page', () => {
  it('are none where the page says none', () => {
    expect(parseTiles(undefined)).toBeUndefined();
  });
  it('are read as they are given', () => {
    expect(parseTiles(JSON.stringify(tiles))).toEqual(tiles);
  });
  it.each([
    [{ ...tiles, url: 'http://tile.example.org/{z}/{x}/{y}.png' }, 'invalid address of tiles'],
    [{ url: tiles.url }, 'missing attribution of tiles'],
    [{ attribution: 'x' }, 'invalid address of tiles'],
  ])('are refused: %o', (value, message) => {
    expect(() => parseTiles(JSON.stringify(value))).toThrow(message);
  });
});
