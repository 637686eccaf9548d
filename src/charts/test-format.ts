import { formatPartialDate } from '../domain/dates.ts';
import { formatNumber } from '../domain/numbers.ts';
import type { ChartFormat } from './chart.ts';

/** Vietnamese, for tests of drawings. */
export const FORMAT: ChartFormat = {
  number: formatNumber,
  date: formatPartialDate,
  upperCase: (text) => text.toLocaleUpperCase('vi'),
};
