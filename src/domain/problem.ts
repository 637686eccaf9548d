import { compareText } from './order.ts';

/** One thing wrong with the content, for an editor: Vietnamese message, 1-based position in a file. */
export interface Problem {
  /** Path relative to the working directory, with forward slashes. */
  file: string;
  line: number;
  column: number;
  /** Id of the rule, an English noun phrase: `unknown-reference`. */
  rule: string;
  message: string;
  /** `collection/id` of the record concerned. */
  record?: string;
  /** Dotted path inside the record: `observations.0.period`. */
  field?: string;
}

/** Order of a report: by file, line, column, rule, message. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}
