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

/** What an official text says of itself, in the layout of Nghị định 30/2020; several who sign are parted by «; ». */
const official = object('official', {
  kind: text.optional(),
  number: text.optional(),
  issuer: gap(text.optional()),
  signer: gap(text.optional()),
  place: text.optional(),
  date: gap(partialDate.optional()),
  recipients: z.array(text).min(1).optional(),
});

/** An official text has an issuer and a signer where a newspaper has a name and a writer. */
const isNews = ({ kind }: Record<string, unknown>) => kind === undefined || kind === 'article';

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
    publisher: gap(text.optional(), isNews),
    republishes: object('first-publication', {
      publisher: text,
      url: url.optional(),
    }).optional(),
    author: gap(text.optional(), isNews),
    url: gap(url.optional(), isNews),
    publishedAt: gap(z.union([fuzzyDate, moment], { error: rule('published-at') }).optional()),
    updatedAt: z.union([partialDate, moment]).optional(),
    kind: codes('article-kind', ['article', 'official-text', 'agreement', 'report']).optional(),
    official: gap(official.optional(), ({ kind }) => kind === 'official-text' || kind === 'agreement'),
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
