import { normalizeFile } from '../../domain/text.ts';
import { foreignFormOf, garbledIn } from '../garbled.ts';

export interface Decoded {
  text: string;
  /** What was converted, for who reads the draft. */
  notes: string[];
}

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';
const RIME =
  '(?:[aăâeêioôơuưy]|oa|oe|uê|uy|ươ|ưa|ua|uơ|ia|ya|ai|ao|au|âu|ay|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oai|oay|oeo|uây|uôi|ươi|ươu|uyu|iêu|yêu|uya|uâ)?(?:ă|â|a|e|ê|i|o|ô|ơ|u|ư|oa|oă|oe|uâ|uê|uy|iê|yê|uô|ươ|uyê|y|oo)?(?:ng|nh|ch|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${RIME}$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** The least share of words that can be Vietnamese in a text taken for it. */
const LEAST = 0.9;

/** Share of the words of a text that can be Vietnamese syllables; 0 for a text without words. */
function vietnameseShare(text: string): number {
  const words = text.match(/[\p{L}\p{M}]+/gu)?.slice(0, 4000) ?? [];
  if (words.length === 0) return 0;
  const isSyllable = (word: string) =>
    SYLLABLE.test(word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'));
  return words.filter(isSyllable).length / words.length;
}

/** Vietnamese letters beyond ASCII: without one a text that reads well may be any language, or unmarked Vietnamese. */
const MARKED = /[ăâđêôơư\u1EA0-\u1EF9]/giu;

/**
 * Bytes as text, in UTF-8, UTF-16 or Windows-1258; null where none of them reads as Vietnamese. UTF-8 is taken as it is.
 */
export function decodeBytes(bytes: Uint8Array): Decoded | null {
  try {
    return { text: normalizeFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), notes: [] };
  } catch {
    // Tried below.
  }
  for (const [label, name] of encodingsOf(bytes)) {
    const text = normalizeFile(new TextDecoder(label).decode(bytes));
    const marked = text.match(MARKED)?.length ?? 0;
    if (vietnameseShare(text) >= LEAST && marked * 20 >= (text.match(/\p{L}/gu)?.length ?? 0))
      return { text, notes: [`đổi mã ${name} sang UTF-8`] };
  }
  return null;
}

function encodingsOf(bytes: Uint8Array): [string, string][] {
  const zeros = [0, 0];
  for (const [i, byte] of bytes.subarray(0, 512).entries()) if (byte === 0) zeros[i % 2]! += 1;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return [['utf-16le', 'UTF-16']];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return [['utf-16be', 'UTF-16']];
  if (zeros[0]! + zeros[1]! > 20) return zeros[1]! > zeros[0]! ? [['utf-16le', 'UTF-16']] : [['utf-16be', 'UTF-16']];
  return [['windows-1258', 'Windows-1258']];
}

/** A text that can be read, with what was mended in it, or what it is instead, in Vietnamese. */
export function mended({ text, notes }: Decoded): Decoded | { foreign: string } {
  const twice = garbledIn(text).find(({ kind }) => kind === 'twice-decoded');
  const mendedText = twice ? twice.meant : text;
  const all = twice ? [...notes, 'giải mã lại chữ UTF-8 bị giải mã hai lần'] : notes;
  const foreign = foreignFormOf(mendedText);
  if (foreign !== undefined && !foreign.includes('HTML')) return { foreign };
  return { text: mendedText, notes: all };
}
