import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, fuzzyDate, gap, moment, object, partialDate, text, url } from './field.ts';
import { record } from './record.ts';
import { rule } from './rules.ts';

const piece = z.union([text, z.strictObject({ text, occurrence: z.int().min(1) })], {
  error: rule('piece'),
});
export type Piece = z.output<typeof piece>;

const correction = object('correction', {
  raw: text,
  corrected: text,
  why: text,
});

export const articles = defineCollectionSchema({
  format: 'mdx',
  segment: 'bai-viet',
  title: (data) => data.title.text,
  schema: record('articles', {
    seed: z.string().regex(/^[^/\\]+\.txt$/i, rule('seed-file')),
    title: object('article-title', {
      text,
      origin: codes('article-title-origin', ['stated', 'editorial']),
    }),
    publisher: gap(text.optional()),
    republishes: object('first-publication', {
      publisher: text,
      url: url.optional(),
    }).optional(),
    author: gap(text.optional()),
    url: gap(url.optional()),
    publishedAt: gap(z.union([fuzzyDate, moment], { error: rule('published-at') }).optional()),
    updatedAt: z.union([partialDate, moment]).optional(),
    summary: object('summary', {
      vi: text,
      en: text.optional(),
    }),
    corrections: z.array(correction).optional(),
    chrome: z.array(piece).optional(),
    meta: z.array(piece).optional(),
  }),
});
export type Article = z.output<typeof articles.schema>;
