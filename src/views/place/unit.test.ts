import type { Run } from '../../domain/run.ts';
import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { regionIds, regionView } from './region.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { recognisedUnit } from '../../facts/units.ts';
import { byRegion, unitList, unitView } from './unit.ts';

const SEED =
  'Bài thử: tỉnh Phú Thọ cùng Vĩnh Phúc, Hòa Bình và Thái Nguyên bảo vệ rừng. Sở Nông nghiệp Vĩnh Phúc chủ trì.';
const evidence = [{ article: 'trung-du', quote: 'bảo vệ rừng' }];
const naming = [{ article: 'trung-du', quote: 'Sở Nông nghiệp Vĩnh Phúc chủ trì' }];
const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'trung-du.txt': SEED },
  records: {
    organizations: [
      {
        id: 'so-nong-nghiep-vinh-phuc',
        name: 'Sở Nông nghiệp Vĩnh Phúc',
        level: 'province',
        province: 'vinh-phuc',
        evidence,
      },
    ],
    linkages: [
      {
        id: 'bao-ve-rung',
        title: 'Bảo vệ rừng',
        form: 'activity',
        pattern: 'hub',
        hub: { province: 'phu-tho' },
        parties: [{ province: 'vinh-phuc' }, { province: 'hoa-binh' }, { province: 'thai-nguyen' }],
        regions: ['tdmnpb'],
        evidence,
      },
    ],
    directives: [
      {
        id: 'chu-tri',
        what: 'Chủ trì',
        lead: [{ organization: 'so-nong-nghiep-vinh-phuc' }],
        strength: 'request',
        evidence: naming,
      },
      { id: 'bao-cao', what: 'Báo cáo', basis: ['linkages/bao-ve-rung'], strength: 'request', evidence },
    ],
    documents: [
      {
        id: 'ke-hoach',
        title: 'Kế hoạch bảo vệ rừng',
        kind: 'plan',
        territories: [{ province: 'vinh-phuc' }],
        inferred: { territories: 'bài viết về Vĩnh Phúc' },
        evidence,
      },
    ],
    assets: [
      {
        id: 'duong',
        name: 'Đường đi qua rừng',
        kind: 'road',
        provinces: ['vinh-phuc', 'thai-nguyen'],
        geometry: { file: 'duong.geojson', feature: 'duong', gives: ['provinces'] },
        inferred: { provinces: 'theo hình tuyến trên bản đồ' },
        evidence,
      },
    ],
  },
});
const context = createContext(corpus, 'vi');
const viewOf = (slug: string) =>
  unitView(
    context,
    context.units.pages(corpus.buildDate).find((page) => page.slug === slug)!,
  );
const textOf = (runs: { text: string }[]) =>
  runs
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00A0', ' ');

/** Paragraphs, with a space between them. */
const inOne = (paragraphs: readonly Run[][]): Run[] =>
  paragraphs.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]));

