import { describe, expect, it } from 'vitest';
import { readDraft } from './draft.ts';

describe('readDraft(text)', () => {
  it.each(['cầu A, ', 'dự án A ', 'ngày 1/1/2021 ', '57/NQ-CP ', 'Hà Nội - ', 'Sở Y tế và ', '<p>', '"a": "b", '])(
    'takes no more than linear time for %j over and over',
    (piece) => {
      const start = process.cpuUsage();
      readDraft(piece.repeat(Math.ceil(40_000 / piece.length)), { fileName: 'dai.txt' });
      expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
    },
  );

  it('finds nothing in nothing', () => {
    const { spans, inferred, ...found } = readDraft('', { fileName: 'x.txt' });
    expect([spans, inferred, found.title, found.publishedAt, found.provinces]).toEqual([{}, {}, null, null, []]);
  });

  it('reads who wrote and who published from a dump with objects in it', () => {
    const { publisher, author, title } = readDraft(
      '{"@type":"NewsArticle","headline":"Bình Định, Gia Lai thống nhất hướng tuyến","author":[{"@type":"Person","name":"Xuân Nhàn"}],"publisher":{"name":"Tạp chí Nhà đầu tư"},"articleBody":"Chiều 15/10, lãnh đạo hai tỉnh Bình Định và Gia Lai đã làm việc tại Pleiku về tuyến đường."}',
      { fileName: 'x.json' },
    );
    expect({ publisher, author, title }).toEqual({
      publisher: 'Tạp chí Nhà đầu tư',
      author: 'Xuân Nhàn',
      title: 'Bình Định, Gia Lai thống nhất hướng tuyến',
    });
  });

  it('takes what a newspaper says of itself for no title', () => {
    const text = `BÁO ĐẮK LẮK ĐIỆN TỬ
Cơ quan của Đảng bộ tỉnh Đắk Lắk - Tiếng nói của Đảng bộ, chính quyền và nhân dân các dân tộc
08:30, 08/09/2023
Đẩy nhanh tiến độ cao tốc Khánh Hòa - Buôn Ma Thuột
Sáng 7-9, lãnh đạo tỉnh Đắk Lắk đã có buổi làm việc với chủ đầu tư về tiến độ của con đường.
`;
    expect(readDraft(text, { fileName: 'x.txt' }).title).toBe('Đẩy nhanh tiến độ cao tốc Khánh Hòa - Buôn Ma Thuột');
  });

  it('reads months in words whole', () => {
    const text = 'Ngày 5 tháng mười một năm 2024, Đắk Lắk và Gia Lai họp. Đến tháng mười hai năm 2025 thì xong.\n';
    expect(readDraft(text, { fileName: 'x.txt' }).dates.map(({ iso }) => iso)).toEqual(['2024-11-05', '2025-12']);
  });

  it('takes buttons beside one another for no title, and no word of a province for a newspaper', () => {
    const text = `Chia sẻ Facebook Zalo

Cần Thơ - Hậu Giang bắt tay làm tuyến đường nối hai khu công nghiệp

Hai địa phương cùng đầu tư tuyến đường nối Khu công nghiệp Thạnh Lộc với Khu công nghiệp Sông Hậu dài 14,2 km.
`;
    const { title, publisher, projects } = readDraft(text, { fileName: 'x.txt' });
    expect(title).toBe('Cần Thơ - Hậu Giang bắt tay làm tuyến đường nối hai khu công nghiệp');
    expect(publisher).toBeNull();
    expect(projects.map(({ name }) => name)).toEqual([
      'tuyến đường nối Khu công nghiệp Thạnh Lộc với Khu công nghiệp Sông Hậu',
    ]);
  });

  it('reads money before «bằng», works in a list, and an office whose name has a comma', () => {
    const text = `Ba công trình ở vùng giáp ranh
Vốn làm đường là 12 tỷ đồng bằng ngân sách tỉnh; vùng có hai đồng bằng nhỏ. Đó là các công trình: kè Bản Lác, đường tỉnh 105D và cầu Nậm Ét.
UBND tỉnh Sơn La giao Ban Quản lý dự án giao thông, thủy lợi tỉnh trình hồ sơ trước ngày 5/6/2021.
`;
    const { figures, projects, directives } = readDraft(text, { fileName: 'x.txt' });
    expect(figures.map(({ value, unit }) => [value, unit])).toEqual([[12e9, 'VND']]);
    expect(projects.map(({ name }) => name)).toEqual(['kè Bản Lác', 'đường tỉnh 105D', 'cầu Nậm Ét']);
    expect(directives.map(({ lead }) => lead)).toEqual(['Ban Quản lý dự án giao thông, thủy lợi tỉnh']);
  });
});
