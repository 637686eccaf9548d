import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../test/support/test-corpus.ts';
import type { CollectionName } from '../schemas/index.ts';
import { asWrittenDiffers } from './as-written-differs.ts';
import type { CheckInput, Finding } from './check.ts';
import { valueNotInQuote } from './value-not-in-quote.ts';

type Evidence = { quote: string; mark?: string; supports?: string[] };
type Fields = Record<string, unknown>;

/** What the rule finds in a record that quotes a text of these words. */
function findings(name: CollectionName, fields: Fields, evidence: (string | Evidence)[], text?: string): Finding[] {
  const quotes = evidence.map((each) => (typeof each === 'string' ? { quote: each } : each));
  const corpus = testCorpus({
    buildDate: '2026-11-30',
    seeds: { 'bai.txt': text ?? `${[...new Set(quotes.map(({ quote }) => quote))].join('.\n')}.` },
    records: {
      organizations: ORGANIZATIONS,
      [name]: [{ id: 'thu', ...fields, evidence: quotes.map((quote) => ({ article: 'bai', ...quote })) }],
    },
  });
  const found: Finding[] = [];
  const entries = corpus.entries[name] as CheckInput['entries'];
  for (const check of [valueNotInQuote, asWrittenDiffers])
    check.run({ corpus, entries } as unknown as CheckInput, (finding) => found.push(finding));
  return found;
}

const CITED = [{ title: 'Nghị định', publisher: 'Chính phủ' }];
const ORGANIZATIONS = [
  { id: 'chinh-phu', name: 'Chính phủ', level: 'central', office: 'chinh-phu', citations: CITED },
  { id: 'thu-tuong', name: 'Thủ tướng Chính phủ', level: 'central', office: 'thu-tuong', citations: CITED },
  {
    id: 'ubnd-phu-yen',
    name: 'UBND tỉnh Phú Yên',
    level: 'province',
    province: 'phu-yen',
    office: 'ubnd-tinh',
    citations: CITED,
  },
  {
    id: 'ubnd-dak-lak',
    name: 'UBND tỉnh Đắk Lắk',
    level: 'province',
    province: 'dak-lak',
    office: 'ubnd-tinh',
    citations: CITED,
  },
  {
    id: 'so-khdt-phu-yen',
    name: 'Sở Kế hoạch và Đầu tư tỉnh Phú Yên',
    level: 'province',
    province: 'phu-yen',
    office: 'so-khdt',
    citations: CITED,
  },
  { id: 'wb', name: 'Ngân hàng Thế giới (WB)', level: 'international', citations: CITED },
];

const paths = (found: Finding[]) => found.map(({ path }) => path);
const event = (fields: Fields): Fields => ({ title: 'Việc thử', kind: 'meeting', ...fields });
const linkage = (fields: Fields): Fields => ({
  title: 'Liên kết thử',
  form: 'activity',
  pattern: 'together',
  inferred: { parties: 'không thử ở đây' },
  parties: [{ province: 'dak-lak' }, { province: 'phu-yen' }],
  ...fields,
});
const document = (fields: Fields): Fields => ({ kind: 'resolution', title: 'Văn bản thử', ...fields });
const indicator = (unit: string, fields: Fields, title = 'Chỉ số thử'): Fields => ({
  title,
  unit,
  observations: [{ territory: { province: 'dak-lak' }, ...fields }],
  inferred: { 'observations.0.territory': 'không thử ở đây' },
});

