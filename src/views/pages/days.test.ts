import { beforeAll, describe, expect, it } from 'vitest';
import { firstContext } from '../../../test/support/first.ts';
import { readCorpus } from '../../corpus/read/disk.ts';
import { articlePages } from '../article/article.ts';
import { choiceView } from '../brief/choice.ts';
import { createContext, type ViewContext } from '../common/context.ts';
import type { PageHead } from '../common/page-head.ts';
import type { Stamped } from '../common/stamp.ts';
import { gapPages } from '../gaps/gaps.ts';
import { kindsPage } from '../list/kinds.ts';
import { laterListPages, plainListPages, taskStatePages } from '../list/list-pages.ts';
import { sectorPages, sectorsPage } from '../list/sector.ts';
import { letterPages, searchPage } from '../search/search-page.ts';
import { aboutPage } from './about.ts';
import { documentListPage, taskListPage } from './charted-lists.ts';
import { figurePages, figurePartPages, figuresPage, matrixPage } from './figures.ts';
import { gapRegisterPage } from './gap-register.ts';
import { homePage } from './home.ts';
import { mapPage } from './map.ts';
import { measuresPage } from './measures.ts';
import { placePages } from './place.ts';
import { placesPage } from './places.ts';
import { recordPages } from './record.ts';
import { regionPages } from './region.ts';
import { timelineFrontPage, timelineYearPages } from './timeline.ts';

const published = { site: undefined, withBase: (path: string) => path, hasPdfs: false };

/** Before the units of 2025 and all deadlines of the first content; when it was put together; long after. */
const DAYS = ['2021-01-15', '2026-11-30', '2031-01-01'];
/** The first content is large: the last day is tried with the other. */
const daysOf = (folder: string) => (folder === '' ? DAYS.slice(0, 2) : DAYS);

async function contextOn(folder: string, buildDate: string): Promise<ViewContext> {
  if (folder === '') return firstContext(buildDate);
  const folders = { contentDir: `${folder}content`, seedsDir: `${folder}seeds`, cwd: process.cwd() };
  const { corpus } = await readCorpus({ ...folders, buildDate, repository: undefined });
  return createContext(corpus, 'vi');
}

const viewsOf = (context: ViewContext): Stamped<PageHead>[] => [
  ...[homePage, mapPage, placesPage, sectorsPage, kindsPage, figuresPage, gapRegisterPage, measuresPage].map((page) =>
    page(context),
  ),
  ...[timelineFrontPage, documentListPage, taskListPage, choiceView, searchPage].map((page) => page(context)),
  matrixPage(context, 'region'),
  aboutPage(context, '0123456789'),
  ...[
    ...recordPages(context, published),
    ...articlePages(context, '/'),
    ...placePages(context),
    ...regionPages(context),
    ...sectorPages(context),
    ...plainListPages(context),
    ...laterListPages(context),
    ...taskStatePages(context),
    ...gapPages(context),
    ...figurePages(context),
    ...figurePartPages(context),
    ...timelineYearPages(context),
    ...letterPages(context),
  ].map(({ view }) => view),
];

const ofTheDay = (views: readonly Stamped<PageHead>[]) => views.filter(({ stamp }) => stamp.day !== undefined);
const roomsOf = (views: readonly { path: string }[]) => new Set(views.map(({ path }) => path.split('/')[1]!));

describe.each(['', 'test/fixtures/mekong/'])('pages of %j', (folder) => {
  let days: { context: ViewContext; views: Stamped<PageHead>[] }[];
  beforeAll(async () => {
    const contexts = await Promise.all(daysOf(folder).map((day) => contextOn(folder, day)));
    days = contexts.map((context) => ({ context, views: viewsOf(context) }));
  }, 240_000);
  const now = () => days[1]!;

  it('that name no day say the same on every later day', () => {
    for (const [at, { views }] of days.entries())
      for (const later of days.slice(at + 1)) {
        const known = new Map(later.views.map((view) => [view.path, view.stamp]));
        const timeless = views.filter(({ stamp }) => stamp.day === undefined);
        for (const { path, stamp } of timeless) expect({ path, ...known.get(path) }).toEqual({ path, ...stamp });
      }
    expect(now().views.length - ofTheDay(now().views).length).toBeGreaterThan(20);
  });

  it('that name the day say something else on some other, or may', () => {
    const others = days.filter((each) => each !== now());
    const same = ofTheDay(now().views).filter(({ path, stamp }) =>
      others.every(({ views }) => views.find((other) => other.path === path)?.stamp.version === stamp.version),
    );
    // Tasks of a category or of a document stand in an order that may change.
    expect([...roomsOf(same)].filter((room) => !['danh-muc', 'van-ban'].includes(room))).toEqual([]);
  });

  it('say the day if they tell of tasks or of bodies that ended, of units only while a change of them is to come', () => {
    const records = [...recordPages(now().context, published), ...articlePages(now().context, '/')].map(
      ({ view }) => view,
    );
    const rooms = roomsOf(ofTheDay(records));
    expect(rooms).toContain('nhiem-vu');
    expect(roomsOf(ofTheDay(days[0]!.views))).toContain('bai-viet');
    for (const room of [
      'bai-viet',
      'du-an',
      'cong-trinh',
      'lien-ket',
      'chuong-trinh',
      'su-kien',
      'chi-so',
      'phat-bieu',
    ])
      expect(rooms).not.toContain(room);
    const bodies = recordPages(now().context, published).filter(({ collection }) => collection === 'co-quan');
    const saysWho = bodies.filter(({ view }) => view.rows.some(({ path }) => path === 'holder'));
    expect(saysWho).toEqual(bodies.filter(({ view }) => view.stamp.day !== undefined));
  });

  it('of kinds, of projects, of sectors and of gaps name no day', () => {
    const timeless = now().views.filter(({ stamp }) => stamp.day === undefined);
    const paths = timeless.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['/loai/', '/du-an/', '/linh-vuc/', '/khoang-trong/', '/gioi-thieu/', '/tim-kiem/']),
    );
  });

  it('of bodies say nothing of those that follow as long as the bodies stand', async () => {
    const context = await contextOn(folder, '2025-02-28');
    const bodies = recordPages(context, published).filter(({ collection }) => collection === 'co-quan');
    expect(bodies.filter(({ view }) => view.rows.some(({ path }) => path === 'holder'))).toEqual([]);
  });
});
