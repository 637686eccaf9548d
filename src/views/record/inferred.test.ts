import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { createContext } from '../common/context.ts';
import { correctedText, stateText } from '../common/inferred.ts';

const TEXT = 'Hai tỉnh đang làm đường ven biển.';

function told(status: object, publishedAt: unknown, inferred = {}): string {
  const article = {
    id: 'bai',
    seed: 'bai.txt',
    title: { text: 'Bài', origin: 'editorial' },
    summary: { vi: 'Tóm tắt.' },
    ...(publishedAt === undefined ? {} : { publishedAt }),
    inferred,
  };
  const evidence = [{ article: 'bai', quote: 'đang làm đường ven biển' }];
  const project = {
    id: 'duong',
    name: 'Đường ven biển',
    kind: 'road',
    status: [{ asWritten: 'đang làm', ...status }],
    evidence,
  };
  const corpus = testCorpus({
    buildDate: '2026-11-30',
    seeds: { 'bai.txt': TEXT },
    bodies: { bai: TEXT },
    records: { articles: [article], projects: [project] },
  });
  return stateText(createContext(corpus, 'vi'), corpus.entries.projects[0]!, 'đang thực hiện');
}

describe('a state for readers', () => {
  it('that may be over since is told as of its article, where it has no date', () => {
    expect(told({ state: 'implementation' }, '2021-09-24')).toBe('đang thực hiện, theo bài năm 2021');
    const between = { notBefore: '2019-10-11', notAfter: '2020-12-31' };
    expect(told({ state: 'implementation' }, between)).toBe('đang thực hiện, theo bài 2019–2020');
  });
  it('says of the year of its article that it was inferred, where it was', () => {
    const inferred = { publishedAt: 'theo nội dung bài' };
    expect(told({ state: 'implementation' }, '2021-09-24', inferred)).toBe(
      'đang thực hiện, theo bài năm 2021 (suy ra)',
    );
  });
  it('is told alone where it has a date, stays true, or nobody knows when it was told', () => {
    expect(told({ state: 'implementation', date: '2021' }, '2021-09-24')).toBe('đang thực hiện');
    expect(told({ state: 'completion' }, '2021-09-24')).toBe('đang thực hiện');
    expect(told({ state: 'implementation' }, undefined)).toBe('đang thực hiện');
  });
});

describe('words of a source that are known to be wrong', () => {
  const text = 'Hội chợ mở tại thành phố Hà Nộ năm nay.';
  const seeds = { 'bai.txt': text };
  const corrections = [{ raw: 'tại thành phố Hà Nộ', corrected: 'tại thành phố Hà Nội', why: 'gõ thiếu chữ' }];
  const article = {
    id: 'bai',
    seed: 'bai.txt',
    title: { text: 'Bài', origin: 'editorial' },
    summary: { vi: 'Tóm tắt.' },
  };
  const event = { id: 'cho', title: 'Hội chợ', kind: 'fair', evidence: [{ article: 'bai', quote: 'Hội chợ mở' }] };
  const records = { articles: [{ ...article, corrections }], events: [event] };
  const corpus = testCorpus({ buildDate: '2026-11-30', seeds, bodies: { bai: text }, records });
  const told = (written: string) => correctedText(createContext(corpus, 'vi'), corpus.entries.events[0]!, written);

  it.each([
    ['thành phố Hà Nộ', 'thành phố Hà Nộ (đúng: thành phố Hà Nội)'],
    ['mở tại thành phố Hà Nộ', 'mở tại thành phố Hà Nộ (đúng: mở tại thành phố Hà Nội)'],
    ['tại thành phố', 'tại thành phố'],
    ['Hội chợ', 'Hội chợ'],
  ])('stand as they are, «%s», with what is right beside them', (written, expected) => {
    expect(told(written)).toBe(expected);
  });
});
