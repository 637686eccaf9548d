import { escapeHtml } from '../domain/text.ts';
import { slug } from '../domain/slug.ts';
import type { Strings } from '../strings/index.ts';
import type { ArticleView } from '../views/article/article.ts';
import type { ArticleNote } from '../views/article/notes.ts';
import type { PartnerRow } from '../views/common/link-index.ts';
import type { PagedGroup, Pager } from '../views/list/list-pages.ts';
import type { ListItem } from '../views/list/list.ts';
import type { RecordPage } from '../views/pages/record.ts';
import type { NumberedQuote, SheetRow } from '../views/record/record.ts';
import { markOf, type Row } from '../views/common/shown.ts';
import type { ViewContext } from '../views/common/context.ts';
import type { PageHead } from '../views/common/page-head.ts';
import { stamped } from '../views/common/stamp.ts';
import { shorten } from '../views/common/shorten.ts';
import type { TimelineItem } from '../views/time/timeline.ts';

/** Things set up to show every element and state of the pages; none of them says anything about the world. */
export interface Gallery {
  items: ListItem[];
  sheet: Pick<RecordPage, 'rows' | 'whole' | 'articles' | 'citations' | 'sources'>;
  dates: TimelineItem[];
  /** A paragraph whose quote has a note, and one with more records than are shown. */
  article: Pick<ArticleView, 'body' | 'bodyHeading' | 'bodyHint' | 'underline'>;
  partners: PartnerRow[];
  group: PagedGroup;
  pager: Pager;
}

/** What stands around a page of specimens. */
export const galleryPage = stamped((_: ViewContext, head: PageHead): PageHead => head);

export function gallery(strings: Strings): Gallery {
  const words = strings.gallery;
  const item = (title: string, details: string, flag?: string): ListItem => ({
    title,
    path: '/kieu-mau/',
    details,
    ...(flag ? { flag } : {}),
  });
  const number = (page: number) => ({
    number: page,
    label: strings.list.page(page),
    path: '/kieu-mau/',
    current: false,
  });
  return {
    items: [
      item(words.shortName, '2021 · Đắk Lắk, Gia Lai'),
      item(words.longName, 'trong khoảng 24/9/2021–31/12/2021 · Đắk Lắk, Gia Lai, Lâm Đồng và 14 nơi khác'),
      item(shorten(words.sample, 60), '3/4/2024', words.flag),
    ],
    sheet: sheet(strings),
    dates: dates(strings),
    article: article(strings),
    partners: NAMES.slice(0, 3).map((name, i) => partner(name, [12, 2, 1][i]!, words)),
    group: {
      heading: 'Năm 2021',
      anchor: 'nam-2021',
      continued: false,
      items: [
        {
          title: words.shortName,
          path: '/kieu-mau/',
          date: '24/9/2021',
          about: 'quy chế',
          places: 'Đắk Lắk, Gia Lai',
          sectors: 'Hạ tầng giao thông',
          flag: words.flag,
        },
        {
          title: words.longName,
          path: '/kieu-mau/',
          about: '',
          state: { label: strings.tasks.states.overdue, task: 'overdue' },
          places: NAMES.join(', '),
        },
      ],
    },
    pager: {
      before: { label: strings.list.before, path: '/kieu-mau/' },
      after: { label: strings.list.after, path: '/kieu-mau/' },
      numbers: [number(1), 'gap', number(4), { ...number(5), current: true }, number(6), 'gap', number(12)],
    },
  };
}

function partner(name: string, count: number, { longName }: Strings['gallery']): PartnerRow {
  return {
    id: `doi-tac-${slug(name)}`,
    names: [{ text: name, path: '/kieu-mau/' }],
    count,
    counted: { text: String(count) },
    refs: [{ number: 1, path: '/kieu-mau/', title: longName }],
    sectors: ['hạ tầng giao thông', 'du lịch, dịch vụ'].slice(0, count),
    forms: ['hoạt động phối hợp'],
    ...(count > 2 ? { time: { text: '2020–2021', when: '2020', inferred: false } } : {}),
  };
}

