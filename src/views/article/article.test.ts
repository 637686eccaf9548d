import { describe, expect, it } from 'vitest';
import { joinCorpus } from '../../corpus/join.ts';
import type { Corpus, Entry } from '../../corpus/types.ts';
import { articles } from '../../schemas/article.ts';
import { documents } from '../../schemas/document.ts';
import type { BodyPiece } from './embedded.ts';
import { articleView, type ArticleView } from './article.ts';
import { createContext } from '../common/context.ts';
import { plain } from '../../domain/run.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const RAW = [
  'Đắk Lắk và Phú Yên hợp tác <du lịch>',
  'Cập nhật: 12/3/2021',
  'Số lượt xem: 5',
  'Tỉnh Đắk Lắk căn cứ Nghị quyết số 57/NQ-CP ngày 21/4/2022 để nhằm trong nhóm dẫn đầu.',
  'Phú Yên cũng tham gia.',
].join('\n');

const BODY = `Tỉnh Đắk Lắk căn cứ Nghị quyết số 57/NQ-CP ngày 21/4/2022 để nhằm trong nhóm dẫn đầu.

Phú Yên cũng tham gia.
`;

const article = {
  seed: 'tay-nguyen.txt',
  title: { text: 'Đắk Lắk và Phú Yên hợp tác', origin: 'editorial' },
  publisher: 'Báo Đắk Lắk',
  publishedAt: '2021-03-12',
  summary: { vi: 'Hai tỉnh hợp tác.' },
  corrections: [{ raw: 'nhằm trong nhóm', corrected: 'nằm trong nhóm', why: 'gõ nhầm' }],
  meta: ['Đắk Lắk và Phú Yên hợp tác <du lịch>', 'Cập nhật: 12/3/2021'],
  chrome: ['Số lượt xem: 5'],
  evidence: [{ article: 'tay-nguyen', quote: 'Cập nhật: 12/3/2021', mark: '12/3/2021', supports: ['publishedAt'] }],
};
const document = {
  kind: 'resolution',
  number: '57/NQ-CP',
  title: 'Nghị quyết 57/NQ-CP',
  issued: '2022-04-21',
  evidence: [
    { article: 'tay-nguyen', quote: 'Nghị quyết số 57/NQ-CP ngày 21/4/2022' },
    { article: 'tay-nguyen', quote: 'ngày 21/4/2022', supports: ['issued'] },
  ],
};

function corpusOf({ edited, fullText = 'full' }: { edited: boolean; fullText?: 'full' | 'quotes' }): Corpus {
  const entries: Entry[] = [
    {
      collection: 'documents',
      id: 'nq-57',
      data: documents.schema.parse(document),
      file: 'content/documents/nq-57.yml',
    },
  ];
  if (edited)
    entries.push({
      collection: 'articles',
      id: 'tay-nguyen',
      data: articles.schema.parse(article),
      file: 'content/articles/tay-nguyen.mdx',
    });
  const { corpus, problems } = joinCorpus({
    geo: new Map(),
    site: { name: 'Thử', description: 'Thử', languages: ['vi'], contact: 'a@example.org', fullText },
    buildDate: '2026-01-15',
    entries,
    bodies: new Map(edited ? [['articles/tay-nguyen', BODY]] : []),
    seeds: new Map([['tay-nguyen.txt', { name: 'tay-nguyen.txt', file: 'seeds/tay-nguyen.txt', text: RAW }]]),
    rawIds: new Map([['tay-nguyen.txt', 'tay-nguyen']]),
  });
  expect(problems).toEqual([]);
  return corpus;
}

function viewOf(options: Parameters<typeof corpusOf>[0]) {
  const corpus = corpusOf(options);
  return articleView(createContext(corpus, 'vi'), corpus.articles[0]!, '/goc/');
}

function htmlOf({ body }: ArticleView): string {
  const written = (segment: BodyPiece) => (typeof segment === 'string' ? segment : `‹${segment.name}›`);
  return (body ?? []).flatMap(({ segments }) => segments.map(written)).join('');
}

