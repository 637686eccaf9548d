import { describe, expect, it } from 'vitest';
import { languageOf } from '../../strings/index.ts';
import { textWidth } from '../text-width.ts';
import { timelineChart } from './index.ts';
import type { PlacedMark, TimelineData, TimelineLayout, TimelineMark } from './layout.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const LANES = ['Văn bản', 'Liên kết', 'Sự kiện', 'Dự án', 'Nhiệm vụ'];
const WORDS = languageOf('vi').strings.figures.timeline.legend;
const TEXT = { title: 'Các mốc thời gian', description: 'Sáu mốc từ năm 2021.' };
const CHANGES = [
  { date: '2008-08-01', label: 'hợp nhất, còn 63 tỉnh, thành phố' },
  { date: '2025-07-01', label: 'hợp nhất, còn 34 tỉnh, thành phố' },
];
const mark = (rest: Partial<TimelineMark>): TimelineMark => ({
  lane: 0,
  kind: 'Văn bản',
  label: 'Kế hoạch phối hợp Cần Thơ – Đồng Tháp',
  what: 'ban hành',
  time: '24/9/2021',
  ...rest,
});
const dataOf = (...marks: TimelineMark[]): TimelineData => ({
  columns: ['Loại', 'Bản ghi', 'Việc', 'Thời gian'],
  lanes: LANES,
  marks,
  changes: CHANGES,
  undated: 'Không rõ ngày',
  unit: 'mốc',
  inferred: 'suy ra',
  legend: WORDS,
});
const FEW = dataOf(
  mark({ first: '2021-09-24', last: '2021-09-24', path: '/van-ban/ke-hoach/' }),
  mark({ first: '2021-02-01', last: '2021-02-28', lane: 2, label: 'Hội nghị Bắc Giang', inferred: true }),
  mark({ first: '2022-01-01', last: '2025-12-31', lane: 3, label: 'Cầu Bạch Đằng', lasting: true }),
  mark({ first: '2023-01-01', last: '2025-12-31', lane: 3, label: 'Đường ven biển', lasting: true, continues: true }),
  mark({ first: '2022-01-01', last: '2024-12-31', lane: 4, label: 'Báo cáo hằng năm', lasting: true, yearly: true }),
  mark({ lane: 4, label: 'Rà soát quy hoạch', what: '', time: 'không rõ ngày' }),
);
/** Dates of every precision from 2006 on, stated or inferred, some with an open end; the same for the same seed. */
const many = (count: number, seed = 1) => {
  let state = seed;
  const below = (limit: number) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  return dataOf(
    ...Array.from({ length: count }, () => {
      const lane = below(LANES.length);
      const inferred = below(4) === 0 ? { inferred: true } : {};
      const [year, month] = [2006 + below(24), String(1 + below(12)).padStart(2, '0')];
      const day = `${year}-${month}-${String(1 + below(28)).padStart(2, '0')}`;
      const end = `${year + below(5)}-12-31`;
      const kinds: Partial<TimelineMark>[] = [
        { first: day, last: day },
        { first: `${year}-${month}-01`, last: `${year}-${month}-28` },
        { first: `${year}-01-01`, last: `${year}-12-31` },
        { first: `${year}-01-01`, last: end, lasting: true },
        { first: `${year}-01-01`, last: end, lasting: true, continues: true },
        { first: `${year}-01-01`, last: end, lasting: true, yearly: true },
        { first: day },
        { last: day },
      ];
      return below(11) === 0 ? mark({ lane }) : mark({ lane, ...inferred, ...kinds[below(kinds.length)] });
    }),
  );
};

