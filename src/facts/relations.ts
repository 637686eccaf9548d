import type { Backlink, Clause, Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { findProvinces } from '../ingest/provinces.ts';
import type { Party } from '../schemas/party.ts';
import { recordDay } from './dates.ts';
import { isInferred } from './inferred.ts';
import { unitOfParty } from './links.ts';
import { onceFor } from '../domain/once.ts';
import { once } from './once.ts';
import { hasName, written } from './proper-names.ts';
import { namesOfRegion } from './regions.ts';
import { unitDay } from './unit-day.ts';
import { namesakes, territoryOfPage, units } from './units.ts';

/**
 * How a record concerns a place, strongest first. `named`: a quote of the record has its name, an alias, or the words
 * that the record gives as such. A name within that of a work («tuyến đường sắt Hà Nội – Lào Cai») is one too: the source
 * has it, and a reader who looks for the place looks for the work; where the work lies is another question, whose answer
 * may be inferred and then says so. `linkage`: the record belongs to a linkage of which the place is a party. `inferred`: a
 * field has it, and no quote of the record says so. `through`: only a drawn line or area lies in it.
 */
export const RELATIONS = ['named', 'linkage', 'inferred', 'through'] as const;
export type RelationKind = (typeof RELATIONS)[number];

/** A field by which a record comes to a place. */
interface RelationLink extends Backlink {
  /** The unit or region as the record has it. */
  to: string;
  /** The organization of the place, or the linkage, that stands between: `collection/id`. */
  by?: string;
}

/** One record and one place. */
export interface Relation {
  entry: Entry;
  kind: RelationKind;
  links: RelationLink[];
  /** Why editors inferred it, in their words; none where the record does not say. */
  reasons: string[];
}

/** Relations of records with each unit as they write it, by id of the unit; records in the order of the corpus. */
const relationsByUnit = once((corpus): ReadonlyMap<string, Relation[]> => {
  const links = new Map<string, Map<string, RelationLink[]>>();
  const add = (link: RelationLink) => {
    const records = links.get(link.to) ?? new Map<string, RelationLink[]>();
    const key = keyOf(link.from);
    links.set(link.to, records.set(key, [...(records.get(key) ?? []), link]));
  };
  directLinks(corpus).forEach(add);
  // What stands between counts only for a record that has not the place itself.
  const isKnown = ({ from, to }: RelationLink) => links.get(to)?.has(keyOf(from)) ?? false;
  for (const between of [organizationLinks, linkageLinks, quotedLinks])
    between(corpus)
      .filter((link) => !isKnown(link))
      .forEach(add);
  return new Map(
    [...links].map(([unit, records]) => [
      unit,
      [...records.values()].map((own) =>
        relationOf(own, (entry) => isNamedUnit(corpus, clausesOf(corpus, entry), unit, own), corpus),
      ),
    ]),
  );
});

/** The same of each region, of the reference table or of the content, by its id. */
const relationsByRegion = once((corpus): ReadonlyMap<string, Relation[]> => {
  const links = [...corpus.backlinks].flatMap(([target, own]): RelationLink[] => {
    const id = /^(?:@region|regions)\/(.*)$/.exec(target)?.[1];
    return id === undefined ? [] : own.map((link) => ({ ...link, to: id }));
  });
  return new Map(
    [...Map.groupBy(links, ({ to }) => to)].map(([region, all]) => [
      region,
      [...Map.groupBy(all, ({ from }) => keyOf(from)).values()].map((own) =>
        relationOf(own, (entry) => isNamedRegion(corpus, entry, region, own), corpus),
      ),
    ]),
  );
});

/** Records that concern the units of a page, each once, by the strongest of its relations. `day`: the build date. */
export function relationsOfPage(corpus: Corpus, slug: string): Relation[] {
  const byUnit = relationsByUnit(corpus);
  const all = [...territoryOfPage(slug, unitDay(corpus))].flatMap((unit) => byUnit.get(unit) ?? []);
  return [...Map.groupBy(all, ({ entry }) => keyOf(entry)).values()].map(joined);
}

export function relationsOfUnit(corpus: Corpus, unit: string): readonly Relation[] {
  return relationsByUnit(corpus).get(unit) ?? [];
}

export function relationsOfRegion(corpus: Corpus, region: string): readonly Relation[] {
  return relationsByRegion(corpus).get(region) ?? [];
}

/** Ids of all units to which a record relates. */
export function relatedUnits(corpus: Corpus): ReadonlyMap<string, readonly Relation[]> {
  return relationsByUnit(corpus);
}

/** Units that records name in the words of an article. */
export function unitsQuotedFrom(corpus: Corpus, article: string): Set<string> {
  const clauses = corpus.clausesIn.get(article) ?? [];
  return new Set(
    clauses.flatMap(
      (clause) =>
        relationsOfRecord(corpus)
          .get(keyOf(clause.record))
          ?.flatMap(({ kind, links }) =>
            kind === 'named' && isNamedUnit(corpus, [clause], links[0]!.to, links) ? [links[0]!.to] : [],
          ) ?? [],
    ),
  );
}

/** A unit that a record concerns, as the record writes it. */
export interface RelatedUnit {
  unit: string;
  kind: RelationKind;
  links: readonly RelationLink[];
}

/** Units that a record concerns, each once; of a linkage its parties alone. */
export function unitsOfRecord(corpus: Corpus, entry: Entry): RelatedUnit[] {
  const all = (relationsOfRecord(corpus).get(keyOf(entry)) ?? []).map(({ kind, links }) => ({
    unit: links[0]!.to,
    kind,
    links,
  }));
  if (entry.collection !== 'linkages') return all;
  const { hub, parties } = entry.data;
  const own = new Set([...(hub ? [hub] : []), ...parties].map((party) => unitOfParty(corpus, party)));
  return all.filter(({ unit }) => own.has(unit));
}

/** Relations with units by `collection/id` of the record. */
const relationsOfRecord = once((corpus) =>
  Map.groupBy([...relationsByUnit(corpus).values()].flat(), ({ entry }) => keyOf(entry)),
);

/** Of several relations of one record with one place the strongest counts; fields of all are kept. */
function joined(relations: readonly Relation[]): Relation {
  const [first] = relations.toSorted((a, b) => RELATIONS.indexOf(a.kind) - RELATIONS.indexOf(b.kind));
  const { entry, kind } = first!;
  const same = relations.filter((each) => each.kind === kind);
  return {
    entry,
    kind,
    links: same.flatMap(({ links }) => links),
    reasons: [...new Set(same.flatMap(({ reasons }) => reasons))],
  };
}

function directLinks({ backlinks }: Corpus): RelationLink[] {
  return [...backlinks].flatMap(([target, links]) =>
    target.startsWith('@unit/') ? links.map((link) => ({ ...link, to: target.slice('@unit/'.length) })) : [],
  );
}

/** Through an organization that has a unit. */
function organizationLinks({ backlinks, entries }: Corpus): RelationLink[] {
  return entries.organizations.flatMap((organization): RelationLink[] => {
    const { province } = organization.data;
    const by = keyOf(organization);
    return province === undefined ? [] : (backlinks.get(by) ?? []).map((link) => ({ ...link, to: province, by }));
  });
}

/** Tasks that rest on a linkage, and documents in which one is written, concern its parties. */
function linkageLinks(corpus: Corpus): RelationLink[] {
  return corpus.entries.linkages.flatMap((linkage): RelationLink[] => {
    const by = keyOf(linkage);
    const { hub, parties, documents = [] } = linkage.data;
    const places = new Set([...(hub ? [hub] : []), ...parties].flatMap((party) => unitOfParty(corpus, party) ?? []));
    const resting = (corpus.backlinks.get(by) ?? []).filter(({ from, path }) => isResting(from, path));
    const written = documents.flatMap((id): Backlink[] => {
      const from = corpus.byKey.get(`documents/${id}`);
      return from ? [{ from, path: '' }] : [];
    });
    return [...places].flatMap((to) => [...resting, ...written].map((link) => ({ ...link, to, by })));
  });
}

function isResting({ collection }: Entry, path: string): boolean {
  return collection === 'directives' && path.startsWith('basis.');
}

/** A programme has at most an owner: the places of which it tells stand in its quotes alone. */
function quotedLinks(corpus: Corpus): RelationLink[] {
  return corpus.entries.programmes.flatMap((from) =>
    [...new Set(clausesOf(corpus, from).flatMap((clause) => [...unitsNamedIn(corpus)(clause)]))].map((to) => ({
      from,
      path: '',
      to,
    })),
  );
}

function clausesOf({ clausesOf: byRecord }: Corpus, entry: Entry): readonly Clause[] {
  return byRecord.get(keyOf(entry)) ?? [];
}

/** Units whose name stands in a quote, as they were on the day of its record. */
const unitsNamedIn = once((corpus) =>
  onceFor((clause: Clause): ReadonlySet<string> => {
    const day = recordDay(corpus, clause.record);
    return new Set(
      findProvinces(clause.quote, { day, routes: true }).flatMap(({ id }) => {
        const same = namesakes(id, day);
        return same.length > 0 ? same : [id];
      }),
    );
  }),
);

function isNamedUnit(
  corpus: Corpus,
  clauses: readonly Clause[],
  unit: string,
  links: readonly RelationLink[],
): boolean {
  const name = units.get(unit)?.name ?? '';
  return (
    clauses.some((clause) => unitsNamedIn(corpus)(clause).has(unit) || hasName(wordsOf(clause), [name])) ||
    hasWritten(clauses, links)
  );
}

function isNamedRegion(corpus: Corpus, entry: Entry, id: string, links: readonly RelationLink[]): boolean {
  const clauses = clausesOf(corpus, entry);
  const names = namesOfRegion(corpus, id);
  return clauses.some((clause) => hasName(wordsOf(clause), names)) || hasWritten(clauses, links);
}

/** The words that a party of the record gives for the place stand in a quote. */
function hasWritten(clauses: readonly Clause[], links: readonly RelationLink[]): boolean {
  return links.some(({ from, path, by }) => {
    // Words that were understood to mean the place («hai tỉnh») are no name of it.
    if (by !== undefined || isInferred(from, path)) return false;
    const { asWritten } = (parentAt(from.data, path) ?? {}) as Party;
    return asWritten !== undefined && clauses.some((clause) => hasName(wordsOf(clause), [asWritten]));
  });
}

const wordsOf = onceFor(({ quote }: Clause) => written(quote));

/** What holds the value at a path: `parties.0.province` → the party. */
function parentAt(data: object, path: string): unknown {
  return path
    .split('.')
    .slice(0, -1)
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], data);
}

