import { onceFor } from '../../domain/once.ts';
import type { Run } from '../../domain/run.ts';
import { pairScope } from '../../facts/conditions.ts';
import { pairId, type FormerPair, type JoinedPair } from '../../facts/pair-pages.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { UNIT_ANCHORS } from '../common/anchors.ts';
import { inSentence } from '../common/case.ts';
import type { ViewContext } from '../common/context.ts';
import { countRun } from '../common/counted.ts';
import { innerPairPath, pairPlace } from '../common/count-list.ts';
import type { IndexRow, LinkLine } from '../common/link-index.ts';
import { frameHead, pairFrame, takeView, type FrameHead } from '../common/figure.ts';
import type { LeadPage } from '../common/lead-page.ts';
import { once } from '../common/once.ts';
import { adjacentEach, isLongTitle, type Adjacent, type PageHead } from '../common/page-head.ts';
import { namingAnchor, pairPath, unitPath } from '../common/paths.ts';
import { listOfNames } from '../common/phrases.ts';
import type { Link } from '../common/sections.ts';
import { unitRun } from '../common/shown.ts';
import { dated, stamped, type Dated, type Stamped } from '../common/stamp.ts';
import { listItem, type ListItem } from '../list/list.ts';
import { pairMap, type AreaMapView } from '../map/area-map.ts';
import { linksPath, pairLinks, writtenRows, type SectorGroup } from '../pair/pair-links.ts';
import { sharedParts, type SharedPart } from '../pair/shared-records.ts';
import { linkTable, sectorIndex, type LinkTable, type SectorIndex } from '../place/link-parts.ts';
import type { NamedPart } from '../place/named-parts.ts';
import { enumerate } from '../place/unit-summary.ts';

/** The page of two units of today: all that links them. */
export interface PairPage extends PageHead {
  kicker: string;
  summary: Run[][];
  map?: AreaMapView;
  links: { id: string; heading: Run; groups: SectorGroup[]; rest?: Link };
  sectors?: SectorIndex;
  /** By the names that linkages use, where these are others. */
  written?: { id: string; heading: string; table: LinkTable };
  /** Linkages of which both are parties and that do not join them. */
  beside?: { id: string; heading: string; lead: string; items: ListItem[] };
  shared: NamedPart<Run>[];
  /** What of the main kinds there is none of. */
  none?: string;
  /** Where to go on: both places, their list, the matrix. */
  further: { heading: string; links: Link[] };
}

const ANCHORS = { written: 'ten-khi-viet', beside: 'cung-tham-gia' } as const;
/** Kinds of which the page says also that there is none. */
const MAIN: readonly CollectionName[] = ['projects', 'documents', 'directives', 'bulletins'];
/** Sectors and pairs that a sentence names. */
const MOST_NAMED = 3;

/** The pages of all pairs of today, those with most linkages first; views as they are asked for. */
export function pairPages(context: ViewContext): { pair: string; view: Dated<PairPage> }[] {
  const pairs = orderedPairs(context);
  const adjacent = adjacentEach(
    pairs.map((pair) => ({ label: titleOf(context, pair), path: pairPath(...pair.slugs) })),
  );
  return pairs.map((pair, index) => ({
    pair: pairId(...pair.slugs),
    get view() {
      return dated(context, pairPage(context, pair, adjacent[index]!));
    },
  }));
}

/** The pages at addresses of pairs as linkages name them, and at that of all pairs: they lead on. */
export function pairLeadPages(context: ViewContext): { former: string; view: LeadPage }[] {
  return [...context.facts.formerPairs].map(([former, pair]) => ({ former, view: formerPage(context, former, pair) }));
}

/** At the address above those of pairs: the matrix names them all. */
export function pairsPage({ strings }: ViewContext): LeadPage {
  const { moved, matrix } = strings.pair;
  return {
    path: '/cap/',
    title: moved.index,
    description: moved.indexText,
    to: { label: matrix, path: '/bieu-do/ma-tran/' },
  };
}

function formerPage(context: ViewContext, former: string, { ids, slugs, now }: FormerPair): LeadPage {
  const { strings } = context;
  const [a, b] = ids.map((id) => nameOf(context, id)) as [string, string];
  const { title, text } = strings.pair.moved;
  const path = `/cap/${former}/`;
  if ('pair' in now)
    return {
      path,
      title: title(a, b),
      description: text,
      to: { label: titleOf(context, now.pair), path: pairPlace(context, ...slugs)! },
    };
  const to = {
    label: nameOf(context, now.unit),
    path: innerPairPath(context, now.unit, ids),
  };
  return { path, title: title(a, b), description: text, to };
}

