import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createContext } from '../views/common/context.ts';
import { briefRefs } from '../views/brief/refs.ts';
import { briefView, type BriefView } from '../views/brief/view.ts';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { briefXlsx, sheetName } from './xlsx.ts';

const SEED =
  'Quảng Ninh và Hải Phòng liên kết\n\nNgày 24/9/2021 Quảng Ninh cùng Hải Phòng ký kết hoàn thiện cầu Bạch Đằng. ' +
  'Giao Sở Du lịch Quảng Ninh xây dựng tuyến du lịch trước tháng 9/2022, báo cáo ngày 30/9/2022. ' +
  'Đường ven biển có tổng mức 1.234,5 tỷ đồng.';
const quote = (words: string) => [{ article: 'ha-long', quote: words }];
const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'ha-long.txt': SEED },
  records: {
    organizations: [
      {
        id: 'so-du-lich',
        name: 'Sở Du lịch Quảng Ninh',
        level: 'province',
        province: 'quang-ninh',
        evidence: quote('Sở Du lịch Quảng Ninh'),
      },
    ],
    linkages: [
      {
        id: 'cau',
        title: '=Hoàn thiện cầu <Bạch Đằng> & đường',
        form: 'joint-project',
        pattern: 'hub',
        hub: { province: 'quang-ninh' },
        parties: [{ province: 'hai-phong' }],
        signed: '2021-09-24',
        evidence: quote('ký kết hoàn thiện cầu Bạch Đằng'),
      },
    ],
    projects: [
      {
        id: 'duong',
        name: 'Đường ven biển',
        kind: 'road',
        provinces: ['quang-ninh'],
        budget: { value: 1_234_500_000_000, currency: 'VND', asWritten: '1.234,5 tỷ đồng' },
        evidence: quote('Đường ven biển có tổng mức 1.234,5 tỷ đồng'),
      },
    ],
    directives: [
      {
        id: 'tuyen',
        what: 'Xây dựng tuyến du lịch',
        strength: 'request',
        due: '2022-09',
        lead: [{ organization: 'so-du-lich' }],
        evidence: quote('Sở Du lịch Quảng Ninh xây dựng tuyến du lịch trước tháng 9/2022'),
      },
      {
        id: 'bao-cao',
        what: 'Báo cáo',
        strength: 'request',
        due: '2022-09-30',
        lead: [{ organization: 'so-du-lich' }],
        inferred: { due: 'theo ngày của bài' },
        evidence: quote('Sở Du lịch Quảng Ninh xây dựng tuyến du lịch trước tháng 9/2022, báo cáo ngày 30/9/2022'),
      },
    ],
  },
});
const context = createContext(corpus, 'vi');
const published = {
  site: new URL('https://lien-ket-vung.example'),
  withBase: (path: string) => path,
  hasPdfs: false,
};
const view = (path: string): BriefView =>
  briefView(
    context,
    briefRefs(context).find((each) => each.path === path)!,
    published,
  );

const EPOCH = Date.UTC(1899, 11, 30);
const plainText = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Reads a file as Excel does: words from the shared strings, dates by the format of their style. */
function readBack(file: Uint8Array) {
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]));
  const strings = [...parts['xl/sharedStrings.xml']!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) =>
    plainText(text!),
  );
  const styles = parts['xl/styles.xml']!;
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [
      id,
      plainText(code!),
    ]),
  );
  const looks = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf ([^>]*)>/g)].map(([, attributes]) =>
    formats.get(/numFmtId="(\d+)"/.exec(attributes!)?.[1]),
  );
  const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) =>
    plainText(name!),
  );
  const sheets = names.map((name, index) => {
    const xml = parts[`xl/worksheets/sheet${index + 1}.xml`]!;
    const valueOf = (attributes: string, value: string) => {
      if (/t="s"/.test(attributes)) return strings[Number(value)];
      const format = looks[Number(/s="(\d+)"/.exec(attributes)?.[1])];
      if (!/yy/.test(format ?? '')) return Number(value);
      return `${new Date(EPOCH + Number(value) * 86_400_000).toISOString().slice(0, 10)} ${format}`;
    };
    const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells]) => {
      const row: (string | number | undefined)[] = [];
      // No table has more than 26 columns; an empty cell is not written.
      for (const [, column, attributes, value] of (cells ?? '').matchAll(
        /<c r="([A-Z])\d+"([^>]*?)(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/g,
      ))
        if (value !== undefined) row[column!.charCodeAt(0) - 65] = valueOf(attributes!, value);
      return Array.from(row);
    });
    return { name, xml, rows };
  });
  return { parts, sheets, sheet: (name: string) => sheets.find((each) => each.name === name)! };
}

