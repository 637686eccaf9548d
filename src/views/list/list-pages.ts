import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../schemas/index.ts';
import type { Strings } from '../../strings/index.ts';
import { requirements, type Requirements } from '../record/category.ts';
import type { ViewContext } from '../common/context.ts';
import { listFilter, type ListFilter } from './list-index.ts';
import { isDated, listGroups, taskGroup, type ListGroup } from './list.ts';
import type { Run } from '../../domain/run.ts';
import type { MeasureId } from '../../facts/measures.ts';
import type { Scope } from '../../facts/scope.ts';
import { TASK_STATES, type TaskState } from '../../facts/tasks.ts';
import { linkedCount } from '../common/count-list.ts';
import { countRun } from '../common/counted.ts';
import { collectionPath, taskStatePath } from '../common/paths.ts';
import type { Link } from '../common/sections.ts';
import { stampedAll, type Stamped } from '../common/stamp.ts';

/** Records on one page; as many more as `SPILL` where a group or the list would leave that few to the next. @internal */
export const ROWS_A_PAGE = 100;
/** @internal */
export const SPILL = 20;
/** A group that does not fit does not begin at the foot of a page for less. */
const FEWEST_ROWS = 5;

export interface PagedGroup extends ListGroup {
  /** The page before ends with the same group. */
  continued: boolean;
}

/** Where a group begins. */
interface GroupLink {
  label: string;
  /** How many it holds; of tasks that stand in one way it leads to their own list. */
  count: Run;
  /** Site path with anchor, or the anchor alone on the page itself. */
  href: string;
  /** The page shows some of it. */
  here: boolean;
}

export interface Pager {
  before?: Link;
  after?: Link;
  /** The first, the last and those near; a gap where some are left out. */
  numbers: (PageNumber | 'gap')[];
}

interface PageNumber {
  number: number;
  /** «Trang 2» */
  label: string;
  path: string;
  current: boolean;
}

export interface ListPage extends PageHead {
  /** 1 for the list's own address. */
  number: number;
  /** What the list holds; on its first page. */
  lead?: string;
  /** «26 văn bản», or which of them this page shows; absent where there is none, which `empty` says. */
  count?: Run[];
  /** The groups of the whole list; empty when there is only one. */
  index: GroupLink[];
  /** A group that the page before begins is «(tiếp)». */
  groups: PagedGroup[];
  /** At least half of the records have a date. */
  dated: boolean;
  /** Absent when one page holds all. */
  pager?: Pager;
  /** Absent for a list that is short. */
  filter?: ListFilter;
  /** Said instead of a list that has no records. */
  empty?: string;
  /** Of a collection without records: lists that have some, and how one comes into it. */
  elsewhere?: Link[];
  contribute?: Link;
  /** What stands in the place of the groups of information categories. */
  requirements?: Requirements;
}

/** `/van-ban/`, `/van-ban/trang/2/`: no id holds a slash, so no record can take the place of a page. @internal */
export function listPath(name: CollectionName, number: number): string {
  return collectionPath(name) + laterPage(number);
}

function laterPage(number: number): string {
  return number === 1 ? '' : `trang/${number}/`;
}

/** Collections whose list is a page without more; documents and tasks have drawings on theirs. */
const PLAIN_LISTS = COLLECTION_NAMES.filter((name) => name !== 'documents' && name !== 'directives');

/** First pages of the lists that are no more than a list, with the steps of their addresses. */
export function plainListPages(context: ViewContext): { collection: string; view: Stamped<ListPage> }[] {
  return PLAIN_LISTS.map((name) => ({ collection: definitionOf(name).segment, view: listPages(context, name)[0]! }));
}

/** The pages of lists behind the first, with the steps of their addresses. */
export function laterListPages(context: ViewContext): { collection: string; page: string; view: Stamped<ListPage> }[] {
  return COLLECTION_NAMES.flatMap((name) =>
    listPages(context, name)
      .slice(1)
      .map((view) => ({ collection: definitionOf(name).segment, page: String(view.number), view })),
  );
}

