import * as z from 'zod';

const rootRelative = z.string().regex(/^\/(?!\/)/);

/** A quote as data: which words of which raw text, and where they stand on the site. */
const exportedEvidence = z.strictObject({
  /** Id of the article; its raw file in the seeds folder; physical line where the mark, else the quote, begins. */
  article: z.string(),
  seed: z.string(),
  line: z.int().min(1),
  quote: z.string().min(1),
  mark: z.string().min(1).nullable(),
  url: rootRelative,
  /** Dotted paths of the fields that the quote supports; absent when it supports the whole record. */
  supports: z.array(z.string()).optional(),
});
export type ExportedEvidence = z.output<typeof exportedEvidence>;

/** What every record of a data file has, beside the fields of its collection. */
const exportedRecord = z.looseObject({
  id: z.string(),
  url: rootRelative,
  inferred: z.record(z.string(), z.string()),
  absent: z.array(z.string()),
  evidence: z.array(exportedEvidence),
  citations: z.array(
    z.strictObject({
      title: z.string(),
      publisher: z.string(),
      date: z.unknown().optional(),
      url: z.string().optional(),
    }),
  ),
});
export type ExportedRecord = z.output<typeof exportedRecord>;

/** `/data/<collection>.json`. @internal */
export const envelope = z.strictObject({
  collection: z.string(),
  count: z.int().nonnegative(),
  buildDate: z.iso.date(),
  records: z.array(exportedRecord),
});
export type Envelope = z.output<typeof envelope>;

/** `/data/links.json`. @internal */
export const exportedLinks = z.array(
  z.strictObject({
    a: z.string(),
    b: z.string(),
    basis: z.enum(['asWritten', 'current']),
    records: z.array(z.string()).min(1),
  }),
);

/** `/data/index.json`. @internal */
export const exportedIndex = z.array(
  z.strictObject({ collection: z.string(), count: z.int().nonnegative(), url: rootRelative }),
);

/** `/data/measures.json`. @internal */
export const exportedMeasures = envelope.extend({
  collection: z.literal('measures'),
  records: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      definition: z.string(),
      unit: z.string(),
      of: z.array(z.string()).min(1),
      basis: z.array(z.enum(['asWritten', 'current'])),
      values: z.array(
        z.strictObject({ of: z.string().optional(), basis: z.string().optional(), value: z.int().nonnegative() }),
      ),
    }),
  ),
});
