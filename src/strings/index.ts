import type { Formats } from './formats.ts';
import { formats as madeUpFormats, qps } from './qps/index.ts';
import { formats } from './vi/formats.ts';
import { vi } from './vi/index.ts';

/** All text of the interface, and what fields, codes and collections are called. */
export type Strings = typeof vi;

/** What a language is: its words, and how it writes numbers, dates and lists. */
export interface Language {
  strings: Strings;
  format: Formats;
}

/** Languages in which pages can be built, the default first. */
const LANGUAGES = {
  vi: { strings: vi, format: formats },
  qps: { strings: qps, format: madeUpFormats },
} satisfies Record<string, Language>;

export type Locale = keyof typeof LANGUAGES;
export const DEFAULT_LOCALE: Locale = 'vi';

export function isLocale(code: string): code is Locale {
  return Object.hasOwn(LANGUAGES, code);
}

export function languageOf(locale: Locale): Language {
  return LANGUAGES[locale];
}
