import { vi } from './vi/index.ts';

/** Languages in which pages are built, the default first. */
export const LOCALES = ['vi'] as const;
export type Locale = (typeof LOCALES)[number];

/** All text of the interface. Labels of fields and codes are not here: they are content and live in the schemas. */
export type Strings = typeof vi;

const TABLES: Record<Locale, Strings> = { vi };

export function stringsFor(locale: Locale): Strings {
  return TABLES[locale];
}
