import type { ArticleEntry, Entry } from '../corpus/types.ts';
import type { SiteSettings } from '../schemas/site.ts';

/** What rules look at: all that was read, whether published or not. */
export interface CheckInput {
  /** Records of every collection in order of `collection/id`, drafts included; raw texts are not records. */
  entries: readonly Entry[];
  /** Edited articles, drafts included, and raw texts, by id. */
  articles: ReadonlyMap<string, ArticleEntry>;
  /** Ids of the features of each file under `content/geo/`, by file name. */
  geo: ReadonlyMap<string, ReadonlySet<string>>;
  /** Undefined when `site.yml` could not be read. */
  site: SiteSettings | undefined;
  /** `YYYY-MM-DD`. */
  buildDate: string;
}

/** What a rule found, before its place in a file is known. */
export interface Finding {
  /** `collection/id`, or `site`. */
  record: string;
  /** Dotted path inside the record; empty for the record as a whole. */
  path: string;
  /** Vietnamese: what is wrong, what was found, what would be right. */
  message: string;
}

export type Report = (finding: Finding) => void;

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
