import type { ArticleEntry } from '../corpus/types.ts';
import { onceEach } from '../domain/once.ts';
import { createUnits } from '../domain/territory.ts';
import { unitTable } from '../reference/index.ts';
import { publicationDay } from './dates.ts';

/** The units of the reference table in time. Names are for the language of a page to choose. */
export const units = createUnits(unitTable);

/** Ids of all units whose pages there are, by the slug of the page; newest first. */
export const idsOfPage: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(unitTable.units, ({ slug }) => slug)].map(([slug, own]) => [slug, own.map(({ id }) => id)]),
);

/** The ids whose records count for a unit: itself, and for a unit in force on `day` all that its territory was before. */
export function territoryOf(id: string, day: string): ReadonlySet<string> {
  return territories(day)(id);
}

const territories = onceEach((day: string) =>
  onceEach((id: string): ReadonlySet<string> => {
    if (!units.validAt(id, day)) return new Set([id]);
    const parts = units.table.units.filter((unit) => units.currentOf(unit.id, day).includes(id));
    return new Set([id, ...parts.map((unit) => unit.id)]);
  }),
);

/** The same of a page, which may be of several ids. */
export function territoryOfPage(slug: string, day: string): ReadonlySet<string> {
  return territoriesOfPages(day)(slug);
}

const territoriesOfPages = onceEach((day: string) =>
  onceEach(
    (slug: string): ReadonlySet<string> =>
      new Set((idsOfPage.get(slug) ?? []).flatMap((id) => [...territoryOf(id, day)])),
  ),
);

/**
 * The unit that a name in a text means, given as an id of the 63: on the text's day the one that then bore the name,
 * else the one that had borne it. In a text without a date a name means a unit where no unit of another page bears it:
 * «Bắc Giang» can only be the one of then, «Phú Thọ» can be two.
 */
export function recognisedUnit({ data }: ArticleEntry, id: string): string | undefined {
  const day = publicationDay(data);
  if (day !== undefined) return namesakes(id, day)[0] ?? id;
  return namesakes(id, units.table.lawAsOf).every((later) => samePage(id, later)) ? id : undefined;
}

/** True for a unit that ended before a day; one that goes on under a new id has not. */
export function isUnitOver(id: string, day: string): boolean {
  return !units.validAt(id, day) && !units.currentOf(id, day).some((now) => samePage(id, now));
}

/** Units of a day that hold the territory of a unit and bear its name, or share its page. */
export function namesakes(id: string, day: string): string[] {
  const { name } = units.get(id)!;
  return units.currentOf(id, day).filter((other) => samePage(id, other) || units.nameAt(other, day).name === name);
}

function samePage(a: string, b: string): boolean {
  return units.pageSlug(a) === units.pageSlug(b);
}
