import type { SeriesData, SeriesPanel, SeriesPoint } from '../../charts/series/layout.ts';
import type { Clause, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { dayRange, daysInMonth } from '../../domain/dates.ts';
import { compareText } from '../../domain/order.ts';
import type { Observation } from '../../schemas/indicator.ts';
import type { Party } from '../../schemas/party.ts';
import type { ViewContext } from '../common/context.ts';
import { countLink } from '../common/count-list.ts';
import { inSentences, type ChartView } from '../common/figure.ts';
import { markedOfMany, markedText } from '../common/inferred.ts';
import { clausePath, recordPath } from '../common/paths.ts';
import { recordDay } from '../../facts/dates.ts';
import { isInferred } from '../../facts/inferred.ts';
import { partyRun, titleOf } from '../common/shown.ts';
import { type Run } from '../../domain/run.ts';

type Indicator = Entry<'indicators'>;
type Words = ViewContext['strings']['figures']['series'];

/** A number that can be drawn, and what decides whether it may be joined to another. */
interface Value {
  point: SeriesPoint;
  /** How its period is cut: whole years, months, quarters, or the same days of a year. */
  cut: string;
  articles: ReadonlySet<string>;
  inferred: boolean;
}

const MAX_DECIMALS = 6;
/** Fields by whose inference a number may stand elsewhere than its source says. */
const PLACE_OR_PERIOD = /^observations\.(\d+)(?:$|\.(?:territory|period)(?:$|\.))/;
/** Lengths in months for which any such period of the calendar compares with any other. */
const REGULAR = [1, 3, 6, 12];

/**
 * The numbers of indicators over time, a drawing for each place that has two or more; one alone stands in the table. Statements without a number, and numbers without a
 * period or unit, are listed in words. Numbers are joined only if they measure the same: same indicator, unit and
 * place, periods cut alike, and a definition that is stated, or one article that gives both.
 */
export function indicatorChart(context: ViewContext, indicators: readonly Indicator[]): ChartView<SeriesData> {
  const { figures } = context.strings;
  const { series: words } = figures;
  const sorted = indicators.toSorted((a, b) => context.format.compare(a.data.title, b.data.title));
  const drawn = sorted.flatMap((entry) => panelsOf(context, entry, words));
  const panels = drawn.map(({ panel }) => panel);
  const points = panels.flatMap((panel) => panel.points);
  const isDrawn = panels.some(({ inWords }) => !inWords);
  const observations = sorted.flatMap((entry) =>
    entry.data.observations.map((observation, index) => ({ entry, observation, path: `observations.${index}` })),
  );
  const qualitative = observations.filter(({ observation }) => observation.text !== undefined);
  const undrawn = observations.filter(
    ({ entry, observation }) => observation.value !== undefined && !daysOf(entry, observation),
  );
  const lists = [
    { label: words.words, items: qualitative },
    { label: words.undrawn, items: undrawn },
  ].filter(({ items }) => items.length > 0);
  const inferred = drawn.reduce((sum, { numbers }) => sum + numbers.filter((each) => each.inferred).length, 0);
  const [only] = indicators.length === 1 ? indicators : [];
  const years = points.flatMap(({ first, last }) => [first.slice(0, 4), last.slice(0, 4)]).sort();
  return {
    data: { columns: words.columns, panels },
    title: only ? words.titleOf : words.title,
    ...(points.length > 0
      ? {
          unit: figures.unit(only?.data.unit ?? words.unit),
          period: figures.period(words.period(years[0]!, years.at(-1)!)),
          basis: figures.basis(words.basis),
        }
      : { empty: true }),
    ...(points.length > 0 && !isDrawn ? { inWords: true } : {}),
    source: only ? sourcesOf(context, only) : [words.source(countLink(context, 'indicators'))],
    notes:
      points.length === 0
        ? []
        : [
            ...(isDrawn ? [words.reading] : []),
            ...(panels.some(({ lines }) => lines.length > 0) ? [words.readingLines] : []),
            ...(inferred > 0 ? [words.inferred(inferred)] : []),
          ].map((text) => [{ text }]),
    ...(lists.length > 0
      ? { lists: lists.map(({ label, items }) => ({ label, items: items.map((item) => inWords(context, item)) })) }
      : {}),
    finding: findingOf(panels, only !== undefined, qualitative.length, words),
  };
}

function findingOf(panels: readonly SeriesPanel[], one: boolean, qualitative: number, words: Words): Run[] {
  const values = panels.reduce((sum, { points }) => sum + points.length, 0);
  const lines = panels.reduce((sum, panel) => sum + panel.lines.length, 0);
  const alone = panels.filter(({ inWords }) => inWords).length;
  const found = one ? words.foundOne(values) : words.found(new Set(panels.map(({ path }) => path)).size, values);
  return inSentences([
    ...(values === 0
      ? [words.none]
      : values === 1
        ? [panels[0]!.note]
        : alone === panels.length
          ? [found, words.eachAlone]
          : [found, lines === 0 ? words.noLine : words.lines(lines), ...(alone > 0 ? [words.someAlone] : [])]),
    ...(qualitative > 0 ? [words.left(qualitative)] : []),
  ]);
}

/** A drawing for each place of an indicator, in the order of the record. */
function panelsOf(context: ViewContext, entry: Indicator, words: Words): { panel: SeriesPanel; numbers: Value[] }[] {
  const { title, unit = '', definition } = entry.data;
  const places = Map.groupBy(
    entry.data.observations.map((observation, index) => ({ observation, index })),
    ({ observation }) => keyOfPlace(context, observation.territory),
  );
  return [...places.values()].flatMap((own) => {
    const numbers = own
      .flatMap(({ observation, index }) => numberOf(context, entry, observation, index))
      .sort((a, b) => compareText(a.point.first, b.point.first) || compareText(a.point.last, b.point.last));
    if (numbers.length === 0) return [];
    const named = partyRun(context, own[0]!.observation.territory, recordDay(context.corpus, entry));
    const inferred = own.map(({ index }) => isInferred(entry, `observations.${index}.territory`));
    const place = { ...named, text: markedOfMany(context, named.text, inferred) };
    const lines = linesOf(numbers, definition !== undefined);
    const points = numbers.map(({ point }) => point);
    const note = noteOf(place.text, points, lines, words);
    const inWords = points.length === 1 ? { inWords: true } : {};
    return [
      { panel: { label: title, path: recordPath(entry), place, unit, note, points, lines, ...inWords }, numbers },
    ];
  });
}

function noteOf(place: string, points: readonly SeriesPoint[], lines: readonly number[][], words: Words): string {
  if (points.length === 1) return words.one(place, points[0]!.text, points[0]!.time);
  if (lines.length === 0) return words.apart(place, points.length);
  return lines[0]!.length === points.length ? words.joined(place, points.length) : words.partly(place, points.length);
}

function numberOf(context: ViewContext, entry: Indicator, observation: Observation, index: number): Value[] {
  const days = daysOf(entry, observation);
  const { value, period, asWritten } = observation;
  if (!days || value === undefined || period === undefined) return [];
  const path = `observations.${index}`;
  const clauses = clausesOf(context, entry);
  const own = clauses.filter(({ supports }) => supports?.some((each) => `${each}.`.startsWith(`${path}.`)));
  const bearing = own.length > 0 ? own : clauses;
  const first =
    bearing.find(({ supports }) => supports?.some((each) => `${path}.value`.startsWith(each))) ?? bearing[0];
  const written = { text: asWritten, ...(first ? { path: clausePath(first) } : {}) };
  return [
    {
      point: {
        ...days,
        value,
        text: measure(context, value, entry.data.unit!),
        time: markedText(context, entry, `${path}.period`, context.format.when(period)),
        written,
      },
      cut: cutOf(days),
      articles: new Set(bearing.map(({ article }) => article.id)),
      inferred: Object.keys(entry.data.inferred ?? {}).some(
        (each) => PLACE_OR_PERIOD.exec(each)?.[1] === String(index),
      ),
    },
  ];
}

/** The days of a number with a unit and a period whose both ends are known. */
function daysOf({ data }: Indicator, { value, period }: Observation): { first: string; last: string } | undefined {
  if (value === undefined || period === undefined || data.unit === undefined) return undefined;
  const { first, last } = dayRange(period);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Two periods are cut alike if their cuts are the same text: «3 tháng», or the same days of their years. */
function cutOf({ first, last }: { first: string; last: string }): string {
  const [fromYear, fromMonth, fromDay] = first.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = last.split('-').map(Number) as [number, number, number];
  if (first === last) return 'day';
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
  const whole = fromDay === 1 && toDay === daysInMonth(toYear, toMonth);
  if (whole && REGULAR.includes(months) && (fromMonth - 1) % months === 0) return `${months}`;
  const end = whole ? `${toMonth}` : last.slice(5);
  return `${first.slice(5)}–${end}+${toYear - fromYear}`;
}

/**
 * Chains of numbers that may be compared, each with the one before it of the same cut. Two numbers of the same period
 * contradict each other: neither is joined.
 */
function linesOf(numbers: readonly Value[], defined: boolean): number[][] {
  const spans = Map.groupBy(numbers, ({ point }) => `${point.first}–${point.last}`);
  const chains: number[][] = [];
  for (const own of Map.groupBy(numbers.keys(), (index) => numbers[index]!.cut).values()) {
    let chain: number[] = [];
    for (const index of own) {
      const { point, articles } = numbers[index]!;
      const before = numbers[chain.at(-1) ?? -1];
      const single = spans.get(`${point.first}–${point.last}`)!.length === 1;
      const fits = before === undefined || defined || !articles.isDisjointFrom(before.articles);
      if (single && fits) chain.push(index);
      else {
        chains.push(chain);
        chain = single ? [index] : [];
      }
    }
    chains.push(chain);
  }
  return chains.filter((chain) => chain.length > 1);
}

function keyOfPlace({ format }: ViewContext, { province, region, organization, class: words }: Party): string {
  return JSON.stringify([province, region, organization, words && format.lowerCase(words)]);
}

function measure({ format }: ViewContext, value: number, unit: string): string {
  return `${format.number(value, MAX_DECIMALS)}\u00A0${unit}`;
}

/** «Tỷ lệ tiêm vắc xin, Quảng Ninh (2021): «tỷ lệ tiêm vắc xin cao»». */
function inWords(
  context: ViewContext,
  { entry, observation, path }: { entry: Indicator; observation: Observation; path: string },
): Run & { path: string } {
  const said = (field: string, text: string) => markedText(context, entry, `${path}.${field}`, text);
  const place = said('territory', partyRun(context, observation.territory, recordDay(context.corpus, entry)).text);
  const time = observation.period && said('period', context.format.when(observation.period));
  const period = time === undefined ? '' : ` (${time})`;
  return { text: `${titleOf(entry)}, ${place}${period}: «${observation.asWritten}»`, path: recordPath(entry) };
}

/** The articles that an indicator rests on, each at its first quote. */
function sourcesOf(context: ViewContext, entry: Indicator): Run[] {
  const articles = Map.groupBy(clausesOf(context, entry), ({ article }) => article);
  return [...articles].flatMap(([article, [clause]], i): Run[] => [
    ...(i > 0 ? [{ text: '; ' }] : []),
    { text: titleOf(article), path: clausePath(clause!) },
  ]);
}

function clausesOf({ corpus }: ViewContext, entry: Indicator): Clause[] {
  return corpus.clausesOf.get(keyOf(entry)) ?? [];
}
