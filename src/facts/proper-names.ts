import type { Range } from '../corpus/types.ts';
import { onceEach } from '../domain/once.ts';
import { newTones } from '../ingest/tones.ts';

/** A text in one writing of marks and spaces, as it is and in small letters. */
export interface Written {
  text: string;
  lower: string;
}

/** A text to look for names in. */
export function written(text: string): Written {
  const level = newTones(text.normalize('NFC')).replace(/\s+/g, ' ');
  return { text: level, lower: level.toLowerCase() };
}

const writtenNames = onceEach(written);

/** Words before a name that sources write in either way: «vùng Thủ đô», «miền Trung». */
const HEADS: ReadonlySet<string> = new Set(['vùng', 'miền', 'khu', 'tiểu', 'dải']);

/**
 * Where a name stands as whole words. Small letters of the name may be large in the text; a large one may be small only
 * where the name goes on with a small one: «đồng bằng sông Hồng» is the region, «gió tây nguyên», «trạng thái bình
 * thường» name no place.
 */
export function placesOfName({ text, lower }: Written, name: string): Range[] {
  const wanted = writtenNames(name);
  const size = wanted.lower.length;
  const found: Range[] = [];
  for (let at = size === 0 ? -1 : lower.indexOf(wanted.lower); at >= 0; at = lower.indexOf(wanted.lower, at + 1)) {
    const isWhole = !isLetter(lower[at - 1]) && !isLetter(lower[at + size]);
    if (isWhole && isWrittenAs(text.slice(at, at + size), wanted.text)) found.push({ start: at, end: at + size });
  }
  return found;
}

/** True where one of the names stands in a text. */
export function hasName(text: Written, names: readonly string[]): boolean {
  return names.some((name) => placesOfName(text, name).length > 0);
}

function isWrittenAs(text: string, name: string): boolean {
  const [own, wanted] = [text.split(' '), name.split(' ')];
  return wanted.every((word, i) => {
    if (!isLarge(word[0]) || isLarge(own[i]?.[0])) return true;
    const next = wanted[i + 1];
    return HEADS.has(word.toLowerCase()) || (next !== undefined && !isLarge(next[0]));
  });
}

function isLarge(letter: string | undefined): boolean {
  return letter !== undefined && /\p{Lu}/u.test(letter);
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}
