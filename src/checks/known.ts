import { agencies, regions, sectors, unitTable } from '../reference/index.ts';
import { COLLECTION_NAMES, definitionOf, isCollectionName } from '../schemas/index.ts';
import type { CheckInput } from './check.ts';

/** What a reference may name: a reference table has a fixed list, a collection the records that were read. */
export interface Known {
  ids: ReadonlySet<string>;
  /** «văn bản», «tỉnh, thành phố»: what is missing when an id is unknown. */
  one: string;
  /** Where an editor finds or adds it. */
  where: string;
  /** False while a file that may hold more of them cannot be read. */
  complete: boolean;
}

const TABLES: Record<string, Known> = {
  '@unit': table(unitTable.units, 'tỉnh, thành phố', 'bảng đơn vị cấp tỉnh'),
  '@sector': table(sectors, 'lĩnh vực', 'bảng lĩnh vực'),
  '@agency': table(agencies, 'loại cơ quan', 'bảng cơ quan'),
  '@collection': { ids: new Set(COLLECTION_NAMES), one: 'bộ sưu tập', where: 'thư mục content', complete: true },
};
export const REFERENCE_REGIONS: ReadonlySet<string> = new Set(regions.map(({ id }) => id));

/** Looks up the ids of a reference's target: a collection, or `@unit` and the like. Undefined for an unknown target. */
export function createKnown(input: CheckInput): (target: string) => Known | undefined {
  const keys = [...input.corpus.byKey.keys(), ...input.broken];
  const ids = Map.groupBy(keys, (key) => key.slice(0, key.indexOf('/')));
  const idsOf = (collection: string) => (ids.get(collection) ?? []).map((key) => key.slice(collection.length + 1));
  const known = new Map<string, Known>(Object.entries(TABLES));
  for (const collection of COLLECTION_NAMES) {
    known.set(collection, {
      ids: new Set(idsOf(collection)),
      one: definitionOf(collection).one,
      where: `content/${collection}`,
      complete: !input.unread.has(collection),
    });
  }
  known.set('@region', {
    ids: new Set([...REFERENCE_REGIONS, ...idsOf('regions')]),
    one: 'vùng',
    where: 'bảng vùng tham chiếu và content/regions',
    complete: !input.unread.has('regions'),
  });
  return (target) => (target.startsWith('@') || isCollectionName(target) ? known.get(target) : undefined);
}

function table(rows: readonly { id: string }[], one: string, where: string): Known {
  return { ids: new Set(rows.map(({ id }) => id)), one, where, complete: true };
}
