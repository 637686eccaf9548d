import { Offsets } from './offsets.ts';

/** Text at the door and text for comparison. Everything that reads a file passes through `nfc`. */

const MARKS = /\p{M}/gu;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Unicode NFC, the only form the site stores, compares and prints. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** Drops a byte-order mark and makes every line end `\n`; NFC. Line and column numbers stay those of the file. */
export function normalizeFile(text: string): string {
  return nfc(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
}

/** Runs of white space (line breaks, U+00A0 and the other Unicode spaces) become one space; ends trimmed; NFC. */
export function foldSpace(text: string): string {
  return nfc(text).replace(FOLDED, ' ').trim();
}

/**
 * A form in which two spellings of one Vietnamese text are equal: lower case, no tone or vowel marks, đ as d, white
 * space folded. Old and new tone placement (hòa, hoà) come out equal.
 */
export function foldMarks(text: string): string {
  return foldSpace(text).toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').normalize('NFC');
}

/** A text with its white space folded, and for each UTF-16 unit of the folded text its offset in the original. */
export interface FoldedText {
  readonly text: string;
  readonly offsets: Offsets;
}

const INK = /[^\s\u200B\u2060\uFEFF]/;
/** White space that a fold changes: more than one of it, or one that is no plain space. */
const FOLDED = /(?! [^\s\u200B\u2060\uFEFF])[\s\u200B\u2060\uFEFF]+/g;

/** Folds white space as `foldSpace` does and keeps the way back. The original must be NFC already. */
export function foldWithOffsets(original: string): FoldedText {
  const offsets = new Offsets();
  const [from, to] = [original.search(INK), inkEnd(original)];
  if (from < 0) return { text: '', offsets };
  const whole = original.slice(from, to);
  const pieces: string[] = [];
  let at = 0;
  for (const { index, 0: space } of whole.matchAll(FOLDED)) {
    pieces.push(whole.slice(at, index));
    // The space that stands for it comes from its first unit.
    offsets.add(from + at, index + 1 - at);
    at = index + space.length;
  }
  pieces.push(whole.slice(at));
  offsets.add(from + at, whole.length - at);
  return { text: pieces.join(' '), offsets };
}

/** The end of the last unit that is no white space. */
function inkEnd(text: string): number {
  let end = text.length;
  while (end > 0 && !INK.test(text[end - 1]!)) end -= 1;
  return end;
}

/** True when a word could not go on across `index`: not letter or digit on both sides of it. */
export function isWordBoundary(text: string, index: number): boolean {
  const before = index > 0 ? text[index - 1]! : '';
  const after = index < text.length ? text[index]! : '';
  return !(WORD.test(before) && WORD.test(after));
}

/** 1-based line and column (UTF-16 units) of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const starts = lineStarts(text);
  const at = Math.max(0, Math.min(offset, text.length));
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >>> 1;
    if (starts[middle]! <= at) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - starts[line]! + 1 };
}

/** Texts whose lines are remembered. */
const MOST_TEXTS = 8;
const knownLines = new Map<string, number[]>();

/** Offsets at which the lines of a text begin: many places are asked for in the few texts that are read at a time. */
function lineStarts(text: string): readonly number[] {
  const known = knownLines.get(text);
  if (known) return known;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (knownLines.size >= MOST_TEXTS) knownLines.delete(knownLines.keys().next().value!);
  knownLines.set(text, starts);
  return starts;
}

const FORBIDDEN = /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF]|\p{Surrogate}/u;
/** The same but lone surrogates, in a form that is found faster. */
const FORBIDDEN_SIGN = /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF]/;

/** The first control character (tab and line ends aside), direction override, noncharacter or lone surrogate. */
export function forbiddenCharacter(text: string): { index: number; name: string } | undefined {
  if (text.isWellFormed() && !FORBIDDEN_SIGN.test(text)) return undefined;
  const found = FORBIDDEN.exec(text);
  if (!found) return undefined;
  return { index: found.index, name: `U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` };
}

/** The text with each forbidden character as a space, so that offsets and lines stay. */
export function withoutForbidden(text: string): string {
  return text.replace(new RegExp(FORBIDDEN, 'gu'), ' ');
}

/** Escapes text for HTML content and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
}

/** `https://ten:mat-khau@` before a host, at most up to the last «@» of that part. */
const CREDENTIALS = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#«»]*@/giu;

/** Leaves user names and passwords out of the addresses in a text: what is printed may be read by everyone. */
export function withoutCredentials(text: string): string {
  return text.replace(CREDENTIALS, '$1…@');
}
