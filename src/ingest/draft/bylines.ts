import type { Span } from '../span.ts';
import { isInitials, isOutlet, isSection } from './outlets.ts';

/** Words of a text and where they stand. */
export interface Found extends Span {
  text: string;
}

/** «(cộng tác viên)», «(sggp.org.vn)» at the end. */
export const BRACKET = /\s*[([]([^()[\]]{1,60})[)\]]\s*$/u;

/** A word of a name, or initials. */
export const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}'’]{0,14}(?:\.\p{Lu}[\p{L}'’]{0,14}){0,3}\.?)`;
const NAME = new RegExp(`^${NAME_WORD}(?:\\s${NAME_WORD}){0,4}$`, 'u');
const NAMES_BETWEEN = /\s*(?:,|;|\/|\s[-–—]\s|\s&\s|\svà\s)\s*/u;
const LONGEST_NAME = 60;
const NO_NAME = /^(?:ông|bà|nguồn|theo|ảnh|tin|bài|hết|xem|đọc|chia sẻ|nơi nhận|kt|tm|tl|tuq)(?!\p{L})/iu;

/** A piece of a text without the signs around it; null where nothing is left. */
export function trimmed(text: string, from: number, to: number): Found | null {
  const words = text.slice(from, to);
  const head = /^[\s|:;,."'“([–-]*/u.exec(words)![0].length;
  const tail = /[\s|:;,"'”)\]–-]*$/u.exec(words)![0].length;
  const start = from + head;
  let end = to - tail;
  if (end <= start) return null;
  if (/\p{Ll}{2}\.$/u.test(text.slice(start, end))) end -= 1;
  // A bracket that was opened inside is closed inside.
  if (text.slice(start, end).split('(').length > text.slice(start, end).split(')').length)
    end += /^[^)]{0,2}\)/u.exec(text.slice(end))?.[0].length ?? 0;
  return { text: text.slice(start, end), start, end };
}

/** Without role, agency or host in brackets and after a stroke: «Bút Thử (cộng tác viên)», «Công Thử/VOV-Đông Bắc». */
export function nameIn(text: string, found: Found): Found | null {
  const bracket = BRACKET.exec(found.text);
  const end = found.start + (bracket ? bracket.index : found.text.length);
  const words = text.slice(found.start, end);
  const stroke = words.search(/\s*\/\s*(?=\p{Lu}{2}|Báo|Vietnam)|\s[-–—|]\s(?=Báo|TTXVN|VOV|Đài|Ảnh)/u);
  return trimmed(text, found.start, stroke > 0 ? found.start + stroke : end);
}

/** A name of a person, or several; no newspaper and no section. */
export function isName(text: string): boolean {
  if (text.length > LONGEST_NAME || NO_NAME.test(text) || isOutlet(text) || isSection(text) || isInitials(text))
    return false;
  const names = text.split(NAMES_BETWEEN).filter(Boolean);
  return (
    names.length > 0 &&
    names.length <= 4 &&
    names.every(
      (name) =>
        NAME.test(name) &&
        (name.includes(' ') ||
          /\./.test(name) ||
          /^\p{Lu}{2,6}$/u.test(name) ||
          names.length > 1 ||
          /^\p{Lu}\p{Ll}+$/u.test(name)),
    )
  );
}

/** A line with a writer's name and little else: «Bút Thử (sggp.org.vn)», «Công Thử/VOV-Đông Bắc». */
export function isByline(text: string): boolean {
  if (text.length > 80) return false;
  const whole = trimmed(text, 0, text.length);
  const name = whole && nameIn(text, whole);
  return name !== null && isName(name.text) && (name.text.includes(' ') || name.text !== text);
}