/** The first page of a collection's list, for a page that adds to it. */
export function firstListPage(context: ViewContext, name: CollectionName): ListPage {
  return pagesOfList(context, name)[0]!;
}

/** Every page of a collection's list, at least one. @internal */
export const listPages = stampedAll(pagesOfList);

function pagesOfList(context: ViewContext, name: CollectionName): ListPage[] {
  const { label, one, advice } = context.strings.collections[name];
  const words = context.strings.list;
  const filter = listFilter(context, name);
  const groups = listGroups(context, name);
  const needs = name === 'categories' && groups.length > 0;
  return pagesOf(context, {
    label,
    lead: advice,
    breadcrumbs: [],
    path: (number) => listPath(name, number),
    groups: name === 'categories' ? [] : groups,
    total: totalOf(context, name),
    empty: groups.length === 0 ? words.empty(one) : undefined,
  }).map((page) => ({
    ...page,
    ...(filter ? { filter } : {}),
    ...(groups.length === 0
      ? {
          elsewhere: elsewhere(context),
          contribute: { label: words.contribute, path: '/khoang-trong/#bo-sung' },
        }
      : {}),
    ...(needs ? { requirements: requirements(context) } : {}),
  }));
}

/** Where a reader goes on from a list without records. */
function elsewhere({ corpus, strings }: ViewContext): Link[] {
  const filled = COLLECTION_NAMES.filter((name) => corpus.entries[name].length > 0);
  return filled.map((name) => ({ label: strings.collections[name].label, path: collectionPath(name) }));
}

/** The pages of the tasks that stand in one way, of every way, with the steps of their addresses behind its own. */
export function taskStatePages(context: ViewContext): { page: string; view: Stamped<ListPage> }[] {
  const base = `${collectionPath('directives')}tinh-trang/`;
  return TASK_STATES.flatMap((state) =>
    pagesOfState(context, state).map((view) => ({ page: view.path.slice(base.length, -1), view })),
  );
}

const pagesOfState = stampedAll((context: ViewContext, state: TaskState): ListPage[] => {
  const { strings, facts, format, corpus } = context;
  const words = strings.tasks.lists;
  const of = `directives?state=${state}`;
  const path = (number: number) => taskStatePath(state) + laterPage(number);
  const label = words.title(strings.tasks.states[state]);
  return pagesOf(context, {
    label,
    lead: `${words.leads[state]} ${words.asOf(format.date(corpus.buildDate))}`,
    breadcrumbs: [{ label: strings.collections.directives.label, path: collectionPath('directives') }],
    path,
    groups: taskGroup(context, state),
    total: [counted(context, 'directives', of)],
    empty: facts.count('directives', of).value === 0 ? words.none : undefined,
  });
});

/** A list that may have several pages. */
interface ListPlan {
  label: string;
  lead: string;
  /** Of its first page. */
  breadcrumbs: Link[];
  path: (number: number) => string;
  groups: readonly ListGroup[];
  /** «26 văn bản» */
  total: Run[];
  empty: string | undefined;
}

function pagesOf(context: ViewContext, plan: ListPlan): ListPage[] {
  const words = context.strings.list;
  const { groups, path, total, empty } = plan;
  const dated = isDated(groups.flatMap(({ items }) => items.map(({ date }) => date)));
  const pages = paginate(groups);
  let before = 0;
  return pages.map((own, index) => {
    const number = index + 1;
    const rows = own.reduce((sum, { items }) => sum + items.length, 0);
    const first = before + 1;
    before += rows;
    return {
      path: path(number),
      number,
      ...pageHead(context, plan, number, pages.length),
      index: groups.length > 1 ? groupLinks(context, groups, pages, index, path) : [],
      groups: own.map((group) => withHeading(group, words)),
      dated,
      ...(pages.length > 1 ? { pager: pager(number, pages.length, path, words) } : {}),
      ...(empty === undefined ? { count: pages.length === 1 ? total : words.range(first, before, total) } : { empty }),
    };
  });
}

