import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readFiles } from '../../test/support/corpus.ts';
import { runChecks } from './report.ts';

const RULES = new Set([
  'document-after-article',
  'event-after-article',
  'later-basis',
  'backward-state',
  'state-order',
  'office-not-in-force',
]);

type Records = Record<string, Record<string, unknown>[]>;

/** Warnings of the rules of time about records beside an article of one sentence, as `rule record path`. */
async function told(records: Records, sentence = 'Hai tỉnh hợp tác.', publishedAt: unknown = '2024-06-15') {
  const article = { seed: 'bai.txt', title: { text: 'Bài', origin: 'editorial' }, summary: { vi: 'Bài.' } };
  const dated = publishedAt === null ? article : { ...article, publishedAt };
  const read = await readFiles(
    {
      'seeds/bai.txt': `${sentence}\n`,
      'content/articles/bai.mdx': `---\n${stringify(dated)}---\n\n${sentence}\n`,
      ...Object.fromEntries(
        Object.entries(records).map(([name, list]) => [`content/${name}/thu.yml`, stringify(list)]),
      ),
    },
    { buildDate: '2026-11-30' },
  );
  expect(read.problems).toEqual([]);
  return runChecks(read)
    .warnings.filter(({ rule }) => RULES.has(rule))
    .map(({ rule, record, field }) => `${rule} ${record} ${field}`);
}

const cited = (date?: string) => [{ title: 'Báo thử', publisher: 'Báo thử', ...(date ? { date } : {}) }];
const quoting = (quote: string) => [{ article: 'bai', quote }];

describe('a document and the article that cites it', () => {
  const plan = (fields: object) => ({ documents: [{ id: 'ke-hoach', title: 'Kế hoạch', kind: 'plan', ...fields }] });
  const SAID = 'Thực hiện Nghị quyết 57 của Chính phủ, tỉnh sẽ phối hợp với các địa phương';
  const fault = ['document-after-article documents/ke-hoach issued'];

  it.each([
    ['a later day', '2024-06-16', '2024-06-15'],
    ['a later month', '2024-07', '2024-06-15'],
    ['a later year', '2025', '2024-06'],
    ['a later window', { notBefore: '2024-08', notAfter: '2024-10' }, '2024-06-15'],
    ['a day after a window of publication', '2024-07-01', { notBefore: '2024-01', notAfter: '2024-06' }],
    ['a day after a moment of publication', '2024-06-16', '2024-06-15T14:40:00+07:00'],
  ])('are out of order with %s', async (_, issued, publishedAt) => {
    expect(await told(plan({ issued, evidence: quoting('Thực hiện Nghị quyết 57') }), `${SAID}.`, publishedAt)).toEqual(
      fault,
    );
  });

  it.each([
    ['the same day', '2024-06-15', '2024-06-15'],
    ['the month of the article', '2024-06', '2024-06-15'],
    ['the year of the article', '2024', '2024-02'],
    ['a window that begins before', { notBefore: '2024-01', notAfter: '2024-12' }, '2024-06-15'],
    ['a window without a beginning', { notAfter: '2024-12' }, '2024-06-15'],
    ['an article without a date', '2024-12', null],
    ['an article of an open window', '2024-12', { notBefore: '2024-01' }],
  ])('are not surely out of order with %s', async (_, issued, publishedAt) => {
    expect(await told(plan({ issued, evidence: quoting('Thực hiện Nghị quyết 57') }), `${SAID}.`, publishedAt)).toEqual(
      [],
    );
  });

  it.each([
    'Quý IV/2024, Chính phủ sẽ ban hành Nghị quyết về vùng',
    'Bộ Giao thông vận tải đang xây dựng đề án phát triển cảng biển',
    'Tỉnh đề nghị Thủ tướng Chính phủ sớm phê duyệt quy hoạch vùng',
    'Dự thảo nghị định đã được gửi các địa phương',
    'Quy hoạch vùng dự kiến được phê duyệt trong năm nay',
    'Sở Tài chính tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch vốn',
    'Hai tỉnh trình Chính phủ đề án trước tháng 12/2024',
  ])('are in order where the article announces it: «%s»', async (sentence) => {
    expect(await told(plan({ issued: '2024-11', evidence: quoting(sentence) }), `${sentence}.`)).toEqual([]);
  });

  it.each([
    'Chính phủ ban hành Nghị quyết 57 về phát triển vùng',
    'Theo Quyết định 306 của Thủ tướng, ngành giao thông đã lập chương trình sắp xếp cảng biển ở Cần Thơ',
  ])('are out of order where it does not: «%s»', async (sentence) => {
    expect(await told(plan({ issued: '2024-11', evidence: quoting(sentence) }), `${sentence}.`)).toEqual(fault);
  });

  it('are in order where «sẽ» stands before the quote in its sentence', async () => {
    const evidence = quoting('ban hành Nghị quyết về vùng');
    expect(await told(plan({ issued: '2024-11', evidence }), 'Chính phủ sẽ ban hành Nghị quyết về vùng.')).toEqual([]);
  });

  it.each([
    ['is said to be planned', { scope: 'planned' }],
    ['was being drafted', { status: [{ state: 'drafting', asWritten: 'Nghị quyết 57' }] }],
    ['has a later source', { citations: cited('2024-12-30') }],
    ['has a source of unknown date', { citations: cited() }],
  ])('are in order where it %s', async (_, fields) => {
    const evidence = quoting('Thực hiện Nghị quyết 57');
    expect(await told(plan({ issued: '2024-11-08', evidence, ...fields }), `${SAID}.`)).toEqual([]);
  });
});

