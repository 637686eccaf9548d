import { round } from '../../domain/numbers.ts';
import { componentsOf, orderColumns, placeItems, type GraphEdge, type Item } from './layers.ts';
import {
  fitText,
  INSET,
  leafTexts,
  SIZES,
  type GraphNode,
  type Layered,
  type Placed,
  type PlacedNode,
  type PlacedText,
  type Tip,
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
  labelLines: 4,
  headLines: 2,
  leafIndent: 14,
  /** From the bottom of a box to where a line that closes a circle leaves it. */
  backPort: 9,
  /** Lines between columns: from the boxes, from one another in one track, and the radius of their bends. */
  clear: 5,
  apart: 6,
  bend: 4,
  /** Ways that a line may leave its box higher or lower, so as not to run on another. */
  nudges: [0, 4, -4, 8, -8, 12, -12],
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
  const left = (layer: number) => INSET + layer * (room.column + room.gap);
  return {
    height: Math.max(heads.bottom, ...boxes.map(({ top, height }) => top + height + 1)),
    heads: heads.texts,
    rules: heads.rules,
    nodes: boxes.map((box) => placedBox(box, data.nodes[box.node]!, left(layers[box.node]!), room)),
    ...wiresOf(bundles, left, room),
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
  if (node.here) write(node.here, true, { strong: true });
  write(node.label, false, {}, labelLines);
  if (node.detail) write(node.detail, true, { tone: 'soft' });
  y += top;
  const box = y;
  let leaf: number | undefined;
  if (node.leaf) {
    y += 3;
    leaf = y + 9;
    for (const { line, text } of leafTexts(node, inner - leafIndent))
      texts.push({ ...text, x: padding + leafIndent + text.x, y: y + (line + 1) * smallLine - 4 });
    y = Math.max(y, ...texts.map((text) => text.y + 4));
  }
  return {
    node: index,
    layer: layers[index]!,
    texts,
    ports,
    box,
    height: y,
    top: 0,
    passing: false,
    before: [],
    after: [],
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

/** The part of a bundle between two columns: it leaves at one height, runs along its track, and arrives at others. */
interface Leg {
  bundle: Bundle;
  from: Item;
  start: number;
  ends: { to: Item; y: number }[];
  /** Where its track lies between the columns, from 0 to 1. */
  track: number;
}

function legsOf(bundles: readonly Bundle[]): Leg[] {
  const legs = bundles.flatMap((bundle) =>
    [...Map.groupBy(bundle.steps, ({ from }) => from)].map(([from, steps]): Leg => {
      const start = from === bundle.left ? departure(bundle, bundles) : middleOf(from);
      return { bundle, from, start, ends: steps.map(({ to }) => ({ to, y: arrival(bundle, to) })), track: 0 };
    }),
  );
  for (const [, beside] of Map.groupBy(legs, ({ from }) => from.layer))
    for (const leg of beside) if (leg.from === leg.bundle.left && !leg.bundle.back) leg.start = freeStart(leg, beside);
  return legs;
}

/** The height nearest to its own at which a leg leaves its box and no other line between the columns runs. */
function freeStart(leg: Leg, beside: readonly Leg[]): number {
  const { top, box } = leg.bundle.left;
  const taken = beside
    .filter((other) => other !== leg)
    .flatMap(({ from, start, ends }) => [...(from === leg.from ? [start] : []), ...ends.map(({ y }) => y)]);
  const nudge = PLACE.nudges.find((by) => {
    const y = leg.start + by;
    return y > top + 3 && y < top + box - 3 && taken.every((other) => Math.abs(other - y) >= 3);
  });
  return leg.start + (nudge ?? 0);
}

const middleOf = ({ top, height }: Item) => round(top + height / 2);

/** Bundles leave their box one under another, in the order of the places they go to. */
function departure({ left, kind, back }: Bundle, bundles: readonly Bundle[]): number {
  const port = left.ports.get(portKey(kind, true));
  if (back && port !== undefined) return round(left.top + port);
  const own = bundles
    .filter((bundle) => bundle.left === left && !bundle.back)
    .map((bundle) => {
      const next = bundle.steps.filter(({ from }) => from === left).map(({ to }) => middleOf(to));
      return { kind: bundle.kind, at: next.reduce((sum, y) => sum + y, 0) / next.length };
    })
    .sort((a, b) => a.at - b.at || a.kind - b.kind);
  const place = own.findIndex((each) => each.kind === kind);
  return round(left.top + (left.box * (place + 1)) / (own.length + 1));
}

function arrival({ kind, back }: Bundle, to: Item): number {
  if (to.passing) return middleOf(to);
  const box = to as Box;
  const port = box.ports.get(portKey(kind, false));
  return round(box.top + (back || port === undefined ? box.box - PLACE.backPort : port));
}

const spanOf = ({ start, ends }: Leg): [number, number] => {
  const all = [start, ...ends.map(({ y }) => y)];
  return [Math.min(...all), Math.max(...all)];
};
const inside = (y: number, leg: Leg) => {
  const [low, high] = spanOf(leg);
  return low < y && y < high;
};

/** Gives the legs between two columns tracks of their own, in an order in which few of them cross. */
function setTracks(legs: Leg[]): void {
  const cost = (left: Leg, right: Leg) =>
    Number(inside(right.start, left)) + left.ends.filter(({ y }) => inside(y, right)).length;
  for (let better = true, rounds = 0; better && rounds < legs.length; rounds++) {
    better = false;
    for (let i = 1; i < legs.length; i++) {
      const [left, right] = [legs[i - 1]!, legs[i]!];
      if (cost(right, left) >= cost(left, right)) continue;
      [legs[i - 1], legs[i]] = [right, left];
      better = true;
    }
  }
  const tracks: number[] = [];
  for (const [i, leg] of legs.entries()) {
    const [low, high] = spanOf(leg);
    const beside = legs.slice(0, i).map((other, j) => {
      const [from, to] = spanOf(other);
      return from - PLACE.apart < high && low < to + PLACE.apart ? tracks[j]! + 1 : 0;
    });
    tracks.push(Math.max(0, ...beside));
  }
  const count = Math.max(0, ...tracks) + 1;
  for (const [i, leg] of legs.entries()) leg.track = (tracks[i]! + 1) / (count + 1);
}

function wiresOf(bundles: readonly Bundle[], leftOf: (layer: number) => number, { column, gap }: Room) {
  const legs = legsOf(bundles);
  for (const [, beside] of Map.groupBy(legs, ({ from }) => from.layer)) setTracks(beside);
  const tips: Tip[] = [];
  const drawn = legs.map(({ bundle: { kind, back }, from, start, ends, track }) => {
    const begins = leftOf(from.layer) + column;
    const x1 = begins + (back && !from.passing ? SIZES.tip : 0);
    if (back && !from.passing) tips.push({ kind, x: begins, y: start, towards: 'left' });
    const [first, last] = [begins + PLACE.clear, begins + gap - SIZES.tip - PLACE.clear];
    const x = round(first + (last - first) * track);
    const path = ends.map(({ to, y }) => {
      const edge = leftOf(to.layer);
      if (!back && !to.passing) tips.push({ kind, x: edge, y, towards: 'right' });
      const x2 = to.passing ? edge + column : back ? edge : edge - SIZES.tip;
      const r = Math.min(PLACE.bend, Math.abs(y - start) / 2);
      const way = y > start ? 1 : -1;
      return r < 0.5
        ? `M${x1},${start}H${round(x)}V${y}H${x2}`
        : `M${x1},${start}H${round(x - r)}Q${x},${start} ${x},${round(start + way * r)}V${round(y - way * r)}Q${x},${y} ${round(x + r)},${y}H${x2}`;
    });
    return { kind, path: path.join('') };
  });
  return { wires: drawn, tips: uniqueTips(tips) };
}

function placedBox({ node, top, box, texts, leaf }: Box, { here }: GraphNode, x: number, { column }: Room): PlacedNode {
  return {
    row: node,
    x,
    y: top,
    width: column,
    height: box,
    texts: texts.map((text) => ({ ...text, x: text.x + x, y: text.y + top })),
    ...(here ? { here: true } : {}),
    ...(leaf === undefined
      ? {}
      : { leaf: `M${x + PLACE.padding},${top + box}V${top + leaf}H${x + PLACE.padding + PLACE.leafIndent - 4}` }),
  };
}

/** «Nghị quyết, chỉ thị»: the kinds that stand in a column. */
function headsOf({ data, layers, format }: Layered, { column, gap, count }: Room, start: number) {
  const { smallSize, smallLine } = SIZES;
  const lines = Array.from({ length: count }, (_, layer) => {
    const kinds = new Set(data.nodes.filter((_, i) => layers[i] === layer).map(({ kind }) => kind));
    const all = [...kinds].join(', ');
    const text = format.upperCase(all.charAt(0)) + all.slice(1);
    return kinds.size === 0 ? [] : fitText(text, column, smallSize, PLACE.headLines);
  });
  const most = Math.max(0, ...lines.map((each) => each.length));
  const bottom = start + most * smallLine;
  const texts = lines.flatMap((own, layer) =>
    own.map((text, i): PlacedText => {
      const y = bottom - (own.length - 1 - i) * smallLine - 3.5;
      return { x: INSET + layer * (column + gap), y, text, small: true, tone: 'soft' };
    }),
  );
  const rules = lines.map((own, layer) => {
    const x = INSET + layer * (column + gap);
    return own.length === 0 ? '' : `M${x},${bottom + 2.5}H${x + column}`;
  });
  return { texts, rules: rules.join(''), bottom: most === 0 ? start : bottom + 4 };
}

function uniqueTips(tips: readonly Tip[]): Tip[] {
  return [...new Map(tips.map((tip) => [`${tip.kind} ${tip.x} ${tip.y}`, tip])).values()];
}
