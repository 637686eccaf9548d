import type { GraphData, GraphEdge } from '../../charts/graph/layout.ts';
import { backEdges } from '../../charts/graph/layers.ts';
import { plain, type Run } from '../../domain/run.ts';
import { keyOf, type Corpus, type Entry } from '../../corpus/types.ts';
import { byId, compareText } from '../../domain/order.ts';
import { codeLabel } from '../../schemas/labels.ts';
import type { Party } from '../../schemas/party.ts';
import type { ViewContext } from '../common/context.ts';
import { countLink } from '../common/count-list.ts';
import { FIGURES_PATH, inSentences, ofAllRecords, type ChartView } from '../common/figure.ts';
import { tasksByDocument, type RestingTask, restsOn } from '../../facts/bases.ts';
import { unitOfParty } from '../../facts/links.ts';
import { namingAnchor, collectionPath, recordPath } from '../common/paths.ts';
import { recordDay, sortDay } from '../../facts/dates.ts';
import { capitalized } from '../common/case.ts';
import { markedOfMany, markedText } from '../common/inferred.ts';
import { shorten } from '../common/shorten.ts';
import { once } from '../common/once.ts';
import { documentName, notedTitle, partyRun, titleNote, titleOf } from '../common/shown.ts';
import { isInferred } from '../../facts/inferred.ts';
import { relatedUnits } from '../../facts/relations.ts';

type Paper = Entry<'documents'>;
type Relation = { from: string; to: string; kind: number; inferred: boolean };

/** Documents on one page, at the most. @internal */
export const MOST_DOCUMENTS = 60;
/** Documents around one of them, at the most; above that only those next to it. */
const MOST_AROUND = 24;
const SHORT = 56;

/** Kinds of relation in the order of the legend; each has its own dashes and head. */
const KINDS = ['basis', 'implements', 'conforms-to', 'part-of', 'amends', 'replaces'] as const;

/** Layers in which documents stand at the earliest: laws, papers of the centre that direct, and all others. */
const DIRECTING = new Set(['resolution', 'decree', 'circular', 'directive', 'decision']);

/** What the sources say of documents and what rests on them, by id of the document. */
interface Papers {
  all: Map<string, Paper>;
  relations: Relation[];
  tasks: ReadonlyMap<string, readonly RestingTask[]>;
  /** Those that have a relation or a task. */
  connected: Set<string>;
}

const papersOf = once(({ corpus }): Papers => {
  const { entries } = corpus;
  const all = new Map(entries.documents.map((paper) => [paper.id, paper]));
  const relations = entries.documents.flatMap((paper) =>
    (paper.data.relations ?? []).flatMap(({ type, document }, i): Relation[] => {
      if (!all.has(document) || document === paper.id) return [];
      const inferred = isInferred(paper, `relations.${i}`) || paper.data.inferred?.['relations'] !== undefined;
      return [{ from: document, to: paper.id, kind: KINDS.indexOf(type), inferred }];
    }),
  );
  const tasks = tasksByDocument(corpus);
  const giving = [...tasks.keys()].filter((id) => all.has(id));
  const connected = new Set([...relations.flatMap(({ from, to }) => [from, to]), ...giving]);
  return { all, relations: withoutRepeats(relations), tasks, connected };
});

function withoutRepeats(relations: readonly Relation[]): Relation[] {
  return [...new Map(relations.map((each) => [`${each.from} ${each.to} ${each.kind}`, each])).values()];
}