/** «26 văn bản»; of regions, which the reference table has too, how many are listed and how many are records. */
function totalOf(context: ViewContext, name: CollectionName): Run[] {
  if (name !== 'regions') return [counted(context, name)];
  const { list } = context.strings;
  const { facts } = context;
  return list.regions(countRun(context, facts.count('regions-known')), countRun(context, facts.count(name)));
}

function counted(context: ViewContext, name: CollectionName, of?: Scope): Run {
  const { facts, strings } = context;
  return countRun(context, facts.count(name, of), (count) => strings.list.count(count, strings.collections[name].one));
}

function pageHead(
  { strings }: ViewContext,
  { label, lead, breadcrumbs, path }: ListPlan,
  number: number,
  count: number,
) {
  const words = strings.list;
  if (number === 1) return { title: label, description: lead, lead, breadcrumbs, isLong: isLongTitle(label) };
  const title = words.pageTitle(label, number, count);
  return {
    title,
    isLong: isLongTitle(title),
    description: words.pageDescription(lead, number, count),
    breadcrumbs: [...breadcrumbs, { label, path: path(1) }],
  };
}

/** Cuts groups into pages of at most `ROWS_A_PAGE + SPILL` rows. Every row is on exactly one page, in order. @internal */
export function paginate(groups: readonly ListGroup[]): PagedGroup[][] {
  const pages: PagedGroup[][] = [[]];
  let room = ROWS_A_PAGE;
  let left = groups.reduce((sum, { items }) => sum + items.length, 0);
  for (const group of groups)
    for (let at = 0; at < group.items.length;) {
      const rest = group.items.length - at;
      const full = room <= 0 || (at === 0 && room < FEWEST_ROWS && rest > room);
      if (full && left > room + SPILL) {
        pages.push([]);
        room = ROWS_A_PAGE;
      }
      const fits = rest <= room + SPILL || left <= room + SPILL;
      const items = group.items.slice(at, fits ? undefined : at + room);
      pages.at(-1)!.push({ ...group, items, continued: at > 0 });
      at += items.length;
      left -= items.length;
      room -= items.length;
    }
  return pages;
}

function groupLinks(
  context: ViewContext,
  groups: readonly ListGroup[],
  pages: readonly PagedGroup[][],
  own: number,
  path: (number: number) => string,
): GroupLink[] {
  const { facts, format } = context;
  return groups.flatMap(({ heading, anchor, items, task, of }): GroupLink[] => {
    if (heading === undefined) return [];
    const holds = (page: readonly PagedGroup[]) => page.some((group) => group.anchor === anchor);
    const begins = pages.findIndex(holds);
    const href = `${begins === own ? '' : path(begins + 1)}#${anchor}`;
    const count = task
      ? linkedCount(context, facts.count('directives', `directives?state=${task}`))
      : of === undefined
        ? { text: format.number(items.length, 0) }
        : countRun(context, facts.count(kindMeasure(of), of));
    return [{ label: heading, count, href, here: holds(pages[own]!) }];
  });
}

/** The list of regions has also those that are no records. */
function kindMeasure(of: Scope): MeasureId {
  const [name] = of.split('?') as [CollectionName];
  return name === 'regions' ? 'regions-known' : name;
}

const NEAR = 2;

function pager(current: number, count: number, path: (number: number) => string, words: Strings['list']): Pager {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  const shown = all.filter((number) => number === 1 || number === count || Math.abs(number - current) <= NEAR);
  return {
    ...(current > 1 ? { before: { label: words.before, path: path(current - 1) } } : {}),
    ...(current < count ? { after: { label: words.after, path: path(current + 1) } } : {}),
    numbers: shown.flatMap((number, index): Pager['numbers'] => [
      ...(index > 0 && number > shown[index - 1]! + 1 ? ['gap' as const] : []),
      { number, label: words.page(number), path: path(number), current: number === current },
    ]),
  };
}

/** «(tiếp)» behind the heading of a group that the page before begins. */
function withHeading(group: PagedGroup, words: Strings['list']): PagedGroup {
  const { heading, continued } = group;
  return heading !== undefined && continued ? { ...group, heading: words.continued(heading) } : group;
}
