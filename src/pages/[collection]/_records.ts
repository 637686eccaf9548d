import { currentPublished, earlierEdition } from '../_published.ts';
import { currentContext } from '../../views/current.ts';
import { recordPages } from '../../views/pages/record.ts';

/** The pages of all records of this build, with the steps of their addresses. */
export function currentRecordPages(): ReturnType<typeof recordPages> {
  return recordPages(currentContext(), currentPublished(), earlierEdition());
}
