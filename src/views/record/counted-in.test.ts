import { expect, it } from 'vitest';
import { firstContext } from '../../../test/support/first.ts';
import { countedIn } from './counted-in.ts';

const context = await firstContext();
const paths = (key: string) => countedIn(context, context.corpus.byKey.get(key)!).map(({ path }) => path);

it('a linkage leads to the pages of the pairs that it joins, and to the figures that count it', () => {
  expect(paths('linkages/quang-ninh-hai-phong-hop-tac-du-lich')).toEqual([
    '/cap/hai-phong-2025--quang-ninh/',
    '/bieu-do/ma-tran/',
    '/bieu-do/linh-vuc/',
    '/dong-thoi-gian/',
  ]);
});

it('one of many pairs leads to the matrix instead of each', () => {
  const [many] = context.corpus.entries.linkages
    .toSorted((a, b) => b.data.parties.length - a.data.parties.length)
    .map(({ id }) => id);
  expect(paths(`linkages/${many!}`)[0]).toBe('/bieu-do/ma-tran/');
});

it('other records lead to the figures of their kind, and what no figure counts to none', () => {
  expect(paths(`projects/${context.corpus.entries.projects[0]!.id}`)).toEqual(['/bieu-do/du-an/', '/dong-thoi-gian/']);
  expect(paths(`directives/${context.corpus.entries.directives[0]!.id}`)).toEqual([
    '/bieu-do/nhiem-vu/',
    '/bieu-do/thoi-han/',
    '/dong-thoi-gian/',
  ]);
  expect(paths(`organizations/${context.corpus.entries.organizations[0]!.id}`)).toEqual([]);
});
