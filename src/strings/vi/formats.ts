import { compareVi } from '../../domain/collate.ts';
import { formatPartialDate, formatWhen } from '../../domain/dates.ts';
import { formatBytes, formatMeasure, formatNumber } from '../../domain/numbers.ts';
import type { Formats } from '../formats.ts';

export const formats: Formats = {
  number: formatNumber,
  measure: formatMeasure,
  bytes: formatBytes,
  percent: (share) => formatMeasure(share, '%'),
  date: formatPartialDate,
  sheetDay: 'dd/mm/yyyy',
  when: formatWhen,
  compare: compareVi,
  together:
    /· [^\s<>&;]+|TP\. \p{Lu}\p{L}*|(?<![^\s<>&;])(?:[^\s<>&;]+ – )*[^\s<>&;]+ –(?= )|\d+\/(?:\d{4}\/)?\p{Lu}{2,}\d*(?:-\p{L}+)*/gu,
  lowerCase: (text) => text.toLocaleLowerCase('vi'),
  upperCase: (text) => text.toLocaleUpperCase('vi'),
};
