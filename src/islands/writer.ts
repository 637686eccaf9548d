/** Puts values into the `{name}`s of a text. */
export type Fill = (text: string, values: Record<string, string | number>) => string;

/** Writes numbers, also those in texts, as a language does. */
export interface Writer {
  number(value: number): string;
  fill: Fill;
}

export function createWriter(language: string): Writer {
  const { format } = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return {
    number: format,
    fill: (text, values) =>
      text.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name] ?? '';
        return typeof value === 'number' ? format(value) : value;
      }),
  };
}
