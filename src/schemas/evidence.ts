import * as z from 'zod';
import { fuzzyDate, object, ref, text, url } from './field.ts';
import { rule } from './rules.ts';

const path = z.string().regex(/^[A-Za-z]+(\.[A-Za-z0-9]+)*$/, rule('field-path'));

/** A verbatim clause of an article that a record rests on. */
export const evidence = object('evidence', {
  article: ref('articles'),
  quote: text,
  mark: text.optional(),
  occurrence: z.int().min(1).optional(),
  supports: z.array(path).min(1).optional(),
});
export type Evidence = z.output<typeof evidence>;

/** A source whose text is not stored: «dẫn chiếu, không có nguyên văn». */
export const citation = object('citation', {
  title: text,
  publisher: text,
  date: fuzzyDate.optional(),
  url: url.optional(),
});
export type Citation = z.output<typeof citation>;

export const inferred = z.record(path, text);
