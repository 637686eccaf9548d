import { describe, expect, it } from 'vitest';
import { createNameFinder, nameKey } from './names.ts';

const find = createNameFinder([
  { id: 'ubnd', names: ['UBND tỉnh Phú Yên'] },
  { id: 'so-khdt', names: ['Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT'] },
  { id: 'chinh-phu', names: ['Chính phủ'] },
  { id: 'thu-tuong', names: ['Thủ tướng Chính phủ'] },
  { id: 'huyen-uy', names: ['Huyện ủy Hòa Vang'] },
]);
const found = (text: string) => find(text).map(({ ids, start, end }) => `${ids.join()}: ${text.slice(start, end)}`);

describe('createNameFinder(named)', () => {
  it.each<[string, string[]]>([
    [
      'Uỷ ban Nhân dân tỉnh Phú Yên và Sở Kế hoạch & Đầu tư',
      ['ubnd: Uỷ ban Nhân dân tỉnh Phú Yên', 'so-khdt: Sở Kế hoạch & Đầu tư'],
    ],
    ['Sở KH&ĐT, Sở KH và ĐT', ['so-khdt: Sở KH&ĐT', 'so-khdt: Sở KH và ĐT']],
    ['Thủ tướng Chính phủ', ['thu-tuong: Thủ tướng Chính phủ']],
    ['HUYỆN ỦY HOÀ VANG', ['huyen-uy: HUYỆN ỦY HOÀ VANG']],
    ['UBND tỉnh Phú Thọ', []],
  ])('finds in %j', (text, expected) => expect(found(text)).toEqual(expected));

  it('names all that bear a name', () => {
    const [same] = createNameFinder([
      { id: 'a', names: ['Sở Tài chính'] },
      { id: 'b', names: ['sở tài chính'] },
    ])('Sở Tài chính');
    expect(same?.ids).toEqual(['a', 'b']);
  });
});

describe('nameKey(name)', () => {
  it('is the same for spellings of one name', () => {
    expect(nameKey('Uỷ ban nhân dân TP. Huế')).toBe(nameKey('UBND thành phố Huế'));
  });
});