/** Which documents rest on which, and how many tasks on them: the whole country. */
export function basisGraph(context: ViewContext): ChartView<GraphData> {
  const { strings, format } = context;
  const words = strings.figures.basisGraph;
  const papers = papersOf(context);
  const { all, connected, relations } = papers;
  const alone = [...all.values()]
    .filter(({ id }) => !connected.has(id))
    .map((paper) => ({ text: notedTitle(context, paper), path: recordPath(paper) }))
    .sort((a, b) => format.compare(a.text, b.text));
  const places = basisPlaces(context);
  const lists = [
    {
      label: words.places,
      items: places.map(({ name, slug, shown }) => ({
        text: `${name} (${format.number(shown.size)})`,
        path: `${FIGURES_PATH}can-cu/${slug}/`,
      })),
    },
    { label: words.alone(alone.length), items: alone },
  ].filter(({ items }) => items.length > 0);
  return {
    ...ofAllRecords(context),
    ...viewOf(context, connected),
    title: words.title,
    finding:
      connected.size === 0
        ? [{ text: words.none }]
        : inSentences([
            words.found(
              connected.size,
              countLink(context, 'documents'),
              relations.length,
              markedOfMany(
                context,
                '',
                relations.map(({ inferred }) => inferred),
              ),
            ),
            ...mostOf(context, papers, connected),
          ]),
    source: [
      words.source(countLink(context, 'documents')),
      { text: ', ' },
      words.sourceTasks(countLink(context, 'directives')),
    ],
    ...(lists.length > 0 ? { lists } : {}),
    ...(places.length > 0 ? { large: words.large(connected.size) } : {}),
  };
}

/** The same for the list of documents, which has those without relations itself; undefined if there is nothing to show. */
export function basisOfList(context: ViewContext): ChartView<GraphData> | undefined {
  const { lists = [], ...view } = basisGraph(context);
  const places = lists.filter(({ label }) => label === context.strings.figures.basisGraph.places);
  return view.empty ? undefined : { ...view, ...(places.length > 0 ? { lists: places } : {}) };
}

/** A province, with the documents that are about it or give it tasks, and those that are drawn with them. */
export interface BasisPlace {
  slug: string;
  name: string;
  own: Set<string>;
  shown: Set<string>;
}

/** Address of the documents that belong to no province. */
const ELSEWHERE = 'khong-theo-tinh';

/**
 * The provinces by which the documents are drawn when there are too many for one page, else none: units in force, in
 * Vietnamese order, and at the end what belongs to none. Each document stands in one of them at least.
 */
export function basisPlaces(context: ViewContext): BasisPlace[] {
  const { corpus, facts, units, strings, format } = context;
  const papers = papersOf(context);
  const { connected } = papers;
  if (connected.size <= MOST_DOCUMENTS) return [];
  const given = new Map<string, string[]>();
  for (const [id, tasks] of papers.tasks)
    for (const { task } of tasks) given.set(task.id, [...(given.get(task.id) ?? []), id]);
  const own = new Map<string, Set<string>>();
  for (const [written, relations] of relatedUnits(corpus)) {
    const ids = relations.flatMap(({ entry: { collection, id } }) =>
      collection === 'documents' ? [id] : collection === 'directives' ? (given.get(id) ?? []) : [],
    );
    const here = ids.filter((id) => connected.has(id));
    if (here.length === 0) continue;
    for (const unit of units.currentOf(written, facts.unitDay))
      own.set(unit, new Set([...(own.get(unit) ?? []), ...here]));
  }
  const places = [...own]
    .map(([unit, ids]): BasisPlace => {
      const { name } = units.nameAt(unit, facts.unitDay);
      return { slug: units.pageSlug(unit), name, own: ids, shown: aroundOf(papers, ids) };
    })
    .sort((a, b) => format.compare(a.name, b.name));
  const rest = connected.difference(new Set(places.flatMap(({ shown }) => [...shown])));
  if (rest.size === 0) return places;
  const name = strings.figures.basisGraph.elsewhere;
  return [...places, { slug: ELSEWHERE, name, own: rest, shown: aroundOf(papers, rest) }];
}

/** The documents of one province, what they rest on, and what rests on them. */
export function placeGraph(context: ViewContext, { slug, name, own, shown }: BasisPlace): ChartView<GraphData> {
  const { corpus, strings, format } = context;
  const words = strings.figures.basisGraph;
  const finding =
    slug === ELSEWHERE ? words.foundElsewhere(own.size) : words.foundHere(own.size, shown.size - own.size);
  return {
    ...viewOf(context, shown),
    title: words.titleOf(name),
    finding: inSentences([finding, ...mostOf(context, papersOf(context), shown)]),
    ...(slug === ELSEWHERE ? {} : { basis: strings.figures.basis(words.basis(format.date(corpus.buildDate))) }),
  };
}

