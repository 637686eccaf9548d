import { positionAt } from '../domain/text.ts';
import type { MdxIssue } from './issue.ts';

/**
 * The parser is native code: an expression of 8,000 brackets kills the process, sixty characters of `{<><>…` keep it
 * busy for ever, and thousands of nested quotes, tags or dots take minutes. So it is never shown an expression or an
 * import, and texts beyond these limits are refused before it sees them.
 */
const LIMITS = { bytes: 256 * 1024, markers: 64, marks: 4000, cells: 200_000, word: 4096 };

const SPACE = 32;
const MARKERS = new RegExp(`(?<![^\\n])(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${LIMITS.markers + 1}}`);

/** What would make the parser slow or die, or undefined. The text has no byte-order mark. */
export function limitIssue(body: string): MdxIssue | undefined {
  const bytes = Buffer.byteLength(body);
  if (bytes > LIMITS.bytes)
    return tooMuch(
      body,
      0,
      `Bài dài ${Math.ceil(bytes / 1024)} kB, quá giới hạn ${LIMITS.bytes / 1024} kB; hãy tách bài.`,
    );
  const markers = MARKERS.exec(body);
  if (markers) return tooMuch(body, markers.index, `Trích dẫn hoặc danh sách lồng nhau quá ${LIMITS.markers} tầng.`);
  const word = longWordAt(body);
  if (word >= 0) return tooMuch(body, word, `Hơn ${LIMITS.word} ký tự liền nhau không có khoảng trắng.`);
  return countIssue(body, '<') ?? countIssue(body, '{') ?? tableIssue(body);
}

/** Where a word beyond the limit begins, or -1. It stands on a multiple of the limit, so few places are looked at. */
function longWordAt(body: string): number {
  for (let at = LIMITS.word; at < body.length; at += LIMITS.word) {
    let from = at;
    let to = at;
    while (from > 0 && body.charCodeAt(from - 1) > SPACE) from--;
    while (to - from <= LIMITS.word && body.charCodeAt(to) > SPACE) to++;
    if (to - from > LIMITS.word) return from;
  }
  return -1;
}

function countIssue(body: string, mark: string): MdxIssue | undefined {
  let at = -1;
  for (let count = 0; count <= LIMITS.marks; count++) {
    at = body.indexOf(mark, at + 1);
    if (at < 0) return undefined;
  }
  return tooMuch(body, at, `Bài có hơn ${LIMITS.marks} dấu «${mark}».`);
}

/** A short row of a table is filled up to the width of its head, so width times lines bounds what a table can become. */
function tableIssue(body: string): MdxIssue | undefined {
  if (!body.includes('|')) return undefined;
  const lines = body.split('\n');
  const bars = lines.map((line) => line.split('|').length - 1);
  const widest = bars.reduce((best, count, i) => (count > bars[best]! ? i : best), 0);
  if (bars[widest]! * lines.length <= LIMITS.cells) return undefined;
  return {
    line: widest + 1,
    column: 1,
    rule: 'too-large',
    message: `Bảng quá lớn: dòng này có ${bars[widest]} dấu «|».`,
  };
}

function tooMuch(body: string, offset: number, message: string): MdxIssue {
  return { ...positionAt(body, offset), rule: 'too-large', message };
}

/** Stand-ins, one UTF-16 unit each, noncharacters that no text may hold. */
const BRACE = '\uFDD0';
const ESCAPED_BRACE = '\uFDD1';
const I = '\uFDD2';
const E = '\uFDD3';
const ORIGINALS: Record<string, string> = { [BRACE]: '{', [ESCAPED_BRACE]: '{', [I]: 'i', [E]: 'e' };
const STAND_INS = /[\uFDD0-\uFDD3]/g;

const MODULE_LINE = /(?<![^\n])(?:import|export)(?![\p{L}\p{N}])/gu;
const LITERAL = /\{\s*(?:-?\d+(?:\.\d+)?|true|false)\s*\}/y;
const BLANK = /\s*/y;

/**
 * The text as the parser may see it, same length: each `{` that opens neither a comment nor a number nor true or false
 * (or stands in a comment), and each `import` or `export` at the start of a line, gets a stand-in for its first letter. In code they are text
 * again (`restore`); elsewhere the tree walk refuses them (`findStandIn`).
 */
export function disarm(body: string): string {
  const text = body.replace(MODULE_LINE, (word) => (word.startsWith('i') ? I : E) + word.slice(1));
  if (!text.includes('{')) return text;
  const commentEnd = commentFinder(text);
  let out = '';
  let done = 0;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', done)) {
    const escaped = isEscaped(text, at);
    const end = escaped ? 0 : literalEnd(text, at) || commentEnd(at);
    const first = end > 0 ? '{' : escaped ? ESCAPED_BRACE : BRACE;
    out += text.slice(done, at) + first + text.slice(at + 1, end).replaceAll('{', BRACE);
    done = Math.max(end, at + 1);
  }
  return out + text.slice(done);
}

/** End of a number, true or false in braces, or 0. */
function literalEnd(text: string, open: number): number {
  LITERAL.lastIndex = open;
  return LITERAL.test(text) ? LITERAL.lastIndex : 0;
}

/** Finds the end of braces that hold comments only, or 0. Each end of a comment is looked for once: no text is slow. */
function commentFinder(text: string): (open: number) => number {
  let close = 0;
  const nextClose = (from: number): number => {
    if (close >= 0 && close < from) close = text.indexOf('*/', from);
    return close;
  };
  return (open) => {
    let at = skipBlank(text, open + 1);
    let comments = 0;
    while (text.startsWith('/*', at) && nextClose(at + 2) >= 0) {
      at = skipBlank(text, close + 2);
      comments++;
    }
    return comments > 0 && text[at] === '}' ? at + 1 : 0;
  };
}

function skipBlank(text: string, from: number): number {
  BLANK.lastIndex = from;
  BLANK.test(text);
  return BLANK.lastIndex;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** The letters of the source again. With `markdown`, a backslash that escaped a brace goes, as Markdown would have it. */
export function restore(text: string, markdown = false): string {
  if (text.search(STAND_INS) < 0) return text;
  const unescaped = markdown ? text.replaceAll(`\\${ESCAPED_BRACE}`, ESCAPED_BRACE) : text;
  return unescaped.replace(STAND_INS, (c) => ORIGINALS[c]!);
}

/** `restore` for an address that the parser has percent-encoded. */
export function restoreUrl(url: string): string {
  return url.replace(/(?:%5C)?%EF%B7%91|%EF%B7%9[023]/g, (code) => {
    const original = restore(decodeURIComponent(code), true);
    return original === '{' ? '%7B' : original;
  });
}

/** Whether this is the first letter of an `import` or `export` that was disarmed. */
export function isModuleWord(unit: string | undefined): boolean {
  return unit === I || unit === E;
}

/** Offset of the first expression between two offsets of a disarmed text, code spans left out; -1 if none. */
export function findBrace(disarmed: string, from: number, to: number): number {
  if (!disarmed.includes(BRACE)) return -1;
  const blanked = disarmed.slice(from, to).replace(/(`+)[^`]*\1/g, (code) => ' '.repeat(code.length));
  const at = blanked.indexOf(BRACE);
  return at < 0 ? -1 : from + at;
}