/** Names that an article lists, each with where it leads and what stands beside it. */
function named({ names }: ArticleView): [string, string | undefined, string][] {
  return names.lists.flatMap(({ items }) =>
    items.map(
      ({ name, beside }) => [name.text, name.path, plain(beside).trim()] as [string, string | undefined, string],
    ),
  );
}

describe('an edited article', () => {
  const view = viewOf({ edited: true });
  const html = htmlOf(view);

  it('numbers its quotes in the order in which they end, what was set aside last, and tells what rests on each', () => {
    expect(view.notes.map(({ number, quote, records, own }) => [number, quote, records.length, own])).toEqual([
      [1, 'Nghị quyết số 57/NQ-CP ngày 21/4/2022', 1, []],
      [2, 'ngày 21/4/2022', 1, []],
      [3, 'Cập nhật: 12/3/2021', 0, ['Ngày đăng']],
    ]);
    expect(view.notes[1]!.records).toEqual([
      [{ text: 'văn bản: ' }, { text: 'Nghị quyết 57/NQ-CP', path: '/van-ban/nq-57/' }, { text: ' (Ngày ban hành)' }],
    ]);
    expect(plain(view.quoted!)).toBe('3 câu được trích, làm căn cứ cho 1 bản ghi khác');
    expect(view.quoted!.flatMap(({ counted }) => counted?.measure ?? [])).toEqual(['quotes', 'records']);
  });

  it('sets off each quote of the body once, with a link to its note after it', () => {
    const [whole, day] = view.notes;
    expect(html).toContain(`id="${whole!.anchor}"`);
    expect(html).toContain(`id="${day!.anchor}"`);
    expect(html.match(/href="#ghi-chu-1"/g)).toHaveLength(1);
    expect(html.match(/href="#ghi-chu-2"/g)).toHaveLength(1);
    expect(html).not.toContain('ghi-chu-3"');
  });

  it('shows a correction beside the words and leaves the words as they are', () => {
    expect(html).toMatch(
      /<u class="sic" title="gõ nhầm">nhằm trong nhóm<\/u> <span class="correction">\[đúng: nằm trong nhóm\]/,
    );
  });

  it('shows what was set aside: lines about the article with their quotes, and page furniture', () => {
    expect(view.meta).toEqual([
      [{ text: 'Đắk Lắk và Phú Yên hợp tác <du lịch>', quoted: false, anchors: [], notes: [] }],
      [
        {
          text: 'Cập nhật: 12/3/2021',
          quoted: true,
          anchor: view.notes[2]!.anchor,
          anchors: [],
          notes: [{ number: 3, id: 'ghi-chu-3', label: 'Ghi chú 3' }],
        },
      ],
    ]);
    expect(view.chrome).toEqual(['Số lượt xem: 5']);
  });

  it('puts each note after the block in which its quote ends, or with what was set aside', () => {
    expect(view.body!.map(({ notes }) => notes.map(({ number }) => number))).toEqual([[1, 2], []]);
    expect(view.asideNotes.notes.map(({ number }) => number)).toEqual([3]);
  });

  it('gives what is known of its source with the quote behind a date, and names what is missing', () => {
    expect(view.facts.map(({ label, state }) => [label, state])).toEqual([
      ['Nơi đăng', 'stated'],
      ['Ngày đăng', 'stated'],
    ]);
    expect(view.missing).toBe('tác giả, địa chỉ bài');
    const published = view.facts.find(({ path }) => path === 'publishedAt');
    expect(published!.notes).toMatchObject([{ number: 3, path: `#${view.notes[2]!.anchor}` }]);
    expect(view.remarks).toEqual([]);
    expect(view.byline).toBe('Báo Đắk Lắk · 12/3/2021');
  });

  it('leads from each name of a province or document to its page, also in a quote, with the unit of today beside', () => {
    const links = (words: string) => html.split(`">${words}</a>`).length - 1;
    expect([links('Đắk Lắk'), links('Phú Yên'), links('57/NQ-CP')]).toEqual([1, 1, 1]);
    expect(html).toContain('<a class="entity" href="/goc/tinh/phu-yen/">Phú Yên</a>');
    expect(named(view)).toEqual([
      ['Đắk Lắk', '/tinh/dak-lak/', '(nhắc 1 lần; nay là Đắk Lắk từ 1/7/2025)'],
      ['Phú Yên', '/tinh/phu-yen/', '(nhắc 1 lần; nay thuộc Đắk Lắk)'],
      ['Nghị quyết 57/NQ-CP', '/van-ban/nq-57/', '(ngày 21/4/2022; nhắc 1 lần)'],
    ]);
    expect(view.names.heading).toBe('Tỉnh, thành phố và văn bản trong bài');
  });

  it('says when its title is the editors’', () => {
    expect(view).toMatchObject({
      raw: false,
      titleNote: 'Tên bài do biên tập đặt; nguồn không ghi tên.',
      summary: 'Hai tỉnh hợp tác.',
    });
  });
});

