import { describe, expect, it } from 'vitest';
import { plain } from '../../domain/run.ts';
import { createContext } from '../common/context.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { choiceView } from './choice.ts';
import { briefOf } from './brief.ts';
import type { Brief } from './model.ts';
import { noteRuns } from './notes.ts';
import { briefRefs } from './refs.ts';

const SEED =
  'Quảng Ninh và Hải Phòng liên kết vùng\n\n' +
  'Tỉnh Quảng Ninh đã cùng Hải Phòng, Hải Dương hoàn thiện cầu Bạch Đằng trong năm 2021. ' +
  'UBND tỉnh Quảng Ninh giao Sở Du lịch Quảng Ninh xây dựng tuyến du lịch trước tháng 9/2022.';
const quote = (words: string, supports?: string[]) => ({
  article: 'ha-long',
  quote: words,
  ...(supports ? { supports } : {}),
});

function contextOf(extra: Parameters<typeof testCorpus>[0]['records'] = {}, buildDate = '2026-01-15') {
  const corpus = testCorpus({
    buildDate,
    seeds: { 'ha-long.txt': SEED },
    records: {
      organizations: [
        {
          id: 'so-du-lich',
          name: 'Sở Du lịch Quảng Ninh',
          level: 'province',
          province: 'quang-ninh',
          evidence: [quote('Sở Du lịch Quảng Ninh')],
        },
      ],
      linkages: [
        {
          id: 'cau-bach-dang',
          title: 'Hoàn thiện cầu Bạch Đằng',
          form: 'joint-project',
          pattern: 'hub',
          hub: { province: 'quang-ninh' },
          parties: [{ province: 'hai-phong' }, { province: 'hai-duong' }],
          period: '2021',
          evidence: [quote('hoàn thiện cầu Bạch Đằng trong năm 2021'), quote('năm 2021', ['period'])],
        },
      ],
      directives: [
        {
          id: 'tuyen-du-lich',
          what: 'Xây dựng tuyến du lịch',
          strength: 'request',
          due: '2022-09',
          issuer: { province: 'quang-ninh' },
          lead: [{ organization: 'so-du-lich' }],
          evidence: [quote('Sở Du lịch Quảng Ninh xây dựng tuyến du lịch trước tháng 9/2022')],
        },
      ],
      ...extra,
    },
  });
  return createContext(corpus, 'vi');
}

function brief(path: string, context = contextOf()): Brief {
  const ref = briefRefs(context).find((each) => each.path === path);
  if (!ref) throw new Error(`no brief at ${path}`);
  return briefOf(context, ref);
}
const section = ({ body }: Brief, id: string) => body.find((each) => each.id === id)!;
const figureText = ({ label, count, detail }: Brief['figures'][number]) =>
  [label, count.text, detail && `(${plain(detail)})`].filter(Boolean).join(' ');
const leadOf = (own: Brief, id: string) => plain(section(own, id).lead ?? []);
const texts = (rows: readonly { text: string; more?: string }[][]) =>
  rows.map((cells) => cells.map(({ text, more }) => [text, more].filter(Boolean).join(' | ')));

