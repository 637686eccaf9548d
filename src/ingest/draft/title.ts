import type { Span } from '../span.ts';
import { isAggregator, isInitials, isOutlet } from './outlets.ts';
import { datelineLength, datelineOf, keyOf, type ZoneLine } from './zones.ts';

export interface Heading extends Span {
  /** What stands after the title on its line: «… | Biên Mậu Ngày Mới». */
  site: string | null;
}

const LONGEST = 250;
const FEW_WORDS = 4;
/** Head lines that are looked at. */
const MOST_LINES = 25;
const ABBREVIATION = /(?:^|[\s(])(?:TP|Tp|T\.P|TX|P|Q|H|TS|ThS|PGS|GS|St|Mr|T\.Ư)$/u;
/** «THÔNG BÁO», «QUYẾT ĐỊNH» alone. */
const KIND_ALONE =
  /^(?:thông báo|quyết định|kế hoạch|công văn|công điện|chỉ thị|nghị quyết|báo cáo|chương trình|tờ trình|hướng dẫn|quy chế|biên bản|kết luận|thông tin báo chí|thông cáo báo chí)\s*:?$/iu;

/** Where the title stands; null where the text has none. `text` is the view. */
export function findHeading(text: string, lines: readonly ZoneLine[]): Heading | null {
  const labelled = lines.find(
    ({ zone, field, value }) => zone === 'label' && field === 'title' && value && value.end > value.start,
  );
  if (labelled) return withoutSite(text, labelled.value!, true);
  const marked = lines
    .slice(0, MOST_LINES)
    .find(({ isHeading, text: words }) => isHeading && words.split(/\s+/).length > 2);
  if (marked) return withoutSite(text, marked, false);
  const plain = plainHeading(text, lines);
  return plain && withoutSite(text, plain, false);
}

function plainHeading(text: string, lines: readonly ZoneLine[]): ZoneLine | null {
  const open = lines.slice(0, MOST_LINES).filter(({ zone }) => zone === 'head' || zone === 'body');
  const candidates = open.filter(
    (line) => line.text.includes(' ') && !KIND_ALONE.test(line.text) && !isByName(line, lines),
  );
  const [first, second] = candidates;
  if (!first || !isTitleLike(first)) return null;
  const after = lines.slice(lines.indexOf(first) + 1);
  if (!after.some(({ zone, text: words }) => zone === 'body' && words.length > 60)) return null;
  if (second && isKicker(first, second)) return second;
  if (isBroken(text, first, lines)) return null;
  return first;
}

function isTitleLike({ text, zone }: ZoneLine): boolean {
  const isSentence = datelineOf(text) !== undefined && /[.!?…;:](?:["”’»)\]*]|\/\.)*$/u.test(text);
  if (text.length > LONGEST || text.split(/\s+/).length < 2 || isSentence) return false;
  if (zone === 'body' && text.length > 160) return false;
  if (/[;,:]$/.test(text) || !/^["“«‘'([]?[\p{L}\p{N}]/u.test(text)) return false;
  return ![...text.matchAll(/[.!?…]["”’»]?\s+\p{Lu}/gu)].some(({ index }) => !ABBREVIATION.test(text.slice(0, index)));
}

/** A short line above a longer one that could be the title: the section, or a series. */
function isKicker(first: ZoneLine, second: ZoneLine): boolean {
  const words = first.text.split(/\s+/).length;
  if (second.zone !== 'head' || !isTitleLike(second) || second.text.length <= first.text.length) return false;
  if (/[.…]$/.test(second.text)) return false;
  return words <= FEW_WORDS || (words <= 7 && first.text === first.text.toUpperCase());
}

/** «• GIA THỬ», the writer between section and title. */
function isByName({ text }: ZoneLine, lines: readonly ZoneLine[]): boolean {
  return /^[•*-]\s/.test(text) && text.split(/\s+/).length <= 6 && lines.length > 3;
}

/** A paragraph broken into lines of a screen's width has no title in its first line. */
function isBroken(text: string, first: ZoneLine, lines: readonly ZoneLine[]): boolean {
  const next = lines[lines.indexOf(first) + 1];
  if (!next || (next.zone !== 'body' && next.zone !== 'head') || /\n[^\S\n]*\n/.test(text.slice(first.end, next.start)))
    return false;
  return /^\p{Ll}/u.test(next.text);
}

function withoutSite(text: string, { start, end }: Span, isLabel: boolean): Heading {
  // «VOV.VN - Hai tỉnh …»
  const outlet = datelineOf(text.slice(start, end));
  const prefix =
    outlet !== undefined && (isOutlet(outlet) || isInitials(outlet)) ? datelineLength(text.slice(start, end)) : 0;
  const span = { start: start + prefix, end };
  const words = text.slice(span.start, span.end);
  const parts = [...words.matchAll(/\s+[|–—-]\s+/g)];
  const last = parts.at(-1);
  if (last) {
    const site = words.slice(last.index + last[0].length).trim();
    const isPipe = last[0].includes('|');
    if (isOutlet(site) || isAggregator(site) || (isLabel && isPipe && site.split(/\s+/).length <= 6))
      return { start: span.start, end: span.start + last.index, site };
  }
  const quoted = isLabel ? /^(["'])(.*)\1$/.exec(words) : null;
  if (quoted) return { start: span.start + 1, end: span.end - 1, site: null };
  return { start: span.start, end: span.end, site: null };
}

/** Other lines that say the title again. */
export function repeatsOf(text: string, heading: Span, lines: readonly ZoneLine[]): ZoneLine[] {
  const wanted = keyOf(text.slice(heading.start, heading.end));
  return lines.filter((line) => line.start !== heading.start && keyOf(line.text) === wanted);
}
