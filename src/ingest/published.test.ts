import { describe, expect, it } from 'vitest';
import { moment } from '../schemas/field.ts';
import { findPublishedAt } from './published.ts';

const PARAGRAPH = 'Hội nghị diễn ra ngày 24/9/2021 tại thành phố Hạ Long, tỉnh Quảng Ninh.';

describe('findPublishedAt', () => {
  it.each([
    [
      'Cập nhật lúc: \u00A0 14:40:02 - 15/07/2022 Số lượt xem: \u00A0 5 Người đăng: \u00A0 Trần Kim Huy',
      '2022-07-15T14:40:02+07:00',
    ],
    ['Thứ Tư, 12/03/2025 08:15 (GMT+7)', '2025-03-12T08:15:00+07:00'],
    ['12:05 | 03/08/2023', '2023-08-03T12:05:00+07:00'],
    ['Thứ tư, ngày 12 tháng 3 năm 2025', '2025-03-12'],
    ['Ngày đăng: 12/03/2025', '2025-03-12'],
    ['Đăng ngày 12-03-2025 lúc 8h05', '2025-03-12T08:05:00+07:00'],
    ['15/07/2022', '2022-07-15'],
    ['03/08/2023 2:05 PM', '2023-08-03T14:05:00+07:00'],
    ['Lưu Nhung | 12/03/2025 08:15', '2025-03-12T08:15:00+07:00'],
    ['Báo Quảng Ninh - 12/03/2025 08:15', '2025-03-12T08:15:00+07:00'],
    ['Cần Thơ, ngày 12 tháng 3 năm 2025', '2025-03-12'],
    ['25:61 - 15/07/2022', '2022-07-15'],
    ['2025-03-12', '2025-03-12'],
  ])('reads the line %j', (line, expected) => {
    expect(findPublishedAt(`Liên kết vùng Đông Bắc\n${line}\n${PARAGRAPH}`)).toBe(expected);
  });

  it.each([
    PARAGRAPH,
    'Cập nhật ngày 15/7/2022, các địa phương đã tiêm 1,2 triệu liều.',
    'Cập nhật lúc: 31/02/2022',
    'Ngày 24/9/2021, Quảng Ninh và Hải Phòng họp bàn.',
    'Tháng 9/2022',
    '24/9',
  ])('does not take a date from %j', (line) => expect(findPublishedAt(`Tên bài\n${line}\n${PARAGRAPH}`)).toBeNull());

  it('gives a moment that the schema of articles accepts', () => {
    expect(moment.safeParse(findPublishedAt('Tên bài\n12/03/2025 8:15')).success).toBe(true);
  });

  it('prefers the day of publication to that of a change', () => {
    expect(findPublishedAt('Cập nhật: 16/07/2022\nNgày đăng: 15/07/2022')).toBe('2022-07-15');
  });

  it('does not take the date of another article from a list below', () => {
    expect(findPublishedAt(`${PARAGRAPH}\nNhững tin mới hơn\n15/07/2022\nNgày đăng: 16/07/2022`)).toBeNull();
  });

  it('does not take a bare date far down in the text', () => {
    expect(findPublishedAt(`${`${PARAGRAPH}\n`.repeat(12)}15/07/2022`)).toBeNull();
  });
});
