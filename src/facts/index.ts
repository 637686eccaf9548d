import type { Corpus, Entry } from '../corpus/types.ts';
import type { CollectionName } from '../schemas/index.ts';
import { articlesNaming, unitsOfArticles } from './articles.ts';
import { dutiesOf, followerOf, type Duty } from './duties.ts';
import { fundingOf } from './funding.ts';
import {
  innerLinks,
  pairsOn,
  partnerLinks,
  partnersOf,
  sidesOf,
  type Basis,
  type LinkSide,
  type LinkSides,
  type Pair,
  type PartnerLinks,
  type Partners,
} from './links.ts';
import { countOf, ofMembers, tabledIn, type Measured, type MeasureId } from './measures.ts';
import { onceEach } from '../domain/once.ts';
import { once } from './once.ts';
import { articlesOfRegion, type RegionArticle } from './regions.ts';
import { relationsOfRegion, unitsOfRecord, type RelatedUnit, type Relation, type RelationKind } from './relations.ts';
import {
  recordsIn,
  relationsOfSlug,
  stateOf,
  stateSeen,
  countingState,
  type CountingState,
  type Scope,
  type Seen,
} from './scope.ts';
import {
  formerPairs,
  joinedPairs,
  pairId,
  sharedRecords,
  type FormerPair,
  type JoinedPair,
  type SharedRecord,
  type TwoSlugs,
} from './pair-pages.ts';
import type { TABLED } from './tabled.ts';
import { unitDay } from './unit-day.ts';
import { orderedTasks, taskState, type TaskState } from './tasks.ts';

/** What is true of a corpus on its build date, without words or addresses. */
export interface Facts {
  /** A day on which the tables of units, regions and offices say the same as on the build date. */
  unitDay: string;
  /** Linked pairs, sorted. */
  pairs(basis: Basis): readonly Pair[];
  /** Partners of a unit by its id. */
  partners(unit: string): Partners;
  /** Pairs of a unit as written, by its id: with others, and with what is now in one unit with it. */
  sides(unit: string): LinkSides;
  /** Pairs of pages whose units are now in one with a unit, by its id. */
  innerLinks(unit: string): readonly LinkSide[];
  /** Pages with whose units a unit is linked on a basis, by its id. */
  partnerLinks(unit: string, basis: Basis): readonly PartnerLinks[];
  /** Pairs of units of today that linkages join, by the last step of the address of their page. */
  joinedPairs: ReadonlyMap<string, JoinedPair>;
  /** Pairs as written whose units have other pages now, likewise. */
  formerPairs: ReadonlyMap<string, FormerPair>;
  /** The page of two units of today, by their slugs; undefined where no linkage joins them. */
  joinedPair(slug: string, other: string): JoinedPair | undefined;
  /** Records other than linkages that concern both of two units, by their slugs. */
  shared(slugs: TwoSlugs): readonly SharedRecord[];
  /** Records that concern the page of a unit, by its slug, or a region, by its id; each once. */
  ofUnit(slug: string): readonly Relation[];
  ofRegion(id: string): readonly Relation[];
  /** Articles whose own words name a unit of a page. */
  articlesNaming(slug: string): Corpus['articles'];
  /** Articles of a region, by its id: those whose own words name it, and those that editors put there. */
  articlesOfRegion(id: string): readonly RegionArticle[];
  /** Ids of the units that an article's own words name, as they were on its day. */
  unitsOf(article: Entry<'articles'>): ReadonlySet<string>;
  /** Units that a record concerns and how; of a linkage its parties alone. */
  unitsOfRecord(entry: Entry): readonly RelatedUnit[];
  /** Whose money the sources name for a project. */
  funding(project: Entry<'projects'>): 'own' | 'class' | undefined;
  /** All tasks: what needs attention first. */
  tasks: readonly Entry<'directives'>[];
  /** The place of a task among all. */
  taskRank(task: { id: string }): number;
  /** How a task stands, or the state of another record that counts on the build date; a code of its collection. */
  state(entry: Entry): string | undefined;
  /** How a task, or an earlier edition of it, stood on a day. */
  taskStateOn(task: Entry<'directives'>, day: string): TaskState;
  /** The state of a record that counts on the build date, with its date and path; of a task none. */
  countingState(entry: Entry): CountingState | undefined;
  /** When its newest article was published, of a record whose state may be over since. */
  stateSeen(entry: Entry): Seen | undefined;
  /** The duties of a task whose bearers have ended by the build date, and who bears them now. */
  duties(task: Entry<'directives'>): readonly Duty[];
  /** Who bears the duties of a body that has ended by the build date; undefined while it stands. */
  follower(body: Entry<'organizations'>): Pick<Duty, 'holder'> | undefined;
  /** A measure with its value. Throws on a scope that it does not know. */
  count(measure: MeasureId, of?: Scope, basis?: Basis): Measured;
  /** Records that the tables of a brief list, of a scope. */
  tabled(of?: Scope): readonly Entry[];
  /** Records of the members of a region, by its id, of the kinds that briefs have tables for; each once. */
  ofMembers(id: string): Record<(typeof TABLED)[number], Entry[]>;
  /** The records of a collection that lie in a scope. */
  records<C extends CollectionName>(collection: C, of?: Scope, kind?: RelationKind): Entry<C>[];
}

