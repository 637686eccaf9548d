import { foldSpace } from '../../domain/text.ts';
import { provinces34, provinces63 } from '../../reference/index.ts';
import { offices } from '../../reference/reading.ts';

const SHORT = /(?<!\p{L})(?:ubnd|hđnd|mttq|tp|tw|qlda)(?!\p{L})/gu;
/** Words of the state that are names wherever they stand. */
const STATE = ['Chính phủ', 'Quốc hội', 'Trung ương', 'Nhà nước', 'Việt Nam', 'Tổ quốc', 'Ủy ban', 'Hội đồng'];
const PLACE =
  /(?<=(?:huyện|thị xã|quận|xã|phường|thị trấn|thành phố|thành ủy|huyện ủy) )\p{L}+(?: (?!và(?!\p{L}))\p{L}+){0,3}$/u;
/** By their small letters, the longest first. */
const PROPER = new Map(
  [...provinces63.map(({ name }) => name), ...provinces34.map(({ name }) => name), ...offices.fields, ...STATE]
    .toSorted((a, b) => b.length - a.length)
    .toReversed()
    .map((name) => [name.toLowerCase(), name]),
);
const KNOWN = new RegExp(
  `(?<!\\p{L})(?:${[...PROPER.keys()]
    .toReversed()
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})(?!\\p{L})`,
  'gu',
);

/** The name of an office that its head writes in capitals, as it is written elsewhere: «Ủy ban nhân dân tỉnh Nghệ An». */
export function officeName(written: string): string {
  const folded = foldSpace(written);
  if (folded !== folded.toUpperCase()) return folded;
  const name = folded
    .toLowerCase()
    .replace(PLACE, (words) => words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()))
    .replace(KNOWN, (small) => PROPER.get(small)!)
    .replace(SHORT, (letters) => letters.toUpperCase());
  return name.charAt(0).toUpperCase() + name.slice(1);
}
