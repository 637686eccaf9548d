import type { ArticleEntry, Backlink, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { compareVi } from '../domain/collate.ts';
import type { UnitPage } from '../domain/territory.ts';
import { definitionOf, type CollectionName } from '../schemas/index.ts';
import { groupBacklinks, type NamingGroup } from './backlinks.ts';
import type { ViewContext } from './context.ts';
import { listOfNames, unitHistory, type UnitHistory } from './history.ts';
import { partnersOf, territoryOf, type Pair } from './links.ts';
import { countSources } from './origins.ts';
import { recordPath } from './paths.ts';
import { formatDate, publicationDay } from './record-day.ts';
import { titleOf, unitRun, type Run } from './shown.ts';

export interface ArticleLine {
  title: string;
  path: string;
  /** Publisher and date. */
  source: string;
  flag?: string;
}

export interface UnitView {
  path: string;
  /** «Phú Thọ (đến 30/6/2025)» */
  title: string;
  description: string;
  /** One plain sentence; numbers link to the part of the page that shows what they count. */
  summary: Run[];
  history: UnitHistory;
  /** Empty lists when no linkage names the unit. */
  partners: { asWritten: Run[]; current: Run[]; internal: Run[] };
  naming: NamingGroup[];
  articles: ArticleLine[];
  /** «2 nguồn gốc, 1 bản đăng lại», when some of the articles are copies. */
  sources?: string;
}

/** Parts of the page, to which the summary links. */
export const UNIT_ANCHORS = { partners: 'doi-tac', articles: 'bai-viet' } as const;

/** Anchor of the records of one collection on a unit's page. */
export function namingAnchor(collection: string): string {
  return `nhac-toi-${definitionOf(collection as CollectionName).segment}`;
}

/** Everything a unit's page shows: all ids that share the page together. `written` are all pairs as written. */
export function unitView(context: ViewContext, page: UnitPage, written: Pair[]): UnitView {
  const links = backlinksOf(context, page);
  const naming = groupBacklinks(links);
  const partners = unitPartners(context, page, written);
  const resting = articlesOf(context, links, page);
  const articles = resting.map((article) => articleLine(context, article));
  const { origins, copies } = countSources(
    context.corpus,
    resting.map(({ id }) => id),
  );
  const view = { partners, naming, articles };
  return {
    path: `/tinh/${page.slug}/`,
    title: page.name,
    description: context.strings.unit.description(page.name),
    summary: summaryOf(context, page, view),
    history: unitHistory(context, page.ids),
    ...view,
    ...(copies > 0 ? { sources: context.strings.common.sources(origins, copies) } : {}),
  };
}

type UnitLink = Backlink & { via?: string };

/**
 * Records that name a unit of the page, or an organization of it; for a unit in force also those that name what its
 * territory was before.
 */
function backlinksOf(context: ViewContext, { ids, slug }: UnitPage): UnitLink[] {
  const { corpus, units, strings } = context;
  const former = new Map(units.pages(corpus.buildDate).map((page) => [page.slug, page.name]));
  const territory = new Set(ids.flatMap((id) => [...territoryOf(corpus, units, id)]));
  return [...territory].flatMap((id) => {
    const links = namingUnit(context, id);
    if (units.pageSlug(id) === slug) return links;
    const via = strings.unit.via(former.get(units.pageSlug(id)) ?? id);
    return links.map((link) => ({ ...link, via }));
  });
}

function namingUnit({ corpus, strings }: ViewContext, id: string): UnitLink[] {
  const direct = corpus.backlinks.get(`@unit/${id}`) ?? [];
  const named = new Set(direct.map(({ from }) => from));
  const own = corpus.entries.organizations.filter(({ data }) => data.province === id);
  const through = own.flatMap((organization) =>
    (corpus.backlinks.get(keyOf(organization)) ?? [])
      .filter(({ from }) => !named.has(from))
      .map((link) => ({ ...link, via: strings.unit.via(titleOf(organization)) })),
  );
  return [...direct, ...through];
}

/** The unit that a page is about on the build date: the one in force, else the newest. */
function shownUnit({ corpus, units }: ViewContext, { ids }: UnitPage): string {
  return ids.find((id) => units.validAt(id, corpus.buildDate)) ?? ids[0]!;
}

function unitPartners(context: ViewContext, page: UnitPage, written: Pair[]): UnitView['partners'] {
  const { corpus, units } = context;
  const found = partnersOf(corpus, units, shownUnit(context, page), written);
  const runs = (list: readonly string[]) =>
    list.map((id) => unitRun(context, id, corpus.buildDate)).sort((a, b) => compareVi(a.text, b.text));
  return {
    asWritten: runs(found.asWritten),
    current: runs(found.current),
    internal: runs(found.internal),
  };
}

/** Articles on which the naming records rest, and raw texts in which the unit's name was recognised; by title. */
function articlesOf({ corpus, units }: ViewContext, links: readonly Backlink[], page: UnitPage): ArticleEntry[] {
  const named = new Set(
    links.flatMap(({ from }) => (corpus.clausesOf.get(keyOf(from)) ?? []).map(({ article }) => article)),
  );
  for (const article of corpus.articles) if (rawNames(article, page, units)) named.add(article);
  return [...named].toSorted((a, b) => compareVi(titleOf(a as Entry), titleOf(b as Entry)));
}

function articleLine({ strings }: ViewContext, { data, id, status }: ArticleEntry): ArticleLine {
  return {
    title: data.title.text,
    path: recordPath({ collection: 'articles', id }),
    source: [data.publisher, data.publishedAt && formatDate(data.publishedAt)].filter(Boolean).join(', '),
    ...(status === 'raw' ? { flag: strings.list.raw } : {}),
  };
}

function rawNames(article: ArticleEntry, { ids }: UnitPage, units: ViewContext['units']): boolean {
  const named = (article.imported?.provinces ?? []).map(({ id }) => recognisedUnit(article, id, units));
  return named.some((id) => id !== undefined && ids.includes(id));
}

/**
 * The unit that a name in a raw text means, given as an id of the 63: on the text's day the one that then bore the name,
 * else the one that had borne it. In a text without a date only a name that means the same page before and after the
 * reorganisation means a unit.
 */
export function recognisedUnit({ data }: ArticleEntry, id: string, units: ViewContext['units']): string | undefined {
  const day = publicationDay(data);
  if (day !== undefined) return namesakes(units, id, day)[0] ?? id;
  return units.currentOf(id, units.table.lawAsOf).every((later) => samePage(units, id, later)) ? id : undefined;
}

/** Units of a day that hold the territory of a unit and bear its name, or share its page. */
export function namesakes(units: ViewContext['units'], id: string, day: string): string[] {
  const { name } = units.get(id)!;
  return units
    .currentOf(id, day)
    .filter((other) => samePage(units, id, other) || units.nameAt(other, day).name === name);
}

function samePage(units: ViewContext['units'], a: string, b: string): boolean {
  return units.pageSlug(a) === units.pageSlug(b);
}

type SummaryParts = Pick<UnitView, 'partners' | 'naming' | 'articles'>;

function summaryOf({ strings }: ViewContext, page: UnitPage, { partners, naming, articles }: SummaryParts): Run[] {
  const words = strings.unit.summary;
  const records = naming.filter(({ collection }) => collection !== 'articles' && collection !== 'organizations');
  if (records.length === 0 && articles.length === 0) return [{ text: strings.unit.nothing(page.name) }];
  const runs: Run[] = [{ text: words.begin(page.name) }];
  if (partners.asWritten.length > 0) {
    runs.push(
      { text: words.links },
      { text: words.partners(partners.asWritten.length), path: `#${UNIT_ANCHORS.partners}` },
    );
    if (page.status === 'current') runs.push({ text: words.now(partners.current.length) });
    if (records.length > 0) runs.push({ text: '; ' });
  }
  if (records.length > 0) runs.push({ text: words.named }, ...counted(records, strings));
  if (articles.length > 0)
    runs.push({ text: words.from }, { text: words.articles(articles.length), path: `#${UNIT_ANCHORS.articles}` });
  return [...runs, { text: '.' }];
}

/** «3 liên kết, 5 dự án và 2 văn bản», each number linked to its group. */
function counted(groups: readonly NamingGroup[], { unit }: ViewContext['strings']): Run[] {
  const { records, and } = unit.summary;
  return groups.flatMap(({ collection, records: own }, index) => {
    const joint = index === 0 ? '' : index === groups.length - 1 ? and : ', ';
    const text = records(own.length, definitionOf(collection as CollectionName).one);
    return [...(joint ? [{ text: joint }] : []), { text, path: `#${namingAnchor(collection)}` }];
  });
}

export interface UnitListGroup {
  heading: string;
  units: { name: string; path: string; details: string }[];
}

/** All units, those in force first; what each became, and how many records name it. */
export function unitList(context: ViewContext): UnitListGroup[] {
  const { corpus, units, strings } = context;
  const pages = Map.groupBy(units.pages(corpus.buildDate), ({ status }) => status);
  return [...pages].map(([status, found]) => ({
    heading: strings.unit.status[status],
    units: found.map((page) => ({
      name: page.name,
      path: `/tinh/${page.slug}/`,
      details: unitDetails(context, page),
    })),
  }));
}

function unitDetails(context: ViewContext, page: UnitPage): string {
  const { corpus, units, strings } = context;
  const count = new Set(backlinksOf(context, page).map(({ from }) => keyOf(from))).size;
  const heirs = page.status === 'former' ? units.currentOf(shownUnit(context, page), corpus.buildDate) : [];
  const names = heirs.map((id) => units.nameAt(id, corpus.buildDate).name);
  const became = names.length > 0 ? [`${strings.unit.successors} ${listOfNames(names, strings.unit.summary.and)}`] : [];
  return [...became, count > 0 ? strings.unit.named(count) : strings.unit.notNamed].join('; ');
}
