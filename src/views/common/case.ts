import type { Formats } from '../../strings/formats.ts';

/** «văn bản» → «Văn bản», to begin a line. */
export function capitalized({ upperCase }: Pick<Formats, 'upperCase'>, text: string): string {
  return upperCase(text.charAt(0)) + text.slice(1);
}

/** «Hạ tầng giao thông» → «hạ tầng giao thông» */
export function inSentence({ lowerCase }: Pick<Formats, 'lowerCase'>, name: string): string {
  return lowerCase(name.charAt(0)) + name.slice(1);
}
