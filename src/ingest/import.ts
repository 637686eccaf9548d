/** What can be recognised in a raw text. Pure: text in, values with their places out; nothing is guessed. */
import { normalizeFile } from '../domain/text.ts';
import { findAddresses } from './addresses.ts';
import { datesIn, groupDates, type DateAt, type FoundDate } from './dates.ts';
import { datedDocuments, documentNumbersIn, type FoundDocument } from './documents.ts';
import { findFurniture, type Furniture } from './furniture.ts';
import { findProvinces, type FoundProvince } from './provinces.ts';
import { findPublishedAt } from './published.ts';
import { findSource } from './source.ts';
import { blank } from './span.ts';
import { findTitle } from './title.ts';

export { openingWords } from './title.ts';

/** Unknown is null or an empty list. Offsets are those of `normalizeFile(text)`: NFC, no byte-order mark, `\n`. */
export interface ImportedText {
  /** Name of the file, as given. */
  file: string;
  title: string | null;
  /** Name or host, as the text writes it. */
  publisher: string | null;
  /** As written; of the page, or of the site where the text gives no more. */
  url: string | null;
  author: string | null;
  /** `2022-07-15` or `2022-07-15T14:40:02+07:00`. */
  publishedAt: string | null;
  provinces: FoundProvince[];
  documents: FoundDocument[];
  dates: FoundDate[];
  furniture: Furniture[];
}

/** Reads a raw text. Any string is accepted. */
export function importText(text: string, { fileName }: { fileName: string }): ImportedText {
  const raw = normalizeFile(text);
  const readable = blank(raw, findAddresses(raw));
  const numbers = documentNumbersIn(readable);
  const dates = datesIn(blank(readable, numbers));
  const publishedAt = findPublishedAt(raw);
  return {
    file: fileName,
    title: findTitle(raw),
    ...findSource(raw),
    publishedAt,
    provinces: findProvinces(readable, { day: publishedAt?.slice(0, 10) ?? latestDay(dates) }),
    documents: datedDocuments(readable, numbers, dates),
    dates: groupDates(raw, dates),
    furniture: findFurniture(raw),
  };
}

/** A text that states a day was hardly written before it. */
function latestDay(dates: DateAt[]): string | null {
  return dates.reduce<string | null>(
    (last, { iso }) => (iso.length === 10 && (!last || iso > last) ? iso : last),
    null,
  );
}
