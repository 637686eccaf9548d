import type { Entry } from '../../../corpus/types.ts';
import { keyOf } from '../../../corpus/types.ts';
import { gapsOfRecord } from '../../gaps/gaps.ts';
import { recordView } from '../../record/record.ts';
import type { ViewContext } from '../../common/context.ts';
import { inSentence } from '../../common/case.ts';
import { titleOf } from '../../common/shown.ts';
import { factList } from '../columns/facts.ts';
import { neutralLines } from '../columns/linkages.ts';
import { datedText, statusText, type Dated, type Status } from '../columns/shows.ts';
import { firstPart } from '../part.ts';
import { distinct, kindsInWords, ofKind, told, type Subject } from '../subject.ts';

export function recordOf(context: ViewContext, key: string): Entry {
  const entry = context.corpus.byKey.get(key);
  if (!entry) throw new Error(`unknown record: ${key}`);
  return entry;
}

/** A record with those that name it: `gist` is what it says, part by part. */
export function recordSubject(
  context: ViewContext,
  entry: Entry,
  gist: readonly string[],
  map: Subject['map'],
): Subject {
  const { corpus, strings } = context;
  const { brief } = strings;
  const key = keyOf(entry);
  const view = recordView(context, entry);
  const naming = (corpus.backlinks.get(key) ?? []).map(({ from }) => from).filter((from) => keyOf(from) !== key);
  const entries = distinct([entry, ...told(naming)]);
  const related = entries.filter((each) => each !== entry);
  const clauses = corpus.clausesOf.get(key) ?? [];
  const articles = new Set(clauses.map(({ article }) => article));
  const named = kindsInWords(context, related);
  return {
    title: titleOf(entry),
    kicker: view.one,
    basis: brief.basis.record,
    summary: [brief.summary.record(view.one, gist.join('; ')), ...(named === '' ? [] : [brief.summary.named(named)])],
    ...(map ? { map } : {}),
    entries,
    listed: related,
    lines: neutralLines(context, ofKind(related, 'linkages'), view.path),
    always: [],
    figures: [
      { label: brief.figures.quotes, count: clauses.length },
      { label: brief.figures.articles, count: articles.size },
      { label: brief.figures.gaps, count: gapsOfRecord(context, entry).length },
    ],
    first: (scene) => [firstPart('facts', brief.sections.facts, factList(scene, entry, view.rows), '')],
  };
}

/** «thời gian: 2021»; what the sources do not state is said too. */
export function gistPart({ strings, format }: ViewContext, label: string, value: string | undefined): string {
  return `${inSentence(format, label)}: ${value ?? strings.common.absent}`;
}

export function gistDate(context: ViewContext, label: string, dated: Dated | undefined): string {
  return gistPart(context, label, dated && datedText(context, dated));
}

export function gistStatus(context: ViewContext, status: Status | undefined): string {
  return gistPart(context, context.strings.brief.columns.state, status && statusText(context, status));
}
