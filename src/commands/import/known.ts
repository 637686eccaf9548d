import type { Corpus, Entry } from '../../corpus/types.ts';
import { nameKey } from '../../ingest/names.ts';
import { definitionOf, type CollectionName } from '../../schemas/index.ts';
import type { Known, Proposed } from './records.ts';

type Fields = Record<string, unknown>;

/** Most records that are named as perhaps the same. */
const MOST = 3;
const HEAD = /^(?:dự án |công trình )?(?:xây dựng |cải tạo |nâng cấp |mở rộng )?/;

/** What the content has, published or not. */
export function knownOf(corpus: Corpus): Known {
  const entries = (collection: CollectionName) => corpus.entries[collection] as Entry[];
  const organizations = new Map(
    entries('organizations').flatMap(({ id, data }) => {
      const { name, aliases = [] } = data as unknown as { name: string; aliases?: string[] };
      return [name, ...aliases].map((each) => [nameKey(each), id] as const);
    }),
  );
  const taken = new Map<CollectionName, Set<string>>();
  return {
    taken: (collection) => {
      const ids = taken.get(collection) ?? new Set(entries(collection).map(({ id }) => id));
      taken.set(collection, ids);
      return ids;
    },
    like: (collection, data) =>
      candidates(collection)
        .flatMap((each) => entries(each))
        .filter((entry) => isLike(entry.data as unknown as Fields, data))
        .slice(0, MOST)
        .map((entry) => `${entry.collection}/${entry.id} (${titleOf(entry)})`),
    organization: (name) => organizations.get(nameKey(name)),
  };
}

/** A work that is planned in one text stands in another. */
function candidates(collection: Proposed['collection']): CollectionName[] {
  return collection === 'projects' ? ['projects', 'assets'] : [collection];
}

function titleOf(entry: Entry): string {
  return definitionOf(entry.collection).title(entry.data as never);
}

function isLike(there: Fields, proposed: Fields): boolean {
  if (proposed['number'] !== undefined) return bare(there['number']) === bare(proposed['number']);
  if (proposed['pattern'] !== undefined) return partners(there) === partners(proposed);
  const [one, other] = [keyOf(there), keyOf(proposed)];
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}

function bare(number: unknown): string {
  return typeof number === 'string' ? number.replace(/[\s–]/g, '').toLowerCase() : '';
}

function partners({ hub, parties }: Fields): string {
  const all = [hub, ...((parties as unknown[] | undefined) ?? [])] as ({ province?: string } | undefined)[];
  return all
    .flatMap((each) => each?.province ?? [])
    .toSorted()
    .join('|');
}

function keyOf(data: Fields): string {
  const name = data['name'] ?? data['title'] ?? data['what'];
  return typeof name === 'string' ? nameKey(name).replace(HEAD, '') : '';
}