describe('the page of a former unit', () => {
  const view = viewOf('vinh-phuc');

  it('carries its last day in its name and opens with what it was linked with until then, and what it became', () => {
    expect(view.title).toBe('Tỉnh Vĩnh Phúc (đến 30/6/2025)');
    expect(textOf(inOne(view.summary))).toBe(
      'Cho đến ngày 30/6/2025, tỉnh Vĩnh Phúc liên kết với 1 tỉnh, thành phố (nay ở trong cùng đơn vị): Phú Thọ (1 liên kết). ' +
        'Nguồn không nêu thời gian của liên kết này. Ngày 1/7/2025, Vĩnh Phúc cùng Hòa Bình và Phú Thọ hợp nhất thành Phú Thọ. ' +
        'Vĩnh Phúc còn được gọi tên trong 1 nhiệm vụ; nguồn không nêu 4 thông tin ở những bản ghi ấy và ở các liên kết của nơi này. ' +
        'Qua các liên kết: 1 nhiệm vụ. Do biên tập suy ra: 1 văn bản. Theo hình trên bản đồ: 1 công trình, địa danh.',
    );
    expect(
      inOne(view.summary)
        .map(({ path }) => path)
        .filter(Boolean),
    ).toEqual([
      '#ten-khi-viet',
      '/tinh/phu-tho/',
      '#noi-bo-khi-viet-1',
      '/tinh/phu-tho-2025/',
      '#nhac-toi-nhiem-vu',
      '#khoang-trong',
      '#qua-lien-ket',
      '#suy-ra',
      '#theo-hinh',
    ]);
  });

  it('lists records whose quotes name it, also through its organizations, linkages apart', () => {
    expect(view.links.lines.map(({ title }) => title)).toEqual(['Bảo vệ rừng']);
    expect(view.named.map(({ label, lines }) => [label, lines[0]!.state, lines[0]!.details])).toEqual([
      ['Nhiệm vụ', 'no-deadline', ['chủ trì: Sở Nông nghiệp Vĩnh Phúc', 'cơ quan nay phụ trách: chưa xác định']],
    ]);
  });

  it('lists apart what comes through its linkages, what was inferred and why, and what is only drawn there', () => {
    expect(
      view.related.map(({ kind, groups }) => [
        kind,
        groups.flatMap(({ lines }) => lines.map(({ title, why }) => [title, why])),
      ]),
    ).toEqual([
      ['linkage', [['Báo cáo', undefined]]],
      [
        'inferred',
        [
          ['Kế hoạch bảo vệ rừng', ['bài viết về Vĩnh Phúc']],
          ['Sở Nông nghiệp Vĩnh Phúc', undefined],
        ],
      ],
      ['through', [['Đường đi qua rừng', ['theo hình tuyến trên bản đồ']]]],
    ]);
  });

  it('tells what became of it, and by which act', () => {
    expect(view.history.successors).toEqual([{ text: 'Phú Thọ', path: '/tinh/phu-tho-2025/' }]);
    expect(view.history.events.at(-1)).toMatchObject({
      date: '1/7/2025',
      text: 'Hòa Bình, Phú Thọ và Vĩnh Phúc hợp nhất thành Phú Thọ',
      legal: expect.stringContaining('202/2025/QH15'),
    });
  });
});

describe('the page of a unit in force', () => {
  const view = viewOf('phu-tho-2025');

  it('has the partners of the land it holds, and tells those that are now within it', () => {
    const { current, written: named, internal, same } = view.links;
    expect([current, named, internal].map((rows) => rows.map(({ names }) => textOf(names)))).toEqual([
      ['Thái Nguyên'],
      ['Thái Nguyên'],
      ['Hòa Bình – Phú Thọ', 'Phú Thọ – Vĩnh Phúc'],
    ]);
    expect(same).toBe(false);
  });

  it('shows whose links they were', () => {
    const [line] = view.links.lines;
    expect(line!.own.map(({ text }) => text)).toEqual(['Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình']);
    expect(line!.others.map(({ text }) => text)).toEqual(['Thái Nguyên']);
  });

  it('says what it was made of before it speaks of its links', () => {
    expect(textOf(inOne(view.summary))).toMatch(
      /^Tỉnh Phú Thọ \(trước ngày 1\/7\/2025 là Hòa Bình, Phú Thọ và Vĩnh Phúc\) liên kết với 1 đơn vị hiện nay: Thái Nguyên \(1 liên kết\); ngoài ra, 2 cặp tỉnh, thành phố từng liên kết với nhau nay ở trong cùng đơn vị\./,
    );
  });

  it('shows the records of its former units and says through which', () => {
    const task = view.named.find(({ collection }) => collection === 'directives')!.lines[0]!;
    expect(task.details).toEqual(['chủ trì: Sở Nông nghiệp Vĩnh Phúc', 'cơ quan nay phụ trách: chưa xác định']);
    expect(view.gaps.total.path).toBe('/khoang-trong/tinh/phu-tho-2025/');
  });
});

