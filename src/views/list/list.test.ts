import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { listPages } from './list-pages.ts';
import { listGroups } from './list.ts';
import { listed } from './listed.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const evidence = [{ article: 'mekong', quote: 'Bài thử' }];
const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'mekong.txt': 'Bài thử về đồng bằng sông Cửu Long.' },
  records: {
    documents: [
      { id: 'a', kind: 'plan', title: 'Kế hoạch Ân', issued: '2022-05-01', evidence },
      { id: 'b', kind: 'law', title: 'Luật Ăn', issued: '2022-05', evidence },
      { id: 'c', kind: 'law', title: 'Luật An', issued: { notAfter: '2021-02-01' }, evidence },
      { id: 'd', kind: 'report', title: 'Báo cáo', evidence },
    ],
    linkages: ['together', 'other'].map((id) => ({
      id,
      title: id === 'other' ? 'Đưa đón khách' : 'Dạy nghề',
      form: id === 'other' ? 'activity' : 'agreement',
      pattern: 'together',
      parties: ['can-tho', 'an-giang', 'ben-tre', 'tra-vinh', 'vinh-long', 'soc-trang', 'bac-lieu', 'ca-mau'].map(
        (province) => ({ province }),
      ),
      evidence,
    })),
    directives: [
      { id: 'trinh', what: 'Trình quy hoạch', due: '2025-09', strength: 'request', evidence },
      { id: 'theo-doi', what: 'Theo dõi thực hiện', recurs: 'continuous', strength: 'request', evidence },
      { id: 'ra-soat', what: 'Rà soát quy chế', strength: 'request', evidence },
    ],
    regions: [{ id: 'mien-tay', name: 'miền Tây', kind: 'informal', evidence }],
  },
});
const context = createContext(corpus, 'vi');
const marked = createContext(
  testCorpus({
    buildDate: '2026-01-15',
    seeds: { 'mekong.txt': 'Bài thử về đồng bằng sông Cửu Long.' },
    records: {
      documents: [
        {
          id: 'quy-che',
          kind: 'regulation',
          title: 'Quy chế phối hợp',
          issued: '2021-09-24',
          status: [{ state: 'in-force', asWritten: 'Bài thử' }],
          territories: [{ province: 'can-tho' }, { province: 'an-giang' }],
          inferred: {
            title: 'bài không ghi tên',
            issued: 'theo ngày của bài',
            'status.0.state': 'theo lời bài',
            'territories.1': 'theo tên bài',
          },
          evidence,
        },
      ],
      projects: [
        {
          id: 'cau-vam-cong',
          name: 'Cầu Vàm Cống',
          kind: 'bridge',
          status: [
            { state: 'implementation', asWritten: 'Bài thử', date: '2024' },
            { state: 'preparation', asWritten: 'Bài thử', date: '2020' },
          ],
          parties: [{ province: 'dong-thap' }],
          evidence,
        },
      ],
      directives: [
        { id: 'b-viec', what: 'Báo cáo kết quả', due: '2025-09', strength: 'request', evidence },
        { id: 'a-viec', what: 'Lập đề án', due: '2025-09', strength: 'request', evidence },
      ],
    },
  }),
  'vi',
);

