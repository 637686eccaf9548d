import { describe, expect, it } from 'vitest';
import { provinces63 } from '../reference/index.ts';
import { findProvinces } from './provinces.ts';

const names = (text: string, day?: string) => findProvinces(text, { day: day ?? null }).map(({ name }) => name);

describe('findProvinces', () => {
  it('knows every one of the 63 by its name', () => {
    for (const { name } of provinces63) {
      const lead = name === 'Hồ Chí Minh' ? 'TP. ' : '';
      expect(names(`Đoàn công tác đến ${lead}${name} hôm qua.`), name).toEqual([name]);
    }
  });

  it.each<[string, string[]]>([
    ['Hợp tác với TP. Hải Phòng và TP,HCM, TP.HCM, TPHCM.', ['Hải Phòng', 'Hồ Chí Minh']],
    ['Các tỉnh Hoà Bình, Thanh Hoá và Khánh Hoà', ['Hòa Bình', 'Thanh Hóa', 'Khánh Hòa']],
    ['tại thành phố Hà Nộ.', ['Hà Nội']],
    ['UBND tỉnh Đăk Lăk, Đắc Nông, Đắk Lăk', ['Đắk Lắk', 'Đắk Nông']],
    ['tỉnh Bà Rịa – Vũng Tàu và BR-VT', ['Bà Rịa - Vũng Tàu']],
    ['Công ty cổ phần Mía đường Sơn La và Ngân hàng TMCP Sài Gòn - Hà Nội', []],
    ['Công ty TNHH Hà Giang Xanh tại Sơn La; Tập đoàn Lai Châu, Yên Bái', ['Sơn La', 'Yên Bái']],
    ['Công ty CP Nam Dược của Nam Định khảo sát Thái Bình', ['Nam Định', 'Thái Bình']],
    ["Ông K'Bình Thuận", []],
    ['Quảng\u00A0Ninh, Phú  Thọ', ['Quảng Ninh', 'Phú Thọ']],
    ['Thừa Thiên-Huế và Quảng Trị', ['Thừa Thiên Huế', 'Quảng Trị']],
    ['Quảng Trị, Huế, Đà Nẵng', ['Quảng Trị', 'Thừa Thiên Huế', 'Đà Nẵng']],
    ['Hà Nội, Hồ Chí Minh và Cần Thơ', ['Hà Nội', 'Hồ Chí Minh', 'Cần Thơ']],
    ['Đại biểu HN đã đến Hà Nội.', ['Hà Nội']],
    ['tam giác phát triển Hà Nội - Hải Phòng - Quảng Ninh', ['Hà Nội', 'Hải Phòng', 'Quảng Ninh']],
    ['kết nối Hải Phòng - Quảng Ninh', ['Hải Phòng', 'Quảng Ninh']],
    ['đường bộ ven biển từ Quảng Ninh đến Thanh Hoá', ['Quảng Ninh', 'Thanh Hóa']],
    ['khu vực phía Bắc Ninh Bình', ['Ninh Bình']],
    ['Về phía Bắc Giang, có đồng chí Bí thư', ['Bắc Giang']],
    [
      'Bí thư Tỉnh ủy Thái Nguyên Nguyễn Thanh Hải và Bí thư Tỉnh ủy Bắc Giang Dương Văn Thái',
      ['Thái Nguyên', 'Bắc Giang'],
    ],
    ['Từ Hải Phòng đi Quảng Nam - Đà Nẵng', ['Hải Phòng', 'Quảng Nam', 'Đà Nẵng']],
    ['các tỉnh, thành phố Thái Nguyên, Cần Thơ', ['Thái Nguyên', 'Cần Thơ']],
    ['người Hà Giang, đường phố Hà Nội', ['Hà Giang', 'Hà Nội']],
    ['phường Vĩnh Phúc, tỉnh Phú Thọ (năm 2026)', ['Phú Thọ']],
    ['Sở Kế hoạch & Đầu tư tỉnh Quảng Ninh', ['Quảng Ninh']],
    ['Quang Ninh Province and Hanoi, Ho Chi Minh City', ['Quảng Ninh', 'Hà Nội', 'Hồ Chí Minh']],
    ['“Quảng Ninh”; (Phú Yên)/Bình Định', ['Quảng Ninh', 'Phú Yên', 'Bình Định']],
  ])('reads %j', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    'Nha Trang, Hạ Long, thành phố Vĩnh Yên, TP Vinh, Đà Lạt, Pleiku, Sa Pa',
    'Nguyễn Thái Bình, Trần Bình Dương, ông Hải Dương, chị Hà Giang, Lê Thị Hà Giang, Phó Thủ tướng Nguyễn Hòa Bình',
    'bà Huế và cô Nguyễn Thị Huế ở phố Huế',
    '(Ảnh: Báo Quảng Ninh); theo báo Quảng Ninh; Đài PT-TH Thái Nguyên; Hội Nhà báo Thái Nguyên; Tạp chí Hà Nội',
    'TP. Thái Nguyên, thành phố Bắc Giang, TP Thanh Hoá, thành phố Huế',
    'thị xã Phú Thọ, huyện Quảng Ninh, phường Vĩnh Phúc, xã Tây Ninh, thị xã Quảng Trị, TX. Quảng Trị',
    'các phường Việt Hưng, Hòa Bình và Thái Bình',
    'Thái Bình Dương, châu Á - THÁI BÌNH DƯƠNG, sông Thái Bình, Điện Biên Phủ, đảo Hà Nam',
    'tỉnh Hà Nam (Trung Quốc); tỉnh Hà Nam, Trung Quốc',
    'Chủ tịch Hồ Chí Minh, đường Hồ Chí Minh, Học viện Chính trị quốc gia Hồ Chí Minh',
    'Việt Nam Định hướng, hòa bình, cao bằng, hải dương học, bình định',
    'Hà Tây, Hà Nam Ninh, Vĩnh Phú, Bình Trị Thiên, tỉnh Quảng Nam - Đà Nẵng (cũ)',
    'cao tốc Hà Nội - Hải Phòng - Hạ Long và đường sắt Hà Nội - Lào Cai',
    'VÌ HÒA BÌNH; NÂNG CAO BẰNG CẤP; NGUYỄN THÁI BÌNH',
    'Giải thưởng Hòa Bình, Công viên Hòa Bình, quảng trường Hòa Bình',
    'Vùng Thủ đô; Đồng bằng sông Cửu Long; miền Trung; Tây Nguyên; Bắc Bộ',
    'HN và TTH',
    'dien bien phuc tap, chien su hoa binh; Dien Bien Phu',
    'Phó Thủ tướng Trần Hồng Hà\nNội dung hội nghị',
    'UBND tỉnh yêu cầu các sở, ban, ngành',
    '',
  ])('names no province in %j', (text) => expect(names(text)).toEqual([]));

  it('reads a title in capitals, ordinary words only after a word that leads a province', () => {
    expect(names('LIÊN KẾT VÙNG HÀ NỘI - HẢI PHÒNG')).toEqual(['Hà Nội', 'Hải Phòng']);
    expect(names('UBND TỈNH HÒA BÌNH VÀ TỈNH HOÀ BÌNH')).toEqual(['Hòa Bình']);
    expect(names('PHÚ THỌ, HÒA BÌNH HỢP TÁC')).toEqual(['Phú Thọ', 'Hòa Bình']);
    expect(names('HUYỆN QUẢNG NINH')).toEqual([]);
    expect(names('GIAO LƯU QUẢNG NINH, QUẢN LÝ HÀ NỘI')).toEqual(['Quảng Ninh', 'Hà Nội']);
  });

  it('takes «thành phố Huế» for the province from 2025 on, and a town for a town', () => {
    expect(names('thành phố Huế', '2024-12-31')).toEqual([]);
    expect(names('thành phố Huế', '2025-01-01')).toEqual(['Thừa Thiên Huế']);
    expect(names('thành phố Bắc Ninh', '2026-09-19')).toEqual([]);
    expect(names('thành phố Bắc Ninh', '2026-09-20')).toEqual(['Bắc Ninh']);
    expect(names('thành phố Đồng Nai', '2026-05-01')).toEqual(['Đồng Nai']);
  });

  it('reads a name broken over two lines only where the text was wrapped', () => {
    const wrapped =
      'Tỉnh đã phối hợp với các sở của tỉnh Quảng\nNinh để triển khai các\nnội dung hợp tác và\nliên kết vùng.';
    expect(names(wrapped)).toEqual(['Quảng Ninh']);
    expect(names('Quảng\nNinh')).toEqual([]);
  });

  it('gives the place of every mention', () => {
    const text = 'Quảng Ninh và TP.HCM; Báo Quảng Ninh; tỉnh Quảng Ninh';
    const [quangNinh, hoChiMinh] = findProvinces(text);
    expect(quangNinh).toEqual({
      name: 'Quảng Ninh',
      id: 'quang-ninh',
      mentions: [
        { start: 0, end: 10 },
        { start: 43, end: 53 },
      ],
    });
    expect(hoChiMinh!.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['TP.HCM']);
  });
});
