import type { Fields, Published, PublishedRecord, PublishedUnit } from './published-records.ts';

/** Strongest first, as the definitions of the measures tell them apart. */
export const WAYS = ['named', 'linkage', 'inferred', 'through'] as const;
export type Way = (typeof WAYS)[number];

/** A value of a record that names a unit, a region or a record, and the words that stand beside it. */
export interface Reference {
  to: string;
  path: string;
  asWritten?: string;
}

/** `@unit` and `@region` stand for rows of the reference tables; a list of documents names documents, and so on. */
const NAMING_FIELDS: Record<string, string> = {
  province: '@unit',
  provinces: '@unit',
  members: '@unit',
  region: '@region',
  regions: '@region',
  organization: 'organizations',
  parent: 'organizations',
  successors: 'organizations',
  asset: 'assets',
  document: 'documents',
  documents: 'documents',
  requiredBy: 'directives',
  article: 'articles',
};
const ANY_RECORD = /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/;
const NO_REFERENCE = new Set(['id', 'url', 'key', 'inferred', 'absent', 'valid', 'legal', 'seed']);

/** All that the fields of a record name. */
function referencesIn({ fields }: PublishedRecord): Reference[] {
  const found: Reference[] = [];
  const visit = (value: unknown, field: string, path: string, holder: Fields) => {
    if (typeof value === 'string') {
      const room = NAMING_FIELDS[field];
      const to = room !== undefined ? `${room}/${value}` : ANY_RECORD.test(value) ? value : undefined;
      if (to === undefined) return;
      const { asWritten } = holder;
      found.push({ to, path, ...(typeof asWritten === 'string' ? { asWritten } : {}) });
    } else if (Array.isArray(value)) value.forEach((item, at) => visit(item, field, `${path}.${at}`, holder));
    else if (isObject(value))
      for (const [name, own] of Object.entries(value))
        if (!NO_REFERENCE.has(name)) visit(own, name, path === '' ? name : `${path}.${name}`, value);
  };
  visit(fields, '', '', fields);
  return found;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** True if editors gave a field, a part of it, or what holds it. */
export function isInferred({ inferred }: PublishedRecord, path: string): boolean {
  return Object.keys(inferred).some((at) => `${at}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${at}.`));
}

/** Records, units and pages in their relations to each other. */
export class Places {
  readonly #site: Published;
  readonly #units: Map<string, PublishedUnit>;
  /** Records that name something in a field. */
  readonly #naming: Map<string, { from: PublishedRecord; reference: Reference }[]>;
  readonly #byKey: Map<string, PublishedRecord>;
  readonly #ofUnits = new Map<PublishedRecord, Map<string, Way>>();
  readonly #ofPages = new Map<string, Map<PublishedRecord, Way>>();

