import { slug } from '../../domain/slug.ts';
import abbreviationsJson from '../../reference/abbreviations.json' with { type: 'json' };
import { agencies, aliases } from '../../reference/index.ts';
import type { ViewContext } from '../common/context.ts';
import { once } from '../common/once.ts';

/** Kinds of spellings by which readers look for a unit; names of towns in it and of what it stands for are none. */
const KINDS: ReadonlySet<string> = new Set(['official', 'full', 'abbrev', 'former', 'english', 'variant']);

/**
 * Names by which a unit is found: its own, the long one, spellings of it, and those of the units in force that it is now.
 * Without `shown`, which the row has.
 */
export function searchNames(context: ViewContext, unit: string, shown: string): string[] {
  const { units, facts } = context;
  const ids = [...new Set([unit, ...(units.get(unit) ? units.currentOf(unit, facts.unitDay) : [])])];
  return different([shown, ...ids.flatMap((id) => namesOf(context).get(id) ?? [])]).slice(1);
}

/** Names of all units that are not among those given. */
export function otherNames({ units }: ViewContext, known: readonly string[]): string[] {
  const own = new Set(known.map(slug));
  return different(units.table.units.map(({ name }) => name)).filter((name) => !own.has(slug(name)));
}

const namesOf = once(({ units, facts }): ReadonlyMap<string, string[]> => {
  const spellings = new Map(aliases.provinces.map(({ id, aliases: own }) => [id, own]));
  return new Map(
    units.table.units.map(({ id, name, fullName, predecessors }) => {
      const now = units.nameAt(id, facts.unitDay).name;
      // A unit that took over a name is written like the one that bore it.
      const sources = [id, ...predecessors.filter((each) => units.get(each)?.name === name)];
      const texts = sources
        .flatMap((each) => spellings.get(each) ?? [])
        .flatMap((each) => (KINDS.has(each.type) ? [each.text] : []));
      return [id, different([name, fullName, now, ...texts])];
    }),
  );
});

/** What is written in several ways: bodies of the reference table, and abbreviations. */
export function sameWritings(): string[][] {
  const offices = agencies.map(({ name, abbreviations }) => different([name, ...abbreviations]));
  return [...offices, ...(abbreviationsJson.abbreviations as string[][])].filter((texts) => texts.length > 1);
}

/** Words that hold a question together: «của», «những». */
export function looseWords(): string[] {
  return abbreviationsJson.loose;
}

/** Each once, whatever its marks and signs; the first writing stays. */
export function different(names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(slug(name))) found.set(slug(name), name);
  return [...found.values()];
}
