import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/report.ts';
import { checkContent } from '../../src/commands/check-content.ts';
import { readEnvironment } from '../../src/environment.ts';
import type { ReadResult } from '../../src/corpus/read/disk.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { foldSpace } from '../../src/domain/text.ts';
import { COMPONENTS } from '../../src/mdx/components.ts';
import { EMBEDDABLE } from '../../src/views/article/embeddable.ts';
import { pairs, partnersOf } from '../../src/facts/links.ts';
import { ROOT } from '../support/commands.ts';
import { firstRead } from '../support/first.ts';
import { copyOfContent } from '../support/site.ts';

let read: ReadResult;
beforeAll(async () => {
  read = await firstRead();
});

const BULLETIN = `---
title: Giá cà phê tại Đắk Lắk
category: market-forecast
date: 2024-05
publisher: Sở Công Thương
citations: [{ title: Bản tin giá, publisher: Sở Công Thương }]
---
`;

const partners = (corpus: Corpus, id: string) => partnersOf(corpus, id);

/** The corpus with the linkages of one article only. */
function fromArticle(id: string): Corpus {
  const { corpus } = read;
  const linkages = corpus.entries.linkages.filter(({ data }) => data.evidence?.some(({ article }) => article === id));
  return { ...corpus, entries: { ...corpus.entries, linkages } };
}

describe('the content of this repository', () => {
  it('has nothing wrong', () => {
    expect(runChecks(read, CHECKS, EMBEDDABLE).errors).toEqual([]);
  });

  it('has what the guide for editors puts into a body, each component once', async () => {
    const [, body] = /^```mdx\n([^]*?)^```/m.exec(readFileSync(join(ROOT, 'content/README.md'), 'utf8'))!;
    const alone = Object.entries(COMPONENTS).flatMap(([name, { inline, children }]) =>
      inline || children ? [] : name,
    );
    expect([...body!.matchAll(/<(\w+)/g)].map(([, name]) => name).sort()).toEqual(alone.sort());
    const copy = copyOfContent();
    writeFileSync(join(copy.contentDir, 'bulletins/gia-ca-phe-2024.mdx'), `${BULLETIN}\n${body}`);
    const variables = { CONTENT_DIR: copy.contentDir, SEEDS_DIR: copy.seedsDir, BUILD_DATE: '2026-07-01' };
    const { errors } = await checkContent(readEnvironment(variables, ROOT, new Date()));
    expect(errors).toEqual([]);
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

  it('links Quảng Ninh with 18 provinces by its own article, which are 13 units today', () => {
    const { asWritten, current, internal } = partners(fromArticle('quang-ninh-lien-ket-vung-2021'), 'quang-ninh');
    expect([asWritten.length, current.length, internal]).toEqual([18, 13, []]);
  });

  it('links Quảng Ninh with a nineteenth, Vĩnh Phúc, by all articles: 13 units today', () => {
    const { asWritten, current, internal } = partnersOf(read.corpus, 'quang-ninh');
    expect([asWritten.length, current.length, internal]).toEqual([19, 13, []]);
    expect(asWritten).toContain('vinh-phuc');
    expect(partnersOf(read.corpus, 'quang-ninh-2025').current).toEqual(current);
  });

  it.each([
    ['its own article', () => fromArticle('vinh-phuc-thuc-day-lien-ket-vung-2025')],
    ['all articles', () => read.corpus],
  ])('links Vĩnh Phúc with 7 provinces by %s: 5 other units today, and 2 now within Phú Thọ', (_, corpus) => {
    expect(partnersOf(corpus(), 'vinh-phuc')).toEqual({
      asWritten: ['ha-noi', 'hoa-binh', 'ninh-binh', 'phu-tho', 'quang-ninh', 'thai-nguyen', 'tuyen-quang'],
      current: ['ha-noi-2025', 'ninh-binh-2025', 'quang-ninh-2025', 'thai-nguyen-2025', 'tuyen-quang-2025'],
      internal: ['hoa-binh', 'phu-tho'],
    });
  });

  it('makes no link of a place that is only in the name of a railway', () => {
    expect(partnersOf(read.corpus, 'lao-cai').asWritten).toEqual([]);
  });

  it('makes no pair of two places that are only partners of a third', () => {
    const ids = pairs(read.corpus, 'asWritten').map(({ a, b }) => `${a} ${b}`);
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

  it('keeps the money of a class of projects with the class', () => {
    const { projects, programmes } = read.corpus.entries;
    const group = programmes.find(({ id }) => id === 'cac-du-an-dong-luc-vinh-phuc')!.data;
    expect(group.funding!.map(({ source }) => source)).toEqual(['central', 'local', 'oda']);
    const lenders = group.includes!.map((key) => {
      const project = projects.find(({ id }) => `projects/${id}` === key)!;
      return project.data.funding?.map(({ lender }) => lender);
    });
    expect(lenders).toEqual([undefined, undefined, undefined, undefined, undefined, ['WB'], ['OFID']]);
  });

  it('takes the thirteen categories of information from the database tasks of two articles', () => {
    const asked = read.corpus.entries.categories.flatMap(({ data }) => data.requiredBy);
    const counts = Map.groupBy(asked, (id) => id);
    expect([...counts].map(([id, { length }]) => [id, length]).sort()).toEqual([
      ['co-so-du-lieu-nganh-dia-phuong-vung-vinh-phuc', 9],
      ['co-so-thong-tin-du-lieu-vung-phu-yen', 4],
    ]);
  });

  it('gives each task of Vĩnh Phúc on Directive 25 that directive as its basis', () => {
    const tasks = read.corpus.entries.directives.filter(
      ({ data }) => data.evidence?.[0]?.article === 'vinh-phuc-trien-khai-chi-thi-25',
    );
    expect(tasks.length).toBe(16);
    for (const { data } of tasks) expect(data.basis).toEqual(['documents/chi-thi-25-ct-ttg-2019']);
  });

  it('gives Phú Yên its own provincial plan, due in September 2022', () => {
    const task = read.corpus.entries.directives.find(({ id }) => id === 'trinh-quy-hoach-tinh-phu-yen')!;
    expect(task.data).toMatchObject({ due: '2022-09', deliverables: ['documents/quy-hoach-tinh-phu-yen-2021-2030'] });
  });
});
