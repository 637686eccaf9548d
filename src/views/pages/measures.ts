import { FACETS } from '../../domain/record-index.ts';
import { MEASURES, valuesOf, type Measure, type ScopeKind } from '../../facts/catalogue.ts';
import type { Basis } from '../../facts/links.ts';
import type { Measured, MeasureId } from '../../facts/measures.ts';
import type { Scope } from '../../facts/scope.ts';
import type { Run } from '../../domain/run.ts';
import type { ViewContext } from '../common/context.ts';
import { countRun, measureWords } from '../common/counted.ts';
import { listOf } from '../common/count-list.ts';
import { listOfNames } from '../common/phrases.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { stamped } from '../common/stamp.ts';
import { scopeRuns } from './scope-runs.ts';

/** Every measure with its definition, an example and the list that it counts. */
export interface MeasuresPage extends PageHead {
  lead: Run[];
  measures: {
    id: string;
    label: string;
    definition: string;
    unit: string;
    /** «cả kho, từng tỉnh, thành phố và từng vùng» */
    scopes: string;
    /** Absent where units make no difference. */
    bases?: string;
    /** «Quảng Ninh, theo đơn vị hiện nay: 13» */
    examples: Run[][];
  }[];
  /** What the address of a list can ask: `tinh`, and what it takes. */
  addresses: { heading: string; lead: string; keys: { key: string; takes: string }[] };
}

/** All that the address of a list may name. */
const LIST_KEYS = ['q', ...FACETS, 'xep'] as const;

export const MEASURES_PATH = '/du-lieu/cach-tinh/';

export const measuresPage = stamped((context: ViewContext): MeasuresPage => {
  const { measures: words, datasets } = context.strings;
  return {
    title: words.title,
    description: words.description,
    path: MEASURES_PATH,
    isLong: isLongTitle(words.title),
    breadcrumbs: [{ label: datasets.title, path: '/du-lieu/' }],
    lead: [{ text: `${words.lead} ` }, { text: 'measures.json', path: '/data/measures.json' }, { text: '.' }],
    measures: MEASURES.map((measure) => explained(context, measure)),
    addresses: {
      heading: words.addresses.heading,
      lead: words.addresses.lead,
      keys: LIST_KEYS.map((key) => ({ key, takes: words.addresses.takes[key] })),
    },
  };
});

function explained(context: ViewContext, measure: Measure): MeasuresPage['measures'][number] {
  const { measures: words, unit } = context.strings;
  const { and } = unit.summary;
  const { id, of, basis } = measure;
  return {
    id,
    ...measureWords(context.strings, id),
    scopes: listOfNames(
      of.map((kind: ScopeKind) => words.scope[kind]),
      and,
    ),
    ...(basis.length > 0 ? { bases: basis.map((each: Basis) => words.basis[each]).join('; ') } : {}),
    examples: examplesOf(context, measure).map((measured) => exampleRuns(context, measured)),
  };
}

/**
 * The whole record, and a part of it, on each basis: that with most, or that in which it most differs from another
 * measure. Categories show some of their records alone.
 */
function examplesOf({ corpus, facts }: ViewContext, measure: Measure): Measured[] {
  const values = valuesOf(corpus, measure);
  const bases = measure.basis.length > 0 ? measure.basis : [undefined];
  return bases.flatMap((basis) => {
    const own = values.filter((each) => each.basis === basis);
    const whole = own.filter(({ of }) => of === undefined);
    const parts = own.filter(({ of }) => of !== undefined && !/\?|^categories\/|lanes\//.test(of));
    const told = ({ of, value }: Measured) =>
      measure.id === 'partners-outside' ? facts.count('partners', of, 'asWritten').value - value : value;
    const most = Math.max(0, ...parts.map(told));
    return [...whole, ...parts.filter((part) => told(part) === most).slice(0, 1)];
  });
}

/**
 * True where a page lists exactly what is counted, so that a reader can count again: not fields, nor what is only some of
 * a longer list.
 */
function isList(measure: MeasureId, of: Scope | undefined, path: string): boolean {
  if (/^(fields|linkages-dated|marks-inferred)/.test(measure)) return false;
  if (measure === 'marks' || measure === 'records-undated') return of === undefined;
  return !measure.endsWith('-related') || path.includes('?');
}

function exampleRuns(context: ViewContext, measured: Measured): Run[] {
  const { measures: words } = context.strings;
  const { measure, of, basis } = measured;
  const path = listOf(context, measure, of, basis);
  const list = path !== undefined && isList(measure, of, path) ? path : undefined;
  return [
    ...(of === undefined ? [{ text: words.whole }] : scopeRuns(context, of)),
    { text: `${basis === undefined ? '' : `, ${words.onBasis[basis]}`}: ` },
    countRun(context, measured, undefined, list),
  ];
}
