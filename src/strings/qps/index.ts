/**
 * A made-up language, for the test that nothing of the interface is said past the context: Vietnamese without its marks,
 * each text between ⟦ and ⟧. `qps` is the code that Unicode leaves to such languages.
 */
import type { Formats } from '../formats.ts';
import { formats as vietnamese } from '../vi/formats.ts';
import { vi } from '../vi/index.ts';

export const qps = marked(vi, []);

/**
 * Dates and numbers are marked as texts are, `⟦2021.9.24⟧`, `⟦1'234⟧`; lists stand from the last name to the first; letters
 * are neither large nor small.
 */
export const formats: Formats = {
  number: (value, digits) => marked(quoted(vietnamese.number(value, digits)), []),
  measure: (value, unit) => marked(`${quoted(vietnamese.number(value))} ${unit}`, [unit]),
  bytes: (bytes) => marked(quoted(vietnamese.bytes(bytes)), []),
  percent: (share) => marked(`${vietnamese.number(share)}%`, []),
  date: (date) => marked(date.replaceAll('-', '.'), []),
  sheetDay: 'yyyy.mm.dd',
  when: (when) => marked(typeof when === 'string' ? when.replaceAll('-', '.') : vietnamese.when(when), []),
  compare: (a, b) => vietnamese.compare(b, a),
  together: vietnamese.together,
  lowerCase: (text) => text,
  upperCase: (text) => text,
};

function quoted(number: string): string {
  return number.replaceAll('.', "'");
}

/** The same value with every text in it marked, and every text that a function of it gives; what is `given` to it stays. */
function marked<T>(value: T, given: readonly string[]): T;
function marked(value: unknown, given: readonly string[]): unknown {
  if (typeof value === 'string') return value.trim() === '' ? value : `⟦${withoutMarks(value, given)}⟧`;
  if (typeof value === 'function') return (...args: unknown[]) => marked(value(...args), textsIn(args));
  if (Array.isArray(value)) return value.map((each) => marked(each, given));
  if (typeof value !== 'object' || value === null) return value;
  // Of a part of a sentence the words are marked; what it counts and where it leads are no words.
  if (isRun(value)) return { ...value, text: marked(value.text, given) };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each, given)]));
}

function isRun(value: object): value is { text: string } {
  return (
    'text' in value &&
    typeof value.text === 'string' &&
    Object.keys(value).every((key) => /^(text|path|url|counted)$/.test(key))
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The letters as they are, small and large, without marks; placeholders such as `{n}` stay, and texts that were given. */
function withoutMarks(text: string, given: readonly string[]): string {
  const kept = given.find((each) => text.includes(each));
  if (kept === undefined) return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  const others = given.filter((each) => each !== kept);
  return text
    .split(kept)
    .map((part) => withoutMarks(part, others))
    .join(kept);
}
