import { expect, it } from 'vitest';
import { hasName, placesOfName, written } from './proper-names.ts';

it.each([
  ['vùng đồng bằng sông Hồng', 'Đồng bằng sông Hồng'],
  ['Vùng Kinh tế trọng điểm Bắc Bộ', 'Vùng kinh tế trọng điểm Bắc Bộ'],
  ['các tỉnh vùng thủ đô Hà Nội', 'Vùng Thủ đô Hà Nội'],
  ['vùng Thủ đô', 'Vùng Thủ đô'],
  ['miền tây Nam Bộ', 'miền tây Nam Bộ'],
  ['TÂY NGUYÊN PHÁT TRIỂN', 'Tây Nguyên'],
  ['tỉnh Hoà Bình', 'Hòa Bình'],
  ['các tỉnh duyên hải', 'các tỉnh duyên hải'],
])('«%s» names «%s»', (text, name) => {
  expect(hasName(written(text), [name])).toBe(true);
});

it.each([
  ['gió thổi hướng tây bắc', 'Tây Bắc'],
  ['ở phía tây Bắc Ninh', 'Tây Bắc'],
  ['nằm ở đông nam bộ phận này', 'Đông Nam Bộ'],
  ['trạng thái bình thường', 'Thái Bình'],
  ['vùng duyên hải bắc bộ phận', 'Vùng duyên hải Bắc Bộ'],
  ['Tây Nguyễn', 'Tây Nguyên'],
  ['Tây Nguyênn', 'Tây Nguyên'],
  ['', 'Tây Nguyên'],
  ['Tây Nguyên', ''],
])('«%s» does not name «%s»', (text, name) => {
  expect(hasName(written(text), [name])).toBe(false);
});

it('a name is found at each of its places', () => {
  expect(placesOfName(written('Tây Nguyên và Tây Nguyên'), 'Tây Nguyên')).toEqual([
    { start: 0, end: 10 },
    { start: 14, end: 24 },
  ]);
});