describe('the brief of a province', () => {
  const own = brief('/in/tinh/quang-ninh/');

  it('says what it is about, on which basis and day, and which page it stands for', () => {
    expect(own).toMatchObject({
      title: 'Tỉnh Quảng Ninh',
      kicker: 'tỉnh',
      live: '/tinh/quang-ninh/',
    });
    expect(own.basis).toMatch(/^theo đơn vị hành chính cấp tỉnh hiện nay \(15\/1\/2026\)\./);
    expect(plain(own.summary[0]!)).toMatch(
      /^Tỉnh Quảng Ninh liên kết với 1.đơn vị hiện nay \(2.tỉnh, thành phố theo tên khi viết\)/,
    );
    expect(own.figures.map(figureText)).toEqual([
      'Đối tác hiện nay 1',
      'Liên kết 1',
      'Dự án 0',
      'Nhiệm vụ 1 (1 đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành)',
      'Văn bản 0',
      'Ô ghi «không nêu» 2',
    ]);
  });

  it('numbers its sections and says of empty ones that there is nothing', () => {
    expect(own.body.map(({ heading }) => heading)).toEqual([
      '1. Đối tác liên kết',
      '2. Từng liên kết',
      '3. Dự án',
      '4. Nhiệm vụ',
      '5. Văn bản',
      '6. Mốc thời gian',
      '7. Điều nguồn không nêu',
      '8. Nguồn và câu trích',
    ]);
    expect(leadOf(own, 'projects')).toBe('Chưa có dự án nào.');
    expect(own.annexes).toEqual([]);
  });

  it('gives each link with partner, field, form, period, state and the numbers of its quotes', () => {
    const { table } = section(own, 'links');
    expect(texts(table!.rows)).toEqual([
      ['1', 'Hoàn thiện cầu Bạch Đằng | Hải Phòng, Hải Dương', 'không nêu | dự án chung', '2021 | không nêu', ''],
    ]);
    expect(table!.rows[0]!.at(-1)!.notes).toEqual([1, 2]);
  });

  it('gives each task with who leads it, its basis, when it is due and how it stands, by shape and word', () => {
    const { table } = section(own, 'tasks');
    expect(texts(table!.rows)).toEqual([
      [
        '1',
        'Xây dựng tuyến du lịch | Quảng Ninh giao; căn cứ: không nêu',
        'Sở Du lịch Quảng Ninh',
        'đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành | hạn: 9/2022',
        '',
      ],
    ]);
    expect(table!.rows[0]![3]!.state).toBe('overdue');
  });

  it('names a document whole in the first task that rests on it, then by its kind and number', () => {
    const evidence = [quote('xây dựng tuyến du lịch trước tháng 9/2022')];
    const task = (id: string) => ({
      id,
      what: `Việc ${id}`,
      strength: 'request',
      basis: ['documents/chi-thi'],
      evidence,
    });
    const context = contextOf({
      documents: [{ id: 'chi-thi', kind: 'directive', number: '25/CT-TTg', title: 'Chỉ thị về vùng', evidence }],
      directives: [task('mot'), task('ba'), task('hai')],
    });
    const { table } = section(brief('/in/nhiem-vu/tat-ca/', context), 'tasks');
    expect(table!.rows.map((cells) => cells[1]!.more)).toEqual([
      'căn cứ: Chỉ thị về vùng',
      'căn cứ: Chỉ thị 25/CT-TTg',
      'căn cứ: Chỉ thị 25/CT-TTg',
    ]);
  });

  it('prints each quote that it cites once, and words inside a longer quote under a number of their own', () => {
    const { sources } = section(own, 'notes');
    expect(sources!.map(({ notes }) => notes.map(({ number, before }) => [number, before]))).toEqual([
      [
        [1, '«hoàn thiện cầu Bạch Đằng trong năm 2021'],
        [2, '«năm 2021'],
        [3, '«Sở Du lịch Quảng Ninh xây dựng tuyến du lịch trước tháng 9/2022'],
      ],
    ]);
    expect(sources![0]).toMatchObject({ address: '/bai-viet/ha-long/' });
  });

  it('sets apart the words of a quote that matter, each kind of them under its own number', () => {
    const words = 'Quảng Ninh đã cùng Hải Phòng, Hải Dương hoàn thiện cầu Bạch Đằng';
    const document = (id: string, mark?: string) => ({
      id,
      kind: 'plan',
      title: `Kế hoạch ${id}`,
      territories: [{ province: 'quang-ninh' }],
      evidence: [{ article: 'ha-long', quote: words, ...(mark ? { mark } : {}) }],
    });
    const documents = [document('ca-cau'), document('mot', 'Hải Phòng'), document('hai', 'Hải Dương')];
    const { body } = brief('/in/tinh/quang-ninh/', contextOf({ documents, linkages: [], directives: [] }));
    const [source] = body.find(({ id }) => id === 'notes')!.sources!;
    expect(source!.notes.map(({ number, before, marked, after }) => [number, before, marked, after])).toEqual([
      [1, `«${words}`, '', '»'],
      [2, '«Quảng Ninh đã cùng ', 'Hải Phòng', ', Hải Dương hoàn thiện cầu Bạch Đằng»'],
      [3, '«Quảng Ninh đã cùng Hải Phòng, ', 'Hải Dương', ' hoàn thiện cầu Bạch Đằng»'],
    ]);
  });

  it.each([
    [{ publisher: 'Báo Quảng Ninh', publishedAt: '2021-09-24' }, 'Báo Quảng Ninh, đăng 24/9/2021'],
    [
      { republishes: { publisher: 'baoquangninh.vn' }, publishedAt: '2021-09', inferred: { publishedAt: 'theo bài' } },
      'đăng lại từ baoquangninh.vn, đăng 9/2021 (suy ra)',
    ],
    [{}, 'nơi đăng: không nêu, ngày đăng: không nêu'],
  ])('says where and when an article was published, what is inferred, and what is not stated: %o', (data, said) => {
    const context = contextOf();
    const article = context.corpus.articles[0]!;
    const { publisher: _, publishedAt: __, ...rest } = article.data;
    Object.assign(article, { status: 'edited', data: { ...rest, ...data } });
    expect(section(brief('/in/tinh/quang-ninh/', context), 'notes').sources![0]!.details).toBe(said);
  });

  it('says of a province that no record names that there is nothing to ask after, not that nothing is missing', () => {
    const empty = brief('/in/tinh/lai-chau/');
    expect(leadOf(empty, 'gaps')).toBe('Chưa có bản ghi nào để xét.');
    expect(leadOf(empty, 'times')).toBe('Chưa có mốc thời gian nào.');
  });

  it('counts what the sources do not say, field by field', () => {
    expect(leadOf(own, 'gaps')).toBe(
      'Trong các bảng ở đây, 2 ô ghi «không nêu» vì nguồn không nêu: ' +
        'Nhiệm vụ: Căn cứ giao việc (1); Nhiệm vụ: Kết quả thực hiện (1).',
    );
  });

  it('has one on the other basis where the partners differ, under another title and with another map', () => {
    const other = brief('/in/tinh/quang-ninh/khi-viet/');
    expect(texts(section(other, 'partners').table!.rows).map(([name]) => name)).toEqual(['Hải Dương', 'Hải Phòng']);
    expect(texts(section(own, 'partners').table!.rows).map(([name]) => name)).toEqual(['Hải Phòng']);
    expect(other.headTitle).toBe('Tỉnh Quảng Ninh, theo tên khi viết · Báo cáo tổng hợp');
    expect([own.map!.options.basis, other.map!.options.basis]).toEqual(['34', '63']);
    expect(() => brief('/in/tinh/an-giang/khi-viet/')).toThrow('no brief');
  });
});

