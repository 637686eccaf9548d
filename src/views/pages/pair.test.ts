import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { plain } from '../../domain/run.ts';
import { createContext } from '../common/context.ts';
import { pairLeadPages, pairPages, pairsPage } from './pair.ts';

const citations = [{ title: 'Công báo', publisher: 'Văn phòng Chính phủ' }];
const provinces = (...ids: string[]) => ids.map((province) => ({ province }));
const SEED = 'Hải Dương và Quảng Ninh ký thỏa thuận về du lịch. Việc ấy do hai tỉnh cùng làm.\n';

const corpus = testCorpus({
  buildDate: '2026-01-01',
  seeds: { 'bai.txt': SEED },
  records: {
    linkages: [
      {
        id: 'thoa-thuan',
        title: 'Thỏa thuận',
        form: 'agreement',
        pattern: 'together',
        parties: provinces('hai-duong', 'quang-ninh'),
        sectors: ['du-lich'],
        signed: '2019-05',
        evidence: [
          { article: 'bai', quote: 'Việc ấy do hai tỉnh cùng làm.' },
          { article: 'bai', quote: 'Hải Dương và Quảng Ninh ký thỏa thuận về du lịch.' },
        ],
      },
      {
        id: 'ket-noi',
        title: 'Kết nối',
        form: 'connection',
        pattern: 'together',
        parties: provinces('hai-phong-2025', 'quang-ninh'),
        sectors: ['logistics-cang-bien', 'du-lich'],
        citations,
      },
      {
        id: 'quanh-ha-noi',
        title: 'Quanh Hà Nội',
        form: 'activity',
        pattern: 'hub',
        hub: { province: 'ha-noi' },
        parties: provinces('hai-phong-2025', 'quang-ninh', 'phu-tho'),
        citations,
      },
      {
        id: 'nay-la-mot',
        title: 'Nay là một',
        form: 'activity',
        pattern: 'together',
        parties: provinces('phu-tho', 'vinh-phuc'),
        citations,
      },
    ],
    projects: [{ id: 'cau', name: 'Cầu', kind: 'bridge', provinces: ['hai-duong', 'quang-ninh'], citations }],
  },
});
const context = createContext(corpus, 'vi');
const pages = pairPages(context);
const pageOf = (id: string) => pages.find(({ pair }) => pair === id)!.view;

describe('the page of two places', () => {
  const view = pageOf('hai-phong-2025--quang-ninh');

  it('opens with how many linkages join them, on what and since when, their names then, and what else concerns both', () => {
    const [first, second] = view.summary.map(plain);
    expect(first).toBe(
      'Các nguồn nêu 2\u00A0liên kết nối Hải Phòng với Quảng Ninh, về du lịch, dịch vụ và logistics, cảng biển, hải quan. Liên kết sớm nhất đã biết thời gian: 5/2019.',
    );
    expect(second).toBe(
      'Tên khi viết: Hải Dương – Quảng Ninh và Hải Phòng – Quảng Ninh. Ngoài ra, 1\u00A0dự án gắn với cả hai nơi.',
    );
  });

  it('lists them by main sector, each with the sentence that names most of the two', () => {
    const shown = view.links.groups.map(({ heading, lines }) => [
      heading.text,
      ...lines.map(({ title, quote, noClause }) => [title, quote?.before ?? noClause]),
    ]);
    expect(shown).toHaveLength(2);
    expect(shown.flat(2)).toEqual(
      expect.arrayContaining([
        'Thỏa thuận',
        'Hải Dương và Quảng Ninh ký thỏa thuận về du lịch.',
        'Kết nối',
        'dẫn chiếu, không có nguyên văn',
      ]),
    );
  });

  it('has a row for each pair of names, counted as a measure where it is one', () => {
    const rows = view.written!.table.groups.flatMap((group) => group.rows);
    expect(rows.map(({ id, count, refs }) => [id, count.counted?.value, count.text, refs.length])).toEqual(
      expect.arrayContaining([
        ['hai-duong--quang-ninh', 1, '1', 1],
        ['hai-phong-2025--quang-ninh', undefined, '1', 1],
      ]),
    );
  });

  it('tells apart linkages of which both are parties and that do not join them', () => {
    expect(view.beside!.items.map(({ title }) => title)).toEqual(['Quanh Hà Nội']);
  });

  it('says how a record concerns a place that no quote names, and which main kinds have none', () => {
    const [project] = view.shared;
    expect(plain([project!.heading])).toBe('Dự án gắn với cả hai nơi (1)');
    expect(project!.lines[0]!.why).toBe('Hải Phòng: suy ra; Quảng Ninh: suy ra');
    expect(view.none).toBe('Các nguồn chưa nêu văn bản, nhiệm vụ hay bản tin nào gắn với cả hai nơi.');
  });

  it('leads to the pairs before and after it, those with most linkages first', () => {
    expect(pages[0]!.pair).toBe('hai-phong-2025--quang-ninh');
    expect(view.adjacent!.before).toBeUndefined();
    expect(view.adjacent!.after!.path).toBe(`/cap/${pages[1]!.pair}/`);
    expect(pages.at(-1)!.view.adjacent!.after).toBeUndefined();
  });

  it('of two whose names are those of today says so, and has no table of names', () => {
    const same = pageOf('ha-noi--quang-ninh');
    expect(plain(same.summary[1]!)).toMatch(/^Khi viết, các nguồn gọi hai nơi bằng chính tên hiện nay\./);
    expect(same.written).toBeUndefined();
  });
});

it('addresses of former pairs lead to their row, or to the unit that both are in now', () => {
  const leads = new Map(pairLeadPages(context).map(({ former, view: { to } }) => [former, to.path]));
  expect(leads.get('hai-duong--quang-ninh')).toBe('/cap/hai-phong-2025--quang-ninh/#hai-duong--quang-ninh');
  expect(leads.get('phu-tho--vinh-phuc')).toBe('/tinh/phu-tho-2025/#noi-bo-1');
  expect(pairsPage(context).to.path).toBe('/bieu-do/ma-tran/');
});
