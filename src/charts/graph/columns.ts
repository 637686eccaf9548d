import { componentsOf, orderColumns, placeItems, type GraphEdge, type Item } from './layers.ts';
import {
  capitalized,
  fitText,
  round,
  SIZES,
  type GraphNode,
  type Layered,
  type Placed,
  type PlacedNode,
  type PlacedText,
  type Tip,
  type Wire,
} from './model.ts';

interface Room {
  column: number;
  gap: number;
  count: number;
}

/** A box before it has a place: its texts from its own top left corner. */
interface Box extends Item {
  node: number;
  texts: PlacedText[];
  box: number;
  /** Height of the line to what hangs on it. */
  leaf?: number;
  /** Height at which the wires of a kind arrive, and those that close a circle. */
  ports: Map<string, number>;
}

/** Lines from one node of one kind: they run together as far as they can. */
interface Bundle {
  left: Box;
  kind: number;
  /** Its head points to the left end. */
  back: boolean;
  steps: { from: Item; to: Item }[];
}

const PLACE = {
  padding: 8,
  top: 6,
  between: 16,
  beside: 9,
  components: 24,
  labelLines: 6,
  headLines: 2,
  leafIndent: 14,
};

/** Boxes in columns of layers. What hangs together is placed together, as high as its columns have room. */
export function placeColumns(graph: Layered, room: Room, start: number): Placed {
  const { data, layers, forward, back } = graph;
  const boxes = data.nodes.map((node, i) => boxOf(graph, node, i, room.column));
  const bundles = bundlesOf(boxes, forward, back);
  const heads = headsOf(graph, room, start);
  const bottoms = Array.from({ length: room.count }, () => heads.bottom - PLACE.components + PLACE.between);

  const passing = Map.groupBy(
    bundles.flatMap(({ left, steps }) => steps.map(({ to }) => ({ left, to }))).filter(({ to }) => to.passing),
    ({ left }) => left,
  );
  for (const component of componentsOf(boxes.length, [...forward, ...back])) {
    const items: Item[] = component.flatMap((i) => {
      const own = boxes[i]!;
      return [own, ...new Set((passing.get(own) ?? []).map(({ to }) => to))];
    });
    const columns = Array.from({ length: room.count }, (_, layer) => items.filter((item) => item.layer === layer));
    const ordered = orderColumns(columns);
    placeItems(ordered, (upper, lower) => (upper.passing || lower.passing ? PLACE.beside : PLACE.between));
    const used = ordered.filter((column) => column.length > 0);
    const down = Math.max(
      ...used.map(
        (column) => bottoms[column[0]!.layer]! + PLACE.components - Math.min(...column.map(({ top }) => top)),
      ),
    );
    for (const column of used)
      for (const item of column) {
        item.top += down;
        bottoms[item.layer] = Math.max(bottoms[item.layer]!, item.top + item.height);
      }
  }
  const left = (layer: number) => layer * (room.column + room.gap);
  const lines = bundles.map((bundle) => wireOf(bundle, bundles, left, room));
  return {
    height: Math.max(heads.bottom, ...boxes.map(({ top, height }) => top + height + 1)),
    heads: heads.texts,
    rules: heads.rules,
    nodes: boxes.map((box) => placedBox(box, left(layers[box.node]!), room)),
    wires: lines.map(({ wire }) => wire),
    tips: uniqueTips(lines.flatMap(({ tips }) => tips)),
  };
}

const portKey = (kind: number, back: boolean) => `${kind}${back ? ' back' : ''}`;

function boxOf({ data, layers, forward, back }: Layered, node: GraphNode, index: number, width: number): Box {
  const { fontSize, smallSize, lineHeight, smallLine } = SIZES;
  const { padding, top, labelLines, leafIndent } = PLACE;
  const inner = width - 2 * padding;
  const texts: PlacedText[] = [];
  const ports: Box['ports'] = new Map();
  let y = top;
  const write = (text: string, small: boolean, rest: Partial<PlacedText> = {}, lines = Infinity, x = padding) => {
    for (const line of fitText(text, inner - (x - padding), small ? smallSize : fontSize, lines)) {
      y += small ? smallLine : lineHeight;
      texts.push({ x, y: y - 4, text: line, ...(small ? { small } : {}), ...rest });
    }
  };
  const arriving = (edges: Iterable<GraphEdge>, isBack: boolean) => {
    const kinds = new Set([...edges].filter(({ to }) => to === index).map(({ kind }) => kind));
    for (const kind of [...kinds].sort((a, b) => a - b)) {
      ports.set(portKey(kind, isBack), y + smallLine / 2 + 1);
      write(data.kinds[kind]![isBack ? 'back' : 'label'], true, { tone: 'soft' });
    }
  };
  arriving(forward, false);
  arriving(back, true);
  write(node.label, false, {}, labelLines);
  if (node.detail) write(node.detail, true, { tone: 'soft' });
  y += top;
  const box = y;
  let leaf: number | undefined;
  if (node.leaf) {
    y += 3;
    leaf = y + 9;
    write(node.leaf, true, {}, Infinity, padding + leafIndent);
    if (node.alert) write(node.alert, true, { tone: 'act' }, Infinity, padding + leafIndent);
  }
  return {
    ...{ node: index, layer: layers[index]!, texts, ports, box, height: y, top: 0, passing: false },
    ...{ before: [], after: [] },
    ...(leaf === undefined ? {} : { leaf }),
  };
}

