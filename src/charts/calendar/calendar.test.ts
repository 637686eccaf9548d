import { describe, expect, it } from 'vitest';
import { textWidth } from '../text-width.ts';
import type { CalendarData, CalendarItem } from './groups.ts';
import { calendar } from './index.ts';
import type { CalendarLayout, PlacedLabel } from './layout.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const item = (state: number, first: string | undefined, last: string | undefined, time: string): CalendarItem => ({
  state,
  time,
  label: 'Rà soát quy hoạch',
  path: '/nhiem-vu/ra-soat/',
  ...(first === undefined ? {} : { first }),
  ...(last === undefined ? {} : { last }),
});
const apart = (state: number, row: number): CalendarItem => ({
  state,
  apart: row,
  time: '',
  label: 'Họp giao ban các tỉnh',
  path: '/nhiem-vu/hop/',
});
const dataOf = (...items: CalendarItem[]): CalendarData => ({
  columns: ['Thời hạn', 'Tình trạng', 'Số nhiệm vụ', 'Nhiệm vụ'],
  states: [
    { label: 'đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành', shape: 'triangle' },
    { label: 'đến hạn', shape: 'diamond', act: true },
    { label: 'chưa đến hạn', shape: 'open-diamond' },
    { label: 'thường xuyên', shape: 'round' },
    { label: 'không nêu hạn', shape: 'dash' },
    { label: 'hoàn thành', shape: 'tick' },
  ],
  apart: ['Việc lặp lại', 'Không có thời hạn'],
  items,
  day: { date: '2026-11-26', label: 'tính đến 26/11/2026' },
  unit: 'nhiệm vụ',
  months: 'Tháng',
  folded: {
    empty: '{years}: không có thời hạn nào',
    through: '{years}: không có thời hạn nào bắt đầu hay kết thúc, {count} thời hạn kéo dài suốt',
  },
  more: { text: '{count} nhiệm vụ khác', path: '/nhiem-vu/' },
});
const repeat = (count: number, make: (i: number) => CalendarItem) => Array.from({ length: count }, (_, i) => make(i));

const ONE = dataOf(item(0, '2022-09-01', '2022-09-30', '9/2022'));
const REAL = dataOf(...ONE.items, ...repeat(2, () => apart(3, 0)), ...repeat(37, () => apart(4, 1)));
const EVERY = dataOf(
  ...ONE.items,
  item(5, '2022-09-15', '2022-09-15', '15/9/2022'),
  item(5, '2022-12-01', '2022-12-31', '12/2022'),
  item(0, '2022-07-01', '2022-09-30', 'quý III/2022'),
  item(2, undefined, '2027-06-30', 'không sau 6/2027'),
  item(1, '2026-10-01', undefined, 'từ 10/2026'),
  item(1, '2026-01-01', '2026-12-31', '2026'),
  item(1, '2026-11-01', '2026-11-30', '11/2026'),
  item(2, '2026-12-20', '2027-01-10', '20/12/2026–10/1/2027'),
  item(2, '2025-01-01', '2030-12-31', '2025–2030'),
  apart(3, 0),
  apart(4, 1),
  apart(5, 1),
);
const day = (i: number) => {
  const [year, month] = [2019 + (i % 14), 1 + ((i * 5) % 12)];
  return [`${year}-${String(month).padStart(2, '0')}`, year] as const;
};
const MANY = dataOf(
  ...repeat(2000, (i) => {
    const [month, year] = day(i);
    const state = [0, 1, 2, 5][(i * 7) % 4]!;
    if (i % 11 === 0) return apart(4, 1);
    if (i % 13 === 0) return item(state, `${month}-20`, `${year + (i % 3)}-12-31`, `${month}…`);
    if (i % 17 === 0)
      return item(state, i % 2 ? `${month}-28` : undefined, i % 2 ? undefined : `${month}-02`, `${month}?`);
    return item(state, `${month}-01`, `${month}-28`, month);
  }),
);
const HEAP = dataOf(
  ...repeat(2000, () => item(2, '2026-12-01', '2026-12-31', '12/2026')),
  ...repeat(2000, () => item(0, '2025-12-31', '2026-01-01', '31/12/2025–1/1/2026')),
);
const TEXT = { title: 'Thời hạn của các nhiệm vụ', description: '1 trên tổng số 40 nhiệm vụ có thời hạn.' };
const ALL: [string, CalendarData][] = [
  ['nothing', dataOf()],
  ['one deadline', ONE],
  ['one without a deadline', dataOf(apart(4, 1))],
  ['the tasks of today', REAL],
  ['every kind of deadline', EVERY],
  ['2,000 tasks', MANY],
  ['heaps of 2,000', HEAP],
];

