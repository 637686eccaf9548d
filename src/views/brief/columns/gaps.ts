import type { Gap } from '../../gaps/gaps.ts';
import { listing, onlyInSheet, type Column, type Listing, type Scene } from './column.ts';
import { PAGE } from './shows.ts';

type GapRow = Gap & { path: string };

/** What the sources do not say; on paper a sentence counts it. */
export function gapList(scene: Scene, gaps: readonly Gap[]): Listing {
  const rows = gaps.map((gap): GapRow => ({ ...gap, path: gap.page }));
  return listing(scene, rows, COLUMNS);
}

const COLUMNS: Column<GapRow>[] = [
  onlyInSheet('name', 52, ({ title }) => title),
  onlyInSheet('kind', 22, ({ collection }, { context }) => context.strings.collections[collection].one),
  onlyInSheet('gap', 34, ({ label }) => label),
  PAGE,
];
