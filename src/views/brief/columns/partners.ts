import type { ViewContext } from '../../common/context.ts';
import type { PartnerRow } from '../../common/link-index.ts';
import type { Cell } from '../model.ts';
import { noteRuns } from '../notes.ts';
import { plain } from '../../../domain/run.ts';
import { column, listing, type Column, type Listing, type Scene } from './column.ts';
import { COUNTED, DATE, LINES, TEXT } from './shows.ts';

type Row = PartnerRow & { isInner: boolean };

const MOST_SECTORS = 2;

/** Partners, those with most linkages first; then those that are now in one unit with it. */
export function partnerList(scene: Scene, partners: readonly PartnerRow[], inner: readonly PartnerRow[]): Listing {
  const rows = [
    ...partners.map((each): Row => ({ ...each, isInner: false })),
    ...inner.map((each): Row => ({ ...each, isInner: true })),
  ];
  return listing(scene, rows, [PARTNER, ...REST]);
}

/** Two places that are linked with each other, those with most linkages first. */
export function partnerPairList(scene: Scene, pairs: readonly PartnerRow[]): Listing {
  const rows = pairs.map((each): Row => ({ ...each, isInner: false }));
  return listing(scene, rows, [PAIR, ...REST]);
}

function namesOf({ names, isInner }: Row, { context }: Scene): Pick<Cell, 'text' | 'more'> {
  return { text: plain(names), ...(isInner ? { more: `(${context.strings.unit.links.isInternal})` } : {}) };
}

/** The most frequent ones; the table of linkages names all. */
function mainSectors({ strings }: ViewContext, sectors: readonly string[]): string | undefined {
  const rest = sectors.length - MOST_SECTORS;
  const shown = sectors.slice(0, rest > 1 ? MOST_SECTORS : sectors.length).join('; ');
  return rest > 1 ? `${shown} ${strings.unit.links.moreSectors(rest)}` : shown || undefined;
}

/** «1–3, 7», with «…» where there are more than these. */
function numbersOf({ refs, count }: Row): string {
  const numbers = refs.map(({ number }) => number).sort((a, b) => a - b);
  const text = noteRuns(numbers)
    .map((run) => run.text)
    .join(', ');
  return count > numbers.length ? `${text}…` : text;
}

const PARTNER = column({ paper: { label: 'partner', kind: 'who' }, sheet: { width: 36 } }, LINES, namesOf);
const PAIR = column({ paper: { label: 'pair', kind: 'label' }, sheet: { width: 24 } }, LINES, namesOf);
const REST: Column<Row>[] = [
  column({ paper: { label: 'count', kind: 'count' }, sheet: { width: 10 } }, COUNTED, ({ counted }: Row) => counted),
  column(
    { paper: { label: 'sector', kind: 'field' }, sheet: { width: 44 } },
    TEXT,
    ({ sectors }: Row, { context }: Scene) => mainSectors(context, sectors),
  ),
  column({ paper: { label: 'earliest', kind: 'time' }, sheet: { width: 24 } }, DATE, ({ time }: Row) => time),
  column({ paper: { label: 'refs', kind: 'time' }, sheet: { width: 24 } }, TEXT, numbersOf),
];