/** Left, top, right and bottom of a mark with its open ends, or of a text. */
type Box = [number, number, number, number];
function boxOf({ shape, x, y, width, height, openLeft, openRight, star }: PlacedMark): Box {
  const left = star === undefined ? undefined : star - 2.6;
  if (shape === 'point') return [left ?? x - 4, y, x + 4, y + height];
  return [left ?? x - (openLeft ? 12 : 0), y, x + width + (openRight ? 12 : 0), y + height];
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
    ['five', many(5)],
    ['500', many(500)],
    ['500 others', many(500, 77)],
    ['2,000', many(2000)],
  ])('with %s keeps all inside, marks apart and texts apart', (_, data) => {
    const layout = timelineChart.layout(data, { width }, FORMAT);
    const names = [
      ...layout.lanes.map(({ label }) => label),
      ...layout.changes.map(({ label }) => label),
      ...layout.marks.flatMap(({ label }) => (label && !label.isInside ? label : [])),
      ...layout.legend.map(({ label }) => label),
      ...layout.ticks.map(({ x, label }) => ({ x, y: layout.plot.top - 4, anchor: 'middle' as const, text: label })),
    ].map(textBox);
    const glyphs = layout.legend.map(({ x, y }): Box => [x, y - 5, x + 22, y + 5]);
    const marks = [...layout.marks.map(boxOf), ...glyphs];
    for (const [left, top, right, bottom] of [...names, ...marks]) {
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width + 0.5);
      expect(bottom).toBeLessThanOrEqual(layout.height);
    }
    const all = [...names, ...marks];
    const touching = all.flatMap((a, i) => all.slice(i + 1).filter((b) => touch(a, b)));
    expect(touching).toEqual([]);
    for (const { label, x, width: own } of layout.marks)
      if (label?.isInside) expect(label.x + textWidth(label.text, 13)).toBeLessThanOrEqual(x + own);
    expect(layout.marks.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual([...data.marks.keys()]);
  });

  it('is calm with five: every one of them has its name, and it is no higher than a hand', () => {
    const dates = ['2021-02-03', '2021-09-24', '2022-06-15', '2023-03-01', '2025-05-05'];
    const five = timelineChart.layout(
      dataOf(...dates.map((day, lane) => mark({ first: day, last: day, lane, label: `Hội nghị ${lane + 1}` }))),
      { width },
      FORMAT,
    );
    expect(five.marks.map(({ label }) => label?.text)).toEqual(dates.map((_, lane) => `Hội nghị ${lane + 1}`));
    expect(five.height).toBeLessThan(width < 480 ? 330 : 230);
  });

  it('stays legible with 500: no mark is lower than 4 units or narrower than 2, and all of it fits on a page', () => {
    const { marks, height } = timelineChart.layout(many(500), { width }, FORMAT);
    expect(Math.min(...marks.map((each) => each.height))).toBeGreaterThanOrEqual(4);
    expect(Math.min(...marks.flatMap((each) => (each.shape === 'point' ? [] : each.width)))).toBeGreaterThanOrEqual(2);
    expect(height).toBeLessThan(900);
  });
});

