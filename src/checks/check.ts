import type { Corpus } from '../corpus/types.ts';

/** What a rule found, before its place in a file is known. */
export interface Finding {
  /** `collection/id`. */
  record: string;
  /** Dotted path inside the record; empty for the record as a whole. */
  path: string;
  /** Vietnamese: what is wrong, what was found, what would be right. */
  message: string;
}

/** One rule. Its id is the fault, an English noun phrase in kebab case. */
export interface Check {
  id: string;
  severity: 'error' | 'warning';
  run(corpus: Corpus, report: (finding: Finding) => void): void;
}
