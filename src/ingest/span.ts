/** Half-open range of UTF-16 units in the text that was read. */
export interface Span {
  start: number;
  end: number;
}

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  text: string;
}

/** Stands where something was taken out: no letter, digit, white space or punctuation of any pattern. */
const BLANK = '\uFFFC';

/** The lines that are not blank, in order. Line breaks are `\n`. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    const from = start + raw.indexOf(trimmed);
    if (trimmed !== '') lines.push({ text: trimmed, start: from, end: from + trimmed.length });
    start += raw.length + 1;
  }
  return lines;
}

/** True when paragraphs were broken into lines of a screen's width: most single line breaks are followed by a small letter. */
export function isHardWrapped(text: string): boolean {
  let breaks = 0;
  let inside = 0;
  for (const [, next] of text.matchAll(/[^\n]\n([^\n])/g)) {
    breaks++;
    if (/\p{Ll}/u.test(next!)) inside++;
  }
  return breaks >= 2 && inside * 2 >= breaks;
}

/** The text with the given spans (in order, not overlapping) made unreadable; every offset stays what it was. */
export function blank(text: string, spans: Iterable<Span>): string {
  let out = '';
  let from = 0;
  for (const { start, end } of spans) {
    out += text.slice(from, start) + BLANK.repeat(end - start);
    from = end;
  }
  return out + text.slice(from);
}

/** Groups findings by key; the first of a group gives its value, all give their places. */
export function groupBy<T extends Span, K extends object>(
  found: Iterable<T>,
  key: (each: T) => string,
  value: (each: T) => K,
): (K & { mentions: Span[] })[] {
  const groups = new Map<string, K & { mentions: Span[] }>();
  for (const each of found) {
    const span = { start: each.start, end: each.end };
    const group = groups.get(key(each));
    if (group) group.mentions.push(span);
    else groups.set(key(each), { ...value(each), mentions: [span] });
  }
  return [...groups.values()];
}
