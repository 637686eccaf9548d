import { describe, expect, it } from 'vitest';
import type { When } from '../../domain/dates.ts';
import { createContext } from '../common/context.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { timeInWords, timeline } from './timeline.ts';

const TEXT = 'Cần Thơ và Đồng Tháp ký quy chế phối hợp. Hội nghị diễn ra sau đó.';
const evidence = [{ article: 'can-tho', quote: 'Cần Thơ và Đồng Tháp ký quy chế phối hợp' }];

describe('timeInWords', () => {
  it.each<[When, string]>([
    ['2021-09-24', '24/9/2021'],
    ['2021-09', 'trong tháng 9/2021'],
    ['2021', 'trong năm 2021'],
    [{ from: '2021', to: '2021' }, 'cả năm 2021'],
    [{ from: '2021-09', to: '2021-09' }, 'cả tháng 9/2021'],
    [{ notBefore: '2021-09' }, 'không trước 9/2021'],
    [{ notAfter: '2022' }, 'không sau 2022'],
    [{ notBefore: '2025-05', notAfter: '2025-06-30' }, 'trong khoảng từ 5/2025 đến 30/6/2025'],
    [{ from: '2021', to: '2030' }, 'kéo dài 2021–2030'],
    [{ from: '2023' }, 'kéo dài từ 2023'],
    [{ from: '2023', to: '2025', continues: true }, 'kéo dài 2023–2025 và tiếp theo'],
  ])('of %o is %s', (when, text) => {
    expect(timeInWords(createContext(testCorpus({ buildDate: '2025-01-01' }), 'vi'), when)).toBe(text);
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
      programmes: [{ id: 'xuc-tien', title: 'Xúc tiến nông sản', period: '2022', evidence }],
      directives: [
        { id: 'bao-cao', what: 'Nộp báo cáo', strength: 'request', due: { notAfter: '2022-09-30' }, evidence },
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
        {
          id: 'hoi-thao',
          title: 'Hội thảo',
          kind: 'conference',
          date: { notBefore: '2022', notAfter: '2025-06' },
          evidence,
        },
      ],
    },
  });
  const { years, count, undated, undatedCount } = timeline(createContext(corpus, 'vi'));
  const line = ({ title, what, time }: { title: string; what: string; time: string }) => `${title}: ${what} ${time}`;

  it('lists every date under the year in which it lies or begins, oldest first; last what may lie in several', () => {
    expect(years.map(({ year, items }) => [year, items.map(line)])).toEqual([
      ['2021', ['Quy chế phối hợp: đề xuất trong năm 2021']],
      [
        '2022',
        [
          'Quy chế phối hợp: thời gian thực hiện kéo dài 2022–2025',
          'Xúc tiến nông sản: thời gian thực hiện trong năm 2022',
          'Quy chế phối hợp: ký trong tháng 6/2022',
          'Nộp báo cáo: hạn không sau 30/9/2022',
        ],
      ],
      ['chua-ro-nam', ['Hội thảo: diễn ra trong khoảng từ 2022 đến 6/2025', 'Hội nghị: diễn ra không trước 6/2022']],
    ]);
    expect(count).toBe(7);
  });
  it('tells a lasting state from a moment within', () => {
    expect(years[1]!.items.map(({ lasting }) => lasting)).toEqual([true, false, false, false]);
  });
  it('says what was inferred', () => {
    expect(years[2]!.items.map(({ beside }) => beside)).toEqual([undefined, '(suy ra)']);
  });
  it('gives machines a date only where the source has a single one', () => {
    expect(years[1]!.items.map(({ datetime }) => datetime)).toEqual([undefined, '2022', '2022-06', undefined]);
  });
  it('counts and lists what has no date', () => {
    expect(undated.map(({ label, records }) => [label, records.map(({ title }) => title)])).toEqual([
      ['Sự kiện', ['Hội chợ']],
      ['Bài viết', [TEXT]],
    ]);
    expect(undatedCount).toBe(2);
  });
});