/** What one document rests on and what rests on it; undefined for one without relations. */
export function basisAround(context: ViewContext, { id }: Paper): ChartView<GraphData> | undefined {
  const { strings } = context;
  const words = strings.figures.basisGraph;
  const papers = papersOf(context);
  const own = new Set([id]);
  const beside = papers.relations.filter(({ from, to }) => from === id || to === id);
  if (beside.length === 0) return undefined;
  const whole = aroundOf(papers, own);
  const near = new Set(beside.flatMap(({ from, to }) => [from, to]));
  const shown = whole.size <= MOST_AROUND ? whole : near;
  const count = (ids: string[]) => new Set(ids).size;
  const above = count(beside.filter(({ to }) => to === id).map(({ from }) => from));
  const below = count(beside.filter(({ from }) => from === id).map(({ to }) => to));
  return {
    ...viewOf(context, shown, id),
    title: words.titleAround,
    finding: inSentences([
      ...(above > 0 ? [words.above(above)] : []),
      ...(below > 0 ? [words.below(countLink(context, 'documents', restsOn('documents', id)))] : []),
      ...(shown.size < whole.size ? [words.nearest(shown.size, whole.size)] : []),
    ]),
  };
}

/** Documents, all they rest on, and all that rests on them. */
function aroundOf({ relations }: Papers, ids: ReadonlySet<string>): Set<string> {
  return new Set([...reach(ids, relations, 'to', 'from'), ...reach(ids, relations, 'from', 'to')]);
}

function reach(
  start: ReadonlySet<string>,
  relations: readonly Relation[],
  here: 'from' | 'to',
  there: 'from' | 'to',
): Set<string> {
  const next = Map.groupBy(relations, (relation) => relation[here]);
  const found = new Set(start);
  for (const id of found) for (const relation of next.get(id) ?? []) found.add(relation[there]);
  return found;
}

/** The document on which most others rest, and the one on which most tasks do; nothing where several share the place. */
function mostOf(context: ViewContext, { all }: Papers, ids: ReadonlySet<string>): Run[][] {
  const { facts, strings } = context;
  const words = strings.figures.basisGraph;
  const most = (measure: 'documents' | 'directives', say: (name: string, count: Run, mark: string) => Run[]) => {
    const counts = [...ids].map((id) => ({ id, count: facts.count(measure, restsOn(measure, id)).value }));
    const [first, second] = counts.toSorted((a, b) => b.count - a.count);
    if (!first || first.count < 2 || first.count === second?.count) return [];
    const count = countLink(context, measure, restsOn(measure, first.id));
    return [say(documentName(context, all.get(first.id)!), count, markOfResting(context, measure, first.id))];
  };
  return [...most('documents', words.mostResting), ...most('directives', words.mostTasks)];
}

/** «(một phần suy ra)» behind the number of what rests on a document. */
function markOfResting(context: ViewContext, measure: 'documents' | 'directives', id: string): string {
  const { relations, tasks } = papersOf(context);
  const resting = measure === 'documents' ? relations.filter(({ from }) => from === id) : (tasks.get(id) ?? []);
  return markedOfMany(
    context,
    '',
    resting.map(({ inferred }) => inferred),
  );
}