const overlap = (a: Box, b: Box) =>
  a.left < b.right - 0.2 && b.left < a.right - 0.2 && a.top < b.bottom - 0.2 && b.top < a.bottom - 0.2;
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const boxOf = ({ at, text }: PlacedLabel, size: number): Box => ({
  left: at.x,
  right: text.x + textWidth(text.text, size),
  top: text.y - size * 0.8,
  bottom: text.y + size * 0.2,
});
const textBox = ({ x, y, text }: { x: number; y: number; text: string }, size: number, bold = 1): Box => ({
  left: x,
  right: x + textWidth(text, size) * bold,
  top: y - size * 0.8,
  bottom: y + size * 0.2,
});
const labelsOf = (layout: CalendarLayout): Box[] => {
  const { fontSize, smallSize, legend, years, heads, months, folds, today, apart: rows, marks } = layout;
  return [
    ...[...legend, ...marks.map(({ label }) => label)].map((label) => boxOf(label, fontSize)),
    ...[...years, ...rows.map(({ label }) => label)].map((text) => textBox(text, fontSize, 1.05)),
    ...months.map((text) => textBox({ ...text, x: text.x - textWidth(text.text, smallSize) / 2 }, smallSize)),
    ...[...heads, ...folds.flatMap(({ texts }) => texts), ...(today ? [today.label] : [])].map((text) =>
      textBox(text, smallSize),
    ),
  ];
};
const WIDTHS = [320, 528, 640, 760];

describe.each(ALL)('a calendar of %s', (_, data) => {
  it.each(WIDTHS)('stays inside %d units, its labels apart, its bars beside other marks', (width) => {
    const layout = calendar.layout(data, { width }, FORMAT);
    const labels = labelsOf(layout);
    const inside = ({ left, right, top, bottom }: Box) => {
      expect(left).toBeGreaterThanOrEqual(-0.1);
      expect(right).toBeLessThanOrEqual(width + 0.1);
      expect(top).toBeGreaterThanOrEqual(-0.1);
      expect(bottom).toBeLessThanOrEqual(layout.height);
    };
    labels.forEach(inside);
    labels.forEach((a, i) => expect(labels.slice(0, i).filter((b) => overlap(a, b))).toEqual([]));
    const areas = layout.marks.flatMap(({ areas: own }) =>
      own.map(({ x, y, width: w, height }) => ({ left: x, right: x + w, top: y, bottom: y + height })),
    );
    areas.forEach(inside);
    areas.forEach((a, i) => expect(areas.slice(0, i).filter((b) => overlap(a, b))).toEqual([]));
  });
  it('has a mark a row of the table, in its order, and loses no item', () => {
    const { rows } = calendar.table(data, FORMAT);
    for (const width of WIDTHS)
      expect(calendar.layout(data, { width }, FORMAT).marks.map(({ row }) => row)).toEqual(rows.map((_row, i) => i));
    expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(data.items.length);
  });
});

