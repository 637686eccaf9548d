import { createToday } from '../../domain/day.ts';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../strings/index.ts';
import { ENTRIES_A_PAGE, timelineFront, timelinePages } from './timeline-pages.ts';
import { UNKNOWN_YEAR, type Timeline, type TimelineItem } from './timeline.ts';

const words = languageOf('vi').strings.timeline;

/** So many events in each year, and so many organizations' statements without a date. */
function timelineOf(counts: Record<string, number>, undatedCount = 0): Timeline {
  const years = Object.entries(counts).map(([year, count]) => ({
    year,
    items: Array.from({ length: count }, (_, i): TimelineItem => ({
      collection: 'events',
      start: `${year}-01-01`,
      title: `Hội nghị Đắk Lắk ${year} lần ${i + 1}`,
      page: `/su-kien/hoi-nghi-${year}-${i + 1}/`,
      field: 'date',
      kind: 'sự kiện',
      what: 'diễn ra',
      time: `1/1/${year}`,
      lasting: false,
      inferred: false,
    })),
  }));
  const records = Array.from({ length: undatedCount }, (_, i) => ({ title: `Ý kiến ${i}`, page: `/phat-bieu/${i}/` }));
  return {
    years,
    items: years.flatMap(({ items }) => items),
    count: years.reduce((sum, { items }) => sum + items.length, 0),
    undated: undatedCount > 0 ? [{ collection: 'statements', label: 'Phát biểu', records }] : [],
    undatedCount,
  };
}

const SPREAD = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [String(2006 + i), 200]));
const shown = ({ sections }: ReturnType<typeof timelineFront>) =>
  sections.map(({ year, items }) => [year, items.length]);

describe('a short timeline', () => {
  const short = timelineOf({ '2021': 100, '2022': ENTRIES_A_PAGE - 100 }, 3);

  it('is one page with all years, whose links stay on it', () => {
    const front = timelineFront(short, createToday('2022-06-01'), words);
    expect(shown(front)).toEqual([
      ['2021', 100],
      ['2022', 200],
    ]);
    expect(front.years.map(({ href }) => href)).toEqual(['#nam-2021', '#nam-2022']);
    expect(front.undated.map(({ records, list }) => [records.length, list])).toEqual([[3, undefined]]);
    expect(timelinePages(short, words)).toEqual([]);
  });
});

describe('a timeline of 5,000 entries', () => {
  const long = timelineOf(SPREAD, 1000);
  const front = timelineFront(long, createToday('2026-07-01'), words);
  const pages = timelinePages(long, words);

  it('has the entries of the last years up to the build date on its first page, within the limit', () => {
    expect(long.count).toBe(5000);
    expect(shown(front)).toEqual([['2026', 200]]);
    expect(front.shown).toBe(200);
  });

  it('leads from the first page to every year, with its count', () => {
    expect(front.years).toHaveLength(25);
    expect(front.years.at(-1)).toEqual({ year: '2030', count: 200, href: '/dong-thoi-gian/2030/' });
  });

  it('loses no entry on the pages of the years', () => {
    expect(pages.flatMap(({ items }) => items)).toEqual(long.years.flatMap(({ items }) => items));
    expect(pages.map(({ path }) => path)).toEqual(front.years.map(({ href }) => href));
  });

  it('leads from year to year', () => {
    expect([pages[0]!.before, pages[0]!.after]).toEqual([
      undefined,
      { label: 'Năm 2007', path: '/dong-thoi-gian/2007/' },
    ]);
    expect([pages.at(-1)!.before?.path, pages.at(-1)!.after]).toEqual(['/dong-thoi-gian/2029/', undefined]);
  });

  it('names the list of the collection in place of many undated records', () => {
    expect(front.undated).toEqual([
      { collection: 'statements', label: 'Phát biểu', count: 1000, records: [], list: '/phat-bieu/' },
    ]);
  });

  it('fills the first page with whole years as long as they fit', () => {
    const some = timelineOf({ '2020': 200, '2021': 150, '2022': 140, '2023': 10 });
    expect(shown(timelineFront(some, createToday('2023-06-01'), words))).toEqual([
      ['2021', 150],
      ['2022', 140],
      ['2023', 10],
    ]);
  });
});

describe('dates of which the year is not known', () => {
  const some = (count: number) => timelineOf({ '2021': count, '2022': 1, [UNKNOWN_YEAR]: 2 });

  it('stand behind all years, on the one page or on a page of their own', () => {
    expect(timelineFront(some(10), createToday('2022-06-01'), words).years.map(({ href }) => href)).toEqual([
      '#nam-2021',
      '#nam-2022',
      '#chua-ro-nam',
    ]);
    const page = timelinePages(some(400), words).at(-1)!;
    expect([page.path, page.title]).toEqual(['/dong-thoi-gian/chua-ro-nam/', 'Dòng thời gian: chưa rõ năm nào']);
    expect(shown(timelineFront(some(400), createToday('2022-06-01'), words))).toEqual([['2022', 1]]);
  });
});

describe('a year with more entries than a page holds', () => {
  const crowded = timelineOf({ '2024': 5, '2025': 2 * ENTRIES_A_PAGE + 1 });

  it('shows its last entries on the first page and leads to all of them', () => {
    const [section] = timelineFront(crowded, createToday('2025-12-31'), words).sections;
    expect(section!.items).toEqual(crowded.years[1]!.items.slice(-ENTRIES_A_PAGE));
    expect(section!.rest).toEqual({ label: 'Tất cả 601 mốc của năm 2025', path: '/dong-thoi-gian/2025/' });
  });

  it('has several pages, none above the limit', () => {
    expect(timelinePages(crowded, words).map(({ path, title, items }) => [path, title, items.length])).toEqual([
      ['/dong-thoi-gian/2024/', 'Dòng thời gian năm 2024', 5],
      ['/dong-thoi-gian/2025/', 'Dòng thời gian năm 2025', 300],
      ['/dong-thoi-gian/2025/2/', 'Dòng thời gian năm 2025, trang 2/3', 300],
      ['/dong-thoi-gian/2025/3/', 'Dòng thời gian năm 2025, trang 3/3', 1],
    ]);
  });
});
