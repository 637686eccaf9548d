import type { Unit, UnitEvent } from '../../domain/territory.ts';
import type { ViewContext } from '../common/context.ts';
import { regionPath } from '../common/paths.ts';
import { spanOfMembership } from '../../facts/regions.ts';
import { listOfNames, spanText } from '../common/phrases.ts';
import type { Run } from '../../domain/run.ts';

/** A name that a unit bore, with its time. */
interface NameSpan {
  fullName: string;
  /** «từ 1/1/1997 đến 30/6/2025» */
  span: string;
  legal: string | null;
}

interface HistoryEvent {
  /** «1/7/2025» */
  date: string;
  datetime: string;
  /** With the table's remark. */
  text: string;
  legal: string | null;
}

export interface UnitHistory {
  /** Newest first. */
  names: NameSpan[];
  predecessors: Run[];
  successors: Run[];
  /** Oldest first. */
  events: HistoryEvent[];
  /** Regions to which it belongs, or belonged on its last day, with their span; oldest first. */
  regions: (Run & { span: string })[];
}

/** A unit through time: all ids that share its page, newest first. */
export function unitHistory(context: ViewContext, ids: readonly string[]): UnitHistory {
  const { units } = context;
  const found = ids.map((id) => units.get(id)!);
  const own = new Set(ids);
  const elsewhere = (each: string) => !own.has(each);
  return {
    names: found.flatMap((unit) => nameSpans(context, unit)),
    predecessors: neighbours(context, found.flatMap((unit) => unit.predecessors).filter(elsewhere)),
    successors: neighbours(context, found.flatMap((unit) => unit.successors).filter(elsewhere)),
    events: units.eventsOf(ids[0]!).map((event) => historyEvent(context, event)),
    regions: regionsOf(context, found),
  };
}

function nameSpans({ strings, format }: ViewContext, unit: Unit): NameSpan[] {
  const { validFrom: from, validTo: to, fullName, kind, legal } = unit;
  const spans = unit.kindHistory?.toReversed() ?? [{ from, to, fullName, kind, legal }];
  const dated = (day: string | null) => (day === null ? undefined : format.date(day));
  return spans.map((span) => ({
    fullName: span.fullName,
    span: strings.unit.validSpan(dated(span.from), dated(span.to)),
    legal: span.legal,
  }));
}

/** Other units by the last name they bore, each page once, in Vietnamese order. */
function neighbours({ units, facts, format }: ViewContext, ids: readonly string[]): Run[] {
  const pages = units.pages(facts.unitDay);
  const slugs = [...new Set(ids.map((id) => units.pageSlug(id)))];
  return slugs
    .map((slug) => ({ text: pages.find((page) => page.slug === slug)!.name, path: `/tinh/${slug}/` }))
    .sort((a, b) => format.compare(a.text, b.text));
}

function historyEvent(
  { units, strings, format }: ViewContext,
  { date, kind, from, to, legal, note }: UnitEvent,
): HistoryEvent {
  const dayBefore = previousDay(date);
  const names = (ids: readonly string[], day: string) =>
    listOfNames(
      ids.map((id) => units.nameAt(id, day).name),
      strings.unit.summary.and,
    );
  const after = kind === 'change-kind' ? to.map((id) => units.nameAt(id, date).fullName).join(', ') : names(to, date);
  const text = strings.unit.events[kind](names(from, dayBefore), after);
  return {
    date: format.date(date),
    datetime: date,
    text: note ? `${text} (${note})` : text,
    legal,
  };
}

function previousDay(day: string): string {
  return new Date(Date.parse(day) - 24 * 3600_000).toISOString().slice(0, 10);
}

/** Regions to which units belong or belonged, with the time in which they did. */
function regionsOf(context: ViewContext, units: readonly Unit[]): UnitHistory['regions'] {
  const { regions, facts, format } = context;
  return regions
    .flatMap((region) => {
      const own = region.members.filter(
        ({ unit, from }) => units.some(({ id }) => id === unit) && (from ?? '') <= facts.unitDay,
      );
      return own.length > 0 ? [{ region, span: spanOfMembership(region, own, facts.unitDay) }] : [];
    })
    .toSorted((a, b) => format.compare(a.span.from ?? '', b.span.from ?? ''))
    .map(({ region, span }) => ({
      text: region.name,
      path: regionPath(region.id),
      span: spanText(context, span),
    }));
}
