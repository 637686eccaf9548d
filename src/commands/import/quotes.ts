import { foldSpace, foldWithOffsets, isWordBoundary } from '../../domain/text.ts';
import type { Reading } from '../../ingest/draft/reading.ts';
import { cut } from '../../ingest/draft/view.ts';
import type { Span } from '../../ingest/span.ts';

export interface Quote {
  quote: string;
  occurrence?: number;
}

/** A line or piece of a raw text that is set aside from its article. */
export interface SetAsidePiece extends Quote {
  kind: 'chrome' | 'meta';
}

/** Zones that belong to the page, not to what the article says of itself. */
const OF_PAGE = new Set(['menu', 'related', 'tags']);

/** Quotes of a reading as records write them: verbatim, white space folded, and which of several where there are more. */
export class QuoteBook {
  readonly #reading: Reading;
  readonly #folded;
  /** Places of what no record may quote, in the folded text. */
  readonly #chrome: Span[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#folded = foldWithOffsets(reading.view.raw);
    for (const { from, to, kind } of this.#remains())
      if (kind === 'chrome') this.#chrome.push(this.#inFolded(from, to));
  }

  /** The words of a span of the view. */
  quote(span: Span): Quote {
    const { text, offset } = cut(this.#reading.view, span.start, span.end);
    return this.#told(foldSpace(text), this.#inFolded(offset, offset + text.length).start, this.#chrome);
  }

  /** True where records other than the article's own may quote. */
  isQuotable({ start, end }: Span): boolean {
    const { view } = this.#reading;
    const [from, to] = [view.from[start]!, view.to[end - 1]!];
    return this.#body().some((each) => each.from <= from && to <= each.to);
  }

  /** All that is no paragraph, in order. */
  pieces(): SetAsidePiece[] {
    return this.#remains().map(({ from, to, kind }) => ({
      kind,
      ...this.#told(foldSpace(this.#reading.view.raw.slice(from, to)), this.#inFolded(from, to).start, []),
    }));
  }

  /** The paragraphs as the raw text has them. */
  paragraphs(): string[] {
    return this.#body().map(({ from, to }) => foldSpace(this.#reading.view.raw.slice(from, to)));
  }

  #body(): { from: number; to: number }[] {
    const { lines, view, heading, official } = this.#reading;
    return lines
      .filter(
        ({ zone, start }) =>
          zone === 'body' ||
          // The subject of an official text is part of it.
          (zone === 'title' && official !== null) ||
          (zone === 'head' && heading !== null && start > heading.start),
      )
      .map(({ start, end }) => ({ from: view.from[start]!, to: view.to[end - 1]! }));
  }

  /** What stands between the paragraphs, line by line. */
  #remains(): { from: number; to: number; kind: SetAsidePiece['kind'] }[] {
    const { raw } = this.#reading.view;
    const gaps: [number, number][] = [];
    let at = 0;
    for (const { from, to } of this.#body()) {
      gaps.push([at, from]);
      at = to;
    }
    gaps.push([at, raw.length]);
    return gaps.flatMap(([from, to]) =>
      [...raw.slice(from, to).matchAll(/\S(?:.*\S)?/gu)].map(({ index, 0: words }) => ({
        from: from + index,
        to: from + index + words.length,
        kind: this.#kindOf(from + index, from + index + words.length),
      })),
    );
  }

  #kindOf(from: number, to: number): SetAsidePiece['kind'] {
    const { lines, view } = this.#reading;
    const line = lines.find(({ start, end }) => view.from[start]! < to && view.to[end - 1]! > from);
    return line && !OF_PAGE.has(line.zone) ? 'meta' : 'chrome';
  }

  #inFolded(from: number, to: number): Span {
    const { offsets } = this.#folded;
    return { start: offsets.firstFrom(from), end: offsets.firstFrom(to) };
  }

  #told(words: string, start: number, hidden: readonly Span[]): Quote {
    const { text } = this.#folded;
    const places: number[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const end = at + words.length;
      if (
        isWordBoundary(text, at) &&
        isWordBoundary(text, end) &&
        !hidden.some((each) => each.start < end && at < each.end)
      )
        places.push(at);
    }
    const index = places.findIndex((at) => Math.abs(at - start) <= 1);
    return places.length > 1 && index >= 0 ? { quote: words, occurrence: index + 1 } : { quote: words };
  }
}