const orderedPairs = once(({ facts, ...rest }: ViewContext): readonly JoinedPair[] => {
  const context = { facts, ...rest };
  const { compare } = context.format;
  return [...facts.joinedPairs.values()].sort(
    (a, b) => b.records.length - a.records.length || compare(titleOf(context, a), titleOf(context, b)),
  );
});

const pairPage = stamped((context: ViewContext, pair: JoinedPair, adjacent: Adjacent): PairPage => {
  const { strings, facts } = context;
  const words = strings.pair;
  const [a, b] = pair.ids.map((id) => nameOf(context, id)) as [string, string];
  const title = words.title(a, b);
  const { lines, groups, sectors, rest } = linksOf(context)(pair);
  const written = writtenRows(context, pair, lines);
  const shared = sharedParts(context, pair);
  const map = mapOf(context)(pair);
  const index = sectorIndex(context, UNIT_ANCHORS.sectors, sectors);
  const beside = besidePart(context, pair);
  const none = noneOf(context, shared);
  const count = facts.count('linkages-joining', pairScope(...pair.slugs), 'current');
  return {
    title,
    description: words.description(a, b),
    path: pairPath(...pair.slugs),
    breadcrumbs: [
      { label: strings.unit.list, path: '/tinh/' },
      { label: words.matrix, path: '/bieu-do/ma-tran/' },
    ],
    isLong: isLongTitle(title),
    kicker: words.kicker,
    summary: summaryOf(context, pair, { lines, sectors, shared }),
    ...(map ? { map } : {}),
    links: {
      id: namingAnchor('linkages'),
      heading: countRun(context, count, words.each),
      groups,
      ...(rest ? { rest } : {}),
    },
    ...(index ? { sectors: index } : {}),
    ...(written.length > 0
      ? {
          written: {
            id: ANCHORS.written,
            heading: words.asWritten,
            table: linkTable(context, written, {
              id: `${ANCHORS.written}-bang`,
              caption: [{ text: words.asWrittenCaption }],
              first: words.columns,
            }),
          },
        }
      : {}),
    ...(beside ? { beside } : {}),
    shared: shared.map(({ collection: _, count: __, ...part }) => part),
    ...(none === undefined ? {} : { none }),
    further: furtherOf(context, pair),
    adjacent,
  };
});

/** Found once: a page for frames shows the same. */
const linksOf = once((context: ViewContext) => onceFor((pair: JoinedPair) => pairLinks(context, pair)));
const mapOf = once((context: ViewContext) =>
  onceFor((pair: JoinedPair) => {
    const [a, b] = pair.ids;
    const map = pairMap(context, { a, b, basis: 'current', records: [...pair.records] });
    const frame = pairFrame(pairId(...pair.slugs));
    return map && { ...map, take: takeView(context, { svg: true, frame }) };
  }),
);

/** What links two units, for a frame of a page elsewhere. */
export interface PairFrame extends FrameHead {
  map?: AreaMapView;
  links: { title: string; path: string; about: string }[];
}

/** Pages for frames of all pairs. */
export function pairFramePages(context: ViewContext): { pair: string; view: Stamped<PairFrame> }[] {
  return orderedPairs(context).map((pair) => ({
    pair: pairId(...pair.slugs),
    get view() {
      return pairFrameOf(context, pair);
    },
  }));
}

const pairFrameOf = stamped((context: ViewContext, pair: JoinedPair): PairFrame => {
  const map = mapOf(context)(pair);
  const { groups } = linksOf(context)(pair);
  return {
    ...frameHead(context, titleOf(context, pair), pairPath(...pair.slugs)),
    ...(map ? { map } : {}),
    links: groups.flatMap(({ lines }) => lines.map(({ title, path, about }) => ({ title, path, about }))),
  };
});

function nameOf({ facts, units }: ViewContext, id: string): string {
  return units.nameAt(id, facts.unitDay).name;
}

function titleOf(context: ViewContext, { ids }: Pick<JoinedPair, 'ids'>): string {
  return context.strings.pair.title(nameOf(context, ids[0]), nameOf(context, ids[1]));
}

interface Told {
  lines: readonly LinkLine[];
  sectors: readonly IndexRow[];
  shared: readonly SharedPart[];
}

