import { agencies, regions, sectors, unitTable } from '../reference/index.ts';
import { COLLECTION_NAMES, definitionOf, isCollectionName } from '../schemas/index.ts';
import { editors } from '../strings/vi/editors.ts';
import type { CheckInput } from './check.ts';
import { shorten } from './hint.ts';

/** What a reference may name: the rows of a reference table, or the records that were read. */
export interface Known {
  /** Id → Vietnamese name. */
  names: ReadonlyMap<string, string>;
  /** «văn bản», «tỉnh, thành phố»: what is missing when an id is unknown. */
  one: string;
  /** Where an editor finds or adds it. */
  where: string;
  /** False while a file that may hold more of them cannot be read. */
  complete: boolean;
}

const COLLECTIONS_THEMSELVES = COLLECTION_NAMES.map((id) => ({ id, name: editors.collections[id].label }));
const TABLES: Record<string, Known> = {
  '@unit': table(unitTable.units, 'tỉnh, thành phố', 'bảng đơn vị cấp tỉnh'),
  '@sector': table(sectors, 'lĩnh vực', 'bảng lĩnh vực'),
  '@agency': table(agencies, 'loại cơ quan', 'bảng cơ quan'),
  '@collection': table(COLLECTIONS_THEMSELVES, 'bộ sưu tập', 'thư mục content'),
};
export const REFERENCE_REGIONS: ReadonlyMap<string, string> = namesOf(regions);

/** Looks up a reference's target: a collection, or `@unit` and the like. Undefined for an unknown target. */
export function createKnown(input: CheckInput): (target: string) => Known | undefined {
  const known = new Map<string, Known>(Object.entries(TABLES));
  const collections = recordNames(input);
  for (const collection of COLLECTION_NAMES)
    known.set(collection, {
      names: collections.get(collection) ?? new Map(),
      one: editors.collections[collection].one,
      where: `content/${collection}`,
      complete: !input.unread.has(collection),
    });
  known.set('@region', {
    names: new Map([...(collections.get('regions') ?? []), ...REFERENCE_REGIONS]),
    one: 'vùng',
    where: 'bảng vùng tham chiếu và content/regions',
    complete: !input.unread.has('regions'),
  });
  return (target) => (target.startsWith('@') || isCollectionName(target) ? known.get(target) : undefined);
}

function recordNames({ corpus, broken }: CheckInput): Map<string, Map<string, string>> {
  const names = new Map<string, Map<string, string>>();
  const add = (key: string, name: string) => {
    const slash = key.indexOf('/');
    const collection = key.slice(0, slash);
    if (!names.has(collection)) names.set(collection, new Map());
    names.get(collection)!.set(key.slice(slash + 1), name);
  };
  for (const key of broken) add(key, 'bản ghi có lỗi');
  for (const [key, { collection, data }] of corpus.byKey) add(key, shorten(definitionOf(collection).title(data)));
  return names;
}

function table(rows: readonly { id: string; name: string }[], one: string, where: string): Known {
  return { names: namesOf(rows), one, where, complete: true };
}

function namesOf(rows: readonly { id: string; name: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]));
}
