import { describe, expect, it } from 'vitest';
import { decodeText } from './encoding.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const place = (bytes: number[]) => {
  const found = decodeText(new Uint8Array(bytes));
  return 'fault' in found ? `${found.fault.line}:${found.fault.column}` : undefined;
};
const wide = (text: string, isLittle: boolean) =>
  [...text].flatMap((each) => {
    const code = each.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

describe('decodeText', () => {
  it('reads UTF-8 with or without a byte-order mark, whatever its line ends', () => {
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Đắk Lắk\r\nHuế')]))).toEqual({ text: 'Đắk Lắk\nHuế' });
  });

  it.each([
    ['in a word of the third line', [...utf8('Một.\nHai.\nHỏng h'), 0xe1, ...utf8('ng.\n')], '3:7'],
    ['after Windows line ends', [...utf8('Một.\r\nHỏng h'), 0xf2, ...utf8('ng.\r\n')], '2:7'],
    ['at the very beginning', [0xd0, ...utf8('ắk Lắk')], '1:1'],
    ['cut at the end', [...utf8('Huế').slice(0, -1)], '1:3'],
    ['after a sign of replacement that is written', [...utf8('a\uFFFDb'), 0xff], '1:4'],
    ['after letters with their marks apart', [...utf8('Huế '.normalize('NFD')), 0xff], '1:5'],
  ])('tells the place of a bad byte: %s', (_, bytes, expected) => {
    expect(place(bytes)).toBe(expected);
  });

  it.each([
    ['UTF-16 (LE)', [0xff, 0xfe, ...wide('Đắk Lắk', true)]],
    ['UTF-16 (BE)', [0xfe, 0xff, ...wide('Đắk Lắk', false)]],
    ['UTF-16 (LE)', wide('Tin ve lien ket vung \u1ebf', true).concat(0xff)],
  ])('names %s', (name, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toMatchObject({
      fault: { line: 1, message: expect.stringContaining(name) },
    });
  });
});
