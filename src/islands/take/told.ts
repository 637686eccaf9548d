/** What a file that a reader takes is called, and what stands in it beside the drawing or the table. */
import { slug } from '../../domain/slug.ts';
import type { Surroundings } from '../../charts/standalone.ts';
import type { TakeWords } from './words.ts';
import type { Fill } from '../writer.ts';

/** What a page says about what is taken. */
export interface Told {
  title: string;
  finding: string;
  /** Unit, period, basis, notes, source. */
  lines: readonly string[];
  /** What is asked, in words: «Hình thức: kết nối; Lĩnh vực: du lịch»; empty where all is shown. */
  filter: string;
  /** Of that what leaves records out; how they are counted and drawn is none of it. */
  narrowed: string;
  /** How much of it was found, in words. */
  found: string;
  /** The address of the page, with what is asked. */
  address: string;
}

const LONGEST_NAME = 100;

/** `ma-tran`, `ket-noi`, `du-lich` → `ma-tran-ket-noi-du-lich`; the same part stands in it once. */
export function fileName(parts: readonly string[]): string {
  const [first, ...rest] = [...new Set(parts.map(slug))].filter(Boolean);
  return [first, ...rest].join('-').slice(0, LONGEST_NAME).replace(/-$/, '');
}

/** The values that an address asks for, in its order. */
export function valuesIn(search: string): string[] {
  return [...new URLSearchParams(search).values()].flatMap((value) => value.split(','));
}

/** Title, finding and notes of a file; the filter stands in the title and with its result in the notes. */
export function surroundingsOf(told: Told, words: TakeWords, fill: Fill): Surroundings {
  const { title, finding, lines, filter, narrowed, found, address } = told;
  return {
    title: narrowed === '' ? title : `${title} (${narrowed})`,
    finding,
    lines: [
      ...(filter === '' ? [] : [[fill(words.filter, { filter }), found].filter(Boolean).join(' ')]),
      ...withOrigin(lines, words.source, fill(words.origin, { address })),
    ],
  };
}

/** The sentence on the source, which a figure ends with where it has one, goes on with the site. */
function withOrigin(lines: readonly string[], source: string, origin: string): string[] {
  const last = lines.at(-1);
  return last?.startsWith(source) ? [...lines.slice(0, -1), `${last}. ${origin}`] : [...lines, `${source} ${origin}`];
}

/** The same as rows beneath a table, after an empty one. */
export function noteRows({ title, finding, lines }: Surroundings): string[][] {
  return [[], ...[title, finding, ...lines].filter(Boolean).map((line) => [line])];
}
