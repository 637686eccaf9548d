import type { Entry } from '../../../corpus/types.ts';
import type { ViewContext } from '../../common/context.ts';
import { notedTitle } from '../../common/shown.ts';
import { linkLines, type LinkLine, type PartyRun } from '../../common/link-index.ts';
import { column, listing, stacked, type Column, type Listing, type Scene } from './column.ts';
import {
  DATE,
  inferable,
  NUMBER,
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

interface LinkRow extends Numbered {
  title: string;
  with: string;
  sectors: string | undefined;
  form: string;
  time: Dated | undefined;
  status: Status | undefined;
}

/** Linkages in the order of their numbers. */
export function linkList(scene: Scene, lines: readonly LinkLine[]): Listing {
  const rows = lines.map((line) => linkRow(scene.context, line));
  return listing(scene, rows, COLUMNS, NARROW);
}

function linkRow(context: ViewContext, line: LinkLine): LinkRow {
  const { number, id, title, path, form, sectors, time } = line;
  const entry = context.corpus.byKey.get(`linkages/${id}`)!;
  return {
    number,
    entry,
    title,
    path,
    form,
    time,
    with: withWhom(context, line),
    sectors: sectors.join('; ') || undefined,
    status: statusOf(context, entry),
  };
}

/** Lines for linkages seen from nowhere in particular. */
export function neutralLines(context: ViewContext, linkages: readonly Entry<'linkages'>[], path: string): LinkLine[] {
  return linkLines(context, linkages, { territory: new Set(), path, isInternal: () => false });
}

/** «Hải Phòng, Hưng Yên»; «Vĩnh Phúc với Phú Thọ» where the own side bears another name than the page. */
function withWhom(context: ViewContext, { own, others, joined, internal }: LinkLine): string {
  const words = context.strings.unit.links;
  const names = (parties: readonly PartyRun[]) =>
    parties.map(({ text, inferred = false }) => inferable(context, text, inferred)).join(', ');
  const pair = own.length > 0 && joined ? `${names(own)} ${words.with} ${names(others)}` : names([...own, ...others]);
  return internal ? `${pair} (${words.isInternal})` : pair;
}

const TITLE = column(
  { paper: { label: 'link', kind: 'title' }, sheet: { label: 'name', width: 52 } },
  TEXT,
  ({ entry }: LinkRow, { context }) => notedTitle(context, entry),
);
const WITH = column(
  { paper: { label: 'with', kind: 'who' }, sheet: { label: 'with', width: 30 } },
  TEXT,
  (row: LinkRow) => row.with,
);
const SECTOR = column(
  { paper: { label: 'sector', kind: 'field' }, sheet: { label: 'sector', width: 30 } },
  TEXT,
  ({ sectors }: LinkRow) => sectors,
);
const FORM = column(
  { paper: { label: 'form', kind: 'form' }, sheet: { label: 'form', width: 22 } },
  TEXT,
  ({ form }: LinkRow) => form,
);
const TIME = column(
  { paper: { label: 'period', kind: 'time' }, sheet: { label: 'time', width: 20 } },
  DATE,
  ({ time }: LinkRow) => time,
);

const COLUMNS: Column<LinkRow>[] = [NUMBER, TITLE, WITH, SECTOR, FORM, TIME, STATE, STATE_DAY, SOURCES, PAGE];
const NARROW: Column<LinkRow>[] = [
  NUMBER,
  stacked('linkWith', 'title', TITLE, WITH),
  stacked('sectorForm', 'field', SECTOR, FORM),
  stacked('periodState', 'state', TIME, STATE),
  SOURCES,
];
