import { describe, expect, it } from 'vitest';
import { plain } from '../../domain/run.ts';
import { createContext } from '../common/context.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { sectorPages, sectorsPage } from './sector.ts';

const about = { sectors: ['du-lich'], evidence: [{ article: 'bai', quote: 'Hải Phòng và Quảng Ninh làm du lịch' }] };
const context = createContext(
  testCorpus({
    buildDate: '2026-01-15',
    seeds: { 'bai.txt': 'Hải Phòng và Quảng Ninh làm du lịch.' },
    records: {
      linkages: [
        {
          id: 'hop-tac',
          title: 'Hợp tác du lịch',
          form: 'activity',
          pattern: 'together',
          parties: [{ province: 'hai-phong' }, { province: 'quang-ninh' }],
          ...about,
        },
        {
          id: 'voi-vung',
          title: 'Hợp tác với vùng',
          form: 'activity',
          pattern: 'together',
          parties: [{ province: 'quang-ninh' }, { class: 'các tỉnh' }],
          ...about,
        },
      ],
      directives: [
        { id: 'a', what: 'Ân', strength: 'request', ...about },
        { id: 'b', what: 'Bàn', strength: 'request', due: '2025-09', ...about },
      ],
    },
  }),
  'vi',
);
const { view } = sectorPages(context).find(({ id }) => id === 'du-lich')!;

describe('the page of a sector', () => {
  it('tells all its linkages from those that join two places', () => {
    expect(plain(view.summary)).toBe(
      '2\u00A0liên kết, trong đó 1 liên kết nối 2\u00A0tỉnh, thành phố hiện nay. Ngoài ra có 2\u00A0nhiệm vụ.',
    );
    expect(view.summary.flatMap(({ counted }) => (counted ? [[counted.measure, counted.value]] : []))).toEqual([
      ['linkages', 2],
      ['linkages-joining', 1],
      ['provinces-linked', 2],
      ['directives', 2],
    ]);
  });
  it('leads from the count of a pair to its linkages of the sector', () => {
    expect(view.pairs!.rows.map(({ links }) => links[0]!.path)).toEqual([
      '/lien-ket/?tinh=hai-phong-2025_quang-ninh&linh-vuc=du-lich',
    ]);
  });
  it('has tasks in the order of every list of tasks', () => {
    const tasks = view.groups.find(({ heading }) => heading.text === 'Nhiệm vụ (2)')!;
    expect(tasks.items.map(({ title }) => title)).toEqual(['Bàn', 'Ân']);
  });
  it('is listed with counts that lead to what they count; nought leads nowhere', () => {
    const [row] = sectorsPage(context).rows;
    expect(row!.counts.map(([run]) => [run!.text, run!.path])).toEqual([
      ['2', '/linh-vuc/du-lich/#nhac-toi-lien-ket'],
      ['0', undefined],
      ['2', '/linh-vuc/du-lich/#nhac-toi-nhiem-vu'],
      ['4', '/linh-vuc/du-lich/'],
    ]);
  });
});
