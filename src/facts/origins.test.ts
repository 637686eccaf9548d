import { describe, expect, it } from 'vitest';
import { articleView } from '../views/article/article.ts';
import { createContext } from '../views/common/context.ts';
import { countSources, origins, originsOf } from './origins.ts';
import { recordView } from '../views/record/record.ts';
import { plain } from '../domain/run.ts';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { unitView } from '../views/place/unit.ts';

const FIRST =
  'Hai tỉnh Đắk Lắk và Khánh Hòa vừa ký biên bản ghi nhớ về việc phối hợp quản lý rừng giáp ranh và phòng cháy trong mùa khô.';
const SECOND =
  'Theo biên bản, hạt kiểm lâm các huyện giáp ranh của hai tỉnh trao đổi thông tin hằng tháng và tuần tra chung mỗi quý một lần.';
const OTHER =
  'Ban quản lý rừng phòng hộ Krông Năng cho biết diện tích rừng trồng mới năm nay cao hơn kế hoạch mà tỉnh đã giao từ đầu năm.';
const FOOT =
  'Cổng thông tin điện tử Đắk Lắk, giấy phép số 12/GP-TTĐT, ghi rõ nguồn khi phát hành lại thông tin từ cổng này.';

const title = (text: string) => ({ text, origin: 'editorial' });
const summary = { vi: 'Bài thử.' };

const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: {
    'bao-dak-lak.txt': `${FIRST}\n${SECOND}`,
    'cong-thong-tin.txt': `Đắk Lắk và Khánh Hòa cùng giữ rừng\n${SECOND}\n${FOOT}`,
    'kiem-lam.txt': `${OTHER}\n${FOOT}`,
    'ban-chep.txt': 'Bản chép rút gọn.',
    'bai-goc.txt': 'Bài đầy đủ, chữ khác hẳn.',
  },
  records: {
    linkages: [
      {
        id: 'rung-giap-ranh',
        title: 'Phối hợp quản lý rừng giáp ranh',
        form: 'agreement',
        pattern: 'together',
        parties: [{ province: 'dak-lak' }, { province: 'khanh-hoa' }],
        evidence: [
          { article: 'bao-dak-lak', quote: 'Đắk Lắk và Khánh Hòa vừa ký biên bản' },
          { article: 'bao-dak-lak', quote: 'tuần tra chung mỗi quý một lần' },
          { article: 'cong-thong-tin', quote: 'Đắk Lắk và Khánh Hòa cùng giữ rừng' },
          { article: 'cong-thong-tin', quote: 'tuần tra chung mỗi quý một lần' },
          { article: 'cong-thong-tin', quote: 'trao đổi thông tin hằng tháng' },
        ],
      },
      {
        id: 'ban-chep-noi',
        title: 'Bản chép nói',
        form: 'activity',
        pattern: 'together',
        parties: [{ province: 'gia-lai' }, { province: 'kon-tum' }],
        evidence: [{ article: 'kiem-lam', quote: 'Ban quản lý rừng phòng hộ Krông Năng' }],
      },
    ],
  },
});
const context = createContext(corpus, 'vi');
const article = (id: string, data: object) => {
  const found = corpus.articles.find((each) => each.id === id)!;
  return { ...found, data: { ...found.data, title: title(id), summary, ...data } } as typeof found;
};
const idsOf = (articles: Parameters<typeof origins>[0]) =>
  origins(articles).map((origin) => ({ ids: origin.articles.map(({ id }) => id), copies: origin.copies }));

