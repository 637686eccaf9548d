import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A page of a built site. */
export interface HtmlPage {
  /** Path inside the site, as a server knows it: `/van-ban/` for `van-ban/index.html`. */
  path: string;
  html: string;
}

/** Every HTML file of a folder, in order of path. */
export function pagesOf(folder: string): HtmlPage[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** Paths of all files, relative to the folder, with forward slashes, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** An opening tag with its attributes, entities decoded. Our pages quote every attribute value with `"`. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** Opening tags outside comments, and outside the text of scripts and styles. */
export function tagsOf(html: string): Tag[] {
  const bare = html.replace(/<!--[^]*?-->/g, '').replace(/(<(script|style)\b[^>]*>)[^]*?(<\/\2>)/g, '$1$3');
  return [...bare.matchAll(/<([a-zA-Z][\w-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>/g)].map(([, name, rest]) => ({
    name: name!.toLowerCase(),
    attributes: Object.fromEntries(
      [...rest!.matchAll(/([^\s=>"/]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key!, decode(value ?? '')]),
    ),
  }));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

export function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    decimal
      ? String.fromCodePoint(Number(decimal))
      : hex
        ? String.fromCodePoint(parseInt(hex, 16))
        : (ENTITIES[name] ?? whole),
  );
}

/** Visible text of a page, white space folded. */
export function textOf(html: string): string {
  const main = unkept(html.replace(/<!--[^]*?-->/g, '').replace(/<(script|style)\b[^]*?<\/\1>/g, ' '));
  return decode(main.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without what only keeps names and numbers from being parted at the end of a line. */
export function unkept(markup: string): string {
  return markup.replace(/<span class="kept">([^<]*)<\/span>/g, '$1');
}
