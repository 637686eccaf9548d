import { readPublished, type Fields, type Published, type PublishedRecord } from './published-records.ts';
import type { Asked } from './printed-measures.ts';
import { isInferred, Places, WAYS, type Way } from './recount-places.ts';

/**
 * The measures of a built site counted anew from what it publishes (its data files, the dictionary of them, and where the
 * words of its articles lead), after their definitions; nothing of it is shared with the code that counts. `undefined` for
 * a measure or a scope that nobody recounts.
 */
export class Recount {
  readonly site: Published;
  readonly #places: Places;

  constructor(folder: string) {
    this.site = readPublished(folder);
    this.#places = new Places(this.site);
  }

  count({ measure, of, basis }: Asked): number | undefined {
    const parts = of === undefined ? [] : of.split('&');
    const how = this.#counts[measure] ?? this.#related(measure);
    return how?.(parts, basis ?? 'current');
  }

  /** Slugs, ids and names of all that a measure may be taken of, by kind of scope; no pairs and no conditions. */
  scopes(kind: string): (string | undefined)[] {
    const keys = (collection: string) => this.#of(collection).map(({ key }) => key);
    const collections = [...new Set(this.site.records.map(({ collection }) => collection))];
    const marks = this.#of(...DATED).flatMap(marksOf);
    const known: Record<string, (string | undefined)[]> = {
      all: [undefined],
      units: this.#places.slugs.map((slug) => `units/${slug}`),
      regions: this.site.regions.map(({ id }) => `regions/${id}`),
      sectors: this.site.records.flatMap((record) => sectorsOf(record).map((sector) => `sectors/${sector}`)),
      categories: keys('categories'),
      collections,
      articles: keys('articles'),
      records: this.site.records.filter(({ collection }) => collection !== 'articles').map(({ key }) => key),
      years: marks.map((mark) => `years/${yearOf(mark) ?? 'unknown'}`),
    };
    return [...new Set(known[kind] ?? [])];
  }