it('a unit that no record and no text names says so', () => {
  expect(textOf(inOne(viewOf('ca-mau-2025').summary))).toBe('Chưa có câu trích nào gọi tên tỉnh Cà Mau.');
});

it('a unit whose kind changed shows every name it bore, newest first', () => {
  const { names } = viewOf('hue').history;
  expect(names.map(({ fullName }) => fullName)).toEqual(['Thành phố Huế', 'Thành phố Huế', 'Tỉnh Thừa Thiên Huế']);
});

it('the list has units in force first and tells what former units are now', () => {
  const [current, former] = unitList(context);
  expect([current!.heading, current!.units.length]).toEqual(['Đơn vị hiện nay', 34]);
  const { name, partners, links, records, became } = former!.units.find(({ path }) => path === '/tinh/vinh-phuc/')!;
  expect([name, partners.text, links.text, records.text]).toEqual(['Vĩnh Phúc (đến 30/6/2025)', '0', '1', '2']);
  expect(became).toEqual([{ text: 'Phú Thọ', path: '/tinh/phu-tho-2025/' }]);
});

it('the list has units in force by region from north to south, each once', () => {
  const rows = unitList(context)[0]!.units;
  const groups = byRegion(context, rows);
  expect(groups.map(({ region, units }) => [region?.text, units.length])).toEqual([
    ['Trung du và miền núi phía Bắc', 9],
    ['Đồng bằng sông Hồng', 6],
    ['Bắc Trung Bộ', 5],
    ['Duyên hải Nam Trung Bộ và Tây Nguyên', 6],
    ['Đông Nam Bộ', 3],
    ['Đồng bằng sông Cửu Long', 5],
  ]);
  expect(new Set(groups.flatMap(({ units }) => units.map(({ path }) => path))).size).toBe(34);
});

it('units of no region stand in a group without a name', () => {
  const orphan = { ...unitList(context)[0]!.units[0]!, path: '/tinh/khong-co/' };
  expect(byRegion(context, [orphan])).toEqual([{ units: [orphan] }]);
});

describe.each(['2025-06-30', '2005-01-01'])('before the reorganisation, on %s,', (buildDate) => {
  const TEXT = 'Tỉnh Quảng Ninh hợp tác với thành phố Hà Nội.';
  const past = createContext(
    testCorpus({
      buildDate,
      seeds: { 'quang-ninh.txt': TEXT },
      records: {
        linkages: [
          {
            id: 'hop-tac',
            title: 'Hợp tác',
            form: 'activity',
            pattern: 'together',
            parties: [{ province: 'quang-ninh' }, { province: 'ha-noi' }],
            evidence: [{ article: 'quang-ninh', quote: 'Quảng Ninh hợp tác với thành phố Hà Nội' }],
          },
        ],
      },
    }),
    'vi',
  );
  const pageOf = (slug: string) => past.units.pages(buildDate).find((page) => page.slug === slug)!;
  const partnersOf = (slug: string) => {
    const { written: named, current } = unitView(past, pageOf(slug)).links;
    return [named, current].map((rows) => rows.map(({ names }) => textOf(names)));
  };

  it('a page that a later unit shares shows the links of the unit then in force', () => {
    expect(partnersOf('quang-ninh')).toEqual([['Hà Nội'], ['Hà Nội']]);
    expect(partnersOf('ha-noi')).toEqual([['Quảng Ninh'], ['Quảng Ninh']]);
  });

  it('no unit that is or will be in force belongs to another one', () => {
    const listed = unitList(past)
      .filter(({ heading }) => heading !== 'Đơn vị cũ')
      .flatMap((group) => group.units);
    expect(listed.filter(({ became }) => became.length > 0)).toEqual([]);
    expect(listed.find(({ path }) => path === '/tinh/quang-ninh/')!.records.text).toBe('1');
  });
});

