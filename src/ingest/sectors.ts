import { slug } from '../domain/slug.ts';
import { sectors } from '../reference/index.ts';

/** Ids of the sectors that words mean: by name, the beginning of a name, or a keyword; none where nothing is near. */
export function sectorsMeantBy(words: string): string[] {
  const wanted = slug(words);
  if (wanted === '') return [];
  const named = sectors.filter(({ id, name }) => [id, slug(name)].includes(wanted));
  const begun = sectors.filter(({ name }) => slug(name).startsWith(`${wanted}-`));
  const known = sectors.filter(({ keywords }) => keywords.some((keyword) => slug(keyword) === wanted));
  const within = sectors.filter(({ id, name }) => `-${id}-${slug(name)}-`.includes(`-${wanted}-`));
  const found = [named, begun, known, within].find((each) => each.length > 0) ?? [];
  return found.map(({ id }) => id);
}

/** True for the id of a sector. */
export function isSector(id: string): boolean {
  return sectors.some((sector) => sector.id === id);
}
