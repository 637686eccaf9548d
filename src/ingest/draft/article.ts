import { blank, type Span } from '../span.ts';
import { readOfficial, type Official } from './official.ts';
import { findHeading, repeatsOf, type Heading } from './title.ts';
import { zonesOf, type ZoneLine } from './zones.ts';

export interface Zoned {
  lines: ZoneLine[];
  heading: Heading | null;
  official: Official | null;
}

/** The lines of a view, its title, and its head where it is an official text. */
export function zoned(text: string): Zoned {
  const lines = zonesOf(text);
  const official = readOfficial(lines);
  if (official) return { lines, heading: official.title && { ...official.title, site: null }, official };
  const heading = findHeading(text, lines);
  if (heading)
    for (const line of [
      ...repeatsOf(text, heading, lines),
      ...lines.filter(({ start, end }) => start <= heading.start && heading.end <= end),
    ])
      line.zone = 'title';
  return { lines, heading, official };
}

/** Title, lead and paragraphs; all else unreadable. Credits of photographs and a name glued to the end go too. */
export function articleOf(text: string, lines: readonly ZoneLine[], heading: Span | null, author: Span | null): string {
  const kept: Span[] = lines.filter(
    ({ zone, start }) => zone === 'body' || (zone === 'head' && heading !== null && start > heading.start),
  );
  if (heading) kept.push(heading);
  kept.sort((a, b) => a.start - b.start);
  const gone: Span[] = [];
  let from = 0;
  for (const { start, end } of kept) {
    if (start > from) gone.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < text.length) gone.push({ start: from, end: text.length });
  const article = keepLines(text, gone);
  const credits = [...article.matchAll(CREDIT)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return keepLines(
    article,
    author && lines.some(({ zone, start, end }) => zone === 'body' && start <= author.start && author.end <= end)
      ? [...credits, author]
          .sort((a, b) => a.start - b.start)
          .filter((each, i, all) => i === 0 || each.start >= all[i - 1]!.end)
      : credits,
  );
}

const CREDIT =
  /\(\s?(?:ảnh|nguồn|theo|clip|video|đồ họa)(?: minh họa| tư liệu)?\s?:?\s[^()\n]{2,80}\)|(?<![\p{L}])Ảnh(?: minh họa)?\s?:\s[^.\n]{2,60}$/gimu;

/** `blank`, but line breaks stay: they part sentences. */
function keepLines(text: string, spans: readonly Span[]): string {
  const blanked = blank(text, spans);
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += blanked.slice(at, start);
    for (let i = start; i < end; i++) out += text[i] === '\n' ? '\n' : blanked[i]!;
    at = end;
  }
  return out + blanked.slice(at);
}
