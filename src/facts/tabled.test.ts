import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { factsOf } from './index.ts';
import { tabledGaps, tabledReasons } from './tabled.ts';

const SEED = 'Quảng Ninh liên kết vùng\n\nQuảng Ninh vay vốn làm cầu, chuẩn bị rồi thi công.';
const evidence = [{ article: 'ha-long', quote: 'Quảng Ninh vay vốn làm cầu' }];
const corpus = testCorpus({
  buildDate: '2026-01-15',
  seeds: { 'ha-long.txt': SEED },
  records: {
    projects: [
      {
        id: 'cau',
        name: 'Cầu',
        kind: 'bridge',
        provinces: ['quang-ninh'],
        funding: [{ source: 'central' }],
        status: [
          { state: 'preparation', asWritten: 'chuẩn bị' },
          { state: 'implementation', asWritten: 'thi công' },
        ],
        inferred: { 'status.0.state': 'vì sao một', 'status.1.state': 'vì sao hai', sectors: 'do biên tập xếp' },
        sectors: ['ha-tang-giao-thong'],
        evidence,
      },
    ],
    directives: [
      {
        id: 'viec',
        what: 'Làm cầu',
        strength: 'commitment',
        recurs: 'yearly',
        basis: ['projects/cau'],
        lead: [{ province: 'quang-ninh' }],
        funding: [{ source: 'central' }],
        evidence,
      },
    ],
  },
});
const [project, task] = [corpus.entries.projects[0]!, corpus.entries.directives[0]!];

describe('what tables of briefs have a place for', () => {
  it('is what their columns say, of states only that which counts', () => {
    expect(tabledGaps(corpus, project)).toEqual(['funding.0.amount', 'budget', 'period', 'status.1.date']);
    expect(corpus.absent.get('projects/cau')).toContain('status.0.date');
    expect(tabledReasons(corpus, project)).toEqual([['status.1.state', 'vì sao hai']]);
  });

  it('is nothing inside a field that has no column itself', () => {
    expect(corpus.absent.get('directives/viec')).toEqual(['funding.0.amount']);
    expect(tabledGaps(corpus, task)).toEqual([]);
  });

  it('is counted of the tables of a place, and of one field in them', () => {
    const { count } = factsOf(corpus);
    expect(count('gaps-tabled', 'units/quang-ninh').value).toBe(4);
    expect(count('gaps-tabled', 'units/quang-ninh&projects?absent=funding.amount').value).toBe(1);
    expect(count('gaps', 'units/quang-ninh').value).toBe(6);
  });
});
