import { formatPartialDate } from '../../src/domain/dates.ts';
import { formatNumber } from '../../src/domain/numbers.ts';
import type { ChartFormat } from '../../src/charts/chart.ts';

/** Vietnamese, for tests of drawings. */
export const FORMAT: ChartFormat = {
  number: formatNumber,
  date: formatPartialDate,
  upperCase: (text) => text.toLocaleUpperCase('vi'),
};
