import { describe, expect, it } from 'vitest';
import type { When } from '../../domain/dates.ts';
import { createContext } from '../common/context.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { timeInWords, timeline } from './timeline.ts';

const TEXT = 'Cần Thơ và Đồng Tháp ký quy chế phối hợp. Hội nghị diễn ra sau đó.';
const evidence = [{ article: 'can-tho', quote: 'Cần Thơ và Đồng Tháp ký quy chế phối hợp' }];

describe('timeInWords', () => {
  it.each<[When, boolean, string]>([
    ['2021-09-24', false, '24/9/2021'],
    ['2021-09', false, 'trong tháng 9/2021'],
    ['2021', false, 'trong năm 2021'],
    ['2021', true, 'cả năm 2021'],
    ['2021-09', true, 'cả tháng 9/2021'],
    [{ notBefore: '2021-09' }, false, 'không trước 9/2021'],
    [{ notAfter: '2022' }, false, 'không sau 2022'],
    [{ notBefore: '2025-05', notAfter: '2025-06-30' }, false, 'một lúc trong khoảng từ 5/2025 đến 30/6/2025'],
    [{ from: '2021', to: '2030' }, true, 'kéo dài 2021–2030'],
    [{ from: '2023' }, true, 'kéo dài từ 2023'],
    [{ from: '2023', to: '2025', continues: true }, true, 'kéo dài 2023–2025 và tiếp theo'],
  ])('of %o, lasting %s, is %s', (when, lasting, text) => {
    expect(timeInWords(createContext(testCorpus({ buildDate: '2025-01-01' }), 'vi'), when, lasting)).toBe(text);
  });
});

describe('timeline', () => {
  const corpus = testCorpus({
    buildDate: '2023-01-01',
    seeds: { 'can-tho.txt': TEXT },
    records: {
      linkages: [
        {
          id: 'quy-che-phoi-hop',
          title: 'Quy chế phối hợp',
          form: 'regulation',
          pattern: 'together',
          parties: [{ province: 'can-tho' }, { province: 'dong-thap' }],
          signed: '2022-06',
          period: { from: '2022', to: '2025' },
          status: [{ state: 'proposed', asWritten: 'đề xuất', date: '2021' }],
          evidence,
        },
      ],
      events: [
        {
          id: 'hoi-nghi',
          title: 'Hội nghị',
          kind: 'conference',
          date: { notBefore: '2022-06' },
          evidence,
          inferred: { date: 'sau lễ ký' },
        },
        { id: 'hoi-cho', title: 'Hội chợ', kind: 'fair', evidence },
      ],
    },
  });
  const { years, count, undated, undatedCount } = timeline(createContext(corpus, 'vi'));
  const line = ({ title, what, time }: { title: string; what: string; time: string }) => `${title}: ${what} ${time}`;

  it('lists every date under the year in which it lies or begins, oldest first', () => {
    expect(years.map(({ year, items }) => [year, items.map(line)])).toEqual([
      ['2021', ['Quy chế phối hợp: đề xuất trong năm 2021']],
      [
        '2022',
        [
          'Quy chế phối hợp: thời gian thực hiện kéo dài 2022–2025',
          'Quy chế phối hợp: ký trong tháng 6/2022',
          'Hội nghị: diễn ra không trước 6/2022',
        ],
      ],
    ]);
    expect(count).toBe(4);
  });
  it('tells a lasting state from a moment within', () => {
    expect(years[1]!.items.map(({ lasting }) => lasting)).toEqual([true, false, false]);
  });
  it('says what was inferred', () => {
    expect(years[1]!.items.map(({ beside }) => beside)).toEqual([undefined, undefined, '(suy ra)']);
  });
  it('gives machines a date only where the source has a single one', () => {
    expect(years[1]!.items.map(({ datetime }) => datetime)).toEqual([undefined, '2022-06', undefined]);
  });
  it('counts and lists what has no date', () => {
    expect(undated.map(({ label, records }) => [label, records.map(({ title }) => title)])).toEqual([
      ['Sự kiện', ['Hội chợ']],
      ['Bài viết', [TEXT]],
    ]);
    expect(undatedCount).toBe(2);
  });
});
