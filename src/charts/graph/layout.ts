import { round } from '../../domain/numbers.ts';
import type { ChartFormat, ChartSize } from '../chart.ts';
import { textWidth } from '../text-width.ts';
import { placeColumns } from './columns.ts';
import { backEdges, layersOf } from './layers.ts';
import { INSET, SIZES, type GraphData, type GraphLayout, type Layered } from './model.ts';
import { placeTree } from './tree.ts';

export type { GraphData, GraphEdge, GraphLayout, GraphNode } from './model.ts';

const LIMITS = {
  /** Columns below this width would be too narrow to read. */
  column: 112,
  widest: 260,
  gap: 48,
  /** Below this width of drawing, and above this number of nodes, rows are indented instead. */
  wide: 480,
  most: 60,
  /** Higher than this, lines between columns could not be followed by eye. */
  tallest: 2000,
};

/**
 * Places nodes in columns from left to right, what rests on something always behind it; where that has no room, as rows
 * under one another, indented. Throws on an edge whose ends or kind are not there.
 */
export function layoutGraph(data: GraphData, { width, page = Infinity }: ChartSize, format: ChartFormat): GraphLayout {
  const { nodes, edges, kinds } = data;
  for (const { from, to, kind } of edges)
    if (!nodes[from] || !nodes[to] || from === to || !kinds[kind])
      throw new RangeError(`invalid edge: ${from}, ${to}, ${kind}`);
  const back = backEdges(nodes.length, edges);
  const forward = edges.filter((edge) => !back.has(edge));
  const ranks = nodes.map(({ rank }) => rank);
  const graph: Layered = { data, layers: layersOf(ranks, forward), forward, back, format };
  const count = Math.max(0, ...graph.layers) + 1;
  const { gap } = LIMITS;
  const column = Math.min(LIMITS.widest, Math.floor((width - 2 * INSET - (count - 1) * gap) / count));
  const inColumns = width >= LIMITS.wide && nodes.length <= LIMITS.most && column >= LIMITS.column;
  const legend = placeLegend(data, width);
  const columns = inColumns ? placeColumns(graph, { column, gap, count }, legend.height) : undefined;
  const readable = columns && columns.height <= Math.min(LIMITS.tallest, page);
  const placed = readable ? columns : placeTree(graph, { width, page }, legend.height);
  return {
    width,
    fontSize: SIZES.fontSize,
    smallSize: SIZES.smallSize,
    form: readable ? 'columns' : 'tree',
    titles: nodes.map(({ title }) => title),
    paths: nodes.map(({ path }) => path),
    tallies: nodes.map(({ tally }) => tally),
    kinds: kinds.map(({ label }) => label),
    legend: legend.samples,
    ...placed,
    height: Math.max(1, Math.ceil(placed.height)),
  };
}

function placeLegend({ edges, kinds }: GraphData, width: number) {
  const { smallSize, smallLine, sample } = SIZES;
  const samples: GraphLayout['legend'] = [];
  let [x, line] = [0, 0];
  for (const [kind, { label }] of kinds.entries()) {
    if (!edges.some((edge) => edge.kind === kind)) continue;
    const room = sample + 6 + textWidth(label, smallSize);
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    const y = line * (smallLine + 4) + 12;
    samples.push({ kind, x, y: y - 4, text: { x: x + sample + 6, y, text: label, small: true } });
    x = round(x + room + 20);
  }
  return { samples, height: samples.length === 0 ? 0 : (line + 1) * (smallLine + 4) + 12 };
}
