import type { Run } from '../../../domain/run.ts';
import { column, listing, type Column, type Listing, type Scene } from './column.ts';
import { COUNTED, TEXT } from './shows.ts';

interface ProvinceRow {
  name: string;
  links: Run;
  partners: Run;
}

/** Units of the country with what they count. */
export function provinceList(scene: Scene, rows: readonly ProvinceRow[]): Listing {
  return listing(scene, rows, PROVINCES);
}

interface PairRow {
  names: string;
  links: Run;
}

/** Two units and how many linkages join them, those with most first. */
export function pairList(scene: Scene, pairs: readonly PairRow[]): Listing {
  const { format } = scene.context;
  const rows = pairs.toSorted(
    (a, b) => b.links.counted!.value - a.links.counted!.value || format.compare(a.names, b.names),
  );
  return listing(scene, rows, PAIRS);
}

const PROVINCES: Column<ProvinceRow>[] = [
  column({ paper: { label: 'place', kind: 'title' }, sheet: { width: 60 } }, TEXT, ({ name }: ProvinceRow) => name),
  column(
    { paper: { label: 'countOthers', kind: 'count' }, sheet: { width: 12 } },
    COUNTED,
    ({ links }: ProvinceRow) => links,
  ),
  column(
    { paper: { label: 'partners', kind: 'count' }, sheet: { width: 10 } },
    COUNTED,
    ({ partners }: ProvinceRow) => partners,
  ),
];

const PAIRS: Column<PairRow>[] = [
  column({ paper: { label: 'pair', kind: 'label' }, sheet: { width: 24 } }, TEXT, ({ names }: PairRow) => names),
  column({ paper: { label: 'count', kind: 'count' }, sheet: { width: 10 } }, COUNTED, ({ links }: PairRow) => links),
];
