import type { ArticleEntry, Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { isCollectionName, type CollectionName } from '../schemas/index.ts';
import type { Party } from '../schemas/party.ts';
import { dayRange, type When } from '../domain/dates.ts';
import { compareText } from '../domain/order.ts';
import { restingOn } from './bases.ts';
import { fundingOf } from './funding.ts';
import { fieldOf, gapsOf } from './gaps.ts';
import { isMoment, yearsOfRecord } from './dates.ts';
import { isInferred } from './inferred.ts';
import { isHeldFor } from './categories.ts';
import { unitOfParty } from './links.ts';
import { onceEach } from '../domain/once.ts';
import { once } from './once.ts';
import { relationsOfPage, relationsOfRegion, type Relation, type RelationKind } from './relations.ts';
import { countingNow, isPassing, type DatedState } from './states.ts';
import { taskStateNow } from './tasks.ts';
import { unitDay } from './unit-day.ts';
import { territoryOfPage } from './units.ts';

/**
 * What a count is of, in the names of the data files: `units/quang-ninh` (the slug of a unit's page), `regions/dbsh`,
 * `sectors/du-lich`, a record (`articles/…`: what rests on it; `categories/…`: what answers it, with `?near` what only
 * shares its sectors; any other: what refers to it), a collection (`directives`), or one with a condition on a field
 * (`directives?state=overdue`, `projects?funding.source=oda`, see `fieldTest`). Several are joined by `&`: all of them hold.
 */
export type Scope = string;

/** A text as the value of a condition: without the signs that have a meaning in a scope. */
export function scopeValue(text: string): string {
  return text.replace(/[%&|=?]/g, encodeURIComponent);
}

/** Records of a collection that lie in every part of a scope. Throws on a part that it does not know. */
export function recordsIn<C extends CollectionName>(
  corpus: Corpus,
  collection: C,
  scope: Scope | undefined,
  kind: RelationKind = 'named',
): Entry<C>[] {
  const [first, ...rest] = partsOf(scope);
  if (first === undefined) return [...(corpus.entries[collection] as unknown as Entry<C>[])];
  const tests = rest.map((part) => knownTests(corpus)(kind)(part));
  const found = knownParts(corpus)(collection)(kind)(first).filter((entry) => tests.every((test) => test(entry)));
  return found as unknown as Entry<C>[];
}

/** Records of a collection that lie in one part: found once, as every pair of places asks for those of the first. */
const knownParts = once((corpus) =>
  onceEach((collection: CollectionName) =>
    onceEach((kind: RelationKind) =>
      onceEach((part: string): Entry[] => {
        const near = candidatesOf(corpus, collection, part) ?? (corpus.entries[collection] as Entry[]);
        return near.filter(knownTests(corpus)(kind)(part));
      }),
    ),
  ),
);

/** The records of a collection that alone can lie in a scope, so that not all need to be looked at; undefined if any can. */
function candidatesOf(corpus: Corpus, collection: CollectionName, part: string): Entry[] | undefined {
  const { byKey, backlinks } = corpus;
  const [, by, lead] = /^directives\?lead\.(\w+)=([^|*]+)$/.exec(part) ?? [];
  if (by !== undefined)
    return tasksByLead(corpus)
      .get(leadKey(by, decodeURIComponent(lead!)))
      ?.slice();
  const [, document] = /\?restsOn=(.+)$/.exec(part) ?? [];
  if (document !== undefined) return [...restingOn(corpus, document)].flatMap((key) => byKey.get(key) ?? []);
  if (!byKey.has(part) || /^(articles|regions|categories)\//.test(part)) return undefined;
  const own = (backlinks.get(part) ?? []).map(({ from }) => from).filter((from) => from.collection === collection);
  return [...new Set(own)];
}

/** Tasks by those who lead them, as a condition names these: `organization=bo-cong-thuong`, `class=các sở ban ngành`. In the order of the corpus. */
const tasksByLead = once(({ entries }): ReadonlyMap<string, Entry[]> => {
  const led = entries.directives.flatMap((task) => {
    const parties = (task.data.lead ?? []).flatMap((party) => Object.entries(party));
    return [...new Set(parties.map(([kind, value]) => leadKey(kind, value)))].map((key) => ({
      key,
      task,
    }));
  });
  return new Map([...Map.groupBy(led, ({ key }) => key)].map(([key, own]) => [key, own.map(({ task }) => task)]));
});

function leadKey(by: string, value: string): string {
  return `${by}=${comparable(`lead.${by}`)(value)}`;
}

/** The parts of a scope; none for the whole record. */
export function partsOf(scope: Scope | undefined): string[] {
  return scope === undefined ? [] : scope.split('&');
}

type Test = (entry: Entry) => boolean;

const knownTests = once((corpus) =>
  onceEach((kind: RelationKind) => onceEach((part: string) => testOf(corpus, part, kind))),
);

function testOf(corpus: Corpus, part: string, kind: RelationKind): Test {
  const [head, query] = part.split('?') as [string, string | undefined];
  const [room, id] = head.split('/') as [string, string | undefined];
  if (id !== undefined && room === 'categories') return isHeldFor(corpus, id, query === 'near');
  if (query !== undefined && isCollectionName(room)) return fieldTest(corpus, room, query);
  if (id === undefined && isCollectionName(room)) return ({ collection }) => collection === room;
  if (id !== undefined && room === 'units') return unitTest(corpus, id, kind);
  if (id !== undefined && room === 'regions') return relationTest(relationsOfRegion(corpus, id), kind);
  if (id !== undefined && room === 'sectors') return ({ data }) => data.sectors?.includes(id) ?? false;
  if (id !== undefined && room === 'articles') return articleTest(corpus, id);
  if (id !== undefined && room === 'organizations') return agencyTest(id);
  if (corpus.byKey.has(head)) return namingTest(corpus, head);
  throw new Error(`unknown scope: ${part}`);
}

/** Records that refer to a record. */
function namingTest({ backlinks }: Corpus, key: string): Test {
  const naming = new Set((backlinks.get(key) ?? []).map(({ from }) => keyOf(from)));
  return (entry) => keyOf(entry) !== key && naming.has(keyOf(entry));
}

function relationTest(relations: readonly Relation[], kind: RelationKind): Test {
  const keys = new Set(relations.filter((each) => each.kind === kind).map(({ entry }) => keyOf(entry)));
  return (entry) => keys.has(keyOf(entry));
}

/** A linkage is of the places that are its parties, whatever its quotes name, and in no other way. */
function unitTest(corpus: Corpus, slug: string, kind: RelationKind): Test {
  const territory = territoryOfPage(slug, unitDay(corpus));
  const related = relationTest(relationsOfSlug(corpus).get(slug)!, kind);
  return (entry) =>
    entry.collection === 'linkages'
      ? kind === 'named' && partiesOf(entry).some((party) => territory.has(unitOfParty(corpus, party) ?? ''))
      : related(entry);
}

/** The tasks that a party leads; of a class those of the same words. */
export function scopeOfLead({ province, region, organization, class: words = '' }: Party): Scope {
  const [kind, value] = Object.entries({ province, region, organization }).find(([, id]) => id !== undefined) ?? [];
  return `directives?lead.${kind ?? 'class'}=${scopeValue(value ?? bareWords(words))}`;
}

/** Words of a source without their case and the signs between them: «Các sở, ban ngành» is «các sở, ban, ngành». */
function bareWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

export function partiesOf({ data: { hub, parties } }: Entry<'linkages'>): Party[] {
  return hub ? [hub, ...parties] : [...parties];
}

/** Relations by slug, found when first asked for. */
export const relationsOfSlug = once((corpus) => ({
  get: onceEach((slug: string): readonly Relation[] => relationsOfPage(corpus, slug)),
}));

/** Records that rest on an article, itself left out. */
function articleTest({ clausesIn }: Corpus, id: string): Test {
  const resting = new Set((clausesIn.get(id) ?? []).map(({ record }) => keyOf(record)));
  resting.delete(`articles/${id}`);
  return (entry) => resting.has(keyOf(entry));
}

/** Tasks that an organization gives or does. */
function agencyTest(id: string): Test {
  return (entry) => {
    if (entry.collection !== 'directives') return false;
    const { issuer, lead = [], coordinating = [] } = entry.data;
    return [...(issuer ? [issuer] : []), ...lead, ...coordinating].some(({ organization }) => organization === id);
  };
}

/**
 * `state` is that of the day, `year` one under which lists have the record, `status` of an article whether it is edited, `absent` a field that the sources do not give,
 * `inferred` one that editors gave (`hub|parties`: one of them), `funded` whose money a project's is, `restsOn` the id of a document on which tasks and
 * documents rest. Any other field, also one within another (`funding.source`), has the value; a date lies in it
 * (`due=2022-09`). `a|b`: one of them; `*`: any; nothing behind the sign: none at all.
 */
function fieldTest(corpus: Corpus, collection: CollectionName, query: string): Test {
  const [field, value = ''] = query.split('=') as [string, string | undefined];
  const alike = comparable(field);
  const wanted = value === '' ? [] : value.split('|').map((each) => alike(decodeURIComponent(each)));
  const resting = field === 'restsOn' ? restingOn(corpus, value) : undefined;
  return (entry) => {
    if (entry.collection !== collection) return false;
    if (field === 'absent') return gapsOf(corpus, entry).some((path) => fieldOf(path) === value);
    if (field === 'inferred') return value.split('|').some((path) => isInferred(entry, path));
    if (resting) return resting.has(keyOf(entry));
    const known = valuesAt(corpus, entry, field).filter((each) => each !== undefined);
    if (value === '*') return known.length > 0;
    return wanted.length === 0
      ? known.length === 0
      : known.some((each) => wanted.some((one) => isValue(each, one, alike)));
  };
}

/** Values of a record for a condition on a field. */
export function valuesAt(corpus: Corpus, entry: Entry, field: string): unknown[] {
  if (field === 'state') return [stateOf(corpus, entry)];
  if (field === 'year') return yearsOfRecord(entry);
  if (field === 'status' && entry.collection === 'articles') return [(entry as ArticleEntry).status];
  if (field === 'funded' && entry.collection === 'projects') return [fundingOf(corpus, entry)];
  return field
    .split('.')
    .reduce<unknown[]>(
      (values, name) => values.flatMap((each) => (each as Record<string, unknown> | undefined)?.[name]),
      [entry.data],
    );
}

/** What must be the same for two values of a field to be one. */
function comparable(field: string): (value: string) => string {
  return field.endsWith('.class') ? bareWords : (value) => value.toLowerCase();
}

function isValue(own: unknown, wanted: string, alike: (value: string) => string): boolean {
  if (typeof own === 'string' && alike(own) === wanted) return true;
  if (!/^\d{4}(-\d\d){0,2}$/.test(wanted) || (typeof own !== 'string' && typeof own !== 'object')) return false;
  const { first, last } = dayRange(own as When);
  return [first, last].every((day) => day?.startsWith(wanted));
}

/** How a task stands on the build date, or the state of another record that counts then. */
export function stateOf(corpus: Corpus, entry: Entry): string | undefined {
  if (entry.collection === 'directives') return taskStateNow(corpus, entry.data);
  return countingState(corpus, entry)?.state;
}

/** The state of a record that counts on the build date, with its place in the list; undefined where none does. */
export function countingState(corpus: Corpus, { data }: Entry): CountingState | undefined {
  const { status = [] } = data as { status?: DatedState[] };
  const at = countingNow(corpus, status);
  return at === undefined ? undefined : { ...status[at]!, path: `status.${at}` };
}

/** When the newest article behind a record was published, where its state is one that may be over since. */
export function stateSeen(corpus: Corpus, entry: Entry): Seen | undefined {
  const now = countingState(corpus, entry);
  if (now === undefined || !isPassing(now)) return undefined;
  const seen = (corpus.clausesOf.get(keyOf(entry)) ?? []).flatMap(({ article }): Seen[] => {
    const { publishedAt } = article.data;
    if (publishedAt === undefined) return [];
    const when = isMoment(publishedAt) ? publishedAt.slice(0, 10) : publishedAt;
    return [{ when, inferred: isInferred(article, 'publishedAt') }];
  });
  return seen.toSorted((a, b) => compareText(dayRange(a.when).last ?? '', dayRange(b.when).last ?? '')).at(-1);
}

/** When an article told something; true where its date was inferred. */
export interface Seen {
  when: When;
  inferred: boolean;
}

export interface CountingState extends DatedState {
  /** `status.0` */
  path: string;
}
