import { shorten } from '../../views/common/shorten.ts';

/** A link of a page, for readers who hold it on paper. */
export interface PrintedLink {
  text: string;
  /** As it stands in the page, entities and all. */
  href: string;
}

const LONGEST = 70;
/** More addresses than this nobody types from paper: the page itself, whose address is in its head, has them. */
const MOST = 100;

/**
 * The links of rendered HTML that lead off the page, each address once under its first text, in the order of the page.
 * At most a hundred. Links in drawings, of mere numbers and of names in an article are left out: a table or list with
 * the same links stands beside each, and a number alone says nothing of where it leads.
 */
export function printedLinks(html: string): PrintedLink[] {
  const found = new Map<string, string>();
  const text = html.replace(/<svg\b[^]*?<\/svg>/g, '');
  for (const [, attributes, inner] of text.matchAll(/<a\b([^>]*)>([^]*?)<\/a>/g)) {
    const href = /\bhref="([^"]*)"/.exec(attributes!)?.[1];
    const words = inner!
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const isName = attributes!.includes('class="entity"');
    if (href === undefined || href.startsWith('#') || !/\p{L}/u.test(words) || isName) continue;
    const address = href.replace(/#.*$/, '');
    if (!found.has(address) && words !== href) found.set(address, words);
  }
  return [...found].slice(0, MOST).map(([href, words]) => ({ text: shorten(words, LONGEST), href }));
}
