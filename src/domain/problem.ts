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

/** `path:line:column  message  [rule]`, always one line, so that content cannot write lines of its own. */
export function formatProblem({ file, line, column, message, rule }: Problem): string {
  return oneLine(`${file}:${line}:${column}  ${message}  [${rule}]`);
}

const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Line breaks become spaces; control characters, and those that turn the direction of text, are shown as `\u001b`. */
export function oneLine(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(UNPRINTABLE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