describe('timeline', () => {
  const layout = timelineChart.layout(FEW, { width: 760 }, FORMAT);
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
  it('puts a star before an inferred date and says so', () => {
    const { star, x, title } = by('Hội nghị Bắc Giang');
    expect(star).toBeLessThan(x);
    expect(title).toBe('Hội nghị Bắc Giang: ban hành 24/9/2021 (suy ra)');
    expect(layout.marks.filter((each) => each.star !== undefined)).toHaveLength(1);
  });
  it('explains the glyphs that it has and no others', () => {
    const glyphsOf = (data: TimelineData) =>
      timelineChart.layout(data, { width: 640 }, FORMAT).legend.map(({ glyph }) => glyph);
    expect(glyphsOf(FEW)).toEqual(['point', 'within', 'lasting', 'continues', 'yearly', 'undated', 'inferred']);
    expect(glyphsOf(dataOf(mark({ first: '2021-09-24', last: '2021-09-24' })))).toEqual(['point']);
    expect(glyphsOf(dataOf(mark({ last: '2021-09-24' })))).toEqual(['within', 'open']);
    expect(glyphsOf(dataOf())).toEqual([]);
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
  it('ends at the last date, and has a line for today only where that lies before it', () => {
    const lineOf = (date: string) =>
      timelineChart
        .layout({ ...FEW, today: { date, label: 'hôm nay' } }, { width: 640 }, FORMAT)
        .changes.filter(({ isToday }) => isToday);
    expect(layout.domain).toMatchObject({ first: '2021-01-01', last: '2025-12-31' });
    const [line] = lineOf('2024-07-01');
    expect(line!.label.text).toBe('1/7/2024: hôm nay');
    expect(lineOf('2026-01-01')).toEqual([]);
    const early = timelineChart.layout(
      dataOf(mark({ first: '2021-09-24', last: '2021-09-24' })),
      { width: 640 },
      FORMAT,
    );
    expect(early.domain!.last).toBe('2021-09-24');
    expect(early.ticks.map(({ label }) => label)).toEqual(['2021']);
  });
  it('writes the name of what lasts into its bar, and names thirty where lanes stand on the left', () => {
    expect(by('Cầu Bạch Đằng').label).toMatchObject({ text: 'Cầu Bạch Đằng', isInside: true });
    const days = Array.from({ length: 30 }, (_, i) => `20${String(10 + (i % 15))}-02-01`);
    const thirty = dataOf(...days.map((day, i) => mark({ first: day, last: day, lane: i % 5, label: 'Hội nghị' })));
    const namesAt = (width: number) =>
      timelineChart.layout(thirty, { width }, FORMAT).marks.filter(({ label }) => label).length;
    expect([namesAt(320), namesAt(528), namesAt(760)]).toEqual([0, 30, 30]);
  });
  it('keeps the true end of what is narrower than it can be drawn', () => {
    const data = dataOf(
      mark({ first: '2006-01-01', last: '2029-12-31', lasting: true }),
      mark({ first: '2021-09-24', last: '2021-09-24', lasting: true }),
    );
    const drawing = timelineChart.layout(data, { width: 320 }, FORMAT);
    const [long, day] = drawing.marks;
    expect([long!.exactEnd, day!.width]).toEqual([undefined, 2]);
    expect(day!.exactEnd! - day!.x).toBeLessThan(0.2);
  });
  it('leaves an unknown end open on its side', () => {
    const [before, after] = timelineChart.layout(
      dataOf(mark({ last: '2022-12-31' }), mark({ first: '2022-06-01', lane: 1 })),
      { width: 528 },
      FORMAT,
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
    const heaps = timelineChart
      .layout(many(2000), { width: 528 }, FORMAT)
      .marks.filter(({ shape }) => shape === 'heap');
    expect(heaps.length).toBeGreaterThan(50);
    expect(heaps[5]!.title).toMatch(/^\d+\/\d+\/\d{4}–\d+\/\d+\/\d{4}: \d+ mốc$/);
  });
  it('leads from a heap to the list of its year, and from the first undated mark to its record, named beside it', () => {
    const words = { title: 'x', description: 'y', hrefOf: ({ path }: { path?: string | undefined }) => path };
    const draw = (data: Parameters<typeof timelineChart.layout>[0]) =>
      String(timelineChart.draw(timelineChart.layout(data, { width: 528 }, FORMAT), words, 'id'));
    const lists = Object.fromEntries(
      LANES.flatMap((_, lane) =>
        Array.from({ length: 40 }, (_, i) => [`${lane} ${2000 + i}`, `/${lane}/${2000 + i}/`]),
      ),
    );
    const heaped = draw({ ...many(2000), lists });
    expect(heaped).toMatch(
      /<a href="\/1\/2021\/" tabindex="-1" data-row="\d+" data-rows="[\d ]+"><title>\d+\/\d+\/2021–[^<]*: \d+ mốc</,
    );
    const { first: _, last: __, ...undated } = mark({ path: '/x/' });
    expect(draw(dataOf(undated))).toMatch(
      /<g class="chart-written" aria-hidden="true"><text[^>]*>[^<]*: 1<\/text><\/g><a href="\/x\/"/,
    );
  });
  it('refuses a day that is none', () => {
    expect(() => timelineChart.layout(dataOf(mark({ first: '2021', last: '2021' })), { width: 320 }, FORMAT)).toThrow(
      'invalid day: 2021',
    );
  });
  it('gives a row a mark, with its page', () => {
    expect(timelineChart.table(FEW, FORMAT).rows[0]).toEqual([
      'Văn bản',
      [{ text: 'Kế hoạch phối hợp Cần Thơ – Đồng Tháp', path: '/van-ban/ke-hoach/' }],
      'ban hành',
      '24/9/2021',
    ]);
  });
  it('says in the table too that a date was inferred', () => {
    const { rows } = timelineChart.table(dataOf(mark({ inferred: true, time: '24/9/2021' })), FORMAT);
    expect(rows[0]!.at(-1)).toBe('24/9/2021 (suy ra)');
  });
  it.each([320, 640])('is the picture that was looked at, %d wide', async (width) => {
    const drawing = String(timelineChart.draw(timelineChart.layout(FEW, { width }, FORMAT), TEXT, 'thoi-gian'));
    expect(drawing).not.toContain('style=');
    await expect(`${drawing}\n`).toMatchFileSnapshot(`snapshots/timeline-${width}.svg`);
  });
});
