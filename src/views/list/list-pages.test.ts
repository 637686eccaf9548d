import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { listPages, listPath, paginate, ROWS_A_PAGE, SPILL, taskStatePages } from './list-pages.ts';
import type { ListGroup } from './list.ts';
import { plain } from '../../domain/run.ts';
import { TASK_STATES } from '../../facts/tasks.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const groupOf = (name: string, count: number): ListGroup => ({
  heading: name,
  anchor: name,
  items: Array.from({ length: count }, (_, i) => ({
    title: `${name} ${i}`,
    path: `/van-ban/${name}-${i}/`,
    about: '',
  })),
});
const titles = (groups: readonly ListGroup[]) => groups.flatMap(({ items }) => items.map(({ title }) => title));

describe('pages of a long list', () => {
  it.each([
    [[0]],
    [[1]],
    [[100]],
    [[120]],
    [[121]],
    [[97, 60, 3]],
    [[250, 1, 1, 340]],
    [Array.from({ length: 300 }, () => 7)],
  ])('of groups of %j hold every row once, in order, none too long', (counts) => {
    const groups = counts.map((count, i) => groupOf(`nhom-${i}`, count)).filter(({ items }) => items.length > 0);
    const pages = paginate(groups);
    expect(pages.flatMap(titles)).toEqual(titles(groups));
    for (const page of pages) expect(titles(page).length).toBeLessThanOrEqual(ROWS_A_PAGE + SPILL);
    if (pages.length > 1) for (const page of pages) expect(titles(page).length).toBeGreaterThan(SPILL);
  });
  it('say that a group goes on', () => {
    const pages = paginate([groupOf('nam-2021', 250)]);
    expect(pages.map((page) => page.map(({ continued }) => continued))).toEqual([[false], [true], [true]]);
  });
});

const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'mekong.txt': 'Bài thử về Cần Thơ.' },
  records: {
    documents: Array.from({ length: 260 }, (_, i) => ({
      id: `van-ban-${i}`,
      kind: 'plan',
      title: `Kế hoạch số ${i}`,
      issued: String(2020 + (i % 3)),
      evidence: [{ article: 'mekong', quote: 'Bài thử' }],
    })),
  },
});
const pages = listPages(createContext(corpus, 'vi'), 'documents');

describe('the list of 260 documents', () => {
  it('has pages at addresses that no record can have, with titles of their own', () => {
    expect(pages.map(({ path }) => path)).toEqual(['/van-ban/', '/van-ban/trang/2/', '/van-ban/trang/3/']);
    expect(new Set(pages.map(({ title }) => title)).size).toBe(3);
    expect(listPath('documents', 1)).toBe('/van-ban/');
  });
  it('leads from the groups on every page to where each begins', () => {
    const [first, second] = pages;
    expect(first!.index.map(({ label, count, href }) => [label, count.text, href])).toEqual([
      ['Năm 2022', '86', '#nam-2022'],
      ['Năm 2021', '87', expect.stringMatching(/#nam-2021$/)],
      ['Năm 2020', '87', expect.stringMatching(/^\/van-ban\/trang\/\d\/#nam-2020$/)],
    ]);
    for (const { href } of second!.index) {
      const [path, anchor] = href.split('#');
      const page = pages.find((each) => each.path === (path || second!.path))!;
      expect(page.groups.find((group) => group.anchor === anchor)!.continued).toBe(false);
    }
  });
  it('links each page with those before and after it', () => {
    expect(pages.map(({ pager }) => [pager!.before?.path, pager!.after?.path])).toEqual([
      [undefined, '/van-ban/trang/2/'],
      ['/van-ban/', '/van-ban/trang/3/'],
      ['/van-ban/trang/2/', undefined],
    ]);
  });
  it('says which records a page shows', () => {
    expect(plain(pages[1]!.count!)).toMatch(/ trong 260\u00A0văn bản$/);
    expect(pages[1]!.count).not.toBe(pages[0]!.count);
  });
});

describe('lists of the tasks that stand in one way', () => {
  const task = (id: number, due?: string) => ({
    id: `viec-${id}`,
    what: `Việc ${id}`,
    strength: 'request',
    ...(due ? { due } : {}),
    evidence: [{ article: 'mekong', quote: 'Bài thử' }],
  });
  const context = createContext(
    testCorpus({
      buildDate: '2026-01-15',
      seeds: { 'mekong.txt': 'Bài thử về Cần Thơ.' },
      records: { directives: [task(1, '2025'), ...Array.from({ length: 130 }, (_, i) => task(i + 2))] },
    }),
    'vi',
  );
  const states = taskStatePages(context);

  it('are there for every state, also where no task stands so', () => {
    expect(states.map(({ page }) => page)).toEqual([
      'qua-han',
      'den-han',
      'chua-den-han',
      'thuong-xuyen',
      'khong-neu-han',
      'khong-neu-han/trang/2',
      'hoan-thanh',
    ]);
    const due = states[1]!.view;
    expect(due).toMatchObject({ groups: [], empty: 'Không có nhiệm vụ nào như vậy.' });
    expect(due.count).toBeUndefined();
  });
  it('hold the tasks that are counted, in the one order of tasks', () => {
    for (const state of TASK_STATES) {
      const segment = { overdue: 'qua-han', 'no-deadline': 'khong-neu-han' }[state as string];
      const own = states.filter(({ page }) => segment && page.startsWith(segment));
      const rows = own.flatMap(({ view }) => titles(view.groups));
      expect(rows).toEqual(
        context.facts.tasks.filter((each) => context.facts.state(each) === state).map(({ data }) => data.what),
      );
      expect(rows).toHaveLength(context.facts.count('directives', `directives?state=${state}`).value);
    }
  });
  it('are where the counts above the list of all tasks lead', () => {
    const [{ index }] = listPages(context, 'directives') as [ReturnType<typeof listPages>[number]];
    expect(index.map(({ count: { path, counted } }) => [path, counted])).toEqual([
      ['/nhiem-vu/tinh-trang/qua-han/', { measure: 'directives', of: 'directives?state=overdue', value: 1, text: '1' }],
      [
        '/nhiem-vu/tinh-trang/khong-neu-han/',
        { measure: 'directives', of: 'directives?state=no-deadline', value: 130, text: '130' },
      ],
    ]);
  });
});
