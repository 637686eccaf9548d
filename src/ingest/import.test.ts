import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importText } from './import.ts';

const seed = (fileName: string) => readFileSync(new URL(`../../seeds/${fileName}`, import.meta.url), 'utf8');

/** The finding without its places: lists of what a reader would write down. */
function summary(text: string, fileName = 'tin.txt') {
  const { provinces, documents, dates, furniture, ...rest } = importText(text, { fileName });
  return {
    ...rest,
    provinces: provinces.map(({ name }) => name),
    documents: documents.map(({ number, date }) => ({ number, date })),
    dates: dates.map(({ text: written, iso }) => `${written} → ${iso}`),
    furniture: furniture.map((piece) => piece.text),
  };
}

const EXPECTED: ReturnType<typeof summary>[] = [
  {
    file: '000_a88c2e1e181c6284.txt',
    title: null,
    publisher: 'baovinhphuc.com.vn',
    url: 'http://baovinhphuc.com.vn/tin-tuc/Id/128676/Thuc-day-lien-ket-vung-phat-trien-kinh-te-dia-phuong',
    author: 'Lưu Nhung',
    publishedAt: null,
    // Vĩnh Phúc: «ngập lụt Vĩnh Phúc»; Lào Cai only in the name of a railway, Vĩnh Yên a town.
    provinces: ['Tuyên Quang', 'Vĩnh Phúc', 'Hà Nội', 'Ninh Bình', 'Thái Nguyên', 'Phú Thọ', 'Quảng Ninh', 'Hòa Bình'],
    documents: [],
    dates: ['2021 → 2021', '2030 → 2030', 'năm 2050 → 2050', 'Năm 2024 → 2024', 'tháng 5/2025 → 2025-05'],
    furniture: ['Bình luận (0)'],
  },
  {
    file: '001_b449fe593636a035.txt',
    title: null,
    publisher: null,
    url: null,
    author: null,
    publishedAt: null,
    provinces: ['Vĩnh Phúc'],
    documents: [
      { number: '25/CT-TTg', date: '2019-10-11' },
      { number: '1966/KH-UBND', date: '2017-03-27' },
    ],
    dates: ['11/10/2019 → 2019-10-11', '27/3/2017 → 2017-03-27', '2017 → 2017', '2020 → 2020'],
    furniture: [],
  },
  {
    file: '002_6733353313601e6d.txt',
    title: null,
    publisher: null,
    url: null,
    author: null,
    publishedAt: null,
    provinces: [
      'Quảng Ninh',
      'Hải Phòng',
      'Hà Nội',
      'Thái Bình',
      'Nam Định',
      'Ninh Bình',
      'Thanh Hóa',
      'Hải Dương',
      'Bắc Giang',
      'Đà Nẵng',
      'Hồ Chí Minh',
      'Bình Dương',
      'Bắc Ninh',
      'Lạng Sơn',
      'Hòa Bình',
      'Cao Bằng',
      'Tuyên Quang',
      'Hà Giang',
    ],
    documents: [],
    dates: ['năm 2021 → 2021', '2020 → 2020', '2021 → 2021', 'ngày 24/9 → --09-24', 'năm 2020 → 2020'],
    furniture: [],
  },
  {
    file: '003_0da0908acc085463.txt',
    title: null,
    publisher: 'baothainguyen.vn',
    url: null,
    author: null,
    publishedAt: null,
    provinces: ['Thái Nguyên', 'Bắc Giang'],
    documents: [{ number: '12/2024/TT-BTTTT', date: null }],
    dates: ['2021 → 2021', '2030 → 2030', 'năm 2050 → 2050', '2023 → 2023', '2025 → 2025'],
    furniture: [
      'Ý kiến bạn đọc',
      'Những tin mới hơn',
      'Những tin cũ hơn',
      'Thông tư 12/2024/TT-BTTTT',
      'Mẫu đơn xin gia nhập Hội Nhà báo Việt Nam',
      'Mẫu danh sách đề nghị cấp thẻ hội viên mới',
      'QĐ công bố công khai quyết toán ngân sách 2023 của Hội Nhà báo Thái Nguyên',
      'công khai dự toán ngân sách 2024',
    ],
  },
  {
    file: '004_c9f85b40b9f1b6e2.txt',
    title: 'Triển khai các nhiệm vụ, giải pháp hoàn thiện thể chế liên kết vùng kinh tế - xã hội',
    publisher: 'baophuyen.vn',
    // The text gives the address of the site alone.
    url: 'https://baophuyen.vn/',
    author: null,
    publishedAt: '2022-07-15T14:40:02+07:00',
    provinces: [],
    documents: [{ number: '57/NQ-CP', date: '2022-04-21' }],
    dates: [
      '15/07/2022 → 2022-07-15',
      '21/4/2022 → 2022-04-21',
      '2021 → 2021',
      '2030 → 2030',
      'năm 2050 → 2050',
      'tháng 9/2022 → 2022-09',
    ],
    furniture: [
      'Số lượt xem: \u00A0 5',
      'Thư viện ảnh',
      'Số Lượt Truy Cập',
      'perm_identity Trong ngày: 19',
      'accessibility Hôm qua: 31',
      'account_circle Trong tháng: 4.192',
      'account_box Trong năm: 4.621',
      'supervisor_account Tổng truy cập: 119.909',
    ],
  },
];

