import { describe, expect, it } from 'vitest';
import { textWidth } from '../text-width.ts';
import { timelineChart } from './index.ts';
import type { PlacedMark, TimelineData, TimelineLayout, TimelineMark } from './layout.ts';

const LANES = ['Văn bản', 'Liên kết', 'Sự kiện', 'Dự án', 'Nhiệm vụ'];
const TEXT = { title: 'Các mốc thời gian', description: 'Sáu mốc từ năm 2021.' };
const CHANGES = [
  { date: '2008-08-01', label: 'hợp nhất, còn 63 tỉnh, thành phố' },
  { date: '2025-07-01', label: 'hợp nhất, còn 34 tỉnh, thành phố' },
];
const mark = (rest: Partial<TimelineMark>): TimelineMark => ({
  ...{ lane: 0, label: 'Kế hoạch phối hợp Cần Thơ – Đồng Tháp', what: 'ban hành', time: '24/9/2021', ...rest },
});
const dataOf = (...marks: TimelineMark[]): TimelineData => ({
  ...{ columns: ['Loại', 'Bản ghi', 'Việc', 'Thời gian'], lanes: LANES, marks, changes: CHANGES },
  ...{ undated: 'Không rõ ngày', unit: 'mốc' },
});
const FEW = dataOf(
  mark({ first: '2021-09-24', last: '2021-09-24', path: '/van-ban/ke-hoach/' }),
  mark({ first: '2021-02-01', last: '2021-02-28', lane: 2, label: 'Hội nghị Bắc Giang', time: 'trong tháng 2/2021' }),
  mark({ first: '2022-01-01', last: '2025-12-31', lane: 3, label: 'Cầu Bạch Đằng', lasting: true }),
  mark({ first: '2023-01-01', last: '2025-12-31', lane: 3, label: 'Đường ven biển', lasting: true, continues: true }),
  mark({ first: '2022-01-01', last: '2024-12-31', lane: 4, label: 'Báo cáo hằng năm', lasting: true, yearly: true }),
  mark({ lane: 4, label: 'Rà soát quy hoạch', what: '', time: 'không rõ ngày' }),
);
const many = (count: number) =>
  dataOf(
    ...Array.from({ length: count }, (_, i) => {
      const day = new Date(Date.UTC(2006, 0, 1 + ((i * 7919) % 8000))).toISOString().slice(0, 10);
      const end = `${Number(day.slice(0, 4)) + (i % 5)}-12-31`;
      if (i % 11 === 0) return mark({ lane: i % 5 });
      return mark({
        lane: i % 5,
        first: day,
        last: i % 3 === 0 ? end : day,
        ...(i % 6 === 0 ? { lasting: true } : {}),
      });
    }),
  );

/** Left, top, right and bottom of a mark with its open ends, or of a text. */
type Box = [number, number, number, number];
function boxOf({ shape, x, y, width, height, openLeft, openRight }: PlacedMark): Box {
  if (shape === 'point') return [x - 4, y, x + 4, y + height];
  return [x - (openLeft ? 12 : 0), y, x + width + (openRight ? 12 : 0), y + height];
}
function textBox({ x, y, anchor, text }: TimelineLayout['lanes'][number]['label']): Box {
  const width = textWidth(text, 13);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, y - 11, left + width, y + 3];
}
const touch = (a: Box, b: Box) => a[0] < b[2] - 0.2 && b[0] < a[2] - 0.2 && a[1] < b[3] - 0.2 && b[1] < a[3] - 0.2;

describe.each([320, 528, 640, 760])('a timeline %d units wide', (width) => {
  it.each([
    ['nothing', dataOf()],
    ['one date', dataOf(mark({ first: '2021-09-24', last: '2021-09-24' }))],
    ['a few', FEW],
    ['500', many(500)],
    ['2,000', many(2000)],
  ])('with %s keeps all inside, marks apart and texts apart', (_, data) => {
    const layout = timelineChart.layout(data, { width });
    const names = [
      ...layout.lanes.map(({ label }) => label),
      ...layout.changes.map(({ label }) => label),
      ...layout.marks.flatMap(({ label }) => label ?? []),
      ...layout.ticks.map(({ x, label }) => ({ x, y: layout.plot.top - 4, anchor: 'middle' as const, text: label })),
    ].map(textBox);
    const marks = layout.marks.map(boxOf);
    for (const [left, top, right, bottom] of [...names, ...marks]) {
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width + 0.5);
      expect(bottom).toBeLessThanOrEqual(layout.height);
    }
    const all = [...names, ...marks];
    const touching = all.flatMap((a, i) => all.slice(i + 1).filter((b) => touch(a, b)));
    expect(touching).toEqual([]);
    expect(layout.marks.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual([...data.marks.keys()]);
  });
});

describe('timeline', () => {
  const layout = timelineChart.layout(FEW, { width: 760 });
  const by = (label: string) => layout.marks.find(({ title }) => title.startsWith(label))!;

  it('draws a day as a point, some time within as an open bar and what lasts as a full one', () => {
    expect(layout.marks.map(({ shape }) => shape)).toEqual([
      'point',
      'within',
      'lasting',
      'lasting',
      'lasting',
      'undated',
    ]);
  });
  it('draws a month a month wide and four years four years wide', () => {
    const dayWidth = by('Cầu Bạch Đằng').width / 1461;
    expect(by('Hội nghị Bắc Giang').width / dayWidth).toBeCloseTo(28, -0.5);
  });
  it('points an arrow where something goes on, and marks every year of what comes back', () => {
    expect(by('Đường ven biển').openRight).toBe(true);
    expect(by('Cầu Bạch Đằng').openRight).toBe(false);
    expect(by('Báo cáo hằng năm').ticks).toHaveLength(3);
  });
  it('leaves an unknown end open on its side', () => {
    const [before, after] = timelineChart.layout(
      dataOf(mark({ last: '2022-12-31' }), mark({ first: '2022-06-01', lane: 1 })),
      { width: 528 },
    ).marks;
    expect([before!.openLeft, before!.openRight, after!.openLeft, after!.openRight]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
  it('names the changes of units that lie within its years only', () => {
    expect(layout.changes.map(({ label }) => label.text)).toEqual(['1/7/2025: hợp nhất, còn 34 tỉnh, thành phố']);
  });
  it('heaps marks of a lane that would be too many rows, and says how many there are', () => {
    const heaps = timelineChart.layout(many(2000), { width: 528 }).marks.filter(({ shape }) => shape === 'heap');
    expect(heaps.length).toBeGreaterThan(50);
    expect(heaps[5]!.title).toMatch(/^\d+\/\d+\/\d{4}–\d+\/\d+\/\d{4}: \d+ mốc$/);
  });
  it('refuses a day that is none', () => {
    expect(() => timelineChart.layout(dataOf(mark({ first: '2021', last: '2021' })), { width: 320 })).toThrow(
      'invalid day: 2021',
    );
  });
  it('gives a row a mark, with its page', () => {
    expect(timelineChart.table(FEW).rows[0]).toEqual([
      'Văn bản',
      [{ text: 'Kế hoạch phối hợp Cần Thơ – Đồng Tháp', path: '/van-ban/ke-hoach/' }],
      'ban hành',
      '24/9/2021',
    ]);
  });
  it.each([320, 640])('is the picture that was looked at, %d wide', async (width) => {
    const drawing = String(timelineChart.draw(timelineChart.layout(FEW, { width }), TEXT, 'thoi-gian'));
    expect(drawing).not.toContain('style=');
    await expect(`${drawing}\n`).toMatchFileSnapshot(`snapshots/timeline-${width}.svg`);
  });
});