describe('a brief with more than two pages hold', () => {
  const MANY = 40;
  const directives = Array.from({ length: MANY }, (_, index) => ({
    id: `viec-${index}`,
    what: `Xây dựng tuyến du lịch số ${index}`,
    strength: 'request',
    lead: [{ organization: 'so-du-lich' }],
    evidence: [quote('Sở Du lịch Quảng Ninh xây dựng tuyến du lịch trước tháng 9/2022')],
  }));
  const own = brief('/in/tinh/quang-ninh/', contextOf({ directives }));

  it('shows the first rows, says how many there are, and has all of them in a named annex', () => {
    const tasks = section(own, 'tasks');
    const shown = tasks.table!.rows.length;
    expect(shown).toBeGreaterThan(2);
    expect(shown).toBeLessThan(MANY);
    const annex = own.annexes.find(({ heading }) => heading.endsWith('Nhiệm vụ'))!;
    expect(annex).toMatchObject({ heading: 'Phụ lục 1. Nhiệm vụ', wide: true });
    expect(annex.table!.rows).toHaveLength(MANY);
    expect(tasks.rest).toBe(`${shown} dòng đầu trong 40; kê đủ ở Phụ lục 1.`);
  });

  it('names in the body every annex that it has', () => {
    const named = own.body.flatMap(({ lead = [], rest = '' }) => /Phụ lục \d+/.exec(plain(lead) + rest) ?? []);
    expect(named).toEqual(own.annexes.map(({ heading }) => heading.split('.')[0]));
  });
});

describe('other briefs', () => {
  it('list tasks by agency, unit and state; a list without tasks is not made', () => {
    const lists = briefRefs(contextOf()).flatMap(({ kind, id }) => (kind === 'nhiem-vu' ? [id] : []));
    expect(lists).toEqual(['tat-ca', 'tinh-trang/qua-han', 'co-quan/so-du-lich', 'tinh/quang-ninh']);
    expect(brief('/in/nhiem-vu/co-quan/so-du-lich/').live).toBe('/co-quan/so-du-lich/');
    expect(brief('/in/nhiem-vu/tinh/quang-ninh/').live).toBe('/tinh/quang-ninh/');
    const own = brief('/in/nhiem-vu/co-quan/so-du-lich/');
    expect(own.title).toBe('Nhiệm vụ liên quan tới Sở Du lịch Quảng Ninh');
    expect(own.summary.map(plain)).toEqual([
      'Các nguồn nêu 1 nhiệm vụ: 1 đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành.',
    ]);
  });

  it('tell of the whole country and of regions', () => {
    expect(texts(section(brief('/in/toan-quoc/'), 'provinces').table!.rows)).toEqual([
      ['Hải Phòng', '1', '1'],
      ['Quảng Ninh', '1', '1'],
    ]);
    expect(brief('/in/vung/dbsh/').figures[0]).toMatchObject({ label: 'Thành viên' });
  });

  it('have no title twice and no address twice', () => {
    const context = contextOf();
    const all = briefRefs(context).map((ref) => briefOf(context, ref));
    for (const key of ['headTitle', 'path'] as const)
      expect(new Set(all.map((each) => each[key])).size, key).toBe(all.length);
  });

  it('are made of a corpus without records too', () => {
    const context = createContext(testCorpus({ buildDate: '2026-01-15' }), 'vi');
    for (const ref of briefRefs(context)) expect(briefOf(context, ref).annexes).toEqual([]);
  });
});

