import type { PartialDate, When } from '../domain/dates.ts';

/** How a language writes numbers and dates, orders words and changes their case. */
export interface Formats {
  /** `1234.5` → «1.234,5»; at most `digits` decimals (two if left out). */
  number(value: number, digits?: number): string;
  /** A value with its unit, joined so that it does not break across lines: «8,6 %». */
  measure(value: number, unit: string): string;
  /** Sizes for people: bytes → «12,3 kB» (1 kB = 1.000 byte). */
  bytes(bytes: number): string;
  /** A share of a whole: 41 → «41 %». */
  percent(share: number): string;
  /** A date as precise as it is: «24/9/2021», «9/2021», «2021». */
  date(date: PartialDate): string;
  /** How a spreadsheet shows a day, in the codes of Excel, which are the same in every language: «dd/mm/yyyy». */
  sheetDay: string;
  /** Any time: a date, a span, some day within bounds. */
  when(when: When): string;
  /** Order of names in lists, for `sort`. */
  compare(a: string, b: string): number;
  /** What does not break across lines: short forms before names, dashes after words, dots that part what follows, numbers of documents. Global. */
  together: RegExp;
  lowerCase(text: string): string;
  upperCase(text: string): string;
}
