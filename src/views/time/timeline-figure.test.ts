import { describe, expect, it } from 'vitest';
import { plain } from '../../domain/run.ts';
import { timelineChart } from '../../charts/timeline/index.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';
import { createContext } from '../common/context.ts';
import { timeline } from './timeline.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { matches } from '../../islands/timeline-filter-state.ts';
import { unitView } from '../place/unit.ts';
import { timelineFilter } from './timeline-filter.ts';
import { markKey, timelineFigure, timelineOf } from './timeline-figure.ts';

const evidence = [{ article: 'can-tho', quote: 'Cần Thơ và Đồng Tháp ký quy chế phối hợp' }];
const seeds = { 'can-tho.txt': 'Cần Thơ và Đồng Tháp ký quy chế phối hợp. Hội nghị diễn ra sau đó.' };
const linkage = {
  id: 'quy-che',
  title: 'Quy chế phối hợp',
  form: 'regulation',
  pattern: 'together',
  evidence,
  parties: [{ province: 'can-tho' }, { province: 'dong-thap' }],
};
const inferred = { inferred: { date: 'sau lễ ký' } };
const contextOf = (records: Parameters<typeof testCorpus>[0]['records']) =>
  createContext(testCorpus({ buildDate: '2026-01-01', seeds, ...(records ? { records } : {}) }), 'vi');

describe('timelineFigure', () => {
  const context = contextOf({
    linkages: [{ ...linkage, signed: '2022-06', period: { from: '2022', to: '2025', continues: true } }],
    events: [
      { id: 'hoi-nghi', title: 'Hội nghị', kind: 'conference', date: { notBefore: '2022-06' }, evidence, ...inferred },
      { id: 'hoi-cho', title: 'Hội chợ', kind: 'fair', evidence },
    ],
    directives: [{ id: 'bao-cao', what: 'Báo cáo kết quả', recurs: 'yearly', strength: 'request', evidence }],
  });
  const view = timelineFigure(context);
  const of = (label: string) => view.data.marks.filter((mark) => mark.label === label);

  it('keeps a month a month, and what goes on open after its last stated day', () => {
    expect(of('Quy chế phối hợp')).toMatchObject([
      { lane: 1, first: '2022-01-01', last: '2025-12-31', lasting: true, continues: true, path: '/lien-ket/quy-che/' },
      { lane: 1, first: '2022-06-01', last: '2022-06-30', what: 'ký', time: 'trong tháng 6/2022' },
    ]);
  });
  it('leaves the unknown end of a window open', () => {
    expect(of('Hội nghị')[0]).not.toHaveProperty('last');
  });
  it('says of what has no day what is known', () => {
    expect([...of('Hội chợ'), ...of('Báo cáo kết quả')].map(({ time, yearly }) => [time, yearly])).toEqual([
      ['không rõ ngày', undefined],
      ['lặp lại hằng năm, không rõ ngày', true],
    ]);
  });
  it('gives each record the word for its own kind, also where kinds share a lane', () => {
    const said = { body: { class: 'chủ tịch' }, quotation: ['ký quy chế'] };
    const { data } = timelineFigure(
      contextOf({
        projects: [{ id: 'cau', name: 'Cầu', kind: 'bridge', evidence }],
        programmes: [{ id: 'nhom', title: 'Nhóm dự án', period: { from: '2022', to: '2023' }, evidence }],
        statements: [{ id: 'loi', title: 'Lời', date: '2022', ...said, evidence }],
      }),
    );
    expect(timelineChart.table(data, FORMAT).rows.map(([kind]) => kind)).toEqual([
      'Chương trình',
      'Dự án',
      'Phát biểu',
      'Bài viết',
    ]);
    expect(data.lanes).toContain('Dự án, chương trình');
    expect(data.lanes).toContain('Bài viết, phát biểu');
  });
  it('states what it shows', () => {
    expect(plain(view.finding)).toBe(
      '3 mốc từ năm 2022 đến năm 2025; nhiều nhất là liên kết: 2. 1 mốc do biên tập suy ra. 3 bản ghi không rõ ngày.',
    );
  });
  it('rules the days on which provinces were merged', () => {
    expect(view.data.changes).toEqual([
      { date: '2008-08-01', label: 'hợp nhất, còn 63 tỉnh, thành phố' },
      { date: '2025-07-01', label: 'hợp nhất, còn 34 tỉnh, thành phố' },
    ]);
  });
  it('marks what was inferred', () => {
    expect([of('Hội nghị')[0]?.inferred, of('Quy chế phối hợp')[0]?.inferred]).toEqual([true, undefined]);
  });
  it('has every date and every undated record of the list of dates', () => {
    const { years, count, undated, undatedCount } = timeline(context);
    const listed = years.flatMap(({ items }) => items.map(({ page, field }) => markKey(page, field)));
    const without = undated.flatMap(({ records }) => records.map(({ page }) => markKey(page)));
    expect(new Set(view.keys)).toEqual(new Set([...listed, ...without]));
    expect(view.data.marks).toHaveLength(count + undatedCount);
  });
  it('says so where there is nothing to draw', () => {
    const none = timelineFigure(createContext(testCorpus({ buildDate: '2026-01-01', seeds: {} }), 'vi'));
    expect([none.empty, plain(none.finding)]).toEqual([true, 'Chưa có mốc thời gian nào.']);
  });
});