  constructor(site: Published) {
    this.#site = site;
    this.#units = new Map(site.units.map((unit) => [unit.id, unit]));
    this.#byKey = new Map(site.records.map((record) => [record.key, record]));
    const all = site.records.flatMap((from) => referencesIn(from).map((reference) => ({ from, reference })));
    this.#naming = Map.groupBy(all, ({ reference }) => reference.to);
    for (const record of site.records) this.#ofUnits.set(record, new Map());
    for (const { id } of site.units)
      for (const [record, way] of this.#recordsOf(id)) this.#ofUnits.get(record)!.set(id, way);
  }

  /** The units in force on the day that a unit is now. */
  now(id: string): string[] {
    const { to, successors } = this.#units.get(id) ?? { to: null, successors: [] };
    return to === null || to >= this.#site.day ? [id] : successors.flatMap((next) => this.now(next));
  }

  slug(id: string): string {
    return this.#units.get(id)?.slug ?? id;
  }

  /** Slugs of all pages of units. */
  get slugs(): string[] {
    return [...new Set(this.#site.units.map(({ slug }) => slug))];
  }

  /** Ids of the units in force. */
  get inForce(): string[] {
    return this.#site.units.map(({ id }) => id).filter((id) => this.isInForce(id));
  }

  isInForce(id: string): boolean {
    const unit = this.#units.get(id);
    return unit !== undefined && this.now(id).includes(id) && (unit.from ?? '') <= this.#site.day;
  }

  /** The units whose records count for a page: its own, and of one in force all that is that unit now. */
  territory(slug: string): Set<string> {
    const own = this.#site.units.filter((unit) => unit.slug === slug).map(({ id }) => id);
    const held = this.#site.units.filter(({ id }) => this.now(id).some((now) => own.includes(now)));
    return new Set([...own, ...held.map(({ id }) => id)]);
  }

  /** The unit of a party, or of its organization. */
  unitOf({ province, organization }: Fields): string | undefined {
    const of = province ?? this.#byKey.get(`organizations/${String(organization)}`)?.fields['province'];
    return typeof of === 'string' ? of : undefined;
  }

  /** Units of the parties of a linkage. */
  unitsOfLinkage({ fields }: PublishedRecord): string[] {
    return partiesOf(fields).flatMap((party) => this.unitOf(party) ?? []);
  }

  /** Records that refer to another. */
  referringTo(key: string): Set<PublishedRecord> {
    const own = (this.#naming.get(key) ?? []).map(({ from }) => from);
    return new Set(own.filter((from) => from.key !== key));
  }

  /** Every unit that a record concerns, and how. */
  waysOf(record: PublishedRecord): ReadonlyMap<string, Way> {
    return this.#ofUnits.get(record)!;
  }

  /** Every record that concerns a page of units, by the strongest of its ways. */
  ofPage(slug: string): ReadonlyMap<PublishedRecord, Way> {
    const known = this.#ofPages.get(slug);
    if (known) return known;
    const territory = this.territory(slug);
    const found = new Map<PublishedRecord, Way>();
    for (const [record, ways] of this.#ofUnits) {
      const own = [...ways].filter(([unit]) => territory.has(unit)).map(([, way]) => way);
      const strongest = WAYS.find((way) => own.includes(way));
      if (strongest) found.set(record, strongest);
    }
    this.#ofPages.set(slug, found);
    return found;
  }

  /** Every record that concerns a region. */
  ofRegion(id: string): Map<PublishedRecord, Way> {
    const links = [`@region/${id}`, `regions/${id}`].flatMap((to) => this.#naming.get(to) ?? []);
    const names = this.#site.regions.find((region) => region.id === id)?.names ?? [];
    return new Map(
      [...Map.groupBy(links, ({ from }) => from)].map(([record, own]) => {
        const words = [...names, ...wordsOf(record, own)];
        const isNamed = record.quotes.some(({ quote }) => words.some(within(quote, 'iu')));
        return [record, isNamed ? 'named' : 'inferred'];
      }),
    );
  }

  /** Slugs of pages whose units an article names in its own words. */
  isNamedIn(article: string, slug: string): boolean {
    const territory = this.territory(slug);
    const linked = this.#site.articles.get(article)?.slugs ?? new Set();
    if ([...territory].some((unit) => linked.has(this.slug(unit)))) return true;
    return this.#site.records.some((record) =>
      [...this.waysOf(record)].some(
        ([unit, way]) =>
          way === 'named' &&
          territory.has(unit) &&
          record.quotes.some((each) => each.article === article && this.#names(record, unit).some(within(each.quote))),
      ),
    );
  }

  /** Records that concern a unit: by a field, through an organization or a linkage, or, of a programme, in its words. */
  #recordsOf(unit: string): Map<PublishedRecord, Way> {
    const direct = this.#naming.get(`@unit/${unit}`) ?? [];
    const paths = new Map<PublishedRecord, string[]>();
    const add = (records: Iterable<readonly [PublishedRecord, string]>) => {
      const fresh = [...records].filter(([record]) => !paths.has(record));
      for (const [record, path] of fresh) paths.set(record, [...(paths.get(record) ?? []), path]);
    };
    for (const { from, reference } of direct) paths.set(from, [...(paths.get(from) ?? []), reference.path]);
    const bodies = direct.filter(({ from, reference }) => isBody(from) && reference.path === 'province');
    add(bodies.flatMap(({ from }) => (this.#naming.get(from.key) ?? []).map((each) => [each.from, 'by'] as const)));
    const linkages = this.#of('linkages').filter((linkage) => this.unitsOfLinkage(linkage).includes(unit));
    const through = linkages.flatMap((linkage) => [...this.#belongingTo(linkage)]);
    const before = new Set(paths.keys());
    add(through.map((record) => [record, 'linkage'] as const));
    const quoting = this.#of('programmes').filter((record) => this.#wordsMean(record, unit));
    add(quoting.map((record) => [record, 'quote'] as const));
    return new Map(
      [...paths].map(([record, own]) => [record, this.#wayOf(record, unit, own, before.has(record))] as const),
    );
  }

  #of(collection: string): PublishedRecord[] {
    return this.#site.records.filter((record) => record.collection === collection);
  }

  /** Tasks that rest on a linkage, and the documents in which it is written. */
  *#belongingTo(linkage: PublishedRecord): Iterable<PublishedRecord> {
    for (const { from, reference } of this.#naming.get(linkage.key) ?? [])
      if (from.collection === 'directives' && reference.path.startsWith('basis.')) yield from;
    for (const { to, path } of referencesIn(linkage)) {
      const document = path.startsWith('documents.') ? this.#byKey.get(to) : undefined;
      if (document) yield document;
    }
  }

  #wayOf(record: PublishedRecord, unit: string, paths: readonly string[], isOwn: boolean): Way {
    const names = this.#names(record, unit);
    if (record.quotes.some(({ quote }) => names.some(within(quote)))) return 'named';
    if (!isOwn) return 'linkage';
    return paths.every((path) => isReadOffADrawing(record, path)) ? 'through' : 'inferred';
  }

  /** What a unit may be called in the quotes of a record. */
  #names(record: PublishedRecord, unit: string): string[] {
    const own = this.#naming.get(`@unit/${unit}`)?.filter(({ from }) => from === record) ?? [];
    const name = this.#units.get(unit)?.name ?? '';
    return [name, ...(OTHER_NAMES[name] ?? []), ...wordsOf(record, own)];
  }

  /** A name of then is that of the unit that bore it on the day of the article. */
  #wordsMean(record: PublishedRecord, unit: string): boolean {
    const { name } = this.#units.get(unit)!;
    if (!record.quotes.some(({ quote }) => [name, ...(OTHER_NAMES[name] ?? [])].some(within(quote)))) return false;
    const same = this.#site.units.filter((each) => each.name === name);
    const day = this.#dayOf(record);
    const then = same.find(({ from, to }) => (from ?? '') <= day && (to ?? '9999') >= day) ?? same[0]!;
    return then.id === unit;
  }

  /** The last day on which the newest of its articles can have been published. */
  #dayOf(record: PublishedRecord): string {
    const days = record.quotes.flatMap(({ article }) => {
      const { publishedAt } = this.#byKey.get(`articles/${article}`)?.fields ?? {};
      return (typeof publishedAt === 'string' ? publishedAt.slice(0, 10) : endOf(publishedAt)) ?? [];
    });
    return days.sort().at(-1) ?? this.#site.day;
  }
}

/** Hub and parties. */
function partiesOf({ hub, parties }: Fields): Fields[] {
  return [...(isObject(hub) ? [hub] : []), ...(Array.isArray(parties) ? parties.filter(isObject) : [])];
}

function endOf(when: unknown): string | undefined {
  const end = isObject(when) ? when['notAfter'] : undefined;
  return typeof end === 'string' ? end : undefined;
}

function isBody({ collection }: PublishedRecord): boolean {
  return collection === 'organizations';
}

/** True for a province that editors read off the drawing of a work. */
function isReadOffADrawing({ fields: { geometry } }: PublishedRecord, path: string): boolean {
  const gives = isObject(geometry) ? geometry['gives'] : undefined;
  return Array.isArray(gives) && gives.some((given) => `${path}.`.startsWith(`${String(given)}.`));
}

/** What a record gives as the words of its source for a place; words that were understood to mean it are no name. */
function wordsOf(record: PublishedRecord, own: readonly { reference: Reference }[]): string[] {
  return own.flatMap(({ reference: { asWritten, path } }) =>
    asWritten === undefined || isInferred(record, path) ? [] : [asWritten],
  );
}

/** As the sources of the tests write them. */
const OTHER_NAMES: Record<string, string[]> = {
  'Hà Nội': ['Hà Nộ'],
  'Hồ Chí Minh': ['TP.HCM', 'TP,HCM', 'TPHCM', 'TP HCM', 'TP. HCM', 'Tp.HCM'],
  'Thừa Thiên Huế': ['Thừa Thiên - Huế', 'Thừa Thiên – Huế', 'Huế'],
  'Bà Rịa - Vũng Tàu': ['Bà Rịa-Vũng Tàu', 'Bà Rịa – Vũng Tàu'],
};

/** True for a name that stands as whole words in a text, wherever its tones are put; «thái bình» is no province. */
function within(text: string, flags = 'u'): (name: string) => boolean {
  const folded = level(text);
  return (name) => {
    if (name === '') return false;
    const at = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(level(name))}(?![\\p{L}\\p{N}])`, flags);
    return at.test(folded);
  };
}

function level(text: string): string {
  const moved = text.normalize('NFD').replace(/([aou]\u0302?)([aeiouy])([\u0300\u0301\u0303\u0309\u0323])/g, '$1$3$2');
  return moved.normalize('NFC').replace(/\s+/g, ' ');
}
