import { noticed } from '../../domain/day.ts';
import type { Corpus, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { codeLabel } from '../../schemas/labels.ts';
import type { ViewContext } from '../common/context.ts';
import { recordPath } from '../common/paths.ts';
import { markedText } from '../common/inferred.ts';
import { fieldDateOf } from '../../facts/dates.ts';
import { titleOf } from '../common/shown.ts';
import { shownState, type ShownState } from '../common/task-state.ts';
import type { TaskState } from '../../facts/tasks.ts';

/** A step on the way from a law to a task. */
interface ChainStep {
  title: string;
  path: string;
  /** Day of the paper, and what it is to the step above: «21/4/2022; thực hiện văn bản trên». Empty where neither is known. */
  details: string;
}

export interface TaskView {
  state: ShownState;
  /** «tính đến ngày 30/9/2022», where another day may make a difference. */
  asOf?: string;
  /** From the law down to the paper that gives the task, the task itself left out. */
  chains: ChainStep[][];
}

/** What the page of a task shows beside its fields. */
export function taskView(context: ViewContext, task: Entry<'directives'>): TaskView {
  const { corpus, facts, strings, format } = context;
  const { made: state, dependsOnDay } = noticed(() => facts.state(task) as TaskState);
  return {
    state: shownState(strings, state),
    ...(dependsOnDay ? { asOf: strings.tasks.asOf(format.date(corpus.buildDate)) } : {}),
    chains: waysTo(corpus, task).map((way) => way.map((step) => chainStep(context, step))),
  };
}

/** A paper, and its relation to the one above it; the topmost has none. */
interface Step {
  entry: Entry;
  relation?: string;
}

/** Relations that lead to a higher paper. */
const UPWARD = new Set(['implements', 'basis', 'conforms-to', 'part-of']);

/** Every way down to a task that does not lie within another of them. */
function waysTo(corpus: Corpus, { data }: Entry<'directives'>): Step[][] {
  const papers = (data.basis ?? []).map((key) => corpus.byKey.get(key)).filter((entry) => entry !== undefined);
  const ways = papers.flatMap((paper) => waysDownTo(corpus, paper, new Set()));
  const keys = ways.map((way) => new Set(way.map(({ entry }) => keyOf(entry))));
  return ways.filter(
    (_, i) => !keys.some((other, j) => j !== i && other.size > keys[i]!.size && keys[i]!.isSubsetOf(other)),
  );
}

/** Every way from a topmost paper to this one, which is the last step of each. A circle of relations is left at its start. */
function waysDownTo(corpus: Corpus, entry: Entry, below: ReadonlySet<Entry>): Step[][] {
  const seen = new Set([...below, entry]);
  const above = higherPapers(corpus, entry).filter((each) => !seen.has(each.entry));
  if (above.length === 0) return [[{ entry }]];
  return above.flatMap(({ entry: paper, relation }) =>
    waysDownTo(corpus, paper, seen).map((way) => [...way, { entry, relation }]),
  );
}

function higherPapers({ byKey }: Corpus, entry: Entry): Required<Step>[] {
  const named =
    entry.collection === 'documents'
      ? (entry.data.relations ?? [])
          .filter(({ type }) => UPWARD.has(type))
          .map(({ type, document }) => ({ id: document, relation: type }))
      : ((entry.data as { documents?: string[] }).documents ?? []).map((id) => ({ id, relation: 'written' }));
  return named.flatMap(({ id, relation }) => {
    const paper = byKey.get(`documents/${id}`);
    return paper ? [{ entry: paper, relation }] : [];
  });
}

function chainStep(context: ViewContext, { entry, relation }: Step): ChainStep {
  const { strings, format } = context;
  const words = strings.tasks;
  const date = fieldDateOf(entry);
  const how =
    relation === undefined
      ? undefined
      : relation === 'written'
        ? words.writtenAbove
        : words.toAbove(codeLabel(strings, 'documents', 'relations.0.type', relation));
  return {
    title: titleOf(entry),
    path: recordPath(entry),
    details: [date && markedText(context, entry, date.field, format.when(date.when)), how].filter(Boolean).join('; '),
  };
}