describe('figures', () => {
  it.each<[number, string]>([
    [5, 'đoàn khảo sát của năm tỉnh'],
    [5, 'dự 05 buổi làm việc'],
    [12, 'mười hai địa phương cùng dự'],
    [25, 'hai mươi lăm hội chợ'],
    [103, 'một trăm linh ba gian hàng'],
    [1500, 'trưng bày 1.500 sản phẩm'],
    [2, 'Hai hội nghị đã họp'],
    [15, 'với tổng số 15 dự án'],
  ])('%d stands in «%s»', (count, quote) => expect(findings('events', event({ count }), [quote])).toEqual([]));

  it.each<[number, string]>([
    [6, 'đoàn khảo sát của năm tỉnh'],
    [50, 'dự 05 buổi làm việc'],
    [5, 'trong năm qua, tỉnh họp nhiều lần'],
    [24, 'họp ngày 24/9/2021 tại Huế'],
    [57, 'theo Nghị quyết 57/NQ-CP'],
    [9, 'trong 9 tháng đầu năm'],
    [8, 'tăng 8%'],
    [15, 'trưng bày 1.500 sản phẩm'],
  ])('%d does not stand in «%s»', (count, quote) =>
    expect(paths(findings('events', event({ count }), [quote]))).toEqual(['count']),
  );

  it.each<[string, number, string]>([
    ['%', 8.6, 'tăng 8,6%'],
    ['%', 8.6, 'tăng 8,6 phần trăm'],
    ['%', 8, 'tăng tám phần trăm'],
    ['%', -0.5, 'giảm 0,5%'],
    ['%', -0.5, 'giảm khoảng 0,5%'],
    ['%', -0.5, 'thu hẹp 0,5%'],
    ['% kế hoạch', 112, 'đạt 112% kế hoạch'],
    ['lượt khách', 1200000, 'đón 1,2 triệu lượt khách'],
    ['triệu lượt khách', 1.2, 'đón 1,2 triệu lượt khách'],
    ['nghìn lượt khách', 1200, 'đón 1,2 triệu lượt khách'],
    ['lao động', 15000, 'có hơn 15.000 lao động mới'],
    ['nghìn người', 12.4, 'gần 12,4 nghìn người'],
    ['tấn', 12500, 'thu 12 500 tấn'],
    ['kg', 8600, 'thu 8,6 tấn'],
    ['ha', 500, 'rộng 5 km2'],
    ['tỷ đồng', 1234.5, 'thu ngân sách 1.234,5 tỷ đồng'],
    ['%', 5, 'tăng từ 5 đến 7%'],
    ['%', 7, 'tăng 5-7%'],
  ])('in %s, %d stands in «%s»', (unit, value, quote) =>
    expect(findings('indicators', indicator(unit, { value, asWritten: quote }), [quote])).toEqual([]),
  );

  it.each<[string, number, string]>([
    ['%', 6.8, 'tăng 8,6%'],
    ['%', 86, 'tăng 8,6%'],
    ['%', 0.5, 'giảm 0,5%'],
    ['%', -0.5, 'tăng 0,5%'],
    ['%', 8.6, 'thu 8,6 tấn'],
    ['lượt khách', 1.2, 'đón 1,2 triệu lượt khách'],
    ['triệu lượt khách', 12, 'đón 1,2 triệu lượt khách'],
    ['lao động', 15, 'có hơn 15.000 lao động mới'],
    ['tấn', 1.234, 'thu 1.234 tấn'],
    ['tấn', 125, 'thu 12 500 tấn'],
    ['%', 6, 'tăng từ 5 đến 7%'],
    ['%', 67.3333, 'đạt 67,3%'],
  ])('in %s, %d does not stand in «%s»', (unit, value, quote) =>
    expect(paths(findings('indicators', indicator(unit, { value, asWritten: quote }), [quote]))).toEqual([
      'observations.0.value',
    ]),
  );

  it('gives a decrease its sign, unless the indicator is about one', () => {
    const fell = { value: 0.5, asWritten: 'giảm 0,5%' };
    expect(findings('indicators', indicator('%', fell, 'Mức giảm tỷ lệ hộ nghèo'), ['giảm 0,5%'])).toEqual([]);
  });

  it.each<[number, string, string[]]>([
    [3, 'đứng thứ ba cả nước', []],
    [3, 'xếp thứ 3 cả nước', []],
    [1, 'dẫn đầu cả nước', []],
    [3, 'xếp thứ 3/63 tỉnh, thành phố', []],
    [2, 'đứng ở vị trí số 2', []],
    [12, 'xếp thứ mười hai', []],
    [2, 'đứng thứ ba cả nước', ['observations.0.rank.position']],
    [4, 'xếp thứ 3 cả nước', ['observations.0.rank.position']],
  ])('place %d in «%s»', (position, words, expected) => {
    const fields = { value: 8.6, asWritten: '8,6%', rank: { position, asWritten: words } };
    expect(paths(findings('indicators', indicator('%', fields), [`tăng 8,6%, ${words}`]))).toEqual(expected);
  });

  it.each<[Fields, string[]]>([
    [{ value: 1234500000000, currency: 'VND', asWritten: '1.234,5 tỷ đồng' }, []],
    [{ value: 123450000000, currency: 'VND', asWritten: '1.234,5 tỷ đồng' }, ['budget.value']],
    [{ value: 1234.5, currency: 'VND', asWritten: '1.234,5 tỷ đồng' }, ['budget.value']],
    [{ value: 1234500000000, currency: 'USD', asWritten: '1.234,5 tỷ đồng' }, ['budget.value']],
  ])('money: %j', (budget, expected) => {
    const fields = { name: 'Đường thử', kind: 'road', budget };
    expect(paths(findings('projects', fields, ['có tổng mức đầu tư 1.234,5 tỷ đồng']))).toEqual(expected);
  });
});

