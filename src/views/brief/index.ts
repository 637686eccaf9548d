import type { Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { compareVi } from '../../domain/collate.ts';
import { formatPartialDate, formatWhen, type When } from '../../domain/dates.ts';
import { formatNumber } from '../../domain/numbers.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../schemas/index.ts';
import type { Party } from '../../schemas/party.ts';
import type { ViewContext } from '../shared/context.ts';
import { dashboard } from '../home/dashboard.ts';
import { fieldCounts, gapsOfRecord } from '../gaps/gaps.ts';
import { listOfNames } from '../place/history.ts';
import { inSentence, type LinkLine } from '../shared/link-index.ts';
import { formerMap, membersMap, namedMap, recordMap, unitMap } from '../map/area-map.ts';
import { territoryOf, unitOfParty } from '../shared/links.ts';
import { recordDay } from '../shared/record-day.ts';
import { capitalize, recordView } from '../record/record.ts';
import { namingLinks, regionView } from '../place/region.ts';
import { partyRun, titleOf, unitRun, type Row } from '../shared/shown.ts';
import { isInferred } from '../time/timeline.ts';
import { codeLabel } from '../shared/field-labels.ts';
import { TASK_STATES, taskState } from '../shared/tasks.ts';
import { backlinksOf, shownUnit, unitView } from '../place/unit.ts';
import { CHANGES, changesOf, type Change, type Edition } from './changes.ts';
import type { Brief, BriefRef, Cell, Figure, Table } from './model.ts';
import { numberNotes } from './notes.ts';
import { place, type Draft } from './place.ts';
import { briefRefs, currentPairs, OTHER_BASIS, taskLists, writtenPairs, type TaskList } from './refs.ts';
import {
  columnsOf,
  countCell,
  documentTable,
  fundingOf,
  inferable,
  linkTable,
  neutralLines,
  orderTasks,
  partnerTable,
  plain,
  projectTable,
  statusOf,
  taskTable,
  timeTable,
  withWhom,
  type Scene,
} from './tables.ts';
import { textOf } from './values.ts';

/** What a kind of brief has to say; the rest is the same for all. */
export interface Subject extends Pick<Brief, 'title' | 'kicker' | 'basis' | 'summary' | 'map' | 'countryMap'> {
  /** Records of which it tells, each once. */
  entries: Entry[];
  /** Those that its tables list, where not all of them do. */
  listed?: Entry[];
  /** All records that name it, told or not: what is missing is counted in these. */
  naming?: Entry[];
  /** Sections before those that every kind has. */
  first?: (scene: Scene) => Draft[];
  lines: LinkLine[];
  /** Kinds of records that have a section even when there is none of them. */
  always: readonly Kind[];
  figures: Figure[];
}

type Kind = 'linkages' | 'projects' | 'directives' | 'documents';

/**
 * The document that a reference names; with an edition it says first what has changed since. Throws when there is nothing
 * of that kind and id.
 */
export function briefOf(context: ViewContext, ref: BriefRef, edition?: Edition): Brief {
  const { subject, scene } = contentsOf(context, ref, edition);
  const { entries, listed, naming, first, lines, always, figures, ...own } = subject;
  const drafts = [...(first?.(scene) ?? []), ...commonDrafts(scene, { entries, listed, naming, lines, always })];
  const opening = { ...own, figures };
  return {
    ...ref,
    ...opening,
    headTitle: headTitle(context, ref, own),
    asOf: formatPartialDate(context.corpus.buildDate),
    ...place(
      { ...opening, hasMap: own.map !== undefined || own.countryMap !== undefined },
      drafts,
      context.strings.brief,
    ),
  };
}

/** What a brief tells of, before it is set in sections: also for its spreadsheet. */
export function contentsOf(
  context: ViewContext,
  ref: BriefRef,
  edition?: Edition,
): { subject: Subject & Required<Pick<Subject, 'listed' | 'naming'>>; scene: Scene } {
  const subject = subjectOf(context, ref);
  const { entries, listed = entries, naming = entries } = subject;
  const scene = { context, notes: numberNotes(context, entries) };
  const whole = { ...subject, listed, naming };
  return { subject: edition ? withChanges(context, ref, edition, whole) : whole, scene };
}

/** The same with a sentence about what has changed, and a table of it where anything has. */
function withChanges<S extends Subject & Required<Pick<Subject, 'naming'>>>(
  context: ViewContext,
  ref: BriefRef,
  edition: Edition,
  subject: S,
): S {
  const { brief, unit } = context.strings;
  const words = brief.changes;
  const changes = changesOf(context, edition, [
    ...[...subject.entries, ...subject.naming].map(keyOf),
    ...earlierKeys(edition, ref),
  ]);
  const counts = CHANGES.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [words.count[kind](formatNumber(count))] : [];
  });
  const since = words.since(edition.day && formatPartialDate(edition.day), edition.version);
  const said = counts.length > 0 ? words.some(since, listOfNames(counts, unit.summary.and)) : words.none(since);
  const table = (scene: Scene) => firstDraft('changes', brief.sections.changes, changeTable(scene, changes), '');
  return {
    ...subject,
    summary: [...subject.summary, said],
    first: (scene: Scene) => [...(changes.length > 0 ? [table(scene)] : []), ...(subject.first?.(scene) ?? [])],
  };
}