/** Everything but title and finding. */
function viewOf(
  context: ViewContext,
  ids: ReadonlySet<string>,
  here?: string,
): Omit<ChartView<GraphData>, 'title' | 'finding'> {
  const { strings } = context;
  const words = strings.figures.basisGraph;
  const papers = papersOf(context);
  const shown = inOrder(
    context,
    [...ids].map((id) => papers.all.get(id)!),
  );
  const index = new Map(shown.map(({ id }, i) => [id, i]));
  const relations = papers.relations.filter(({ from, to }) => index.has(from) && index.has(to));
  const edges = relations.map(({ from, to, kind }): GraphEdge => ({
    from: index.get(from)!,
    to: index.get(to)!,
    kind,
  }));
  const kinds = KINDS.map((kind) => {
    const label = codeLabel(strings, 'documents', 'relations.0.type', kind);
    return { label, back: words.back(label) };
  });
  const data: GraphData = {
    columns: words.columns,
    nodes: shown.map((paper) => ({
      ...nodeOf(context, papers, paper, relations),
      ...(paper.id === here ? { here: words.here } : {}),
    })),
    edges,
    kinds,
  };
  const circles = [...backEdges(shown.length, edges)].map(
    ({ from, to, kind }) => `${data.nodes[to]!.short} ${kinds[kind]!.label} ${data.nodes[from]!.short}`,
  );
  const inferred = relations.filter((relation) => relation.inferred).length;
  const giving = shown.filter(({ id }) => papers.tasks.has(id));
  const notes = [
    ...(edges.length > 0 ? [words.reading] : []),
    ...(giving.some(({ id }) => papers.tasks.get(id)!.some(({ by }) => by)) ? [words.tasksNote] : []),
    ...(inferred > 0 ? [words.inferred(inferred)] : []),
    ...(circles.length > 0 ? [words.circles(circles.join('; '))] : []),
  ];
  const days = shown.map(({ data: { issued } }) => issued && sortDay({ data: { issued } } as Entry)).filter(Boolean);
  const years = days.map((day) => day!.slice(0, 4)).sort();
  const [first, last] = [years[0], years.at(-1)];
  return {
    data,
    ...(first === undefined ? {} : { period: strings.figures.period(first === last ? first : `${first}–${last}`) }),
    unit: strings.figures.unit(words.unit),
    source: [
      { text: strings.collections.documents.one, path: collectionPath('documents') },
      ...(giving.length > 0
        ? [{ text: ', ' }, { text: strings.collections.directives.one, path: collectionPath('directives') }]
        : []),
    ],
    ...(notes.length > 0 ? { notes: notes.map((text) => [{ text }]) } : {}),
    ...(shown.length === 0 ? { empty: true } : {}),
  };
}

/** By layer, then from old to new, those without a date last. */
function inOrder({ corpus, format }: ViewContext, papers: readonly Paper[]): Paper[] {
  const keyed = papers.map((paper) => ({
    paper,
    rank: rankOf(corpus, paper),
    day: paper.data.issued === undefined ? '9999' : (sortDay(paper) ?? '9999'),
  }));
  keyed.sort(
    (a, b) =>
      a.rank - b.rank ||
      compareText(a.day, b.day) ||
      format.compare(titleOf(a.paper), titleOf(b.paper)) ||
      byId(a.paper, b.paper),
  );
  return keyed.map(({ paper }) => paper);
}

function rankOf(corpus: Corpus, { data: { kind, issuer } }: Paper): number {
  if (kind === 'law') return 0;
  return DIRECTING.has(kind) && !(issuer && unitOfParty(corpus, issuer) !== undefined) ? 1 : 2;
}

