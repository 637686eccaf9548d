import { describe, expect, it } from 'vitest';
import { foreignFormOf, garbledIn } from './garbled.ts';

const twice = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('letters that were not meant', () => {
  it.each([
    ['Lễ ký bi&ecirc;n bản h&#7907;p t&aacute;c', 'entity', 'Lễ ký biên bản hợp tác'],
    ['c&#x1EA3;ng c&aacute;', 'entity', 'cảng cá'],
    [twice('Hội chợ gốm sứ'), 'twice-decoded', 'Hội chợ gốm sứ'],
    [twice('cá lồng, Bình Sơn'), 'twice-decoded', 'cá lồng, Bình Sơn'],
    ['vi\u00ADệc làm Đà N\u200Bẵng', 'hidden', 'việc làm Đà Nẵng'],
    ['\u00D0oàn \u00D0ồng Tháp', 'eth', 'Đoàn Đồng Tháp'],
  ])('%j is %s for %j', (text, kind, meant) => {
    expect(garbledIn(text)).toEqual([{ kind, meant, written: expect.any(String), offset: expect.any(Number) }]);
  });

  it.each([
    'R&D: Công ty A&B và Viện C & D; R&D;',
    'São Paulo và ÂU LẠC: Ẩm thực Á – Âu',
    'Đoàn Seyðisfjörður thăm Đà Nẵng',
    'họp ở «THỦ ĐÔ» và “CẤP XÔ… về các xã»',
    'cấp xã “XÃ”',
    'tháng\u00A08, 25 °C, 12 m²',
  ])('%j is as it was meant', (text) => expect(garbledIn(text)).toEqual([]));
});

describe('a raw text that is no plain text', () => {
  it.each([
    ['TØnh VÜnh Phóc liªn kÕt víi thµnh phè Hµ Néi ®Ó ph¸t triÓn', 'TCVN3'],
    ['Tænh Vónh Phuùc lieân keát vôùi thaønh phoá Haø Noäi', 'VNI'],
    [twice('Tỉnh Vĩnh Phúc liên kết'), 'giải mã hai lần'],
    ['<!DOCTYPE html>\n<html><body>Bài</body></html>', 'HTML'],
    ['{\\rtf1\\ansi Bai}', 'RTF'],
    ['%PDF-1.4\n', 'PDF'],
  ])('%j is told', (text, words) => expect(foreignFormOf(text)).toContain(words));

  it.each([
    'Tỉnh Vĩnh Phúc liên kết với thành phố Hà Nội; khoản 2, toán, khuê, hoà, loè',
    'Ngày 24/9 · «Báo» © 2024, Coca® và nº 5, R&D',
    'Đoàn Noël và Seyðisfjörður thăm cảng',
    'Giá < 5 và > 3',
  ])('%j is one', (text) => expect(foreignFormOf(text)).toBeUndefined());
});
