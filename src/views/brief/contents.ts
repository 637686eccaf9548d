import { capitalized, inSentence } from '../common/case.ts';
import { keyOf } from '../../corpus/types.ts';
import type { ViewContext } from '../common/context.ts';
import { changesInWords, changesOf, type Change, type Edition } from './changes.ts';
import { changeList } from './columns/changes.ts';
import { documentList } from './columns/documents.ts';
import { gapList } from './columns/gaps.ts';
import { linkList } from './columns/linkages.ts';
import { noteList } from './columns/notes.ts';
import { projectList } from './columns/projects.ts';
import { reasonList } from './columns/reasons.ts';
import { taskList } from './columns/tasks.ts';
import { timeList } from './columns/times.ts';
import type { Scene } from './columns/column.ts';
import type { Brief, BriefRef } from './model.ts';
import { numberNotes } from './notes.ts';
import { firstPart, RANKS, type Part } from './part.ts';
import { briefRefs, OTHER_BASIS } from './refs.ts';
import { ofKind, type Kind, type Subject } from './subject.ts';
import { subjectOf } from './subjects/index.ts';

/** What a brief says, before it is set on paper or in sheets. */
export interface Contents extends Pick<
  Brief,
  'title' | 'headTitle' | 'kicker' | 'basis' | 'summary' | 'figures' | 'map' | 'countryMap'
> {
  parts: Part[];
  /** How many records it tells of. */
  count: number;
}

/** With an edition it says first what has changed since. Throws when there is nothing of that kind and id. */
export function contentsOf(context: ViewContext, ref: BriefRef, edition?: Edition): Contents {
  const subject = subjectOf(context, ref);
  const { title, kicker, basis, summary, figures, map, countryMap } = subject;
  const changes = edition ? changesOfBrief(context, ref, edition, subject) : [];
  return {
    title,
    headTitle: headTitle(context, ref, subject),
    kicker,
    basis,
    figures,
    summary: [...summary, ...(edition ? [[{ text: changesInWords(context, edition, changes) }]] : [])],
    ...(map ? { map } : {}),
    ...(countryMap ? { countryMap } : {}),
    parts: partsOf(context, subject, changes),
    count: subject.entries.length,
  };
}

/** The parts; the last has the notes that those before it cite. */
function partsOf(context: ViewContext, subject: Subject, changes: readonly Change[]): Part[] {
  const { relations } = subject;
  const citing: Part[] = [];
  const scene: Scene = {
    context,
    notes: numberNotes(context, () => citing.flatMap(({ list }) => list.cited())),
    ...(relations ? { relations: new Map(relations.map((each) => [each.entry, each])) } : {}),
  };
  if (changes.length > 0)
    citing.push(firstPart('changes', context.strings.brief.sections.changes, changeList(scene, changes), ''));
  citing.push(...(subject.first?.(scene) ?? []), ...commonParts(scene, subject));
  return [...citing, { ...partOf(context, 'notes', noteList(scene)), said: notesSaid(scene) }];
}

/** «Tỉnh Quảng Ninh, theo tên khi viết · Báo cáo tổng hợp», «Cầu Bạch Đằng · Dự án, báo cáo tổng hợp» */
function headTitle({ strings, format }: ViewContext, { id }: BriefRef, own: Pick<Brief, 'title' | 'kicker'>): string {
  const { choose, heading } = strings.brief;
  const basis = id.endsWith(`/${OTHER_BASIS.current}`)
    ? `, ${choose.written}`
    : id.endsWith(`/${OTHER_BASIS.former}`)
      ? `, ${choose.current}`
      : '';
  const kind = capitalized(format, own.kicker);
  // A long name says what it is the name of: «Tỉnh Quảng Ninh».
  const what = own.title.startsWith(kind) ? heading : `${kind}, ${inSentence(format, heading)}`;
  return `${own.title}${basis} · ${what}`;
}

function changesOfBrief(context: ViewContext, ref: BriefRef, edition: Edition, subject: Subject): Change[] {
  const { entries, naming = entries } = subject;
  return changesOf(context, edition, [...[...entries, ...naming].map(keyOf), ...earlierKeys(edition, ref)]);
}

/** Records of which the same brief told then; none when there was no such brief. */
function earlierKeys({ context }: Edition, ref: BriefRef): string[] {
  const isThere = briefRefs(context).some(({ path }) => path === ref.path);
  // The list of a basis, of an agency or a state may be new; what it is about is looked up all the same.
  if (!isThere && ref.kind !== 'tinh') return [];
  const { entries, naming = entries } = subjectOf(context, ref);
  return [...entries, ...naming].map(keyOf);
}

/** Parts that every brief has: links, projects, tasks, documents, dates, what is inferred, gaps. */
function commonParts(scene: Scene, subject: Subject): Part[] {
  const { entries, listed = entries, lines, always, missing } = subject;
  const { none } = scene.context.strings.brief;
  const part = (id: CommonId, list: Part['list']) => partOf(scene.context, id, list);
  const ofRecords = (kind: Kind, { none, ...each }: Part) =>
    each.list.count > 0 || always.includes(kind) ? [{ ...each, none: subject.none?.[kind] ?? none }] : [];
  const lists: Record<Kind, Part['list']> = {
    linkages: linkList(scene, lines),
    projects: projectList(scene, ofKind(listed, 'projects')),
    directives: taskList(scene, ofKind(listed, 'directives')),
    documents: documentList(scene, ofKind(listed, 'documents')),
  };
  const reasons = reasonList(scene, Object.values(lists));
  return [
    ...ofRecords('linkages', part('links', lists.linkages)),
    ...ofRecords('projects', part('projects', lists.projects)),
    ...ofRecords('directives', part('tasks', lists.directives)),
    ...ofRecords('documents', part('documents', lists.documents)),
    {
      ...part('times', timeList(scene, entries)),
      ...(entries.length === 0 ? { none: [{ text: none.timesOfNone }] } : {}),
    },
    ...(reasons.count > 0 ? [part('inferred', reasons)] : []),
    { ...part('gaps', gapList(scene, missing.gaps)), none: missing.lead, said: { lead: missing.lead, small: true } },
  ];
}

type Words = ViewContext['strings']['brief'];
type CommonId = keyof typeof RANKS & keyof Words['sections'] & keyof Words['none'];

function partOf({ strings }: ViewContext, id: CommonId, list: Part['list']): Part {
  const { sections, none } = strings.brief;
  return { id, heading: sections[id], rank: RANKS[id], list, none: [{ text: none[id] }] };
}

function notesSaid({ context, notes }: Scene): NonNullable<Part['said']> {
  const { none, notesLead } = context.strings.brief;
  const sources = notes.sources();
  return sources.length > 0 ? { lead: [{ text: notesLead }], sources } : { lead: [{ text: none.notes }] };
}