describe('dates', () => {
  it.each<[unknown, string]>([
    ['2022-04-21', 'Nghị quyết 57/NQ-CP ngày 21/4/2022'],
    ['2024-10-05', 'ngày 05 tháng 10 năm 2024'],
    ['2025-10-10', 'ký ngày 10.10.2025'],
    ['2022-09', 'trong tháng 9/2022'],
    ['2022-09', 'trong tháng Chín năm 2022'],
    ['2022-09', 'ngày 24/9/2022'],
    ['2021', 'Năm 2021, tỉnh họp'],
    ['2021-09-24', 'Năm 2021, hội nghị họp ngày 24/9'],
    [{ from: '2023', to: '2025' }, 'giai đoạn 2023-2025'],
    [{ from: '2025-01', to: '2025-06' }, 'Sáu tháng đầu năm 2025'],
    [{ from: '2021-01', to: '2021-09' }, '9 tháng của năm 2021'],
    [{ from: '2026-01', to: '2026-03' }, 'trong quý I/2026'],
    [{ from: '2025-09-08', to: '2025-09-19' }, 'từ 8-19/9/2025'],
    [{ from: '2024-10-05', to: '2024-10-07' }, 'ba ngày 5, 6, 7/10/2024'],
    [{ notAfter: '2025-06-30' }, 'trước ngày 30/6/2025'],
    [{ notAfter: '2025-06-30' }, 'trước ngày 01/7/2025'],
    [{ notBefore: '2022-09-01', notAfter: '2022-09-30' }, 'trong tháng 9/2022'],
  ])('%j stands in «%s»', (date, quote) => expect(findings('events', event({ date }), [quote])).toEqual([]));

  it.each<[unknown, string, string[]]>([
    ['2022-04-12', 'Nghị quyết 57/NQ-CP ngày 21/4/2022', ['date']],
    ['2022-09-24', 'trong tháng 9/2022', ['date']],
    ['2022-10', 'trong tháng 9/2022', ['date']],
    ['2020', 'Năm 2021, tỉnh họp', ['date']],
    ['2024', 'có hơn 2024 hộ dự', ['date']],
    [{ from: '2024-10-06', to: '2024-10-07' }, 'ba ngày 5, 6, 7/10/2024', ['date.from']],
    ['2021-09-24', 'hội nghị họp ngày 24/9', ['date']],
    [{ from: '2023', to: '2026' }, 'giai đoạn 2023-2025', ['date.to']],
    [{ from: '2025', to: '2025' }, 'giai đoạn 2023-2025', ['date.from']],
    [{ from: '2025-01', to: '2025-09' }, 'Sáu tháng đầu năm 2025', ['date.to']],
    [{ from: '2026-04', to: '2026-06' }, 'trong quý I/2026', ['date.from', 'date.to']],
    [{ notAfter: '2025-06-29' }, 'trong tháng 6/2025', ['date.notAfter']],
  ])('%j does not stand in «%s»', (date, quote, expected) =>
    expect(paths(findings('events', event({ date }), [quote]))).toEqual(expected),
  );

  it('takes a year that the text leaves out from the reason', () => {
    const fields = event({ date: '2021-09-24', inferred: { date: 'bài viết năm 2021' } });
    expect(findings('events', fields, ['họp ngày 24/9'])).toEqual([]);
  });

  it('compares with the same time of another year', () => {
    const quote = '9 tháng của năm 2021 tăng 8,6%, cao hơn 0,1% so với cùng kỳ năm 2020';
    const comparison = (to: string) => ({
      period: { from: '2021-01', to: '2021-09' },
      value: 8.6,
      asWritten: '8,6%',
      comparison: { period: { from: '2020-01', to }, difference: 0.1, unit: '%', asWritten: 'cao hơn 0,1%' },
    });
    expect(findings('indicators', indicator('%', comparison('2020-09')), [quote])).toEqual([]);
    expect(paths(findings('indicators', indicator('%', comparison('2020-08')), [quote]))).toEqual([
      'observations.0.comparison.period.to',
    ]);
  });
});

