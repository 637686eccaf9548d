import { describe, expect, it } from 'vitest';
import { importText } from './import.ts';

const read = (text: string) =>
  importText(text, { fileName: '' }).documents.map(({ number, date }) => (date ? `${number} ${date}` : number));

describe('the documents of a text', () => {
  it.each<[string, string[]]>([
    ['Nghị quyết 57/NQ-CP ngày 21/4/2022 của Chính phủ', ['57/NQ-CP 2022-04-21']],
    ['Chỉ thị số 25/CT-TTg ngày 11/10/2019', ['25/CT-TTg 2019-10-11']],
    ['Kế hoạch số 1966/KH-UBND ngày 27 tháng 3 năm 2017', ['1966/KH-UBND 2017-03-27']],
    ['Thông tư 12/2024/TT-BTTTT', ['12/2024/TT-BTTTT']],
    ['Nghị định 91/2021/NĐ-CP', ['91/2021/NĐ-CP']],
    ['Quyết định số 1234/QĐ-UBND', ['1234/QĐ-UBND']],
    ['Quyết định số 1.234/QÐ-UBND', ['1.234/QÐ-UBND']],
    ['Luật số 21/2017/QH14 và Nghị quyết số 202/2025/QH15', ['21/2017/QH14', '202/2025/QH15']],
    ['Nghị quyết số 15-NQ/TW ngày 5/5/2022 và Kết luận 128-KL/TW', ['15-NQ/TW 2022-05-05', '128-KL/TW']],
    ['Công văn số 2023/UBND-KT', ['2023/UBND-KT']],
    ['Công văn số 123/SKHĐT-TH', ['123/SKHĐT-TH']],
    ['Thông tư liên tịch số 01/2020/TTLT-BTC-BKHĐT', ['01/2020/TTLT-BTC-BKHĐT']],
    ['số 57 / NQ - CP', ['57 / NQ - CP']],
    ['số 57/NQ–CP', ['57/NQ–CP']],
    ['Quyết định số 20a/2023/QĐ-UBND', ['20a/2023/QĐ-UBND']],
    ['Nghị quyết 57/NQ-CP của Chính phủ, ban hành ngày 21/4/2022', ['57/NQ-CP 2022-04-21']],
    ['Ngày 21/4/2022, Chính phủ ban hành Nghị quyết số 57/NQ-CP', ['57/NQ-CP 2022-04-21']],
    ['Chỉ thị 05-CT/TU năm 2021', ['05-CT/TU 2021']],
    ['57/NQ-CP; 57/NQ - CP ngày 21/4/2022', ['57/NQ-CP 2022-04-21']],
    ['Tờ trình số 45/TTr-UBND, Báo cáo số 12/BC-UBND ngày 1/2/2023', ['45/TTr-UBND', '12/BC-UBND 2023-02-01']],
  ])('reads %j', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'ngày 24/9, tháng 9/2022, 24/9/2021',
    '3/4 số hộ, 50 km/h, 0912-345-678, 24/7',
    'số 12/A5-B2 đường Trần Phú; nhà 5/HBT; 9/TP',
    'KT/XH, UBND/HĐND, 2021-2030, QL2C/QL2B',
    'Luật Quy hoạch 2017',
    'COVID-19, F0/F1, iPhone 15/15-PRO',
  ])('finds no document in %j', (text) => expect(read(text)).toEqual([]));

  it.each([
    'Kế hoạch 1966/KH-UBND của UBND tỉnh về việc điều phối từ ngày 1/5/2022',
    'Kế hoạch 1966/KH-UBND. Ngày 1/5/2022, tỉnh họp',
    'Kế hoạch 1966/KH-UBND ngày 31/2/2022',
    'Kế hoạch 1966/KH-UBND ngày 24/9',
    'Ngày 1/5/2022, tỉnh họp bàn thực hiện Kế hoạch 1966/KH-UBND',
  ])('gives no date where the text gives the document none: %j', (text) =>
    expect(read(text)).toEqual(['1966/KH-UBND']),
  );
});