function nodeOf(
  context: ViewContext,
  papers: Papers,
  paper: Paper,
  relations: readonly Relation[],
): GraphData['nodes'][number] {
  const { corpus, strings, format, facts } = context;
  const words = strings.figures.basisGraph;
  const { all } = papers;
  const { kind, title, issued, issuer, scope } = paper.data;
  const tasks = papers.tasks.get(paper.id) ?? [];
  const given = facts.count('directives', restsOn('directives', paper.id));
  const overdue = facts.count('directives', `${restsOn('directives', paper.id)}&directives?state=overdue`).value;
  const said = (field: string, text: string) => markedText(context, paper, field, text);
  const date = issued === undefined ? undefined : said('issued', format.when(issued));
  const scopeLabel =
    scope === undefined || scope === 'single'
      ? undefined
      : said('scope', codeLabel(strings, 'documents', 'scope', scope));
  const detail = [date, scopeLabel].filter(Boolean).join('; ');
  const note = titleNote(context, paper);
  const above = relations.filter(({ to }) => to === paper.id);
  const below = relations.filter(({ from }) => from === paper.id);
  const kindOf = (relation: Relation) => codeLabel(strings, 'documents', 'relations.0.type', KINDS[relation.kind]!);
  const mark = ({ inferred }: Relation): Run[] => (inferred ? [{ text: markedOfMany(context, '', [true]) }] : []);
  const run = (id: string): Run => ({ text: documentName(context, all.get(id)!), path: recordPath(all.get(id)!) });
  const byKind = [...Map.groupBy(above, kindOf)];
  const leaf =
    given.value > 0 ? `${words.tasks(given.value)}${markOfResting(context, 'directives', paper.id)}` : undefined;
  const late = overdue > 0 ? words.overdue(overdue) : undefined;
  const resting = facts.count('documents', restsOn('documents', paper.id)).value;
  return {
    label: title,
    short: documentName(context, paper),
    kind: codeLabel(strings, 'documents', 'kind', kind),
    ...(detail ? { detail } : {}),
    rank: rankOf(corpus, paper),
    ...(leaf === undefined ? {} : { leaf, tally: given }),
    ...(late === undefined ? {} : { late }),
    path: recordPath(paper),
    title: [
      `${[notedTitle(context, paper), detail].filter(Boolean).join('; ')}.`,
      ...byKind.map(
        ([word, found]) =>
          `${capitalized(context.format, word)}: ${found.map((each) => plain([run(each.from), ...mark(each)])).join('; ')}.`,
      ),
      ...(resting > 0 ? [words.resting(resting, markOfResting(context, 'documents', paper.id))] : []),
      ...(leaf === undefined ? [] : [words.giving([leaf, ...(late ? [late] : [])].join(', '))]),
    ].join(' '),
    cells: [
      [{ text: title, path: recordPath(paper) }, ...(note === '' ? [] : [{ text: ` (${note})` }])],
      said('kind', codeLabel(strings, 'documents', 'kind', kind)),
      date ?? words.unstated,
      issuer ? issuerRuns(context, paper, issuer) : words.unstated,
      above.length === 0
        ? words.nothing
        : joined(above.map((each) => [{ text: `${kindOf(each)} ` }, run(each.from), ...mark(each)])),
      below.length === 0
        ? words.nothing
        : joined(below.map((each) => [run(each.to), { text: ` (${kindOf(each)})` }, ...mark(each)])),
      tasks.length === 0 ? words.nothing : taskRuns(context, paper, tasks, late),
    ],
  };
}

function issuerRuns(context: ViewContext, paper: Paper, issuer: Party): Run[] {
  const run = partyRun(context, issuer, recordDay(context.corpus, paper));
  const mark = markedText(context, paper, 'issuer', '');
  return [run, ...(mark ? [{ text: mark }] : [])];
}

function taskRuns(context: ViewContext, paper: Paper, tasks: readonly RestingTask[], late: string | undefined) {
  const words = context.strings.figures.basisGraph;
  const direct = tasks.filter(({ by }) => !by);
  const linkages = Map.groupBy(
    tasks.filter(({ by }) => by),
    ({ by }) => keyOf(by!),
  );
  const marked = (run: Run, own: readonly RestingTask[]): Run[] => {
    const text = markedOfMany(
      context,
      '',
      own.map(({ inferred }) => inferred),
    );
    return text === '' ? [run] : [run, { text }];
  };
  const runs: Run[][] = [
    ...(direct.length > 0
      ? [
          marked(
            { text: words.tasks(direct.length), path: `${recordPath(paper)}#${namingAnchor('directives')}` },
            direct,
          ),
        ]
      : []),
    ...[...linkages.values()].map((same) => {
      const by = same[0]!.by!;
      return marked({ text: words.through(same.length, shorten(titleOf(by), SHORT)), path: recordPath(by) }, same);
    }),
    ...(late === undefined ? [] : [[{ text: late }]]),
  ];
  return joined(runs);
}

function joined(parts: readonly Run[][]): Run[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [{ text: '; ' }, ...part]));
}
