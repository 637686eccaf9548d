import fc from 'fast-check';
import { inject } from 'vitest';

/** Without a seed of its own a test looks at the same inputs each time; `npm run fuzz` looks at new ones, and at many. */
const SEED = 20261201;

/** Holds a property for so many inputs. A failure names the seed and the smallest input that fails. */
export function holds<T extends [unknown, ...unknown[]]>(runs: number, property: fc.IProperty<T>): void {
  const times = inject('fuzzTimes');
  fc.assert(property, { numRuns: runs * times, ...(times === 1 ? { seed: SEED } : {}) });
}

/** What breaks parsers when it stands where nobody expects it. */
const PIECES = [
  '{', '}', '[', ']', '- ', ': ', '"', "'", '`', '<', '</', '/>', '<!--', '&amp;', '&#0;', '*', '__', '~~~', '---\n', '#', '|', '>', '\t',
  '\r\n', '\u0000', '\uFEFF', '\u200B', '\u00AD', '\u0301', '\uD800', '«', '»', '…', '\\', '{{', '${', '%', '!!js ', '&a ', '*a', '<<: ',
  '1e999', '-0', '0x1F', '2024-02-30', 'null', 'true', '../', 'import x from "x"\n', '\n', '\n\n', ' ', '\u00A0', '1.234,5', '24/9',
]; // prettier-ignore

/** A text with pieces put in, taken out and doubled, some of them many times. */
export function spoiled(texts: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(40),
    put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 12 })),
    times: fc.constantFrom(1, 1, 1, 2, 300),
  });
  return fc.tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 })).map(([text, changes]) =>
    changes.reduce((all, { at, drop, put, times }) => {
      const from = Math.floor(at * all.length);
      return all.slice(0, from) + put.repeat(times) + all.slice(from + drop);
    }, text),
  );
}

/** Syllables and marks of Vietnamese sentences. */
const WORDS = [
  'tỉnh', 'Quảng', 'Ninh', 'hợp', 'tác', 'với', 'Hải', 'Phòng', 'ngày', '24/9/2021', '1.234,5', 'tỷ', 'đồng', 'Điều', '1.', 'a)', '«liên', 'kết»',
  'Sở', 'Y', 'tế', 'đường', 'cao', 'tốc', 'TP.', 'Hồ', 'Chí', 'Minh', 'năm', '2025,', 'quý', 'II', '(theo', 'báo)', 'km', '—', '8,6%', 'của',
]; // prettier-ignore
export const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 30 })
  .map((words) => words.join(' '));

/** Words of libraries, which no editor reads. */
export const ENGLISH =
  /(?<!\p{L})(?:expected|unexpected|invalid|error|undefined|cannot|stack|token|must be|is not a|exceeded)(?!\p{L})/iu;
