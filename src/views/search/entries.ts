import type { Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import type { UnitPage } from '../../domain/territory.ts';
import { slug } from '../../domain/slug.ts';
import { pairId, type FormerPair, type JoinedPair, type WrittenPair } from '../../facts/pair-pages.ts';
import { aliases, sectors, type Sector } from '../../reference/index.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../schemas/index.ts';
import { referencesOf } from '../../schemas/walk.ts';
import type { Kin, Names, SearchEntry, Sentence } from '../../search/shapes.ts';
import type { ViewContext } from '../common/context.ts';
import { onceEach } from '../../domain/once.ts';
import { once } from '../common/once.ts';
import { clausePath, pairPath, sectorPath } from '../common/paths.ts';
import { innerPairPath } from '../common/count-list.ts';
import { titleNote } from '../common/shown.ts';
import { listedRecords, newestFirst, type Listed } from '../list/listed.ts';
import { different, looseWords, sameWritings } from '../list/search-names.ts';
import { articleSentences } from './sentences.ts';

/** A chapter of the handbook, or another page that is not made of records. */
export interface SearchPage {
  title: string;
  description: string;
  path: string;
}

/** Records after places and sectors: those that are names of things first, articles last. */
const ORDER: readonly CollectionName[] = [
  'regions',
  ...COLLECTION_NAMES.filter((name) => !['regions', 'articles'].includes(name)),
  'articles',
];

/** What can be found, in the order of its numbers; `pages` come last. */
export function searchEntries(context: ViewContext, pages: readonly SearchPage[]): SearchEntry[] {
  return [...recordedEntries(context), ...pages.map(pageEntry)];
}

/** Places, sectors, records, and pairs of places. */
function recordedEntries(context: ViewContext): SearchEntry[] {
  return [
    ...placesAndSectors(context),
    ...ORDER.flatMap((name) => entriesOf(context)(name)),
    ...[...context.facts.joinedPairs.values()].map((pair) => pairEntry(context, pair)),
    ...[...context.facts.formerPairs.values()].flatMap((pair) => innerPairEntry(context, pair)),
  ];
}

/** Those with names of their own that a reader would look up: sentences and figures have none. */
export function namedEntries(context: ViewContext): SearchEntry[] {
  return [...placesAndSectors(context), ...LOOKED_UP.flatMap((name) => entriesOf(context)(name))];
}

const LOOKED_UP = [
  'regions',
  'linkages',
  'documents',
  'projects',
  'assets',
  'programmes',
  'organizations',
  'events',
] as const satisfies readonly CollectionName[];

const placesAndSectors = once((context: ViewContext): readonly SearchEntry[] => [
  ...context.units.pages(context.facts.unitDay).map((page) => placeEntry(context, page)),
  ...sectors.map((sector) => sectorEntry(context, sector)),
]);

const entriesOf = once((context) =>
  onceEach((name: CollectionName): readonly SearchEntry[] =>
    listedRecords(context, name)
      .toSorted(newestFirst(context))
      .map((each) => recordEntry(context, name, each)),
  ),
);

const BARE = {
  names: [],
  kin: [],
  date: '',
  years: [],
  about: '',
  note: '',
  concerns: [],
  places: [],
  sectors: [],
  sentences: [],
} satisfies Partial<SearchEntry>;

function pageEntry({ title, description, path }: SearchPage): SearchEntry {
  const sentences: Sentence[] = description === '' ? [] : [[description, path]];
  return { ...BARE, kind: 'trang', id: slug(path), title, path, sentences };
}

/** A sector is also found by its keywords, after what bears them as its name. */
function sectorEntry({ strings }: ViewContext, { id, name, nameEn, keywords }: Sector): SearchEntry {
  return {
    ...BARE,
    kind: 'linh-vuc',
    id,
    title: name,
    path: sectorPath(id),
    names: [nameEn, ...keywords.filter((word) => slug(name).includes(slug(word)))],
    kin: keywords.map((word) => ({ name: word, why: strings.search.kin.topic(word) })),
    sectors: [id],
  };
}

/** Two places that are linked: wanted by who names both, in either order. */
function pairEntry(context: ViewContext, { ids, slugs, records, written }: JoinedPair): SearchEntry {
  const { format, strings } = context;
  const [a, b] = namesNow(context, ids);
  const path = pairPath(...slugs);
  const words = strings.pair;
  return {
    ...BARE,
    kind: 'cap',
    id: pairId(...slugs),
    title: words.title(a, b),
    path,
    names: [words.title(b, a)],
    kin: written.flatMap((pair) => formerNames(context, pair, words.title(a, b))),
    places: slugs,
    sentences: [[words.found(words.links(format.number(records.length))), path]],
  };
}

/** Two places that linkages join and that are one unit today: the part on them of its page. */
function innerPairEntry(context: ViewContext, { ids, slugs, records, now }: FormerPair): SearchEntry[] {
  if ('pair' in now) return [];
  const { format, strings, units } = context;
  const [a, b] = namesNow(context, ids);
  const path = innerPairPath(context, now.unit, ids);
  const words = strings.pair;
  return [
    {
      ...BARE,
      kind: 'cap',
      id: pairId(...slugs),
      title: words.title(a, b),
      path,
      names: [words.title(b, a)],
      about: strings.search.kin.both(units.nameAt(now.unit, context.facts.unitDay).name),
      places: [...slugs, units.pageSlug(now.unit)],
      sentences: [[words.found(words.links(format.number(records.length))), path]],
    },
  ];
}

function namesNow({ units, facts }: ViewContext, ids: readonly [string, string]): [string, string] {
  return ids.map((id) => units.nameAt(id, facts.unitDay).name) as [string, string];
}

/** What a pair is called in linkages, in either order, where that is not what it is called now. */
function formerNames(context: ViewContext, { ids }: WrittenPair, now: string): Kin[] {
  const { strings } = context;
  const [a, b] = namesNow(context, ids);
  const both = [strings.pair.title(a, b), strings.pair.title(b, a)];
  return both.includes(now) ? [] : both.map((name) => ({ name, why: strings.search.kin.nowPair(now) }));
}

function placeEntry(context: ViewContext, page: UnitPage): SearchEntry {
  const { units, facts } = context;
  const [first] = page.ids;
  return {
    ...BARE,
    kind: 'tinh',
    id: page.slug,
    title: page.name,
    path: `/tinh/${page.slug}/`,
    names: namesOfPage(context, page),
    kin: kinOf(context, page),
    places: [page.slug, ...units.currentOf(first!, facts.unitDay).map((id) => units.pageSlug(id))],
  };
}

/** Names that the unit itself bears or bore. */
function namesOfPage(context: ViewContext, { ids, status }: UnitPage): string[] {
  const { units, strings } = context;
  const { former, current } = strings.search.eras;
  const own = ids.flatMap((id) => {
    const { name, fullName, nameEn, predecessors } = units.get(id)!;
    const namesakes = predecessors.filter((each) => units.get(each)!.name === name);
    const isAnother = namesakes.some((each) => !ids.includes(each));
    const eras = status === 'former' ? [former(name)] : isAnother ? [current(name)] : [];
    return [name, fullName, nameEn, ...spellingsOf([id, ...namesakes], OWN_SPELLINGS), ...eras];
  });
  return different(own);
}

const OWN_SPELLINGS: ReadonlySet<string> = new Set([
  'official',
  'full',
  'abbrev',
  'abbrev-weak',
  'former',
  'english',
  'variant',
  'short',
  'typo',
]);
const INSIDE: ReadonlySet<string> = new Set(['place', 'context']);

function spellingsOf(ids: readonly string[], types: ReadonlySet<string>): string[] {
  return aliases.provinces
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ aliases: own }) => own.filter(({ type }) => types.has(type)).map(({ text }) => text));
}

