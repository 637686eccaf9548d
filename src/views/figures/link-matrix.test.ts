import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { linkMatrix } from './link-matrix.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { inWords } from '../../../test/support/chart-words.ts';

const TEXT = 'Vĩnh Phúc, Hòa Bình, Phú Thọ, Quảng Ninh và Hải Phòng hợp tác.';
const linkage = (id: string, ...provinces: string[]) => ({
  id,
  title: `Hợp tác ${id}`,
  form: 'activity',
  pattern: 'together',
  parties: provinces.map((province) => ({ province })),
  evidence: [{ article: 'hop-tac', quote: 'hợp tác' }],
});
const matrixOf = (...linkages: ReturnType<typeof linkage>[]) =>
  inWords(
    linkMatrix(
      createContext(
        testCorpus({ buildDate: '2026-01-15', seeds: { 'hop-tac.txt': TEXT }, records: { linkages } }),
        'vi',
      ),
    ),
  );

describe('who is linked with whom', () => {
  it('counts on the units of today, and leaves out links that are now within one of them', () => {
    const { data } = matrixOf(
      linkage('a', 'vinh-phuc', 'hoa-binh'),
      linkage('b', 'vinh-phuc', 'quang-ninh'),
      linkage('c', 'phu-tho', 'quang-ninh'),
    );
    expect(data.names).toEqual(['Phú Thọ', 'Quảng Ninh']);
    expect(data.pairs).toEqual([
      {
        a: 0,
        b: 1,
        count: 2,
        tally: { measure: 'linkages-joining', of: 'units/phu-tho-2025&units/quang-ninh', basis: 'current', value: 2 },
      },
    ]);
  });
  it('puts the unit with most links first, and names the closest pair with its linkages', () => {
    const { data, most, finding } = matrixOf(
      linkage('a', 'hai-phong', 'quang-ninh'),
      linkage('b', 'hai-phong', 'quang-ninh'),
      linkage('c', 'ha-noi', 'quang-ninh'),
    );
    expect(data.names).toEqual(['Quảng Ninh', 'Hải Phòng', 'Hà Nội']);
    expect(most).toMatchObject({ a: 0, b: 1 });
    expect(finding).toBe('Quảng Ninh – Hải Phòng có nhiều liên kết nhất: 2.');
  });
  it('names equal firsts together, and only counts them when they are many', () => {
    expect(matrixOf(linkage('a', 'hai-phong', 'quang-ninh', 'ha-noi')).finding).toBe(
      'Nhiều liên kết nhất là Hà Nội – Hải Phòng, Hà Nội – Quảng Ninh và Hải Phòng – Quảng Ninh: mỗi cặp 1.',
    );
    expect(matrixOf(linkage('a', 'hai-phong', 'quang-ninh', 'ha-noi', 'lang-son')).finding).toBe(
      '6 cặp cùng có nhiều liên kết nhất: mỗi cặp 1.',
    );
  });
  it('says how many of the units it shows when there are more than a phone has room for', () => {
    const all = ['ha-noi', 'hai-phong', 'quang-ninh', 'lang-son', 'cao-bang', 'son-la', 'lai-chau', 'dien-bien'];
    const more = ['thanh-hoa', 'nghe-an', 'ha-tinh', 'quang-tri', 'da-nang', 'gia-lai', 'dak-lak', 'lam-dong'];
    const { data, finding } = matrixOf(linkage('a', ...all, ...more));
    expect(data.names).toHaveLength(15);
    expect(finding).toMatch(/Hình có 15 nơi nhiều liên kết nhất trong 16 tỉnh, thành phố có liên kết với nơi khác\.$/);
  });
  it('is empty without links, and says so', () => {
    expect(matrixOf()).toMatchObject({
      data: { names: [], pairs: [] },
      finding: 'Chưa có liên kết nào giữa hai tỉnh, thành phố.',
    });
  });
});
