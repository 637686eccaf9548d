import { readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { foldSpace } from '../../src/domain/text.ts';
import { ROOT } from './commands.ts';
import { filesOf } from './html.ts';

/** What editors and the reference tables give to a site, value by value; it is in no language of the interface. */
export class GivenTexts {
  readonly #values = new Set<string>();
  /** The longest first, by their first word. */
  readonly #byWord = new Map<string, string[]>();

  constructor(folders: readonly string[]) {
    for (const folder of folders) {
      const root = resolve(ROOT, folder);
      for (const file of filesOf(root)) for (const value of valuesIn(join(root, file))) this.#add(foldSpace(value));
    }
    for (const values of this.#byWord.values()) values.sort((a, b) => b.length - a.length);
  }

  /** What is left of a text without the values that it holds whole, and without the beginning of one before «…». */
  rest(text: string): string {
    const given = foldSpace(text);
    if (this.#values.has(given)) return '';
    let rest = '';
    for (let at = 0; at < given.length;) {
      const end = this.#endOfValue(given, at);
      rest += end === undefined ? given[at] : '|';
      at = end ?? at + 1;
    }
    return rest;
  }

  #add(value: string): void {
    if (this.#values.has(value) || !/\p{L}|\d/u.test(value)) return;
    this.#values.add(value);
    const word = firstWord(value, 0)!;
    const same = this.#byWord.get(word);
    if (same) same.push(value);
    else this.#byWord.set(word, [value]);
  }

  #endOfValue(text: string, at: number): number | undefined {
    if (at > 0 && WORD.test(text[at - 1]!)) return undefined;
    const values = this.#byWord.get(firstWord(text, at) ?? '') ?? [];
    const whole = values.find((value) => text.startsWith(value, at) && standsAlone(value, text, at));
    const cut = text.indexOf('…', at);
    const isBeginning = cut > at && values.some((value) => value.startsWith(text.slice(at, cut).trimEnd()));
    const ends = [...(whole ? [at + whole.length] : []), ...(isBeginning ? [cut] : [])];
    return ends.length > 0 ? Math.max(...ends) : undefined;
  }
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** A value ends where a word does. A small word between others is part of a sentence, which may be the interface's own. */
function standsAlone(value: string, text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at).trimEnd(), text.slice(at + value.length)];
  if (WORD.test(after[0] ?? '') && WORD.test(value.at(-1)!)) return false;
  const isAmongWords = /\p{L}$/u.test(before) || /^\s*\p{L}/u.test(after);
  return !isAmongWords || !/^[\p{Ll}\p{M}]+$/u.test(value);
}

/** From a place on: letters and digits, or one other character. */
function firstWord(text: string, at: number): string | undefined {
  return /[\p{L}\p{N}\p{M}]+|[^]/uy.exec(text.slice(at, at + 40))?.[0];
}

function valuesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8').normalize('NFC');
  switch (extname(file)) {
    case '.yml':
      return leaves(parse(text));
    case '.json':
    case '.geojson':
      return leaves(JSON.parse(text), UNPUBLISHED);
    case '.txt':
      return text.split('\n');
    case '.mdx': {
      const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
      return [...leaves(parse(head)), ...proseOf(body)];
    }
    default:
      return [];
  }
}

/** What reference tables say for programmers and for the recognition of raw texts. */
const UNPUBLISHED = new Set(['description', 'keywords', 'types', 'leadWords', 'ambiguous', 'changedMeaning', 'rule']);

/** Every text of a value, but those of the fields left out. */
function leaves(value: unknown, without: ReadonlySet<string> = new Set()): string[] {
  if (typeof value === 'string') return [value, ...value.split('\n')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => (without.has(name) ? [] : leaves(each, without)));
}

/** What stands between the marks of an MDX text: paragraphs, cells and attributes. */
function proseOf(body: string): string[] {
  const attributes = [...body.matchAll(/="([^"]*)"/g)].map(([, value]) => value!);
  return [...attributes, ...body.replace(/<[^>]*>|\*\*?|^[#>|\s-]+|\[|\]\([^)]*\)/gm, '\n').split(/\n|\|/)];
}
