import { createHash } from 'node:crypto';
import { noticed } from '../../domain/day.ts';
import type { ViewContext } from './context.ts';

/** What a page says of itself, so that paper can be compared with it. */
export interface Stamp {
  /** Of its view: the same as long as the page says the same. */
  version: string;
  /** The build date, `YYYY-MM-DD`, where the view depends on it: a page without it says the same on every later day. */
  day?: string;
}

export type Stamped<T> = T & { stamp: Stamp };

const LENGTH = 10;

/** The maker of a page's view, which then notices what to say of it. */
export function stamped<A extends unknown[], T extends object>(
  make: (context: ViewContext, ...rest: A) => T,
): (context: ViewContext, ...rest: A) => Stamped<T> {
  return (context, ...rest) => {
    const { made, dependsOnDay } = noticed(() => make(context, ...rest));
    return { ...made, stamp: stampOf(context, made, dependsOnDay) };
  };
}

/** The same of pages that are made together. */
export function stampedAll<A extends unknown[], T extends object>(
  make: (context: ViewContext, ...rest: A) => T[],
): (context: ViewContext, ...rest: A) => Stamped<T>[] {
  return (context, ...rest) => {
    const { made, dependsOnDay } = noticed(() => make(context, ...rest));
    return made.map((each) => ({ ...each, stamp: stampOf(context, each, dependsOnDay) }));
  };
}

function stampOf({ corpus }: ViewContext, view: object, dependsOnDay: boolean): Stamp {
  const version = createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, LENGTH);
  return { version, ...(dependsOnDay ? { day: corpus.buildDate } : {}) };
}

/** «Tính đến ngày 30/11/2026», of a page that depends on the day. */
function asOfStamp({ strings, format }: ViewContext, { day }: Stamp): string | undefined {
  return day === undefined ? undefined : strings.common.asOf(format.date(day));
}

/** What a page says of itself: «Tính đến ngày 30/11/2026» where it depends on the day, «Phiên bản 0a1b2c3d4e». */
export function saidOfStamp(context: ViewContext, stamp: Stamp): string[] {
  return [asOfStamp(context, stamp), context.strings.common.version(stamp.version)].filter(
    (each) => each !== undefined,
  );
}

/** The same in one line. */
export function stampView(context: ViewContext, stamp: Stamp): string {
  return saidOfStamp(context, stamp).join(' · ');
}

/** A page that says its day also above its foot. */
export type Dated<T> = Stamped<T> & { asOf?: string };

export function dated<T>(context: ViewContext, page: Stamped<T>): Dated<T> {
  const asOf = asOfStamp(context, page.stamp);
  return asOf === undefined ? page : { ...page, asOf };
}

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