describe('an event and the article that tells of it', () => {
  const event = (date: unknown, quote: string, fields: object = {}) => ({
    events: [{ id: 'hoi-nghi', title: 'Hội nghị', kind: 'conference', date, evidence: quoting(quote), ...fields }],
  });
  const fault = ['event-after-article events/hoi-nghi date'];

  it.each([
    'Hai tỉnh vừa tổ chức hội nghị kết nối cung cầu',
    'Ngày hội đã diễn ra tại Buôn Ma Thuột',
    'Sáng 12/6, tại Huế, hai tỉnh khai mạc hội chợ',
    'Trong tháng 5/2024, Sở Công Thương tổ chức chuỗi hội chợ',
    'Hội nghị bế mạc với ba biên bản được ký',
    'Phát biểu tại Hội nghị, lãnh đạo hai tỉnh khẳng định',
  ])('are out of order: «%s»', async (sentence) => {
    expect(await told(event('2024-09', sentence), `${sentence}.`)).toEqual(fault);
    expect(await told(event({ from: '2024-09', to: '2024-10' }, sentence), `${sentence}.`)).toEqual(fault);
    expect(await told(event('2024', sentence), `${sentence}.`)).toEqual([]);
    expect(await told(event({ from: '2024-06-14', to: '2024-09' }, sentence), `${sentence}.`)).toEqual([]);
  });

  it.each([
    'Ngày 20/9, hai tỉnh sẽ tổ chức hội nghị',
    'Hội chợ dự kiến diễn ra trong tháng 9',
    'Hai tỉnh đã thống nhất tổ chức ngày hội vào tháng 9 tới',
    'Tỉnh đã ban hành kế hoạch tổ chức hội chợ',
    'Ngày 1/9, tại Huế, hai tỉnh tổ chức hội chợ',
    'Trong tháng 9/2024, Sở Công Thương tổ chức chuỗi hội chợ',
    'Festival 9/2024 tại Đà Lạt',
    'Tỉnh được chọn đăng cai ngày hội',
  ])('are in order where it is still to come, or may be: «%s»', async (sentence) => {
    expect(await told(event('2024-09', sentence), `${sentence}.`)).toEqual([]);
  });

  it('are out of order where results are told', async () => {
    const sentence = 'Hội chợ có trăm gian hàng';
    expect(await told(event('2024-09', sentence, { results: ['trăm gian hàng'] }), `${sentence}.`)).toEqual(fault);
  });
});

describe('what was said, signed or done and the article that tells of it', () => {
  const SAID = 'Hai tỉnh ký biên bản hợp tác du lịch';
  const statement = (date: string) => ({
    statements: [
      { id: 'thu', title: 'Hợp tác', person: 'Ông A', date, quotation: ['biên bản hợp tác'], evidence: quoting(SAID) },
    ],
  });
  const linkage = (signed: unknown, sentence: string, fields: object = {}) => ({
    linkages: [
      {
        id: 'thu',
        title: 'Biên bản',
        form: 'agreement',
        pattern: 'together',
        parties: [{ province: 'dak-lak' }, { province: 'khanh-hoa' }],
        signed,
        evidence: quoting(sentence),
        ...fields,
      },
    ],
  });
  const task = (date: string, sentence: string) => ({
    directives: [
      {
        id: 'thu',
        what: 'Ký biên bản',
        strength: 'request',
        outcomes: [{ date, state: 'done', evidence: quoting(sentence) }],
        citations: cited('2026-01'),
      },
    ],
  });

  it('are out of order, or may not be', async () => {
    expect(await told(statement('2024-07'), `${SAID}.`)).toEqual(['event-after-article statements/thu date']);
    expect(await told(statement('2024-06'), `${SAID}.`)).toEqual([]);
    expect(await told(linkage('2024-06-16', SAID), `${SAID}.`)).toEqual(['event-after-article linkages/thu signed']);
    expect(await told(linkage({ notBefore: '2024-01', notAfter: '2024-12' }, SAID), `${SAID}.`)).toEqual([]);
    expect(await told(task('2024-08', SAID), `${SAID}.`)).toEqual([
      'event-after-article directives/thu outcomes.0.date',
    ]);
    expect(await told(task('2024-06', SAID), `${SAID}.`)).toEqual([]);
  });

  it('are in order where the article announces them', async () => {
    const sentence = 'Hai tỉnh sẽ ký biên bản hợp tác du lịch';
    expect(await told(linkage('2024-08', sentence), `${sentence}.`)).toEqual([]);
    expect(await told(task('2024-08', sentence), `${sentence}.`)).toEqual([]);
    const proposed = { status: [{ state: 'proposed', asWritten: 'ký biên bản' }] };
    expect(await told(linkage('2024-08', SAID, proposed), `${SAID}.`)).toEqual([]);
  });
});

