import type { Formats } from '../../strings/formats.ts';

/** «văn bản» → «Văn bản», to begin a line. */
export function capitalized({ upperCase }: Pick<Formats, 'upperCase'>, text: string): string {
  return upperCase(text.charAt(0)) + text.slice(1);
}
