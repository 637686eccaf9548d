import { bisectRight } from 'd3-array';

/**
 * Where the units of a text stand in the longer one that it was made of, by leaving units out. Kept by stretches that
 * were left whole, of which a text has few, and not unit by unit.
 */
export class Offsets {
  /** Units of the text. */
  length = 0;
  /** Where each stretch begins: here, and in the longer text. */
  readonly #here: number[] = [];
  readonly #there: number[] = [];

  /** Adds units that stand together in the longer text, from `there` on. */
  add(there: number, count: number): void {
    if (count <= 0) return;
    const last = this.#here.length - 1;
    if (last < 0 || this.#there[last]! + this.length - this.#here[last]! !== there) {
      this.#here.push(this.length);
      this.#there.push(there);
    }
    this.length += count;
  }

  /** The offset in the longer text of the unit at `index`; undefined beyond the end. */
  at(index: number): number | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const stretch = bisectRight(this.#here, index) - 1;
    return this.#there[stretch]! + index - this.#here[stretch]!;
  }

  /** The first unit that stands at or after an offset of the longer text; the length where none does. */
  firstFrom(offset: number): number {
    const stretch = bisectRight(this.#there, offset) - 1;
    if (stretch < 0) return 0;
    const end = this.#here[stretch + 1] ?? this.length;
    return Math.min(end, this.#here[stretch]! + offset - this.#there[stretch]!);
  }
}
