import type { Span } from '../span.ts';
import { datelineLength } from './zones.ts';

export interface Sentence extends Span {
  /** Number of its line among those that hold anything. */
  paragraph: number;
}

const END =
  /[.!?](?:["”’»)]|\/\.)*(?=\s+["“«(]?\p{Lu}|(?<=[\p{Ll}%)]\.)\s+\d|\s*$)|…["”’»)]*(?=\s+["“«(]?\p{Lu}\p{Ll}|\s*$)|\.\.\.(?=\s+\p{Lu}|\s*$)/gu;
const ABBREVIATION = /(?:^|[\s(/])(?:TP|Tp|T\.P|TX|P|Q|H|TS|ThS|PGS|GS|BS|KS|St|Mr|ĐT|T\.Ư|số|v\.v|\p{Lu})$/u;

/** The sentences of an article, in which what is not read is blanked out. A line break ends a sentence. */
export function sentencesOf(article: string): Sentence[] {
  const found: Sentence[] = [];
  let [at, paragraph] = [0, 0];
  for (const line of article.split('\n')) {
    if (/[\p{L}\p{N}]/u.test(line)) {
      let from = datelineLength(line);
      const push = (to: number) => {
        const words = line.slice(from, to);
        const lead = /^[\s\uFFFC]*/u.exec(words)![0].length;
        const tail = /[\s\uFFFC]*$/u.exec(words)![0].length;
        if (words.length > lead + tail) found.push({ start: at + from + lead, end: at + to - tail, paragraph });
        from = to;
      };
      for (const { index, 0: end } of line.matchAll(END))
        if (!(end === '.' && ABBREVIATION.test(line.slice(Math.max(0, index - 6), index)))) push(index + end.length);
      push(line.length);
      paragraph += 1;
    }
    at += line.length + 1;
  }
  return found;
}

/** The parts of a sentence between semicolons. */
export function clausesOf(article: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = article.indexOf(';', start); at >= 0 && at < end; at = article.indexOf(';', at + 1)) {
    parts.push(trim(article, from, at));
    from = at + 1;
  }
  parts.push(trim(article, from, end));
  return parts.filter((part) => part.end > part.start);
}

/** A span without white space and full stops at its ends. */
export function trim(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const lead = /^[\s\uFFFC,:]*/u.exec(words)![0].length;
  const tail = /(?:[\s\uFFFC.,;:]|\/\.)*$/u.exec(words)![0].length;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}