/** Units that it is now or was made of, and towns in it. */
function kinOf({ units, facts, strings }: ViewContext, { ids, name: title, status }: UnitPage): Kin[] {
  const { kin } = strings.search;
  const own = new Set(ids.map((id) => units.get(id)!.name));
  const before = status === 'former' ? [] : ids.flatMap((id) => units.get(id)!.predecessors);
  const after = status === 'former' ? ids.flatMap((id) => units.currentOf(id, facts.unitDay)) : [];
  const towns = spellingsOf([...ids, ...before], INSIDE);
  return [
    ...before.map((id) => ({ name: units.get(id)!.name, why: kin.includes(pageName(units, facts.unitDay, id)) })),
    ...after.map((id) => ({ name: units.get(id)!.name, why: kin.now(units.get(id)!.name) })),
    ...different(towns).map((town) => ({ name: town, why: kin.inside(town, title) })),
  ].filter(({ name }) => !own.has(name));
}

function pageName(units: ViewContext['units'], day: string, id: string): string {
  const wanted = units.pageSlug(id);
  return units.pages(day).find(({ slug: own }) => own === wanted)!.name;
}

function recordEntry(context: ViewContext, name: CollectionName, listed: Listed): SearchEntry {
  const { corpus, units, facts } = context;
  const entry = corpus.byKey.get(`${name}/${listed.id}`);
  const own = listed.units.flatMap(({ unit: id }) =>
    units.get(id) ? [id, ...units.currentOf(id, facts.unitDay)] : [],
  );
  const note = entry ? titleNote(context, entry) : '';
  const unitNames = [...new Set(own)].map((id) => units.get(id)!.name);
  const names = different([
    ...(entry ? namesOfRecord(context, entry) : []),
    ...namesOfRegion(context, name, listed.id),
  ]);
  return {
    kind: definitionOf(name).segment,
    id: listed.id,
    title: listed.title,
    path: listed.path,
    names,
    kin: [],
    date: listed.date ?? '',
    years: listed.years,
    about: [listed.places.map((place) => place.name).join(', '), note].filter(Boolean).join(' · '),
    note,
    concerns: different([
      ...listed.also.filter((each) => !names.includes(each)),
      ...unitNames,
      ...(entry ? bodiesOf(context, entry) : []),
    ]),
    places: different(own.map((id) => units.pageSlug(id))),
    sectors: listed.sectors,
    sentences: entry ? sentencesOf(context, entry) : [],
  };
}