describe('a task and the document on which it rests', () => {
  const rest = (due: unknown, issued: unknown, outcomes?: string) => ({
    documents: [{ id: 'nghi-quyet', title: 'Nghị quyết', kind: 'resolution', issued, citations: cited('2024-05') }],
    directives: [
      {
        id: 'viec',
        what: 'Lập đề án',
        strength: 'request',
        basis: ['documents/nghi-quyet'],
        ...(due === undefined ? {} : { due }),
        ...(outcomes ? { outcomes: [{ date: outcomes, state: 'done', evidence: quoting('Hai tỉnh hợp tác') }] } : {}),
        citations: cited('2024-05'),
      },
    ],
  });
  const due = 'later-basis directives/viec due';

  it.each([
    ['a month before a day', '2022-03', '2022-04-21', [due]],
    ['a year before', '2021', '2022-04-21', [due]],
    ['a span that ends before', { from: '2021-01', to: '2022-03' }, '2022-04', [due]],
    ['the same month', '2022-04', '2022-04-21', []],
    ['the same year', '2022', '2022-04-21', []],
    ['a span that reaches into it', { from: '2021', to: '2022' }, '2022-04-21', []],
    ['a window without an end', { notBefore: '2021' }, '2022-04-21', []],
    ['a document of a window without a beginning', '2021', { notAfter: '2022-05' }, []],
    ['a document without a date', '2021', undefined, []],
  ])('may be out of order: due in %s', async (_, time, issued, expected) => {
    expect(await told(rest(time, issued))).toEqual(expected);
  });

  it('are out of order where the task was done before', async () => {
    expect(await told(rest(undefined, '2022-04-21', '2021-12'))).toEqual([
      'later-basis directives/viec outcomes.0.date',
    ]);
    expect(await told(rest('2021', '2022-04-21', '2021-12'))).toHaveLength(2);
    expect(await told(rest('2023', '2022-04-21', '2022-04'))).toEqual([]);
  });

  it('may be an agreement: what it was signed on counts', async () => {
    const linkage = {
      id: 'bien-ban',
      title: 'Biên bản',
      form: 'agreement',
      pattern: 'together',
      parties: [{ province: 'dak-lak' }, { province: 'khanh-hoa' }],
      signed: '2023-05-10',
      citations: cited('2023-06'),
    };
    const task = { ...rest('2023-04', '2020').directives[0], basis: ['linkages/bien-ban'] };
    expect(await told({ linkages: [linkage], directives: [task] } as Records)).toEqual([due]);
  });

  it('may be a document: it is not issued before what it implements, nor before what it replaces', async () => {
    const pair = (type: string, issued: string) => ({
      documents: [
        {
          id: 'nghi-quyet',
          title: 'Nghị quyết',
          kind: 'resolution',
          issued: '2022-04-21',
          citations: cited('2024-05'),
        },
        {
          id: 'ke-hoach',
          title: 'Kế hoạch',
          kind: 'plan',
          issued,
          relations: [{ type, document: 'nghi-quyet' }],
          citations: cited('2024-05'),
        },
      ],
    });
    const fault = ['later-basis documents/ke-hoach relations.0.document'];
    expect(await told(pair('implements', '2022-03'))).toEqual(fault);
    expect(await told(pair('replaces', '2021'))).toEqual(fault);
    expect(await told(pair('implements', '2022-04'))).toEqual([]);
    expect(await told(pair('conforms-to', '2021'))).toEqual([]);
  });
});