/** Records of which the same brief told then; none when there was no such brief. */
function earlierKeys({ context }: Edition, ref: BriefRef): string[] {
  const isThere = briefRefs(context).some(({ path }) => path === ref.path);
  // The list of a basis, of an agency or a state may be new; what it is about is looked up all the same.
  if (!isThere && ref.kind !== 'tinh') return [];
  const { entries, naming = entries } = subjectOf(context, ref);
  return [...entries, ...naming].map(keyOf);
}

function changeTable(scene: Scene, changes: readonly Change[]): Table {
  const words = scene.context.strings.brief.changes;
  return {
    columns: columnsOf(scene, 'change', 'record', 'difference', 'notes'),
    rows: changes.map(({ kind, entry, details }) => [
      { text: words.kind[kind] },
      { text: titleOf(entry), more: definitionOf(entry.collection).one },
      { text: details.join('; ') || words.whole[kind] },
      { text: '', notes: kind === 'removed' ? [] : scene.notes.of(entry) },
    ]),
  };
}

/** «Quảng Ninh, theo tên khi viết · Tỉnh, báo cáo tổng hợp» */
export function headTitle(
  { strings: { brief: words } }: ViewContext,
  { id }: BriefRef,
  own: Pick<Brief, 'title' | 'kicker'>,
): string {
  const { choose } = words;
  const basis = id.endsWith(`/${OTHER_BASIS.current}`)
    ? `, ${choose.written}`
    : id.endsWith(`/${OTHER_BASIS.former}`)
      ? `, ${choose.current}`
      : '';
  return `${own.title}${basis} · ${capitalize(own.kicker)}, ${inSentence(words.heading)}`;
}

function subjectOf(context: ViewContext, ref: BriefRef): Subject {
  switch (ref.kind) {
    case 'toan-quoc':
      return countrySubject(context);
    case 'tinh':
      return unitSubject(context, ref.id);
    case 'vung':
      return regionSubject(context, ref.id);
    case 'nhiem-vu':
      return taskSubject(context, ref.id);
    case 'lien-ket':
      return recordSubject(context, `linkages/${ref.id}`);
    case 'du-an':
      return recordSubject(context, `projects/${ref.id}`);
    case 'van-ban':
      return recordSubject(context, `documents/${ref.id}`);
  }
}

/** What is counted in a brief: records of which it has tables. */
const TOLD: readonly CollectionName[] = ['linkages', 'projects', 'directives', 'documents', 'programmes', 'events'];

export const ofKind = <C extends CollectionName>(entries: readonly Entry[], name: C): Entry<C>[] =>
  entries.filter(({ collection }) => collection === name) as unknown as Entry<C>[];

const distinct = (entries: readonly Entry[]) => [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];

const told = (entries: readonly Entry[]) =>
  distinct(entries)
    .filter(({ collection }) => TOLD.includes(collection))
    .toSorted((a, b) => TOLD.indexOf(a.collection) - TOLD.indexOf(b.collection));

/** Room is given to the lowest rank first. */
const RANKS = { gaps: 0, first: 1, tasks: 2, projects: 3, links: 4, times: 5, documents: 6, notes: 7 } as const;

