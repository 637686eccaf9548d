import { formatPartialDate } from '../../src/domain/dates.ts';
import { formatMeasure, formatNumber } from '../../src/domain/numbers.ts';
import type { ChartFormat } from '../../src/charts/chart.ts';

/** Vietnamese, for tests of drawings. */
export const FORMAT: ChartFormat = {
  number: formatNumber,
  percent: (share) => formatMeasure(share, '%'),
  date: formatPartialDate,
  upperCase: (text) => text.toLocaleUpperCase('vi'),
};