describe('a brief as an Excel file', () => {
  it('has a sheet by its Vietnamese name for each table that has rows, and says which have none', async () => {
    const { sheets, sheet } = readBack(await briefXlsx(view('/in/tinh/quang-ninh/')));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Giới thiệu',
      'Đối tác liên kết',
      'Từng liên kết',
      'Dự án',
      'Nhiệm vụ',
      'Mốc thời gian',
      'Điều suy ra, lý do',
      'Điều nguồn không nêu',
      'Nguồn và câu trích',
    ]);
    const about = sheet('Giới thiệu').rows;
    expect(about[0]).toEqual(['Tỉnh Quảng Ninh']);
    expect(about).toContainEqual(['Số liệu tính đến ngày', '2026-01-15 dd/mm/yyyy']);
    expect(about).toContainEqual(['Không có bảng', 'Chưa có văn bản nào.']);
    expect(about).toContainEqual(['Bảng «Nhiệm vụ»', '2 dòng']);
    expect(about).toContainEqual(['Trang trên mạng', 'https://lien-ket-vung.example/tinh/quang-ninh/']);
    const { version } = view('/in/tinh/quang-ninh/').stamp;
    expect(about).toContainEqual(['Phiên bản', version]);
    expect(about.flat().join(' ')).toContain(
      `Tài liệu tổng hợp, không phải văn bản hành chính. Phiên bản ${version}; số liệu tính đến ngày 15/1/2026.`,
    );
  });

  it('keeps days as days and what is less exact as words, and says which day was inferred', async () => {
    const { sheet } = readBack(await briefXlsx(view('/in/tinh/quang-ninh/')));
    const due = sheet('Nhiệm vụ').rows.map((row) => [row[1], row[8]]);
    expect(due).toEqual([
      ['Tên', 'Hạn'],
      ['Báo cáo', '2022-09-30 dd/mm/yyyy "(suy ra)"'],
      ['Xây dựng tuyến du lịch', '9/2022'],
    ]);
    expect(sheet('Từng liên kết').rows[1]![5]).toBe('2021-09-24 dd/mm/yyyy');
    expect(sheet('Mốc thời gian').rows.map(([time]) => time)).toEqual([
      'Thời gian',
      '2021-09-24 dd/mm/yyyy',
      'trong tháng 9/2022',
      '2022-09-30 dd/mm/yyyy "(suy ra)"',
    ]);
  });

  it('keeps numbers as numbers and money whole, beside the words of the source', async () => {
    const { sheet } = readBack(await briefXlsx(view('/in/tinh/quang-ninh/')));
    expect(sheet('Dự án').rows[1]!.slice(5, 8)).toEqual(['1.234,5 tỷ đồng', 1_234_500_000_000, 'VND']);
    expect(sheet('Đối tác liên kết').rows[1]!.slice(0, 2)).toEqual(['Hải Phòng', 1]);
    const about = sheet('Giới thiệu').rows;
    const projects = about.findIndex(([label]) => label === 'Dự án');
    expect(about.slice(projects, projects + 2)).toEqual([
      ['Dự án', 0],
      [undefined, 'thêm 1 suy ra'],
    ]);
  });

  it('takes no title for a formula, and quotes letter by letter', async () => {
    const { sheet, sheets } = readBack(await briefXlsx(view('/in/tinh/quang-ninh/')));
    expect(sheet('Từng liên kết').rows[1]![1]).toBe('=Hoàn thiện cầu <Bạch Đằng> & đường');
    expect(sheets.some(({ xml }) => xml.includes('<f>'))).toBe(false);
    const quotes = sheet('Nguồn và câu trích').rows;
    expect(quotes[0]).toEqual([
      'Số',
      'Câu nguyên văn',
      'Chữ làm căn cứ',
      'Bài viết, tài liệu',
      'Nơi đăng',
      'Ngày đăng',
      'Địa chỉ',
    ]);
    expect(quotes[1]!.slice(0, 2)).toEqual([1, '«ký kết hoàn thiện cầu Bạch Đằng»']);
    expect(quotes[1]![6]).toMatch(/\/bai-viet\/ha-long\/#trich-/);
    expect(sheet('Từng liên kết').rows[1]![8]).toBe('[1]');
  });

  it('has columns of set widths, a head that stays, can be filtered and is printed on every page', async () => {
    const made = view('/in/tinh/quang-ninh/');
    const { sheets, parts } = readBack(await briefXlsx(made));
    for (const [index, { name, xml, rows }] of sheets.entries()) {
      if (index === 0) continue;
      const { columns } = made.book!.sheets[index - 1]!;
      expect(
        [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width)),
        name,
      ).toEqual(columns.map(({ width }) => width));
      expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen" activePane="bottomLeft"/>');
      const last = `${String.fromCharCode(64 + columns.length)}${rows.length}`;
      expect(xml).toContain(`<autoFilter ref="A1:${last}"/>`);
      expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('&amp;CTài liệu tổng hợp, không phải văn bản hành chính&amp;R&amp;P/&amp;N');
      expect(parts['xl/workbook.xml']).toContain(`localSheetId="${index}">'${name}'!$1:$1<`);
    }
  });

  it('leads where an address says, and says when it was made', async () => {
    const { parts, sheets } = readBack(await briefXlsx(view('/in/tinh/quang-ninh/')));
    const links = parts['xl/worksheets/_rels/sheet1.xml.rels']!;
    expect(links).toContain('Target="https://lien-ket-vung.example/tinh/quang-ninh/" TargetMode="External"');
    expect(sheets[0]!.xml).toMatch(/<hyperlink ref="B\d+" r:id="rId1"/);
    expect(parts['docProps/core.xml']).toContain('>2026-01-15T00:00:00Z</dcterms:modified>');
  });

  it('has rows as high as their text, for programs that do not find that out', async () => {
    const { sheets } = readBack(await briefXlsx(view('/in/tinh/quang-ninh/')));
    const heights = sheets.map(({ xml }) =>
      [...xml.matchAll(/<row r="\d+"([^>]*)>/g)].map(([, own]) => Number(/ ht="([\d.]+)"/.exec(own!)?.[1] ?? 0)),
    );
    // A title and a day have one line, how things are counted has more.
    expect(heights[0]![0]).toBe(0);
    expect(Math.max(...heights[0]!)).toBeGreaterThanOrEqual(2 * 15.75);
  });

  it('is the same file whenever it is made', async () => {
    const own = view('/in/nhiem-vu/tat-ca/');
    const [first, second] = [await briefXlsx(own), await briefXlsx(own)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('is made of no brief without records, which leads to none', () => {
    const empty = createContext(testCorpus({ buildDate: '2026-01-15' }), 'vi');
    for (const ref of briefRefs(empty)) {
      const { book, tools } = briefView(empty, ref, published);
      expect([ref.path, book]).toEqual([ref.path, undefined]);
      expect(tools.links.filter(({ path }) => /\.(docx|xlsx)$/.test(path))).toEqual([]);
    }
  });

  it('names sheets as Excel allows', () => {
    expect(sheetName('Hai nơi [liên kết] với nhau: mọi cặp trong cả nước')).toBe('Hai nơi  liên kết  với nhau  mọ');
  });
});