/** Wires of one kind from one node share the places where they pass other columns. */
function bundlesOf(boxes: readonly Box[], forward: readonly GraphEdge[], back: ReadonlySet<GraphEdge>): Bundle[] {
  const wires = [
    ...forward.map(({ from, to, kind }) => ({ left: from, right: to, kind, back: false })),
    ...[...back].map(({ from, to, kind }) => ({ left: to, right: from, kind, back: true })),
  ];
  const groups = Map.groupBy(wires, ({ left, kind, back }) => `${left} ${portKey(kind, back)}`);
  return [...groups.values()].map((group) => {
    const { left, kind, back } = group[0]!;
    const bundle: Bundle = { left: boxes[left]!, kind, back, steps: [] };
    const passing: Item[] = [];
    const passAt = (layer: number): Item => {
      if (layer === bundle.left.layer) return bundle.left;
      const known = passing.find((item) => item.layer === layer);
      if (known) return known;
      const item: Item = { layer, height: 2, before: [], after: [], top: 0, passing: true };
      passing.push(item);
      join(passAt(layer - 1), item);
      return item;
    };
    const join = (from: Item, to: Item) => {
      if (bundle.steps.some((step) => step.from === from && step.to === to)) return;
      bundle.steps.push({ from, to });
      from.after.push(to);
      to.before.push(from);
    };
    for (const { right } of group) join(passAt(boxes[right]!.layer - 1), boxes[right]!);
    return bundle;
  });
}

/** One path of all lines of a bundle, and the heads at their ends. */
function wireOf(
  { left, kind, back, steps }: Bundle,
  bundles: readonly Bundle[],
  leftOf: (layer: number) => number,
  { column, gap }: Room,
): { wire: Wire; tips: Tip[] } {
  const tips: Tip[] = [];
  const middle = ({ top, height }: Item) => round(top + height / 2);
  const start = () => {
    const port = left.ports.get(portKey(kind, true));
    if (back && port !== undefined) return left.top + port;
    const own = bundles.filter((bundle) => bundle.left === left && !bundle.back);
    const ordered = own
      .map((bundle) => ({
        bundle,
        at: average(bundle.steps.filter(({ from }) => from === left).map(({ to }) => middle(to))),
      }))
      .sort((a, b) => a.at - b.at || a.bundle.kind - b.bundle.kind);
    const place = ordered.findIndex(({ bundle }) => bundle.left === left && bundle.kind === kind);
    return round(left.top + (left.box * (place + 1)) / (own.length + 1));
  };
  const end = (to: Item) => {
    if (to.passing) return middle(to);
    const box = to as Box;
    const port = box.ports.get(portKey(kind, false));
    return round(box.top + (back || port === undefined ? box.box - 9 : port));
  };
  const startY = start();
  const pieces = steps.map(({ from, to }) => {
    const y1 = from.passing ? middle(from) : startY;
    const y2 = end(to);
    const begins = leftOf(from.layer) + column;
    const x1 = begins + (back && !from.passing ? SIZES.tip : 0);
    const x2 = leftOf(to.layer) - (back || to.passing ? 0 : SIZES.tip);
    if (!back && !to.passing) tips.push({ kind, x: leftOf(to.layer), y: y2, towards: 'right' });
    if (back && !from.passing) tips.push({ kind, x: begins, y: y1, towards: 'left' });
    const bend = round(gap * 0.5);
    const across = to.passing ? `H${leftOf(to.layer) + column}` : '';
    return y1 === y2
      ? `M${x1},${y1}H${x2}${across}`
      : `M${x1},${y1}C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}${across}`;
  });
  return { wire: { kind, path: pieces.join('') }, tips };
}

function placedBox({ node, top, box, texts, leaf }: Box, x: number, { column }: Room): PlacedNode {
  return {
    ...{ row: node, x, y: top, width: column, height: box },
    texts: texts.map((text) => ({ ...text, x: text.x + x, y: text.y + top })),
    ...(leaf === undefined
      ? {}
      : { leaf: `M${x + PLACE.padding},${top + box}V${top + leaf}H${x + PLACE.padding + PLACE.leafIndent - 4}` }),
  };
}

/** «Nghị quyết, chỉ thị»: the kinds that stand in a column. */
function headsOf({ data, layers }: Layered, { column, gap, count }: Room, start: number) {
  const { smallSize, smallLine } = SIZES;
  const lines = Array.from({ length: count }, (_, layer) => {
    const kinds = new Set(data.nodes.filter((_, i) => layers[i] === layer).map(({ kind }) => kind));
    return kinds.size === 0 ? [] : fitText(capitalized([...kinds].join(', ')), column, smallSize, PLACE.headLines);
  });
  const most = Math.max(0, ...lines.map((each) => each.length));
  const bottom = start + most * smallLine;
  const texts = lines.flatMap((own, layer) =>
    own.map((text, i): PlacedText => {
      const y = bottom - (own.length - 1 - i) * smallLine - 4;
      return { x: layer * (column + gap), y, text, small: true, tone: 'soft' };
    }),
  );
  const rules = lines.map((own, layer) => {
    const x = layer * (column + gap);
    return own.length === 0 ? '' : `M${x},${bottom + 2.5}H${x + column}`;
  });
  return { texts, rules: rules.join(''), bottom: most === 0 ? start : bottom + 4 };
}

function uniqueTips(tips: readonly Tip[]): Tip[] {
  return [...new Map(tips.map((tip) => [`${tip.kind} ${tip.x} ${tip.y}`, tip])).values()];
}

function average(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
}
