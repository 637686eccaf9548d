const MARKS = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const PAIRS = ['oa', 'oe', 'uy'];

/** «oà» → «òa», in both cases. */
const NEW_PLACE = new Map(
  PAIRS.flatMap((pair) => [pair, pair.toUpperCase(), pair[0]!.toUpperCase() + pair[1]!]).flatMap(([first, last]) =>
    MARKS.map(
      (mark) => [`${first}${last}${mark}`.normalize('NFC'), `${first}${mark}${last}`.normalize('NFC')] as const,
    ),
  ),
);
const OLD_PLACE = new RegExp(`(?<![qQ])(?:${[...NEW_PLACE.keys()].join('|')})(?!\\p{L})`, 'gu');

/**
 * Letters as the reference tables have them: tone marks in their place (Hoà → Hòa, Thuỷ → Thủy), Đ for the Ð (U+00D0) of old
 * fonts. The text is NFC; offsets stay what they were.
 */
export function newTones(text: string): string {
  return text.replaceAll('\u00D0', 'Đ').replace(OLD_PLACE, (old) => NEW_PLACE.get(old)!);
}
