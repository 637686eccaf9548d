import { expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { createContext } from './context.ts';
import { publication } from './dates.ts';
import { markedText } from './inferred.ts';

const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'bai.txt': 'Cần Thơ họp.' },
  records: {
    events: [
      {
        id: 'hop',
        title: 'Họp',
        kind: 'conference',
        date: '2021-09-24',
        participants: [{ province: 'can-tho' }],
        inferred: { date: 'năm theo bài', 'participants.0': 'theo tên bài' },
        evidence: [{ article: 'bai', quote: 'Cần Thơ họp' }],
      },
    ],
  },
});
const context = createContext(corpus, 'vi');

it.each([
  ['date', '24/9/2021 (suy ra)'],
  ['participants', '24/9/2021 (suy ra)'],
  ['participants.0.province', '24/9/2021 (suy ra)'],
  ['participants.1', '24/9/2021'],
  ['title', '24/9/2021'],
])('what the record says is inferred, whole or in part, is marked: %s', (path, text) => {
  expect(markedText(context, corpus.entries.events[0]!, path, '24/9/2021')).toBe(text);
});

it('an article is told with its inferred day marked, wherever it is a source', () => {
  const [raw] = corpus.articles;
  const article = {
    ...raw!,
    data: { ...raw!.data, publisher: 'Báo Cần Thơ', publishedAt: '2021-09', inferred: { publishedAt: 'theo bài' } },
  };
  expect(publication(context, article)).toEqual(['Báo Cần Thơ', '9/2021 (suy ra)']);
});