describe('numbers of documents', () => {
  const quote = 'Nghị quyết số 1306/NQ–CP ngày 05 tháng 10 năm 2024';
  it.each(['1306/NQ-CP', '1306/NQ–CP'])('%s stands in «1306/NQ–CP»', (number) =>
    expect(findings('documents', document({ number }), [quote])).toEqual([]),
  );
  it('takes a point among the thousands for none', () => {
    const thousands = ['Nghị quyết số 1.306/NQ-CP'];
    expect(findings('documents', document({ number: '1306/NQ-CP' }), thousands)).toEqual([]);
    expect(paths(findings('documents', document({ number: '306/NQ-CP' }), thousands))).toEqual(['number']);
  });
  it.each(['306/NQ-CP', '1360/NQ-CP', '1306/NQ', '1306/QĐ-CP', '1306/NQ-CPB', '1306/NQ:CP', '1306/.*', '1306/(NQ'])(
    '%s does not',
    (number) => expect(paths(findings('documents', document({ number }), [quote]))).toEqual(['number']),
  );
});

describe('units, regions and organizations', () => {
  it.each<[string, string]>([
    ['da-nang-2025', 'họp ở Đà Nẵng'],
    ['ho-chi-minh-2025', 'họp tại TP.HCM'],
    ['ho-chi-minh', 'Hai địa phương Hồ Chí Minh và Quảng Ngãi'],
    ['lam-dong-2025', 'Quy hoạch của LÂM ĐỒNG'],
    ['khanh-hoa', 'tỉnh Khánh Hoà đã họp'],
    ['thanh-hoa', 'tỉnh Thanh Hoá đã họp'],
    ['hue-2025', 'buổi làm việc tại Huế'],
    ['dak-lak', 'tỉnh Đắc Lắc đã họp'],
    ['thai-nguyen', 'họp tại thành phố Thái Nguyên'],
    ['dak-lak', 'họp tại \u00D0ắk Lắk'],
  ])('%s stands in «%s»', (province, quote) =>
    expect(findings('events', event({ place: { province, asWritten: quote } }), [quote])).toEqual([]),
  );

  it.each<[string, string]>([
    ['quang-ngai', 'họp ở Đà Nẵng'],
    ['khanh-hoa', 'họp tại Nha Trang'],
    ['thai-binh', 'hướng ra Thái Bình Dương'],
    ['ho-chi-minh', 'học tập tư tưởng Hồ Chí Minh'],
    ['ho-chi-minh', 'Chủ tịch Hồ Chí Minh đã nói'],
    ['ha-nam', 'họp ở Hà Nội'],
    ['phu-tho-2025', 'họp ở Vĩnh Phúc'],
  ])('%s does not stand in «%s»', (province, quote) =>
    expect(paths(findings('events', event({ place: { province, asWritten: quote } }), [quote]))).toEqual([
      'place.province',
    ]),
  );

  it('finds «hai tỉnh» by name in what else the record quotes', () => {
    const joint = (second: string) =>
      linkage({ inferred: {}, parties: [{ province: 'khanh-hoa' }, { province: second }] });
    const named = { quote: 'Khánh Hoà và Lâm Đồng đã gặp nhau', mark: 'Khánh Hoà và Lâm Đồng', supports: ['title'] };
    for (const words of ['nay hai tỉnh lập tổ công tác', 'nay 2 địa phương lập tổ công tác']) {
      expect(findings('linkages', joint('lam-dong'), [words, named])).toEqual([]);
      expect(paths(findings('linkages', joint('dak-lak'), [words, named]))).toEqual(['parties.1.province']);
    }
    expect(paths(findings('linkages', joint('lam-dong'), ['nay lập tổ công tác', named]))).toEqual([
      'parties.0.province',
      'parties.1.province',
    ]);
  });

  it.each<[string, string, string[]]>([
    ['chinh-phu', 'Nghị quyết của Chính phủ', []],
    ['ubnd-phu-yen', 'Uỷ ban nhân dân tỉnh Phú Yên ban hành', []],
    ['so-khdt-phu-yen', 'Sở KH&ĐT tỉnh Phú Yên trình', []],
    ['so-khdt-phu-yen', 'Sở Kế hoạch & Đầu tư của tỉnh Phú Yên trình', []],
    ['wb', 'theo báo cáo của Ngân hàng Thế giới', []],
    ['thu-tuong', 'Nghị quyết của Chính phủ', ['issuer.organization']],
    ['chinh-phu', 'Chỉ thị của Thủ tướng Chính phủ', ['issuer.organization']],
    ['ubnd-dak-lak', 'UBND tỉnh Phú Yên ban hành', ['issuer.organization']],
    ['ubnd-phu-yen', 'UBND tỉnh ban hành', ['issuer.organization']],
  ])('%s in «%s»', (organization, quote, expected) =>
    expect(paths(findings('documents', document({ issuer: { organization } }), [quote]))).toEqual(expected),
  );

  it.each<[string, string[]]>([
    ['kttd-bac-bo', []],
    ['dbsh', ['regions.0']],
  ])('region %s', (region, expected) =>
    expect(
      paths(findings('events', event({ regions: [region] }), ['phát triển Vùng Kinh tế trọng điểm Bắc Bộ'])),
    ).toEqual(expected),
  );
});

