import { describe, expect, it } from 'vitest';
import { plain } from '../../domain/run.ts';
import { createContext } from '../common/context.ts';
import { testCorpus, type TestContent } from '../../../test/support/test-corpus.ts';
import type { Edition } from './changes.ts';
import { briefOf } from './brief.ts';
import { contentsOf } from './contents.ts';
import type { Brief } from './model.ts';
import { briefRefs } from './refs.ts';
import { briefView } from './view.ts';

const SEED =
  'Quảng Ninh và Hải Phòng liên kết vùng\n\nQuảng Ninh cùng Hải Phòng hoàn thiện cầu Bạch Đằng. ' +
  'Giao Sở Du lịch Quảng Ninh xây dựng tuyến du lịch trước tháng 9/2022. Hải Phòng làm đường ven biển.';
const quote = (words: string) => ({ article: 'ha-long', quote: words });
type Records = NonNullable<TestContent['records']>;

const RECORDS = {
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
      id: 'cau',
      title: 'Hoàn thiện cầu Bạch Đằng',
      form: 'joint-project',
      pattern: 'hub',
      hub: { province: 'quang-ninh' },
      parties: [{ province: 'hai-phong' }],
      evidence: [quote('hoàn thiện cầu Bạch Đằng')],
    },
  ],
  directives: [
    {
      id: 'tuyen',
      what: 'Xây dựng tuyến du lịch',
      strength: 'request',
      due: '2022-09',
      lead: [{ organization: 'so-du-lich' }],
      evidence: [quote('xây dựng tuyến du lịch trước tháng 9/2022')],
    },
  ],
} satisfies Records;

const contextOf = (records: Records, buildDate = '2022-12-01') =>
  createContext(testCorpus({ buildDate, seeds: { 'ha-long.txt': SEED }, records }), 'vi');
const SINCE = { day: '2022-08-01' };

function brief(path: string, now: Records, then: Records, known: Omit<Edition, 'context'> = SINCE): Brief {
  const context = contextOf(now);
  const ref = briefRefs(context).find((each) => each.path === path)!;
  return briefOf(context, ref, contentsOf(context, ref, { context: contextOf(then), ...known }));
}
const changes = ({ body }: Brief) =>
  body
    .find(({ id }) => id === 'changes')
    ?.table?.rows.map((cells) => cells.slice(0, 3).map(({ text, more }) => [text, more].filter(Boolean).join(' | ')));

const LATER: Records = {
  ...RECORDS,
  linkages: [{ ...RECORDS.linkages[0]!, title: 'Cầu Bạch Đằng', period: '2021', evidence: [quote('cầu Bạch Đằng')] }],
  directives: [{ ...RECORDS.directives[0]!, due: '2022-10' }],
  projects: [
    {
      id: 'duong',
      name: 'Đường ven biển',
      kind: 'road',
      provinces: ['hai-phong'],
      evidence: [quote('đường ven biển')],
    },
  ],
};