describe('recognisedUnit', () => {
  const article = corpus.articles[0]!;
  const on = (publishedAt: string | undefined, id: string) =>
    recognisedUnit({ ...article, data: { ...article.data, publishedAt } }, id);

  it.each([
    ['phu-tho', '2021-09-24', 'phu-tho'],
    ['phu-tho', '2025-06-30', 'phu-tho'],
    ['phu-tho', '2025-07-01', 'phu-tho-2025'],
    ['phu-tho', '2025-08-02T10:00:00+07:00', 'phu-tho-2025'],
    ['thai-nguyen', '2025-08-02', 'thai-nguyen-2025'],
    ['ha-noi', '2025-08-02', 'ha-noi-2025'],
    ['thua-thien-hue', '2025-08-02', 'hue-2025'],
  ])('of %s in a text of %s is the unit that bore the name then', (id, day, unit) => {
    expect(on(day, id)).toBe(unit);
  });

  it('is the former unit when no unit bears the name any more', () => {
    expect(on('2025-08-02', 'vinh-phuc')).toBe('vinh-phuc');
  });

  it('is known without a date only where no other unit bears the name', () => {
    expect(on(undefined, 'ha-noi')).toBe('ha-noi');
    expect(on(undefined, 'thua-thien-hue')).toBe('thua-thien-hue');
    expect(on(undefined, 'phu-tho')).toBeUndefined();
    expect(on(undefined, 'vinh-phuc')).toBe('vinh-phuc');
  });
});

it('a text without a date is listed with no unit that its names may not mean', () => {
  const undated = testCorpus({
    buildDate: '2026-01-15',
    seeds: { 'trung-du.txt': 'Tỉnh Phú Thọ và tỉnh Sơn La bảo vệ rừng.' },
  });
  const list = createContext(undated, 'vi');
  const articlesOf = (slug: string) =>
    unitView(
      list,
      list.units.pages('2026-01-15').find((page) => page.slug === slug)!,
    ).articles.length;
  expect(['phu-tho', 'phu-tho-2025', 'son-la'].map(articlesOf)).toEqual([0, 0, 1]);
});

describe('regionView', () => {
  it('stands without a record of the content, with members, dates and law', () => {
    const view = regionView(context, 'tdmnpb');
    expect(view.record).toBeUndefined();
    expect(view.facts).toMatchObject({ span: 'từ 7/9/2006 đến 30/6/2025 (suy ra)', group: 'Vùng kinh tế - xã hội' });
    expect(view.members.map(({ text }) => text)).toContain('Thái Nguyên');
    expect(view.links.lines[0]!.title).toBe('Bảo vệ rừng');
  });

  it('says what of a region is not settled', () => {
    expect(regionView(context, 'kttd-bac-bo').facts!.doubt).toMatch(/^ngày kết thúc 30\/6\/2025 là cách hiểu: /);
    expect(regionView(context, 'tdmnpb').facts!.doubt).toMatch(/^ngày kết thúc 30\/6\/2025 là cách hiểu: /);
    expect(regionView(context, 'tam-giac-bac-bo').facts!.doubt).toBeUndefined();
  });

  it('carries its last day when a region in force has its name', () => {
    expect(regionView(context, 'dbsh').title).toBe('Đồng bằng sông Hồng (đến 30/6/2025)');
    expect(regionView(context, 'dbsh-2025').title).toBe('Đồng bằng sông Hồng');
    expect(regionView(context, 'kttd-bac-bo').title).not.toContain('đến');
  });

  it('throws for a region that is nowhere', () => {
    expect(() => regionView(context, 'vung-la')).toThrow('unknown region: vung-la');
  });

  it('has a page for every region of the reference table', () => {
    expect(regionIds(context)).toEqual(context.regions.map(({ id }) => id));
  });
});