function relationOf(links: RelationLink[], isNamed: (entry: Entry) => boolean, corpus: Corpus): Relation {
  const entry = links[0]!.from;
  const reasons = [...new Set(links.flatMap((link) => reasonsOf(corpus, link)))];
  return { entry, kind: kindOf(entry, links, isNamed), links, reasons };
}

function kindOf(entry: Entry, links: readonly RelationLink[], isNamed: (entry: Entry) => boolean): RelationKind {
  if (isNamed(entry)) return 'named';
  if (links.every(({ by }) => by?.startsWith('linkages/'))) return 'linkage';
  return links.every(({ path }) => isDrawn(entry, path)) ? 'through' : 'inferred';
}

/** The record says of a field that it was read off the drawing of the work; what a reason tells in words decides nothing. */
function isDrawn({ collection, data }: Entry, path: string): boolean {
  if (collection !== 'assets' && collection !== 'projects') return false;
  return (data.geometry?.gives ?? []).some((given) => path === given || path.startsWith(`${given}.`));
}

/** Of the field, of what holds it, and of the province of an organization that stands between. */
function reasonsOf({ byKey }: Corpus, { from, path, by }: RelationLink): string[] {
  const own = Object.entries(from.data.inferred ?? {}).flatMap(([at, why]) =>
    path === at || path.startsWith(`${at}.`) ? [why] : [],
  );
  const between = by === undefined ? undefined : byKey.get(by);
  const ofProvince = between?.collection === 'organizations' ? between.data.inferred?.['province'] : undefined;
  return [...own, ...(ofProvince === undefined ? [] : [ofProvince])];
}