it('a site that publishes quotes only shows no body and nothing that was set aside', () => {
  const view = viewOf({ edited: true, fullText: 'quotes' });
  expect(view.body).toBeUndefined();
  expect(view.bodyHeading).not.toBe(viewOf({ edited: true }).bodyHeading);
  expect(view).toMatchObject({ meta: [], chrome: [], asideNotes: { notes: [] } });
  expect(view.quotes!.map(({ heading }) => heading)).toEqual(['Ghi chú 1', 'Ghi chú 2', 'Ghi chú 3']);
  expect(view.notes).toHaveLength(3);
});

it('of a quote on which many records rest, the first three are shown at once', () => {
  const numbers = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'];
  const view = (count: number) => {
    const corpus = testCorpus({
      buildDate: '2026-01-15',
      seeds: { 'rung.txt': 'Tỉnh Sơn La giao nhiệm vụ bảo vệ rừng.\n' },
      records: {
        organizations: numbers.slice(0, count).map((name, index) => ({
          id: `so-${index}`,
          name: `Sở ${name}`,
          level: 'province',
          evidence: [{ article: 'rung', quote: 'giao nhiệm vụ' }],
        })),
      },
    });
    return articleView(createContext(corpus, 'vi'), corpus.articles[0]!, '/').notes[0]!;
  };
  expect([view(5).records.length, view(5).more]).toEqual([5, undefined]);
  expect([view(6).records.length, view(6).more?.label]).toEqual([3, 'và 3 bản ghi khác']);
});

it('says in a note which words of the quote matter to a record', () => {
  const corpus = testCorpus({
    buildDate: '2026-01-15',
    seeds: { 'rung.txt': 'Tỉnh Sơn La giao nhiệm vụ bảo vệ rừng.\n' },
    records: {
      organizations: ['Sơn La', undefined].map((mark, index) => ({
        id: `so-${index}`,
        name: `Sở ${index}`,
        level: 'province',
        evidence: [{ article: 'rung', quote: 'Tỉnh Sơn La giao nhiệm vụ', ...(mark ? { mark } : {}) }],
      })),
    },
  });
  const [note] = articleView(createContext(corpus, 'vi'), corpus.articles[0]!, '/').notes;
  expect(note!.records.map(plain)).toEqual(['cơ quan, tổ chức: Sở 0 («Sơn La»)', 'cơ quan, tổ chức: Sở 1']);
});

describe('a raw text', () => {
  const view = viewOf({ edited: false });
  const html = htmlOf(view);

  it('keeps markup as text', () => {
    expect(html).toContain('&lt;du lịch&gt;');
  });

  it('links recognised units to their pages and documents to their records', () => {
    expect(html).toMatch(/<a class="entity" href="\/goc\/tinh\/phu-yen\/">Phú Yên<\/a> cũng/);
    expect(html).toMatch(/<a class="entity" href="\/goc\/van-ban\/nq-57\/">57\/NQ-CP<\/a>/);
  });

  it('lists what was recognised and how often, with the units of today', () => {
    expect(named(view)).toEqual([
      ['Đắk Lắk', '/tinh/dak-lak/', '(nhắc 2 lần; nay là Đắk Lắk từ 1/7/2025)'],
      ['Phú Yên', '/tinh/phu-yen/', '(nhắc 2 lần; nay thuộc Đắk Lắk)'],
      ['57/NQ-CP', '/van-ban/nq-57/', '(ngày 21/4/2022; nhắc 1 lần)'],
    ]);
    expect(view.names.heading).toBe('Máy nhận ra trong bài');
  });

  it('claims neither statements nor gaps of its source', () => {
    expect(new Set(view.facts.map(({ state }) => state))).toEqual(new Set(['editorial']));
    expect(view.missing).toBeUndefined();
  });
});

