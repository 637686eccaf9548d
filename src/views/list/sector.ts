import { adjacentEach, isLongTitle, type Adjacent, type PageHead } from '../common/page-head.ts';
import type { Entry } from '../../corpus/types.ts';
import { sectors } from '../../reference/index.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import { namingAnchor, sectorPath } from '../common/paths.ts';
import { listItem, type ListItem } from './list.ts';
import type { Link } from '../common/sections.ts';
import { pairScope } from '../../facts/conditions.ts';
import type { Measured } from '../../facts/measures.ts';
import { linkedCount } from '../common/count-list.ts';
import { countRun } from '../common/counted.ts';
import { titleOf, unitRun } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';
import { stamped, type Stamped } from '../common/stamp.ts';

/** The page of all sectors. */
export interface SectorList extends PageHead {
  lead: string;
  /** Heads of the columns of numbers. */
  columns: string[];
  /** Sectors of at least one record, those with most links first, with a number for each column. */
  rows: (Link & { counts: Run[][] })[];
  /** Names the others. */
  none?: string;
}

/** The page of one sector. */
export interface SectorView extends PageHead {
  /** One or two sentences; numbers link to what they count. */
  summary: Run[];
  /** Pairs of units in force that are linked in this sector, most links first. */
  pairs?: { id: string; rows: { names: Run[]; links: Run[] }[] };
  /** Records by collection: «Liên kết (12)». */
  groups: { id: string; heading: Run; items: ListItem[] }[];
}

const SECTOR_ANCHORS = { pairs: 'ai-voi-ai' } as const;
const SECTORS_PATH = '/linh-vuc/';

/** What the columns of the page of all sectors count. */
const COLUMNS = ['linkages', 'projects', 'directives', 'records'] as const;

export const sectorsPage = stamped((context: ViewContext): SectorList => {
  const { facts, format, strings } = context;
  const words = strings.sector;
  const all = sectors.map(({ id, name }) => {
    const counts = COLUMNS.map((measure) => facts.count(measure, `sectors/${id}`));
    const [links, , , records] = counts.map(({ value }) => value) as [number, number, number, number];
    return { name, path: sectorPath(id), counts, links, records };
  });
  const used = all
    .filter(({ records }) => records > 0)
    .sort((a, b) => b.links - a.links || b.records - a.records || format.compare(a.name, b.name));
  const none = all.flatMap(({ name, records }) => (records === 0 ? [name] : [])).sort(format.compare);
  const { columns } = words;
  return {
    title: words.list,
    description: words.description,
    path: SECTORS_PATH,
    breadcrumbs: [],
    isLong: isLongTitle(words.list),
    lead: words.lead(used.length, sectors.length),
    columns: [columns.links, columns.projects, columns.tasks, columns.all],
    rows: used.map(({ name, path, counts }) => ({
      label: name,
      path,
      counts: counts.map((measured) => [linkedCount(context, measured)]),
    })),
    ...(none.length > 0 ? { none: words.none(none.join('; ')) } : {}),
  };
});

/** The pages of all sectors. */
export function sectorPages(context: ViewContext): { id: string; view: Stamped<SectorView> }[] {
  const adjacent = adjacentEach(sectors.map(({ id }) => ({ label: context.sectorName(id)!, path: sectorPath(id) })));
  return sectors.map(({ id }, index) => ({ id, view: sectorView(context, id, adjacent[index]!) }));
}

/** Everything the page of one sector shows. Throws for an id that the reference table does not have. */
const sectorView = stamped((context: ViewContext, id: string, adjacent: Adjacent): SectorView => {
  const name = context.sectorName(id);
  if (name === undefined) throw new Error(`unknown sector: ${id}`);
  const { strings } = context;
  const words = strings.sector;
  const groups = groupsOf(context, id);
  const linked = sectorPairs(context, id);
  return {
    title: name,
    description: words.descriptionOf(name),
    path: sectorPath(id),
    breadcrumbs: [{ label: words.list, path: SECTORS_PATH }],
    isLong: isLongTitle(name),
    adjacent,
    summary: summaryOf(context, id, groups, linked),
    ...(linked.length > 0 ? { pairs: pairsOf(context, linked) } : {}),
    groups: groups.map(({ collection, items }) => ({
      id: namingAnchor(collection),
      heading: countRun(context, context.facts.count(collection, `sectors/${id}`), (count) =>
        words.group(strings.collections[collection].label, count),
      ),
      items,
    })),
  };
});

