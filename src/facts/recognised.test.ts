import { expect, it } from 'vitest';
import { stepsOf } from '../../test/support/steps.ts';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { documentsNamedIn } from './recognised.ts';

const article = (id: string) => ({
  id,
  seed: `${id}.txt`,
  title: { text: 'Bài', origin: 'editorial' },
  summary: { vi: 'Tóm tắt.' },
});

function corpusOf(texts: readonly string[], documents: readonly ({ id: string } & Record<string, unknown>)[]) {
  const ids = texts.map((_, index) => `bai-${index}`);
  return testCorpus({
    buildDate: '2026-11-30',
    seeds: Object.fromEntries(texts.map((text, index) => [`bai-${index}.txt`, text])),
    bodies: Object.fromEntries(texts.map((text, index) => [`bai-${index}`, text])),
    records: { articles: ids.map(article), documents: [...documents] },
  });
}

const document = (id: string, title: string, more: object = {}) => ({
  id,
  title,
  kind: 'plan',
  citations: [{ title: 'Công báo', publisher: 'Chính phủ' }],
  ...more,
});

it('documents are named by number, however it is spaced, by title in any case and by alias', () => {
  const text = 'Theo Nghị quyết 57 / NQ-CP và QUY HOẠCH VÙNG BẮC, (quy hoạch ấy) thay Quy hoạch vùng Bắc mới.';
  const corpus = corpusOf(
    [text],
    [
      document('quy-hoach', 'Quy hoạch vùng Bắc', { aliases: ['(quy hoạch ấy)'] }),
      document('nghi-quyet', 'Nghị quyết về vùng', { number: '57/NQ-CP' }),
      document('khac', 'Quy hoạch vùng'),
      document('vung-bac-moi', 'vùng Bắc mớ'),
    ],
  );
  const found = documentsNamedIn(corpus, corpus.articles[0]!).map(({ record, mentions }) => [
    record?.id,
    mentions.map(({ start, end }) => text.slice(start, end)),
  ]);
  expect(Object.fromEntries(found.filter(([id]) => id !== undefined))).toMatchObject({
    'quy-hoach': ['QUY HOẠCH VÙNG BẮC', '(quy hoạch ấy)', 'Quy hoạch vùng Bắc'],
    khac: ['QUY HOẠCH VÙNG', 'Quy hoạch vùng'],
  });
  expect(found.map(([id]) => id)).not.toContain('vung-bac-moi');
});

it('of several records with one number the first is meant', () => {
  const both = ['a', 'b'].map((id) => document(id, `Văn bản ${id}`, { number: '57/NQ-CP' }));
  const corpus = corpusOf(['Theo Nghị quyết số 57/NQ-CP ngày 21/4/2022.'], both);
  expect(documentsNamedIn(corpus, corpus.articles[0]!).map(({ record }) => record?.id)).toEqual(['a']);
});

it('twice as many articles and documents take about twice the steps', async () => {
  const steps = (count: number) => {
    const all = Array.from({ length: count }, (_, index) => index);
    const corpus = corpusOf(
      all.map((index) => `Theo Nghị quyết số ${index}/NQ-CP, tỉnh lập quy hoạch số ${index}.`),
      all.map((index) => document(`van-ban-${index}`, `Văn bản số ${index}`, { number: `${index}/NQ-CP` })),
    );
    return stepsOf(async () => corpus.articles.map((each) => documentsNamedIn(corpus, each)));
  };
  const [once, twice] = [await steps(50), await steps(100)];
  expect(twice / once).toBeLessThan(2.5);
});
