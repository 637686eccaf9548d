import type { When } from '../../domain/dates.ts';
import type { Counted, Run } from '../../domain/run.ts';
import type { AreaMapView } from '../map/area-map.ts';
import type { LinkMap } from '../map/map-page.ts';
import type { TaskState } from '../../facts/tasks.ts';

/** Kinds of briefs, and the first step of their address below `/in/`. */
export type BriefKind = 'toan-quoc' | 'tinh' | 'vung' | 'nhiem-vu';

/** What a brief is about, known without making it. */
export interface BriefRef {
  kind: BriefKind;
  /** `quang-ninh`, `quang-ninh/khi-viet`; empty for the whole country. */
  id: string;
  /** `/in/tinh/quang-ninh/` */
  path: string;
  /** The page of the site that it stands for. */
  live: string;
}

/** What a column holds; its width on paper follows from it. */
export type ColumnKind =
  'number' | 'count' | 'title' | 'who' | 'lead' | 'field' | 'form' | 'basis' | 'time' | 'state' | 'notes' | 'label';

/** Millimetres of columns of a fixed width; the others share what is left. */
export const COLUMN_WIDTHS: Partial<Record<ColumnKind, number>> = {
  number: 9,
  count: 20,
  who: 36,
  lead: 46,
  form: 31,
  basis: 50,
  time: 24,
  state: 27,
  notes: 18,
  label: 46,
};

export interface Column {
  label: string;
  kind: ColumnKind;
}

export interface Cell {
  text: string;
  /** What the number in the text counts. */
  counted?: Counted;
  /** A second line, less important. */
  more?: string;
  /** Numbers of source notes. */
  notes?: number[];
  /** Of a task: its shape stands before the word. */
  state?: TaskState;
}

export interface Table {
  columns: Column[];
  rows: Cell[][];
}

/** A day that a spreadsheet can calculate with. */
export interface Day {
  /** `YYYY-MM-DD` */
  day: string;
  inferred: boolean;
}

/** A path of this site, or an address elsewhere. */
interface Place {
  path: string;
}

/** Null is an empty cell. */
export type SheetCell = string | number | Day | Place | null;

/** A table of a spreadsheet. */
export interface SheetTable {
  /** Widths are in letters. */
  columns: { label: string; width: number }[];
  rows: SheetCell[][];
}

/** A quote by its number, as it is printed: «…», with the words that matter; without a mark all of it is `before`. */
interface Note {
  number: number;
  before: string;
  marked: string;
  after: string;
  /** Where it stands on this site. */
  path: string;
}

/** An article with the quotes that the brief takes from it, or a paper that is cited without its words. */
export interface NoteSource {
  title: string;
  /** Publisher and date, in a sentence and apart. */
  details: string;
  publisher?: string;
  published?: When;
  isPublishedInferred?: true;
  /** Path on this site, or the address of a paper elsewhere. */
  address?: string;
  notes: Note[];
  /** Of a cited paper, which has no quotes. */
  number?: number;
}

export interface Section {
  id: string;
  heading: string;
  /** A sentence before the table, or instead of it. */
  lead?: Run[];
  /** The sentence is a list rather than prose. */
  small?: boolean;
  table?: Table;
  /** Set on a landscape page. */
  wide?: boolean;
  sources?: NoteSource[];
  /** Said below a table of which only the first rows stand here. */
  rest?: string;
}

export interface Figure {
  label: string;
  count: Run;
  /** «2 quá hạn; thêm 6 suy ra» */
  detail?: Run[];
}

/** Everything that a printed brief says: plain data, the same for paper, PDF and other files. */
export interface Brief extends BriefRef {
  title: string;
  /** Of the window and the PDF: no other page has it. */
  headTitle: string;
  /** «Tỉnh, thành phố», what kind of thing it is about. */
  kicker: string;
  basis: string;
  summary: Run[][];
  figures: Figure[];
  map?: AreaMapView;
  /** Of the whole country. */
  countryMap?: LinkMap;
  /** The document itself, its headings numbered. */
  body: Section[];
  /** «Phụ lục 1. Từng liên kết»: whole tables that have no room in the body. */
  annexes: Section[];
  /** Set closer, because it is then one page instead of a page and a few lines. */
  tight?: true;
}
