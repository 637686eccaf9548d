import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import { previewPage } from './preview.ts';
import { readBytes, type ReadFile } from './read-file.ts';
import type { Known } from './records.ts';

const TEXT = `Hai tỉnh cùng sửa cầu <Nậm Ét> & kè
05/06/2021 08:30
UBND tỉnh Sơn La và UBND tỉnh Lai Châu phối hợp xây dựng cầu Nậm Ét dài 120 m, vốn 45 tỷ đồng. Xe đi qua đường Yên Bái.
Ông Trần Hòa Bình, đại diện Công ty cổ phần Hà Giang, cho biết đã có Văn bản 12/UBND-KT ngày 1/6/2021 về việc này.
Thu Thử
`;
const known: Known = {
  taken: () => new Set(),
  like: (collection) => (collection === 'projects' ? ['projects/cau-nam-et (Cầu Nậm Ét)'] : []),
  organization: () => undefined,
};
const read = readBytes(new TextEncoder().encode(TEXT), 'bai <1>.txt') as ReadFile;
const page = previewPage([read, read], known, () => 'bai-1');

describe('previewPage(texts)', () => {
  it('is one page that needs nothing else', () => {
    expect(page.match(/<html/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|\sstyle=|\son\w+=/);
    expect(page).toContain('bai &lt;1&gt;.txt');
    expect(page).not.toContain('<Nậm');
  });

  it.each([
    '<mark class="province" title="tỉnh">Sơn La</mark>',
    '<mark class="figure" title="con số">45 tỷ đồng</mark>',
    '<mark class="document" title="văn bản">12/UBND-KT</mark>',
    '<span class="zone">ngày giờ</span>',
    '<dd>Thu Thử</dd>',
    'Có phải là projects/cau-nam-et (Cầu Nậm Ét)?',
    'không phải tỉnh: tên người',
    'không phải tỉnh: tên doanh nghiệp',
  ])('holds %s', (piece) => {
    expect(page).toContain(piece);
  });

  it('says in words, line by line, what was left out too', () => {
    expect(explain(TEXT)).toMatch(/^bỏ qua +Hòa Bình \(không phải tỉnh: tên người\)$/m);
  });
});
