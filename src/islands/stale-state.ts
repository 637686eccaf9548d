/** So many days after its build a page says how old it is. */
const DAYS = 30;

/** True when `now`, in milliseconds, is more than 30 days after the end of the day of the build, `YYYY-MM-DD` in Vietnam. */
export function isStale(built: string, now: number): boolean {
  return now > Date.parse(`${built}T24:00:00+07:00`) + DAYS * 86_400_000;
}