/** Records by collection: tasks as every list has them, others by name. */
function groupsOf(context: ViewContext, id: string): Groups {
  const { facts, format } = context;
  return COLLECTION_NAMES.flatMap((collection) => {
    const own: Entry[] = facts.records(collection, `sectors/${id}`);
    if (own.length === 0) return [];
    const sorted =
      collection === 'directives'
        ? own.toSorted((a, b) => facts.taskRank(a) - facts.taskRank(b))
        : own.toSorted((a, b) => format.compare(titleOf(a), titleOf(b)));
    return [{ collection, items: sorted.map((entry) => listItem(context, entry)) }];
  });
}

function pairsOf(context: ViewContext, linked: readonly LinkedPair[]): SectorView['pairs'] {
  const rows = linked.map(({ a, b, links }) => ({
    names: [a, { text: ' – ' }, b],
    links: [linkedCount(context, links)],
  }));
  return { id: SECTOR_ANCHORS.pairs, rows };
}

interface LinkedPair {
  a: Run;
  b: Run;
  links: Measured;
}

/** Pairs of units in force that a linkage of the sector joins, most links first. */
function sectorPairs(context: ViewContext, id: string): LinkedPair[] {
  const { facts, format, units } = context;
  return facts
    .pairs('current')
    .map(({ a, b }) => ({
      a: unitRun(context, a, facts.unitDay),
      b: unitRun(context, b, facts.unitDay),
      links: facts.count(
        'linkages-joining',
        `${pairScope(units.pageSlug(a), units.pageSlug(b))}&sectors/${id}`,
        'current',
      ),
    }))
    .filter(({ links }) => links.value > 0)
    .sort(
      (x, y) =>
        y.links.value - x.links.value || format.compare(x.a.text, y.a.text) || format.compare(x.b.text, y.b.text),
    );
}

type Groups = { collection: CollectionName; items: ListItem[] }[];

function summaryOf(context: ViewContext, id: string, groups: Groups, linked: LinkedPair[]): Run[] {
  const { facts, strings } = context;
  const words = strings.sector.sum;
  const of = `sectors/${id}`;
  if (groups.length === 0) return [{ text: strings.sector.noRecords(context.sectorName(id) ?? id) }];
  const counted = (collection: CollectionName) =>
    countRun(
      context,
      facts.count(collection, of),
      (count) => words.records(count, strings.collections[collection].one),
      `#${namingAnchor(collection)}`,
    );
  const hasLinks = groups.some(({ collection }) => collection === 'linkages');
  const others = groups.flatMap(({ collection }) => (collection === 'linkages' ? [] : [counted(collection)]));
  const list = others.flatMap((run, index): Run[] => [
    ...(index === 0 ? [] : [{ text: index === others.length - 1 ? strings.unit.summary.and : ', ' }]),
    run,
  ]);
  const rest =
    others.length === 0 ? [] : [{ text: hasLinks ? ` ${words.others}` : words.only }, ...list, { text: '.' }];
  if (!hasLinks) return rest;
  const pairs = `#${SECTOR_ANCHORS.pairs}`;
  const between = words.between(
    countRun(context, facts.count('linkages-joining', of, 'current')),
    countRun(context, facts.count('provinces-linked', of, 'current'), words.units, pairs),
  );
  return [
    counted('linkages'),
    ...(linked.length > 0 ? between : []),
    ...mostLinked(context, linked),
    { text: '.' },
    ...rest,
  ];
}

/** «, nhiều nhất là Hải Phòng – Quảng Ninh (6 liên kết)», when one pair has more than every other. */
function mostLinked(context: ViewContext, [first, second]: LinkedPair[]): Run[] {
  const words = context.strings.sector.sum;
  if (!first || first.links.value < 2 || first.links.value === second?.links.value) return [];
  return [
    { text: words.most },
    first.a,
    { text: ' – ' },
    first.b,
    ...words.mostCount(linkedCount(context, first.links)),
  ];
}
