import type { Corpus } from '../../corpus/types.ts';
import { factsOf, type Facts } from '../../facts/index.ts';
import { createUnits, type PageNames, type Units } from '../../domain/territory.ts';
import { agencies, regions, sectors, unitTable, type Region } from '../../reference/index.ts';
import { languageOf, type Language, type Locale } from '../../strings/index.ts';

/** What every view reads: the content, the reference tables, and the language it is written in. */
export interface ViewContext extends Language {
  corpus: Corpus;
  facts: Facts;
  units: Units;
  regions: readonly Region[];
  locale: Locale;
  /** Names by id; undefined for an id that the table does not hold. */
  sectorName: (id: string) => string | undefined;
  agencyName: (id: string) => string | undefined;
}

const unitsIn = new Map<Locale, Units>();
const sectorNames = new Map(sectors.map(({ id, name }) => [id, name]));
const agencyNames = new Map(agencies.map(({ id, name }) => [id, name]));

export function createContext(corpus: Corpus, locale: Locale): ViewContext {
  const language = languageOf(locale);
  const units = unitsIn.get(locale) ?? createUnits(unitTable, pageNames(language));
  unitsIn.set(locale, units);
  return {
    corpus,
    facts: factsOf(corpus),
    units,
    regions,
    locale,
    ...language,
    sectorName: (id) => sectorNames.get(id),
    agencyName: (id) => agencyNames.get(id),
  };
}

function pageNames({ strings: { unit }, format }: Language): PageNames {
  return {
    until: (name, day) => unit.until(name, format.date(day)),
    from: (name, day) => unit.from(name, format.date(day)),
    compare: format.compare,
  };
}
