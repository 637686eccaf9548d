import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readFiles } from '../../test/support/corpus.ts';
import { unitNotInForce } from './unit-not-in-force.ts';
import { runChecks } from './report.ts';

const SENTENCE = 'Tỉnh Phú Thọ hợp tác với Khánh Hòa.';
const QUOTED = [{ article: 'hop-tac', quote: 'Phú Thọ hợp tác' }];

async function check(collection: string, record: Record<string, unknown>, publishedAt: string | undefined) {
  const frontmatter = {
    seed: 'bai.txt',
    title: { text: 'Hợp tác', origin: 'editorial' },
    summary: { vi: 'Hợp tác.' },
    ...(publishedAt ? { publishedAt } : {}),
  };
  const read = await readFiles(
    {
      'seeds/bai.txt': SENTENCE,
      'content/articles/hop-tac.mdx': `---\n${stringify(frontmatter)}---\n\n${SENTENCE}\n`,
      [`content/${collection}/a.yml`]: stringify({ evidence: QUOTED, ...record }),
    },
    { buildDate: '2026-01-01' },
  );
  expect(read.problems).toEqual([]);
  return runChecks(read, [unitNotInForce]).errors.map(({ field, message }) => `${field}: ${message}`);
}

const event = (province: string, date?: unknown) => ({
  title: 'Hội nghị',
  kind: 'conference',
  place: { province, asWritten: 'Phú Thọ' },
  ...(date ? { date } : {}),
});

it.each([
  ['an event on the last day of the old province', event('phu-tho', '2025-06-30'), '2025-08'],
  ['an event of the new province whose article is older', event('phu-tho-2025', '2025-09'), '2025-05'],
  ['an event within days that reach into the old province', event('phu-tho', { notBefore: '2025-06' }), '2025-08'],
  ['an event without a date in an article of the old time', event('phu-tho'), '2025-05-20'],
  ['an event of that evening, Vietnamese time', event('phu-tho-2025'), '2025-06-30T18:00:00Z'],
  ['an event when no date is known at all', event('phu-tho'), undefined],
])('accepts %s', async (_, record, publishedAt) => {
  expect(await check('events', record, publishedAt)).toEqual([]);
});

it.each([
  ['a day after the merger', event('phu-tho', '2025-07-01'), '2025-05', 'đến 30/6/2025', '«phu-tho-2025»'],
  ['an article after the merger', event('phu-tho'), '2025-08-02', 'đến 30/6/2025', '«phu-tho-2025»'],
  [
    'a day before it began',
    event('phu-tho-2025', '2024'),
    '2025-08',
    'từ 1/7/2025',
    '«hoa-binh», «phu-tho», «vinh-phuc»',
  ],
])('refuses a unit on %s and says which it was', async (_, record, publishedAt, life, right) => {
  const [message, ...others] = await check('events', record, publishedAt);
  expect(others).toEqual([]);
  expect(message).toMatch(/^place\.province: /);
  expect(message).toContain(`chỉ có ${life}`);
  expect(message).toContain(`là ${right}.`);
});

it('takes a plan by its article or by the years it covers', async () => {
  const plan = (province: string) => ({
    kind: 'master-plan',
    title: 'Quy hoạch tỉnh Phú Thọ',
    period: { from: '2026', to: '2030' },
    territories: [{ province }],
  });
  expect(await check('documents', plan('phu-tho'), '2025-05')).toEqual([]);
  expect(await check('documents', plan('phu-tho-2025'), '2025-05')).toEqual([]);
  expect(await check('documents', plan('phu-tho'), '2025-08')).toHaveLength(1);
});

it('takes an observation by its own period', async () => {
  const indicator = (province: string, period?: string) => ({
    title: 'Dân số',
    observations: [{ territory: { province }, value: 1, asWritten: '1', ...(period ? { period } : {}) }],
  });
  expect(await check('indicators', indicator('phu-tho', '2024'), '2025-08')).toEqual([]);
  expect(await check('indicators', indicator('phu-tho', '2026'), '2025-05')).toHaveLength(1);
  expect(await check('indicators', indicator('phu-tho'), '2025-08')).toHaveLength(1);
});