describe('timelineOf', () => {
  const context = contextOf({
    linkages: [{ ...linkage, signed: '2022-06', period: { from: '2022', to: '2025' } }],
    events: [{ id: 'hoi-cho', title: 'Hội chợ', kind: 'fair', evidence }],
  });
  const { linkages, events } = context.corpus.entries;

  it('draws the dates of some records under their name, each record once, and counts those without', () => {
    const some = timelineOf(context, 'Cần Thơ', [...linkages, ...linkages, ...events])!;
    expect(some.title).toBe('Các mốc thời gian: Cần Thơ');
    expect(some.data.marks.map(({ label }) => label)).toEqual(['Quy chế phối hợp', 'Quy chế phối hợp']);
    expect(plain(some.finding)).toBe('2 mốc từ năm 2022 đến năm 2025. 1 bản ghi không rõ ngày.');
  });
  it('draws nothing where there is less than two dates', () => {
    expect(timelineOf(context, 'Hội chợ', events)).toBeUndefined();
  });
  describe('of a province with many dates', () => {
    const documents = Array.from({ length: 40 }, (_, i) => ({
      id: `so-${i}`,
      title: `Kế hoạch số ${i}`,
      kind: 'plan',
      issued: `2021-03-0${1 + (i % 7)}`,
      territories: [{ province: 'can-tho' }],
      evidence,
    }));
    const many = contextOf({ documents, linkages: [{ ...linkage, signed: '2024-06' }] });
    const page = many.units.pages(many.corpus.buildDate).find(({ slug }) => slug === 'can-tho')!;
    const { drawing } = unitView(many, page).times;

    it('leads from each heap to the whole timeline, narrowed to the province, the kind and the year', () => {
      const heaps = timelineChart
        .layout(drawing!.data, { width: 320 }, FORMAT)
        .marks.filter(({ rows }) => rows.length > 1);
      expect(new Set(heaps.map(({ path }) => path))).toEqual(
        new Set(['/dong-thoi-gian/?loai=van-ban&tinh=can-tho&tu=2021&den=2021#nam-2021']),
      );
    });
    it('holds there just what its drawing has', () => {
      const whole = timelineFigure(many);
      const { rows, options } = timelineFilter(many, whole);
      const asked = matches(rows, options, { tinh: 'can-tho' });
      const keys = whole.keys.filter((_, i) => asked[i] && rows[i]![0] === 1);
      expect(keys.toSorted()).toEqual(drawing!.keys.toSorted());
    });
  });
});
