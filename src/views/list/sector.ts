import { isLongTitle, type PageHead } from '../common/page-head.ts';
import type { Entry } from '../../corpus/types.ts';
import { sectors } from '../../reference/index.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import { namingAnchor, sectorPath } from '../common/paths.ts';
import { listItem, type ListItem } from './list.ts';
import type { Link } from '../common/sections.ts';
import { unitRun } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';

/** The page of all sectors. */
export interface SectorList extends PageHead {
  lead: string;
  /** Heads of the columns of numbers. */
  columns: string[];
  /** Sectors of at least one record, those with most links first, with a number for each column. */
  rows: (Link & { counts: string[] })[];
  /** Names the others. */
  none?: string;
}

/** The page of one sector. */
export interface SectorView extends PageHead {
  /** One or two sentences; numbers link to what they count. */
  summary: Run[];
  /** Pairs of units in force that are linked in this sector, most links first. */
  pairs?: { id: string; rows: { names: Run[]; links: string }[] };
  /** Records by collection: «Liên kết (12)». */
  groups: { id: string; heading: string; items: ListItem[] }[];
}

const SECTOR_ANCHORS = { pairs: 'ai-voi-ai' } as const;
const SECTORS_PATH = '/linh-vuc/';

export function sectorsPage(context: ViewContext): SectorList {
  const { format, strings } = context;
  const words = strings.sector;
  const all = sectors.map(({ id, name }) => {
    const records = recordsOf(context, id);
    const count = (collection: string) => records.filter((entry) => entry.collection === collection).length;
    return {
      name,
      path: sectorPath(id),
      all: records.length,
      links: count('linkages'),
      projects: count('projects'),
      tasks: count('directives'),
    };
  });
  const used = all
    .filter((row) => row.all > 0)
    .sort((a, b) => b.links - a.links || b.all - a.all || format.compare(a.name, b.name));
  const none = all.flatMap((row) => (row.all === 0 ? [row.name] : [])).sort(format.compare);
  const { columns } = words;
  return {
    title: words.list,
    description: words.description,
    path: SECTORS_PATH,
    breadcrumbs: [],
    isLong: isLongTitle(words.list),
    lead: words.lead(used.length, sectors.length),
    columns: [columns.links, columns.projects, columns.tasks, columns.all],
    rows: used.map((row) => ({
      label: row.name,
      path: row.path,
      counts: [row.links, row.projects, row.tasks, row.all].map((count) => format.number(count)),
    })),
    ...(none.length > 0 ? { none: words.none(none.join('; ')) } : {}),
  };
}

/** The pages of all sectors. */
export function sectorPages(context: ViewContext): { id: string; view: SectorView }[] {
  return sectors.map(({ id }) => ({ id, view: sectorView(context, id) }));
}

/** Everything the page of one sector shows. Throws for an id that the reference table does not have. */
function sectorView(context: ViewContext, id: string): SectorView {
  const name = context.sectorName(id);
  if (name === undefined) throw new Error(`unknown sector: ${id}`);
  const { format, strings } = context;
  const words = strings.sector;
  const records = recordsOf(context, id);
  const groups = COLLECTION_NAMES.flatMap((collection) => {
    const own = records.filter((entry) => entry.collection === collection);
    if (own.length === 0) return [];
    const items = own.map((entry) => listItem(context, entry)).sort((a, b) => format.compare(a.title, b.title));
    return [{ collection, items }];
  });
  const linked = sectorPairs(context, id);
  return {
    title: name,
    description: words.descriptionOf(name),
    path: sectorPath(id),
    breadcrumbs: [{ label: words.list, path: SECTORS_PATH }],
    isLong: isLongTitle(name),
    summary: summaryOf(context, name, groups, linked),
    ...(linked.length > 0 ? { pairs: pairsOf(context, linked) } : {}),
    groups: groups.map(({ collection, items }) => ({
      id: namingAnchor(collection),
      heading: `${strings.collections[collection].label} (${format.number(items.length)})`,
      items,
    })),
  };
}

function recordsOf({ corpus }: ViewContext, id: string): Entry[] {
  return COLLECTION_NAMES.flatMap((name) => corpus.entries[name] as Entry[]).filter(({ data }) =>
    data.sectors?.includes(id),
  );
}

function pairsOf({ format }: ViewContext, linked: readonly LinkedPair[]): SectorView['pairs'] {
  const rows = linked.map(({ a, b, links }) => ({ names: [a, { text: ' – ' }, b], links: format.number(links) }));
  return { id: SECTOR_ANCHORS.pairs, rows };
}

interface LinkedPair {
  a: Run;
  b: Run;
  links: number;
}

function sectorPairs(context: ViewContext, id: string): LinkedPair[] {
  const { corpus, format } = context;
  const linkages = corpus.entries.linkages.filter(({ data }) => data.sectors?.includes(id));
  const own = new Set(linkages.map((linkage) => linkage.id));
  return context.facts
    .pairs('current')
    .map(({ a, b, records }) => ({
      a: unitRun(context, a, corpus.buildDate),
      b: unitRun(context, b, corpus.buildDate),
      links: records.filter((record) => own.has(record)).length,
    }))
    .filter(({ links }) => links > 0)
    .sort((x, y) => y.links - x.links || format.compare(x.a.text, y.a.text) || format.compare(x.b.text, y.b.text));
}

type Groups = { collection: CollectionName; items: ListItem[] }[];

function summaryOf({ strings }: ViewContext, name: string, groups: Groups, linked: LinkedPair[]): Run[] {
  const words = strings.sector.sum;
  if (groups.length === 0) return [{ text: strings.sector.noRecords(name) }];
  const links = groups.find(({ collection }) => collection === 'linkages');
  const others = groups.filter((group) => group !== links);
  const counted = others.flatMap(({ items, collection }, index): Run[] => [
    ...(index === 0 ? [] : [{ text: index === others.length - 1 ? strings.unit.summary.and : ', ' }]),
    {
      text: strings.unit.summary.records(items.length, strings.collections[collection].one),
      path: `#${namingAnchor(collection)}`,
    },
  ]);
  const rest =
    others.length === 0 ? [] : [{ text: links ? ` ${words.others}` : words.only }, ...counted, { text: '.' }];
  if (!links) return rest;
  return [
    { text: words.links(links.items.length), path: `#${namingAnchor(links.collection)}` },
    ...(linked.length > 0 ? [{ text: words.between(unitsIn(linked)), path: `#${SECTOR_ANCHORS.pairs}` }] : []),
    ...mostLinked(linked, words),
    { text: '.' },
    ...rest,
  ];
}

function unitsIn(linked: LinkedPair[]): number {
  return new Set(linked.flatMap(({ a, b }) => [a.path, b.path])).size;
}

/** «, nhiều nhất là Hải Phòng – Quảng Ninh (6 liên kết)», when one pair has more than every other. */
function mostLinked([first, second]: LinkedPair[], words: ViewContext['strings']['sector']['sum']): Run[] {
  if (!first || first.links < 2 || first.links === second?.links) return [];
  return [{ text: words.most }, first.a, { text: ' – ' }, first.b, { text: words.mostCount(first.links) }];
}
