import { isSpan } from '../../domain/dates.ts';
import { compareText } from '../../domain/order.ts';
import type { UnitPage } from '../../domain/territory.ts';
import type { Beginning } from '../../strings/findings.ts';
import type { ViewContext } from '../common/context.ts';
import { measureOf, type Measured } from '../../facts/measures.ts';
import type { Scope } from '../../facts/scope.ts';
import { countRun, type CountWords } from '../common/counted.ts';
import { capitalized, inSentence, longNameIn } from '../common/case.ts';
import { placeOf, type IndexRow, type LinkTime, type PartnerRow } from '../common/link-index.ts';
import type { NamedGroup } from './named.ts';
import { namingAnchor } from '../common/paths.ts';
import type { Run } from '../../domain/run.ts';
import { RELATED_ANCHORS, UNIT_ANCHORS } from '../common/anchors.ts';
import type { RelatedGroups, UnitView } from './unit-view.ts';

type Words = ViewContext['strings']['unit']['summary'];
type Parts = Pick<UnitView, 'links' | 'named' | 'related' | 'gaps' | 'articles'>;

/** At most so many are called by name where they are equal. */
const MOST_NAMED = 3;
/** Their names are lists themselves. */
const MOST_SECTORS = 2;
/** What the paragraph counts beside linkages, where the records hold any of it. */
const COUNTED = ['projects', 'directives', 'documents'];

/** A text of the interface with its places filled: `{name} liên kết với {partners}`. */
export function fill(template: string, parts: Record<string, Run[]>): Run[] {
  return template
    .split(/(\{[a-zA-Z]+\})/)
    .filter((piece) => piece !== '')
    .flatMap((piece) => (/^\{.*\}$/.test(piece) ? parts[piece.slice(1, -1)]! : [{ text: piece }]));
}

/** «A», «A và B», «A, B và C» */
export function enumerate(items: readonly Run[][], and: string): Run[] {
  return items.flatMap((runs, index) => {
    const joint = index === 0 ? '' : index === items.length - 1 ? and : ', ';
    return joint === '' ? runs : [{ text: joint }, ...runs];
  });
}

/** Words that lead to a part of the page. */
export const to = (text: string, anchor: string): Run => ({ text, path: `#${anchor}` });

/** A counted number in words that leads to what it counts. */
export const toCount = (context: ViewContext, measured: Measured, words: CountWords, anchor: string): Run =>
  countRun(context, measured, words, `#${anchor}`);

/**
 * What opens a unit's page, in at most two paragraphs: with whom the sources link it, and what else they and editors have
 * of it, counted; every number leads to what it counts.
 */
export function unitSummary(context: ViewContext, page: UnitPage, parts: Parts): Run[][] {
  const words = context.strings.unit.summary;
  const { links, named, articles } = parts;
  const names = page.status === 'former' ? lastNames(context, page) : page;
  const name = [{ text: names.name }];
  // The place is told by its long name once, as an official would begin.
  const long = [{ text: longNameIn(context.format, names) }];
  const place = links.madeOf.length > 1 ? [{ text: words.thisPlace }] : name;
  const isBare = links.lines.length + named.length === 0;
  const first = [
    ...(isBare
      ? [nothing(context, page, long, articles.length)]
      : [linked(context, page, links, long), dated(context, links.lines)]),
    ...(page.status === 'former' ? [heir(context, page, name)] : []),
  ];
  const further = [
    ...(isBare ? [] : [others(context, place, parts, `units/${page.slug}`)]),
    ...relatedRecords(context, parts.related, `units/${page.slug}`),
  ];
  return paragraphs(context, [first, further]);
}

/** Sentences by paragraph, each of which begins with a capital; empty ones are left out. */
export function paragraphs({ format }: ViewContext, parts: readonly Run[][][]): Run[][] {
  return parts
    .map((sentences) => join(sentences))
    .filter((runs) => runs.length > 0)
    .map(([first, ...rest]) => [{ ...first!, text: capitalized(format, first!.text) }, ...rest]);
}

