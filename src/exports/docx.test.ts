import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { briefRefs } from '../views/brief/refs.ts';
import { briefView } from '../views/brief/view.ts';
import { createContext } from '../views/common/context.ts';
import { firstContext } from '../../test/support/first.ts';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { briefDocx } from './docx.ts';

const QUOTE = 'Sở Du lịch Quảng Ninh xây dựng tuyến du lịch trước tháng 9/2022';
const MARK = 'trước tháng 9/2022';
const COUNT = 45;
const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'ha-long.txt': `Quảng Ninh liên kết vùng\n\nGiao ${QUOTE}.` },
  records: {
    organizations: [
      {
        id: 'so-du-lich',
        name: 'Sở Du lịch Quảng Ninh',
        level: 'province',
        province: 'quang-ninh',
        evidence: [{ article: 'ha-long', quote: 'Sở Du lịch Quảng Ninh' }],
      },
    ],
    directives: Array.from({ length: COUNT }, (_, index) => ({
      id: `tuyen-${index}`,
      what: `Xây dựng tuyến du lịch số ${index}`,
      strength: 'request',
      due: '2022-09',
      lead: [{ organization: 'so-du-lich' }],
      evidence: [{ article: 'ha-long', quote: QUOTE, mark: MARK }],
    })),
  },
});
const context = createContext(corpus, 'vi');
const published = {
  site: new URL('https://lien-ket-vung.example'),
  withBase: (path: string) => path,
  hasPdfs: false,
};
const view = (path: string) =>
  briefView(
    context,
    briefRefs(context).find((each) => each.path === path)!,
    published,
  );
const partsOf = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, content]) => [name, strFromU8(content)]));
const wordsOf = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, words]) => words!);

describe('a brief as a Word file', () => {
  it('has the words of the brief, its tables whole and its notes', async () => {
    const own = view('/in/tinh/quang-ninh/');
    const { 'word/document.xml': xml = '' } = partsOf(briefDocx(own));
    const words = wordsOf(xml);
    for (const part of [
      'Quảng Ninh',
      '4. Nhiệm vụ',
      'Phụ lục 1. Nhiệm vụ',
      'đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành',
    ])
      expect(
        words.some((each) => each.includes(part)),
        part,
      ).toBe(true);
    expect(words.join('')).toContain(`[1] «${QUOTE}»`);
    expect([...xml.matchAll(/<w:u w:val="single"\/>.*?<w:t[^>]*>([^<]*)</g)].map(([, marked]) => marked)).toEqual([
      MARK,
    ]);
    const rows =
      own.body.flatMap(({ table }) => table?.rows ?? []).length +
      own.annexes.flatMap(({ table }) => table?.rows ?? []).length;
    const tables = [...own.body, ...own.annexes].filter(({ table }) => table).length;
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(rows + tables);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
    expect(words.filter((each) => /^Xây dựng tuyến du lịch số \d+$/.test(each)).length).toBeGreaterThan(COUNT);
  });

  it('says of a former unit as many partners as its table lists', async () => {
    const first = await firstContext();
    const wordsOfUnit = async (slug: string) => {
      const ref = briefRefs(first).find(({ path }) => path === `/in/tinh/${slug}/`)!;
      return wordsOf(partsOf(briefDocx(briefView(first, ref, published)))['word/document.xml']!).join('\n');
    };
    expect(await wordsOfUnit('vinh-phuc')).toMatch(/Đối tác khi viết: 7 \(2 nay cùng đơn vị\); Liên kết: 12;/);
    expect(await wordsOfUnit('phu-tho')).toContain('Đối tác khi viết: 1 (1 nay cùng đơn vị);');
  });

  it('is A4 with the margins of the decree, wide annexes turned, and says on every page what it is not', async () => {
    const parts = partsOf(briefDocx(view('/in/tinh/quang-ninh/')));
    const xml = parts['word/document.xml']!;
    const sizes = [...xml.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, attributes]) => attributes!);
    expect(sizes[0]).toContain('w:w="11905" w:h="16837"');
    expect(sizes.some((size) => size.includes('w:w="16837" w:h="11905" w:orient="landscape"'))).toBe(true);
    expect(xml).toMatch(/<w:pgMar w:top="1133" w:right="850" w:bottom="1133" w:left="1700"/);
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer/.test(name));
    expect(footers.length).toBeGreaterThan(0);
    for (const [, footer] of footers) expect(wordsOf(footer)).toEqual([context.strings.brief.notOfficial]);
    expect(parts['word/styles.xml']).toContain('w:val="vi-VN"');
  });

  it('tells head and foot in its first section, from which the others take them, and has no empty part', async () => {
    const parts = partsOf(briefDocx(view('/in/tinh/quang-ninh/')));
    const [first, ...others] = parts['word/document.xml']!.match(/<w:sectPr[^]*?<\/w:sectPr>/g)!;
    expect(first!.match(/<w:(?:header|footer)Reference /g)).toHaveLength(4);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other).not.toContain('Reference ');
    for (const [name, part] of Object.entries(parts).filter(([each]) => each.endsWith('.rels')))
      expect([name, part]).toEqual([name, expect.stringContaining('<Relationship ')]);
  });

  it('names no day, within nor in its properties, if what it says is the same on every day', () => {
    const own = view('/in/tinh/lang-son/');
    const parts = partsOf(briefDocx({ ...own, stamp: { version: own.stamp.version } }));
    expect(parts['docProps/core.xml']).toContain('<cp:coreProperties');
    expect(parts['docProps/core.xml']).not.toMatch(/dcterms:|\d{4}-\d\d-\d\d/);
  });

  it('is the same file whenever it is made, with the day of the build', async () => {
    const own = view('/in/nhiem-vu/tat-ca/');
    const [first, second] = [briefDocx(own), briefDocx(own)];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(partsOf(first)['docProps/core.xml']).toMatch(/created[^>]*>2026-01-15T00:00:00Z</);
  });

  it('is made of the country, places, regions and lists of tasks of which there is a record, and of no others', () => {
    const refs = briefRefs(context);
    const filed = refs.filter((ref) => briefView(context, ref, published).book !== undefined);
    expect(new Set(filed.map(({ kind }) => kind))).toEqual(new Set(['toan-quoc', 'tinh', 'nhiem-vu']));
    expect(filed.map(({ path }) => path)).toContain('/in/tinh/quang-ninh/');
    expect(filed.map(({ path }) => path)).not.toContain('/in/tinh/lai-chau/');
    for (const { path } of refs.filter(({ kind }) => kind === 'tinh')) {
      const { tools, book } = view(path);
      expect([path, tools.links.some(({ path: to }) => to.endsWith('.docx'))]).toEqual([path, book !== undefined]);
    }
  });
});
