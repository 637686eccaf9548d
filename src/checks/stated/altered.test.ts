import { beforeAll, describe, expect, it } from 'vitest';
import { firstRead } from '../../../test/support/first.ts';
import type { ReadResult } from '../../corpus/read/disk.ts';
import { keyOf } from '../../corpus/types.ts';
import type { Corpus, Entry } from '../../corpus/types.ts';
import { nameKey } from '../../ingest/names.ts';
import { agencies, aliases, provinces34, provinces63, regions } from '../../reference/index.ts';
import { COLLECTION_NAMES } from '../../schemas/index.ts';
import { isInferred, valueFaultsOf } from './faults.ts';
import { statedValues, type StatedValue } from './values.ts';

let read: ReadResult;
let results: ReturnType<typeof tryAll>;
beforeAll(async () => {
  read = await firstRead();
  results = tryAll(read.all);
}, 60_000);

/** What an editor could have written by mistake in place of a value: one digit, ten times, another day, another name. */
function wrongValues(value: StatedValue, corpus: Corpus): unknown[] {
  switch (value.kind) {
    case 'figure': {
      const right = Number(value.quantity.value.units) / 10 ** value.quantity.value.scale;
      return [right + 1, right * 10, right / 10, Number(String(right).replace(/^\d/, (digit) => `${digit}1`))];
    }
    case 'time':
      return wrongDates(value.part.date);
    case 'document-number':
      return [1, 2].map((step) => value.number.replace(/\d/, (digit) => String((Number(digit) + step) % 10)));
    case 'unit': {
      const name = [...provinces63, ...provinces34].find(({ id }) => id === value.id)?.name;
      return provinces63.filter((other) => other.name !== name).map(({ id }) => id);
    }
    case 'region':
      return regions.filter(({ id }) => id !== value.id).map(({ id }) => id);
    case 'organization':
      return corpus.entries.organizations.filter(({ id }) => id !== value.id).map(({ id }) => id);
    case 'name':
      return ['ADB', 'JICA'].filter((name) => name !== value.name);
  }
}

function wrongDates(date: string): string[] {
  const [year = '', month, day] = date.split('-');
  const two = (number: number, most: number) => String((number % most) + 1).padStart(2, '0');
  const tail = [month, day].filter((part) => part !== undefined);
  return [
    [String(Number(year) + 1), ...tail].join('-'),
    [String(Number(year) - 1), ...tail].join('-'),
    ...(month ? [[year, two(Number(month), 12), ...(day ? [day] : [])].join('-')] : []),
    ...(day ? [[year, month, two(Number(day), 28)].join('-')] : []),
  ];
}

function withValue(data: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = structuredClone(data) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

interface Through {
  record: string;
  path: string;
  right: string;
  wrong: string;
  /** What the wrong one is called, where it is an id. */
  names: string[];
}

/** Per kind of value: how many wrong ones were tried, and those that were let through. */
function tryAll(corpus: Corpus): Map<string, { tried: number; through: Through[] }> {
  const counts = new Map<string, { tried: number; through: Through[] }>();
  const entries = COLLECTION_NAMES.flatMap((name) => corpus.entries[name] as Entry[]);
  for (const entry of entries.filter(({ collection, id }) => corpus.clausesOf.has(`${collection}/${id}`)))
    for (const value of statedValues(entry).filter(({ path }) => !isInferred(entry, path)))
      for (const wrong of wrongValues(value, corpus)) {
        const count = counts.get(value.kind) ?? { tried: 0, through: [] };
        counts.set(value.kind, count);
        count.tried++;
        const data = withValue(entry.data, value.path.split('.'), wrong);
        const altered = { ...entry, data } as Entry;
        const isRefused = valueFaultsOf(corpus)(altered).some((fault) => fault.value.path === value.path);
        if (isRefused) continue;
        const { path, shown: right } = value;
        count.through.push({ record: keyOf(entry), path, right, wrong: String(wrong), names: namesOf(wrong, corpus) });
      }
  return counts;
}

/** Names and aliases of a unit, region or organization; of an office also what it is called without its province. */
function namesOf(id: unknown, { entries }: Corpus): string[] {
  const unit = provinces63.find((each) => each.id === id);
  const region = regions.find((each) => each.id === id);
  const office = entries.organizations.find((each) => each.id === id)?.data;
  const agency = agencies.find((each) => each.id === office?.office);
  return [
    ...(unit ? [unit.name, ...spellingsOf(unit.id)] : []),
    ...(region ? [region.name, ...region.aliases] : []),
    ...(office ? [office.name, ...(office.aliases ?? [])] : []),
    ...(agency ? [agency.name, ...agency.abbreviations] : []),
  ];
}

function spellingsOf(unit: string): string[] {
  return aliases.provinces.find(({ id }) => id === unit)?.aliases.map(({ text }) => text) ?? [];
}

/** True when the wrong name stands in the record's quotes as well: it is said there, only not of this. */
function isNamedToo(through: Through, corpus: Corpus): boolean {
  const quotes = (corpus.clausesOf.get(through.record) ?? []).map(({ quote }) => nameKey(quote));
  return through.names.some((name) => quotes.some((quote) => ` ${quote} `.includes(` ${nameKey(name)} `)));
}

describe('a wrong value beside the untouched quotes of the content', () => {
  it.each(['figure', 'time', 'document-number', 'name'])('is refused: %s', (kind) => {
    const { tried, through } = results.get(kind)!;
    expect(tried).toBeGreaterThan(3);
    expect(through).toEqual([]);
  });

  it.each([
    ['unit', 4000],
    ['region', 300],
    ['organization', 500],
  ])('is refused, unless the quotes name it too: %s', (kind, least) => {
    const { tried, through } = results.get(kind)!;
    expect(tried).toBeGreaterThan(least);
    expect(through.filter((each) => !isNamedToo(each, read.all))).toEqual([]);
    expect(through.length / tried).toBeLessThan(0.05);
  });
});
