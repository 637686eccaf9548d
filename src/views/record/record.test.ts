import { describe, expect, it } from 'vitest';
import { keyOf } from '../../corpus/types.ts';
import { createContext } from '../common/context.ts';
import { plainRecords, recordView, cited } from './record.ts';
import { stamped, type Stamp } from '../common/stamp.ts';
import type { Row } from '../common/shown.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const SEED = [
  'Bài thử: tỉnh Đắk Lắk và Phú Yên ký biên bản hợp tác ngày 12/3/2021.',
  'UBND tỉnh Đắk Lắk yêu cầu Sở Giao thông trình phương án trong tháng 9/2021.',
].join('\n');

const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'tay-nguyen.txt': SEED },
  records: {
    organizations: [
      {
        id: 'so-giao-thong-dak-lak',
        name: 'Sở Giao thông vận tải Đắk Lắk',
        level: 'province',
        province: 'dak-lak',
        evidence: [{ article: 'tay-nguyen', quote: 'Sở Giao thông' }],
      },
    ],
    linkages: [
      {
        id: 'hop-tac-dak-lak-phu-yen',
        title: 'Hợp tác Đắk Lắk – Phú Yên',
        form: 'agreement',
        pattern: 'together',
        parties: [{ province: 'dak-lak' }, { province: 'phu-yen', asWritten: 'Phú Yên', role: 'signatory' }],
        signed: '2021-03-12',
        sectors: ['du-lich'],
        inferred: { 'parties.0.province': 'bài gọi tên tỉnh' },
        evidence: [
          { article: 'tay-nguyen', quote: 'Đắk Lắk và Phú Yên ký biên bản hợp tác' },
          { article: 'tay-nguyen', quote: 'hợp tác ngày 12/3/2021', mark: '12/3/2021', supports: ['signed'] },
        ],
        citations: [
          { title: 'Cổng thông tin Đắk Lắk', publisher: 'UBND tỉnh', date: '2021-03', url: 'https://example.org/a' },
        ],
      },
    ],
    directives: [
      {
        id: 'trinh-phuong-an',
        what: 'Trình phương án',
        lead: [{ organization: 'so-giao-thong-dak-lak', asWritten: 'Sở Giao thông' }],
        basis: ['linkages/hop-tac-dak-lak-phu-yen'],
        due: '2021-09',
        strength: 'request',
        evidence: [{ article: 'tay-nguyen', quote: 'trình phương án trong tháng 9/2021', supports: ['due', 'lead.0'] }],
        outcomes: [
          { date: '2021-10', state: 'done', evidence: [{ article: 'tay-nguyen', quote: 'UBND tỉnh Đắk Lắk yêu cầu' }] },
        ],
      },
    ],
    indicators: [
      {
        id: 'tang-truong',
        title: 'Tăng trưởng',
        unit: '%',
        observations: [
          { territory: { province: 'dak-lak' }, value: 1234.567, asWritten: '1.234,567%', rank: { asWritten: 'cao' } },
        ],
        evidence: [{ article: 'tay-nguyen', quote: 'tỉnh Đắk Lắk yêu cầu', supports: ['observations.0.value'] }],
      },
    ],
    programmes: [
      {
        id: 'chuong-trinh-vung',
        title: 'Chương trình vùng',
        funding: [
          { source: 'oda', amount: { value: 1234500000000, currency: 'VND', asWritten: '1.234,5 tỷ đồng' } },
          { source: 'central' },
        ],
        evidence: [{ article: 'tay-nguyen', quote: 'Bài thử' }],
      },
    ],
    obstacles: [{ id: 'thieu-von', text: 'Thiếu vốn', evidence: [{ article: 'tay-nguyen', quote: 'Bài thử' }] }],
  },
});
const context = createContext(corpus, 'vi');
const viewOf = (key: string) => recordView(context, corpus.byKey.get(key)!);
const rowOf = (key: string, label: string): Row => viewOf(key).rows.find((row) => row.label === label)!;

