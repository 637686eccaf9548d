/** A part of a page, as its reader is led to it. */
export interface PagePart {
  id: string;
  /** As it stands in the page, entities and all; marks of counted numbers left out. */
  text: string;
}

/** From this many parts on a page is long. */
const LONG = 4;

/** The parts of rendered HTML that have an anchor and a heading, in order; none of a page that is short. */
export function pageParts(html: string): PagePart[] {
  const parts = [...html.matchAll(/<section class="part"[^>]*? id="([^"]+)"[^>]*>\s*<h2[^>]*>([^]*?)<\/h2>/g)].map(
    ([, id, heading]): PagePart => ({
      id: id!,
      text: heading!
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    }),
  );
  return parts.length < LONG ? [] : parts;
}