describe('a calendar', () => {
  it('has a month in its cell, with a day of that month, and wider deadlines as bars of their true width', () => {
    const { left, cellWidth, columns, marks } = calendar.layout(EVERY, { width: 760 }, FORMAT);
    expect(columns).toBe(12);
    const inSeptember = marks.filter(({ title }) => title.startsWith('9/2022: '));
    expect(inSeptember.map(({ kind, label }) => [kind, label.text.text])).toEqual([
      ['cell', '1'],
      ['cell', '1'],
    ]);
    for (const { label } of inSeptember) expect(Math.floor((label.at.x - left) / cellWidth)).toBe(8);
    const [quarter] = marks.find(({ title }) => title.startsWith('quý III/2022'))!.pieces;
    expect(quarter!.x).toBeCloseTo(left + 6 * cellWidth, 0);
    expect(quarter!.width).toBeCloseTo(3 * cellWidth, 0);
    const year = marks.find(({ title }) => title.startsWith('2026: '))!;
    expect(year.pieces[0]!.width).toBeCloseTo(12 * cellWidth, 0);
    expect(year.label.text.text).toBe('1 đến hạn');
  });
  it('leaves an end that is not known open, with dots', () => {
    const { marks } = calendar.layout(EVERY, { width: 760 }, FORMAT);
    const piece = (start: string) => marks.find(({ title }) => title.startsWith(start))!.pieces[0];
    expect(piece('không sau 6/2027')).toMatchObject({ capLeft: false, capRight: true, tailLeft: 14, width: 0 });
    expect(piece('từ 10/2026')).toMatchObject({ capLeft: true, capRight: false, tailRight: 14, width: 0 });
  });
  it('goes on in the next line of months, with ends where the time ends only', () => {
    const { marks } = calendar.layout(EVERY, { width: 760 }, FORMAT);
    const { pieces } = marks.find(({ title }) => title.startsWith('20/12/2026'))!;
    expect(pieces.map(({ capLeft, capRight }) => [capLeft, capRight])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
  it('folds years in which nothing begins or ends, but never the year of the day', () => {
    const folded = (data: CalendarData) =>
      calendar.layout(data, { width: 760 }, FORMAT).folds.map(({ texts }) => texts.map(({ text }) => text).join(' '));
    expect(folded(REAL)).toEqual(['2023–2025: không có thời hạn nào']);
    expect(calendar.layout(REAL, { width: 760 }, FORMAT).years.map(({ text }) => text)).toEqual(['2022', '2026']);
    expect(folded(EVERY)).toEqual([
      '2023–2024: không có thời hạn nào',
      '2028–2029: không có thời hạn nào bắt đầu hay kết thúc, 1 thời hạn kéo dài suốt',
    ]);
    expect(folded(dataOf(item(2, '2028-01-01', '2028-01-31', '1/2028')))).toEqual(['2027: không có thời hạn nào']);
  });
  it('has the line of the day at its place in its month', () => {
    const { today, left, cellWidth } = calendar.layout(REAL, { width: 760 }, FORMAT);
    expect((today!.x - left) / cellWidth).toBeCloseTo(10 + 25 / 30, 1);
    expect(calendar.layout(dataOf(apart(4, 1)), { width: 760 }, FORMAT).today).toBeUndefined();
  });
  it('is laid out anew for a phone, in half years', () => {
    const { columns, lines, left, months } = calendar.layout(REAL, { width: 320 }, FORMAT);
    expect({ columns, left }).toEqual({ columns: 6, left: 0 });
    expect(lines.map(({ year, from }) => [year, from])).toEqual([
      [2022, 1],
      [2022, 7],
      [2026, 1],
      [2026, 7],
    ]);
    expect(months).toHaveLength(24);
  });
  it('says state and number in words, and which task where it is one', () => {
    const titles = calendar.layout(REAL, { width: 528 }, FORMAT).marks.map(({ title }) => title);
    expect(titles).toEqual([
      '9/2022: 1 nhiệm vụ, đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành: Rà soát quy hoạch',
      'Việc lặp lại: 2 nhiệm vụ, thường xuyên',
      'Không có thời hạn: 37 nhiệm vụ, không nêu hạn',
    ]);
  });
  it('explains the shapes that stand in it, and not those that words stand beside', () => {
    expect(calendar.layout(REAL, { width: 528 }, FORMAT).legend.map(({ text }) => text.text)).toEqual([
      'đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành',
    ]);
  });
  it('leads to every task of a row up to six, and says how many more there are', () => {
    const [first, , last] = calendar.table(REAL, FORMAT).rows;
    expect(first!.slice(0, 3)).toEqual(['9/2022', 'đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành', 1]);
    expect(first![3]).toEqual([{ text: 'Rà soát quy hoạch', path: '/nhiem-vu/ra-soat/' }]);
    const runs = last![3] as { text: string; path?: string }[];
    expect(runs.filter(({ path }) => path === '/nhiem-vu/hop/')).toHaveLength(5);
    expect(runs.at(-1)).toEqual({ text: '32 nhiệm vụ khác', path: '/nhiem-vu/' });
    const done = calendar
      .table(EVERY, FORMAT)
      .rows.find(([time, state]) => time === '9/2022' && state === 'hoàn thành');
    expect((done![3] as { text: string }[]).map(({ text }) => text)).toEqual(['Rà soát quy hoạch', ' (15/9/2022)']);
  });
  it('stands across no edge of a sheet', () => {
    const page = 400;
    const { lines, marks } = calendar.layout(
      dataOf(...MANY.items.filter((_, i) => i % 20 === 0)),
      { width: 640, page },
      FORMAT,
    );
    expect(lines.length).toBeGreaterThan(5);
    for (const { top, bottom } of lines) expect(Math.floor(top / page)).toBe(Math.floor((bottom - 0.1) / page));
    for (const { label } of marks) expect(Math.floor(label.at.y / page)).toBe(Math.floor(label.text.y / page));
  });
  it('refuses what fits nowhere', () => {
    const broken = (own: CalendarItem) => () => calendar.layout(dataOf(own), { width: 320 }, FORMAT);
    expect(broken(item(9, '2022-09-01', '2022-09-30', ''))).toThrow('invalid item of a calendar: Rà soát quy hoạch');
    expect(broken(item(0, '2022-09-30', '2022-09-01', ''))).toThrow('2022-09-30–2022-09-01');
    expect(broken(item(0, undefined, undefined, ''))).toThrow('…–…');
    expect(broken(item(0, '2022-09', '2022-09', ''))).toThrow('2022-09–2022-09');
    expect(broken(apart(3, 2))).toThrow('Họp giao ban các tỉnh');
    expect(broken({ ...apart(3, 0), first: '2022-01-01' })).toThrow('invalid item');
  });
  it.each([
    ['real', REAL, 320],
    ['real', REAL, 760],
    ['every', EVERY, 320],
    ['every', EVERY, 760],
  ] as const)('is drawn as the picture that was looked at, %s', async (name, data, width) => {
    const drawing = `${calendar.draw(calendar.layout(data, { width }, FORMAT), TEXT, 'thoi-han')}\n`;
    expect(drawing).not.toContain('style=');
    await expect(drawing).toMatchFileSnapshot(`./snapshots/${name}-${width}.svg`);
  });
});
