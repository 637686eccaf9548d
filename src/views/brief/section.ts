import type { ViewContext } from '../common/context.ts';
import { isRunIn } from './measure.ts';
import type { Cell, NoteSource, Section, Table } from './model.ts';
import { noteRuns } from './notes.ts';
import { shortAddressOf, type Published } from './published.ts';

/** A section in words that only need to be set. */
export interface SectionView extends Pick<Section, 'id' | 'heading' | 'lead' | 'rest' | 'wide'> {
  /** Its sentence stands beside the heading. */
  runIn: boolean;
  /** Its sentence is small. */
  isAside: boolean;
  table?: TableView;
  sources?: SourceView[];
}

export interface TableView extends Omit<Table, 'rows'> {
  rows: CellView[][];
}

export interface CellView extends Omit<Cell, 'notes'> {
  /** «[1–3]», with the anchor of the first of them; its page, where that is another. */
  notes: { text: string; first: number; anchor: string; page?: string }[];
}

export interface SourceView {
  /** Of a cited paper, with its sign «[3]» and its anchor. */
  number?: number;
  sign?: string;
  anchor?: string;
  title: string;
  /** What follows the title, its comma included. */
  details: string;
  address?: string;
  notes: NoteView[];
}

/** «…», the words that matter apart. */
interface NoteView extends Record<'sign' | 'anchor' | 'before' | 'marked' | 'after', string> {
  number: number;
}

export function sectionView(context: ViewContext, section: Section, published: Published): SectionView {
  const { table, sources, small = false, ...own } = section;
  return {
    ...own,
    runIn: isRunIn(section),
    isAside: small || sources !== undefined,
    ...(table ? { table: tableView(table) } : {}),
    ...(sources ? { sources: sources.map((source) => sourceView(context, source, published)) } : {}),
  };
}

function tableView({ columns, rows }: Table): TableView {
  return { columns, rows: rows.map((cells) => cells.map(cellView)) };
}

function cellView({ notes = [], ...own }: Cell): CellView {
  return {
    ...own,
    notes: noteRuns(notes).map(({ text, first }) => ({ text: `[${text}]`, first, anchor: anchorOf(first) })),
  };
}

function sourceView({ strings }: ViewContext, source: NoteSource, published: Published): SourceView {
  const words = strings.brief;
  const { title, details, address, notes, number } = source;
  return {
    ...(number === undefined ? {} : { number, sign: `[${number}]`, anchor: anchorOf(number) }),
    title,
    details: [details && `, ${details}`, number === undefined ? '' : ` (${words.cited})`].join(''),
    ...(address === undefined ? {} : { address: shortAddressOf(address, published) }),
    notes: notes.map(({ path: _, ...note }) => ({
      ...note,
      sign: `[${note.number}]`,
      anchor: anchorOf(note.number),
    })),
  };
}

function anchorOf(number: number): string {
  return `nguon-${number}`;
}
