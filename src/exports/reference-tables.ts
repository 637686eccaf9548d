import { agencies, sectors, unitTable } from '../reference/index.ts';
import { COLLECTION_NAMES } from '../schemas/index.ts';
import type { ReferenceTables } from '../schemas/json-schema.ts';
import type { EditorWords } from '../schemas/labels.ts';

/** Tables whose ids editors' tools offer. Regions are no closed list: content may add its own. */
export function referenceTables({ collections }: Pick<EditorWords, 'collections'>): ReferenceTables {
  return {
    '@unit': new Map(unitTable.units.map(({ id, fullName, validTo }) => [id, withEnd(fullName, validTo)])),
    '@sector': new Map(sectors.map(({ id, name }) => [id, name])),
    '@agency': new Map(agencies.map(({ id, name }) => [id, name])),
    '@collection': new Map(COLLECTION_NAMES.map((name) => [name, collections[name].label])),
  };
}

function withEnd(name: string, validTo: string | null): string {
  return validTo === null ? name : `${name} (đến ${validTo})`;
}
