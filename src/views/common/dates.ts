import type { When } from '../../domain/dates.ts';
import { isMoment } from '../../facts/dates.ts';
import type { Formats } from '../../strings/formats.ts';

/** A date for readers; a moment as «24/9/2021, 14:40». */
export function formatDate(format: Formats, value: unknown): string {
  if (!isMoment(value)) return format.when(value as When);
  return `${format.date(value.slice(0, 10))}, ${value.slice(11, 16)}`;
}
