import type { Entry } from '../../../corpus/types.ts';
import { keyOf } from '../../../corpus/types.ts';
import { recordView } from '../../record/record.ts';
import { countRun } from '../../common/counted.ts';
import type { ViewContext } from '../../common/context.ts';
import { inSentence } from '../../common/case.ts';
import { titleOf } from '../../common/shown.ts';
import { factList } from '../columns/facts.ts';
import { neutralLines } from '../columns/linkages.ts';
import { datedText, statusText, type Dated, type Status } from '../columns/shows.ts';
import { firstPart } from '../part.ts';
import { missingInRecord } from '../missing.ts';
import { distinct, kindsInWords, ofKind, TOLD, told, type Subject } from '../subject.ts';

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
  const { corpus, strings, facts } = context;
  const { brief } = strings;
  const key = keyOf(entry);
  const view = recordView(context, entry);
  const naming = (corpus.backlinks.get(key) ?? []).map(({ from }) => from).filter((from) => keyOf(from) !== key);
  const entries = distinct([entry, ...told(naming)]);
  const related = entries.filter((each) => each !== entry);
  const missing = missingInRecord(context, entry);
  const named = kindsInWords(context, TOLD, key);
  return {
    title: titleOf(entry),
    kicker: view.one,
    basis: brief.basis.record,
    summary: [
      [{ text: brief.summary.record(view.one, gist.join('; ')) }],
      ...(named.length > 0 ? [brief.summary.named(named)] : []),
    ],
    ...(map ? { map } : {}),
    entries,
    listed: related,
    missing,
    lines: neutralLines(context, ofKind(related, 'linkages'), view.path),
    always: [],
    figures: [
      { label: brief.figures.quotes, count: countRun(context, facts.count('quotes', key)) },
      { label: brief.figures.articles, count: countRun(context, facts.count('articles', key)) },
      { label: brief.figures.gaps, count: countRun(context, missing.total) },
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