describe('which words speak for a value', () => {
  const quote = 'năm 2025, 5 tỉnh và 7 huyện cùng dự';

  it('takes the mark where there is one', () => {
    expect(findings('events', event({ count: 5 }), [{ quote, mark: '5 tỉnh' }])).toEqual([]);
    expect(paths(findings('events', event({ count: 7 }), [{ quote, mark: '5 tỉnh' }]))).toEqual(['count']);
    expect(findings('events', event({ count: 7 }), [{ quote }])).toEqual([]);
  });

  it('reads a figure whole, though mark or quote cut it', () => {
    const cut = { value: 6, asWritten: '6%' };
    const text = 'kinh tế tăng 8,6% so với năm trước';
    expect(paths(findings('indicators', indicator('%', cut), [{ quote: text, mark: '6%' }]))).toEqual([
      'observations.0.value',
    ]);
    expect(paths(findings('indicators', indicator('%', cut), ['6% so với năm trước'], text))).toEqual([
      'observations.0.value',
    ]);
  });

  it.each<[string[] | undefined, string[]]>([
    [undefined, []],
    [['count'], ['date']],
    [['date', 'count'], []],
    [['title'], ['date', 'count']],
  ])('supports %j', (supports, expected) => {
    const evidence = supports ? { quote, supports } : { quote };
    expect(paths(findings('events', event({ count: 5, date: '2025' }), [evidence]))).toEqual(expected);
  });

  it('takes evidence for what contains the value', () => {
    const fields = indicator('%', { value: 8.6, asWritten: '8,6%', period: { from: '2023', to: '2025' } });
    const evidence = [
      { quote: 'tăng 8,6%', supports: ['observations.0.value'] },
      { quote: 'giai đoạn 2023-2025', supports: ['observations.0'] },
    ];
    expect(findings('indicators', fields, evidence)).toEqual([]);
  });

  it('asks nothing of a value with a reason, nor of titles and notes', () => {
    const fields = event({ title: 'Hội nghị năm 1999', note: 'có 12 bên', count: 3, inferred: { count: 'ba nơi' } });
    expect(findings('events', fields, [quote])).toEqual([]);
  });

  it('reads decomposed letters', () => {
    const words = 'năm tỉnh dự họp tại Khánh Hoà';
    const fields = event({ count: 5, place: { province: 'khanh-hoa', asWritten: 'Khánh Hoà' } });
    expect(findings('events', fields, [words.normalize('NFD')], words)).toEqual([]);
  });
});

describe('the message', () => {
  const text = 'Năm 2024, Đắk Lắk mở 5 hội chợ. Năm 2023, tỉnh mở 7 hội chợ.';

  it('shows what the record says, what its words say, and the nearest sentence that says it', () => {
    const [found] = findings('events', event({ count: 7 }), ['Đắk Lắk mở 5 hội chợ'], text);
    expect(found?.message).toBe(
      'Bản ghi ghi «7»; lời làm chứng «Đắk Lắk mở 5 hội chợ» (seeds/bai.txt:1) chỉ có «5». ' +
        'Gần nhất: «Năm 2023, tỉnh mở 7 hội chợ.» (seeds/bai.txt:1). ' +
        'Sửa giá trị cho đúng lời nguồn, hoặc trích câu nói điều này, hoặc ghi lý do ở inferred.count.',
    );
  });

  it('names the sentence that stands nearest to the quote', () => {
    const far = `Huyện mở 7 lễ hội. Mưa to suốt nhiều ngày liền. ${text} Xã mở 7 lễ hội.`;
    const [found] = findings('events', event({ count: 7 }), ['Đắk Lắk mở 5 hội chợ'], far);
    expect(found?.message).toContain('Gần nhất: «Năm 2023, tỉnh mở 7 hội chợ.»');
  });

  it('points to other evidence of the record', () => {
    const evidence = [
      { quote: 'Đắk Lắk mở 5 hội chợ', supports: ['count'] },
      { quote: 'Năm 2024', supports: ['title'] },
    ];
    const found = findings('events', event({ count: 5, date: '2024' }), evidence, text);
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'Gần nhất: events/thu evidence.1, «Năm 2024» (seeds/bai.txt:1): thêm «date» vào supports',
      ),
    ]);
  });
});
