import { positionAt } from '../domain/text.ts';
import { codePoint } from './urls.ts';

/** One thing wrong with an MDX text: 1-based position (columns in UTF-16 units), Vietnamese message. */
export interface MdxIssue {
  line: number;
  column: number;
  /** Id of the fault, an English noun phrase: `unknown-component`. */
  rule: string;
  message: string;
}

/** Order of a report: by position, then rule. */
export function compareIssues(a: MdxIssue, b: MdxIssue): number {
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

export const TOO_DEEP = 'too-deep';

export const EXPRESSION = {
  rule: 'expression',
  message:
    'Biểu thức {…} không được phép; chỉ dùng chú thích {/* … */} và thuộc tính là chữ, số, true, false. Nếu chỉ là chữ, viết «\\{».',
};

/** Control characters but tab and line ends, direction overrides, and noncharacters. */
const FORBIDDEN = /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF]/u;

/** The first character that no content may hold, or undefined. */
export function forbiddenIssue(text: string): MdxIssue | undefined {
  const found = FORBIDDEN.exec(text);
  if (!found) return undefined;
  const message = `Ký tự điều khiển ${codePoint(found[0])} không được phép; hãy xoá đi hoặc gõ lại chỗ này.`;
  return { ...positionAt(text, found.index), rule: 'control-character', message };
}