/** Names of a reference region and of its namesakes: who asks for «ĐBSCL» wants the one in force first. */
function namesOfRegion({ regions }: ViewContext, collection: CollectionName, id: string): string[] {
  const own = collection === 'regions' ? regions.find((region) => region.id === id) : undefined;
  if (own === undefined) return [];
  return [own.name, ...regions.flatMap(({ name, aliases: others }) => (name === own.name ? others : []))];
}

/** Its other names; of a document also «Chỉ thị 25», «Chỉ thị số 25/CT-TTg», as people write of it. */
function namesOfRecord({ strings }: ViewContext, entry: Entry): string[] {
  const aliases = 'aliases' in entry.data ? (entry.data.aliases ?? []) : [];
  if (entry.collection === 'organizations') return [...aliases, ...shortNames(entry.data.name)];
  if (entry.collection !== 'documents') return aliases;
  const { number, kind } = entry.data;
  if (number === undefined) return aliases;
  if (kind === undefined) return [number, ...aliases];
  const label = strings.codes['document-kind'][kind];
  return [number, `${label} ${number}`, `${label} số ${number}`, `${label} ${number.split('/')[0]!}`, ...aliases];
}

/** Names of the bodies that a record names; of an article who wrote it, and where. */
function bodiesOf({ corpus }: ViewContext, { collection, data }: Entry): string[] {
  const bodies = referencesOf(definitionOf(collection).schema, data).flatMap(({ target, id }) => {
    const body = target === 'organizations' ? corpus.byKey.get(`${target}/${id}`) : undefined;
    return body?.collection === 'organizations' ? [body.data.name] : [];
  });
  const { author, publisher } = data as Partial<Record<'author' | 'publisher', string>>;
  return [...bodies, ...[author, publisher].filter((each) => each !== undefined)];
}

/** «WB» of «Ngân hàng Thế giới (WB)», and what stands before it. */
function shortNames(name: string): string[] {
  const [, long, short] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  return long && short ? [long, short] : [];
}

const articlesById = once(({ corpus }) => new Map(corpus.articles.map((article) => [article.id, article])));

function sentencesOf(context: ViewContext, entry: Entry): Sentence[] {
  if (entry.collection === 'articles') return articleSentences(context, articlesById(context).get(entry.id)!);
  const clauses = context.corpus.clausesOf.get(keyOf(entry)) ?? [];
  const found = new Map(clauses.map((clause) => [clausePath(clause), clause.quote]));
  return [...found].map(([path, quote]): Sentence => [quote, path]);
}

/** Names that are one phrase, with the numbers of those that bear them; and what is written in several ways. */
export function searchedNames(entries: readonly SearchEntry[]): Names {
  const documents = new Map<string, number[]>();
  entries.forEach(({ kind, title, names }, document) => {
    if (!NAMED.has(kind)) return;
    const all = kind === 'linh-vuc' ? [title] : [title, ...names];
    for (const name of all) {
      const known = documents.get(name);
      if (known) known.push(document);
      else documents.set(name, [document]);
    }
  });
  return { names: [...documents], same: sameWritings(), loose: looseWords() };
}

const NAMED: ReadonlySet<string> = new Set(['tinh', 'vung', 'linh-vuc', 'co-quan']);