/** Sentences with a space between them; empty ones are left out. */
function join(sentences: readonly Run[][]): Run[] {
  return sentences
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]));
}

/** The names of a former unit on its last day. */
function lastNames({ units }: ViewContext, { ids }: UnitPage): Pick<UnitPage, 'name' | 'fullName'> {
  const newest = units.get(ids[0]!)!;
  return units.nameAt(newest.id, newest.validTo!);
}

function nothing(context: ViewContext, { slug }: UnitPage, name: Run[], articles: number): Run[] {
  const words = context.strings.unit.summary;
  if (articles === 0) return fill(words.nothing, { name });
  const counted = toCount(
    context,
    context.facts.count('articles', `units/${slug}`),
    words.articles,
    UNIT_ANCHORS.articles,
  );
  return fill(words.onlyArticles, { name, articles: [counted] });
}

function linked(context: ViewContext, page: UnitPage, links: UnitView['links'], name: Run[]): Run[] {
  const words = context.strings.unit.summary;
  const { lines, current, written, internal } = links;
  const of = `units/${page.slug}`;
  const { facts } = context;
  const all = [toCount(context, facts.count('linkages', of), words.links, namingAnchor('linkages'))];
  const whole = [...name, ...madeOf(links, words)];
  if (lines.length === 0) return fill(words.noLinks, { name: whole });
  if (written.length + internal.length === 0) return fill(words.noPartner, { name, all });
  const pairs = [toCount(context, facts.count('links-internal', of), words.pairs, UNIT_ANCHORS.internal)];
  if (page.status === 'former') return formerLinked(context, page, links, name);
  if (current.length === 0) return fill(words.onlyInternal, { name, pairs });
  const place = links.same ? UNIT_ANCHORS.partners : UNIT_ANCHORS.current;
  const partners = [toCount(context, facts.count('partners', of, 'current'), words.current, place)];
  const then = toCount(context, facts.count('partners', of, 'asWritten'), words.units, UNIT_ANCHORS.written);
  return [
    ...fill(words.linked, { name: whole, partners }),
    ...(current.length === written.length ? [] : fill(words.written, { written: [then] })),
    ...most(context, current, links),
    ...(internal.length > 0 ? fill(words.beside, { pairs }) : []),
    { text: '.' },
  ];
}

/** « (trước ngày 1/7/2025 là Hòa Bình, Phú Thọ và Vĩnh Phúc)» */
function madeOf({ madeOf: units, since }: UnitView['links'], words: Words): Run[] {
  if (units.length < 2) return [];
  const names = enumerate(
    units.map((unit) => [unit]),
    words.and,
  );
  return fill(words.madeOf, { day: [{ text: since }], units: names });
}

function formerLinked(context: ViewContext, { ids, slug }: UnitPage, links: UnitView['links'], name: Run[]): Run[] {
  const words = context.strings.unit.summary;
  const { current, written, internalWritten: internal } = links;
  const until = [{ text: context.format.date(context.units.get(ids[0]!)!.validTo!) }];
  const { facts } = context;
  const of = `units/${slug}`;
  const all = facts.count('partners', of, 'asWritten');
  const total = all.value;
  const units = [toCount(context, all, words.units, UNIT_ANCHORS.written)];
  const now = [toCount(context, facts.count('partners', of, 'current'), words.others, UNIT_ANCHORS.current)];
  const own = [toCount(context, facts.count('links-internal', of), words.places, UNIT_ANCHORS.internalWritten)];
  const rest = [toCount(context, facts.count('partners-outside', of), words.places, UNIT_ANCHORS.written)];
  const became =
    internal.length === 0
      ? current.length === total
        ? []
        : fill(words.nowOthers, { now })
      : current.length === 0
        ? fill(words.nowInternal(total), { own })
        : fill(words.nowBoth, { now, own, rest });
  return [
    ...fill(words.wasLinked, { until, name, units }),
    ...became,
    ...most(
      context,
      [...written, ...internal].toSorted((a, b) => b.count - a.count),
      links,
    ),
    { text: '.' },
  ];
}

