import { describe, expect, it } from 'vitest';
import type { Entry } from '../../corpus/types.ts';
import { categoryHoldings, requirements } from './category.ts';
import { createContext } from '../common/context.ts';
import { plain } from '../../domain/run.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const evidence = (quote: string) => [{ article: 'tay-nguyen', quote }];
const task = (id: string, what: string, quote: string, more: object = {}) => ({
  id,
  what,
  strength: 'request',
  evidence: [{ ...evidence('UBND tỉnh yêu cầu')[0], supports: ['strength'] }, ...evidence(quote)],
  ...more,
});
const linkage = (number: number, more: object = {}) => ({
  id: `lien-ket-${number}`,
  title: `Liên kết số ${String(number).padStart(2, '0')}`,
  form: 'activity',
  pattern: 'together',
  parties: [{ province: 'dak-lak' }, { province: 'gia-lai' }],
  evidence: evidence('UBND tỉnh yêu cầu'),
  ...more,
});
const category = (id: string, name: string, holds: object) => ({
  id,
  name,
  requiredBy: ['co-so-du-lieu'],
  holds,
  evidence: evidence('cập nhật việc làm, thể chế, thiên tai'),
});
const bulletin = (id: string, kind: string, date: string) => ({
  id,
  title: `bản tin ${id}`,
  category: kind,
  date,
  publisher: 'Sở Nội vụ Đắk Lắk',
  evidence: evidence('UBND tỉnh yêu cầu'),
});

const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: {
    'tay-nguyen.txt': [
      'UBND tỉnh yêu cầu hình thành hệ thống thông tin vùng.',
      'Xây dựng cơ sở dữ liệu vùng, cập nhật việc làm, thể chế, thiên tai.',
    ].join('\n'),
  },
  records: {
    directives: [
      task('co-so-du-lieu', 'Xây dựng cơ sở dữ liệu vùng', 'Xây dựng cơ sở dữ liệu vùng'),
      task('he-thong', 'Hình thành hệ thống thông tin vùng', 'hình thành hệ thống thông tin vùng', {
        about: ['directives/co-so-du-lieu'],
      }),
      task('viec-khac', 'Việc khác', 'UBND tỉnh yêu cầu hình thành'),
    ],
    linkages: [
      linkage(1, { sectors: ['lao-dong-nhan-luc'], period: '2021' }),
      linkage(2, { sectors: ['lao-dong-nhan-luc', 'du-lich'], period: '2023' }),
      ...Array.from({ length: 12 }, (_, index) => linkage(index + 3, { sectors: ['du-lich'] })),
    ],
    bulletins: [bulletin('thang-3', 'employment', '2025-03'), bulletin('mua-mua', 'climate', '2025-05')],
    categories: [
      category('viec-lam', 'Việc làm', { bulletins: ['employment'], sectors: ['lao-dong-nhan-luc'] }),
      category('the-che', 'Thể chế', { collections: ['linkages', 'statements'] }),
      category('lien-ket-du-lich', 'Liên kết du lịch', { collections: ['linkages'], sectors: ['du-lich'] }),
      category('thien-tai', 'Thiên tai', { bulletins: ['disaster'] }),
      category('nhiem-vu', 'Nhiệm vụ', { collections: ['directives'] }),
    ],
  },
});
const context = createContext(corpus, 'vi');
const holdingsOf = (id: string) =>
  categoryHoldings(context, corpus.byKey.get(`categories/${id}`) as Entry<'categories'>);
const shown = (id: string) => holdingsOf(id).holdings.map(({ heading, empty }) => [heading.text, empty]);

