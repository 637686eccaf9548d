import type { Formats } from '../../strings/formats.ts';

/** «văn bản» → «Văn bản», to begin a line. */
export function capitalized({ upperCase }: Pick<Formats, 'upperCase'>, text: string): string {
  return upperCase(text.charAt(0)) + text.slice(1);
}

/** «Hạ tầng giao thông» → «hạ tầng giao thông» */
export function inSentence({ lowerCase }: Pick<Formats, 'lowerCase'>, name: string): string {
  return lowerCase(name.charAt(0)) + name.slice(1);
}

/**
 * The long name of a unit within a sentence: «tỉnh Quảng Ninh», but «Thành phố Hồ Chí Minh», whose kind is part of its
 * name (Decree 30/2020/NĐ-CP, annex II, on capital letters).
 */
export function longNameIn(format: Pick<Formats, 'lowerCase'>, names: { name: string; fullName: string }): string {
  const { name, fullName } = names;
  return fullName.endsWith(name) ? inSentence(format, fullName) : fullName;
}