/** «, nhiều nhất với Hải Phòng (10 liên kết) và về hạ tầng giao thông (4 liên kết)»; equals are called equals. */
function most(context: ViewContext, rows: readonly PartnerRow[], { sectors }: UnitView['links']): Run[] {
  const [withWhom, isMost] = topPartners(context, rows);
  const about = topSectors(context, sectors, isMost);
  return [...withWhom, ...about];
}

function topPartners({ format, strings }: ViewContext, rows: readonly PartnerRow[]): [Run[], boolean] {
  const words = strings.unit.summary;
  const first = rows[0]!;
  const top = rows.filter(({ count }) => count === first.count);
  const count = [rowCount(first, words, first.id)];
  if (rows.length === 1) return [fill(words.theOne, { names: first.names, count }), false];
  if (top.length === rows.length) return [fill(words.eachPlace, { count }), false];
  if (top.length === 1) return [fill(words.mostWith, { names: first.names, count }), true];
  const names =
    top.length <= MOST_NAMED
      ? enumerate(
          top.map((row) => row.names),
          words.and,
        )
      : [to(words.places(format.number(top.length)), first.id)];
  return [fill(words.mostWithEach, { names, count }), true];
}

/** «12 liên kết» of a row of an index. */
function rowCount({ counted }: IndexRow, words: Words, anchor: string): Run {
  return { ...counted, text: words.links(counted.text), path: `#${anchor}` };
}

function topSectors({ format, strings }: ViewContext, rows: readonly IndexRow[], joined: boolean): Run[] {
  const first = rows[0];
  if (!first) return [];
  const words = strings.unit.summary;
  const top = rows.filter((row) => row.count === first.count);
  const all = top.length === rows.length;
  const about = all ? words.about : joined ? words.andAbout : words.mostAbout;
  if (top.length > MOST_SECTORS) {
    const fields = [to(words.fields(format.number(top.length)), UNIT_ANCHORS.sectors)];
    return fill(about + words.eachField, {
      names: fields,
      count: [rowCount(first, words, UNIT_ANCHORS.sectors)],
    });
  }
  const count = [rowCount(first, words, top.length === 1 ? first.id : UNIT_ANCHORS.sectors)];
  const names = enumerate(
    top.map(({ names: [name] }, index) => [
      ...(index === 0 ? [] : [{ text: words.aboutAgain }]),
      { ...name!, text: inSentence(format, name!.text) },
    ]),
    words.and,
  );
  if (all && first.count === 1) return fill(about + words.bare, { names });
  return fill(about + (top.length === 1 ? words.counted : words.eachField), { names, count });
}

function dated(context: ViewContext, lines: UnitView['links']['lines']): Run[] {
  const words = context.strings.unit.summary;
  const known = lines.filter(({ time }) => time?.first !== undefined);
  if (lines.length === 0) return [];
  if (known.length === 0) return fill(words.undated(lines.length), {});
  const first = known.toSorted((a, b) => compareText(a.time!.first!, b.time!.first!))[0]!;
  const when = [{ text: words.since(beginning(context, first.time!)), path: placeOf(first) }];
  return known.length === lines.length
    ? fill(lines.length === 1 ? words.itsTime : words.earliest, { when })
    : fill(known.length === 1 ? words.oneDated : words.earliestOfDated, { when });
}

function beginning({ format }: ViewContext, { when, inferred }: LinkTime): Beginning {
  const mode = typeof when === 'string' ? 'at' : isSpan(when) ? 'from' : 'notBefore';
  const date = typeof when === 'string' ? when : isSpan(when) ? when.from : when.notBefore!;
  const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
  return { date: format.date(date), precision, mode, inferred };
}

