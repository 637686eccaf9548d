import type { Entry, Clause } from '../../corpus/types.ts';
import { pairScope } from '../../facts/conditions.ts';
import { pairId, type JoinedPair, type WrittenPair } from '../../facts/pair-pages.ts';
import type { ViewContext } from '../common/context.ts';
import { linkedCount } from '../common/count-list.ts';
import {
  linkLines,
  mainClause,
  MOST_LINKS,
  partnerRows,
  sectorRows,
  type IndexRow,
  type LinkLine,
  type RowSource,
} from '../common/link-index.ts';
import { collectionPath, sectorPath } from '../common/paths.ts';
import { quoteView } from '../common/quotes.ts';
import type { Link } from '../common/sections.ts';
import { unitRun } from '../common/shown.ts';
import type { Run } from '../../domain/run.ts';
import { listedLink, type ListedLink } from '../place/link-parts.ts';

/** Linkages of one main sector. */
export interface SectorGroup {
  id: string;
  heading: Run;
  lines: ListedLink[];
}

export interface PairLinks {
  lines: LinkLine[];
  groups: SectorGroup[];
  sectors: IndexRow[];
  /** Those of which there is no room here, in their list. */
  rest?: Link;
}

type LinkageEntry = Entry<'linkages'>;

/** The linkages that join two units, by their main sector and in it from the oldest, each with its sentence. */
export function pairLinks(context: ViewContext, pair: JoinedPair): PairLinks {
  const { facts, strings } = context;
  const scope = pairScope(...pair.slugs);
  const entries = linkagesOf(context, pair.records);
  const lines = linkLines(context, entries, { territory: new Set(), path: '', isInternal: () => false });
  const sectors = sectorRows(context, lines, (sector) => {
    const count = facts.count('linkages-joining', `${scope}&sectors/${sector}`, 'current');
    const { path } = linkedCount(context, count);
    return { count, ...(path === undefined ? {} : { path }) };
  });
  const rest = lines.length - MOST_LINKS;
  return {
    lines,
    groups: groupsOf(context, pair, lines.slice(0, MOST_LINKS)),
    sectors,
    ...(rest > 0 ? { rest: { label: strings.pair.rest(rest), path: linksPath(pair) } } : {}),
  };
}

/** The list of linkages, asked for the two units. */
export function linksPath({ slugs }: JoinedPair): string {
  return `${collectionPath('linkages')}?tinh=${slugs.join('_')}`;
}

function linkagesOf({ corpus }: ViewContext, ids: readonly string[]): LinkageEntry[] {
  return ids.flatMap((id) => (corpus.byKey.get(`linkages/${id}`) as LinkageEntry | undefined) ?? []);
}

function groupsOf(context: ViewContext, pair: JoinedPair, lines: readonly LinkLine[]): SectorGroup[] {
  const mainOf = ({ id }: LinkLine) => linkagesOf(context, [id])[0]?.data.sectors?.[0];
  return [...Map.groupBy(lines, mainOf)].map(([sector, own]) => ({
    id: `nhom-${sector ?? 'khac'}`,
    heading:
      sector === undefined
        ? { text: context.strings.pair.noSector }
        : { text: context.sectorName(sector) ?? sector, path: sectorPath(sector) },
    lines: own.map((line) => withQuote(context, pair, line)),
  }));
}

function withQuote(context: ViewContext, pair: JoinedPair, line: LinkLine): ListedLink {
  const clause = tellingClause(context, pair, line);
  return { ...listedLink(context, line), ...(clause ? { quote: quoteView(context, clause) } : {}) };
}

/** Of the sentences behind a linkage the one that names most of the two, else that which carries it. */
function tellingClause(context: ViewContext, { written }: JoinedPair, { id }: LinkLine): Clause | undefined {
  const clauses = context.corpus.clausesOf.get(`linkages/${id}`) ?? [];
  const own = written.filter(({ records }) => records.includes(id));
  const names = [...new Set(own.flatMap(({ ids }) => ids))].map((each) => nameOf(context, each));
  const named = (clause: Clause) => names.filter((name) => clause.quote.includes(name)).length;
  const most = Math.max(0, ...clauses.map(named));
  return mainClause(clauses.filter((clause) => named(clause) === most));
}

function nameOf({ facts, units }: ViewContext, id: string): string {
  return units.nameAt(id, facts.unitDay).name;
}

/** What the two are called in linkages, where that is not what they are called today: a row each. */
export function writtenRows(context: ViewContext, pair: JoinedPair, lines: readonly LinkLine[]) {
  if (!isNamedOtherwise(pair)) return [];
  return partnerRows(
    context,
    lines,
    pair.written.map((each) => writtenSource(context, each)),
  );
}

/** True if linkages name the two by other units than those of today. */
function isNamedOtherwise({ slugs, written }: JoinedPair): boolean {
  return written.some((each) => pairId(...each.slugs) !== pairId(...slugs));
}

/** The pages of today stand for all that their units were: what is said of them alone is no measure. */
function writtenSource(context: ViewContext, { slugs, ids, records }: WrittenPair): RowSource {
  const { facts } = context;
  const id = pairId(...slugs);
  const [a, b] = ids.map((each) => unitRun(context, each, facts.unitDay)) as [Run, Run];
  const count = facts.count('linkages-joining', pairScope(...slugs), 'asWritten');
  return {
    id,
    names: [a, { text: ' – ' }, b],
    records,
    ...(count.value === records.length ? { count } : {}),
  };
}
