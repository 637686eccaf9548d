import { describe, expect, it } from 'vitest';
import { MEASURES, valuesOf } from '../../facts/catalogue.ts';
import { readCorpus } from '../../corpus/read/disk.ts';
import type { Corpus } from '../../corpus/types.ts';
import { parseQuery } from '../../islands/record-filter-query.ts';
import { readIndex, select } from '../../islands/record-filter-state.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../../schemas/index.ts';
import { firstRead } from '../../../test/support/first.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { createContext } from '../common/context.ts';
import { listOf } from '../common/count-list.ts';
import { listIndex } from './list-index.ts';

const { corpus: mekong } = await readCorpus({
  contentDir: 'test/fixtures/mekong/content',
  seedsDir: 'test/fixtures/mekong/seeds',
  buildDate: '2026-11-30',
  cwd: process.cwd(),
  repository: undefined,
});

const evidence = [{ article: 'bai', quote: 'Bài thử về Phú Yên.' }];
const task = (id: string, more: object) => ({ id, what: `Việc ${id}`, strength: 'request', evidence, ...more });
/** Each kind of condition at least twice, in lists long and short. */
const small = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'bai.txt': 'Bài thử về Phú Yên. Sở Du lịch.' },
  records: {
    organizations: [{ id: 'so-du-lich', name: 'Sở Du lịch', level: 'province', evidence }],
    documents: [
      { id: 'ke-hoach', title: 'Kế hoạch', kind: 'plan', issued: '2024', evidence },
      {
        id: 'quyet-dinh',
        title: 'Quyết định',
        kind: 'decision',
        relations: [{ type: 'basis', document: 'ke-hoach' }],
        evidence,
      },
    ],
    linkages: [
      {
        id: 'bien-ban',
        title: 'Biên bản',
        form: 'agreement',
        pattern: 'together',
        parties: [{ province: 'phu-yen' }, { province: 'dak-lak' }, { province: 'khanh-hoa' }],
        documents: ['ke-hoach'],
        sectors: ['du-lich'],
        inferred: { 'parties.1': 'suy từ tên bài' },
        evidence,
      },
      {
        id: 'hoat-dong',
        title: 'Hoạt động',
        form: 'activity',
        pattern: 'hub',
        hub: { province: 'gia-lai' },
        parties: [{ province: 'khanh-hoa' }, { province: 'quang-ninh' }],
        sectors: ['du-lich', 'dau-tu'],
        inferred: { hub: 'suy từ tên bài' },
        evidence,
      },
    ],
    directives: [
      task('a', { due: '2025-09-10', lead: [{ organization: 'so-du-lich' }], basis: ['linkages/bien-ban'] }),
      task('b', { due: { from: '2026-09-01', to: '2026-09-30' }, lead: [{ province: 'phu-yen' }] }),
      task('c', { due: '2025', lead: [{ class: 'các sở' }], basis: ['documents/ke-hoach'] }),
      task('d', { due: '2026', inferred: { due: 'suy từ đoạn trên' } }),
      task('e', { recurs: 'yearly', coordinating: [{ organization: 'so-du-lich' }] }),
    ],
    projects: [
      { id: 'cau', name: 'Cầu', kind: 'bridge', funding: [{ source: 'oda' }], evidence },
      { id: 'duong', name: 'Đường', kind: 'road', funding: [{ source: 'ppp' }, { source: 'local' }], evidence },
      { id: 'cang', name: 'Cảng', kind: 'road', status: [{ state: 'completion', asWritten: 'xong' }], evidence },
      { id: 'ga', name: 'Ga', kind: 'road', status: [{ state: 'cancelled', asWritten: 'thôi' }], evidence },
    ],
    programmes: [
      { id: 'nhom', title: 'Nhóm', includes: ['projects/cang'], funding: [{ source: 'central' }], evidence },
      { id: 'nam', title: 'Năm', evidence },
    ],
  },
});

describe.each([
  ['the first content', (await firstRead()).corpus],
  ['another region', mekong],
  ['a record of every condition', small],
])('a count of %s', (which, corpus: Corpus) => {
  const context = createContext(corpus, 'vi');
  const nameOf = new Map(COLLECTION_NAMES.map((name) => [`/${COLLECTIONS[name].segment}/`, name]));
  const asked = MEASURES.flatMap((measure) => valuesOf(corpus, measure)).flatMap(({ measure, of, basis, value }) => {
    const path = value > 0 ? listOf(context, measure, of, basis) : undefined;
    const [list = '', query] = path?.split('?') ?? [];
    return query === undefined ? [] : [{ measure, of, value, list, query: `?${query}` }];
  });

  it('that leads to a list with a query is as large as what the list finds', () => {
    const indexes = new Map(
      [...nameOf].map(([list, name]) => [list, readIndex(listIndex(context, name, (path) => path))]),
    );
    const wrong = asked.flatMap((each) => {
      const found = select(indexes.get(each.list)!, parseQuery(each.query), 'ten').length;
      return found === each.value ? [] : [{ ...each, found }];
    });
    expect(asked.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('with a condition leads to such a list, and none to the whole list of its kind', () => {
    const conditional = MEASURES.filter(({ id }) => COLLECTION_NAMES.some((name) => name === id))
      .flatMap((measure) => valuesOf(corpus, measure))
      .filter(({ of, value }) => value > 0 && of !== undefined && /[?&]/.test(of))
      .filter(({ measure }) => measure !== 'categories' && measure !== 'regions')
      .filter(({ of }) => !/^categories/.test(of!) && !/^directives\?state=[a-z-]+$/.test(of!));
    expect(conditional.length).toBeGreaterThan(which === 'the first content' ? 500 : 10);
    const wrong = conditional.filter(({ measure, of }) => !listOf(context, measure, of)?.includes('?'));
    expect(wrong.map(({ measure, of }) => `${measure} ${of}`)).toEqual([]);
  });
});
