import type * as z from 'zod';
import type { Corpus, Entry } from '../corpus/types.ts';
import type { Reference } from '../schemas/walk.ts';

/** What rules look at: all that was read, whether published or not. */
export interface CheckInput {
  /** Joined with drafts. */
  corpus: Corpus;
  /** Its records, drafts included, in the order of collections and ids; raw texts are not records. */
  entries: readonly Entry[];
  /** Every reference that a record makes. */
  references: readonly Mention[];
  /** Articles that a record quotes, by the record; ids as written, whether they are known or not. */
  quoted: ReadonlyMap<Entry, readonly string[]>;
  /** `collection/id` of records that are written but faulty, so that no reference to them is unknown. */
  broken: ReadonlySet<string>;
  /** Collections with a file from which nothing could be read: what they hold is not known. */
  unread: ReadonlySet<string>;
  /** The figures by id: what `<Chart name="…">` may be given, and the path of the page that shows it whole. */
  figures: ReadonlyMap<string, { options: z.ZodType; page: string }>;
}

/** A reference, and the record that makes it. */
export interface Mention extends Reference {
  from: Entry;
}

/** What a rule found, before its place in a file is known. */
export interface Finding {
  /** `collection/id`, or `site`. */
  record: string;
  /** Dotted path inside the record; empty for the record as a whole. */
  path: string;
  /** Vietnamese: what is wrong, what was found, what would be right. */
  message: string;
  /** Place in the body of an MDX file, where no path leads. */
  at?: { line: number; column: number };
  /** Place in a file of `content/geo` that the record draws: a dotted path in its JSON. */
  inGeo?: { file: string; path: string };
}

type Report = (finding: Finding) => void;

/** One rule. Its id is the fault, an English noun phrase in kebab case. */
export interface Check {
  id: string;
  severity: 'error' | 'warning';
  /** What the rule asks of an editor: one Vietnamese sentence, for the guide. */
  advice: string;
  /** YAML, collection → records: what passes, and what the rule refuses. They are its tests and its page in the guide. */
  examples: { ok: string; notOk: string };
  run(input: CheckInput, report: Report): void;
}

/** Path of the article in a piece of evidence. */
export const QUOTED_ARTICLE = /(^|\.)evidence\.\d+\.article$/;