describe('a raw text whose names may mean two units', () => {
  const textOf = (line: string) => `Tỉnh Phú Thọ, tỉnh Bắc Giang và tỉnh Sơn La cùng bảo vệ rừng đầu nguồn.\n${line}\n`;
  function view(line: string) {
    const corpus = testCorpus({ buildDate: '2026-01-15', seeds: { 'rung.txt': textOf(line) } });
    return articleView(createContext(corpus, 'vi'), corpus.articles[0]!, '/');
  }
  const undated = 'Các bên cùng chăm lo.';

  it('links one that only one unit has borne, and offers both units of one that two have borne, with the reason', () => {
    const own = view(undated);
    expect(named(own)).toEqual([
      [
        'Phú Thọ',
        undefined,
        '(nhắc 1 lần; tên này chỉ hai đơn vị khác nhau trước và từ 1/7/2025, mà máy chưa nhận ra ngày đăng của bài: ' +
          'Phú Thọ (đến 30/6/2025), Phú Thọ)',
      ],
      ['Bắc Giang', '/tinh/bac-giang/', '(nhắc 1 lần; nay thuộc Bắc Ninh)'],
      ['Sơn La', '/tinh/son-la/', '(nhắc 1 lần)'],
    ]);
    const paths = own.names.lists[0]!.items[0]!.beside.flatMap(({ path }) => path ?? []);
    expect(paths).toEqual(['/tinh/phu-tho/', '/tinh/phu-tho-2025/']);
    expect(htmlOf(own).match(/class="entity" href="[^"]*"/g)).toEqual([
      'class="entity" href="/tinh/bac-giang/"',
      'class="entity" href="/tinh/son-la/"',
    ]);
  });

  it('links them by its date', () => {
    const paths = (line: string) => named(view(line)).map(([, path]) => path);
    expect(paths('Cập nhật: 12/3/2021')).toEqual(['/tinh/phu-tho/', '/tinh/bac-giang/', '/tinh/son-la/']);
    expect(paths('Cập nhật: 12/9/2025')).toEqual(['/tinh/phu-tho-2025/', '/tinh/bac-giang/', '/tinh/son-la/']);
  });
});

it.each([
  ['its opening words', 'Tỉnh Gia Lai họp với Bình Định.', 'Máy chưa nhận ra tên bài; đây là những chữ đầu của bài.'],
  ['its file name', '', 'Máy chưa nhận ra tên bài; trang gọi tạm theo tên của tệp nhận được.'],
])('a raw text without a title says that it is called by %s', (_, text, note) => {
  const corpus = testCorpus({ buildDate: '2026-01-15', seeds: { 'gia-lai.txt': text } });
  expect(articleView(createContext(corpus, 'vi'), corpus.articles[0]!, '/').titleNote).toBe(note);
});

it('a raw text without a title shows none of its words where only quotes are published', () => {
  const text = 'Tỉnh Gia Lai họp với Bình Định.';
  const { corpus } = joinCorpus({
    geo: new Map(),
    site: { name: 'Thử', description: 'Thử', languages: ['vi'], contact: 'a@example.org', fullText: 'quotes' },
    buildDate: '2026-01-15',
    entries: [],
    bodies: new Map(),
    seeds: new Map([['gia-lai.txt', { name: 'gia-lai.txt', file: 'seeds/gia-lai.txt', text }]]),
    rawIds: new Map([['gia-lai.txt', 'gia-lai']]),
  });
  const view = articleView(createContext(corpus, 'vi'), corpus.articles[0]!, '/');
  expect(view).toMatchObject({ title: 'gia-lai.txt', titleNote: expect.stringContaining('tệp nhận được') });
  expect(JSON.stringify(view)).not.toContain('họp với');
});
