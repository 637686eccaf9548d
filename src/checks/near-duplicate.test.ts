import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readFiles } from '../../test/support/corpus.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { runChecks } from './report.ts';

const event = (id: string, title: string, province: string) => ({
  id,
  title,
  kind: 'conference',
  place: { province, asWritten: 'tại tỉnh' },
  citations: [{ title: 'Báo Hà Nam', publisher: 'Báo Hà Nam' }],
});

async function warned(...events: ReturnType<typeof event>[]): Promise<string[]> {
  const read = await readFiles({ 'content/events/hoi-nghi.yml': stringify(events) });
  expect(read.problems).toEqual([]);
  return runChecks(read, [nearDuplicate]).warnings.map(({ record }) => record!);
}

it('warns of the later of two records with nearly one title', async () => {
  const two = [
    event('a', 'Hội nghị xúc tiến đầu tư vùng', 'ha-nam'),
    event('b', 'Hội nghị Xúc tiến đầu tư, vùng', 'ha-nam'),
  ];
  expect(await warned(...two)).toEqual(['events/b']);
});

it.each([
  ['with other places', 'Hội nghị xúc tiến đầu tư Hà Nam', 'Hội nghị xúc tiến đầu tư Hà Nội', 'ha-noi'],
  ['of another number', 'Hội nghị xúc tiến đầu tư lần thứ 1', 'Hội nghị xúc tiến đầu tư lần thứ 2', 'ha-nam'],
  ['that begin alike', 'Hội nghị vùng', 'Hội nghị xúc tiến đầu tư vùng', 'ha-nam'],
])('does not warn of titles %s', async (_, a, b, province) => {
  expect(await warned(event('a', a, 'ha-nam'), event('b', b, province))).toEqual([]);
});
