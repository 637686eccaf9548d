import type { ArticleEntry } from '../../corpus/types.ts';
import { renderBlocks, type Segment } from '../../mdx/render.ts';
import type { ViewContext } from '../common/context.ts';
import { bodyPieces, type BodyPiece } from './embedded.ts';
import { marksOf } from './marks.ts';
import { noteGroup, type ArticleNote, type NoteGroup, type RestingRecord } from './notes.ts';

/** A paragraph or another block of the body, with the notes of the quotes that end in it, in order of number. */
export interface BodyBlock extends NoteGroup {
  segments: BodyPiece[];
  /** In the margin each record is cut to one line, so that the notes do not outgrow the text beside them. */
  tight: boolean;
}

/** The column of the text and its margin: letters of a line, its height, and the gap after a block or a note, in rem. */
const COLUMN = { letters: 66, line: 1.95, gap: 0.9 };
const MARGIN = { letters: 44, line: 1.18, gap: 0.3, tightGap: 0.1 };
/** How far below its block a note may end, in rem. */
const MOST_BEHIND = 4;

/** The blocks of the body. `base` is the prefix of paths, with a slash at both ends. */
export function bodyBlocks(
  context: ViewContext,
  article: ArticleEntry,
  notes: readonly ArticleNote[],
  base: string,
): BodyBlock[] {
  const marks = marksOf(context, article, notes);
  const byAnchor = new Map(notes.map((note) => [note.anchor, note]));
  const blocks = renderBlocks(article.text.body, { base, marks, headingLevelShift: 1 }).map(({ segments, ended }) => ({
    segments,
    notes: ended.flatMap((key) => byAnchor.get(key) ?? []).sort((a, b) => a.number - b.number),
  }));
  const tight = tightBlocks(blocks.map((block) => ({ text: textLength(block.segments), notes: block.notes })));
  return blocks.map(({ segments, notes: own }, index) => ({
    segments: bodyPieces(context, segments),
    ...noteGroup(context, own),
    tight: tight[index]!,
  }));
}

function textLength(segments: readonly Segment[]): number {
  return segments.reduce(
    (sum, segment) =>
      sum + (typeof segment === 'string' ? segment.replace(/<[^>]*>/g, '').length : textLength(segment.children)),
    0,
  );
}

/**
 * Of blocks with `text` letters each, which must keep their notes short: those whose notes would else stand lower and
 * lower beside the text. Heights are in rem, estimated from the letters of a line.
 * @internal
 */
export function tightBlocks(blocks: readonly { text: number; notes: readonly ArticleNote[] }[]): boolean[] {
  let behind = 0;
  return blocks.map(({ text, notes }) => {
    const left = Math.ceil(text / COLUMN.letters) * COLUMN.line + COLUMN.gap;
    const heightOf = (lines: (record: RestingRecord) => number, gap: number) =>
      sumOf(notes, (note) => noteLines(note, lines) * MARGIN.line + gap);
    const loose = behind + heightOf(fullLines, MARGIN.gap) - left;
    const tight = loose > MOST_BEHIND;
    behind = Math.max(0, tight ? behind + heightOf(() => 1, MARGIN.tightGap) - left : loose);
    return tight;
  });
}

function noteLines({ records, more, own }: ArticleNote, lines: (record: RestingRecord) => number): number {
  return sumOf(records, lines) + Number(more !== undefined) + Number(own.length > 0);
}

function fullLines(record: RestingRecord): number {
  return Math.ceil(sumOf(record, ({ text }) => text.length) / MARGIN.letters);
}

function sumOf<T>(values: readonly T[], measure: (value: T) => number): number {
  return values.reduce((sum, value) => sum + measure(value), 0);
}
