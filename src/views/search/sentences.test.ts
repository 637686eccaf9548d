import { expect, it } from 'vitest';
import { sentenceRanges } from './sentences.ts';

it.each([
  ['Quảng Ninh họp. Hải Phòng ký.', ['Quảng Ninh họp.', 'Hải Phòng ký.']],
  [
    'Đến TP. Hồ Chí Minh rồi về. Ông Nguyễn Văn A. Bình nói.',
    ['Đến TP. Hồ Chí Minh rồi về.', 'Ông Nguyễn Văn A. Bình nói.'],
  ],
  ['Tăng 8,6%. “Rất tốt”, ông nói… Hết', ['Tăng 8,6%.', '“Rất tốt”, ông nói…', 'Hết']],
  ['Ngày 1. 7 tỉnh', ['Ngày 1. 7 tỉnh']],
  ['một câu không chấm', ['một câu không chấm']],
  ['', []],
])('«%s» is %j', (text, sentences) => {
  expect(sentenceRanges(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual(sentences);
});