describe('importText', () => {
  it.each(EXPECTED)('reads $file as a careful reader does', (expected) => {
    expect(summary(seed(expected.file), expected.file)).toEqual(expected);
  });

  it.each(EXPECTED)('reads $file the same decomposed, with a byte-order mark and Windows line ends', ({ file }) => {
    const text = seed(file);
    const other = `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`;
    expect(importText(other, { fileName: file })).toEqual(importText(text, { fileName: file }));
  });

  it.each(EXPECTED)('gives places in $file that hold what was found', ({ file }) => {
    const text = seed(file);
    const { documents, dates, furniture } = importText(text, { fileName: file });
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    for (const { number, mentions } of documents) expect(mentions.map(at)).toEqual(mentions.map(() => number));
    for (const { text: written, mentions } of dates) expect(mentions.map(at)).toEqual(mentions.map(() => written));
    for (const piece of furniture) expect(at(piece)).toBe(piece.text);
  });

  it('takes nothing from addresses', () => {
    const { provinces, dates, documents } = summary(
      'Xem https://baoquangninh.vn/2021/09/24/Ha-Noi?so=57/NQ-CP, www.haiphong.gov.vn, Ha.Noi@phutho.gov.vn và baodanang.vn.',
    );
    expect({ provinces, dates, documents }).toEqual({ provinces: [], dates: [], documents: [] });
  });

  it('reads «thành phố Huế» by the date of the text', () => {
    expect(summary('Tên bài viết này\n12/03/2025\nHọp tại thành phố Huế.').provinces).toEqual(['Thừa Thiên Huế']);
    expect(summary('Tên bài viết này\n12/03/2024\nHọp tại thành phố Huế.').provinces).toEqual([]);
    expect(summary('Họp ngày 12/03/2025 tại thành phố Huế.').provinces).toEqual(['Thừa Thiên Huế']);
  });

  it('keeps markup as text', () => {
    const text = 'Liên kết <b>Quảng Ninh</b> & {process.env}\n\n<script>alert("Hà Nội")</script> ![x](y)';
    expect(importText(text, { fileName: 'x.txt' }).title).toBe('Liên kết <b>Quảng Ninh</b> & {process.env}');
  });

  it.each(['a', '/', '1', '(', '\n', '\u0301', '\u00A0', '\uD800'])('reads a megabyte of %j without delay', (unit) => {
    expect(processorSecondsFor(unit, 1_000_000)).toBeLessThan(5);
  });

  it.each([
    '1/',
    '24/9/2021-',
    'ngày 1-',
    'năm 2021, ',
    '2021-',
    'Nguồn: ',
    'a\n',
    'a.',
    'a-',
    'a@',
    'http://',
    'Hà ',
    'Hà Nội - ',
    'đường A - ',
    'các xã A, ',
    '57/NQ-',
    'Quyết định số ',
    'ngày 1/1/2021 ',
    '(Theo ',
    'a | ',
  ])('takes no more than linear time for %j over and over', (unit) => {
    expect(processorSecondsFor(unit, 100_000)).toBeLessThan(2);
    expect(processorSecondsFor(unit, 100_000, ' ')).toBeLessThan(2);
  });
});

function processorSecondsFor(unit: string, length: number, end = ''): number {
  const text = unit.repeat(Math.ceil(length / unit.length)) + end;
  const start = process.cpuUsage();
  importText(text, { fileName: 'dai.txt' });
  return process.cpuUsage(start).user / 1e6;
}
