import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { createContext } from './context.ts';
import { stateText } from './inferred.ts';

const TEXT = 'Hai tỉnh đang làm đường ven biển.';

function told(status: object, publishedAt: unknown): string {
  const article = {
    id: 'bai',
    seed: 'bai.txt',
    title: { text: 'Bài', origin: 'editorial' },
    summary: { vi: 'Tóm tắt.' },
    ...(publishedAt === undefined ? {} : { publishedAt }),
    inferred: publishedAt === undefined ? {} : { publishedAt: 'theo nội dung bài' },
  };
  const evidence = [{ article: 'bai', quote: 'đang làm đường ven biển' }];
  const project = { id: 'duong', name: 'Đường ven biển', kind: 'road', status: [status], evidence };
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
  it('is told alone where it has a date, stays true, or nobody knows when it was told', () => {
    expect(told({ state: 'implementation', date: '2021' }, '2021-09-24')).toBe('đang thực hiện');
    expect(told({ state: 'completion' }, '2021-09-24')).toBe('đang thực hiện');
    expect(told({ state: 'implementation' }, undefined)).toBe('đang thực hiện');
  });
});
