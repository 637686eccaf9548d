import { expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { plain } from '../../domain/run.ts';
import { createContext } from '../common/context.ts';
import { articleNotes, noteSpan } from './notes.ts';

it.each([
  [[1], '1'],
  [[1, 2], '1, 2'],
  [[6, 7, 8, 9], '6–9'],
  [[2, 4, 5, 6, 9, 10], '2, 4–6, 9, 10'],
])('the notes %j are named «%s»', (numbers, span) => {
  expect(noteSpan(numbers.map((number) => ({ number })))).toBe(span);
});

it('a note names the field that rests on a quote, and no place in a list that readers do not see', () => {
  const text = 'Gia Lai, Phú Yên và Đắk Lắk, còn gọi là ba tỉnh, cùng trồng rừng.';
  const quoted = (mark: string, path: string) => ({
    article: 'rung',
    quote: text.slice(0, -1),
    mark,
    supports: [path],
  });
  const corpus = testCorpus({
    buildDate: '2026-01-15',
    seeds: { 'rung.txt': text },
    records: {
      linkages: [
        {
          id: 'trong-rung',
          title: 'Trồng rừng',
          form: 'activity',
          pattern: 'together',
          parties: [{ province: 'gia-lai' }, { province: 'phu-yen' }, { province: 'dak-lak' }],
          aliases: ['Rừng ba tỉnh', 'cùng trồng rừng'],
          evidence: [
            quoted('Phú Yên', 'parties.1'),
            quoted('Đắk Lắk', 'parties.2'),
            quoted('cùng trồng rừng', 'aliases.1'),
          ],
        },
      ],
    },
  });
  const context = createContext(corpus, 'vi');
  const told = articleNotes(context, corpus.articles[0]!).flatMap(({ records }) => records.map(plain));
  expect(told).toEqual(['liên kết: Trồng rừng (Các bên; Tên gọi khác; «Phú Yên»; «Đắk Lắk»; «cùng trồng rừng»)']);
});
