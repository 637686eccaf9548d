import type { APIRoute } from 'astro';
import { exampleOf, recordBook } from '../../../exports/record-sheets.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../../schemas/index.ts';
import { editors } from '../../../strings/vi/editors.ts';
import { currentContext } from '../../../views/current.ts';

export function getStaticPaths() {
  return COLLECTION_NAMES.map((name) => ({ params: { name }, props: { name } }));
}

export const GET: APIRoute<{ name: CollectionName }> = async ({ props: { name } }) => {
  const example = exampleOf(currentContext().corpus, name);
  const book = { collection: name, words: editors, records: [], ...(example ? { example } : {}) };
  return new Response((await recordBook(book)).slice().buffer);
};