describe('origins(articles)', () => {
  it('counts a copy and the article it was taken from once, the article first', () => {
    const copy = article('cong-thong-tin', { republishes: { publisher: 'Báo Đắk Lắk' } });
    expect(idsOf([copy, article('bao-dak-lak', { publisher: 'Báo Đắk Lắk' })])).toEqual([
      { ids: ['bao-dak-lak', 'cong-thong-tin'], copies: 1 },
    ]);
  });

  it('knows a copy that does not say it is one by its first long paragraph', () => {
    expect(idsOf([article('bao-dak-lak', {}), article('cong-thong-tin', {})])).toEqual([
      { ids: ['bao-dak-lak', 'cong-thong-tin'], copies: 1 },
    ]);
  });

  it('takes a copy alone for one origin', () => {
    expect(idsOf([article('ban-chep', { republishes: { publisher: 'Báo Đắk Lắk' } })])).toEqual([
      { ids: ['ban-chep'], copies: 1 },
    ]);
  });

  it('joins a copy in other words by the address it names, with or without www', () => {
    const copy = article('ban-chep', {
      republishes: { publisher: 'baodaklak.vn', url: 'http://www.baodaklak.vn/rung/' },
    });
    expect(idsOf([copy, article('bai-goc', { url: 'https://baodaklak.vn/rung' })])).toEqual([
      { ids: ['bai-goc', 'ban-chep'], copies: 1 },
    ]);
  });

  it('keeps two articles of one newspaper apart', () => {
    const data = { publisher: 'Báo Đắk Lắk' };
    expect(idsOf([article('bao-dak-lak', data), article('bai-goc', data)])).toHaveLength(2);
  });

  it('does not take the same foot of two pages for the same text', () => {
    expect(idsOf([article('cong-thong-tin', {}), article('kiem-lam', {})])).toHaveLength(2);
  });

  it('joins three articles through the one in the middle', () => {
    const middle = article('cong-thong-tin', { republishes: { publisher: 'b', url: 'https://b.vn/1' } });
    const last = article('ban-chep', { republishes: { publisher: 'b', url: 'https://b.vn/1' } });
    expect(idsOf([article('bao-dak-lak', {}), last, middle])).toEqual([
      { ids: ['bao-dak-lak', 'ban-chep', 'cong-thong-tin'], copies: 2 },
    ]);
  });
});

describe('countSources(corpus, articleIds)', () => {
  it('counts independent origins and copies among the given articles only, each once', () => {
    expect(countSources(corpus, ['bao-dak-lak', 'cong-thong-tin', 'kiem-lam', 'kiem-lam'])).toEqual({
      origins: 2,
      copies: 1,
    });
    expect(countSources(corpus, ['cong-thong-tin'])).toEqual({ origins: 1, copies: 0 });
    expect(countSources(corpus, [])).toEqual({ origins: 0, copies: 0 });
  });

  it('knows the origin of each article', () => {
    const byId = originsOf(corpus);
    expect(byId.get('bao-dak-lak')).toBe(byId.get('cong-thong-tin'));
    expect(byId.size).toBe(5);
  });
});

describe('pages', () => {
  const page = (slug: string) => context.units.pages(corpus.buildDate).find((each) => each.slug === slug)!;
  const unit = (slug: string) => unitView(context, page(slug));

  it('say of a record that rests on several articles how many independent origins it has', () => {
    const { sources } = recordView(context, corpus.byKey.get('linkages/rung-giap-ranh')!);
    expect(plain(sources!)).toBe('2 bài viết, từ 1 nguồn gốc độc lập');
    expect(sources!.flatMap(({ counted }) => (counted ? [[counted.measure, counted.of]] : []))).toEqual([
      ['articles', 'linkages/rung-giap-ranh'],
      ['origins', 'linkages/rung-giap-ranh'],
    ]);
    expect(recordView(context, corpus.byKey.get('linkages/ban-chep-noi')!).sources).toBeUndefined();
  });

  it('name the article of each quote where a record rests on several', () => {
    const { whole } = recordView(context, corpus.byKey.get('linkages/rung-giap-ranh')!);
    expect(new Set(whole.map(({ article }) => article.label))).toEqual(new Set([undefined]));
    expect(whole[0]!.place).toBe('');
  });

  it('lead from an article to the others of its origin', () => {
    const view = articleView(
      context,
      corpus.articles.find(({ id }) => id === 'cong-thong-tin')!,
      '/',
    );
    expect(view.origin![0]!.text).toMatch(/^Các bản của cùng một bài chỉ tính là một nguồn\./);
    expect(view.origin!.flatMap(({ path }) => path ?? [])).toEqual(['/bai-viet/bao-dak-lak/']);
    expect(
      articleView(
        context,
        corpus.articles.find(({ id }) => id === 'kiem-lam')!,
        '/',
      ).origin,
    ).toBeUndefined();
  });

  it('say of a unit’s articles which are copies, and nothing where none is', () => {
    expect(plain(unit('khanh-hoa').sources!)).toBe('2 bài viết, từ 1 nguồn gốc độc lập');
    expect(unit('kon-tum').sources).toBeUndefined();
  });
});