  readonly #counts: Record<string, (parts: string[], basis: string) => number> = {
    partners: (parts, basis) => this.#partners(parts, basis).size,
    'partners-outside': (parts) => this.#partners(parts, 'asWritten').difference(this.#innerPartners(parts)).size,
    links: (parts, basis) => this.#pairs(parts, basis).length,
    'links-internal': (parts) => this.#innerPairs(parts).length,
    'provinces-linked': (parts, basis) => this.#pagesOf(this.#pairs(parts, basis).flatMap(({ ends }) => ends)).size,
    'linkages-joining': (parts, basis) => linkagesOf(this.#pairs(parts, basis)).size,
    'linkages-internal': (parts) =>
      linkagesOf(this.#innerPairs(parts)).difference(linkagesOf(this.#pairs([], 'current'))).size,
    'linkages-unjoined': () => this.#of('linkages').length - linkagesOf(this.#pairs([], 'asWritten')).size,
    ...Object.fromEntries(TABLED.map((name) => [`${name}-members`, (parts) => this.#ofMembers(name, parts).length])),
    articles: (parts) => this.#articles(parts).length,
    origins: (parts) => this.#origins(this.#articles(parts)),
    'regions-known': ([part]) =>
      this.site.regions.filter(({ group }) => part === undefined || part === `regions?group=${group}`).length,
    records: (parts) => this.#all(parts).length,
    quotes: ([part]) => new Set(this.#quotes(part).map(({ url }) => url)).size,
    citations: ([part]) => this.#quotes(part).length,
    marks: (parts) =>
      parts[0]?.startsWith('years/')
        ? this.#timeline([])
            .flatMap(marksOf)
            .filter((mark) => parts[0] === `years/${yearOf(mark) ?? 'unknown'}`).length
        : this.#timeline(parts).flatMap(marksOf).length,
    'marks-inferred': (parts) =>
      this.#timeline(parts).flatMap((record) => marksOf(record).filter(({ path }) => isInferred(record, path))).length,
    'records-timeline': (parts) => this.#timeline(parts).length,
    'records-undated': (parts) => this.#timeline(parts).filter((record) => marksOf(record).length === 0).length,
    'linkages-dated': (parts) => this.#datedLinkages(parts, false),
    'linkages-dated-inferred': (parts) => this.#datedLinkages(parts, true),
    'provinces-unnamed': () => this.#unnamed().length,
    'fields-stated': ([name]) => this.#presentFields(name, false),
    'fields-inferred': ([name]) => this.#presentFields(name, true),
    gaps: (parts) => this.#gaps(parts),
    'gaps-tabled': (parts) => this.#tabledGaps(parts),
    'records-with-gaps': (parts) => this.#all(parts).filter(({ absent }) => absent.length > 0).length,
  };

  /** `documents`, and those of a place that come in another way: `documents-linkage`, `documents-related`. */
  #related(measure: string): ((parts: string[]) => number) | undefined {
    const [name = '', way] = measure.split('-');
    if (!COLLECTIONS.includes(name)) return undefined;
    if (way === 'related')
      return (parts) => {
        const ofEach = parts.map((part) => new Set(this.#places.ofPage(part.slice('units/'.length)).keys()));
        const [first = new Set<PublishedRecord>(), ...others] = ofEach;
        return others
          .reduce((found, own) => found.intersection(own), first)
          .values()
          .filter(({ collection }) => collection === name)
          .toArray().length;
      };
    const known = way === undefined ? 'named' : WAYS.find((each) => each === way);
    return known && ((parts) => this.#in(name, parts, known).length);
  }

  #of(...names: string[]): PublishedRecord[] {
    return this.site.records.filter(({ collection }) => names.includes(collection));
  }

  /** Records of a collection that all parts of a scope hold. */
  #in(name: string, parts: readonly string[], way: Way = 'named'): PublishedRecord[] {
    const tests = parts.map((part) => this.#test(part, way));
    return this.#of(name).filter((record) => tests.every((test) => test(record)));
  }

  #test(part: string, way: Way): (record: PublishedRecord) => boolean {
    const [, room = '', id = '', query] = /^([a-z]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(part) ?? [];
    if (room === 'categories' && id !== '') return this.#holds(id, query === 'near');
    if (query !== undefined) return (record) => record.collection === room && this.#meets(record, query);
    if (id === '') return ({ collection }) => collection === room;
    if (room === 'sectors') return (record) => sectorsOf(record).includes(id);
    if (room === 'articles') return ({ key, quotes }) => key !== part && quotes.some(({ article }) => article === id);
    if (room === 'regions') return ofWay(this.#places.ofRegion(id), way);
    if (room === 'units') {
      const [territory, concerned] = [this.#places.territory(id), ofWay(this.#places.ofPage(id), way)];
      return (record) =>
        record.collection === 'linkages'
          ? way === 'named' && this.#places.unitsOfLinkage(record).some((unit) => territory.has(unit))
          : concerned(record);
    }
    if (room === 'organizations')
      return ({ collection, fields }) => collection === 'directives' && bodiesOf(fields).includes(id);
    const referring = this.#places.referringTo(part);
    return (record) => referring.has(record);
  }

  /** What answers a category; near to one that names sectors alone are the records of these. */
  #holds(id: string, isNear: boolean): (record: PublishedRecord) => boolean {
    const { holds, requiredBy } = this.#of('categories').find((each) => each.id === id)!.fields as unknown as {
      holds: { collections?: string[]; sectors?: string[]; bulletins?: string[] };
      requiredBy: string[];
    };
    const { collections, sectors, bulletins = [] } = holds;
    return (record) => {
      const { collection, id: own, fields } = record;
      if (collection === 'bulletins') return !isNear && bulletins.includes(String(fields['category']));
      if (collection === 'directives' && requiredBy.includes(own)) return false;
      if (sectors && !sectorsOf(record).some((sector) => sectors.includes(sector))) return false;
      if (!isNear) return collections?.includes(collection) ?? false;
      return !collections && !!sectors && !['articles', 'categories', 'regions', 'organizations'].includes(collection);
    };
  }

  /** `state=overdue`, `due=2022-09`, `inferred=hub|parties`, `due=` (none), `due=*` (any). */
  #meets(record: PublishedRecord, query: string): boolean {
    const [field = '', value = ''] = query.split('=');
    if (field === 'absent') return record.absent.some((path) => plainPath(path) === publishedName(record, value));
    if (field === 'inferred') return value.split('|').some((path) => isInferred(record, publishedName(record, path)));
    if (field === 'restsOn') return this.#restsOn(record, value);
    const own = this.#valuesAt(record, field);
    if (value === '') return own.length === 0;
    if (value === '*') return own.length > 0;
    const wanted = value.split('|').map((each) => decodeURIComponent(each).toLowerCase());
    // Words of a source are the same whatever stands between them.
    if (field === 'lead.class') return own.some((each) => wanted.includes(plainWords(String(each))));
    return own.some((each) => wanted.some((one) => isValue(each, one)));
  }

  #valuesAt(record: PublishedRecord, field: string): unknown[] {
    const { collection, fields, key } = record;
    if (field === 'state' && collection !== 'directives') return present([this.#countingState(record)?.state]);
    if (field === 'year') return listedYears(record);
    if (field === 'funded' && collection === 'projects') {
      const isOfClass = this.#of('programmes').some(
        (each) => each.fields['funding'] !== undefined && listOf(each.fields['includes']).includes(key),
      );
      return fields['funding'] !== undefined ? ['own'] : isOfClass ? ['class'] : [];
    }
    return field
      .split('.')
      .reduce<unknown[]>((values, name) => present(values.flatMap((each) => (each as Fields)[name])), [fields]);
  }

  /** A task rests on a document, or on a linkage that is written in it; a document on one that it names. */
  #restsOn({ collection, id, fields }: PublishedRecord, document: string): boolean {
    if (collection === 'documents')
      return (
        id !== document && listOf<{ document: string }>(fields['relations']).some((each) => each.document === document)
      );
    return listOf<string>(fields['basis']).some((basis) => {
      const linkage = this.#of('linkages').find(({ key }) => key === basis);
      return basis === `documents/${document}` || listOf(linkage?.fields['documents']).includes(document);
    });
  }

  /** The newest state that has begun; of those whose order the dates do not tell, the one written last. */
  #countingState({ fields }: PublishedRecord): (State & { at: number }) | undefined {
    const states = listOf<State>(fields['status']).map((state, at) => ({ ...state, at }));
    const begun = states.filter(({ date }) => (spanOf(date).first ?? spanOf(date).last ?? '') <= this.site.day);
    return begun.reduce<(State & { at: number }) | undefined>((found, state) => {
      const [own, other] = [spanOf(state.date), spanOf(found?.date)];
      const isBefore = date(own.last, own.first) < date(other.first, other.last);
      return found && state.date && found.date && isBefore ? found : state;
    }, undefined);
    function date(one: string | undefined, other: string | undefined) {
      return one ?? other ?? '';
    }
  }

  /** Every record of all collections in a scope; a condition asks one collection. */
  #all(parts: readonly string[]): PublishedRecord[] {
    return COLLECTIONS.flatMap((name) => this.#in(name, parts));
  }

  /** What has dates, with or without one: of a place or region what concerns it, of a record itself and what refers to it. */
  #timeline(parts: readonly string[]): PublishedRecord[] {
    const lane = parts.find((part) => part.startsWith('lanes/'))?.slice('lanes/'.length);
    const around = this.#around(parts.find((part) => !part.startsWith('lanes/')));
    return around.filter(
      ({ collection }) =>
        DATED.includes(collection) && (lane === undefined || (LANES[collection] ?? collection) === lane),
    );
  }

  #around(part: string | undefined): PublishedRecord[] {
    const [room = '', id] = (part ?? '').split('/');
    if (part === undefined) return this.#of(...DATED);
    if (id === undefined) return this.#of(room);
    if (room === 'regions') return [...this.#places.ofRegion(id).keys()];
    if (room !== 'units')
      return this.site.records.filter((record) => record.key === part || this.#places.referringTo(part).has(record));
    const related = [...this.#places.ofPage(id)].filter(([, way]) => way !== 'through').map(([record]) => record);
    return [...new Set([...related, ...this.#articles([part])])];
  }

  /** Pairs of a scope on a basis, with the linkages that make them. */
  #pairs(parts: readonly string[], basis: string): Pair[] {
    const those = (start: string) => parts.filter((part) => part.startsWith(start));
    const [places, areas] = [those('units/'), those('regions/')];
    const rest = parts.filter((part) => !places.includes(part) && !areas.includes(part));
    const linkages = this.#in('linkages', rest);
    const written = linkages.flatMap((linkage) => this.#endsOf(linkage).map((ends) => ({ ends, linkage })));
    const [first, second] = places.map((part) => this.#places.territory(part.slice('units/'.length)));
    const members = areas.map((part) => this.#membersOf(part));
    const found = first
      ? written.filter(({ ends }) => touches(ends, first, second) && (basis === 'asWritten' || !this.#isInner(ends)))
      : basis === 'asWritten'
        ? written
        : written.flatMap(({ ends: [a, b], linkage }) =>
            this.#places
              .now(a)
              .flatMap((one) => this.#places.now(b).map((other) => ({ ends: [one, other] as Ends, linkage })))
              .filter(({ ends: [one, other] }) => one !== other),
          );
    const inside = found.filter(({ ends }) => members.every((own) => ends.every((unit) => own.has(unit))));
    const groups = Map.groupBy(inside, ({ ends }) => ends.toSorted().join(' '));
    return [...groups.values()].map((same) => ({ ends: same[0]!.ends, linkages: same.map(({ linkage }) => linkage) }));
  }

  /** A hub with each of the others, or everyone with everyone. */
  #endsOf({ fields }: PublishedRecord): Ends[] {
    const { hub, pattern, parties } = fields;
    const units = listOf<Fields>(parties).flatMap((party) => this.#places.unitOf(party) ?? []);
    const centre = hub === undefined ? undefined : this.#places.unitOf(hub as Fields);
    const all: [string | undefined, string][] =
      pattern === 'hub'
        ? units.map((unit) => [centre, unit])
        : units.flatMap((unit, at) => units.slice(at + 1).map((other): Ends => [unit, other]));
    return all.flatMap(([a, b]): Ends[] => (a === undefined || a === b ? [] : [[a, b]]));
  }

  #isInner([a, b]: Ends): boolean {
    return this.#places.now(a).some((unit) => this.#places.now(b).includes(unit));
  }

  #innerPairs(parts: readonly string[]): Pair[] {
    return this.#pairs(parts, 'asWritten').filter(({ ends }) => this.#isInner(ends));
  }

  #pagesOf(units: readonly string[]): Set<string> {
    return new Set(units.map((unit) => this.#places.slug(unit)));
  }

  /** The other ends of the pairs of a place; what is or was the place itself is no partner. */
  #partners(parts: readonly string[], basis: string): Set<string> {
    const own = this.#places.territory(parts[0]!.slice('units/'.length));
    const others = this.#othersOf(own, this.#pairs(parts, basis)).filter((unit) => !own.has(unit));
    return this.#pagesOf(basis === 'asWritten' ? others : others.flatMap((unit) => this.#places.now(unit)));
  }

  #innerPartners(parts: readonly string[]): Set<string> {
    const own = this.#places.territory(parts[0]!.slice('units/'.length));
    return this.#pagesOf(this.#othersOf(own, this.#innerPairs(parts)));
  }

  #othersOf(own: ReadonlySet<string>, pairs: readonly Pair[]): string[] {
    return pairs.flatMap(({ ends: [a, b] }) => [...(own.has(a) ? [b] : []), ...(own.has(b) ? [a] : [])]);
  }

  #membersOf(part: string): Set<string> {
    return new Set(this.site.regions.find(({ id }) => part === `regions/${id}`)?.members);
  }

  /** Records of all that is or was a member, and of what these are now. */
  #ofMembers(name: string, [part = '']: readonly string[]): PublishedRecord[] {
    const members = [...this.#membersOf(part)];
    const held = members.flatMap((member) =>
      this.#places.isInForce(member)
        ? this.site.units.map(({ id }) => id).filter((id) => this.#places.now(id).includes(member))
        : [],
    );
    const all = new Set([...members, ...held]);
    if (name === 'linkages')
      return this.#of(name).filter((record) => this.#places.unitsOfLinkage(record).some((unit) => all.has(unit)));
    return this.#of(name).filter((record) =>
      [...this.#places.waysOf(record)].some(
        ([unit, way]) =>
          all.has(unit) &&
          way !== 'through' &&
          (name !== 'projects' || listOf(record.fields['provinces']).includes(unit)),
      ),
    );
  }

  /** Of a place those whose words name it, of a record those that it quotes. */
  #articles(parts: readonly string[]): PublishedRecord[] {
    const [part] = parts;
    if (part?.startsWith('units/'))
      return this.#of('articles').filter(({ id }) => this.#places.isNamedIn(id, part.slice('units/'.length)));
    const record = this.site.records.find(({ key }) => key === part);
    if (!record || parts.length > 1) return this.#in('articles', parts);
    return this.#of('articles').filter(({ id }) => record.quotes.some(({ article }) => article === id));
  }

  /** Articles that name one address, or one of which has the first paragraph of the other, are one. */
  #origins(articles: readonly PublishedRecord[]): number {
    const all = this.#of('articles');
    const marks = all.map(({ id, fields }) => {
      const paragraphs = this.site.articles.get(id)!.paragraphs;
      const { url } = (fields['republishes'] ?? { url: fields['sourceUrl'] }) as { url?: string };
      const address = url?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
      return { id, first: paragraphs[0], all: new Set([...paragraphs, ...(address ? [address] : [])]), address };
    });
    const origin = new Map(all.map(({ id }, at) => [id, at]));
    for (const one of marks)
      for (const other of marks)
        if ([one.first, one.address].some((mark) => mark !== undefined && other.all.has(mark))) {
          const [kept, gone] = [origin.get(one.id)!, origin.get(other.id)!];
          for (const [id, at] of origin) if (at === gone) origin.set(id, kept);
        }
    return new Set(articles.map(({ id }) => origin.get(id))).size;
  }

  #quotes(part: string | undefined): PublishedRecord['quotes'] {
    const article = part?.startsWith('articles/') ? part.slice('articles/'.length) : undefined;
    return this.site.records
      .filter(({ key }) => part === undefined || article !== undefined || key === part)
      .flatMap(({ quotes }) => quotes)
      .filter((quote) => article === undefined || quote.article === article);
  }

  #datedLinkages(parts: readonly string[], wanted: boolean): number {
    return this.#in('linkages', parts).filter((record) => {
      const field = ['signed', 'period'].find((name) => record.fields[name] !== undefined);
      return field !== undefined && isInferred(record, field) === wanted;
    }).length;
  }

  #unnamed(): string[] {
    return this.#places.inForce.filter((unit) => {
      const slug = this.#places.slug(unit);
      const isConcerned = [...this.#places.ofPage(slug).values()].some((way) => way !== 'through');
      return !isConcerned && this.#articles([`units/${slug}`]).length === 0;
    });
  }

  /** Fields that are there and would be a gap if they were not. */
  #presentFields(name: string | undefined, wantsInferred: boolean): number {
    const records = this.site.records.filter(
      ({ collection, fields }) => fields['status'] !== 'raw' && (name === undefined || collection === name),
    );
    return records.flatMap((record) =>
      pathsOf(record.fields).filter(
        (path) => this.#mayBeGap(record, path) && isInferred(record, path) === wantsInferred,
      ),
    ).length;
  }

  #mayBeGap({ collection }: PublishedRecord, path: string): boolean {
    const field = path.replace(/\.\d+(?=\.)/g, '[]');
    const funding = /(?:^|\.)funding\[\]\.(\w+)$/.exec(field)?.[1];
    return this.site.gapFields.has(`${collection} ${field}`) || this.site.gapFields.has(`funding ${funding}`);
  }

  #gaps(parts: readonly string[]): number {
    const record = parts.length === 1 ? this.site.records.find(({ key }) => key === parts[0]) : undefined;
    const field = absentField(parts);
    return (record ? [record] : this.#all(parts)).flatMap((each) =>
      each.absent.filter((path) => field === undefined || plainPath(path) === publishedName(each, field)),
    ).length;
  }

  /** Empty cells of the tables of a brief. */
  #tabledGaps(parts: readonly string[]): number {
    const condition = parts.find((part) => part.includes('?absent='));
    const [only, field] = condition?.split('?absent=') ?? [];
    return this.#tabled(parts.filter((part) => part !== condition))
      .filter(({ collection }) => only === undefined || collection === only)
      .flatMap((record) => this.#emptyCells(record))
      .filter((path) => field === undefined || plainPath(path) === field).length;
  }

  /** The tables of a place or region have all that concerns it, but for what a drawing alone puts there. */
  #tabled(parts: readonly string[]): PublishedRecord[] {
    const isPlace = parts.length === 1 && /^(units|regions)\//.test(parts[0]!);
    const ways = isPlace ? WAYS.filter((way) => way !== 'through') : (['named'] as const);
    const found = TABLED.flatMap((name) => ways.flatMap((way) => this.#in(name, parts, way)));
    const area = isPlace ? /^regions\/(.*)$/.exec(parts[0]!)?.[1] : undefined;
    if (area === undefined) return [...new Set(found)];
    // Links of the 34 units are those of a region of theirs.
    const units = new Set(this.#places.inForce);
    const members = [...this.#membersOf(parts[0]!)];
    const basis = members.length > 0 && members.every((id) => units.has(id)) ? 'current' : 'asWritten';
    return [...new Set([...found, ...linkagesOf(this.#pairs(parts, basis))])];
  }

  #emptyCells(record: PublishedRecord): string[] {
    const state = this.#countingState(record)?.at;
    return record.absent.filter((path) => {
      if (!CELLS[record.collection]?.includes(plainPath(path))) return false;
      if (path === 'period' && record.collection === 'linkages') return record.fields['signed'] === undefined;
      return !path.startsWith('status.') || path === `status.${state}.date`;
    });
  }
}

type Ends = [string, string];

interface Pair {
  ends: Ends;
  linkages: PublishedRecord[];
}

interface State {
  state: string;
  date?: unknown;
}

const COLLECTIONS = [
  ...['articles', 'linkages', 'documents', 'projects', 'assets', 'programmes', 'events', 'directives', 'indicators'],
  ...['organizations', 'statements', 'obstacles', 'bulletins', 'categories', 'regions'],
];
/** What stands in the lane of another kind. */
const LANES: Record<string, string> = { programmes: 'projects', statements: 'articles', bulletins: 'articles' };
const TABLED = ['linkages', 'projects', 'directives', 'documents'];
/** What a brief's tables have a column for, of what may be missing. */
const CELLS: Record<string, readonly string[]> = {
  linkages: ['signed', 'period', 'status.date'],
  projects: ['provinces', 'funding', 'funding.lender', 'funding.amount', 'budget', 'period', 'status', 'status.date'],
  directives: ['issuer', 'lead', 'basis', 'due', 'outcomes'],
  documents: ['number', 'issuer', 'issued', 'status.date'],
};
const DATED = [
  ...['documents', 'linkages', 'projects', 'programmes', 'events', 'directives', 'statements', 'bulletins'],
  'articles',
];

function linkagesOf(pairs: readonly Pair[]): Set<PublishedRecord> {
  return new Set(pairs.flatMap(({ linkages }) => linkages));
}

function touches(ends: Ends, first: ReadonlySet<string>, second: ReadonlySet<string> | undefined): boolean {
  const [a, b] = ends;
  if (!second) return first.has(a) || first.has(b);
  return (first.has(a) && second.has(b)) || (first.has(b) && second.has(a));
}

function ofWay(ways: ReadonlyMap<PublishedRecord, Way>, way: Way): (record: PublishedRecord) => boolean {
  return (record) => ways.get(record) === way;
}

function sectorsOf({ fields }: PublishedRecord): string[] {
  return listOf(fields['sectors']);
}

/** Who gives a task, leads it, or helps. */
function bodiesOf({ issuer, lead, coordinating }: Fields): unknown[] {
  const parties = [...present([issuer]), ...listOf(lead), ...listOf(coordinating)] as Fields[];
  return parties.map(({ organization }) => organization);
}

function listOf<T = string>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

function present(values: readonly unknown[]): unknown[] {
  return values.filter((value) => value !== undefined);
}

function plainPath(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '');
}

/** An article's own address is published under another name. */
function publishedName({ collection }: PublishedRecord, field: string): string {
  return collection === 'articles' && field === 'url' ? 'sourceUrl' : field;
}

function absentField(parts: readonly string[]): string | undefined {
  return parts.flatMap((part) => part.split('?absent=')[1] ?? [])[0];
}

/** Paths of all fields at every depth; items of lists are none, what stands in them is. */
function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsOf(item, `${at}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, own]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...pathsOf(own, path)];
  });
}

interface Mark {
  path: string;
  when: unknown;
}

/** Every date of a record that a timeline has. */
function marksOf({ collection, fields }: PublishedRecord): Mark[] {
  const own = ['publishedAt', 'issued', 'signed', 'period', 'date', 'due']
    .filter((name) => MARKED[collection]!.includes(name))
    .map((path) => ({ path, when: fields[path] }));
  const states = ['status', 'outcomes'].flatMap((list) =>
    listOf<State>(fields[list]).map(({ date }, at) => ({ path: `${list}.${at}.date`, when: date })),
  );
  return [...own, ...states].filter(({ when }) => spanOf(when).first !== undefined || spanOf(when).last !== undefined);
}

const MARKED: Record<string, readonly string[]> = {
  articles: ['publishedAt'],
  documents: ['issued', 'period'],
  linkages: ['signed', 'period'],
  projects: ['period'],
  programmes: ['period'],
  events: ['date'],
  directives: ['due'],
  statements: ['date'],
  bulletins: ['date'],
};

/** The year of a date, in which what lasts begins and a deadline ends; undefined where it may be one or another. */
function yearOf({ path, when }: Mark): string | undefined {
  const { first, last } = spanOf(when);
  if (path === 'due' && last !== undefined) return last.slice(0, 4);
  const lasts = typeof when === 'object' && when !== null && 'from' in when;
  return first !== undefined && (lasts || first.slice(0, 4) === last?.slice(0, 4)) ? first.slice(0, 4) : undefined;
}

/** The years under which lists have a record: all in which its date may lie, of a task that in which its deadline ends. */
function listedYears({ collection, fields }: PublishedRecord): string[] {
  const field = ['date', 'signed', 'issued', 'due', 'publishedAt', 'period'].find((name) => fields[name] !== undefined);
  const { first, last } = spanOf(fields[field ?? '']);
  const [from, to] = [first ?? last, last ?? first];
  if (from === undefined || to === undefined) return [];
  if (collection === 'directives') return [to.slice(0, 4)];
  const [begin, end] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: end - begin + 1 }, (_, index) => String(begin + index));
}

/** First and last day of a date, a window or a span; what goes on has no last. */
function spanOf(when: unknown): { first?: string; last?: string } {
  if (typeof when === 'string') return { first: dayOf(when, '01-01'), last: dayOf(when, '12-31') };
  if (typeof when !== 'object' || when === null) return {};
  const {
    notBefore,
    notAfter,
    from = notBefore,
    to = notAfter,
    continues,
  } = when as Record<string, string | undefined>;
  return {
    ...(from === undefined ? {} : { first: dayOf(from, '01-01') }),
    ...(to === undefined || continues ? {} : { last: dayOf(to, '12-31') }),
  };
}

function dayOf(date: string, edge: string): string {
  const days = [...date.slice(0, 10).split('-'), ...edge.split('-').slice(date.length === 4 ? 0 : 1)].slice(0, 3);
  const [year, month, day] = days.map(Number);
  const last = new Date(Date.UTC(year!, month!, 0)).getUTCDate();
  return [days[0], days[1], String(Math.min(day!, last)).padStart(2, '0')].join('-');
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function isValue(own: unknown, wanted: string): boolean {
  if (typeof own === 'string' && own.toLowerCase() === wanted) return true;
  if (!/^\d{4}/.test(wanted)) return false;
  const { first, last } = spanOf(own);
  return [first, last].every((day) => day?.startsWith(wanted));
}