describe('rows of a record', () => {
  it('stand in the order of the schema, and leave out the field that repeats the heading', () => {
    const labels = viewOf('linkages/hop-tac-dak-lak-phu-yen').rows.map(({ label }) => label);
    expect(labels).toEqual([
      'Hình thức',
      'Ai liên kết với ai',
      'Các bên',
      'Thời gian',
      'Ngày ký',
      'Bên ký',
      'Lĩnh vực',
    ]);
  });

  it('say whether the source states a value, it was inferred, or it is a gap', () => {
    const states = Object.fromEntries(
      viewOf('linkages/hop-tac-dak-lak-phu-yen').rows.map(({ label, state }) => [label, state]),
    );
    expect(states).toMatchObject({
      'Hình thức': 'stated',
      'Các bên': 'stated',
      'Thời gian': 'absent',
      'Lĩnh vực': 'editorial',
    });
    expect(rowOf('linkages/hop-tac-dak-lak-phu-yen', 'Thời gian').shown).toBeUndefined();
  });

  it('link parties to their pages, with the words of the source and the role beside', () => {
    const { shown } = rowOf('linkages/hop-tac-dak-lak-phu-yen', 'Các bên');
    expect(shown).toEqual({
      kind: 'list',
      isNested: false,
      items: [
        {
          shown: { kind: 'line', runs: [{ text: 'Đắk Lắk', path: '/tinh/dak-lak/' }] },
          notes: [],
          inferred: ['bài gọi tên tỉnh'],
        },
        {
          shown: {
            kind: 'line',
            runs: [{ text: 'Phú Yên', path: '/tinh/phu-yen/' }],
            asWritten: 'Phú Yên',
            role: 'ký kết',
            beside: '(ký kết) (nguồn viết «Phú Yên»)',
          },
          notes: [],
          inferred: [],
        },
      ],
    });
  });

  it('carry the numbers of the quotes that support exactly them', () => {
    expect(rowOf('linkages/hop-tac-dak-lak-phu-yen', 'Ngày ký').notes).toEqual([
      { number: 2, label: 'Căn cứ 2', path: '#can-cu-2' },
    ]);
    const { shown, notes } = rowOf('directives/trinh-phuong-an', 'Bên chủ trì');
    expect(notes).toEqual([]);
    expect(shown).toMatchObject({ items: [{ notes: [{ number: 1, path: '#can-cu-1' }] }] });
  });

  it('name the record a reference leads to by its title', () => {
    expect(rowOf('directives/trinh-phuong-an', 'Căn cứ giao việc').shown).toMatchObject({
      items: [{ shown: { runs: [{ text: 'Hợp tác Đắk Lắk – Phú Yên', path: '/lien-ket/hop-tac-dak-lak-phu-yen/' }] } }],
    });
  });

  it('show a status date and a due month as precise as the source', () => {
    expect(rowOf('directives/trinh-phuong-an', 'Hạn').shown).toEqual({ kind: 'line', runs: [{ text: '9/2021' }] });
  });

  it('show money in full with the words of the source, and a lender that is missing only for a loan', () => {
    const { shown, state } = rowOf('programmes/chuong-trinh-vung', 'Nguồn vốn');
    expect(state).toBe('group');
    const groups = shown?.kind === 'list' ? shown.items.map((item) => item.shown) : [];
    const labels = groups.map((group) =>
      group.kind === 'fields' ? group.rows.map(({ label, state }) => [label, state]) : [],
    );
    expect(labels).toEqual([
      [
        ['Nguồn vốn', 'stated'],
        ['Bên cho vay', 'absent'],
        ['Số tiền', 'stated'],
      ],
      [
        ['Nguồn vốn', 'stated'],
        ['Số tiền', 'absent'],
      ],
    ]);
    expect(groups[0]).toMatchObject({
      rows: [{}, {}, { shown: { runs: [{ text: '1.234.500.000.000\u00A0đồng' }], asWritten: '1.234,5 tỷ đồng' } }],
    });
  });

  it('keep the decimals of a value and put what the source wrote beside the whole observation', () => {
    const { shown } = rowOf('indicators/tang-truong', 'Số liệu');
    expect(shown).toMatchObject({
      items: [
        {
          shown: {
            kind: 'fields',
            beside: '(nguồn viết «1.234,567%»)',
            rows: [
              { label: 'Nơi', state: 'stated' },
              { label: 'Kỳ', state: 'absent' },
              { label: 'Giá trị', shown: { runs: [{ text: '1.234,567' }] }, notes: [{ number: 1 }] },
              { label: 'Xếp hạng', state: 'group' },
            ],
          },
        },
      ],
    });
  });

  it('show the quotes of an outcome at the outcome, not among those of the record', () => {
    const view = viewOf('directives/trinh-phuong-an');
    const beside = view.rows.flatMap(({ label, clauses }) => clauses.map(({ before }) => [label, before]));
    expect(view.whole).toEqual([]);
    expect(beside).toEqual([['Bên chủ trì', 'trình phương án trong tháng 9/2021']]);
    expect(rowOf('directives/trinh-phuong-an', 'Kết quả thực hiện').shown).toMatchObject({
      items: [
        { shown: { rows: [{}, {}, { shown: { kind: 'quotes', quotes: [{ before: 'UBND tỉnh Đắk Lắk yêu cầu' }] } }] } },
      ],
    });
  });
});

