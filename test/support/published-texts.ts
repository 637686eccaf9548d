import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { decode, filesOf, tagsOf, unkept } from './html.ts';

/** What a reader or a program gets of a file, piece by piece. */
export interface PublishedText {
  /** The file, relative to the site; of a packed one also the part: `in/tinh/hue.xlsx xl/workbook.xml`. */
  file: string;
  text: string;
  /** Stands on a page or in a drawing, where readers see it. */
  seen: boolean;
}

/** Attributes that people or islands read; the others hold ids and addresses. */
const READ = /^(title|aria-label|aria-description|aria-roledescription|alt|content|placeholder|label|data-.*)$/;

type Reader = (file: string, content: Uint8Array) => PublishedText[];

const READERS: Record<string, Reader> = {
  '.html': (file, content) => markupTexts(file, strFromU8(content)),
  '.svg': (file, content) => markupTexts(file, strFromU8(content)),
  '.json': (file, content) => unseen(file, jsonTexts(JSON.parse(strFromU8(content)))),
  '.csv': (file, content) => unseen(file, cellsOf(strFromU8(content)).flatMap(withJson)),
  '.docx': packedTexts,
  '.xlsx': packedTexts,
  '.js': (file, content) => unseen(file, strFromU8(content).match(LITERAL) ?? []),
  '.css': (file, content) => unseen(file, strFromU8(content).split(/["']/)),
};
/** A text in a script. */
const LITERAL = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
/** Files without words. */
const WORDLESS = new Set(['.png', '.woff2']);

/** All texts of the files of a site. Throws on a kind of file that it cannot read. */
export function publishedTexts(folder: string, isRead: (file: string) => boolean): PublishedText[] {
  return filesOf(folder)
    .filter((file) => isRead(file) && !WORDLESS.has(extname(file)))
    .flatMap((file) => {
      const reader = READERS[extname(file)];
      if (!reader) throw new Error(`cannot read the words of ${file}`);
      return reader(file, readFileSync(join(folder, file)));
    });
}

function markupTexts(file: string, markup: string): PublishedText[] {
  const visible = unbroken(markup.replace(/<!--[^]*?-->/g, '').replace(/<style\b[^]*?<\/style>/g, ''));
  const scripts = [...visible.matchAll(/<script\b[^>]*type="application\/[^>]*>([^]*?)<\/script>/g)];
  const attributes = tagsOf(visible).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) => (READ.test(name) ? withJson(value) : [])),
  );
  const seen = decode(visible.replace(/<script\b[^]*?<\/script>/g, '\n').replace(/<[^>]+>/g, '\n')).split('\n');
  return [
    ...seen.map((text) => ({ file, text, seen: true })),
    ...unseen(file, [...attributes, ...scripts.flatMap(([, json]) => withJson(json!))]),
  ];
}

/** Numbers that name a note, a quote or a row: «3» in a link to it, before it, «1–3, 7» in the column of a brief. */
const NOTE_NUMBERS =
  /(<(?:a\b[^>]* href="#[^>]*|span class="clause-number"[^>]*|td class="k-time")>)[\d–, …]+(?=<\/(?:a|span|td)>)/g;

/** Without what breaks the words of sources: marks, links of names, the numbers of notes, corrections, lines of a drawing. */
function unbroken(markup: string): string {
  return unkept(markup)
    .replace(NOTE_NUMBERS, '$1')
    .replace(/<sup class="refs"[^]*?<\/sup>| <span class="correction">[^]*?<\/span>|<span id="[^"]*"><\/span>/g, '')
    .replace(/<\/?(mark|u)\b[^>]*>/g, '')
    .replace(/<a class="entity"[^>]*>([^<]*)<\/a>/g, '$1')
    .replace(/<\/tspan>\s*<tspan\b[^>]*>/g, ' ')
    .replace(/<\/?tspan\b[^>]*>/g, '')
    .replace(/(?:<text\b[^>]*>[^<]*<\/text>\s*)+/g, joinedLines);
}

/** Texts of a drawing that follow one another and begin at the same place across are lines of one text. */
function joinedLines(texts: string): string {
  let last: string | undefined;
  return texts.replace(/<text\b[^>]* x="([^"]*)"[^>]*>([^<]*)<\/text>\s*/g, (_, x: string, line: string) => {
    const isNext = x === last;
    last = x;
    return `${isNext ? ' ' : '\n'}${line}`;
  });
}

/** Word and Excel: texts and attributes of every part. */
function packedTexts(file: string, content: Uint8Array): PublishedText[] {
  return Object.entries(unzipSync(content)).flatMap(([part, bytes]) => {
    const xml = strFromU8(bytes);
    const attributes = [...xml.matchAll(/="([^"]*)"/g)].map(([, value]) => decode(value!));
    // Words that are underlined in a quote are runs of their own.
    const whole = xml.replace(/<\/w:t><\/w:r><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:t\b[^>]*>/g, '');
    return unseen(`${file} ${part}`, [...decode(whole.replace(/<[^>]+>/g, '\n')).split('\n'), ...attributes]);
  });
}

function unseen(file: string, texts: string[]): PublishedText[] {
  return texts.map((text) => ({ file, text, seen: false }));
}

/** A text, or the texts in it where it is JSON. */
function withJson(text: string): string[] {
  if (!/^\s*[[{"]/.test(text)) return [text];
  try {
    return jsonTexts(JSON.parse(text));
  } catch {
    return [text];
  }
}

/** Texts and names of a value. */
function jsonTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(jsonTexts);
  return Object.entries(value).flatMap(([name, each]) => [name, ...jsonTexts(each)]);
}

function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/"((?:[^"]|"")*)"|[^",\r\n]+/g)].map(([whole, quoted]) =>
    (quoted?.replaceAll('""', '"') ?? whole).replace(/^'(?=[=+\-@])/, ''),
  );
}
