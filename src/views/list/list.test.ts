import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { listPages } from './list-pages.ts';
import { listGroups } from './list.ts';
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

describe('groups of a list', () => {
  it('groups by year where half of the records have a date, newest first, undated last', () => {
    const groups = listGroups(context, 'documents');
    expect(groups.map(({ heading, items }) => [heading, items.map(({ title }) => title)])).toEqual([
      ['Năm 2022', ['Kế hoạch Ân', 'Luật Ăn']],
      ['Năm 2021', ['Luật An']],
      ['Nguồn không nêu ngày', ['Báo cáo']],
    ]);
    expect(listPages(context, 'documents').map(({ count }) => count)).toEqual(['4 văn bản']);
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
      ['Quá hạn, chưa có bằng chứng hoàn thành', ['Trình quy hoạch']],
      ['Thường xuyên', ['Theo dõi thực hiện']],
      ['Không nêu hạn', ['Rà soát quy chế']],
    ]);
  });

  it('names the first six units and counts the rest', () => {
    const [group] = listGroups(context, 'linkages');
    expect(group!.items[0]!.places).toBe('Cần Thơ, An Giang, Bến Tre, Trà Vinh, Vĩnh Long, Sóc Trăng và 2 nơi khác');
  });

  it('have anchors that differ, and that no other part of the page uses', () => {
    const anchors = listGroups(context, 'documents').map(({ anchor }) => anchor);
    expect(anchors).toEqual(['nam-2022', 'nam-2021', 'nguon-khong-neu-ngay']);
  });

  it('says so when a collection has no records', () => {
    const [view] = listPages(context, 'bulletins');
    expect(view!.groups).toEqual([]);
    expect(view!.empty).toContain('Chưa có bản tin nào');
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
});
