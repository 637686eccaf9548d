import { describe, expect, it } from 'vitest';
import { figuresIn, findFigures } from './figures.ts';

const read = (text: string) =>
  findFigures(text).map(({ text: written, value, unit }) =>
    `${written} → ${[value].flat().join('…')} ${unit ?? ''}`.trim(),
  );

describe('the figures of a text', () => {
  it.each<[string, string[]]>([
    ['tổng mức đầu tư 13.850 tỷ đồng', ['13.850 tỷ đồng → 13850000000000 VND']],
    [
      'vốn 1.234,5 tỷ đồng, vay 30,25 triệu USD',
      ['1.234,5 tỷ đồng → 1234500000000 VND', '30,25 triệu USD → 30250000 USD'],
    ],
    ['2,5 triệu tỷ đồng', ['2,5 triệu tỷ đồng → 2500000000000000 VND']],
    ['tăng 8,6%, giảm 0,5 %', ['8,6% → 8.6 %', '0,5 % → 0.5 %']],
    ['cao hơn 0,1 điểm phần trăm', ['0,1 điểm phần trăm → 0.1 điểm %']],
    ['bảy phần trăm', ['bảy phần trăm → 7 %']],
    ['1.234 tấn và 12 500 tấn', ['1.234 tấn → 1234 tấn', '12 500 tấn → 12500 tấn']],
    ['12\u00A0500\u00A0tấn', ['12 500 tấn → 12500 tấn']],
    ['đón 1,2 triệu lượt khách', ['1,2 triệu lượt khách → 1200000 lượt khách']],
    ['hơn 15.000 lao động', ['15.000 lao động → 15000 lao động']],
    ['12,4 nghìn người, 3 vạn hộ', ['12,4 nghìn người → 12400 người', '3 vạn hộ → 30000 hộ']],
    ['từ 5 đến 7%', ['5 đến 7% → 5…7 %']],
    ['300 - 500 tỷ đồng', ['300 - 500 tỷ đồng → 300000000000…500000000000 VND']],
    ['1 tỷ 200 triệu đồng', ['1 tỷ 200 triệu đồng → 1200000000 VND']],
    ['hai triệu rưỡi', ['hai triệu rưỡi → 2500000']],
    ['hai nghìn ba trăm tỷ đồng', ['hai nghìn ba trăm tỷ đồng → 2300000000000 VND']],
    ['ba trăm năm mươi hộ', ['ba trăm năm mươi hộ → 350 hộ']],
    ['hai mươi lăm dự án, một trăm linh ba xã', ['hai mươi lăm dự án → 25 dự án', 'một trăm linh ba → 103']],
    ['ba mươi tư tỉnh, mười lăm huyện', ['ba mươi tư → 34', 'mười lăm → 15']],
    ['dự 05 buổi làm việc', ['05 → 5']],
    ['đường dài 12km, rộng 36m, 3ha, 5 km2', ['12km → 12 km', '36m → 36 m', '3ha → 3 ha', '5 km2 → 5 km2']],
    ['USD 30 triệu và $5 triệu', ['USD 30 triệu → 30000000 USD', '$5 triệu → 5000000 USD']],
    ['2 triệu đô la Mỹ, 5 triệu euro', ['2 triệu đô la Mỹ → 2000000 USD', '5 triệu euro → 5000000 EUR']],
    ['dài 40Km, rộng 15Ha, điện 220kV', ['40Km → 40 km', '15Ha → 15 ha', '220 → 220']],
    ['13.850 TỶ ĐỒNG', ['13.850 TỶ ĐỒNG → 13850000000000 VND']],
    ['5 đồng chí, 3 đô thị', ['5 → 5', '3 → 3']],
    ['QL37, QL2C, 5G, N1', []],
  ])('reads %j', (text, expected) => expect(read(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['năm tỉnh', ['năm → 5']],
    ['Năm tỉnh ký kết', ['Năm → 5']],
    ['của năm tỉnh, trong năm địa phương', ['năm → 5', 'năm → 5']],
    ['năm mươi xã', ['năm mươi → 50']],
    ['trong năm qua, năm nay, mỗi năm, cuối năm', []],
    ['một năm', ['một năm → 1 năm']],
    ['Hai Bà Trưng, Năm Căn, Ba Vì', []],
    ['Hai bên, Ba tỉnh', ['Hai → 2', 'Ba → 3']],
    ['đầu tư, tư nhân, không có', []],
  ])('tells numbers from other words in %j', (text, expected) => expect(read(text)).toEqual(expected));

  it.each<[string, number[]]>([
    ['đứng thứ ba cả nước', [3]],
    ['xếp thứ 3, hạng 12', [3, 12]],
    ['hạng nhất, thứ nhì, thứ tư, thứ mười hai', [1, 2, 4, 12]],
    ['dẫn đầu cả nước', [1]],
  ])('takes places in an order for themselves: %j', (text, expected) => {
    const ordinals = figuresIn(text).filter(({ isOrdinal }) => isOrdinal);
    expect(ordinals.map(({ value }) => Number(value.units) * 10 ** -value.scale)).toEqual(expected);
    expect(findFigures(text)).toEqual([]);
  });

  it.each([
    ['giảm 0,5%', -1],
    ['giảm khoảng 0,5%', -1],
    ['thấp hơn 0,5%', -1],
    ['-0,5%', -1],
    ['−0,5 %', -1],
    ['tăng 0,5%', 1],
    ['cao hơn 0,5%', 1],
    ['đạt 0,5%', 0],
    ['giảm còn 0,5%', 0],
    ['giảm xuống 0,5%', 0],
  ])('tells what fell from what rose: %s', (text, direction) => {
    expect(figuresIn(text).map((figure) => figure.direction)).toEqual([direction]);
  });

  it.each<[string, string, string[]]>([
    ['2,350.5 tấn', '23505/1', []],
    ['12.34.567,8 m3', '12345678/1', ['12345678/0']],
    ['12.34 tấn', '1234/2', ['1234/0']],
    ['1,234,567 người', '1234567/0', []],
  ])('reads digits grouped in another way, and says so: %s', (text, value, others) => {
    const [figure] = figuresIn(text);
    const written = ({ units, scale }: { units: bigint; scale: number }) => `${units}/${scale}`;
    expect(figure).toMatchObject({ isVietnamese: false });
    expect([written(figure!.value), figure!.otherwise.map(written)]).toEqual([value, others]);
  });

  it('says where the figure and its digits stand', () => {
    const text = 'Vốn đầu tư 1.234,5 tỷ đồng.';
    const [{ start, end, number } = { start: 0, end: 0, number: { start: 0, end: 0 } }] = figuresIn(text);
    expect([text.slice(start, end), text.slice(number.start, number.end)]).toEqual(['1.234,5 tỷ đồng', '1.234,5 tỷ']);
  });

  it('does not read a code of thousands of digits', () => {
    expect(figuresIn(`mã ${'1'.repeat(100_000)}`)).toEqual([]);
  });

  it('loses no digit of a large number', () => {
    expect(figuresIn('9.007.199.254.740.995 đồng')[0]!.value).toEqual({ units: 9007199254740995n, scale: 0 });
  });
});
