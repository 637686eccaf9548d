import type * as z from 'zod';

/** What the program knows of a collection; everything else derives from the schema. */
export interface CollectionDefinition<S extends z.ZodType = z.ZodType> {
  schema: S;
  /** `yml`: one record, or a list of records, a file. `mdx`: frontmatter and a body. */
  format: 'yml' | 'mdx';
  /** Segment of its pages: `/van-ban/`. */
  segment: string;
  /** The words a list shows for a record. */
  title: (data: z.output<S>) => string;
}

/** Keeps the schema's own type, so that `title` and the registry know it. */
export function defineCollectionSchema<S extends z.ZodType>(
  definition: CollectionDefinition<S>,
): CollectionDefinition<S> {
  return definition;
}
