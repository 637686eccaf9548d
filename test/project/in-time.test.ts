import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/report.ts';
import type { Entry } from '../../src/corpus/types.ts';
import { exportCollection } from '../../src/exports/records.ts';
import { exportProvinces } from '../../src/exports/territory.ts';
import type { ViewContext } from '../../src/views/common/context.ts';
import { listGroups } from '../../src/views/list/list.ts';
import { taskView } from '../../src/views/record/task-chain.ts';
import { unitList } from '../../src/views/place/unit.ts';
import { firstContext, firstRead } from '../support/first.ts';

/** The content of this repository as a build of that day sees it. */
async function contentOn(day: string): Promise<ViewContext> {
  expect(runChecks(await firstRead(day)).errors).toEqual([]);
  return firstContext(day);
}
const toUrl = (path: string) => path;
const task = ({ corpus }: ViewContext, id: string) => corpus.byKey.get(`directives/${id}`) as Entry<'directives'>;

describe('the task of Phú Yên to submit its plan «trong tháng 9/2022»', () => {
  const ID = 'trinh-quy-hoach-tinh-phu-yen';

  it.each([
    ['2022-08-31', 'not-yet-due', 'chưa đến hạn'],
    ['2022-09-30', 'due', 'đến hạn'],
    ['2022-10-01', 'overdue', 'đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành'],
  ])('is on %s %s in the data, and in words on its page and in the list', async (day, state, words) => {
    const context = await contentOn(day);
    const exported = exportCollection('directives', context.corpus, toUrl).find(({ id }) => id === ID)!;
    expect(exported['state']).toBe(state);
    expect(taskView(context, task(context, ID)).state.label).toBe(words);
    const groups = listGroups(context, 'directives');
    const own = groups.find(({ items }) => items.some(({ path }) => path === `/nhiem-vu/${ID}/`));
    expect(own!.heading!.toLocaleLowerCase('vi')).toBe(words);
  });
});

it('the watch of Vĩnh Phúc over its plan is a standing task on any day', async () => {
  const context = await contentOn('2026-11-30');
  expect(taskView(context, task(context, 'theo-doi-thuc-hien-quy-hoach-tinh-vinh-phuc')).state.state).toBe('recurring');
});

it('the tasks of Phú Yên lead back through its notice to the resolution of the Government', async () => {
  const context = await contentOn('2026-11-30');
  const { chains } = taskView(context, task(context, 'trien-khai-nghi-quyet-57-phu-yen'));
  expect(chains.map((chain) => chain.map(({ path }) => path))).toEqual([
    ['/van-ban/nghi-quyet-57-nq-cp-2022/', '/van-ban/van-ban-ubnd-tinh-phu-yen-2022/'],
  ]);
});

it.each([
  ['2025-06-30', 63],
  ['2025-07-01', 34],
])('on %s %i units are in force, on their page and in the data', async (day, count) => {
  const context = await contentOn(day);
  expect(unitList(context)[0]!.units).toHaveLength(count);
  const inForce = exportProvinces(context, toUrl).filter((record) => {
    const { from, to } = record['valid'] as { from: string | null; to: string | null };
    return (from === null || from <= day) && (to === null || to >= day);
  });
  expect(inForce).toHaveLength(count);
});
