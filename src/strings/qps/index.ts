/**
 * A made-up language, for the test that nothing of the interface is said past the context: Vietnamese without its marks,
 * each text between ⟦ and ⟧. `qps` is the code that Unicode leaves to such languages.
 */
import type { Formats } from '../formats.ts';
import { formats as vietnamese } from '../vi/formats.ts';
import { vi } from '../vi/index.ts';

export const qps = marked(vi);

/** Dates and numbers that no Vietnamese text has: `2021.9.24`, `1'234`. */
export const formats: Formats = {
  ...vietnamese,
  number: (value, digits) => quoted(vietnamese.number(value, digits)),
  measure: (value, unit) => `${quoted(vietnamese.number(value))} ${unit}`,
  bytes: (bytes) => quoted(vietnamese.bytes(bytes)),
  date: (date) => date.replaceAll('-', '.'),
  when: (when) => (typeof when === 'string' ? when.replaceAll('-', '.') : marked(vietnamese.when(when))),
};

function quoted(number: string): string {
  return number.replaceAll('.', "'");
}

/** The same value with every text in it marked, and every text that a function of it gives. */
function marked<T>(value: T): T;
function marked(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? value : `⟦${withoutMarks(value)}⟧`;
  if (typeof value === 'function') return (...given: unknown[]) => marked(value(...given));
  if (Array.isArray(value)) return value.map((each) => marked(each));
  if (typeof value !== 'object' || value === null) return value;
  if ('text' in value) return 'path' in value || 'counted' in value ? value : { ...value, text: marked(value.text) };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each)]));
}

/** The letters as they are, small and large, without marks; placeholders such as `{n}` stay. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
