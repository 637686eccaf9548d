import { describe, expect, it } from 'vitest';
import { readDraft } from './draft.ts';

describe('readDraft(text)', () => {
  it.each(['cầu A, ', 'dự án A ', 'ngày 1/1/2021 ', '57/NQ-CP ', 'Hà Nội - ', 'Sở Y tế và ', '<p>', '"a": "b", '])(
    'takes no more than linear time for %j over and over',
    (piece) => {
      const start = process.cpuUsage();
      readDraft(piece.repeat(Math.ceil(40_000 / piece.length)), { fileName: 'dai.txt' });
      expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
    },
  );

  it('finds nothing in nothing', () => {
    const { spans, inferred, ...found } = readDraft('', { fileName: 'x.txt' });
    expect([spans, inferred, found.title, found.publishedAt, found.provinces]).toEqual([{}, {}, null, null, []]);
  });
});
