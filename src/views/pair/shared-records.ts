import type { Run } from '../../domain/run.ts';
import { pairScope } from '../../facts/conditions.ts';
import { relatedMeasure, type Measured } from '../../facts/measures.ts';
import type { JoinedPair, SharedRecord } from '../../facts/pair-pages.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import { countRun } from '../common/counted.ts';
import { recordPath } from '../common/paths.ts';
import { namedGroups, type NamingLink } from '../place/named.ts';
import { namedParts, type NamedPart } from '../place/named-parts.ts';

/** Records of one kind that concern both units of a pair. */
export interface SharedPart extends NamedPart<Run> {
  collection: CollectionName;
  count: Measured;
}

/** Records other than linkages that concern both units, by kind; each says how it concerns a unit that no quote of it names. */
export function sharedParts(context: ViewContext, pair: JoinedPair): SharedPart[] {
  const { facts, strings } = context;
  const shared = facts.shared(pair.slugs);
  const groups = namedGroups(context, shared.flatMap(linksOf), new Set());
  const notes = new Map(shared.map((each) => [recordPath(each.entry), noteOf(context, pair, each)]));
  return namedParts(context, groups).map((part, index) => {
    const { collection, label } = groups[index]!;
    const count = facts.count(relatedMeasure(collection)!, pairScope(...pair.slugs));
    return {
      ...part,
      collection,
      count,
      heading: countRun(context, count, (number) => strings.pair.group(label, number)),
      lines: part.lines.map((line) => {
        const why = notes.get(line.path) ?? '';
        return { ...line, ...(why === '' ? {} : { why }) };
      }),
    };
  });
}

/** Of an indicator the values of the two; what part a place has in a record stands on the page of the record. */
function linksOf({ entry, relations }: SharedRecord): NamingLink[] {
  const paths = relations.flatMap(({ links }) => links.map(({ path }) => path));
  const values = paths.filter((path) => path.startsWith('observations.'));
  return (values.length > 0 ? values : ['']).map((path) => ({ from: entry, path }));
}

/** «Hải Phòng: theo hình trên bản đồ»; nothing of a place that a quote names. */
function noteOf({ facts, units, strings }: ViewContext, { ids }: JoinedPair, { relations }: SharedRecord): string {
  const { ways } = strings.pair;
  return relations
    .flatMap(({ kind, reasons }, index) => {
      const name = units.nameAt(ids[index]!, facts.unitDay).name;
      if (kind === 'named') return [];
      return [kind === 'inferred' ? ways.inferred(name, reasons.join('; ')) : ways[kind](name)];
    })
    .join('; ');
}
