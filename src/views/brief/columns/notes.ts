import type { NoteSource } from '../model.ts';
import { listing, onlyInSheet, type Column, type Listing, type Scene } from './column.ts';
import { dateCell, TEXT } from './shows.ts';

/** A quote, or a cited paper without one. */
interface NoteRow {
  number: number;
  quote?: string;
  line?: number;
  source: NoteSource;
}

/** The quotes by their numbers; on paper they stand below their articles. */
export function noteList(scene: Scene): Listing {
  const rows = scene.notes.sources.flatMap((source): NoteRow[] => [
    ...source.notes.map((note) => ({ ...note, source })),
    ...(source.number === undefined ? [] : [{ number: source.number, source }]),
  ]);
  return listing(scene, rows, COLUMNS);
}

const COLUMNS: Column<NoteRow>[] = [
  onlyInSheet('number', 6, ({ number }) => number),
  onlyInSheet('quote', 90, ({ quote }, { context }) =>
    quote === undefined ? context.strings.brief.cited : `«${quote}»`,
  ),
  onlyInSheet('article', 44, ({ source }) => source.title),
  onlyInSheet('publisher', 26, ({ source }, { context }) => TEXT.sheet(source.publisher, context)),
  onlyInSheet('published', 18, ({ source: { published, isPublishedInferred = false } }, { context }) =>
    dateCell(context, published === undefined ? undefined : { when: published, inferred: isPublishedInferred }),
  ),
  onlyInSheet('line', 8, ({ line }) => line),
  onlyInSheet('address', 44, ({ source }) => (source.address === undefined ? undefined : { path: source.address })),
];
