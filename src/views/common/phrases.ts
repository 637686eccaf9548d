import type { Span } from '../../facts/regions.ts';
import type { Region } from '../../reference/index.ts';
import type { ViewContext } from './context.ts';
import { markedOfMany } from './inferred.ts';

/** «Hà Nam, Nam Định và Ninh Bình» */
export function listOfNames(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : names.slice(0, -1).join(', ') + and + names.at(-1);
}

/** «từ 1/8/2008 đến 30/6/2025 (suy ra)» */
export function spanText(context: ViewContext, { from, to, inferred }: Span): string {
  const dated = (day: string | null, isInferred: boolean) =>
    day === null ? undefined : markedOfMany(context, context.format.date(day), [isInferred]);
  return context.strings.region.memberSpan(dated(from, inferred.from), dated(to, inferred.to));
}

/** A region that is over and shares its name with another carries its last day. */
export function regionTitle({ regions, facts, strings, format }: ViewContext, region: Region): string {
  const { id, name, validTo } = region;
  const isOver = validTo !== null && validTo < facts.unitDay;
  const isAlone = regions.every((each) => each.id === id || each.name !== name);
  if (isAlone || !isOver) return name;
  return `${name} (${strings.region.memberSpan(undefined, format.date(validTo))})`;
}
