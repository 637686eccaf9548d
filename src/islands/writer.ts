import { formatNumber } from '../domain/numbers.ts';

/** Puts values into the `{name}`s of a text. */
export type Fill = (text: string, values: Record<string, string | number>) => string;

/** Writes numbers, also those in texts. */
export interface Writer {
  number(value: number): string;
  fill: Fill;
}

export function createWriter(): Writer {
  const format = (value: number) => formatNumber(value);
  return {
    number: format,
    fill: (text, values) =>
      text.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name] ?? '';
        return typeof value === 'number' ? format(value) : value;
      }),
  };
}
