import { positionAt } from '../domain/text.ts';
import type { MdxIssue } from './issue.ts';

export interface SplitText {
  yaml: string;
  /** 1-based line on which `yaml` begins. */
  yamlLine: number;
  /** As long as the text and with the same lines: the frontmatter is blanked, so that positions hold. */
  body: string;
}

const OPENING = /^\uFEFF?---\r?\n/;
const CLOSING = /\n---(?:\r?\n|\r?$)/;
const ALMOST_CLOSING = /\n(?:---[^\S\n]+|\.\.\.[^\S\n]*|\+\+\+[^\S\n]*)(?:\n|$)/;

/**
 * Cuts an MDX file into frontmatter and body. Strict: the first line is `---` and nothing else, and so is the line that
 * ends it. TOML, a closing `...` and trailing blanks are refused, because readers of frontmatter disagree about them.
 */
export function splitFrontmatter(text: string): SplitText | { problem: MdxIssue } {
  const opening = OPENING.exec(text);
  if (!opening) return refused(text, 0, 'Tệp phải mở đầu bằng phần khai báo: dòng đầu tiên chỉ có ba dấu gạch «---».');

  const yamlStart = opening[0].length;
  const closing = CLOSING.exec(text.slice(yamlStart - 1));
  const almost = ALMOST_CLOSING.exec(text.slice(yamlStart - 1));
  if (almost && (!closing || almost.index < closing.index)) {
    const found = almost[0].replace(/[\r\n]/g, '');
    return refused(
      text,
      yamlStart + almost.index,
      `Dòng đóng phần khai báo phải đúng là «---», không có gì thêm; ở đây là «${found}».`,
    );
  }
  if (!closing) return refused(text, 0, 'Phần khai báo chưa đóng: thiếu dòng «---» thứ hai.');

  const yamlEnd = yamlStart + closing.index;
  const bodyStart = yamlEnd - 1 + closing[0].length;
  return {
    yaml: text.slice(yamlStart, yamlEnd),
    yamlLine: 2,
    body: text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart),
  };
}

function refused(text: string, offset: number, message: string): { problem: MdxIssue } {
  return { problem: { ...positionAt(text, offset), rule: 'frontmatter', message } };
}