describe('every kind of brief', () => {
  const context = contextOf({
    organizations: [
      {
        id: 'so-du-lich',
        name: 'Sở Du lịch Quảng Ninh',
        level: 'province',
        province: 'quang-ninh',
        evidence: [quote('Sở Du lịch Quảng Ninh')],
      },
    ],
    linkages: [
      {
        id: 'cau-bach-dang',
        title: 'Hoàn thiện cầu Bạch Đằng',
        form: 'joint-project',
        pattern: 'hub',
        hub: { province: 'quang-ninh' },
        parties: [{ province: 'hai-phong' }],
        period: '2021',
        sectors: ['ha-tang-giao-thong'],
        evidence: [quote('hoàn thiện cầu Bạch Đằng trong năm 2021')],
      },
    ],
    projects: [
      {
        id: 'cau',
        name: 'Cầu Bạch Đằng',
        kind: 'bridge',
        provinces: ['quang-ninh', 'hai-phong'],
        funding: [{ source: 'ppp' }],
        status: [{ state: 'completion', asWritten: 'hoàn thiện' }],
        evidence: [quote('cầu Bạch Đằng')],
      },
    ],
    documents: [
      {
        id: 'quy-hoach',
        title: 'Quy hoạch vùng',
        kind: 'master-plan',
        territories: [{ region: 'dbsh' }],
        evidence: [quote('liên kết vùng')],
      },
    ],
  });
  const of = (path: string) => brief(path, context);
  const ALL = ['/in/toan-quoc/', '/in/tinh/quang-ninh/', '/in/vung/dbsh/', '/in/nhiem-vu/tinh/quang-ninh/'];

  it.each(ALL)('has a basis, a sum, figures, a map, dates, gaps and numbered sources: %s', (path) => {
    const own = of(path);
    expect(own.basis).not.toBe('');
    expect(own.summary.map(plain).join(' ').length).toBeGreaterThan(30);
    expect(own.figures.length).toBeGreaterThan(1);
    expect(own.map ?? own.countryMap).toBeDefined();
    expect(own.body.map(({ id }) => id)).toEqual(expect.arrayContaining(['times', 'gaps', 'notes']));
  });

  it('shows the places of a list of tasks', () => {
    expect(of('/in/nhiem-vu/tinh/quang-ninh/').map!.options.own).toEqual(['quang-ninh-2025']);
    expect(of('/in/nhiem-vu/co-quan/so-du-lich/').map!.options.own).toEqual(['quang-ninh']);
  });
});

describe('choosing a brief', () => {
  it('offers the country, units with both bases, regions, and tasks by agency', () => {
    const { groups } = choiceView(contextOf());
    expect(groups.map(({ heading }) => heading)).toEqual([
      'Cả nước',
      'Tỉnh, thành phố hiện nay',
      'Vùng',
      'Danh sách nhiệm vụ',
      'Đơn vị cũ',
      'Từng liên kết, dự án, văn bản',
    ]);
    const choice = groups[1]!.lists[0]!.rows.find(({ name }) => name === 'Quảng Ninh')!;
    expect(plain(choice.note!)).toBe('3 bản ghi');
    expect(choice).toEqual({
      name: 'Quảng Ninh',
      path: '/in/tinh/quang-ninh/',
      note: choice.note,
      other: {
        label: 'theo tên khi viết',
        name: 'Quảng Ninh, theo tên khi viết',
        path: '/in/tinh/quang-ninh/khi-viet/',
      },
    });
  });

  it('leads only to briefs that are made', () => {
    const context = contextOf();
    const made = new Set(briefRefs(context).map(({ path }) => path));
    const rows = choiceView(context).groups.flatMap(({ lists }) => lists.flatMap((list) => list.rows));
    const paths = rows.flatMap(({ path, other }) => [path, ...(other ? [other.path] : [])]);
    expect(paths.filter((path) => path.startsWith('/in/') && !made.has(path))).toEqual([]);
  });
});

it('numbers in a row are written as one', () => {
  expect(noteRuns([1, 2, 3, 7]).map(({ text, first }) => [text, first])).toEqual([
    ['1–3', 1],
    ['7', 7],
  ]);
});