describe('groups of a list', () => {
  it('groups by year where half of the records have a date, newest first, undated last', () => {
    const groups = listGroups(context, 'documents');
    expect(groups.map(({ heading, items }) => [heading, items.map(({ title }) => title)])).toEqual([
      ['Năm 2022', ['Kế hoạch Ân', 'Luật Ăn']],
      ['Chưa rõ năm nào', ['Luật An']],
      ['Nguồn không nêu ngày', ['Báo cáo']],
    ]);
    expect(listPages(context, 'documents').map(({ count }) => count)).toEqual([
      [{ text: '4\u00A0văn bản', counted: { measure: 'documents', value: 4, text: '4' } }],
    ]);
  });

  it('tells date and kind under each title', () => {
    const [first] = listGroups(context, 'documents');
    expect(first!.items.map(({ date, about }) => [date, about])).toEqual([
      ['1/5/2022', 'kế hoạch'],
      ['5/2022', 'luật'],
    ]);
  });

  it('groups by the first closed list where few records have a date, in the order of its codes', () => {
    const groups = listGroups(context, 'linkages');
    expect(groups.map(({ heading }) => heading)).toEqual(['Thỏa thuận, chương trình phối hợp', 'Hoạt động phối hợp']);
  });

  it('groups tasks by how they stand on the build date, what needs attention first', () => {
    const groups = listGroups(context, 'directives');
    expect(groups.map(({ heading, items }) => [heading, items.map(({ title }) => title)])).toEqual([
      ['Đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành', ['Trình quy hoạch']],
      ['Thường xuyên', ['Theo dõi thực hiện']],
      ['Không nêu hạn', ['Rà soát quy chế']],
    ]);
  });

  it('marks what the record says is inferred: a date, a kind, a state, a place, its title', () => {
    const row = listGroups(marked, 'documents')[0]!.items[0]!;
    expect(row).toMatchObject({
      date: '24/9/2021 (suy ra)',
      about: 'quy chế · tên do biên tập suy ra',
      state: { label: 'đang thực hiện (suy ra)' },
      places: 'Cần Thơ, An Giang (suy ra)',
    });
  });

  it('tells the state that counts on the build date, however states are ordered', () => {
    const states = listGroups(marked, 'projects')[0]!.items.map(({ title, state }) => [title, state?.label]);
    expect(states).toEqual([['Cầu Vàm Cống', 'đang thực hiện']]);
  });

  it('puts a work where its provinces are, not where its builders are', () => {
    expect(listed(marked, marked.corpus.entries.projects[0]!).places).toEqual([]);
  });

  it('orders equal tasks as every other list does', () => {
    const [group] = listGroups(marked, 'directives');
    expect(group!.items.map(({ title }) => title)).toEqual(['Lập đề án', 'Báo cáo kết quả']);
    expect(marked.facts.tasks.map(({ data }) => data.what)).toEqual(['Lập đề án', 'Báo cáo kết quả']);
  });

  it('names the first six units and counts the rest', () => {
    const [group] = listGroups(context, 'linkages');
    expect(group!.items[0]!.places).toBe('Cần Thơ, An Giang, Bến Tre, Trà Vinh, Vĩnh Long, Sóc Trăng và 2 nơi khác');
  });

  it('say of a raw text only that no machine has found its date', () => {
    const seeds = { 'mot.txt': 'Tỉnh Sơn La họp.\nCập nhật: 12/3/2021', 'hai.txt': 'Tỉnh Sơn La giữ rừng.' };
    const raw = createContext(testCorpus({ buildDate: '2026-01-15', seeds }), 'vi');
    expect(listGroups(raw, 'articles').map(({ heading }) => heading)).toEqual([
      'Năm 2021',
      'Máy chưa nhận ra ngày đăng',
    ]);
  });

  it('have anchors that differ, and that no other part of the page uses', () => {
    const anchors = listGroups(context, 'documents').map(({ anchor }) => anchor);
    expect(anchors).toEqual(['nam-2022', 'chua-ro-nam-nao', 'nguon-khong-neu-ngay']);
  });

  it('says so when a collection has no records', () => {
    const [view] = listPages(context, 'bulletins');
    expect(view!.groups).toEqual([]);
    expect(view!.empty).toContain('Chưa có bản tin nào');
    expect(view!.elsewhere!.map(({ path }) => path)).toContain('/van-ban/');
    expect(view!.elsewhere!.map(({ path }) => path)).not.toContain('/ban-tin/');
    expect(view!.contribute!.path).toBe('/khoang-trong/#bo-sung');
  });

  it('says of each article how many of its clauses records rest on, which add up to all', () => {
    const rows = listGroups(context, 'articles').flatMap(({ items }) => items);
    const counts = rows.flatMap(({ counted }) => counted?.counted ?? []);
    expect(new Set(counts.map(({ measure }) => measure))).toEqual(new Set(['quotes']));
    expect(counts.reduce((sum, { value }) => sum + value, 0)).toBe(context.facts.count('quotes').value);
  });

  it('marks raw texts in the list of articles', () => {
    const [group] = listGroups(context, 'articles');
    expect(group!.items[0]).toMatchObject({ path: '/bai-viet/mekong/', flag: 'bản thô, chưa biên tập' });
  });

  it('always lists the regions of the reference table, and informal ones after them', () => {
    const groups = listGroups(context, 'regions');
    expect(groups.at(-1)).toMatchObject({ heading: 'Cách gọi của nguồn', items: [{ title: 'miền Tây' }] });
    expect(groups.flatMap(({ items }) => items).filter(({ path }) => path === '/vung/dbscl/')).toHaveLength(1);
  });

  it('names no two regions alike: one that is over and shares its name carries its last day', () => {
    const today = createContext(testCorpus({ buildDate: '2026-01-15', seeds: {}, records: {} }), 'vi');
    const titles = listGroups(today, 'regions').flatMap(({ items }) => items.map(({ title }) => title));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toEqual(expect.arrayContaining(['Đông Nam Bộ', 'Đông Nam Bộ (đến 30/6/2025)']));
  });
});
