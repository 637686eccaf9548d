import { beforeAll, describe, expect, it } from 'vitest';
import { firstContext } from '../../../test/support/first.ts';
import type { ArticleEntry } from '../../corpus/types.ts';
import { plain } from '../../domain/run.ts';
import type { ViewContext } from '../common/context.ts';
import { recordPath, unitPath } from '../common/paths.ts';
import { namesIn } from './names.ts';

let context: ViewContext;
beforeAll(async () => {
  context = await firstContext();
});

const itemsOf = (article: ArticleEntry) => namesIn(context, article).lists.flatMap(({ items }) => items);
const article = (id: string) => context.corpus.articles.find((each) => each.id === id)!;

describe('the articles of the first content', () => {
  it('lead to every province that their own words or quotes name', () => {
    for (const each of context.corpus.articles) {
      const paths = itemsOf(each).map(({ name }) => name.path);
      const units = [...context.facts.unitsOf(each)].map((unit) => unitPath(context.units, unit));
      expect([each.id, paths]).toEqual([each.id, expect.arrayContaining(units)]);
    }
  });

  it('lead to every document that rests on them', () => {
    for (const each of context.corpus.articles) {
      const paths = itemsOf(each).map(({ name }) => name.path);
      const quoting = context.corpus.clausesIn.get(each.id) ?? [];
      const documents = quoting.flatMap(({ record }) => (record.collection === 'documents' ? recordPath(record) : []));
      expect([each.id, paths]).toEqual([each.id, expect.arrayContaining(documents)]);
    }
  });

  it('lead from «Bắc Giang» of 2021 to the unit of its day, with the one of today beside it', () => {
    const { name, beside } = itemsOf(article('quang-ninh-lien-ket-vung-2021')).find(
      (item) => item.name.text === 'Bắc Giang',
    )!;
    expect(name.path).toBe('/tinh/bac-giang/');
    expect(plain(beside)).toMatch(/nay thuộc Bắc Ninh\)$/);
    expect(beside.find(({ text }) => text === 'Bắc Ninh')!.path).toMatch(/^\/tinh\/bac-ninh/);
  });
});
