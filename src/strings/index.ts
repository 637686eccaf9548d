import type { Formats } from './formats.ts';
import { formats } from './vi/formats.ts';
import { vi } from './vi/index.ts';

/** Languages in which pages are built, the default first. */
export const LOCALES = ['vi'] as const;
export type Locale = (typeof LOCALES)[number];

/** All text of the interface, and what fields, codes and collections are called. */
export type Strings = typeof vi;

/** What a language is: its words, and how it writes numbers, dates and lists. */
export interface Language {
  strings: Strings;
  format: Formats;
}

const LANGUAGES: Record<Locale, Language> = { vi: { strings: vi, format: formats } };

export function languageOf(locale: Locale): Language {
  return LANGUAGES[locale];
}
