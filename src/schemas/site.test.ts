import { describe, expect, it } from 'vitest';
import { editors } from '../strings/vi/editors.ts';
import { ruleMessage } from './rules.ts';
import { siteSchema } from './site.ts';

const SITE = { name: 'Liên kết vùng', description: 'Hồ sơ mở', languages: ['vi'], contact: 'Issues', fullText: 'full' };
const URL = 'https://tile.example.org/{z}/{x}/{y}.png';
const attribution = '© Đóng góp của cộng đồng';
const problems = (tiles: unknown) =>
  siteSchema
    .safeParse({ ...SITE, tiles })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${ruleMessage(editors.rules, message)}`) ?? [];

describe('tiles of site.yml', () => {
  it('may be left out', () => {
    expect(siteSchema.parse(SITE).tiles).toBeUndefined();
  });
  it.each([URL, 'https://tile.example.org:8443/nen/{z}/{y}/{x}?khoa=a1'])('takes %s with an attribution', (url) => {
    expect(siteSchema.parse({ ...SITE, tiles: { url, attribution } }).tiles).toEqual({ url, attribution });
  });
  it.each([
    ['http://tile.example.org/{z}/{x}/{y}.png', 'Cần địa chỉ https://'],
    ['https://{s}.tile.example.org/{z}/{x}/{y}.png', 'một tên máy chủ'],
    ['https://ten:mat-khau@tile.example.org/{z}/{x}/{y}.png', 'một tên máy chủ'],
    ["https://tile.example.org/{z}/{x}/{y}.png; script-src 'unsafe-inline'", 'một tên máy chủ'],
    ['https://tile.example.org/{z}/{x}.png', 'Cần đúng một lần {z}, {x} và {y}'],
    ['https://tile.example.org/{z}/{x}/{y}/{y}.png', 'Cần đúng một lần {z}, {x} và {y}'],
    ['https://tile.example.org/{z}/{x}/{y}{r}.png', 'Chỉ dùng {z}, {x}, {y}'],
  ])('refuses %s: %s', (url, message) => {
    const found = problems({ url, attribution });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`tiles.url: `);
    expect(found[0]).toContain(message);
  });
  it('refuses a layer without an attribution, with an unknown field, and a bare address', () => {
    expect(problems({ url: URL })).toHaveLength(1);
    expect(problems({ url: URL })[0]).toContain('tiles.attribution');
    expect(problems({ url: URL, attribution, key: 'a' })).toHaveLength(1);
    expect(problems(URL)).toHaveLength(1);
  });
});
