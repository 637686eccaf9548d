import { expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { createContext } from '../common/context.ts';
import { movedPages } from './moved.ts';

it('the address of a raw text that an edited article took up leads to the article and bears its title', () => {
  const corpus = testCorpus({
    buildDate: '2026-01-15',
    seeds: { 'Rừng Tây Nguyên.txt': 'Đắk Lắk và Gia Lai giữ rừng.', 'tho.txt': 'Tỉnh Sơn La giữ rừng.' },
    records: {
      articles: [
        {
          id: 'giu-rung',
          seed: 'Rừng Tây Nguyên.txt',
          title: { text: 'Giữ rừng', origin: 'editorial' },
          summary: { vi: 'Rừng.' },
        },
      ],
    },
    bodies: { 'giu-rung': 'Đắk Lắk và Gia Lai giữ rừng.' },
  });
  const pages = movedPages(createContext(corpus, 'vi'));
  expect(pages.map(({ id, view }) => [id, view.path, view.title, view.to.path])).toEqual([
    ['rung-tay-nguyen', '/bai-viet/rung-tay-nguyen/', 'Bài đã được biên tập: Giữ rừng', '/bai-viet/giu-rung/'],
  ]);
});
