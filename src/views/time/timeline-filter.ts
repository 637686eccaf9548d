import { slug } from '../../domain/slug.ts';
import type { TimelineRow } from '../../domain/timeline-row.ts';
import type { ViewContext } from '../common/context.ts';
import { listed } from '../list/listed.ts';
import type { TimelineView } from './timeline-figure.ts';

/** The form above the timeline. */
export interface TimelineFilter {
  facets: { name: 'loai' | 'linh-vuc' | 'tinh'; label: string; options: Option[] }[];
  /** Every year from the first date to the last. */
  years: { value: string; text: string }[];
  /** «loai van-ban»: the values of all facets, as rows number them. */
  options: string[];
  /** Of each mark, in the order of the drawing's table. */
  rows: TimelineRow[];
}

interface Option {
  value: string;
  text: string;
}

/** What narrows the timeline: only values that occur. A province finds what was written of those it was made of. */
export function timelineFilter(context: ViewContext, { data, entries }: TimelineView): TimelineFilter {
  const { units, facts, strings, format } = context;
  const words = strings.timeline.filter;
  const kinds = new Map<string, string>();
  const sectors = new Map<string, string>();
  const places = new Map<string, string>();
  const names = new Map(units.pages(facts.unitDay).map((page) => [page.slug, page.name]));
  const values = entries.map((entry) => {
    const { label } = strings.collections[entry.collection];
    const own = listed(context, entry);
    // As the page of a place does: what only runs through it has no date there.
    const ids = own.units
      .filter(({ way }) => way !== 'through')
      .flatMap(({ unit }) => [unit, ...units.currentOf(unit, facts.unitDay)]);
    const slugs = [...new Set(ids.map((id) => units.pageSlug(id)))];
    kinds.set(slug(label), label);
    for (const id of own.sectors) sectors.set(id, context.sectorName(id) ?? id);
    for (const each of slugs) places.set(each, names.get(each) ?? each);
    return [
      `loai ${slug(label)}`,
      ...own.sectors.map((id) => `linh-vuc ${id}`),
      ...slugs.map((each) => `tinh ${each}`),
    ];
  });
  const sorted = (found: Map<string, string>) =>
    [...found].map(([value, text]) => ({ value, text })).sort((a, b) => format.compare(a.text, b.text));
  const facets = [
    { name: 'loai' as const, label: words.kind, options: [...kinds].map(([value, text]) => ({ value, text })) },
    { name: 'linh-vuc' as const, label: words.sector, options: sorted(sectors) },
    { name: 'tinh' as const, label: words.unit, options: sorted(places) },
  ];
  const options = facets.flatMap((facet) => facet.options.map(({ value }) => `${facet.name} ${value}`));
  const numbers = new Map(options.map((option, index) => [option, index]));
  const rows = data.marks.map(({ first, last, continues }, i): TimelineRow => {
    const from = first?.slice(0, 4) ?? '';
    const to = continues ? '' : (last?.slice(0, 4) ?? '');
    const dated = first !== undefined || last !== undefined;
    return [dated ? 1 : 0, Number(from), Number(to), [...new Set(values[i]!.map((value) => numbers.get(value)!))]];
  });
  const years = data.marks.flatMap(({ first, last }) => [first, last]).filter((day) => day !== undefined);
  const sortedYears = years.map((day) => Number(day.slice(0, 4))).sort((a, b) => a - b);
  const [begin, end] = [sortedYears[0] ?? 0, sortedYears.at(-1) ?? -1];
  return {
    facets: facets.filter(({ options }) => options.length > 1),
    years: Array.from({ length: end - begin + 1 }, (_, i) => String(begin + i)).map((value) => ({
      value,
      text: context.format.date(value),
    })),
    options,
    rows,
  };
}
