/**
 * Words of Vietnamese text for matching: syllables, numbers and abbreviations. THIS FILE GOES TO THE BROWSER: keep it
 * small.
 */

/** A word and where it stands in the NFC text, in UTF-16 units. */
export interface Word {
  /** Lower case, no marks, đ as d, final y as i: «Lý», «lí» → `li`. */
  folded: string;
  /** As `folded`, with each letter's marks behind it and the tone at the end of the word: hòa and hoà are one. */
  exact: string;
  start: number;
  end: number;
}

/** Letters, or digits: «QL18» are two, as «QL 18» are. */
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
const MARKS = /\p{M}/gu;
/** The five tones as combining marks; other marks (those of â and ơ) belong to a letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Stands behind the letter that has a stroke, as if that were a mark too. */
const STROKE = '\u0335';
/** A final y that is also written i: kỹ and kĩ, Quy and Qui. */
const FINAL_Y = /^(h|k|l|m|s|t|qu)y$/;

/** Words of a text in NFC, in order. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) words.push(wordOf(match[0], match.index));
  return words;
}

/** The same as they are written. */
export function writtenWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Reading a word again costs more than remembering it: there are few thousand different ones. */
const MOST_KNOWN = 50_000;
const known = new Map<string, Pick<Word, 'folded' | 'exact'>>();

function wordOf(text: string, start: number): Word {
  const { folded, exact } = formsOf(text);
  return { folded, exact, start, end: start + text.length };
}

/** The forms of a word as it is written. */
export function formsOf(text: string): Pick<Word, 'folded' | 'exact'> {
  let forms = known.get(text);
  if (forms === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    forms = readForms(text);
    known.set(text, forms);
  }
  return forms;
}

function readForms(text: string): Pick<Word, 'folded' | 'exact'> {
  const apart = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\u0111/g, `d${STROKE}`);
  const tones = (apart.match(TONES) ?? []).join('');
  const letters = apart.replace(TONES, '');
  const level = letters.replace(FINAL_Y, '$1i');
  return { folded: level.replace(MARKS, ''), exact: level + tones };
}

/** Whether `exact` has every mark that `typed` has: «đuong» fits «đường», not «dương». Both are of one folded word. */
export function hasMarksOf(exact: string, typed: string): boolean {
  const tone = typed.match(TONES)?.[0];
  if (tone !== undefined && !exact.endsWith(tone)) return false;
  const own = lettersOf(exact);
  return lettersOf(typed).every((letter, at) => letter.length === 1 || letter === own[at]);
}

function lettersOf(exact: string): string[] {
  return exact.replace(TONES, '').match(/\P{M}\p{M}*/gu) ?? [];
}

/** Whether a word was typed with a mark. */
export function isMarked({ folded, exact }: Pick<Word, 'folded' | 'exact'>): boolean {
  return folded !== exact;
}