describe('a brief compared with an earlier edition', () => {
  it('says in a sentence since when, and how many records are new, changed and gone', () => {
    expect(plain(brief('/in/toan-quoc/', LATER, RECORDS).summary.at(-1)!)).toBe(
      'So với bản ngày 1/8/2022: 1 bản ghi mới và 2 bản ghi đã sửa.',
    );
    expect(plain(brief('/in/toan-quoc/', RECORDS, LATER).summary.at(-1)!)).toBe(
      'So với bản ngày 1/8/2022: 2 bản ghi đã sửa và 1 bản ghi không còn.',
    );
    expect(plain(brief('/in/toan-quoc/', LATER, RECORDS, {}).summary.at(-1)!)).toMatch(/^So với bản trước: /);
  });

  it('lists them by record first of all: new ones, then each changed field before and now', () => {
    const own = brief('/in/toan-quoc/', LATER, RECORDS);
    expect(own.body[0]!.heading).toBe('1. Thay đổi so với bản trước');
    expect(changes(own)).toEqual([
      ['mới', 'Đường ven biển | dự án', 'bản trước chưa có'],
      [
        'đã sửa',
        'Cầu Bạch Đằng | liên kết',
        'tên: trước «Hoàn thiện cầu Bạch Đằng», nay «Cầu Bạch Đằng»; Thời gian: trước «không nêu», nay «2021»; ' +
          'thêm 1 câu trích hoặc dẫn chiếu; bỏ 1 câu trích hoặc dẫn chiếu',
      ],
      [
        'đã sửa',
        'Xây dựng tuyến du lịch | nhiệm vụ',
        'Hạn: trước «9/2022», nay «10/2022»; tình trạng: trước «chưa đến hạn», nay «đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành»',
      ],
    ]);
    expect(changes(brief('/in/toan-quoc/', RECORDS, LATER))!.at(-1)).toEqual([
      'không còn',
      'Đường ven biển | dự án',
      'nay không còn',
    ]);
  });

  it('says of a task what time alone has changed, and nothing of it when the earlier day is not known', () => {
    expect(changes(brief('/in/nhiem-vu/tinh-trang/qua-han/', RECORDS, RECORDS))).toEqual([
      [
        'đã sửa',
        'Xây dựng tuyến du lịch | nhiệm vụ',
        'tình trạng: trước «chưa đến hạn», nay «đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành»',
      ],
    ]);
    expect(changes(brief('/in/nhiem-vu/tat-ca/', RECORDS, RECORDS, {}))).toBeUndefined();
  });

  it('tells only of records that concern it, those included that concerned it then and now do not', () => {
    const moved: Records = {
      ...RECORDS,
      linkages: [{ ...RECORDS.linkages[0]!, parties: [{ province: 'hai-duong' }] }],
    };
    const lost = [['đã sửa', 'Hoàn thiện cầu Bạch Đằng | liên kết', 'Các bên: trước «Hải Phòng», nay «Hải Dương»']];
    const before = { day: '2022-12-01' };
    // Hải Dương is part of Hải Phòng since 2025; An Giang has nothing to do with either.
    expect(changes(brief('/in/tinh/hai-duong/', moved, RECORDS, before))).toEqual(lost);
    expect(changes(brief('/in/tinh/quang-ninh/', moved, RECORDS, before))).toEqual(lost);
    expect(changes(brief('/in/tinh/an-giang/', moved, RECORDS, before))).toBeUndefined();
    const away: Records = { ...RECORDS, linkages: [{ ...RECORDS.linkages[0]!, parties: [{ province: 'ha-noi' }] }] };
    expect(changes(brief('/in/tinh/hai-phong/', away, RECORDS, before))![0]![1]).toBe(
      'Hoàn thiện cầu Bạch Đằng | liên kết',
    );
  });

  it('says that nothing has changed where nothing has, and nothing at all without an edition', () => {
    const same = brief('/in/tinh/quang-ninh/', RECORDS, RECORDS, { day: '2022-12-01' });
    expect(plain(same.summary.at(-1)!)).toBe('So với bản ngày 1/12/2022: không bản ghi nào ở đây thay đổi.');
    expect(changes(same)).toBeUndefined();
    const context = contextOf(LATER);
    for (const ref of briefRefs(context))
      expect(briefOf(context, ref).summary.map(plain).join(' ')).not.toContain('So với bản');
  });

  it('has the changes in its spreadsheet too, and all of them in an annex when there are many', () => {
    const context = contextOf(LATER);
    const ref = briefRefs(context).find(({ path }) => path === '/in/nhiem-vu/tat-ca/')!;
    const published = { site: undefined, withBase: (path: string) => path, hasPdfs: false };
    const { book } = briefView(context, ref, published, { context: contextOf(RECORDS), ...SINCE });
    expect(book!.sheets[0]).toMatchObject({ name: 'Thay đổi so với bản trước' });
    const COUNT = 60;
    const many: Records = {
      ...RECORDS,
      directives: Array.from({ length: COUNT }, (_, index) => ({
        ...RECORDS.directives[0]!,
        id: `tuyen-${index}`,
        what: `Xây dựng tuyến du lịch số ${index} dọc theo bờ biển của tỉnh Quảng Ninh`,
      })),
    };
    const own = brief('/in/tinh/quang-ninh/', many, RECORDS);
    const annex = own.annexes.find(({ heading }) => heading.endsWith('Thay đổi so với bản trước'))!;
    expect(annex.table!.rows).toHaveLength(COUNT + 1);
  });
});
