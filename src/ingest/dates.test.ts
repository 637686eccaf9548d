import { describe, expect, it } from 'vitest';
import { importText } from './import.ts';

const datesOf = (text: string) => importText(text, { fileName: '' }).dates;
const read = (text: string) => datesOf(text).map(({ text: written, iso }) => `${written} → ${iso}`);

describe('the dates of a text', () => {
  it.each<[string, string[]]>([
    ['24/9/2021', ['24/9/2021 → 2021-09-24']],
    [
      'ngày 24-9-2021, 24.09.2021 và 2021-09-24',
      ['24-9-2021 → 2021-09-24', '24.09.2021 → 2021-09-24', '2021-09-24 → 2021-09-24'],
    ],
    ['Ngày 24 tháng 9 năm 2021', ['24 tháng 9 năm 2021 → 2021-09-24']],
    ['ngày\u00A024 tháng 9', ['ngày 24 tháng 9 → --09-24']],
    ['vào ngày 24/9. Theo đó', ['ngày 24/9 → --09-24']],
    ['sáng 24/9 đến 2/10', ['sáng 24/9 → --09-24', '2/10 → --10-02']],
    ['hôm nay (24/9)', ['24/9 → --09-24']],
    ['ngày 24-9', ['ngày 24-9 → --09-24']],
    ['ngày 29/2', ['ngày 29/2 → --02-29']],
    ['từ ngày 12-15/3/2025', ['ngày 12 → 2025-03-12', '15/3/2025 → 2025-03-15']],
    ['từ ngày 12 đến ngày 15 tháng 3 năm 2025', ['ngày 12 → 2025-03-12', '15 tháng 3 năm 2025 → 2025-03-15']],
    ['tháng 9/2022', ['tháng 9/2022 → 2022-09']],
    ['từ tháng 9/2022 đến 12/2022', ['tháng 9/2022 → 2022-09', '12/2022 → 2022-12']],
    ['Tháng 9 năm 2022', ['Tháng 9 năm 2022 → 2022-09']],
    ['9 tháng của năm 2021', ['năm 2021 → 2021']],
    ['các năm 2021, 2022 và 2023', ['năm 2021 → 2021', '2022 → 2022', '2023 → 2023']],
    ['giai đoạn 2020 - 2021', ['2020 → 2020', '2021 → 2021']],
    ['thời kỳ 2021-2030, tầm nhìn đến năm 2050', ['2021 → 2021', '2030 → 2030', 'năm 2050 → 2050']],
    ['từ năm 2021 đến năm 2025', ['năm 2021 → 2021', 'năm 2025 → 2025']],
    ['24/9/2021-30/9/2021', ['24/9/2021 → 2021-09-24', '30/9/2021 → 2021-09-30']],
  ])('reads %j', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'ngày 31/2/2021',
    'ngày 31 tháng 2 năm 2021',
    'ngày 32/1, ngày 10/13',
    'tháng 13/2022',
    '24/9 số hộ, tỷ lệ 1/2000, 3/4',
    'ngày 1-7 (chưa rõ là tháng hay khoảng ngày)',
    'mỗi năm 2000 tấn; năm 2000 tấn',
    'mùng 10/3 (âm lịch)',
    'ngày 10 tháng 3 âm lịch',
    'Nghị định 91/2021',
    'quốc lộ 18, 0912.345.678, 192.168.1.2021',
    '4.621 lượt, 119.909',
    'đường 36m, từ 2021 người',
    'quý III/2022',
  ])('finds no date in %j', (text) => expect(read(text)).toEqual([]));

  it('groups the places of one date', () => {
    expect(datesOf('năm 2021 … năm 2021')).toEqual([
      {
        text: 'năm 2021',
        iso: '2021',
        mentions: [
          { start: 0, end: 8 },
          { start: 11, end: 19 },
        ],
      },
    ]);
  });
});
