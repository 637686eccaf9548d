import type { GeoFile } from './read/geojson.ts';
import type { SiteSettings } from '../schemas/site.ts';
import type { Entry } from './types.ts';

/** A text file as read: NFC, `\n` line ends, no byte-order mark. */
export interface SourceFile {
  /** Relative to the working directory, with forward slashes. */
  path: string;
  text: string;
}

/** A raw text as read: `text` is NFC with `\n` line ends. */
export interface Seed {
  name: string;
  /** Path relative to the working directory. */
  file: string;
  text: string;
}

/** What reading gives to the join. */
export interface Sources {
  site: SiteSettings;
  buildDate: string;
  /** Valid records of all collections; for MDX the blanked file stands in `bodies`. */
  entries: Entry[];
  bodies: ReadonlyMap<string, string>;
  /** By file name. */
  seeds: ReadonlyMap<string, Seed>;
  /** Names of those that are there but could not be read, which was told. */
  unreadSeeds?: ReadonlySet<string>;
  /** Ids of raw texts, by file name. */
  rawIds: ReadonlyMap<string, string>;
  /** What each file in `content/geo` holds, by file name. */
  geo: ReadonlyMap<string, GeoFile>;
}

/** A fault of one record, placed by its path; or, with `line`, at a place in the body of its file. */
export interface JoinProblem {
  record: string;
  path: string;
  rule: string;
  message: string;
  at?: { line: number; column: number };
}

/** Takes what was found wrong; the run goes on. */
export type Report = (problem: JoinProblem) => void;
