import type { Run } from '../../domain/run.ts';
import { partsOf, type Scope } from '../../facts/scope.ts';
import { isCollectionName } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import { collectionPath, sectorPath } from '../common/paths.ts';
import { recordRun, regionRun } from '../common/shown.ts';

/** What a count is of, in words that lead there: «Hải Phòng – Quảng Ninh». Empty for the whole record; throws on a condition. */
export function scopeRuns(context: ViewContext, of: Scope | undefined): Run[] {
  return partsOf(of).flatMap((part, index) => [...(index > 0 ? [{ text: ' – ' }] : []), partRun(context, part)]);
}

function partRun(context: ViewContext, part: string): Run {
  const { units, facts, strings } = context;
  const [room, id] = part.split('/') as [string, string | undefined];
  if (id !== undefined && room === 'units') {
    const page = units.pages(facts.unitDay).find(({ slug }) => slug === id)!;
    return { text: page.name, path: `/tinh/${id}/` };
  }
  if (id !== undefined && room === 'years') {
    const text = id === 'unknown' ? strings.timeline.unknownYear : strings.timeline.inYear(id);
    return { text, path: '/dong-thoi-gian/' };
  }
  if (id !== undefined && room === 'regions') return regionRun(context, id);
  if (id !== undefined && room === 'sectors') return { text: context.sectorName(id) ?? id, path: sectorPath(id) };
  if (id !== undefined) return recordRun(context, part);
  if (!isCollectionName(part)) throw new Error(`unknown scope: ${part}`);
  return { text: strings.collections[part].label, path: collectionPath(part) };
}
