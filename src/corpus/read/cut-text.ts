import { bisectRight } from 'd3-array';
import { Lexer, parseDocument, visit } from 'yaml';

/** A text that YAML ends at « #» though the writer went on: `lần #2` is read as `lần`. */
export interface CutText {
  /** Place of the «#» in the text. */
  offset: number;
  /** The text as its writer meant it, the «#» included; empty after the head of a block (`|`, `>`). */
  meant: string;
}

export interface MendedText {
  cuts: CutText[];
  /** The text with a sign that is none to YAML in place of each «#» that lost words; all offsets stay. */
  text: string;
  /** Puts the «#» back into what was read from `text`. */
  restore(words: string): string;
}

/** A «#» that no blank follows: a number or a name. A rule of signs (`##`, `#----`) or a blank makes a comment. */
const NUMBERED = /^#(?![#\-=*_]*(\s|$))/;
const OPTIONS = { schema: 'core', prettyErrors: false, uniqueKeys: false } as const;
/** Passes over a text; each shows one «#» more of a line. */
const MOST_PASSES = 10;
const SUSPECT = /[ \t]#\S/;
/** Signs of the lexer that have no length in the text. */
const LEXER_SIGNS = new Set(['\u0002', '\u0018', '\u001f', '\ufeff']);
const PLAIN_SCALAR = '\u001f';
/** Characters of the private use area; the first that the text does not have stands for «#». */
const STAND_INS = ['\ue000', '\ue001', '\ue002', '\ue003'];

/**
 * Finds the comments that are lost words: a «#» after a blank, followed by none, on the line of an unquoted text or of a
 * place that is left empty. What stands after a quoted text, a bracket or alone on its line stays a comment.
 */
export function mendCutTexts(text: string): MendedText {
  const standIn = STAND_INS.find((sign) => !text.includes(sign));
  const untouched: MendedText = { cuts: [], text, restore: (words) => words };
  if (!SUSPECT.test(text) || standIn === undefined) return untouched;

  const heads: number[] = [];
  let mended = text;
  // Each pass shows what the comments of the one before were hiding.
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = suspects(mended);
    const isEmptyAt = next.some(({ kind }) => kind === 'empty') ? emptyPlacesOf(mended) : () => false;
    const lost = next.filter(({ place, kind }) => kind !== 'empty' || isEmptyAt(place));
    for (const { place, kind } of lost) if (kind === 'head') heads.push(place);
    const mendable = lost.filter(({ kind }) => kind !== 'head');
    if (mendable.length === 0) break;
    mended = withSignAt(
      mended,
      mendable.map(({ place }) => place),
      standIn,
    );
  }
  if (mended === text && heads.length === 0) return untouched;

  const restore = (words: string) => words.replaceAll(standIn, '#');
  const cuts = [...new Set(heads)].map((offset): CutText => ({ offset, meant: '' }));
  const isSound = parseDocument(text, OPTIONS).errors.length === 0;
  const judged: number[] = [];
  visit(parseDocument(mended, OPTIONS), {
    Scalar: (_, { value, source, range }) => {
      const words = source ?? String(value);
      if (!range || !words.includes(standIn)) return;
      const offset = mended.indexOf(standIn, range[0]);
      cuts.push({ offset, meant: restore(words).replace(/\s+/g, ' ') });
      // One word before it may be a code or a day: it is judged as such, so that one slip is told once.
      if (isSound && /^\S+\s+$/.test(mended.slice(range[0], offset))) judged.push(offset);
    },
  });
  mended = withSignAt(mended, judged, '#');
  return { cuts: cuts.sort((a, b) => a.offset - b.offset), text: mended, restore };
}

/** The text with one sign at each of some places, in whatever order. */
function withSignAt(text: string, places: readonly number[], sign: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const place of places.toSorted((a, b) => a - b)) {
    pieces.push(text.slice(from, place), sign);
    from = place + 1;
  }
  return [...pieces, text.slice(from)].join('');
}

interface Suspect {
  place: number;
  /** What stands before the «#» on its line: a text, a place for a value, the head of a block. */
  kind: 'text' | 'empty' | 'head';
}

function suspects(text: string): Suspect[] {
  const found: Suspect[] = [];
  let place = 0;
  let kind: Suspect['kind'] | undefined;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    if (LEXER_SIGNS.has(token)) {
      isText = token === PLAIN_SCALAR;
      if (token === '\ufeff') place += 1;
      continue;
    }
    if (kind && NUMBERED.test(token)) found.push({ place, kind });
    if (isText) kind = token.endsWith('\n') ? undefined : 'text';
    else if (token === ':' || token === '-' || token === '?') kind = 'empty';
    else if (/^[|>]/.test(token)) kind = 'head';
    else if (!/^[ \t]+$/.test(token)) kind = undefined;
    isText = false;
    place += token.length;
  }
  return found;
}

/** Tells whether nothing is written for the value on whose line a comment stands: `note: #2`, and no list below it. */
function emptyPlacesOf(text: string): (place: number) => boolean {
  const empty: [from: number, to: number][] = [];
  visit(parseDocument(text, OPTIONS), {
    Scalar: (_, { value, source, range }) => {
      if (value === null && (source ?? '') === '' && range) empty.push([range[0], range[2]]);
    },
  });
  empty.sort(([a], [b]) => a - b);
  const starts = empty.map(([from]) => from);
  return (place) => {
    const [from, to] = empty[bisectRight(starts, place) - 1] ?? [0, 0];
    return from <= place && place < to && /^[ \t]*$/.test(text.slice(from, place));
  };
}

/** The words in the quotation marks of YAML. */
export function inYamlQuotes(words: string): string {
  return words.includes('"') && !words.includes("'") ? `'${words}'` : `"${words.replace(/["\\]/g, '\\$&')}"`;
}
