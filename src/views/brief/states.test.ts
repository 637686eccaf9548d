import { expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { createContext } from '../common/context.ts';
import { contentsOf } from './contents.ts';
import { briefRefs } from './refs.ts';

const SEED =
  'Quảng Ninh liên kết vùng\n\nQuảng Ninh làm cầu từ năm 2019, hoàn thành tháng 9/2021. ' +
  'Quảng Ninh giao việc một, việc hai, việc ba trước tháng 9/2022.';
const evidence = [{ article: 'ha-long', quote: 'Quảng Ninh làm cầu từ năm 2019, hoàn thành tháng 9/2021' }];
const STARTED = { state: 'implementation', asWritten: 'làm cầu từ năm 2019', date: '2019' };
const ENDED = { state: 'completion', asWritten: 'hoàn thành tháng 9/2021', date: '2021-09' };

const contextOf = (status: object[], inferred?: Record<string, string>) =>
  createContext(
    testCorpus({
      buildDate: '2026-01-15',
      seeds: { 'ha-long.txt': SEED },
      records: {
        projects: [
          {
            id: 'cau',
            name: 'Cầu',
            kind: 'bridge',
            provinces: ['quang-ninh'],
            status,
            evidence,
            ...(inferred && { inferred }),
          },
        ],
        directives: ['viec-ba', 'viec-mot', 'viec-hai'].map((id, index) => ({
          id,
          // The names run the other way.
          what: `Việc ${['a', 'c', 'b'][index]}`,
          strength: 'request',
          due: '2022-09',
          issuer: { province: 'quang-ninh' },
          evidence: [{ article: 'ha-long', quote: 'Quảng Ninh giao việc một, việc hai, việc ba trước tháng 9/2022' }],
        })),
      },
    }),
    'vi',
  );
const contentsAt = (path: string, context: ReturnType<typeof contextOf>) =>
  contentsOf(
    context,
    briefRefs(context).find((each) => each.path === path)!,
  );
const listOf = (path: string, id: string, context: ReturnType<typeof contextOf>) =>
  contentsAt(path, context).parts.find((each) => each.id === id)!.list;

it.each([
  ['last', [STARTED, ENDED]],
  ['first', [ENDED, STARTED]],
])('the state that counts is the latest by its date, also where it is written %s', (_, status) => {
  const context = contextOf(status);
  expect(context.facts.state(context.corpus.entries.projects[0]!)).toBe('completion');
  const list = listOf('/in/tinh/quang-ninh/', 'projects', context);
  expect(list.table().rows[0]!.at(-2)!.more).toBe('đã hoàn thành (9/2021)');
  expect(list.sheet().rows[0]).toEqual(expect.arrayContaining(['đã hoàn thành', '9/2021']));
});

it('an inferred state, and an inferred date of a state, are marked by themselves', () => {
  const said = (path: string) =>
    listOf('/in/tinh/quang-ninh/', 'projects', contextOf([ENDED], { [path]: 'theo lời của bài' })).table().rows[0]!;
  expect(said('status.0.state').at(-2)!.more).toBe('đã hoàn thành (suy ra) (9/2021)');
  expect(said('status.0.date').at(-2)!.more).toBe('đã hoàn thành (9/2021, suy ra)');
});

it('tasks of one state and day stand in the one order of tasks, not by their names', () => {
  const context = contextOf([ENDED]);
  const rows = listOf('/in/nhiem-vu/tat-ca/', 'tasks', context).numbered.map(({ entry }) => entry.id);
  expect(rows).toEqual(context.facts.tasks.map(({ id }) => id));
  expect(rows).toEqual(['viec-ba', 'viec-hai', 'viec-mot']);
});
