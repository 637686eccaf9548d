import { round } from '../../domain/numbers.ts';
import type { ChartSize } from '../chart.ts';
import type { GraphEdge } from './layers.ts';
import { fitText, leafTexts, SIZES, type Layered, type Placed, type PlacedNode, type PlacedText } from './model.ts';

const PLACE = {
  indent: 18,
  /** Rows behind this depth are indented no further; what they rest on is said in words. */
  deepest: 7,
  between: 10,
  roots: 20,
  leafIndent: 14,
  labelLines: 5,
  /** From the rows to where a sheet ends. */
  margin: 8,
};

/**
 * Rows under one another. Each stands once, indented under what it rests on; where it rests on more than that, its row
 * says so. No lines cross.
 */
export function placeTree(
  { data, layers, forward, back }: Layered,
  { width, page }: Required<ChartSize>,
  start: number,
): Placed {
  const into = Map.groupBy(forward, ({ to }) => to);
  const home = data.nodes.map((_, i) => homeOf(into.get(i) ?? [], layers));
  const children = Map.groupBy(home.keys(), (i) => home[i]?.from);
  const placed: Placed = { height: 0, heads: [], rules: '', nodes: [], wires: [], tips: [] };
  let y = start;

  const place = (node: number, depth: number) => {
    const own = into.get(node) ?? [];
    const parent = home[node];
    const drawn = parent !== undefined && depth <= PLACE.deepest;
    const x = Math.min(depth, PLACE.deepest) * PLACE.indent;
    const shared = drawn ? own.filter(({ from }) => from === parent.from) : [];
    const others = [...own.filter((edge) => !shared.includes(edge)), ...[...back].filter(({ to }) => to === node)];
    if (placed.nodes.length > 0) y += depth === 0 ? PLACE.roots : PLACE.between;
    const rowAt = (top: number) => rowOf(data, node, { x, y: top, width: width - x }, shared, others, back);
    const cut = Number.isFinite(page) ? Math.ceil((y + 1) / page) * page : Infinity;
    if (rowAt(y).bottom > cut - PLACE.margin && y > cut - page + PLACE.margin) y = cut + PLACE.margin;
    const row = rowAt(y);
    if (drawn) {
      const line = round(y + SIZES.smallLine / 2 + 1);
      placed.tips.push({ kind: parent.kind, x: x - 3, y: line, towards: 'right' });
      placed.wires.push({ kind: parent.kind, path: `M${x - PLACE.indent + 5},${line}H${x - 3 - SIZES.tip}` });
    }
    placed.nodes.push(row.node);
    const top = y + row.node.height;
    y = row.bottom;
    let last: number | undefined;
    for (const child of (children.get(node) ?? []).toSorted((a, b) => home[a]!.kind - home[b]!.kind || a - b)) {
      const before = placed.tips.length;
      place(child, depth + 1);
      if (depth + 1 <= PLACE.deepest) last = placed.tips[before]!.y;
    }
    if (last !== undefined) placed.rules += `M${x + 5},${round(top + 2)}V${last}`;
  };
  for (const root of children.get(undefined) ?? []) place(root, 0);
  placed.height = y + 2;
  return placed;
}

/** The edge under which a node stands: from the last layer before it, then by kind. */
function homeOf(edges: readonly GraphEdge[], layers: readonly number[]): GraphEdge | undefined {
  return edges.toSorted((a, b) => layers[b.from]! - layers[a.from]! || a.kind - b.kind || a.from - b.from)[0];
}

function rowOf(
  data: Layered['data'],
  index: number,
  { x, y: top, width }: { x: number; y: number; width: number },
  shared: readonly GraphEdge[],
  others: readonly GraphEdge[],
  back: ReadonlySet<GraphEdge>,
): { node: PlacedNode; bottom: number } {
  const { fontSize, smallSize, lineHeight, smallLine } = SIZES;
  const node = data.nodes[index]!;
  const texts: PlacedText[] = [];
  let y = top;
  const write = (text: string, small: boolean, rest: Partial<PlacedText> = {}, lines = Infinity, inset = 0) => {
    for (const line of fitText(text, width - 4 - inset, small ? smallSize : fontSize, lines)) {
      y += small ? smallLine : lineHeight;
      texts.push({ x: x + 2 + inset, y: y - 4, text: line, ...(small ? { small } : {}), ...rest });
    }
  };
  if (shared.length > 0)
    write([...new Set(shared.map(({ kind }) => data.kinds[kind]!.label))].join('; '), true, { tone: 'soft' });
  if (node.here) write(node.here, true, { strong: true });
  write(node.label, false, {}, PLACE.labelLines);
  if (node.detail) write(node.detail, true, { tone: 'soft' });
  for (const [word, edges] of Map.groupBy(others, (edge) => data.kinds[edge.kind]![back.has(edge) ? 'back' : 'label']))
    write(`${word}: ${edges.map(({ from }) => data.nodes[from]!.short).join('; ')}`, true, { tone: 'soft' });
  const height = y - top + 2;
  let leaf: string | undefined;
  if (node.leaf) {
    leaf = `M${x + 5},${top + height + 1}V${y + 9}H${x + PLACE.leafIndent - 2}`;
    for (const { line, text } of leafTexts(node, width - 4 - PLACE.leafIndent))
      texts.push({ ...text, x: x + 2 + PLACE.leafIndent + text.x, y: y + (line + 1) * smallLine - 4 });
    y = Math.max(y, ...texts.map((text) => text.y + 4));
  }
  return {
    node: {
      row: index,
      x,
      y: top,
      width,
      height,
      texts,
      ...(leaf === undefined ? {} : { leaf }),
      ...(node.here ? { here: true as const } : {}),
    },
    bottom: y,
  };
}
