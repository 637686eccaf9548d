import { expect, it } from 'vitest';
import { plain } from '../../domain/run.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { createContext } from '../common/context.ts';
import { placePages } from '../pages/place.ts';

const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'rung.txt': 'Gia Lai và Đắk Lắk trồng rừng.' },
  records: {
    linkages: [
      {
        id: 'trong-rung',
        title: 'Trồng rừng',
        form: 'activity',
        pattern: 'together',
        parties: [{ province: 'gia-lai' }, { province: 'dak-lak' }],
        evidence: [{ article: 'rung', quote: 'Gia Lai và Đắk Lắk trồng rừng' }],
      },
    ],
  },
});
const pages = placePages(createContext(corpus, 'vi'));
const pageOf = (slug: string) => pages.find((page) => page.slug === slug)!.view;
const rowsOf = (slug: string) => (pageOf(slug).nearby?.rows ?? []).map(({ label, runs }) => [label, plain(runs)]);

it('a place without records leads to its neighbours, its regions, and to how to add some', () => {
  expect(rowsOf('lai-chau')).toEqual([
    ['Giáp ranh', 'Điện Biên, Lào Cai, Sơn La'],
    ['Thuộc vùng', 'Trung du và miền núi phía Bắc'],
  ]);
  expect(pageOf('lai-chau').nearby!.contribute.path).toBe('/khoang-trong/#bo-sung');
});

it('what leads on from such a place stands there once', () => {
  const { facts, nearby } = pageOf('lai-chau');
  expect(facts.map(({ label }) => label)).toEqual(['Loại']);
  expect(nearby!.rows.some(({ label }) => label === 'Loại')).toBe(false);
});

it('a former place has the neighbours of its time, and what it is now', () => {
  const rows = Object.fromEntries(rowsOf('kon-tum'));
  expect(rows['Nay thuộc']).toBe('Quảng Ngãi');
  expect(rows['Giáp ranh']).toContain('Quảng Nam');
});

it('a place of which there are records leads to these', () => {
  expect(pageOf('dak-lak').nearby).toBeUndefined();
});

it('each place has the one before and the one after it in the list of places', () => {
  const slugs = pages.map(({ slug }) => `/tinh/${slug}/`);
  for (const [index, { view }] of pages.entries()) {
    expect([view.adjacent?.before?.path, view.adjacent?.after?.path]).toEqual([slugs[index - 1], slugs[index + 1]]);
  }
});
