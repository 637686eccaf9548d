import type { Entry } from '../../corpus/types.ts';
import { compareVi } from '../../domain/collate.ts';
import { sectors } from '../../reference/index.ts';
import { COLLECTION_NAMES, definitionOf } from '../../schemas/index.ts';
import type { ViewContext } from '../shared/context.ts';
import { namingAnchor } from '../place/unit.ts';
import { pairs } from '../shared/links.ts';
import { listItem, type ListItem } from './list.ts';
import { sectorPath } from '../shared/paths.ts';
import { unitRun, type Run } from '../shared/shown.ts';

export interface SectorRow {
  name: string;
  path: string;
  links: number;
  projects: number;
  tasks: number;
  all: number;
}

export interface SectorList {
  /** Sectors of at least one record, those with most links first. */
  rows: SectorRow[];
  /** Names of the others. */
  none: string[];
}

export interface SectorView {
  name: string;
  path: string;
  /** One or two sentences; numbers link to what they count. */
  summary: Run[];
  /** Pairs of units in force that are linked in this sector, most links first. */
  pairs: { a: Run; b: Run; links: number }[];
  groups: { id: string; label: string; items: ListItem[] }[];
}

export const SECTOR_ANCHORS = { pairs: 'ai-voi-ai' } as const;

/** Ids of all sectors of the reference table. */
export function sectorIds(): string[] {
  return sectors.map(({ id }) => id);
}

export function sectorList(context: ViewContext): SectorList {
  const all = sectors.map(({ id, name }) => {
    const records = recordsOf(context, id);
    const count = (collection: string) => records.filter((entry) => entry.collection === collection).length;
    return {
      ...{ name, path: sectorPath(id), all: records.length },
      ...{ links: count('linkages'), projects: count('projects'), tasks: count('directives') },
    };
  });
  return {
    rows: all
      .filter((row) => row.all > 0)
      .sort((a, b) => b.links - a.links || b.all - a.all || compareVi(a.name, b.name)),
    none: all.flatMap((row) => (row.all === 0 ? [row.name] : [])).sort(compareVi),
  };
}

/** Everything the page of one sector shows. Throws for an id that the reference table does not have. */
export function sectorView(context: ViewContext, id: string): SectorView {
  const name = context.sectorName(id);
  if (name === undefined) throw new Error(`unknown sector: ${id}`);
  const records = recordsOf(context, id);
  const groups = COLLECTION_NAMES.flatMap((collection) => {
    const own = records.filter((entry) => entry.collection === collection);
    if (own.length === 0) return [];
    const items = own.map((entry) => listItem(context, entry)).sort((a, b) => compareVi(a.title, b.title));
    return [{ id: namingAnchor(collection), label: definitionOf(collection).label, collection, items }];
  });
  const linked = sectorPairs(context, id);
  return { name, path: sectorPath(id), summary: summaryOf(context, name, groups, linked), pairs: linked, groups };
}

function recordsOf({ corpus }: ViewContext, id: string): Entry[] {
  return COLLECTION_NAMES.flatMap((name) => corpus.entries[name] as Entry[]).filter(({ data }) =>
    data.sectors?.includes(id),
  );
}

function sectorPairs(context: ViewContext, id: string): SectorView['pairs'] {
  const { corpus, units } = context;
  const linkages = corpus.entries.linkages.filter(({ data }) => data.sectors?.includes(id));
  return pairs({ ...corpus, entries: { ...corpus.entries, linkages } }, units, 'current')
    .map(({ a, b, records }) => ({
      a: unitRun(context, a, corpus.buildDate),
      b: unitRun(context, b, corpus.buildDate),
      links: records.length,
    }))
    .sort((x, y) => y.links - x.links || compareVi(x.a.text, y.a.text) || compareVi(x.b.text, y.b.text));
}

type Groups = (SectorView['groups'][number] & { collection: string })[];

function summaryOf({ strings }: ViewContext, name: string, groups: Groups, linked: SectorView['pairs']): Run[] {
  const words = strings.sector.sum;
  if (groups.length === 0) return [{ text: strings.sector.noRecords(name) }];
  const links = groups.find(({ collection }) => collection === 'linkages');
  const others = groups.filter((group) => group !== links);
  const counted = others.flatMap(({ id, items, collection }, index): Run[] => [
    ...(index === 0 ? [] : [{ text: index === others.length - 1 ? strings.unit.summary.and : ', ' }]),
    {
      text: strings.unit.summary.records(items.length, definitionOf(collection as never).one),
      path: `#${id}`,
    },
  ]);
  const rest =
    others.length === 0 ? [] : [{ text: links ? ` ${words.others}` : words.only }, ...counted, { text: '.' }];
  if (!links) return rest;
  return [
    { text: words.links(links.items.length), path: `#${links.id}` },
    ...(linked.length > 0 ? [{ text: words.between(unitsIn(linked)), path: `#${SECTOR_ANCHORS.pairs}` }] : []),
    ...mostLinked(linked, words),
    { text: '.' },
    ...rest,
  ];
}

function unitsIn(linked: SectorView['pairs']): number {
  return new Set(linked.flatMap(({ a, b }) => [a.path, b.path])).size;
}

/** «, nhiều nhất là Hải Phòng – Quảng Ninh (6 liên kết)», when one pair has more than every other. */
function mostLinked([first, second]: SectorView['pairs'], words: ViewContext['strings']['sector']['sum']): Run[] {
  if (!first || first.links < 2 || first.links === second?.links) return [];
  return [{ text: words.most }, first.a, { text: ' – ' }, first.b, { text: words.mostCount(first.links) }];
}
