import { describe, expect, it } from 'vitest';
import { withBase } from './href.ts';

describe('withBase', () => {
  it.each([
    ['/van-ban/', '/', '/van-ban/'],
    ['/van-ban/', '/lien-ket-vung/', '/lien-ket-vung/van-ban/'],
    ['/van-ban/', '/lien-ket-vung', '/lien-ket-vung/van-ban/'],
    ['/', '/lien-ket-vung/', '/lien-ket-vung/'],
    ['#trich-1', '/lien-ket-vung/', '#trich-1'],
    ['https://baoquangninh.vn/a', '/lien-ket-vung/', 'https://baoquangninh.vn/a'],
    ['//baoquangninh.vn/a', '/lien-ket-vung/', '//baoquangninh.vn/a'],
  ])('puts %s under the base %s as %s', (path, base, expected) => {
    expect(withBase(path, base)).toBe(expected);
  });
});
