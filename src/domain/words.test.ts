import { describe, expect, it } from 'vitest';
import { hasMarksOf, wordsIn } from './words.ts';

const folded = (text: string) => wordsIn(text).map((word) => word.folded);
const exact = (text: string) => wordsIn(text).map((word) => word.exact);

it.each([
  ['Đắk Lắk', ['dak', 'lak']],
  ['QL18, QL 2C', ['ql', '18', 'ql', '2', 'c']],
  ['Chỉ thị 25/CT-TTg', ['chi', 'thi', '25', 'ct', 'ttg']],
  ['TP.HCM', ['tp', 'hcm']],
  ['kỹ sư Quý ở Mỹ', ['ki', 'su', 'qui', 'o', 'mi']],
  ['Thúy uy tay', ['thuy', 'uy', 'tay']],
  ['', []],
])('the words of «%s» are %j', (text, words) => {
  expect(folded(text)).toEqual(words);
});

it('stand where the text has them', () => {
  const text = 'ở TP. Huế';
  expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ở', 'TP', 'Huế']);
});

it('are one in old and new placement of tones, and with either i', () => {
  expect(exact('Hòa Bình, thủy, kỹ')).toEqual(exact('Hoà Bình, thuỷ, kĩ'));
  expect(exact('Hoa')).not.toEqual(exact('Hòa'));
});

describe('marks that were typed', () => {
  it.each([
    ['duong', 'đường', true],
    ['đuong', 'đường', true],
    ['đuong', 'dương', false],
    ['dương', 'đường', true],
    ['đường', 'dương', false],
    ['nâng', 'nẵng', false],
  ])('«%s» fits «%s»: %s', (typed, text, fits) => {
    expect(hasMarksOf(exact(text)[0]!, exact(typed)[0]!)).toBe(fits);
  });
});
