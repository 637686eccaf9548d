import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateCorpus } from '../../src/commands/bench-corpus.ts';
import { ROOT } from '../support/commands.ts';
import { decode, filesOf } from '../support/html.ts';
import { firstSheet, wordText } from '../support/office-files.ts';
import { printedMeasures, questionOf, type Asked, type PrintedMeasure } from '../support/printed-measures.ts';
import { Recount } from '../support/recount.ts';
import { builtSite, firstContent, MEKONG, temporaryFolder } from '../support/site.ts';

interface Measure {
  id: string;
  definition: string;
  of: string[];
  basis: string[];
  values: { of?: string; basis?: string; value: number }[];
}

interface Province {
  id: string;
  url: string;
  valid: { to: string | null };
  partners: { asWritten: string[]; current: string[]; internal: string[] };
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
    expect(files.length).toBeGreaterThan(10);
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

  it('are, all of them, what a recount of the published records gives', () => {
    const again = new Recount(folder);
    const asked = new Map<string, Asked>();
    const ask = (question: Asked) => asked.set(questionOf(question), question);
    for (const { id: measure, of, basis, values } of measures) {
      for (const { value: _, ...scope } of values) ask({ measure, ...scope });
      // What the data file leaves out is nought.
      for (const scope of of.flatMap((kind) => again.scopes(kind)))
        for (const each of basis.length > 0 ? basis : [undefined]) ask({ measure, of: scope, basis: each });
    }
    for (const { asked: question } of printed) ask(question);
    const wrong = [...asked].flatMap(([key, question]) => {
      const [told, recounted] = [known.get(key) ?? 0, again.count(question)];
      return told === recounted ? [] : [{ key, told, recounted }];
    });
    expect(asked.size).toBeGreaterThan(3000);
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('are those of the links and partners that have data files of their own', () => {
    const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, 'data', `${name}.json`), 'utf8')) as T;
    const { records } = read<{ records: Province[] }>('provinces');
    const slugs = new Map(records.map(({ id, url }) => [id, url.split('/').at(-2)!]));
    const links = read<{ a: string; b: string; basis: string; records: string[] }[]>('links');
    const told = ['asWritten', 'current'].flatMap((basis) => {
      const own = links.filter((each) => each.basis === basis);
      const ends = own.flatMap(({ a, b }) => [a, b]).map((id) => slugs.get(id));
      return [
        [questionOf({ measure: 'links', basis }), own.length],
        [questionOf({ measure: 'linkages-joining', basis }), new Set(own.flatMap((each) => each.records)).size],
        [questionOf({ measure: 'provinces-linked', basis }), new Set(ends).size],
      ] as const;
    });
    const partners = records
      .filter(({ valid }) => valid.to === null)
      .flatMap(({ id, partners: { asWritten, current, internal } }) => {
        const pages = (ids: string[]) => new Set(ids.map((each) => slugs.get(each))).size;
        const of = `units/${slugs.get(id)}`;
        const outer = asWritten.filter((each) => !internal.includes(each));
        return [
          [questionOf({ measure: 'partners', of, basis: 'current' }), pages(current)],
          [questionOf({ measure: 'partners-outside', of }), pages(outer)],
        ] as const;
      });
    expect([...told, ...partners].filter(([question, value]) => (known.get(question) ?? 0) !== value)).toEqual([]);
  });

  it('cannot be of a measure that nobody recounts', () => {
    const again = new Recount(folder);
    expect(measures.filter(({ id }) => again.count({ measure: id, of: 'units/ha-noi' }) === undefined)).toEqual([]);
    for (const measure of ['partner', 'linkages-drawn', 'trips-related'])
      expect(again.count({ measure })).toBe(undefined);
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
