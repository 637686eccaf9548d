import { formatPartialDate } from '../domain/dates.ts';
import { formatMeasure, formatNumber } from '../domain/numbers.ts';
import type { ChartFormat } from './chart.ts';

/** Vietnamese, for tests of drawings. */
export const FORMAT: ChartFormat = {
  number: formatNumber,
  percent: (share) => formatMeasure(share, '%'),
  date: formatPartialDate,
  upperCase: (text) => text.toLocaleUpperCase('vi'),
};
