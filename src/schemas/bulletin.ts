import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, partialDate, period, text, url } from './field.ts';
import { party } from './party.ts';
import { record } from './record.ts';

/** What a bulletin may be about: the dated information that the sources ask a regional database to keep up to date. */
export const bulletinCategory = codes('bulletin-category', [
  'market-forecast',
  'employment',
  'skilled-labour',
  'product-demand',
  'natural-resources',
  'environment',
  'disaster',
  'climate',
]);

export const bulletins = defineCollectionSchema({
  format: 'mdx',
  segment: 'ban-tin',
  title: (data) => data.title,
  schema: record('bulletins', {
    title: text,
    category: bulletinCategory,
    date: partialDate,
    period: period.optional(),
    territories: z.array(party).min(1).optional(),
    publisher: text,
    url: url.optional(),
  }),
});