function article({ gallery: { sample, shortName, longName }, article: words }: Strings): Gallery['article'] {
  const record = (title: string, one: string) => [{ text: `${one}: ` }, { text: title, path: '/kieu-mau/' }];
  const note = (number: number, records: ArticleNote['records']): ArticleNote => ({
    number,
    id: `ghi-chu-${number}`,
    anchor: `trich-mau-${number}`,
    quote: sample,
    label: words.noteRef(number),
    back: words.backToQuote(number),
    records: records.slice(0, 3),
    own: [],
    ...(records.length > 3
      ? { more: { label: words.moreRecords(records.length - 3), records: records.slice(3) } }
      : {}),
  });
  const notes = [
    note(1, [record(longName, 'liên kết')]),
    note(
      2,
      [shortName, longName, shortName, longName, shortName].map((title) => record(title, 'nhiệm vụ')),
    ),
  ];
  const body = notes.map((each) => ({
    segments: [
      `<p><mark class="quote" id="${each.anchor}">${escapeHtml(sample)}</mark><sup class="refs"><a href="#${each.id}">${each.number}</a></sup> ${escapeHtml(sample)}</p>`,
    ],
    heading: words.notesOf(String(each.number)),
    notes: [each],
    tight: each.number > 1,
  }));
  return { body, bodyHeading: words.body, bodyHint: words.marksAdvice, underline: words.underline };
}

const NAMES = ['Đắk Lắk', 'Gia Lai', 'Lâm Đồng', 'Quảng Ngãi', 'Khánh Hòa', 'Đà Nẵng', 'Huế', 'Thành phố Hồ Chí Minh'];

function sheet({ gallery: { longName }, record: words }: Strings): Gallery['sheet'] {
  const quote = (number: number): NumberedQuote => ({
    number,
    id: `can-cu-${number}`,
    before: 'Đắk Lắk và ',
    marked: 'Gia Lai',
    after: ' họp bàn về tuyến đường nối hai tỉnh',
    article: { text: words.inArticle, path: '/kieu-mau/', label: words.readThere(number) },
    place: '',
  });
  const line = (text: string, path?: string): Row['shown'] => ({
    kind: 'line',
    runs: [{ text, ...(path ? { path } : {}) }],
  });
  const row = (label: string, state: Row['state'], shown: Row['shown'], rest: Partial<Row> = {}): Row => ({
    path: label,
    label,
    state,
    notes: [],
    inferred: [],
    ...(shown ? { shown } : {}),
    ...rest,
  });
  const sheetRow = (own: Row, clauses: NumberedQuote[] = []): SheetRow => {
    const mark = markOf(own.state, words.states);
    return { ...own, ...(mark ? { mark } : {}), clauses };
  };
  const item = (text: string, inferred: string[] = []) => ({ shown: line(text, '/kieu-mau/')!, notes: [], inferred });
  return {
    whole: [quote(1)],
    articles: [{ label: 'Bài ví dụ', path: '/kieu-mau/', details: '3/4/2024', address: '/kieu-mau/' }],
    citations: [{ title: longName, source: '2021' }],
    rows: [
      sheetRow(row('Hình thức', 'stated', line('hoạt động phối hợp'))),
      sheetRow(
        row('Ngày ký', 'stated', line('3/4/2024'), {
          notes: [{ number: 2, label: words.noteLabel(2), path: '#can-cu-2' }],
        }),
        [quote(2)],
      ),
      sheetRow(row('Bên trung tâm', 'inferred', line('Đắk Lắk', '/kieu-mau/'), { inferred: ['bài nói «tỉnh»'] })),
      sheetRow(
        row('Các bên', 'stated', {
          kind: 'list',
          isNested: false,
          items: [item('Gia Lai'), item('Lâm Đồng', ['nguồn viết «Đà Lạt»']), item(longName)],
        }),
      ),
      sheetRow(
        row('Quan sát', 'group', {
          kind: 'fields',
          rows: [row('Giá trị', 'stated', line('8,6')), row('Xếp hạng', 'absent', undefined)],
          beside: `(${words.asWritten} «8,6%»)`,
        }),
      ),
      sheetRow(row('Thời gian', 'absent', undefined)),
      sheetRow(row('Lĩnh vực', 'editorial', line('Hạ tầng giao thông'))),
    ],
  };
}

function dates({ gallery: { shortName, longName }, common }: Strings): TimelineItem[] {
  const item = (title: string, what: string, time: string, lasting: boolean, inferred: boolean): TimelineItem => ({
    collection: 'documents',
    start: '2021-09-24',
    page: '/kieu-mau/',
    field: 'issued',
    kind: 'văn bản',
    title,
    what,
    time,
    lasting,
    inferred,
    ...(inferred ? { beside: `(${common.inferred})` } : {}),
  });
  return [
    item(shortName, 'ban hành', '24/9/2021', false, false),
    item(longName, 'diễn ra', 'trong tháng 9/2021', false, true),
    item(shortName, 'thời kỳ', 'kéo dài 2021–2030 và tiếp theo', true, false),
  ];
}