describe('categoryHoldings(context, category)', () => {
  it('holds the bulletins of its kinds, and near to it the records of its sectors, the newest first', () => {
    const view = holdingsOf('viec-lam');
    expect(shown('viec-lam')).toEqual([['Bản tin: việc làm (1)', undefined]]);
    expect(view.holdings[0]!.records).toEqual([{ label: 'Bản tin thang-3', path: '/ban-tin/thang-3/' }]);
    expect(view.sum).toMatchObject({
      text: '1 bản ghi',
      counted: { measure: 'records', of: 'categories/viec-lam', value: 1 },
    });
    expect(view.near!.label).toBe('Bản ghi cùng lĩnh vực: Lao động, việc làm, nguồn nhân lực');
    expect(view.near!.holdings).toHaveLength(1);
    expect(view.near!.holdings[0]!.records.map(({ label }) => label)).toEqual(['Liên kết số 02', 'Liên kết số 01']);
  });

  it('does not take the task that asks for it as an answer', () => {
    const { holdings } = holdingsOf('nhiem-vu');
    expect(holdings.map(({ records }) => records.map(({ label }) => label))).toEqual([
      ['Hình thành hệ thống thông tin vùng', 'Việc khác'],
    ]);
  });

  it('holds whole collections, says which are empty, and leads to the list of a long one', () => {
    const [links, statements] = holdingsOf('the-che').holdings;
    expect(links).toMatchObject({ heading: { text: 'Liên kết (14)' } });
    expect(links!.records).toHaveLength(12);
    expect(links!.rest).toEqual({
      text: 'Tất cả 14 liên kết',
      path: '/lien-ket/',
      counted: { measure: 'linkages', value: 14, text: '14' },
    });
    expect(statements).toEqual({ heading: { text: 'Phát biểu' }, empty: 'Chưa có phát biểu nào.', records: [] });
    expect(holdingsOf('the-che').narrowed).toBeUndefined();
    expect(holdingsOf('the-che').near).toBeUndefined();
  });

  it('takes of its collections only records of its sectors when it names both', () => {
    const { holdings, narrowed, near } = holdingsOf('lien-ket-du-lich');
    const [links] = holdings;
    expect(near).toBeUndefined();
    expect(narrowed).toBe('Chỉ những bản ghi thuộc lĩnh vực: Du lịch, dịch vụ.');
    expect(links!.heading.text).toBe('Liên kết (13)');
    expect(links!.rest).toEqual({ text: 'và 1 bản ghi khác', path: '/lien-ket/' });
  });

  it('says honestly that it has nothing', () => {
    expect(holdingsOf('thien-tai').sum.text).toBe(
      'Chưa có thông tin nào cho nhóm này: các bài viết hiện có không cho bản ghi hay bản tin nào.',
    );
    expect(shown('thien-tai')).toEqual([
      ['Bản tin: phòng tránh và giảm nhẹ thiên tai', 'Chưa có bản tin nào về phòng tránh và giảm nhẹ thiên tai.'],
    ]);
  });

  it('names the requirement it comes from with the clause on which all of it rests', () => {
    const [requirement, ...others] = holdingsOf('viec-lam').requirements;
    expect(others).toEqual([]);
    expect(requirement).toMatchObject({ label: 'Xây dựng cơ sở dữ liệu vùng', path: '/nhiem-vu/co-so-du-lieu/' });
    expect(requirement!.quote!.before).toBe('Xây dựng cơ sở dữ liệu vùng');
    expect(requirement!.quote!.place).toBe('');
  });
});

describe('requirements(context)', () => {
  it('lists in the order of the text what is required, also a requirement that names no category', () => {
    const { sum, groups } = requirements(context);
    expect(
      groups.map(({ label, categories }) => [label, categories.map((each) => [each.label, plain(each.holds)])]),
    ).toEqual([
      ['Hình thành hệ thống thông tin vùng', []],
      [
        'Xây dựng cơ sở dữ liệu vùng',
        [
          ['Liên kết du lịch', '13 bản ghi'],
          ['Nhiệm vụ', '2 bản ghi'],
          ['Thể chế', '14 bản ghi'],
          ['Thiên tai', 'chưa có bản ghi nào'],
          ['Việc làm', '1 bản ghi; 2 bản ghi cùng lĩnh vực'],
        ],
      ],
    ]);
    expect(plain(sum)).toBe(
      '2 yêu cầu về hệ thống thông tin, cơ sở dữ liệu mà các bài viết nêu; chúng kể ra 5 nhóm thông tin.',
    );
  });
});
