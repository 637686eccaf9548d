import { describe, expect, it } from 'vitest';
import { plain } from '../../domain/run.ts';
import { createContext } from '../common/context.ts';
import { linkFigure } from './link-figure.ts';
import { firstContext } from '../../../test/support/first.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { textWidth } from '../../charts/text-width.ts';
import { inWords } from '../../../test/support/chart-words.ts';

const TEXT = 'Vĩnh Phúc, Hòa Bình, Phú Thọ, Quảng Ninh và Hải Phòng hợp tác.';
const linkage = (id: string, ...provinces: string[]): Record<string, unknown> & { id: string } => ({
  id,
  title: `Hợp tác ${id}`,
  form: 'activity',
  pattern: 'together',
  parties: provinces.map((province) => ({ province })),
  evidence: [{ article: 'hop-tac', quote: 'hợp tác' }],
});
const contextOf = (...linkages: ReturnType<typeof linkage>[]) =>
  createContext(testCorpus({ buildDate: '2026-01-15', seeds: { 'hop-tac.txt': TEXT }, records: { linkages } }), 'vi');

describe('links of the whole country', () => {
  const context = contextOf(
    linkage('a', 'vinh-phuc', 'hoa-binh'),
    linkage('b', 'vinh-phuc', 'quang-ninh'),
    linkage('c', 'phu-tho', 'quang-ninh'),
  );
  it('say in a line that fits a phone how many of the units are drawn', () => {
    expect(textWidth(linkFigure(context, 'current').data.more!, 12)).toBeLessThan(320);
  });
  it('stand on the units of today, in bands of the regions of today', () => {
    const { data, basis } = linkFigure(context, 'current');
    expect(data.names).toEqual(['Phú Thọ', 'Quảng Ninh']);
    expect(data.bands).toEqual([
      { label: 'Trung du và miền núi phía Bắc', size: 1 },
      { label: 'Đồng bằng sông Hồng', size: 1 },
    ]);
    expect(data.pairs).toMatchObject([{ a: 0, b: 1, count: 2 }]);
    expect(basis).toBe('Tính theo đơn vị hành chính hiện nay (15/1/2026).');
  });
  it('stand on the units as written, in the regions that these belonged to', () => {
    const { data } = linkFigure(context, 'asWritten');
    expect(data.names).toEqual(['Hòa Bình', 'Phú Thọ', 'Quảng Ninh', 'Vĩnh Phúc']);
    expect(data.bands!.map(({ size }) => size)).toEqual([2, 2]);
    expect(data.pairs.map(({ count }) => count)).toEqual([1, 1, 1]);
  });
  it('stand by number in one band, those with as many linkages by name, each linkage of a place once', () => {
    const several = contextOf(
      linkage('a', 'vinh-phuc', 'hai-phong', 'quang-ninh'),
      linkage('b', 'quang-ninh', 'hoa-binh'),
      linkage('c', 'phu-tho', 'quang-ninh'),
    );
    const { data, title } = linkFigure(several, 'asWritten', 'number');
    expect(data.names).toEqual(['Quảng Ninh', 'Hải Phòng', 'Hòa Bình', 'Phú Thọ', 'Vĩnh Phúc']);
    expect(data.bands).toEqual([{ label: 'Nhiều liên kết nhất', size: 5 }]);
    expect(title).toBe('Ai liên kết với ai, theo tên khi viết, nơi nhiều liên kết đứng trước');
    expect(linkFigure(contextOf(), 'current', 'number').empty).toBe(true);
  });
  it('lead from each pair to its linkages', () => {
    expect(linkFigure(context, 'current').data.pairs[0]!.runs).toEqual([
      { text: 'Hợp tác b', path: '/lien-ket/b/' },
      { text: '; ' },
      { text: 'Hợp tác c', path: '/lien-ket/c/' },
    ]);
  });
  it('say of a linkage in which pairs a party was inferred, on both bases', () => {
    const unsure = {
      ...linkage('a', 'vinh-phuc', 'quang-ninh', 'hai-phong'),
      inferred: { 'parties.0': 'báo Vĩnh Phúc' },
    };
    const inferred = contextOf(unsure);
    const said = (basis: 'asWritten' | 'current') => {
      const { data, notes } = inWords(linkFigure(inferred, basis));
      expect(notes?.join(' ')).toContain('Một hay nhiều bên của 1 liên kết do biên tập suy ra');
      return data.pairs.map(({ a, b, runs = [] }) => [data.names[a], data.names[b], plain(runs)].join(' ')).sort();
    };
    expect(said('asWritten')).toEqual([
      'Hải Phòng Quảng Ninh Hợp tác a',
      'Hải Phòng Vĩnh Phúc Hợp tác a (suy ra)',
      'Quảng Ninh Vĩnh Phúc Hợp tác a (suy ra)',
    ]);
    expect(said('current').filter((each) => each.includes('suy ra'))).toHaveLength(2);
    expect(inWords(linkFigure(context, 'current')).notes?.join(' ')).not.toContain('suy ra');
  });
  it('are not compared where only one pair has any', () => {
    expect(plain(linkFigure(context, 'current').finding)).toBe(
      'Chỉ một cặp có liên kết với nhau: Phú Thọ – Quảng Ninh, 2 liên kết.',
    );
  });
  it('are empty where there are none, and say so', () => {
    expect(inWords(linkFigure(contextOf(), 'current'))).toMatchObject({
      empty: true,
      finding: 'Chưa có liên kết nào giữa hai tỉnh, thành phố.',
    });
  });
});

describe('links of the whole content', async () => {
  const context = await firstContext();
  it.each([
    ['asWritten', 19],
    ['current', 13],
  ] as const)('give Quảng Ninh, %s, %d partners', (basis, partners) => {
    const { data } = linkFigure(context, basis);
    const own = data.names.indexOf('Quảng Ninh');
    expect(data.pairs.filter(({ a, b }) => a === own || b === own)).toHaveLength(partners);
    expect(new Set(data.names).size).toBe(data.names.length);
    expect(data.bands!.map(({ label }) => label)).not.toContain('Không thuộc vùng nào');
  });
});