describe('evidence of a record', () => {
  it('is numbered, parted round its mark, linked to the clause, and says what it supports', () => {
    const { whole, rows } = viewOf('linkages/hop-tac-dak-lak-phu-yen');
    const [general] = whole;
    const [signed] = rows.find(({ label }) => label === 'Ngày ký')!.clauses;
    expect(general).toMatchObject({ number: 1, marked: '' });
    expect(signed).toMatchObject({
      number: 2,
      id: 'can-cu-2',
      before: 'hợp tác ngày ',
      marked: '12/3/2021',
      after: '',
      article: { text: 'đọc trong bài', label: 'đọc trong bài: câu trích 2' },
      place: '',
    });
    expect(signed!.article.path).toMatch(/^\/bai-viet\/tay-nguyen\/#trich-/);
  });

  it('stands beside the first field it supports; what supports the whole record stands before all fields', () => {
    const { whole, rows } = viewOf('linkages/hop-tac-dak-lak-phu-yen');
    expect(whole.map(({ number }) => number)).toEqual([1]);
    expect(rows.flatMap(({ label, clauses }) => clauses.map(({ number }) => [label, number]))).toEqual([
      ['Ngày ký', 2],
    ]);
  });

  it('is never lost: every own quote is there once, before the fields or beside one', () => {
    for (const entry of plainRecords(corpus)) {
      const { whole, rows } = recordView(context, entry);
      const ids = [...whole, ...rows.flatMap(({ clauses }) => clauses)].map(({ id }) => id);
      const own = (corpus.clausesOf.get(keyOf(entry)) ?? []).filter(({ path }) => path.startsWith('evidence.'));
      expect(new Set(ids).size).toBe(own.length);
      expect(ids).toHaveLength(own.length);
    }
  });

  it('names each article once, and the other records that rest on the same words', () => {
    const view = viewOf('directives/trinh-phuong-an');
    expect(view.articles.map(({ path }) => path)).toEqual(['/bai-viet/tay-nguyen/']);
    expect(view.siblings).toEqual([]);
    expect(viewOf('programmes/chuong-trinh-vung').siblings).toEqual([
      { label: 'Thiếu vốn', path: '/kho-khan/thieu-von/', one: 'khó khăn, vướng mắc' },
    ]);
  });

  it('keeps citations apart, with publisher and date', () => {
    expect(viewOf('linkages/hop-tac-dak-lak-phu-yen').citations).toEqual([
      { title: 'Cổng thông tin Đắk Lắk', source: 'UBND tỉnh, 3/2021', url: 'https://example.org/a' },
    ]);
  });
});

it('a record lists those that name it, with the field in which they do', () => {
  expect(viewOf('linkages/hop-tac-dak-lak-phu-yen').naming).toEqual([
    {
      id: 'nhac-toi-nhiem-vu',
      label: 'Nhiệm vụ',
      records: [{ title: 'Trình phương án', path: '/nhiem-vu/trinh-phuong-an/', how: 'Căn cứ giao việc' }],
    },
  ]);
});

it('a record says of those whose field was inferred, wholly or in part, that it was', () => {
  const evidence = [{ article: 'tay-nguyen', quote: 'Sở Giao thông' }];
  const body = { level: 'province', evidence };
  const task = (id: string, lead: string[], inferred: object) => ({
    id,
    what: `Việc ${id}`,
    strength: 'request',
    lead: lead.map((asWritten) => ({ organization: 'so', asWritten })),
    inferred,
    evidence,
  });
  const records = {
    organizations: [
      { id: 'ubnd', name: 'UBND tỉnh Đắk Lắk', ...body },
      { id: 'so', name: 'Sở Giao thông', parent: 'ubnd', inferred: { parent: 'theo luật' }, ...body },
    ],
    directives: [
      task('a', ['Sở'], { lead: 'theo câu trước' }),
      task('b', ['Sở', 'Sở Giao thông'], { 'lead.0.organization': 'theo câu trước' }),
      task('c', ['Sở Giao thông'], {}),
    ],
  };
  const own = testCorpus({ buildDate: '2026-01-15', seeds: { 'tay-nguyen.txt': SEED }, records });
  const naming = (key: string) =>
    recordView(createContext(own, 'vi'), own.byKey.get(key)!).naming.flatMap((group) => group.records);
  expect(naming('organizations/ubnd').map(({ how }) => how)).toEqual(['trực thuộc (suy ra)']);
  expect(naming('organizations/so').map(({ how }) => how)).toEqual([
    'Bên chủ trì (suy ra)',
    'Bên chủ trì (một phần suy ra)',
    'Bên chủ trì',
  ]);
});

describe('links to correct a record', () => {
  it('are none without a repository: the foot of the page says whom to tell', () => {
    expect(viewOf('directives/trinh-phuong-an').actions).toEqual({});
  });

  it('lead to the file and to a new issue that names the page, wherever the content was read from', () => {
    const repository = 'https://github.com/lien-ket/vung/';
    const own = { ...context, corpus: { ...corpus, site: { ...corpus.site, repository } } };
    const record = corpus.byKey.get('directives/trinh-phuong-an')!;
    expect(recordView(own, record).actions).toMatchObject({
      edit: 'https://github.com/lien-ket/vung/edit/main/content/directives/trinh-phuong-an.yml',
      report: `https://github.com/lien-ket/vung/issues/new?title=${encodeURIComponent('Báo sai: Trình phương án')}`,
    });
    const elsewhere = recordView(own, { ...record, file: '../noi-dung/directives/trinh-phuong-an.yml' });
    expect(elsewhere.actions).toEqual(recordView(own, record).actions);
  });
});

it('a page is cited with the day it depends on, else without any', () => {
  const record = corpus.byKey.get('directives/trinh-phuong-an')!;
  const cite = (stamp: Stamp) => cited(context, record, { stamp }).cite;
  expect(cite({ version: '0123456789', day: '2026-01-15' })).toBe(
    '«Trình phương án» (nhiệm vụ). Liên kết thử, tính đến ngày 15/1/2026.',
  );
  expect(cite({ version: '0123456789' })).toBe('«Trình phương án» (nhiệm vụ). Liên kết thử.');
});

it('articles and regions are no plain records', () => {
  expect(new Set(plainRecords(corpus).map(({ collection }) => collection))).toEqual(
    new Set(['organizations', 'linkages', 'directives', 'indicators', 'programmes', 'obstacles']),
  );
});

describe('the page of a body', () => {
  const citations = [{ title: 'Công báo', publisher: 'Văn phòng Chính phủ' }];
  const body = (id: string, province: string, office: string) => {
    return { id, name: id, level: 'province', province, office, citations };
  };
  const viewOn = (buildDate: string, id: string) => {
    const organizations = [
      body('so-cong-thuong', 'vinh-phuc', 'so-cong-thuong'),
      body('so-du-lich', 'hai-phong', 'so-du-lich'),
      body('so-y-te', 'ho-chi-minh', 'so-y-te'),
    ];
    const context = createContext(testCorpus({ buildDate, records: { organizations } }), 'vi');
    return stamped(recordView)(
      context,
      plainRecords(context.corpus).find((record) => record.id === id)!,
    );
  };
  const heldIn = ({ rows }: ReturnType<typeof recordView>) => rows.find(({ path }) => path === 'holder');

  it.each([
    ['so-cong-thuong', 'Sở Công Thương tỉnh Phú Thọ', '/tinh/phu-tho-2025/'],
    ['so-y-te', 'Sở Y tế Thành phố Hồ Chí Minh', '/tinh/ho-chi-minh-2025/'],
  ])('that ended with its unit says who holds its duties now, inferred with the law: %s', (id, text, path) => {
    const view = viewOn('2026-11-30', id);
    expect(heldIn(view)).toMatchObject({
      label: 'Cơ quan nay phụ trách',
      state: 'inferred',
      mark: { icon: 'inferred' },
    });
    expect(heldIn(view)!.shown).toMatchObject({ runs: [{ text, path }] });
    expect(heldIn(view)!.inferred.join()).toContain('Nghị quyết 202/2025/QH15');
    expect(view.stamp.day).toBe('2026-11-30');
  });

  it('that ended where no rule leads on says that it is not settled', () => {
    const row = heldIn(viewOn('2026-11-30', 'so-du-lich'))!;
    expect(row).toMatchObject({ shown: { runs: [{ text: 'chưa xác định' }] }, state: 'editorial', inferred: [] });
  });

  it('that stands says nothing of it', () => {
    const view = viewOn('2025-06-30', 'so-cong-thuong');
    expect(heldIn(view)).toBe(undefined);
  });
});
