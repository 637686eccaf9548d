/** Puts values into the `{name}`s of a text. */
export type Fill = (text: string, values: Record<string, string | number>) => string;

/** How a language writes numbers, also those in texts, orders names and changes the case of letters. */
export interface Writer {
  number(value: number): string;
  fill: Fill;
  compare(a: string, b: string): number;
  lowerCase(text: string): string;
  /** With its first letter large. */
  capitalized(text: string): string;
}

/** The one place in which scripts of the browser learn how the language of their page writes. */
export function writerOfPage(): Writer {
  return createWriter(document.documentElement.lang);
}

/** @internal */
export function createWriter(language: string): Writer {
  const { format } = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const { compare } = new Intl.Collator(language, { numeric: true });
  return {
    number: format,
    fill: (text, values) =>
      text.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name] ?? '';
        return typeof value === 'number' ? format(value) : value;
      }),
    compare,
    lowerCase: (text) => text.toLocaleLowerCase(language),
    capitalized: (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1),
  };
}
