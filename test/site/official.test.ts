import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_SOURCES, builtSite } from '../support/site.ts';

let folder: string;
beforeAll(async () => {
  ({ folder } = await builtSite(ALL_SOURCES));
});

/** The words of a page, white space folded. */
const page = (path: string) =>
  readFileSync(join(folder, path, 'index.html'), 'utf8')
    .replace(/<(script|style)\b[^]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;»])/g, '');

describe('a site with a source of each kind', () => {
  it('says on the page of an official text which it is, who issued it and when', () => {
    const words = page('bai-viet/nghi-quyet-du-lich');
    expect(words).toContain('Nghị quyết số 9071/NQ-HĐND · Hội đồng nhân dân tỉnh Quảng Trị · 9/12/2021');
    expect(words).toMatch(/Người ký[^.]{0,40} Lê Quang Trường/);
    expect(words).toMatch(/Nơi nhận .{0,60}Ủy ban Thường vụ Quốc hội/);
    expect(words).not.toMatch(/Nguồn không nêu[^.]{0,80}(?:tác giả|nơi đăng)/i);
  });

  it.each([
    ['nghi-quyet-du-lich', 'điểm c khoản 1 Điều 2'],
    ['bien-ban-nong-san', 'khoản 2 Điều 2'],
    ['bien-ban-nong-san', 'điểm b Điều 3'],
    ['bao-cao-du-lich', 'khoản 1 mục II Phần thứ nhất'],
  ])('gives the notes of %s the place %s', (id, place) => {
    expect(page(`bai-viet/${id}`)).toMatch(new RegExp(`\\d ${place} (?:liên kết|nhiệm vụ):`));
  });

  it('says on the page of a record where in the text each quote stands, beside who published it and when', () => {
    const words = page('lien-ket/xe-buyt-du-lich-quang-tri');
    expect(words).toContain('nghị quyết số 9071/NQ-HĐND, Hội đồng nhân dân tỉnh Quảng Trị, 9/12/2021');
    expect(words).toMatch(/thứ bảy và chủ nhật» [^«]{0,140}, điểm c khoản 1 Điều 2/);
    expect(words).toMatch(/Yên Bái» [^«]{0,140}, khoản 1 mục II Phần thứ nhất/);
  });

  it('takes no number in front of a line of a newspaper for a place', () => {
    expect(page('bai-viet/dong-ha-mo-tuyen-xe')).not.toContain('khoản 1');
    expect(page('lien-ket/xe-buyt-du-lich-quang-tri')).toMatch(
      /Ba tỉnh mở tuyến xe buýt du lịch từ Đông Hà(?!, khoản)/,
    );
  });

  it('prints the place with the notes of a brief', () => {
    const words = page('in/tinh/quang-tri');
    expect(words).toContain('(điểm c khoản 1 Điều 2)');
    expect(words).toContain('nghị quyết số 9071/NQ-HĐND, Hội đồng nhân dân tỉnh Quảng Trị');
  });

  it('names the kind of a source where its page is cited', () => {
    expect(page('bai-viet/bien-ban-nong-san')).toContain('giai đoạn 2023 - 2025» (thỏa thuận)');
  });
});
