import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateCorpus } from '../../src/commands/bench-corpus.ts';
import { ROOT } from '../support/commands.ts';
import { decode, filesOf } from '../support/html.ts';
import { firstSheet, wordText } from '../support/office-files.ts';
import { printedMeasures, questionOf, type PrintedMeasure } from '../support/printed-measures.ts';
import { recount } from '../support/recount.ts';
import { builtSite, firstContent, MEKONG, temporaryFolder } from '../support/site.ts';

interface Measure {
  id: string;
  definition: string;
  of: string[];
  basis: string[];
  values: { of?: string; basis?: string; value: number }[];
}

describe.each(['the first content', 'another region', 'forty generated articles'])('the numbers of %s', (which) => {
  let folder: string;
  let measures: Measure[];
  let printed: PrintedMeasure[];
  let known: Map<string, number>;

  beforeAll(async () => {
    const site = await builtSite(inputOf(which));
    folder = site.folder;
    measures = (JSON.parse(readFileSync(join(folder, 'data/measures.json'), 'utf8')) as { records: Measure[] }).records;
    known = new Map(
      measures.flatMap(({ id, values }) => values.map((each) => [questionOf({ measure: id, ...each }), each.value])),
    );
    printed = printedMeasures(folder);
  });

  it('stand on the pages at all', () => {
    expect(printed.length).toBeGreaterThan(300);
    expect(new Set(printed.map(({ question }) => question.split(' ')[0])).size).toBeGreaterThan(12);
  });

  it('answer the same question alike on every page, brief and drawing', () => {
    const answers = new Map<string, Map<number, string>>();
    for (const { question, value, file } of printed) {
      const values = answers.get(question) ?? new Map<number, string>();
      answers.set(question, values.set(value, values.get(value) ?? file));
    }
    expect(
      [...answers].filter(([, values]) => values.size > 1).map(([question, values]) => [question, ...values]),
    ).toEqual([]);
  });

  it('are those of the data file, also where a condition is asked; what it leaves out is nought', () => {
    const wrong = printed.filter(({ question, value }) => (known.get(question) ?? 0) !== value);
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('are written as they are told to machines', () => {
    const wrong = printed.filter(({ value, text }) => text !== '' && text.replace(/\./g, '') !== String(value));
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('are of measures that are defined, on the scopes and bases that they are taken on', () => {
    const byId = new Map(measures.map((measure) => [measure.id, measure]));
    const wrong = printed.filter(({ question }) => {
      const [id, ...rest] = question.split(' ');
      const measure = byId.get(id!);
      if (!measure || measure.definition === '') return true;
      const basis = rest.find((each) => each === 'asWritten' || each === 'current');
      return measure.basis.length > 0 ? basis === undefined : basis !== undefined;
    });
    expect([...new Set(wrong.map(({ question }) => question))]).toEqual([]);
  });

  it('are in the Word and Excel file of a brief what they are on its page', () => {
    const files = filesOf(join(folder, 'in')).filter((file) => file.endsWith('.docx'));
    expect(files.length).toBeGreaterThan(30);
    const wrong = files.flatMap((file) => {
      const path = join(folder, 'in', file.replace(/\.docx$/, ''));
      const html = readFileSync(join(path, 'index.html'), 'utf8');
      const [text, about] = [folded(wordText(`${path}.docx`)), firstSheet(`${path}.xlsx`)];
      return tilesOf(html)
        .filter(
          ({ label, value }) =>
            !text.includes(`${label}: ${value}`) ||
            !about.some(([name, number]) => name === label && String(number) === value.replace(/\./g, '')),
        )
        .map((tile) => [file, tile]);
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('are what a recount of the published records gives', () => {
    const recounted = recount(folder);
    expect(recounted.size).toBeGreaterThan(30);
    const wrong = [...recounted].filter(([question, value]) => (known.get(question) ?? 0) !== value);
    expect(wrong).toEqual([]);
  });
});

const folded = (text: string) => text.replace(/\s+/g, ' ');

/** «Đối tác khi viết», «7» */
function tilesOf(html: string): { label: string; value: string }[] {
  const [tiles = ''] = /<dl class="figures">[^]*?<\/dl>/.exec(html) ?? [];
  return [...tiles.matchAll(/<dt>([^<]*)<\/dt><dd><span class="value">([^]*?)<\/span>/g)].map(([, label, value]) => ({
    label: folded(decode(label!)),
    value: value!.replace(/<[^>]+>/g, ''),
  }));
}

function inputOf(which: string) {
  if (which === 'another region') return MEKONG;
  if (which === 'the first content') return firstContent();
  return generateCorpus({ articles: 40, seed: 42, folder: temporaryFolder(), seedsDir: join(ROOT, 'seeds') });
}
