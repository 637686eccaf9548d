import type { Backlink, Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import { COLLECTION_NAMES } from '../../schemas/index.ts';
import type { Strings } from '../../strings/index.ts';
import type { ViewContext } from '../common/context.ts';
import { markedOfMany } from '../common/inferred.ts';
import { isInferred } from '../../facts/inferred.ts';
import { namingAnchor, recordPath } from '../common/paths.ts';
import { fieldLabel } from '../../schemas/labels.ts';
import { titleOf } from '../common/shown.ts';

interface NamingRecord {
  title: string;
  path: string;
  /** Fields that name the thing, or the body through which they do: «Bên chủ trì (suy ra); qua Sở Tài chính». */
  how: string;
}

export interface NamingGroup {
  /** Its anchor. */
  id: string;
  label: string;
  records: NamingRecord[];
}

/** Records that name something, each once, by collection in the order of the registry, titles in the order of names. */
export function groupBacklinks(context: ViewContext, links: readonly (Backlink & { via?: string })[]): NamingGroup[] {
  const { format, strings } = context;
  const byRecord = Map.groupBy(links, ({ from }) => keyOf(from));
  const records = [...byRecord.values()].map((same) => {
    const { from } = same[0]!;
    const fields = Map.groupBy(same, ({ path, via }) => via ?? ownField(strings, from, path));
    const how = [...fields].map(([field, own]) =>
      markedOfMany(
        context,
        field,
        own.map(({ path }) => isInferred(from, path)),
      ),
    );
    return {
      collection: from.collection,
      title: titleOf(from),
      path: recordPath(from),
      how: how.join('; '),
    };
  });
  return COLLECTION_NAMES.flatMap((name) => {
    const own = records.filter(({ collection }) => collection === name);
    if (own.length === 0) return [];
    own.sort((a, b) => format.compare(a.title, b.title));
    const shown = own.map(({ title, path, how }) => ({ title, path, how }));
    return [{ id: namingAnchor(name), label: strings.collections[name].label, records: shown }];
  });
}

/** «Các bên», not «Các bên 3»: the record's own field; of one that says something else when it is read from here, that. */
function ownField(strings: Strings, from: Entry, path: string): string {
  const [field = ''] = path.split('.');
  const turned = strings.record.turned as Partial<Record<string, string>>;
  return turned[`${from.collection}.${field}`] ?? fieldLabel(strings, from.collection, field);
}
