import { describe, expect, it } from 'vitest';
import { findSource, type FoundSource } from './source.ts';

const BODY = `${'Quảng Ninh đã phối hợp với Hải Phòng trong nhiều lĩnh vực phát triển kinh tế. '.repeat(4)}\n`;
const NONE: FoundSource = { publisher: null, url: null, author: null };

describe('findSource', () => {
  it.each<[string, Partial<FoundSource>]>([
    [
      'Nguồn: http://baovinhphuc.com.vn/tin-tuc/Id/128676',
      { publisher: 'baovinhphuc.com.vn', url: 'http://baovinhphuc.com.vn/tin-tuc/Id/128676' },
    ],
    ['Nguồn tin: baothainguyen.vn:', { publisher: 'baothainguyen.vn' }],
    ['Tác giả : https://baophuyen.vn/ |', { publisher: 'baophuyen.vn', url: 'https://baophuyen.vn/' }],
    ['Theo Báo Quảng Ninh', { publisher: 'Báo Quảng Ninh' }],
    ['Kinh tế phát triển. (Theo TTXVN)', { publisher: 'TTXVN' }],
    ['(Nguồn: Báo Phú Yên)', { publisher: 'Báo Phú Yên' }],
    [
      'Nguồn: Báo Vĩnh Phúc (https://www.baovinhphuc.com.vn/a.html).',
      { publisher: 'Báo Vĩnh Phúc', url: 'https://www.baovinhphuc.com.vn/a.html' },
    ],
    ['Nguồn: Báo Quảng Ninh, ngày 24/9/2021', { publisher: 'Báo Quảng Ninh' }],
    [
      'Nguồn:\nhttps://baophutho.vn/lien-ket-vung',
      { publisher: 'baophutho.vn', url: 'https://baophutho.vn/lien-ket-vung' },
    ],
    ['https://baophutho.vn/lien-ket-vung', { publisher: 'baophutho.vn', url: 'https://baophutho.vn/lien-ket-vung' }],
    ['Báo Đắk Lắk', { publisher: 'Báo Đắk Lắk' }],
    ['Bài, ảnh: Lưu Nhung', { author: 'Lưu Nhung' }],
    ['Tin và ảnh: Nguyễn Hà, Trần Bình', { author: 'Nguyễn Hà, Trần Bình' }],
    ['Bài: Lưu Nhung - Ảnh: Phạm Công', { author: 'Lưu Nhung' }],
    ['Tác giả: Lưu Nhung | Ngày đăng: 12/3/2025', { author: 'Lưu Nhung' }],
    ['Tác giả: N.L', { author: 'N.L' }],
  ])('reads %j', (line, expected) => expect(findSource(BODY + line)).toEqual({ ...NONE, ...expected }));

  it.each([
    'N.L',
    'BT',
    '(PYP)',
    '(Ảnh: Báo Quảng Ninh) |',
    'Ảnh: Phạm Công',
    'Nguồn ảnh: TTXVN',
    'Người đăng: Trần Kim Huy',
    'Nguyễn Thái Bình',
    'Theo Báo cáo của UBND tỉnh',
    'Theo quy hoạch',
    'Báo Đắk Lắk kỷ niệm ngày thành lập',
    'Báo Cáo của UBND tỉnh',
    'Tin liên quan: Quảng Ninh',
    'Nguồn: ',
    'Xem thêm tại https://baophutho.vn/lien-ket-vung và các trang khác',
  ])('finds neither source nor author in %j', (line) => {
    expect(findSource(BODY + line)).toEqual(NONE);
  });

  it('takes only http and https addresses for the address', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'ftp://baophutho.vn/a', '//baophutho.vn/a'])
      expect(findSource(`${BODY}Nguồn: ${address}`).url, address).toBeNull();
  });

  it('does not take the source of a table between paragraphs for the publisher', () => {
    expect(findSource(`${BODY}Nguồn: Cục Thống kê\n${BODY}`)).toEqual(NONE);
    expect(findSource(`${BODY}Nguồn: Cục Thống kê`).publisher).toBe('Cục Thống kê');
  });

  it('takes a portal that signs its first line', () => {
    expect(findSource(`(Chinhphu.vn) - ${BODY}`).publisher).toBe('Chinhphu.vn');
  });
});
