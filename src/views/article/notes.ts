import { keyOf } from '../../corpus/types.ts';
import type { ArticleEntry, Clause, Range } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import { fieldLabel } from '../../schemas/labels.ts';
import type { ViewContext } from '../common/context.ts';
import { recordPath } from '../common/paths.ts';
import { provisionOf } from '../common/quotes.ts';
import { titleOf } from '../common/shown.ts';

/** «văn bản: Nghị quyết 57/NQ-CP (Ngày ban hành)», with a link to its page. */
export type RestingRecord = Run[];

/** A quoted stretch of the article and all that rests on it. */
export interface ArticleNote {
  number: number;
  /** Anchor of the note, and of the words. */
  id: string;
  anchor: string;
  /** «Ghi chú 1», and «1: về câu trích». */
  label: string;
  back: string;
  quote: string;
  /** «khoản 2 Điều 4», in an official text. */
  provision?: string;
  /** Those that stand there at once. */
  records: RestingRecord[];
  /** «và 4 bản ghi khác», where some must be opened. */
  more?: { label: string; records: RestingRecord[] };
  /** Fields of the article's own record that rest on it: «Ngày đăng». */
  own: string[];
  /** «thông tin của chính bài này: Ngày đăng», where it is one. */
  ownLine?: string;
}

/** Notes that stand together. */
export interface NoteGroup {
  /** «Ghi chú 6–13» */
  heading: string;
  notes: ArticleNote[];
}

type Words = ViewContext['strings']['article'];

/** Of a quote on which many records rest, this many are shown at once when there are more than `MOST_RECORDS`. */
const FIRST_RECORDS = 3;
const MOST_RECORDS = 5;

/** Quotes with the same range are one note; in the order of their numbers on the page, which stand where words end. */
export function articleNotes(context: ViewContext, article: ArticleEntry): ArticleNote[] {
  const words = context.strings.article;
  const clauses = (context.corpus.clausesIn.get(article.id) ?? []).toSorted(
    (a, b) => Number(!a.bodyRange) - Number(!b.bodyRange) || a.range.end - b.range.end || a.range.start - b.range.start,
  );
  return [...Map.groupBy(clauses, ({ anchor }) => anchor)].map(([anchor, same], index) => {
    const records = restingRecords(
      context,
      same.filter(({ record }) => keyOf(record) !== keyOf(article)),
    );
    const number = index + 1;
    return {
      number,
      id: `ghi-chu-${number}`,
      anchor,
      label: words.noteRef(number),
      back: words.backToQuote(number),
      quote: wordsOf(article, same[0]!.range),
      ...provisionIn(context, same[0]!),
      ...noteRecords(words, records),
      ...ownOf(words, records, [
        ...new Set(
          same
            .filter(({ record }) => keyOf(record) === keyOf(article))
            .flatMap((clause) => supportLabels(context, clause)),
        ),
      ]),
    };
  });
}

function provisionIn(context: ViewContext, clause: Clause): Pick<ArticleNote, 'provision'> {
  const [provision] = provisionOf(context, clause);
  return provision === undefined ? {} : { provision };
}

/** Notes that stand together, under their numbers. */
export function noteGroup({ strings }: ViewContext, notes: ArticleNote[]): NoteGroup {
  return { heading: strings.article.notesOf(noteSpan(notes)), notes };
}

function noteRecords(words: Words, records: RestingRecord[]): Pick<ArticleNote, 'records' | 'more'> {
  if (records.length <= MOST_RECORDS) return { records };
  const rest = records.slice(FIRST_RECORDS);
  return {
    records: records.slice(0, FIRST_RECORDS),
    more: { label: words.moreRecords(rest.length), records: rest },
  };
}

function ownOf(words: Words, records: readonly RestingRecord[], own: string[]): Pick<ArticleNote, 'own' | 'ownLine'> {
  if (own.length === 0 && records.length > 0) return { own };
  return { own, ownLine: [words.ownRecord, own.join('; ')].filter(Boolean).join(': ') };
}

function restingRecords(context: ViewContext, clauses: readonly Clause[]): RestingRecord[] {
  const { format, strings } = context;
  return [...Map.groupBy(clauses, ({ record }) => keyOf(record)).values()]
    .map((same) => {
      const { record } = same[0]!;
      const fields = same.some((clause) => clause.supports === undefined)
        ? []
        : same.flatMap((clause) => supportLabels(context, clause));
      const marks = same.flatMap(({ mark }) => (mark === undefined ? [] : `«${mark}»`));
      const supports = [...fields, ...marks];
      const { one } = strings.collections[record.collection];
      return { title: titleOf(record), path: recordPath(record), one, supports: [...new Set(supports)] };
    })
    .sort((a, b) => format.compare(a.one, b.one) || format.compare(a.title, b.title))
    .map(({ title, path, one, supports }) => [
      { text: `${one}: ` },
      { text: title, path },
      ...(supports.length > 0 ? [{ text: ` (${supports.join('; ')})` }] : []),
    ]);
}

/** «Các bên», not «Các bên 2»: nobody who reads an article sees in which place of a list the record has it. */
function supportLabels({ strings }: ViewContext, { record, supports }: Clause): string[] {
  return (supports ?? []).map((path) => fieldLabel(strings, record.collection, path));
}

/** Numbers in ascending order, runs of three or more as a span: «6–13, 15, 16». @internal */
export function noteSpan(notes: readonly Pick<ArticleNote, 'number'>[]): string {
  const runs: number[][] = [];
  for (const { number } of notes) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}

/** The words of an article at a range of its folded text. */
export function wordsOf({ text }: ArticleEntry, { start, end }: Range): string {
  return text.folded.text.slice(start, end);
}
