/** A line from a node to one that rests on it, by their indices; `kind` is an index too. */
export interface GraphEdge {
  from: number;
  to: number;
  kind: number;
}

/**
 * Edges that close a circle: each leads back to a node from which its own beginning was reached. Without them there is
 * no circle. Nodes of lower index are reached first, so that the same graph always gives the same edges.
 */
export function backEdges<E extends GraphEdge>(count: number, edges: readonly E[]): Set<E> {
  const out = Map.groupBy(edges, ({ from }) => from);
  const state: ('open' | 'done' | undefined)[] = Array.from({ length: count });
  const back = new Set<E>();
  for (let start = 0; start < count; start++) {
    if (state[start]) continue;
    state[start] = 'open';
    const way = [{ node: start, next: 0 }];
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const edge = out.get(top.node)?.[top.next++];
      if (!edge) {
        state[top.node] = 'done';
        way.pop();
      } else if (state[edge.to] === 'open') back.add(edge);
      else if (!state[edge.to]) {
        state[edge.to] = 'open';
        way.push({ node: edge.to, next: 0 });
      }
    }
  }
  return back;
}

/**
 * The layer of each node: at least its rank, and behind everything it rests on; layers that hold nothing are left out.
 * Throws on a circle.
 */
export function layersOf(ranks: readonly number[], edges: readonly GraphEdge[]): number[] {
  const into = Map.groupBy(edges, ({ to }) => to);
  const layers: (number | undefined)[] = ranks.map(() => undefined);
  const open = new Set<number>();
  const layerOf = (node: number): number => {
    const known = layers[node];
    if (known !== undefined) return known;
    if (open.has(node)) throw new RangeError(`circle at node ${node}`);
    open.add(node);
    const above = (into.get(node) ?? []).map(({ from }) => layerOf(from) + 1);
    return (layers[node] = Math.max(ranks[node]!, ...above));
  };
  const found = ranks.map((_, node) => layerOf(node));
  const used = [...new Set(found)].sort((a, b) => a - b);
  return found.map((layer) => used.indexOf(layer));
}

/** Nodes that hang together, in order of their lowest index; indices ascending. */
export function componentsOf(count: number, edges: readonly GraphEdge[]): number[][] {
  const root = Array.from({ length: count }, (_, i) => i);
  const find = (node: number): number => (root[node] === node ? node : (root[node] = find(root[node]!)));
  for (const { from, to } of edges) {
    const [a, b] = [find(from), find(to)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  return [...Map.groupBy(root.keys(), find).values()];
}

/** Something in a column: a box, or the place where a line passes by. */
export interface Item {
  layer: number;
  height: number;
  /** Neighbours in the columns before and after. */
  before: Item[];
  after: Item[];
  /** Distance from the top; set by `placeItems`. */
  top: number;
  passing: boolean;
}

const SWEEPS = 12;

/** Sorts each column so that few lines cross: by the middle of the neighbours, then by swaps; the best order is kept. */
export function orderColumns(columns: readonly Item[][]): Item[][] {
  let now = columns.map((column) => [...column]);
  let best = now;
  let fewest = crossings(now);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    now = sorted(now, sweep % 2 === 0 ? 'before' : 'after');
    swapNeighbours(now);
    const count = crossings(now);
    if (count < fewest) {
      fewest = count;
      best = now.map((column) => [...column]);
    }
  }
  return best;
}

function sorted(columns: readonly Item[][], side: 'before' | 'after'): Item[][] {
  const place = new Map(columns.flatMap((column) => column.map((item, i) => [item, i] as const)));
  const result = columns.map((column) => [...column]);
  const layers = [...result.keys()];
  for (const layer of side === 'before' ? layers : layers.reverse()) {
    const column = result[layer]!;
    const wanted = new Map(
      column.map((item) => [item, mean(item[side].map((each) => place.get(each)!)) ?? place.get(item)!]),
    );
    column.sort((a, b) => wanted.get(a)! - wanted.get(b)! || place.get(a)! - place.get(b)!);
    column.forEach((item, i) => place.set(item, i));
  }
  return result;
}

/** Swaps items that stand one above the other while fewer lines cross. */
function swapNeighbours(columns: Item[][]): void {
  const place = new Map(columns.flatMap((column) => column.map((item, i) => [item, i] as const)));
  const cross = (upper: Item, lower: Item) =>
    (['before', 'after'] as const).reduce((sum, side) => {
      const below = lower[side].map((item) => place.get(item)!);
      return sum + upper[side].reduce((own, item) => own + below.filter((at) => at < place.get(item)!).length, 0);
    }, 0);
  for (let better = true, rounds = 0; better && rounds < SWEEPS; rounds++) {
    better = false;
    for (const column of columns)
      for (let i = 1; i < column.length; i++) {
        const [upper, lower] = [column[i - 1]!, column[i]!];
        if (cross(lower, upper) >= cross(upper, lower)) continue;
        [column[i - 1], column[i]] = [lower, upper];
        place.set(lower, i - 1).set(upper, i);
        better = true;
      }
  }
}

/** How many pairs of lines between neighbouring columns cross. @internal */
export function crossings(columns: readonly Item[][]): number {
  let count = 0;
  for (const [i, column] of columns.slice(0, -1).entries()) {
    const next = new Map(columns[i + 1]!.map((item, at) => [item, at]));
    const ends = column.map(({ after }) => after.map((item) => next.get(item)!));
    for (const [upper, own] of ends.entries())
      for (const other of ends.slice(upper + 1))
        for (const at of own) count += other.filter((below) => below < at).length;
  }
  return count;
}

/**
 * Sets the tops: each item as near to the middle of its neighbours as the order of its column and the distances allow.
 * The highest stands at 0.
 */
export function placeItems(columns: readonly Item[][], gap: (upper: Item, lower: Item) => number): void {
  for (const column of columns) settle(column, gap, (item) => item.top);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const side = sweep % 2 === 0 ? 'before' : 'after';
    for (const column of side === 'before' ? columns : columns.toReversed())
      settle(column, gap, (item) => towards(item, item[side]));
  }
  for (const column of columns) settle(column, gap, (item) => towards(item, [...item.before, ...item.after]));
  const first = Math.min(...columns.flat().map(({ top }) => top));
  for (const item of columns.flat()) item.top = Math.round(item.top - first);
}

function towards(item: Item, neighbours: readonly Item[]): number {
  const centre = mean(neighbours.map(({ top, height }) => top + height / 2));
  return centre === undefined ? item.top : centre - item.height / 2;
}

/** Least squares under the order of the column: items that would overlap move together. */
function settle(column: readonly Item[], gap: (upper: Item, lower: Item) => number, wanted: (item: Item) => number) {
  let offset = 0;
  const offsets = column.map((item, i) => {
    if (i > 0) offset += column[i - 1]!.height + gap(column[i - 1]!, item);
    return offset;
  });
  const blocks: { sum: number; count: number }[] = [];
  for (const [i, item] of column.entries()) {
    let block = { sum: wanted(item) - offsets[i]!, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: block.sum + last.sum, count: block.count + last.count };
    }
    blocks.push(block);
  }
  let at = 0;
  for (const { sum, count } of blocks)
    for (let n = 0; n < count; n++, at++) column[at]!.top = sum / count + offsets[at]!;
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;
}