/** Sections that every brief has: links, projects, tasks, documents, dates, gaps, notes. */
function commonDrafts(
  scene: Scene,
  {
    entries,
    listed,
    naming,
    lines,
    always,
  }: Required<Pick<Subject, 'entries' | 'listed' | 'naming' | 'lines' | 'always'>>,
): Draft[] {
  const { context, notes } = scene;
  const { sections, none, notesLead } = context.strings.brief;
  const tasks = orderTasks(context, ofKind(listed, 'directives'));
  const projects = ofKind(listed, 'projects');
  const documents = ofKind(listed, 'documents');
  const draft = (name: keyof typeof RANKS & keyof typeof sections, table: Table, wide?: Table): Draft => ({
    ...{ id: name, heading: sections[name], annexHeading: sections[name], rank: RANKS[name] },
    ...(table.rows.length > 0 ? { table } : { lead: none[name] }),
    ...(wide ? { annex: { table: wide, wide: true } } : {}),
  });
  const has = (kind: Kind, records: readonly unknown[]) => records.length > 0 || always.includes(kind);
  return [
    ...(has('linkages', lines) ? [draft('links', linkTable(scene, lines, false), linkTable(scene, lines, true))] : []),
    ...(has('projects', projects)
      ? [draft('projects', projectTable(scene, projects, false), projectTable(scene, projects, true))]
      : []),
    ...(has('directives', tasks)
      ? [draft('tasks', taskTable(scene, tasks, false), taskTable(scene, tasks, true))]
      : []),
    ...(has('documents', documents) ? [draft('documents', documentTable(scene, documents))] : []),
    { ...draft('times', timeTable(scene, entries)), ...(entries.length === 0 ? { lead: none.timesOfNone } : {}) },
    {
      ...{ id: 'gaps', heading: sections.gaps, annexHeading: sections.gaps, rank: RANKS.gaps },
      ...{ lead: gapsLead(context, naming), small: true },
    },
    {
      ...{ id: 'notes', heading: sections.notes, annexHeading: sections.notes, rank: RANKS.notes },
      ...(notes.sources.length > 0 ? { lead: notesLead, sources: notes.sources } : { lead: none.notes }),
    },
  ];
}

function gapsLead(context: ViewContext, entries: readonly Entry[]): string {
  const { corpus, strings } = context;
  const { none } = strings.brief;
  if (entries.length === 0) return none.gapsOfNone;
  const gaps = entries.flatMap((entry) => gapsOfRecord(corpus, entry));
  const fields = fieldCounts(context, gaps).map(({ label, count }) => `${label} (${formatNumber(count)})`);
  return gaps.length === 0 ? none.gaps : strings.brief.gapsLead(gaps.length, fields.join('; '));
}

function figuresOf(
  context: ViewContext,
  first: readonly Figure[],
  entries: readonly Entry[],
  naming: readonly Entry[] = entries,
): Figure[] {
  const { corpus, strings } = context;
  const words = strings.brief.figures;
  const labels = {
    linkages: words.links,
    projects: words.projects,
    directives: words.tasks,
    documents: words.documents,
  };
  const overdue = ofKind(entries, 'directives').filter(
    ({ data }) => taskState(data, corpus.buildDate) === 'overdue',
  ).length;
  const gaps = naming.reduce((sum, entry) => sum + gapsOfRecord(corpus, entry).length, 0);
  return [
    ...first,
    ...TABLED.map((kind): Figure => ({
      label: labels[kind],
      value: formatNumber(ofKind(entries, kind).length),
      ...(kind === 'directives' && overdue > 0 ? { detail: words.overdue(overdue) } : {}),
    })),
    { label: words.gaps, value: formatNumber(gaps) },
  ];
}

/** Kinds of records that have tables. */
const TABLED: readonly Kind[] = ['linkages', 'projects', 'directives', 'documents'];

