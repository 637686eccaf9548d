import type { ArticleEntry } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import { recordDay } from '../../facts/dates.ts';
import { documentsNamedIn, recognisedIn } from '../../facts/recognised.ts';
import { namesakes, recognisedUnit } from '../../facts/units.ts';
import type { ViewContext } from '../common/context.ts';
import { formatDate } from '../common/dates.ts';
import { recordPath, unitPath } from '../common/paths.ts';
import { inARow, recordRun, titleOf, unitRun } from '../common/shown.ts';

/** The provinces and documents that an article names, each with the place it leads to. */
export interface NamesView {
  heading: string;
  /** Said where there are none. */
  none: string;
  lists: { label: string; items: NamedItem[] }[];
}

/** «Bắc Giang», with «2 lần; nay thuộc Bắc Ninh» beside it. */
interface NamedItem {
  name: Run;
  beside: Run[];
}

export function namesIn(context: ViewContext, article: ArticleEntry): NamesView {
  const words = context.strings.article;
  const provinces = provinceItems(context, article);
  const lists = [
    { label: words.recognisedKinds.provinces, items: provinces },
    { label: words.recognisedKinds.documents, items: documentItems(context, article) },
  ];
  return {
    heading: article.status === 'raw' ? words.recognised : words.names,
    none: words.nothingRecognised,
    lists: lists.filter(({ items }) => items.length > 0),
  };
}

/** Those that a machine reads in the words, by place; then those that only a quote of a record names. */
function provinceItems(context: ViewContext, article: ArticleEntry): NamedItem[] {
  const { facts, strings, format } = context;
  const found = recognisedIn(article).provinces.map(({ id, name, mentions }) => {
    const unit = recognisedUnit(article, id);
    const times = strings.article.times(mentions.length);
    return {
      unit,
      item: unit === undefined ? twoUnits(context, id, name, times) : unitItem(context, article, unit, times),
    };
  });
  const listed = new Set(found.map(({ unit }) => unit));
  const others = [...facts.unitsOf(article)]
    .filter((unit) => !listed.has(unit))
    .map((unit) => unitItem(context, article, unit))
    .toSorted((a, b) => format.compare(a.name.text, b.name.text));
  return [...found.map(({ item }) => item), ...others];
}

/** The unit of the article's day, and what its territory belongs to now where that has another page. */
function unitItem(context: ViewContext, article: ArticleEntry, unit: string, times?: string): NamedItem {
  const { corpus, facts, units } = context;
  const own = unitPath(units, unit);
  const name = unitRun(context, unit, recordDay(corpus, article));
  const now = units
    .currentOf(unit, facts.unitDay)
    .filter((id) => unitPath(units, id) !== own)
    .map((unitNow) => ({ ...unitRun(context, unitNow, facts.unitDay), unit: unitNow }));
  return {
    name,
    beside: besides([
      ...(times === undefined ? [] : [[{ text: times }]]),
      ...(now.length > 0 ? [nowRuns(context, now, name.text)] : []),
    ]),
  };
}

/** «nay thuộc Bắc Ninh»; one that bears the name of the one of then is told from it by its first day. */
function nowRuns(
  { units, strings, format }: ViewContext,
  now: readonly (Run & { unit: string })[],
  then: string,
): Run[] {
  const [first] = now;
  const from = now.length === 1 && first!.text === then ? units.get(first!.unit)!.validFrom : null;
  const runs = now.map(({ unit: _, ...run }) => run);
  if (from === null) return [{ text: `${strings.article.nowIn} ` }, ...inARow(runs)];
  return [{ text: strings.article.nowItself }, ...runs, { text: strings.article.since(format.date(from)) }];
}

/** A name that two units have borne, in a text of which no day is known: it leads to neither, both stand beside it. */
function twoUnits(context: ViewContext, id: string, name: string, times: string): NamedItem {
  const { units, strings, format } = context;
  const { lawAsOf } = units.table;
  const [later] = namesakes(id, lawAsOf);
  const from = formatDate(format, units.get(later!)!.validFrom);
  const pages = new Map(units.pages(lawAsOf).map((page) => [page.slug, page]));
  const both = [id, later!].map((each) => {
    const slug = units.pageSlug(each);
    return { text: pages.get(slug)!.name, path: unitPath(units, each) };
  });
  return {
    name: { text: name },
    beside: besides([[{ text: times }], [{ text: `${strings.article.twoUnits(from)}: ` }, ...inARow(both)]]),
  };
}

/** By place; then those that only a quote of a record names. */
function documentItems(context: ViewContext, article: ArticleEntry): NamedItem[] {
  const { corpus, strings, format } = context;
  const words = strings.article;
  const found = documentsNamedIn(corpus, article);
  const quoted = found.filter(({ mentions }) => mentions.length === 0);
  const named = found.filter(({ mentions }) => mentions.length > 0);
  const inOrder = [...named, ...quoted.toSorted((a, b) => format.compare(titleOf(a.record!), titleOf(b.record!)))];
  return inOrder.map(({ record, number, date, mentions }) => ({
    name:
      article.status === 'raw' && number !== undefined
        ? { text: number, ...(record ? { path: recordPath(record) } : {}) }
        : record
          ? recordRun(context, `documents/${record.id}`)
          : { text: number! },
    beside: besides([
      ...(date === undefined ? [] : [[{ text: words.dated(date) }]]),
      ...(mentions.length === 0 ? [] : [[{ text: words.times(mentions.length) }]]),
    ]),
  }));
}

/** «(2 lần; nay thuộc Bắc Ninh)» */
function besides(parts: readonly Run[][]): Run[] {
  if (parts.length === 0) return [];
  return [
    { text: ' (' },
    ...parts.flatMap((part, index) => (index === 0 ? part : [{ text: '; ' }, ...part])),
    { text: ')' },
  ];
}