/** How many linkages, on what, since when; what else concerns both; by which names. */
function summaryOf(context: ViewContext, pair: JoinedPair, { lines, sectors, shared }: Told): Run[][] {
  const { facts, strings } = context;
  const words = strings.pair;
  const count = facts.count('linkages-joining', pairScope(...pair.slugs), 'current');
  const [a, b] = pair.ids.map((id) => unitRun(context, id, facts.unitDay)) as [Run, Run];
  const linked = words.linked(countRun(context, count, words.links, `#${namingAnchor('linkages')}`), a, b);
  const records = shared.map(({ collection, count: own, id }) => [
    countRun(context, own, (number) => words.records(number, strings.collections[collection].one), `#${id}`),
  ]);
  return [
    [...linked, ...sectorsOf(context, sectors), { text: '.' }, ...timeOf(context, lines)],
    [
      ...namesThen(context, pair),
      ...(records.length > 0 ? words.shared(enumerate(records, strings.unit.summary.and)) : []),
    ],
  ];
}

function sectorsOf(context: ViewContext, rows: readonly IndexRow[]): Run[] {
  const { strings, format } = context;
  const words = strings.pair;
  const [first] = rows;
  if (!first) return [];
  const most = rows.filter(({ count }) => count === first.count);
  const isOne = most.length === 1;
  const names = (own: readonly IndexRow[]) =>
    enumerate(
      own.map((row) => row.names.map((run) => ({ ...run, text: inSentence(format, run.text) }))),
      strings.unit.summary.and,
    );
  if (rows.length <= MOST_NAMED) return words.about(names(rows));
  if (most.length > MOST_NAMED) return [{ text: words.fields(rows.length) }];
  return words.mostAbout(names(most), isOne ? first.counted : withoutPath(first.counted), isOne);
}

/** A number of each of several leads to none of their lists. */
function withoutPath({ path: _, ...run }: Run): Run {
  return run;
}

function timeOf({ strings }: ViewContext, lines: readonly LinkLine[]): Run[] {
  const words = strings.pair;
  const isOne = lines.length === 1;
  const known = lines.flatMap(({ time }) => (time ? [time] : []));
  const [earliest] = known.toSorted((a, b) => ((a.first ?? '9999') < (b.first ?? '9999') ? -1 : 1));
  if (!earliest) return [{ text: words.undated(isOne) }];
  const text = earliest.inferred ? `${earliest.text} (${strings.common.inferred})` : earliest.text;
  return [{ text: words.since(text, isOne) }];
}

/** The names that linkages use, each leading to its row, where they are few. */
function namesThen(context: ViewContext, { slugs, written }: JoinedPair): Run[] {
  const words = context.strings.pair;
  if (written.every((each) => pairId(...each.slugs) === pairId(...slugs))) return [{ text: words.sameNames }];
  const names = written.map((each) => [{ text: titleOf(context, each), path: `#${pairId(...each.slugs)}` }]);
  const shown = names.slice(0, MOST_NAMED + 1);
  return words.written([
    ...enumerate(shown, shown.length < names.length ? ', ' : context.strings.unit.summary.and),
    ...(shown.length < names.length ? [{ text: '…' }] : []),
  ]);
}

function besidePart(context: ViewContext, pair: JoinedPair): PairPage['beside'] {
  const { facts, strings } = context;
  const joining = new Set(pair.records);
  const own = facts.records('linkages', pairScope(...pair.slugs)).filter(({ id }) => !joining.has(id));
  if (own.length === 0) return undefined;
  return { id: ANCHORS.beside, ...strings.pair.beside, items: own.map((entry) => listItem(context, entry)) };
}

/** «Các nguồn chưa nêu văn bản hay bản tin nào gắn với cả hai nơi.» */
function noneOf({ strings }: ViewContext, shared: readonly SharedPart[]): string | undefined {
  const missing = MAIN.filter((name) => !shared.some(({ collection }) => collection === name));
  if (missing.length === 0) return undefined;
  const kinds = missing.map((name) => strings.collections[name].one);
  return strings.pair.none(listOfNames(kinds, strings.pair.or));
}

function furtherOf(context: ViewContext, pair: JoinedPair): PairPage['further'] {
  const { strings, units } = context;
  const words = strings.pair;
  return {
    heading: words.further,
    links: [
      ...pair.ids.map((id) => ({ label: words.place(nameOf(context, id)), path: unitPath(units, id) })),
      { label: words.list, path: linksPath(pair) },
      { label: words.matrix, path: '/bieu-do/ma-tran/' },
    ],
  };
}
