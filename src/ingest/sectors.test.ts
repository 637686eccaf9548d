import { expect, it } from 'vitest';
import { sectorsMeantBy } from './sectors.ts';

it.each([
  ['Du lịch', ['du-lich']],
  ['Lao động, việc làm', ['lao-dong-nhan-luc']],
  ['Nông nghiệp', ['nong-lam-thuy-san']],
  ['thuy-san', ['nong-lam-thuy-san']],
  ['Thuỷ sản', ['nong-lam-thuy-san']],
  ['Y TẾ', ['y-te']],
  ['hải quan', ['logistics-cang-bien']],
  ['Thiên văn', []],
  ['…', []],
])('«%s» means %j', (words, ids) => expect(sectorsMeantBy(words)).toEqual(ids));
