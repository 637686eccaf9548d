import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './text-width.ts';

const VIETNAMESE =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ' +
  'AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ0123456789.,%«»–…()/';

/** Advance of each code point of a WOFF 1 file, as a share of the em. */
function advances(file: string): Map<number, number> {
  const font = readFileSync(new URL(`../../node_modules/@fontsource/be-vietnam-pro/files/${file}`, import.meta.url));
  const table = (wanted: string): Buffer => {
    for (let at = 44; at < 44 + font.readUInt16BE(12) * 20; at += 20) {
      if (font.toString('latin1', at, at + 4) !== wanted) continue;
      const [offset, packed, length] = [4, 8, 12].map((k) => font.readUInt32BE(at + k)) as [number, number, number];
      const data = font.subarray(offset, offset + packed);
      return packed < length ? inflateSync(data) : data;
    }
    throw new Error(`no table ${wanted} in ${file}`);
  };
  const [cmap, hmtx] = [table('cmap'), table('hmtx')];
  const em = table('head').readUInt16BE(18);
  const widths = table('hhea').readUInt16BE(34);
  const found = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(8 + i * 8);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6) / 2;
    for (let s = 0; s < segments; s++) {
      const end = cmap.readUInt16BE(at + 14 + s * 2);
      const start = cmap.readUInt16BE(at + 16 + (segments + s) * 2);
      const delta = cmap.readUInt16BE(at + 16 + (2 * segments + s) * 2);
      const rangeAt = at + 16 + (3 * segments + s) * 2;
      const range = cmap.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code++) {
        const raw = range ? cmap.readUInt16BE(rangeAt + range + (code - start) * 2) : code;
        const glyph = raw ? (raw + delta) & 0xffff : 0;
        if (glyph) found.set(code, hmtx.readUInt16BE(Math.min(glyph, widths - 1) * 4) / em);
      }
    }
  }
  return found;
}

describe('textWidth', () => {
  const font = new Map([
    ...advances('be-vietnam-pro-latin-400-normal.woff'),
    ...advances('be-vietnam-pro-vietnamese-400-normal.woff'),
  ]);
  it('is the width of the font to within a tenth, and hardly ever less, for every Vietnamese letter', () => {
    for (const letter of VIETNAMESE) {
      const real = font.get(letter.codePointAt(0)!)!;
      expect(textWidth(letter, 1), letter).toBeGreaterThanOrEqual(real * 0.95);
      expect(textWidth(letter, 1), letter).toBeLessThanOrEqual(real * 1.1);
    }
  });
  it('covers whole names', () => {
    for (const name of ['Đắk Lắk', 'Thành phố Hồ Chí Minh', 'Thương mại, xúc tiến', 'Khoa học và công nghệ', 'Ưu đãi'])
      expect(textWidth(name, 16), name).toBeGreaterThanOrEqual(
        [...name].reduce((sum, letter) => sum + font.get(letter.codePointAt(0)!)! * 16, 0),
      );
  });
  it('counts no mark, so that both normal forms are equally wide', () => {
    expect(textWidth('Liên kết vùng', 14)).toBe(textWidth('Liên kết vùng'.normalize('NFD'), 14));
  });
  it('knows đ, which no normal form opens', () => {
    expect(textWidth('Đđ', 10)).toBeGreaterThan(textWidth('Dd', 10));
  });
});

describe('wrapText', () => {
  it('breaks at spaces so that no line is too wide', () => {
    const lines = wrapText('Phát triển nguồn nhân lực chất lượng cao', 120, 14);
    expect(lines.join(' ')).toBe('Phát triển nguồn nhân lực chất lượng cao');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(120);
  });
  it('leaves a word that is too wide alone on its line', () => {
    expect(wrapText('Nguyễn', 5, 14)).toEqual(['Nguyễn']);
  });
});
