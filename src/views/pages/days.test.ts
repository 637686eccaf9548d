import { describe, expect, it } from 'vitest';
import { firstContext } from '../../../test/support/first.ts';
import { readCorpus } from '../../corpus/read/disk.ts';
import { articlePages } from '../article/article.ts';
import { createContext, type ViewContext } from '../common/context.ts';
import { aboutPage } from './about.ts';
import { recordPages } from './record.ts';

const published = { version: '', site: undefined, withBase: (path: string) => path, hasPdfs: false };

/** Before and after the units of 2025, and long after. */
const DAYS = ['2025-06-29', '2026-11-30', '2031-01-01'];

async function contextOn(folder: string, buildDate: string): Promise<ViewContext> {
  if (folder === '') return firstContext(buildDate);
  const folders = { contentDir: `${folder}content`, seedsDir: `${folder}seeds`, cwd: process.cwd() };
  const { corpus } = await readCorpus({ ...folders, buildDate, repository: undefined });
  return createContext(corpus, 'vi');
}

const viewsOf = (context: ViewContext) => [
  ...recordPages(context, published).map(({ view }) => view),
  ...articlePages(context, '/').map(({ view }) => view),
  aboutPage(context),
];

describe.each(['', 'test/fixtures/mekong/'])('pages of %j', (folder) => {
  it('that say they are timeless say the same on every day', async () => {
    const [first, ...others] = await Promise.all(DAYS.map((day) => contextOn(folder, day)));
    const timeless = viewsOf(first!).filter((view) => view.timeless);
    expect(timeless.length).toBeGreaterThan(5);
    for (const context of others) {
      const later = new Map(viewsOf(context).map((view) => [view.path, view]));
      for (const view of timeless) if (later.get(view.path)!.timeless) expect(later.get(view.path)).toEqual(view);
    }
  });

  it('that depend on the day are those of tasks, of bodies that ended, and of articles that name units of which others hold the territory now', async () => {
    const context = await contextOn(folder, '2026-11-30');
    const views = viewsOf(context).filter((view) => !view.timeless);
    const ofDay = views.map(({ path }) => path.split('/')[1]!);
    expect(new Set(ofDay)).toEqual(new Set(['nhiem-vu', 'co-quan', 'bai-viet']));
    const bodies = recordPages(context, published).filter(({ collection }) => collection === 'co-quan');
    const saysWho = bodies.filter(({ view }) => view.rows.some(({ path }) => path === 'holder'));
    expect(saysWho).toEqual(bodies.filter(({ view }) => !view.timeless));
  });

  it('of bodies say nothing of those that follow as long as the bodies stand', async () => {
    const context = await contextOn(folder, '2025-02-28');
    const bodies = recordPages(context, published).filter(({ collection }) => collection === 'co-quan');
    expect(bodies.filter(({ view }) => !view.timeless)).toEqual([]);
  });
});
