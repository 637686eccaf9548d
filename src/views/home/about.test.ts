import { expect, it } from 'vitest';
import { aboutView } from './about.ts';
import { createContext } from '../common/context.ts';
import { allSections, isWithin, ways } from '../common/sections.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'mekong.txt': 'Cần Thơ và An Giang.' },
  records: {
    obstacles: [{ id: 'thieu-von', text: 'Thiếu vốn', evidence: [{ article: 'mekong', quote: 'Cần Thơ' }] }],
  },
});
const contactOf = (contact: string) =>
  aboutView(createContext({ ...corpus, site: { ...corpus.site, contact } }, 'vi')).contact;

it('counts edited and raw texts, records and quotes apart', () => {
  const { counts } = aboutView(createContext(corpus, 'vi'));
  expect(counts.flatMap(({ counted }) => (counted ? [[counted.measure, counted.of, counted.value]] : []))).toEqual([
    ['articles', 'articles?status=edited', 0],
    ['articles', 'articles?status=raw', 1],
    ['records', undefined, 2],
    ['quotes', undefined, 1],
    ['citations', undefined, 1],
  ]);
});

it.each([
  ['toasoan@example.org', 'mailto:toasoan@example.org'],
  ['https://example.org/lien-he', 'https://example.org/lien-he'],
  ['qua mục Issues của kho mã nguồn', undefined],
])('the contact «%s» leads to %s', (contact, url) => {
  expect(contactOf(contact)).toEqual(url ? { text: contact, url } : undefined);
});

it('the foot of a page names every section once, the ways of its head among them', () => {
  const { strings } = createContext(corpus, 'vi');
  const all = allSections(strings).flatMap(({ links }) => links.map(({ path }) => path));
  expect(new Set(all).size).toBe(all.length);
  expect(all).toEqual(expect.arrayContaining(ways(strings).map(({ path }) => path)));
});

it.each([
  ['/ban-do/', 'Bản đồ'],
  ['/tinh/', 'Tỉnh, thành phố'],
  ['/vung/dbsh/', 'Tỉnh, thành phố'],
  ['/danh-muc/viec-lam/', 'Lĩnh vực'],
  ['/dong-thoi-gian/2021/', 'Dòng thời gian'],
  ['/in/tinh/dak-lak/', 'In báo cáo'],
  ['/du-lieu/cach-tinh/', 'Dữ liệu'],
  ['/van-ban/luat-quy-hoach/', undefined],
  ['/gioi-thieu/', undefined],
  ['/', undefined],
])('%s lies on the way «%s»', (path, label) => {
  const found = ways(createContext(corpus, 'vi').strings).filter(({ covers }) => isWithin(path, covers));
  expect(found.map((way) => way.label)).toEqual(label ? [label] : []);
});
