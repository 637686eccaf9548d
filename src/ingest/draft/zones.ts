import { foldMarks } from '../../domain/text.ts';
import { furniture, labels, type LabelField } from '../../reference/reading.ts';
import { isMenuHeading, isFurniture } from '../furniture.ts';
import { linesOf, type Line, type Span } from '../span.ts';
import { isByline } from './bylines.ts';
import { isInitials, isOutlet, isSection } from './outlets.ts';
import { stampIn, type Stamp } from './stamp.ts';

type Zone =
  | 'title'
  | 'label'
  | 'stamp'
  | 'menu'
  | 'office'
  | 'related'
  | 'outlet'
  | 'caption'
  | 'tags'
  | 'section'
  | 'head'
  | 'body'
  | 'tail';

export interface ZoneLine extends Line {
  zone: Zone;
  /** Of a label: what its value is, and the value. */
  field?: LabelField;
  value?: Span;
  stamp?: Stamp;
  /** A heading of the first or second order in Markdown or HTML. */
  isHeading?: true;
}

const LABELS = new Map<string, LabelField>(
  Object.entries(labels).flatMap(([field, names]) => names.map((name) => [keyOf(name), field as LabelField] as const)),
);
const LABEL = /^[\s•*+(\[-]{0,4}(?<label>[\p{L}\d][\p{L}\d ._,/&-]{0,39}?)\s{0,3}[::]\s*(?<value>.*)$/u;
const HEADINGS = new Set(furniture.headings.map(keyOf));
const LINES = new Set(furniture.lines.map(keyOf));
const MENU = new Set(furniture.menu.map(keyOf));
const LEADS = new RegExp(`^\\s*(?:[-–•*]\\s*)?(?:${furniture.leads.join('|')})\\s*:?\\s*`, 'iu');
const CAPTION =
  /(?:^|[\s(*.])(?:ảnh|hình|ảnh minh họa|ảnh tư liệu|ảnh chụp màn hình|đồ họa|photo|nguồn ảnh)\s*:\s*[^.!?]{2,60}\)?\.?\*?$/iu;
/** «Cơ quan của Đảng bộ tỉnh …», «Tiếng nói của …»: what a newspaper says of itself. */
const MASTHEAD = /^(?:cơ quan (?:của|ngôn luận|trung ương)|tiếng nói (?:của|cử tri)|diễn đàn của)(?!\p{L})(?!.*\.\s)/iu;
const TAGS = /^(?:#[\p{L}\d][^#]{0,40}\s*){1,20}$|^[^\s,.][^,.:!?]{1,30}(?:,(?=\S)[^,.:!?]{1,30}){2,20}$/u;
const SENTENCE_END = /[.!?…;:](?:["”’»)\]*]|\/\.){0,3}$/u;
/** A line of a list with some words in it. */
const LIST_ITEM = /^(?:[-–+*•]|\d{1,2}[.)]|[a-zđ]\)|Điều\s\d+)\s+\S+(?:\s\S+){3}/u;
const DATELINE =
  /^[\s*]*(?:\(?(?<place>\p{Lu}[\p{L}.]{0,10}(?:\s\p{Lu}[\p{L}.]{0,10}){0,3}\s)?\(?(?<outlet>[\p{Lu}][\p{L}\d&./+-]{1,20}(?:\s(?:Online|News|trí))?)\)?\.?\s{0,2}[-–—|]+)\s/u;
/** A shorter line is no paragraph that could begin with a dateline. */
const SHORTEST_SENTENCE = 45;
const LONG = 150;
/** A caption is hardly longer. */
const CAPTION_LENGTH = 160;
const LONGEST_LABEL_LINE = 300;
const MOST_BUTTON_WORDS = 16;

export function keyOf(text: string): string {
  return foldMarks(text.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/[^a-z0-9+>»]+/g, ' ')
    .trim();
}

/** Initials, name or host of a newspaper before the first words of an article: «(NNVN) - », «Vinh (TTXVN) – ». */
export function datelineOf(text: string): string | undefined {
  if (text.length < SHORTEST_SENTENCE) return undefined;
  const outlet = DATELINE.exec(text.slice(0, 90))?.groups?.['outlet'];
  return outlet !== undefined && (isInitials(outlet, { unknown: true }) || isOutlet(outlet)) ? outlet : undefined;
}

/** Letters of a line before the article's own words: «Vinh (TTXVN) – ». */
export function datelineLength(text: string): number {
  return datelineOf(text) === undefined ? 0 : DATELINE.exec(text.slice(0, 90))![0].length;
}

/** The lines of a text, each with what it is. Where the article ends and the page begins is decided by their neighbours. */
export function zonesOf(text: string): ZoneLine[] {
  const lines = linesOf(text).map(firstGuess);
  const isArticle = ({ zone }: ZoneLine) => zone === 'body';
  relatedLists(lines);
  const first = lines.findIndex((line) => isArticle(line) && isParagraph(line.text));
  const last = endOf(
    lines,
    lines.findLastIndex((line) => isArticle(line) && isParagraph(line.text)),
  );
  for (const [i, line] of lines.entries()) {
    if (i > first && i < last && isInsideArticle(line)) line.zone = 'body';
    if (line.zone !== 'body') continue;
    if (i < first || first < 0) line.zone = 'head';
    if (i > last && first >= 0) line.zone = 'tail';
    else if (i > first && i - first < 4 && isBesideStamp(lines, i)) line.zone = 'tail';
  }
  return lines;
}

/** A writer's name on the line above or below that of the day. */
export function isBesideStamp(lines: readonly ZoneLine[], i: number): boolean {
  const { text } = lines[i]!;
  return (lines[i - 1]?.zone === 'stamp' || lines[i + 1]?.zone === 'stamp') && text.includes(' ') && isByline(text);
}

/** Who wrote stands below the last paragraph, save captions of pictures. */
function endOf(lines: readonly ZoneLine[], last: number): number {
  for (let i = last - 1; i >= Math.max(1, last - 3); i--) {
    const after = lines.slice(i + 1, last + 1);
    if (isByline(lines[i]!.text) && after.every(({ text }) => text.length < CAPTION_LENGTH)) return i - 1;
  }
  return last;
}

function firstGuess(line: Line): ZoneLine {
  const { text } = line;
  const heading = /^#{1,2}\s+/.exec(text);
  if (heading) {
    const start = line.start + heading[0].length;
    return { ...line, text: text.slice(heading[0].length), start, zone: 'head', isHeading: true };
  }
  if (/^#{3,6}\s/.test(text)) return { ...line, zone: 'body' };
  if (!/\p{L}/u.test(text) && !stampIn(text)) return { ...line, zone: 'menu' };
  const label = labelOf(line);
  if (label) return label;
  if (HEADINGS.has(keyOf(text.replace(/:$/, ''))) || isMenuHeading(text) || isLead(text))
    return { ...line, zone: 'related' };
  if (isFurnitureLine(text)) return { ...line, zone: 'menu' };
  if (text.length < CAPTION_LENGTH && MASTHEAD.test(text)) return { ...line, zone: 'menu' };
  if (text.length < 250 && CAPTION.test(text)) return { ...line, zone: 'caption' };
  if (isSection(text)) return { ...line, zone: 'section' };
  if (TAGS.test(text)) return { ...line, zone: 'tags' };
  const stamp = stampOf(text);
  if (stamp) return { ...line, zone: 'stamp', stamp };
  if (
    isOutlet(
      text
        .replace(/^\d{1,3}\s+(?=\p{Lu}{2})/u, '')
        .replace(/^\(?(?:Theo|Nguồn)\s+|\)$/gu, '')
        .replace(/^\(|\)?\.?$/gu, ''),
    )
  )
    return { ...line, zone: 'outlet' };
  return { ...line, zone: 'body' };
}

function labelOf(line: Line): ZoneLine | null {
  if (line.text.startsWith('#')) return null;
  const match = LABEL.exec(line.text);
  const field = match && LABELS.get(keyOf(match.groups!['label']!));
  if (!match || !field) return null;
  const value = { start: line.end - match.groups!['value']!.length, end: line.end };
  if (field === 'body') return { ...line, start: value.start, text: match.groups!['value']!, zone: 'body' };
  if (line.text.length > LONGEST_LABEL_LINE) return null;
  return { ...line, zone: 'label', field, value };
}

/** What has a date and little else. */
function stampOf(text: string): Stamp | null {
  if (text.length > 160) return null;
  const stamp = stampIn(text);
  if (!stamp) return null;
  const { rest } = stamp;
  if (rest === '') return stamp;
  const words = rest.split(/\s+/).length;
  const isApart = /[|•·]/.test(text) || /\s[-–—]\s/.test(text);
  if (words <= 2 && (stamp.hasTime || isApart)) return stamp;
  if (/^\p{Lu}[\p{L}.\s]{1,30},?$/u.test(rest) && words <= 5 && /,\s+ngày\s/iu.test(text)) return stamp;
  return words <= 10 && stamp.hasTime && isApart && !/[.!?]/.test(rest) ? stamp : null;
}

function isFurnitureLine(text: string): boolean {
  if (text.length > 250) return false;
  if (isMadeOfLines(keyOf(text).split(' ')) || isFurniture(text)) return true;
  const pieces = text.split(/\s*[|»›>•]\s*|\s{2,}|\t/).filter((piece) => piece !== '');
  const known = pieces.filter(
    (piece) => MENU.has(keyOf(piece)) || LINES.has(keyOf(piece)) || isSection(piece) || isOutlet(piece),
  );
  return pieces.length >= 2 && known.length * 2 >= pieces.length && known.length >= 2;
}

/** «Chia sẻ Facebook Zalo»: buttons one beside another. */
function isMadeOfLines(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > MOST_BUTTON_WORDS) return false;
  return words.some((_, i) => {
    const rest = words.slice(i + 1);
    return LINES.has(words.slice(0, i + 1).join(' ')) && (rest.length === 0 || isMadeOfLines(rest));
  });
}

function isLead(text: string): boolean {
  const match = LEADS.exec(text);
  if (!match || text.length > 220) return false;
  return /^[^\p{L}]/u.test(match[0].trim()) || match[0].includes(':') || text.length === match[0].length;
}

/** After a heading of a list come its items, up to the next paragraph. */
function relatedLists(lines: ZoneLine[]): void {
  let isInList = false;
  for (const line of lines) {
    if (line.zone === 'related')
      isInList = HEADINGS.has(keyOf(line.text.replace(/:$/, ''))) || isMenuHeading(line.text);
    else if (isInList && line.zone === 'body') {
      if (line.text.length > LONG && SENTENCE_END.test(line.text)) isInList = false;
      else line.zone = 'related';
    }
  }
}

/** True for what is a sentence or more, or an item of a list. */
function isParagraph(text: string): boolean {
  if (text.length >= LONG || (datelineOf(text) !== undefined && SENTENCE_END.test(text))) return true;
  const words = text.split(/\s+/).length;
  return (SENTENCE_END.test(text) && words >= 9) || LIST_ITEM.test(text) || text.split('|').length >= 4;
}

/** Between two paragraphs hardly anything belongs to the page. */
function isInsideArticle(line: ZoneLine): boolean {
  if (line.zone === 'tags' || line.zone === 'section') return true;
  if (line.zone !== 'label') return false;
  return line.field === 'other'
    ? !/^[\s(*]*(?:ảnh|hình|video|clip|từ khóa|tags?)\s*:/iu.test(line.text)
    : line.field === 'published' && !stampIn(line.text);
}
