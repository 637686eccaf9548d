import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { MOST_LINES, namedGroups } from './named.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const SEED = 'UBND tỉnh Nghệ An giao việc. Tăng trưởng của Nghệ An đạt 8,6% trong năm 2021, thuộc nhóm cao.';
const evidence = [{ article: 'nghe-an', quote: 'giao việc' }];
const province = 'nghe-an';
const task = (id: string, more: Record<string, unknown>) => ({ id, what: id, strength: 'request', evidence, ...more });
const context = createContext(
  testCorpus({
    buildDate: '2022-06-15',
    seeds: { 'nghe-an.txt': SEED },
    records: {
      organizations: [{ id: 'so-tai-chinh', name: 'Sở Tài chính', level: 'province', province, evidence }],
      directives: [
        task('Khong han', { coordinating: [{ province }] }),
        task('Qua han', { lead: [{ organization: 'so-tai-chinh' }], issuer: { province }, due: '2021' }),
        task('Den han', { lead: [{ province }], due: '2022-06' }),
        ...Array.from({ length: MOST_LINES }, (_, i) =>
          task(`thuong-xuyen-${i}`, { lead: [{ province }], recurs: 'yearly' }),
        ),
      ],
      documents: [
        {
          id: 'kh',
          kind: 'plan',
          number: '12/KH-UBND',
          title: 'Kế hoạch',
          evidence,
          issuer: { province },
          issued: '2021-03',
        },
        { id: 'qh', kind: 'master-plan', title: 'Quy hoạch', territories: [{ province }], evidence },
      ],
      projects: [
        {
          id: 'cau',
          name: 'Cầu',
          kind: 'bridge',
          provinces: ['nghe-an', 'ha-tinh'],
          evidence,
          funding: [{ source: 'oda', lender: 'WB' }],
          status: [{ state: 'preparation', asWritten: 'chuẩn bị' }],
          parties: [{ province, role: 'investor' }],
        },
      ],
      events: [
        {
          id: 'hoi-cho',
          title: 'Hội chợ',
          kind: 'fair',
          participants: [{ province, role: 'host' }],
          inferred: { 'participants.0.role': 'hội chợ mở tại tỉnh' },
          evidence,
        },
      ],
      indicators: [
        {
          id: 'tang-truong',
          title: 'Tăng trưởng',
          unit: '%',
          evidence,
          observations: [
            { territory: { province }, period: '2021', value: 8.6, asWritten: '8,6%' },
            { territory: { province: 'ha-tinh' }, period: '2021', value: 5, asWritten: '5%' },
            { territory: { province }, text: 'thuộc nhóm cao', asWritten: 'thuộc nhóm cao' },
          ],
        },
      ],
    },
  }),
  'vi',
);
const through = (key: string) => context.corpus.backlinks.get(key) ?? [];
const links = [
  ...through('@unit/nghe-an'),
  ...through('organizations/so-tai-chinh').map((link) => ({ ...link, via: 'Sở Tài chính' })),
];
const groups = namedGroups(context, links, new Set(['articles']));
const group = (collection: string) => groups.find((each) => each.collection === collection)!;
const detailsOf = (collection: string) => group(collection).lines.map(({ title, details }) => [title, ...details]);

describe('namedGroups', () => {
  it('stands in the order of a profile: projects, tasks, documents before the rest', () => {
    expect(groups.map(({ collection }) => collection)).toEqual([
      'projects',
      'directives',
      'documents',
      'events',
      'indicators',
      'organizations',
    ]);
  });

  it('has tasks by how they stand, each with its time, its lead, and the part of the place where it is another', () => {
    expect(group('directives').lines.slice(0, 2)).toMatchObject([
      { title: 'Qua han', state: 'overdue', details: ['hạn: 2021', 'chủ trì: Sở Tài chính', 'giao việc'] },
      { title: 'Den han', state: 'due', details: ['hạn: 6/2022', 'chủ trì: Nghệ An'] },
    ]);
    expect(group('directives').overdue).toBe(1);
  });

  it('lists so many and says how many more there are, and where', () => {
    const tasks = group('directives');
    expect([tasks.count, tasks.lines.length]).toEqual([MOST_LINES + 3, MOST_LINES]);
    expect(tasks.more).toEqual({ label: 'và 3 nhiệm vụ khác, trong danh sách chung', path: '/nhiem-vu/' });
    expect(group('documents').more).toBeUndefined();
  });

  it('tells documents by kind, number, date and issuer', () => {
    expect(detailsOf('documents')).toEqual([
      ['Kế hoạch', 'kế hoạch 12/KH-UBND', '3/2021', 'Nghệ An'],
      ['Quy hoạch', 'quy hoạch'],
    ]);
  });

  it('tells projects by kind, money, state and places, and the part that the place has', () => {
    expect(detailsOf('projects')).toEqual([
      ['Cầu', 'cầu', 'vốn ODA, vốn vay nước ngoài', 'chuẩn bị đầu tư', 'Nghệ An, Hà Tĩnh', 'chủ đầu tư'],
    ]);
  });

  it('shows the values of this place only, a judgement in the words of the source', () => {
    expect(detailsOf('indicators')).toEqual([['Tăng trưởng', '8,6\u00A0% (2021)', '«thuộc nhóm cao»']]);
  });

  it('says what the place was at an event', () => {
    expect(detailsOf('events')).toEqual([['Hội chợ', 'hội chợ', 'chủ nhà (suy ra)']]);
  });
});
