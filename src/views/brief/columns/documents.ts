import type { Entry } from '../../../corpus/types.ts';
import { codeLabel } from '../../../schemas/labels.ts';
import type { ViewContext } from '../../common/context.ts';
import { recordPath } from '../../common/paths.ts';
import { recordDay } from '../../../facts/dates.ts';
import { notedTitle, partyRun, titleNote, titleOf } from '../../common/shown.ts';
import { listing, onlyInSheet, onlyOnPaper, type Column, type Listing, type Scene } from './column.ts';
import {
  DATE,
  datedOf,
  inOrder,
  isMissing,
  marked,
  NUMBER,
  relationColumns,
  relationOf,
  PAGE,
  SOURCES,
  STATE,
  STATE_DAY,
  statusOf,
  TEXT,
  type Dated,
  type Numbered,
  type Status,
} from './shows.ts';

interface DocumentRow extends Numbered {
  title: string;
  kind: string;
  /** «25/CT-TTg» */
  sign: string | undefined;
  issuer: string | undefined;
  issued: Dated | undefined;
  status: Status | undefined;
}

export function documentList(scene: Scene, documents: readonly Entry<'documents'>[]): Listing {
  const rows = inOrder(scene, documents).map((entry, index) => documentRow(scene.context, entry, index + 1));
  return listing(scene, rows, [...COLUMNS, ...relationColumns(scene), PAGE]);
}

function documentRow(context: ViewContext, entry: Entry<'documents'>, number: number): DocumentRow {
  const { kind, number: sign, issuer, issued } = entry.data;
  return {
    number,
    entry,
    path: recordPath(entry),
    title: titleOf(entry),
    sign: sign && marked(context, entry, 'number', sign),
    kind: marked(context, entry, 'kind', codeLabel(context.strings, 'documents', 'kind', kind)),
    issuer:
      issuer && marked(context, entry, 'issuer', partyRun(context, issuer, recordDay(context.corpus, entry)).text),
    issued: datedOf(entry, 'issued', issued),
    status: statusOf(context, entry),
  };
}

/** «chỉ thị 25/CT-TTg» */
function kindAndSign({ kind, sign }: DocumentRow): string {
  return [kind, sign].filter(Boolean).join(' ');
}

/** In a sheet kind and number have columns of their own. */
const DOCUMENT: Column<DocumentRow> = {
  paper: {
    label: 'document',
    kind: 'title',
    cell: (row, scene) => ({
      text: row.title,
      more: [kindAndSign(row), titleNote(scene.context, row.entry), relationOf(scene, row.entry)]
        .filter(Boolean)
        .join('; '),
    }),
  },
  sheet: { label: 'name', width: 52, cell: ({ entry }, { context }) => notedTitle(context, entry) },
};
/** In a sheet office and day have columns of their own. */
const ISSUED = onlyOnPaper('issued', 'who', ({ issuer, issued }: DocumentRow, { context }) => ({
  ...TEXT.paper(issuer, context),
  more: DATE.paper(issued, context).text,
}));

const COLUMNS: Column<DocumentRow>[] = [
  NUMBER,
  DOCUMENT,
  onlyInSheet('kind', 22, ({ kind }) => kind),
  onlyInSheet(
    'paperNumber',
    18,
    ({ sign, entry }, { context }) =>
      sign ?? (isMissing(context, entry, 'number') ? context.strings.common.absent : undefined),
  ),
  ISSUED,
  onlyInSheet('issuer', 28, ({ issuer }, { context }) => TEXT.sheet(issuer, context)),
  onlyInSheet('issued', 18, ({ issued }, { context }) => DATE.sheet(issued, context)),
  STATE,
  STATE_DAY,
  SOURCES,
];
