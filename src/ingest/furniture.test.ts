import { describe, expect, it } from 'vitest';
import { findFurniture } from './furniture.ts';

const pieces = (text: string) => findFurniture(text).map((piece) => piece.text);

describe('findFurniture', () => {
  it.each([
    'Bình luận (0)',
    'Ý kiến bạn đọc',
    'Những tin mới hơn',
    'Thư viện ảnh',
    'Số Lượt Truy Cập',
    'perm_identity Trong ngày: 19',
    'supervisor_account Tổng truy cập: 119.909',
    'Lượt xem: 1.234',
    'Chia sẻ',
  ])('knows %j', (line) => expect(pieces(`Quảng Ninh họp.\n${line}`)).toEqual([line]));

  it.each([
    'Trong năm 2021, kinh tế tăng 8,6%.',
    'Sớm nhận diện vai trò liên kết vùng',
    'Bình luận của chuyên gia về liên kết vùng',
    'Nguồn tin: baothainguyen.vn:',
    'BT',
  ])('leaves %j to the article', (line) => expect(pieces(`Quảng Ninh họp.\n${line}`)).toEqual([]));

  it('takes the short lines after the heading of a menu, but no paragraph', () => {
    expect(pieces('Hết bài.\nTin liên quan\nĐắk Lắk họp\nGia Lai họp')).toEqual([
      'Tin liên quan',
      'Đắk Lắk họp',
      'Gia Lai họp',
    ]);
    expect(pieces('Tin liên quan\nĐắk Lắk họp\nHội nghị đã kết thúc.')).toEqual(['Tin liên quan']);
  });

  it('takes a counter beside the date and says where it stands', () => {
    const text = 'Tên bài\nCập nhật lúc: 15/07/2022 Số lượt xem: \u00A0 5 Người đăng: Trần Kim Huy';
    const [piece] = findFurniture(text);
    expect(text.slice(piece!.start, piece!.end)).toBe('Số lượt xem: \u00A0 5');
  });
});
