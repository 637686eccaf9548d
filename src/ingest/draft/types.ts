/** Unknown is null or an empty list: nothing is guessed. */
export interface Draft {
  /** Name of the file, as given. */
  file: string;
  title: string | null;
  /** Whom the text names as its source, as written; never an aggregator. */
  publisher: string | null;
  url: string | null;
  /** As written. */
  author: string | null;
  /** `2022-07-15` or `2022-07-15T14:40:02+07:00`. */
  publishedAt: string | null;
  /** Names in the table of the 63, whatever the date of the text. */
  provinces: string[];
  documents: DraftDocument[];
  dates: { text: string; iso: string }[];
  organizations: { text: string; name: string }[];
  projects: DraftProject[];
  figures: DraftFigure[];
  /** Ids of sectors, clearest first. */
  sectors: string[];
  /** What the text leaves out and the date line gives: `dates.3.iso`. */
  inferred: Record<string, { value: string; reason: string }>;
  /** Where a value was cut from the raw text: `title`, `provinces.2`, `figures.0`. */
  spans: Record<string, DraftSpan>;
  linkages: DraftLinkage[];
  directives: DraftDirective[];
  official: DraftOfficial | null;
}

interface DraftDocument {
  number: string;
  date: string | null;
}

interface DraftProject {
  text: string;
  /** The proper name with its head noun, without «dự án». */
  name: string;
  /** Whose money, in the words of the text. */
  funding?: string;
}

export interface DraftFigure {
  text: string;
  /** In the unit; a range as its two ends. */
  value: number | [number, number];
  unit: string | null;
}

/** `line` and `column` from 1, in the file. */
export interface DraftSpan {
  text: string;
  line: number;
  column: number;
}

interface DraftLinkage {
  pattern: 'together' | 'hub';
  hub?: string;
  /** Names of provinces. */
  parties: string[];
  /** The list of the text goes on: «…». */
  openList?: true;
  quote: string;
}

interface DraftDirective {
  issuer: string | null;
  lead?: string;
  due?: string;
  recurs?: true;
  quote: string;
}

export interface DraftOfficial {
  kind: string | null;
  number: string | null;
  issuer: string | null;
  signer: string | null;
  place: string | null;
  date: string | null;
  recipients: string[];
}
