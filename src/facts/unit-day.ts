import type { Corpus } from '../corpus/types.ts';
import { dayRange, movedBy } from '../domain/dates.ts';
import { agencies, regions, unitTable } from '../reference/index.ts';
import { once } from './once.ts';

interface Life {
  validFrom: string | null;
  validTo: string | null;
}

/** Days on which something in the tables of units, regions and offices began, or had ended the day before. */
const TURNS = turnsOf([
  { validFrom: unitTable.since, validTo: null },
  ...unitTable.units.flatMap((unit) => [unit, ...(unit.kindHistory ?? []).map(lifeOf)]),
  ...unitTable.events.map(({ date }) => ({ validFrom: date, validTo: null })),
  ...regions.flatMap((region) => [region, ...region.members.map(lifeOf)]),
  ...agencies,
]);

function lifeOf({ from, to }: { from: string | null; to: string | null }): Life {
  return { validFrom: from, validTo: to };
}

function turnsOf(lives: readonly Life[]): string[] {
  const turns = lives.flatMap(({ validFrom, validTo }) => [
    ...(validFrom === null ? [] : [dayRange(validFrom).first!]),
    ...(validTo === null ? [] : [movedBy(dayRange(validTo).last!, 1)]),
  ]);
  return [...new Set(turns)].sort();
}

/**
 * A day on which the tables of units, regions and offices say the same as on the build date: the last on which one of
 * them turned. Who asks it depends on the day only while a turn to come is known.
 */
export const unitDay = once((corpus: Corpus): string => corpus.lastOf(TURNS));
