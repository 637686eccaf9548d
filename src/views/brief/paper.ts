import type { Entry } from '../../corpus/types.ts';
import { keyOf } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import type { ViewContext } from '../common/context.ts';
import { recordPath } from '../common/paths.ts';
import { titleOf } from '../common/shown.ts';
import type { Link } from '../common/sections.ts';
import { changesInWords, changesOf, type Change, type Edition } from './changes.ts';
import { colophonOf, type Colophon } from './colophon.ts';
import { missingInRecord } from './missing.ts';
import type { Published } from './published.ts';
import { recordPdfPath } from './leads.ts';

/** What the page of a record says on paper alone, and how it comes there. */
export interface RecordPaper {
  /** What the sources do not say, how units are named, what has changed since an earlier state. */
  says: Run[][];
  /** What has changed, a line a record. */
  changes?: string[];
  colophon: Colophon;
  /** Said on the screen: how to print. */
  how: string;
  /** Of a site that is printed. */
  pdf?: Link;
}

/** With an edition it says what has changed since, in the record and in those that name it. */
export function recordPaper(context: ViewContext, entry: Entry, published: Published, edition?: Edition): RecordPaper {
  const { basis, screen } = context.strings.brief;
  const changes = edition ? changesAround(context, edition, entry) : [];
  return {
    says: [
      missingInRecord(context, entry),
      [{ text: `${basis.label}: ${basis.record}` }],
      ...(edition ? [[{ text: changesInWords(context, edition, changes) }]] : []),
    ],
    ...(changes.length > 0 ? { changes: changes.map((change) => changeLine(context, change)) } : {}),
    colophon: colophonOf(context, recordPath(entry), published),
    how: screen.how,
  };
}

/** The same with the file of the sheet, on a site that is printed. What the sheet says is the same with and without it. */
export function withPdf<T extends { paper: RecordPaper }>(
  { strings }: ViewContext,
  entry: Entry,
  { hasPdfs }: Published,
  page: T,
): T {
  const path = hasPdfs ? recordPdfPath(entry) : undefined;
  return path === undefined
    ? page
    : { ...page, paper: { ...page.paper, pdf: { label: strings.brief.screen.pdf, path } } };
}

function changesAround(context: ViewContext, edition: Edition, entry: Entry): Change[] {
  const key = keyOf(entry);
  const naming = [context, edition.context].flatMap(({ corpus }) => corpus.backlinks.get(key) ?? []);
  return changesOf(context, edition, [key, ...naming.map(({ from }) => keyOf(from))]);
}

/** «đã sửa: Bến phà (dự án): tên: trước «Phà», nay «Bến phà»» */
function changeLine({ strings }: ViewContext, { kind, entry, details }: Change): string {
  const words = strings.brief.changes;
  const what = `${titleOf(entry)} (${strings.collections[entry.collection].one})`;
  return [words.kind[kind], what, details.join('; ')].filter(Boolean).join(': ');
}
