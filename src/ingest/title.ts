import { foldSpace } from '../domain/text.ts';
import { isFurniture } from './furniture.ts';
import { isDateLine } from './published.ts';
import { isSourceLine } from './source.ts';
import { isHardWrapped, linesOf } from './span.ts';

const LONGEST_TITLE = 200;
/** A shorter first line above another such line may be the section that the article stands in. */
const LONGEST_KICKER_WORDS = 4;

const MOTTO = /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập\s?-)/iu;
const ISSUER_HEAD =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|THỦ TƯỚNG|VĂN PHÒNG|BỘ|SỞ|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY)(?:\s\p{Lu}+){0,6}$/u;
const ABBREVIATION = /(?:^|[\s(])(?:TP|Tp|T\.P|TX|P|Q|H|TS|ThS|PGS|GS|St|Mr)$/u;

/** The first line that is not of the page (menu, date, source) when it is a title: short, no sentence, a text after it. */
export function findTitle(text: string): string | null {
  const lines = linesOf(text);
  const begin = lines.findIndex(({ text: line }) => !isOfPage(line));
  const [first, second] = begin < 0 ? [] : lines.slice(begin, begin + 2);
  if (!first || !second || !isTitleLike(first.text)) return null;
  const isShort = first.text.split(/\s+/).length <= LONGEST_KICKER_WORDS;
  if (isShort && isTitleLike(second.text) && second.text.length > first.text.length) return null;
  const isApart = /\n[^\S\n]*\n/.test(text.slice(first.end, second.start));
  if (!isApart && (/^\p{Ll}/u.test(second.text) || isHardWrapped(text))) return null;
  return foldSpace(first.text);
}

/** The first words of the text, at most `max` UTF-16 units with the «…» that marks a cut; empty for an empty text. */
export function openingWords(text: string, max: number): string {
  const opening = foldSpace(text.slice(0, 4 * max + 200));
  if (opening.length <= max) return opening;
  const room = opening.slice(0, max);
  const space = room.lastIndexOf(' ');
  const cut = space > 0 ? room.slice(0, space) : room.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:.…–-]+$/u, '')}…`;
}

function isTitleLike(line: string): boolean {
  if (line.length > LONGEST_TITLE || line.split(/\s+/).length < 2) return false;
  if (/[.:;,…]["”»)]?$/u.test(line) || !/^["“«‘'(]?[\p{L}\p{N}]/u.test(line)) return false;
  return !hasSentenceBreak(line) && !MOTTO.test(line) && !ISSUER_HEAD.test(line) && !isOfPage(line);
}

function isOfPage(line: string): boolean {
  return isFurniture(line) || isDateLine(line) || isSourceLine(line);
}

function hasSentenceBreak(line: string): boolean {
  return [...line.matchAll(/[.!?…]\s+\p{Lu}/gu)].some(({ index }) => !ABBREVIATION.test(line.slice(0, index)));
}