function unitSubject(context: ViewContext, id: string): Subject {
  const { corpus, units, strings } = context;
  const [slug, variant] = id.split('/');
  const page = units.pages(corpus.buildDate).find((each) => each.slug === slug);
  if (!page) throw new Error(`unknown unit: ${id}`);
  const isFormer = page.status === 'former';
  const isWritten = isFormer === (variant === undefined);
  const written = writtenPairs(context);
  const view = unitView(context, page, written);
  const { links } = view;
  const naming = distinct(backlinksOf(context, page).map(({ from }) => from as Entry));
  const entries = told(naming);
  const partners = isWritten ? links.written : links.current;
  const inner = isWritten ? links.internalWritten : links.internal;
  const own = shownUnit(context, page);
  const map =
    isWritten && !isFormer && variant !== undefined
      ? formerMap(context, [...territoryOf(corpus, units, own)], page.name, written)
      : unitMap(context, own, isFormer ? written : currentPairs(context));
  const { brief, unit } = strings;
  const label = links.same
    ? brief.figures.partners
    : isWritten
      ? brief.figures.partnersThen
      : brief.figures.partnersNow;
  const others = otherKinds(context, naming);
  return {
    title: page.name,
    kicker: unit.kinds[units.nameAt(own, corpus.buildDate).kind],
    basis: isWritten ? brief.basis.written : brief.basis.current,
    summary: [plain(view.summary), ...(others === '' ? [] : [brief.otherKinds(others)])],
    ...(map ? { map } : {}),
    ...{ entries, naming, lines: links.lines, always: TABLED },
    figures: figuresOf(context, [{ label, value: formatNumber(partners.length) }], entries, naming),
    first: (scene) => [
      firstDraft('partners', brief.sections.partners, partnerTable(scene, partners, inner), brief.none.partners),
    ],
  };
}

function firstDraft(id: string, heading: string, table: Table, none: string): Draft {
  return {
    ...{ id, heading, annexHeading: heading, rank: RANKS.first },
    ...(table.rows.length > 0 ? { table } : { lead: none }),
  };
}

/** Records that name the subject and that a brief does not list: «3 chỉ số và 1 phát biểu». */
function otherKinds({ strings }: ViewContext, naming: readonly Entry[]): string {
  const rest = distinct(naming).filter(
    ({ collection }) =>
      !TABLED.includes(collection as Kind) && !['organizations', 'articles', 'regions'].includes(collection),
  );
  const groups = COLLECTION_NAMES.flatMap((name) => {
    const count = ofKind(rest, name).length;
    return count > 0 ? [strings.unit.summary.records(count, definitionOf(name).one)] : [];
  });
  return listOfNames(groups, strings.unit.summary.and);
}

function regionSubject(context: ViewContext, id: string): Subject {
  const { corpus, strings } = context;
  const view = regionView(context, id);
  const { brief } = strings;
  const { links } = view;
  const naming = namingLinks(context, id, corpus.byKey.get(`regions/${id}`)).map(({ from }) => from);
  const linkages = links.lines.map((line) => corpus.byKey.get(`linkages/${line.id}`)!);
  const entries = told([...linkages, ...naming]);
  const map = membersMap(context, id, view);
  const members =
    view.members.length > 0 ? [`${strings.region.members}: ${view.members.map(memberText).join(', ')}.`] : [];
  return {
    title: view.title,
    kicker: strings.region.kicker,
    basis: links.basis === 'current' ? brief.basis.regionCurrent : brief.basis.regionWritten,
    summary: [plain(view.summary), ...members],
    ...(map ? { map } : {}),
    ...{ entries, lines: links.lines, always: TABLED },
    figures: figuresOf(
      context,
      [
        { label: brief.figures.members, value: formatNumber(view.memberIds.length) },
        { label: brief.figures.among, value: formatNumber(links.pairs.length) },
      ],
      entries,
    ),
    first: (scene) => [
      firstDraft('pairs', brief.sections.memberPairs, partnerTable(scene, links.pairs, [], 'pair'), brief.none.pairs),
    ],
  };
}

function memberText({ text, span }: { text: string; span: string }): string {
  return span === '' ? text : `${text} (${span})`;
}

function taskSubject(context: ViewContext, id: string): Subject {
  const { strings, corpus } = context;
  const { brief, tasks: words } = strings;
  const list = taskLists(context).find((each) => each.id === id);
  if (!list) throw new Error(`unknown list of tasks: ${id}`);
  const counts = TASK_STATES.map((state) => ({
    state,
    count: list.tasks.filter(({ data }) => taskState(data, corpus.buildDate) === state).length,
  })).filter(({ count }) => count > 0);
  const states = listOfNames(
    counts.map(({ state, count }) => brief.summary.state(count, words.short[state])),
    strings.unit.summary.and,
  );
  const entries = list.tasks as Entry[];
  const map = taskMap(context, list);
  return {
    title: list.name,
    kicker: brief.kickers['nhiem-vu'],
    basis: brief.basis.tasks,
    summary: [counts.length > 0 ? brief.summary.tasks(list.tasks.length, states) : brief.summary.noTasks],
    ...(map ? { map } : {}),
    ...{ entries, lines: [], always: ['directives'] },
    figures: [
      { label: brief.figures.tasks, value: formatNumber(list.tasks.length) },
      ...counts.map(({ state, count }) => ({ label: capitalize(words.short[state]), value: formatNumber(count) })),
    ],
  };
}

