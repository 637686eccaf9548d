import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionOf } from './printed-measures.ts';

/**
 * Some measures counted anew from the data files that a site publishes, by a few lines that share nothing with the code
 * that counts: question → value.
 */
export function recount(folder: string): Map<string, number> {
  const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, 'data', `${name}.json`), 'utf8')) as T;
  const index = read<{ collection: string; count: number }[]>('index');
  const found = new Map<string, number>();
  const put = (measure: string, value: number, more: { of?: string; basis?: string } = {}) =>
    found.set(questionOf({ measure, ...more }), value);

  const collections = index.map(({ collection }) => collection).filter((name) => !OTHER_FILES.has(name));
  const records = collections.flatMap((name) =>
    read<{ records: DataRecord[] }>(name).records.map((record) => ({ ...record, collection: name })),
  );
  const regionsOfContent = records.filter(
    ({ collection, evidence }) => collection === 'regions' && evidence.length > 0,
  ).length;
  for (const name of collections)
    put(name, name === 'regions' ? regionsOfContent : records.filter(({ collection }) => collection === name).length);

  const quotes = records.flatMap(({ evidence, outcomes = [] }) => [
    ...evidence,
    ...outcomes.flatMap((each) => each.evidence),
  ]);
  put('citations', quotes.length);
  put('gaps', read<{ count: number }>('gaps').count);
  put('records-with-gaps', records.filter(({ absent }) => absent.length > 0).length);
  for (const state of ['overdue', 'due', 'not-yet-due', 'recurring', 'no-deadline', 'done'])
    put('directives', records.filter((each) => each.collection === 'directives' && each.state === state).length, {
      of: `directives?state=${state}`,
    });
  for (const sector of new Set(records.flatMap(({ sectors = [] }) => sectors)))
    put('linkages', records.filter((each) => each.collection === 'linkages' && each.sectors?.includes(sector)).length, {
      of: `sectors/${sector}`,
    });

  recountConditions(records, collections, put);
  put('regions-known', read<{ count: number }>('regions').count);

  const provinces = read<{ records: Province[] }>('provinces').records;
  const slugs = new Map(provinces.map(({ id, url }) => [id, url.split('/').at(-2)!]));
  const slugOf = (unit: string) => slugs.get(unit) ?? unit;
  // Of a unit in force those of its own former units that were linked with each other are no partners.
  for (const { id, valid, partners } of provinces)
    if (valid.to === null)
      put(
        'partners',
        new Set(partners.asWritten.filter((each) => !partners.internal.includes(each)).map(slugOf)).size,
        {
          of: `units/${slugOf(id)}`,
          basis: 'asWritten',
        },
      );
  for (const basis of ['asWritten', 'current']) {
    const links = read<{ a: string; b: string; basis: string; records: string[] }[]>('links').filter(
      (each) => each.basis === basis,
    );
    put('links', links.length, { basis });
    put('linkages-joining', new Set(links.flatMap((each) => each.records)).size, { basis });
    put('provinces-linked', new Set(links.flatMap(({ a, b }) => [slugOf(a), slugOf(b)])).size, { basis });
    if (basis !== 'current') continue;
    const partners = new Map<string, Set<string>>();
    for (const { a, b, records: ids } of links) {
      const [one, other] = [slugOf(a), slugOf(b)].sort() as [string, string];
      put('linkages-joining', ids.length, { of: `units/${one}&units/${other}`, basis });
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const)
        partners.set(from, (partners.get(from) ?? new Set()).add(to));
    }
    for (const [slug, others] of partners) put('partners', others.size, { of: `units/${slug}`, basis });
  }
  return found;
}

/** Records with a condition, and those whose time is known. */
function recountConditions(
  records: readonly (DataRecord & { collection: string })[],
  collections: readonly string[],
  put: (measure: string, value: number, more?: { of?: string }) => void,
): void {
  const ofCollection = (name: string) => records.filter(({ collection }) => collection === name);
  const byForm = Map.groupBy(ofCollection('linkages'), ({ form }) => form);
  for (const [form, own] of byForm) {
    put('linkages', own.length, { of: `linkages?form=${form}` });
    for (const sector of new Set(own.flatMap(({ sectors = [] }) => sectors)))
      put('linkages', own.filter((each) => each.sectors?.includes(sector)).length, {
        of: `sectors/${sector}&linkages?form=${form}`,
      });
  }
  for (const [source, count] of tally(
    ofCollection('projects').flatMap(({ funding = [] }) => [...new Set(funding.map((each) => each.source))]),
  ))
    put('projects', count, { of: `projects?funding.source=${source}` });
  // An article's own address is published under another name.
  for (const name of collections.filter((each) => each !== 'articles'))
    for (const [field, count] of tally(
      ofCollection(name).flatMap(({ absent }) => absent.map((path) => path.replace(/\.\d+(?=\.|$)/g, ''))),
    ))
      put('gaps', count, { of: `${name}?absent=${field}` });
  for (const [measure, wantsInferred] of [
    ['linkages-dated', false],
    ['linkages-dated-inferred', true],
  ] as const) {
    const found = ofCollection('linkages').filter(({ signed, period, inferred }) => {
      const field = [signed && 'signed', period && 'period'].find(Boolean);
      const paths = Object.keys(inferred).filter((path) => path === field || path.startsWith(`${field}.`));
      return field !== undefined && paths.length > 0 === wantsInferred;
    });
    put(measure, found.length);
  }
  const dated = ['events', 'statements', 'bulletins'].flatMap(ofCollection);
  for (const name of ['events', 'statements', 'bulletins'])
    put('records-undated', dated.filter((each) => each.collection === name && !each.date).length, { of: name });
}

function tally(values: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length]));
}

const OTHER_FILES = new Set(['provinces', 'gaps', 'links', 'measures', 'index']);

interface Province {
  id: string;
  url: string;
  valid: { to: string | null };
  partners: { asWritten: string[]; internal: string[] };
}

interface DataRecord {
  id: string;
  url: string;
  sectors?: string[];
  state?: string;
  form?: string;
  signed?: unknown;
  period?: unknown;
  date?: unknown;
  inferred: Record<string, string>;
  funding?: { source: string }[];
  absent: string[];
  evidence: object[];
  outcomes?: { evidence: object[] }[];
}
