import type { NoteSource } from '../model.ts';
import { listing, onlyInSheet, type Column, type Listing, type Scene } from './column.ts';
import { dateCell, TEXT } from './shows.ts';

/** A quote, or a cited paper without one. */
interface NoteRow {
  number: number;
  quote?: string;
  marked?: string;
  /** Where the quote stands, or the paper. */
  path?: string;
  source: NoteSource;
}

/** The quotes by their numbers; on paper they stand below their articles. */
export function noteList(scene: Scene): Listing {
  const rows = scene.notes.sources().flatMap((source): NoteRow[] => [
    ...source.notes.map(({ number, before, marked, after, path }) => ({
      number,
      quote: `${before}${marked}${after}`,
      ...(marked === '' ? {} : { marked }),
      path,
      source,
    })),
    ...(source.number === undefined ? [] : [{ number: source.number, path: source.address, source }]),
  ]);
  return listing(scene, rows, COLUMNS);
}

const COLUMNS: Column<NoteRow>[] = [
  onlyInSheet('number', 6, ({ number }) => number),
  onlyInSheet('quote', 90, ({ quote }, { context }) => quote ?? context.strings.brief.cited),
  onlyInSheet('marked', 30, ({ marked }) => marked),
  onlyInSheet('article', 44, ({ source }) => source.title),
  onlyInSheet('publisher', 26, ({ source }, { context }) => TEXT.sheet(source.publisher, context)),
  onlyInSheet('published', 18, ({ source: { published, isPublishedInferred = false } }, { context }) =>
    dateCell(context, published === undefined ? undefined : { when: published, inferred: isPublishedInferred }),
  ),
  onlyInSheet('address', 44, ({ path }) => (path === undefined ? undefined : { path })),
];
