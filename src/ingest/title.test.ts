import { describe, expect, it } from 'vitest';
import { findTitle, openingWords } from './title.ts';

const BODY = 'UBND tỉnh vừa có văn bản yêu cầu các sở, ban, ngành thúc đẩy liên kết vùng.';

describe('findTitle', () => {
  it.each([
    'Triển khai các nhiệm vụ, giải pháp hoàn thiện thể chế liên kết vùng kinh tế - xã hội',
    'Quảng Ninh và TP. Hải Phòng: Liên kết để phát triển',
    'Vì sao Đắk Lắk cần liên kết vùng?',
    'UBND tỉnh họp bàn về liên kết vùng',
    'LIÊN KẾT VÙNG: CƠ HỘI CHO PHÚ YÊN',
    '“Bắt tay” cùng phát triển',
    'Kế hoạch năm 2025 của vùng Tây Nguyên',
  ])('takes %j', (line) => {
    expect(findTitle(`${line}\n\n${BODY}`)).toBe(line);
    expect(findTitle(`\n  ${line}\u00A0\n${BODY}`)).toBe(line);
  });

  it.each([
    BODY,
    'Quảng Ninh họp. Hải Phòng cũng họp',
    'Hội nghị gồm có:',
    'Bài, ảnh: Lưu Nhung',
    '12:05 | 03/08/2023',
    'Trang chủ',
    'Liên',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ',
    'http://baovinhphuc.com.vn/tin-tuc',
    '<script>alert(1)</script>',
    `${'Liên kết vùng '.repeat(20)}`,
  ])('does not take %j', (line) => expect(findTitle(`${line}\n${BODY}`)).toBeNull());

  it('passes over lines of the page above it', () => {
    expect(findTitle(`Báo Đắk Lắk\nTrang chủ\n06:45, 20/05/2025\nĐắk Lắk thúc đẩy liên kết vùng\n${BODY}`)).toBe(
      'Đắk Lắk thúc đẩy liên kết vùng',
    );
  });

  it('needs a text below it', () => {
    expect(findTitle('Triển khai liên kết vùng Tây Nguyên')).toBeNull();
    expect(findTitle('')).toBeNull();
  });

  it('does not take the first line of a wrapped paragraph', () => {
    expect(findTitle('Thời gian qua, UBND tỉnh Đắk Lắk đã phối hợp\nvới các tỉnh trong vùng.')).toBeNull();
  });

  it('does not decide between a section and the title below it', () => {
    expect(findTitle(`Kinh tế\nĐắk Lắk thúc đẩy liên kết vùng Tây Nguyên\n${BODY}`)).toBeNull();
    expect(findTitle(`Tin trong tỉnh\nĐắk Lắk thúc đẩy liên kết vùng Tây Nguyên\n${BODY}`)).toBeNull();
  });
});

describe('openingWords', () => {
  it.each([
    ['Liên kết vùng', 20, 'Liên kết vùng'],
    ['Thời gian qua, UBND tỉnh', 15, 'Thời gian qua…'],
    ['Thời\u00A0gian\n qua,\n\nUBND', 11, 'Thời gian…'],
    ['', 10, ''],
    ['   \n ', 10, ''],
    ['aaaaaaaaaaaa', 5, 'aaaa…'],
  ])('cuts %j to %i', (text, max, expected) => expect(openingWords(text, max)).toBe(expected));
});