/** The unit of a list, or all units whose tasks these are. */
function taskMap(context: ViewContext, { name, tasks, unit }: TaskList): Subject['map'] {
  const { corpus } = context;
  const bearers = tasks.flatMap(({ data: { issuer, lead = [], coordinating = [] } }) => [
    ...(issuer ? [issuer] : []),
    ...lead,
    ...coordinating,
  ]);
  const ids = unit ? [unit] : bearers.flatMap((party) => unitOfParty(corpus, party) ?? []);
  const days = tasks.map((task) => recordDay(corpus, task as Entry)).sort();
  return namedMap(context, name, ids, days.at(-1) ?? corpus.buildDate);
}

/** The map of a record; of a document, the places that it is for, else those that issued it. */
function mapOf(context: ViewContext, entry: Entry): Subject['map'] {
  if (entry.collection !== 'documents') return recordMap(context, entry);
  const { territories = [], issuer } = (entry as Entry<'documents'>).data;
  const of = (parties: readonly Party[]) =>
    parties.flatMap((party) =>
      party.region === undefined
        ? (unitOfParty(context.corpus, party) ?? [])
        : regionView(context, party.region).memberIds,
    );
  const places = of(territories);
  const ids = places.length > 0 ? places : of(issuer ? [issuer] : []);
  return namedMap(context, titleOf(entry), ids, recordDay(context.corpus, entry));
}

/** A linkage, a project or a document, with the records that name it. */
function recordSubject(context: ViewContext, key: string): Subject {
  const { corpus, strings } = context;
  const entry = corpus.byKey.get(key);
  if (!entry) throw new Error(`unknown record: ${key}`);
  const view = recordView(context, entry);
  const { brief, common } = strings;
  const naming = (corpus.backlinks.get(key) ?? []).map(({ from }) => from).filter((from) => keyOf(from) !== key);
  const entries = distinct([entry, ...told(naming)]);
  const related = entries.filter((each) => each !== entry);
  const clauses = corpus.clausesOf.get(key) ?? [];
  const articles = new Set(clauses.map(({ article }) => article));
  const counted = COLLECTION_NAMES.flatMap((name) => {
    const count = ofKind(related, name).length;
    return count > 0 ? [strings.unit.summary.records(count, definitionOf(name).one)] : [];
  });
  const map = mapOf(context, entry);
  const title = titleOf(entry);
  return {
    title,
    kicker: view.one,
    basis: brief.basis.record,
    summary: [
      gist(context, entry),
      ...(counted.length > 0 ? [brief.summary.named(listOfNames(counted, strings.unit.summary.and))] : []),
    ],
    ...(map ? { map } : {}),
    ...{ entries, listed: related },
    lines: neutralLines(context, ofKind(related, 'linkages'), view.path),
    always: [],
    figures: [
      { label: brief.figures.quotes, value: formatNumber(clauses.length) },
      { label: brief.figures.articles, value: formatNumber(articles.size) },
      { label: brief.figures.gaps, value: formatNumber(gapsOfRecord(corpus, entry).length) },
    ],
    first: (scene) => [
      {
        ...{ id: 'facts', heading: brief.sections.facts, annexHeading: brief.sections.facts, rank: RANKS.first },
        table: {
          columns: columnsOf(scene, 'field', 'value', 'notes'),
          // The name of a file of shapes says nothing to a reader; the map shows what is in it.
          rows: view.rows
            .filter(({ path }) => path !== 'geometry')
            .map((row): Cell[] => [
              { text: row.label },
              {
                text: row.shown ? textOf(row.shown, row.label) : common.absent,
                ...(row.inferred.length > 0 ? { more: `${common.inferred}: ${row.inferred.join('; ')}` } : {}),
              },
              { text: '', notes: factNotes(scene, entry, row) },
            ]),
        },
      },
    ],
  };
}