function others(context: ViewContext, name: Run[], { links, named, gaps }: Parts, of: Scope): Run[] {
  const words = context.strings.unit.summary;
  const records = countedRecords(context, named, of);
  const total = gaps.total.counted!.value;
  const missing = [{ ...gaps.total, text: words.facts(gaps.total.text), path: `#${UNIT_ANCHORS.gaps}` }];
  if (records.length === 0) return total > 0 ? fill(words.missing, { missing }) : [];
  return [
    ...fill(links.lines.length > 0 ? words.alsoNamed : words.named, { name, records }),
    ...(total > 0 ? fill(words.andMissing, { missing }) : []),
    { text: '.' },
  ];
}

/** A sentence for each way but its name in which records concern a place or region. */
export function relatedRecords(
  context: ViewContext,
  related: readonly RelatedGroups[],
  of: Scope,
  sentences: Words['related'] = context.strings.unit.summary.related,
): Run[][] {
  const words = context.strings.unit.summary;
  return related.flatMap(({ kind, groups }) => {
    const records = mainOf(groups).flatMap(({ collection, one }): Run[][] => {
      const measure = measureOf(collection, kind);
      if (measure === undefined) return [];
      const counted = (count: string) => words.records(count, one);
      return [[toCount(context, context.facts.count(measure, of), counted, RELATED_ANCHORS[kind])]];
    });
    return records.length > 0 ? [fill(sentences[kind], { records: enumerate(records, words.and) })] : [];
  });
}

/** Projects, tasks and documents; where there is none of them, what else there is. */
function mainOf(groups: readonly NamedGroup[]): readonly NamedGroup[] {
  const main = groups.filter(({ collection }) => COUNTED.includes(collection));
  const others = groups.filter(({ collection }) => collection !== 'organizations');
  return main.length > 0 ? main : others;
}

/** Those of which the paragraph tells, with their numbers. */
export function countedRecords(context: ViewContext, named: readonly NamedGroup[], of: Scope): Run[] {
  return enumerate(
    mainOf(named).map((group) => counted(context, group, of)),
    context.strings.unit.summary.and,
  );
}

/** «12 nhiệm vụ (2 quá hạn)» */
function counted(context: ViewContext, { collection, one, overdue }: NamedGroup, of: Scope): Run[] {
  const { facts, strings } = context;
  const words = strings.unit.summary;
  const anchor = namingAnchor(collection);
  const runs = [
    toCount(context, facts.count(measureOf(collection)!, of), (count) => words.records(count, one), anchor),
  ];
  if (!overdue) return runs;
  const late = facts.count('directives', `${of}&directives?state=overdue`);
  return [...runs, { text: ' (' }, toCount(context, late, words.overdue, anchor), { text: ')' }];
}

/** «Ngày 1/7/2025, Vĩnh Phúc cùng Hòa Bình và Phú Thọ hợp nhất thành Phú Thọ.» */
function heir({ units, facts, strings, format }: ViewContext, { ids }: UnitPage, name: Run[]): Run[] {
  const words = strings.unit.summary;
  const id = ids[0]!;
  const date = nextDay(units.get(id)!.validTo!);
  const merge = units.eventsOf(id).find((event) => event.kind === 'merge' && event.date === date);
  const nameAt = (each: string) => ({ text: units.nameAt(each, date).name, path: `/tinh/${units.pageSlug(each)}/` });
  const heirs = units.currentOf(id, facts.unitDay).map((each) => [nameAt(each)]);
  const day = [{ text: format.date(date) }];
  const others = (merge?.from ?? [])
    .filter((each) => each !== id)
    .map((each) => ({ text: units.nameAt(each, units.get(id)!.validTo!).name }))
    .sort((a, b) => format.compare(a.text, b.text))
    .map((run) => [run]);
  return fill(others.length > 0 ? words.merged : words.heir, {
    day,
    name,
    others: enumerate(others, words.and),
    units: enumerate(heirs, words.and),
  });
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 24 * 3600_000).toISOString().slice(0, 10);
}
