import { describe, expect, it } from 'vitest';
import { languageOf } from '../../strings/index.ts';
import { kept } from './kept.ts';

const { together } = languageOf('vi').format;
const parts = (html: string) =>
  [...kept(html, together).matchAll(/<span class="kept">(.*?)<\/span>/g)].map(([, text]) => text);

describe('what stays on one line', () => {
  it.each([
    ['liên kết với TP. Hồ Chí Minh và TP. Huế', ['TP. Hồ', 'TP. Huế']],
    ['nông – lâm – thuỷ sản; Quốc phòng – an ninh', ['nông – lâm –', 'phòng –']],
    ['Quảng Ninh – Hải Phòng', ['Ninh –']],
    ['Nghị định 45/2025/NĐ-CP ngày 28/2/2025', ['45/2025/NĐ-CP']],
    ['Chỉ thị số 25/CT-TTg, Nghị quyết 202/2025/QH15', ['25/CT-TTg', '202/2025/QH15']],
    ['Kế hoạch 1966/KH-UBND và 57/NQ-CP', ['1966/KH-UBND', '57/NQ-CP']],
    ['giai đoạn 2021-2030, tầm nhìn 2050; 24/9/2021–31/12/2021', []],
    ['quy hoạch · công nghiệp · năng lượng', ['· công', '· năng']],
    ['Thanh Hoá; tỉnh/thành; sở-ngành', []],
  ])('«%s»', (text, expected) => {
    expect(parts(`<p>${text}</p>`)).toEqual(expected);
    expect(kept(`<p>${text}</p>`, together).replace(/<\/?span[^>]*>/g, '')).toBe(`<p>${text}</p>`);
  });

  it('leaves a drawing whole that holds other drawings', () => {
    const html = '<svg><svg><text>TP. Huế</text></svg><text>TP. Huế</text><path/></svg><p>TP. Huế</p>';
    expect(kept(html, together)).toBe(html.replace('<p>TP. Huế', '<p><span class="kept">TP. Huế</span>'));
  });

  it('leaves attributes, drawings, scripts and choices as they are', () => {
    const html =
      '<a title="TP. Huế > 57/NQ-CP" href="/x/">TP. Huế</a><svg><text>TP. Huế</text></svg><script>"TP. Huế"</script><select><option>TP. Huế</option></select>';
    expect(kept(html, together)).toBe(html.replace('>TP. Huế</a>', '><span class="kept">TP. Huế</span></a>'));
  });
});