/** What a record says, in a sentence; what the sources do not state is said too. */
function gist(context: ViewContext, entry: Entry): string {
  const { brief, common } = context.strings;
  const { columns, summary } = brief;
  const part = (label: string, value: string | undefined) => `${inSentence(label)}: ${value ?? common.absent}`;
  const day = recordDay(context.corpus, entry);
  const names = (parties: readonly Party[]) => parties.map((party) => partyRun(context, party, day).text).join(', ');
  const when = (value: When | undefined, path: string) =>
    value && inferable(context, formatWhen(value), isInferred(entry, path));
  const parts = (): string[] => {
    switch (entry.collection) {
      case 'linkages': {
        const { form, signed, period, status } = (entry as Entry<'linkages'>).data;
        const [line] = neutralLines(context, [entry as Entry<'linkages'>], '');
        return [
          withWhom(context, line!),
          part(columns.sector, line!.sectors.join('; ') || undefined),
          part(columns.form, codeLabel('linkages', 'form', form)),
          part(columns.period, signed === undefined ? when(period, 'period') : when(signed, 'signed')),
          part(columns.state, statusOf('linkages', status)),
        ];
      }
      case 'projects': {
        const { kind, provinces = [], funding, budget, period, status } = (entry as Entry<'projects'>).data;
        return [
          codeLabel('projects', 'kind', kind),
          part(columns.place, provinces.map((id) => unitRun(context, id, day).text).join(', ') || undefined),
          part(columns.funding, fundingOf(funding)),
          part(columns.budget, budget?.asWritten),
          part(columns.period, when(period, 'period')),
          part(columns.state, statusOf('projects', status)),
        ];
      }
      default: {
        const { kind, number, issuer, issued, status } = (entry as Entry<'documents'>).data;
        return [
          [codeLabel('documents', 'kind', kind), number].filter(Boolean).join(' '),
          part(columns.issuer, issuer && names([issuer])),
          part(columns.issued, when(issued, 'issued')),
          part(columns.state, statusOf('documents', status)),
        ];
      }
    }
  };
  return summary.record(definitionOf(entry.collection).one, parts().join('; '));
}

/** The quotes for a field; what the sources state without a quote of its own rests on those for the whole record. */
function factNotes({ notes }: Scene, entry: Entry, { path, state }: Row): number[] {
  const own = notes.supporting(entry, path);
  return own.length === 0 && (state === 'stated' || state === 'group') ? notes.whole(entry) : own;
}

function countrySubject(context: ViewContext): Subject {
  const { corpus, units, strings } = context;
  const { brief } = strings;
  const { finding, sum, map } = dashboard(context);
  const found = currentPairs(context);
  const entries = told(TOLD.flatMap((name) => corpus.entries[name] as Entry[]));
  const lines = neutralLines(context, corpus.entries.linkages, '/');
  const name = (id: string) => units.nameAt(id, corpus.buildDate).name;
  const figures = brief.figures;
  return {
    title: brief.titles.country,
    kicker: brief.kickers['toan-quoc'],
    basis: brief.basis.countryCurrent,
    summary: [`${finding}.`, plain(sum)],
    countryMap: map,
    ...{ entries, lines, always: TABLED },
    figures: figuresOf(
      context,
      [
        {
          label: figures.provinces,
          value: formatNumber(map.rows.length),
          detail: figures.of(map.rows.length + map.others.length),
        },
      ],
      entries,
    ),
    first: (scene) => [
      firstDraft('provinces', brief.sections.provinces, provinceTable(scene, map.rows), brief.none.partners),
      {
        ...firstDraft(
          'pairs',
          brief.sections.pairs,
          {
            columns: columnsOf(scene, 'pair', 'count'),
            rows: found
              .map(({ a, b, records }) => ({ text: `${name(a)} – ${name(b)}`, count: records.length }))
              .sort((x, y) => y.count - x.count || compareVi(x.text, y.text))
              .map(({ text, count }) => [{ text }, countCell(count)]),
          },
          brief.none.pairs,
        ),
        rank: RANKS.times,
      },
    ],
  };
}

function provinceTable(scene: Scene, rows: readonly { name: string; links: number; partners: number }[]): Table {
  return {
    columns: columnsOf(scene, 'place', 'count', 'partners'),
    rows: rows.map(({ name, links, partners }) => [{ text: name }, countCell(links), countCell(partners)]),
  };
}
