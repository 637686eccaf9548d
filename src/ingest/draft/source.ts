import { findAddresses } from '../addresses.ts';
import type { Span } from '../span.ts';
import { BRACKET, isName, NAME_WORD, nameIn, trimmed, type Found } from './bylines.ts';
import { isAggregator, isInitials, isOutlet, isPortal, isSection } from './outlets.ts';
import { stampIn, type Stamp } from './stamp.ts';
import { datelineOf, isBesideStamp, type ZoneLine } from './zones.ts';

const NEXT_PIECE =
  /\s*(?:[;|]|(?:\s[-–—]|,|\s)\s*(?=\(?(?:ảnh|hình|clip|video|nguồn|đồ họa|tác giả|ngày đăng|cập nhật|lượt xem|số lượt xem|người đăng)\s*:))/iu;
const GLUED = new RegExp(
  `[.!?…][”"’»)\\]]{0,2}(?:\\/\\.)?\\s{0,2}(?<name>${NAME_WORD}(?:\\s${NAME_WORD}){1,3}|\\p{Lu}{2,12}(?:\\s\\p{Lu}{2,12}){1,3})(?:\\s*\\(([^()]{2,40})\\))?$`,
  'u',
);
const IN_BRACKETS = new RegExp(`[.!?…][”"’»]?\\s{0,2}\\((?<name>${NAME_WORD}(?:\\s${NAME_WORD}){1,3})\\)$`, 'u');
const ACCORDING_LINE = /^\(?(?:theo|nguồn)\s{0,2}:?\s+(?<value>[^()]{2,80}?)\)?\.?$/iu;
const ACCORDING_END = /\((?:theo|nguồn)\s{0,2}:?\s+(?<value>[^()]{2,80})\)\.?$/iu;

/** When the text was published, from the lines that say so: labels first, then the stamp nearest to the title. */
export function findStamp(text: string, lines: readonly ZoneLine[]): (Stamp & Span) | null {
  const at = (line: ZoneLine, from: number): (Stamp & Span) | null => {
    const stamp = stampIn(text.slice(from, Math.min(line.end, from + 120)));
    return stamp && { ...stamp, start: from + stamp.start, end: from + stamp.end };
  };
  const labelled = (field: string) =>
    lines
      .filter((line) => line.zone === 'label' && line.field === field)
      .flatMap((line) => at(line, line.value!.start) ?? []);
  const bare = lines.filter(({ zone }) => zone === 'stamp').flatMap((line) => at(line, line.start) ?? []);
  const others = lines
    .filter(
      (line) =>
        line.zone === 'label' && line.field !== 'published' && line.field !== 'updated' && line.field !== 'body',
    )
    .flatMap((line) => at(line, line.start) ?? []);
  const first = (stamps: (Stamp & Span)[]) => stamps.find(({ hasTime }) => hasTime) ?? stamps[0];
  return first(labelled('published')) ?? first(labelled('updated')) ?? first(bare) ?? first(others) ?? null;
}

/** The value of a label up to the next field on the line. */
function valueOf(text: string, { value }: ZoneLine): Found | null {
  const { start } = value!;
  let { end } = value!;
  const next = NEXT_PIECE.exec(text.slice(start, end));
  if (next) end = start + next.index;
  return trimmed(text, start, end);
}

/** Whom the text names as its source. `site` is what followed the title on its line. */
export function findPublisher(
  text: string,
  lines: readonly ZoneLine[],
  url: string | null,
  site: Found | null,
): Found | null {
  const labelled = lines
    .filter(({ zone, field }) => zone === 'label' && field === 'publisher')
    .flatMap((line) => valueOf(text, line) ?? []);
  const good = (found: Found | null | undefined): found is Found => Boolean(found && !isAggregator(found.text));
  const named = labelled
    .flatMap((found) => readName(text, found))
    .find((found) => good(found) && !/^ảnh/iu.test(found.text));
  if (named) return named;
  const according = lines.flatMap((line) => accordingTo(text, line)).find(good);
  if (according) return according;
  const edges = lines
    .filter(({ zone }) => zone === 'outlet')
    .flatMap(
      (line) => trimmed(text, line.start + (/^\d{1,3}\s+(?=\p{Lu})/u.exec(line.text)?.[0].length ?? 0), line.end) ?? [],
    );
  const own = edges.find((found) => good(found) && !isPortal(found.text));
  if (own) return own;
  const byline = lines
    .filter(({ zone }) => zone === 'stamp' || zone === 'tail')
    .flatMap((line) => outletBeside(text, line))
    .find(good);
  const dateline = lines
    .filter(({ zone }) => zone === 'body')
    .slice(0, 4)
    .flatMap(inDateline)
    .find(good);
  const portal = edges.find(good);
  return dateline ?? byline ?? (good(site) ? site : null) ?? portal ?? hostOf(text, url, lines);
}

/** Name of a value such as «Báo Vĩnh Phúc (http://…)»; without a name, the host. */
function readName(text: string, found: Found): Found[] {
  const address = findAddresses(found.text).find(({ host }) => host !== null);
  if (!address) return found.text.length <= 90 && /\p{L}{2}/u.test(found.text) ? [found] : [];
  const name = trimmed(text, found.start, found.start + address.start);
  if (name && /\p{L}{2}/u.test(name.text)) return [name];
  const at = found.start + address.start + found.text.slice(address.start).indexOf(address.host!);
  return [{ text: address.host!, start: at, end: at + address.host!.length }];
}

function accordingTo(text: string, line: ZoneLine): Found[] {
  if (line.zone === 'related' || line.zone === 'menu') return [];
  const tail = line.text.slice(-110);
  const match =
    line.text.length < 110 ? (ACCORDING_LINE.exec(line.text) ?? ACCORDING_END.exec(tail)) : ACCORDING_END.exec(tail);
  const value = match?.groups?.['value'];
  if (!value) return [];
  const start = line.start + line.text.lastIndexOf(value);
  const found = trimmed(text, start, start + value.length);
  if (!found || found.text.split(/\s+/).length > 10) return [];
  const isAlone = line.zone === 'tail' || line.zone === 'outlet' || line.zone === 'caption';
  return isOutlet(found.text) || (isAlone && /^\p{Lu}/u.test(found.text)) ? [found] : [];
}

/** «Bút Thử (sggp.org.vn)», «Bích Thử (TTXVN/Vietnam+)», «Thu Thử - Báo Lao Động | 25/02/2019». */
function outletBeside(text: string, line: ZoneLine): Found[] {
  if (line.text.length > 120) return [];
  const pieces = [...line.text.matchAll(/[^()|/–—-]+|(?<=\()[^()]+/gu)];
  const bracket = BRACKET.exec(line.text);
  const spans = [
    ...(bracket ? [{ index: line.text.lastIndexOf(bracket[1]!), words: bracket[1]! }] : []),
    ...pieces.map((piece) => ({ index: piece.index, words: piece[0] })),
  ];
  return spans.flatMap(({ index, words }) => {
    const found = trimmed(text, line.start + index, line.start + index + words.length);
    return found && (isOutlet(found.text) || isInitials(found.text)) && !isSection(found.text) ? [found] : [];
  });
}

function inDateline(line: ZoneLine): Found[] {
  const outlet = datelineOf(line.text);
  if (outlet === undefined) return [];
  const start = line.start + line.text.indexOf(outlet);
  return [{ text: outlet, start, end: start + outlet.length }];
}

function hostOf(text: string, url: string | null, lines: readonly ZoneLine[]): Found | null {
  const bare = lines
    .filter(({ zone }) => zone !== 'body' && zone !== 'related')
    .flatMap((line) => findAddresses(line.text).map((each) => ({ ...each, at: line.start })));
  const address = bare.find(
    ({ host, url: full }) => host !== null && (url === null || full === url) && !isAggregator(host),
  );
  if (!address) return null;
  const start = text.indexOf(address.host!, address.at + address.start);
  return start < 0 ? null : { text: address.host!, start, end: start + address.host!.length };
}

/** The address of the article as the text writes it. */
export function findUrl(text: string, lines: readonly ZoneLine[]): Found | null {
  const wanted = (line: ZoneLine) =>
    line.zone === 'label' && (line.field === 'url' || line.field === 'publisher') ? 2 : line.zone === 'body' ? 0 : 1;
  const found = lines
    .filter(({ zone }) => zone !== 'related' && zone !== 'menu')
    .flatMap((line) =>
      findAddresses(line.text).flatMap((each) =>
        each.url && wanted(line) > 0
          ? [
              {
                ...each,
                start: line.start + each.start,
                end: line.start + each.end,
                rank: wanted(line),
                isAlone: each.end - each.start >= line.text.length - 2,
              },
            ]
          : [],
      ),
    )
    .filter(({ rank, isAlone }) => rank === 2 || isAlone);
  const best = found.find(({ rank }) => rank === 2) ?? found[0];
  return best ? { text: text.slice(best.start, best.end), start: best.start, end: best.end } : null;
}

/** Who wrote. The photographer did not, nor who posted. */
export function findAuthor(text: string, lines: readonly ZoneLine[]): Found | null {
  for (const line of lines) {
    if (line.zone !== 'label' || line.field !== 'author') continue;
    const value = valueOf(text, line);
    const name = value && nameIn(text, value);
    if (name && findAddresses(name.text).length === 0 && !isOutlet(name.text)) return name;
  }
  return (
    bareByline(text, lines) ?? besideStamp(lines) ?? nextToStamp(text, lines) ?? headByline(text, lines) ?? glued(lines)
  );
}

/** A name alone on one of the lines after the last paragraph. */
function bareByline(text: string, lines: readonly ZoneLine[]): Found | null {
  const last = lines.findLastIndex(({ zone }) => zone === 'body');
  for (const line of lines.slice(last + 1, last + 8)) {
    if (line.zone === 'related') break;
    if (line.zone !== 'tail' && line.zone !== 'stamp') continue;
    const whole = trimmed(text, line.start, line.end);
    const name = whole && nameIn(text, whole);
    if (name && isName(name.text)) return name;
  }
  return null;
}

function besideStamp(lines: readonly ZoneLine[]): Found | null {
  for (const line of lines) {
    if (line.zone !== 'stamp' || !line.stamp || line.stamp.rest === '') continue;
    const [piece = ''] = line.stamp.rest.split(/\s*[|•·]\s*|\s[-–—]\s/u);
    const at = line.text.indexOf(piece);
    if (at >= 0 && piece.includes(' ') && isName(piece) && !isSection(piece))
      return { text: piece, start: line.start + at, end: line.start + at + piece.length };
  }
  return null;
}

/** A name alone above or below the line of the day, with the lead above both. */
function nextToStamp(text: string, lines: readonly ZoneLine[]): Found | null {
  const line = lines.find(({ zone }, i) => zone === 'tail' && isBesideStamp(lines, i));
  const whole = line && trimmed(text, line.start, line.end);
  return whole ? nameIn(text, whole) : null;
}

/** A name alone between the title and the first paragraph. */
function headByline(text: string, lines: readonly ZoneLine[]): Found | null {
  const first = lines.findIndex(({ zone }) => zone === 'body');
  const title = lines.findIndex(({ zone }) => zone === 'title');
  for (const line of lines.slice(title + 1, Math.max(first, 0))) {
    if (line.zone !== 'head') continue;
    const whole = trimmed(text, line.start + (/^[•*\s-]+/.exec(line.text)?.[0].length ?? 0), line.end);
    const name = whole && nameIn(text, whole);
    if (name && name.text.includes(' ') && isName(name.text)) return name;
  }
  return null;
}

/** «… ông Nam nói.Bút Thử», «… tuyến. (Thu Thử)»: after the last sentence. */
function glued(lines: readonly ZoneLine[]): Found | null {
  const line = lines.findLast(({ zone }) => zone === 'body');
  if (!line) return null;
  const end = line.text.slice(-80);
  const name = (GLUED.exec(end) ?? IN_BRACKETS.exec(end))?.groups?.['name'];
  if (!name || isOutlet(name) || isInitials(name)) return null;
  const start = line.start + line.text.lastIndexOf(name);
  return { text: name, start, end: start + name.length };
}
