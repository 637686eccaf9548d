import type { Corpus, Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';

/**
 * Records by the unit, as written, that they name: as a party or place, or through an organization of that unit. An
 * organization counts as naming its own unit. Each record once, in the order of the corpus.
 */
export function recordsByUnit({ backlinks, entries }: Corpus): Map<string, Entry[]> {
  const found = new Map<string, Map<string, Entry>>();
  const add = (unit: string, entry: Entry) => {
    const records = found.get(unit) ?? new Map<string, Entry>();
    found.set(unit, records.set(keyOf(entry), entry));
  };
  for (const [target, links] of backlinks)
    if (target.startsWith('@unit/')) for (const { from } of links) add(target.slice('@unit/'.length), from);
  for (const organization of entries.organizations) {
    const { province } = organization.data;
    if (province === undefined) continue;
    for (const { from } of backlinks.get(keyOf(organization)) ?? []) add(province, from);
  }
  return new Map([...found].map(([unit, records]) => [unit, [...records.values()]]));
}