/** Found once a corpus, each part when it is first asked for. */
export const factsOf = once((corpus): Facts => {
  const counted = onceEach((measure: MeasureId) =>
    onceEach((of: Scope | undefined) =>
      onceEach((basis: Basis | undefined): Measured => ({
        measure,
        ...(of === undefined ? {} : { of }),
        ...(basis === undefined ? {} : { basis }),
        value: countOf(corpus, measure, of, basis),
      })),
    ),
  );
  return {
    get unitDay() {
      return unitDay(corpus);
    },
    pairs: (basis) => pairsOn(corpus, basis),
    partners: (unit) => partnersOf(corpus, unit),
    sides: (unit) => sidesOf(corpus, unit),
    innerLinks: (unit) => innerLinks(corpus, unit),
    partnerLinks: (unit, basis) => partnerLinks(corpus, unit, basis),
    get joinedPairs() {
      return joinedPairs(corpus);
    },
    get formerPairs() {
      return formerPairs(corpus);
    },
    joinedPair: (slug, other) => joinedPairs(corpus).get(pairId(slug, other)),
    shared: (slugs) => sharedRecords(corpus, slugs),
    ofUnit: (slug) => relationsOfSlug(corpus).get(slug),
    ofRegion: (id) => relationsOfRegion(corpus, id),
    articlesNaming: (slug) => articlesNaming(corpus, slug),
    articlesOfRegion: (id) => articlesOfRegion(corpus, id),
    unitsOf: ({ id }) => unitsOfArticles(corpus).get(id)!,
    unitsOfRecord: (entry) => unitsOfRecord(corpus, entry),
    funding: (project) => fundingOf(corpus, project),
    get tasks() {
      return orderedTasks(corpus).list;
    },
    taskRank: (task) => orderedTasks(corpus).rank.get(task.id)!,
    state: (entry) => stateOf(corpus, entry),
    taskStateOn: ({ data }, day) => taskState(data, day),
    countingState: (entry) => countingState(corpus, entry),
    stateSeen: (entry) => stateSeen(corpus, entry),
    duties: (task) => dutiesOf(corpus, task),
    follower: (body) => followerOf(corpus, body),
    count: (measure, of, basis) => counted(measure)(of)(basis),
    tabled: (of) => tabledIn(corpus, of),
    ofMembers: (id) => ofMembers(corpus, `regions/${id}`),
    records: (collection, of, kind) => recordsIn(corpus, collection, of, kind),
  };
});
