import { compareText } from '../domain/order.ts';
import { forbiddenCharacter, positionAt } from '../domain/text.ts';

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
  return a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}

export const TOO_DEEP = 'too-deep';

export const EXPRESSION = {
  rule: 'expression',
  message:
    'Biểu thức {…} không được phép; chỉ dùng chú thích {/* … */} và thuộc tính là chữ, số, true, false. Nếu chỉ là chữ, viết «\\{».',
};

/** The first character that no content may hold, or undefined. */
export function forbiddenIssue(text: string): MdxIssue | undefined {
  const found = forbiddenCharacter(text);
  if (!found) return undefined;
  const message = `Ký tự điều khiển ${found.name} không được phép; hãy xoá đi hoặc gõ lại chỗ này.`;
  return { ...positionAt(text, found.index), rule: 'control-character', message };
}
