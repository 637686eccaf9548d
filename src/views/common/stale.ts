import type { ViewContext } from './context.ts';

/** What a page that depends on the day says when its build is long ago. */
export interface Stale {
  /** From when on, in milliseconds since 1970. */
  from: number;
  text: string;
}

/** So many days after its build a page says how old it is. */
const DAYS = 30;

/** From 30 days after the end of `day`, that of the build, in Vietnam (UTC+7). */
export function staleOf({ strings, format }: Pick<ViewContext, 'strings' | 'format'>, day: string): Stale {
  const from = Date.parse(`${day}T24:00:00+07:00`) + DAYS * 86_400_000;
  return { from, text: strings.common.stale(format.date(day)) };
}
