import { beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/report.ts';
import { readContent } from '../../src/commands/check-content.ts';
import { readEnvironment } from '../../src/commands/environment.ts';
import type { ReadResult } from '../../src/corpus/disk.ts';
import { foldSpace } from '../../src/domain/text.ts';
import { createUnits } from '../../src/domain/territory.ts';
import { unitTable } from '../../src/reference/index.ts';
import { pairs, partnersOf } from '../../src/views/links.ts';
import { ROOT } from '../support/commands.ts';

const units = createUnits(unitTable);
let read: ReadResult;
beforeAll(async () => {
  read = await readContent(readEnvironment({ BUILD_DATE: '2026-07-01' }, ROOT, new Date()));
});

describe('the content of this repository', () => {
  it('has nothing wrong', () => {
    expect(runChecks(read).errors).toEqual([]);
  });

  it('accounts for every non-empty line of an edited article as body, meta or chrome', () => {
    for (const { status, text } of read.corpus.articles) {
      if (status === 'raw') continue;
      const pieces = text.setAside.map(({ start, end }) => text.folded.text.slice(start, end));
      for (const line of text.raw.split('\n').map(foldSpace).filter(Boolean)) {
        const left = pieces.reduce((rest, piece) => rest.replace(piece, ''), line).trim();
        expect(left === '' || text.body.text.includes(left), line).toBe(true);
      }
    }
  });

  it('links Quảng Ninh with 18 provinces as written, which are 13 units today', () => {
    const { asWritten, current, internal } = partnersOf(read.corpus, units, 'quang-ninh');
    expect([asWritten.length, current.length, internal]).toEqual([18, 13, []]);
    expect(partnersOf(read.corpus, units, 'quang-ninh-2025').current).toEqual(current);
  });

  it('makes no pair of two places that are only partners of a third', () => {
    const ids = pairs(read.corpus, units, 'asWritten').map(({ a, b }) => `${a} ${b}`);
    expect(ids).not.toContain('da-nang hai-duong');
    expect(ids).toContain('hai-phong quang-ninh');
  });

  it('never makes a number of what the source says in words', () => {
    const vaccination = read.corpus.entries.indicators.filter(({ data }) => /vắc xin/.test(data.title));
    expect(vaccination.length).toBe(1);
    expect(vaccination[0]!.data.observations.map(({ value }) => value)).toEqual([undefined]);
  });

  it('never makes a record of a page counter', () => {
    const quotes = read.corpus.clauses.map(({ quote }) => quote);
    expect(quotes.filter((quote) => /4\.192|4\.621|119\.909|Số lượt xem/.test(quote))).toEqual([]);
  });

  it('gives Phú Yên its own provincial plan, due in September 2022', () => {
    const task = read.corpus.entries.directives.find(({ id }) => id === 'trinh-quy-hoach-tinh-phu-yen')!;
    expect(task.data).toMatchObject({ due: '2022-09', deliverables: ['documents/quy-hoach-tinh-phu-yen-2021-2030'] });
  });
});