describe('the states of a record', () => {
  const states = (collection: string, list: [string, unknown][], fields: object = {}) => {
    const status = list.map(([state, date]) => ({ state, asWritten: state, ...(date ? { date } : {}) }));
    const named = collection === 'projects' ? { name: 'Đường', kind: 'road' } : { title: 'Chương trình' };
    return { [collection]: [{ id: 'thu', ...named, ...fields, status, citations: cited('2024-05') }] };
  };

  it.each([
    [
      'projects',
      [
        ['completion', '2019'],
        ['preparation', '2021'],
      ],
      ['backward-state projects/thu status.1.date'],
    ],
    [
      'projects',
      [
        ['implementation', '2021-03'],
        ['identification', '2021-04'],
      ],
      ['backward-state projects/thu status.1.date'],
    ],
    [
      'projects',
      [
        ['decommissioned', '2019'],
        ['implementation', { from: '2020', to: '2022' }],
      ],
      ['backward-state projects/thu status.1.date'],
    ],
    [
      'programmes',
      [
        ['completed', '2021-06'],
        ['ongoing', '2022'],
      ],
      ['backward-state programmes/thu status.1.date'],
    ],
    [
      'projects',
      [
        ['preparation', '2022'],
        ['completion', '2020'],
      ],
      ['state-order projects/thu status.1.date', 'backward-state projects/thu status.0.date'],
    ],
    [
      'projects',
      [
        ['completion', '2022'],
        ['preparation', '2020'],
      ],
      ['state-order projects/thu status.1.date'],
    ],
    [
      'projects',
      [
        ['preparation', '2018'],
        ['implementation', '2019'],
        ['completion', '2021'],
      ],
      [],
    ],
    [
      'projects',
      [
        ['completion', '2021'],
        ['implementation', '2021-05'],
      ],
      [],
    ],
    [
      'projects',
      [
        ['completion', undefined],
        ['implementation', '2021-05'],
      ],
      [],
    ],
    [
      'projects',
      [
        ['maintenance', '2018'],
        ['implementation', '2020'],
      ],
      [],
    ],
    [
      'projects',
      [
        ['cancelled', '2018'],
        ['preparation', '2020'],
      ],
      [],
    ],
  ] as [string, [string, unknown][], string[]][])('of %s: %j', async (collection, list, expected) => {
    expect((await told(states(collection, list))).sort()).toEqual(expected.sort());
  });

  it('may turn round where a programme recurs', async () => {
    const list: [string, unknown][] = [
      ['completed', '2022'],
      ['planned', '2023'],
    ];
    expect(await told(states('programmes', list, { recurs: 'yearly' }))).toEqual([]);
  });
});

describe('an office and the time of its record', () => {
  const issued = (office: object, when: unknown, fields: object = {}) => ({
    organizations: [{ id: 'so', name: 'Sở', level: 'province', ...office, citations: cited('2024-05') }],
    documents: [
      {
        id: 'ke-hoach',
        title: 'Kế hoạch',
        kind: 'plan',
        issuer: { organization: 'so' },
        ...(when === undefined ? {} : { issued: when }),
        citations: cited(),
        ...fields,
      },
    ],
  });
  const fault = ['office-not-in-force documents/ke-hoach issuer.organization'];

  it.each([
    ['an office of the tables before it began', { office: 'so-tai-chinh' }, '2023-04', fault],
    ['an office of the tables after its end', { office: 'so-khdt' }, '2025-06-10', fault],
    ['an office of the tables within the month of its end', { office: 'so-khdt' }, '2025-03-15', []],
    ['an office of the tables in its time', { office: 'so-khdt' }, '2023-04', []],
    ['a year in which it ended', { office: 'so-khdt' }, '2025', []],
    ['an organization after its own end', { validTo: '2020-12' }, '2021-01-01', fault],
    ['an organization before its own beginning', { validFrom: '2022-07' }, '2022-06', fault],
    ['its own time before that of its office', { office: 'so-tai-chinh', validFrom: '2000' }, '2023-04', []],
    ['no time at all', { office: 'ubnd-tinh' }, '2023-04', []],
  ])('do not go together: %s', async (_, office, when, expected) => {
    expect(await told(issued(office, when))).toEqual(expected);
  });

  it('may go together where an article tells of the past without a date', async () => {
    const evidence = quoting('Hai tỉnh hợp tác');
    const of = (office: object, publishedAt: string) =>
      told(issued(office, undefined, { evidence }), undefined, publishedAt);
    expect(await of({ office: 'so-khdt' }, '2025-09-01')).toEqual([]);
    expect(await of({ office: 'so-khdt' }, '2026-09-01')).toEqual(fault);
    expect(await of({ office: 'so-tai-chinh' }, '2023-09-01')).toEqual(fault);
  });

  it('do not matter where the organization does not act', async () => {
    const records = issued({ office: 'so-tai-chinh' }, '2026-01', { issuer: { class: 'Sở' } });
    const heir = {
      id: 'so-cu',
      name: 'Sở cũ',
      level: 'province',
      validTo: '2019',
      successors: ['so'],
      citations: cited(),
    };
    expect(await told({ ...records, organizations: [...records.organizations, heir] } as Records)).toEqual([]);
  });
});
