import { describe, expect, it } from 'vitest';
import { textWidth } from '../text-width.ts';
import { graph } from './index.ts';
import type { GraphData, GraphLayout } from './layout.ts';
import { sampleCircle, sampleGraph } from './sample.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const TEXT = { title: 'Văn bản và căn cứ', description: 'Văn bản nào dựa vào văn bản nào.' };
const WIDTHS = [320, 528, 640, 760];
const empty: GraphData = { ...sampleGraph(0), edges: [] };
const hostile: GraphData = {
  ...sampleGraph(3),
  nodes: sampleGraph(3).nodes.map((node) => ({ ...node, label: 'Ẵ'.repeat(400), kind: 'ỗ'.repeat(60) })),
};
/** A chain much deeper than rows can be indented. */
const chain: GraphData = {
  ...sampleGraph(40),
  edges: Array.from({ length: 39 }, (_, i) => ({ from: i, to: i + 1, kind: i % 6 })),
};

/** Left, top, right and bottom. */
type Box = [number, number, number, number];
const touch = (a: Box, b: Box) => a[0] < b[2] - 0.1 && b[0] < a[2] - 0.1 && a[1] < b[3] - 0.1 && b[1] < a[3] - 0.1;
type Text = GraphLayout['heads'][number];

/** Marks of stacked letters reach 0.95 of the size above the line, tails 0.25 below. */
function textBox({ x, y, text, small }: Text, { fontSize, smallSize }: GraphLayout): Box {
  const size = small ? smallSize : fontSize;
  return [x, y - size * 0.95, x + textWidth(text, size), y + size * 0.25];
}
const textsOf = (layout: GraphLayout) => [
  ...layout.heads,
  ...layout.legend.map(({ text }) => text),
  ...layout.nodes.flatMap(({ texts }) => texts),
];
function collisions(boxes: Box[]): [Box, Box][] {
  const sorted = boxes.toSorted((a, b) => a[1] - b[1]);
  return sorted.flatMap((a, i) => {
    const found: [Box, Box][] = [];
    for (let j = i + 1; j < sorted.length && sorted[j]![1] < a[3]; j++)
      if (touch(a, sorted[j]!)) found.push([a, sorted[j]!]);
    return found;
  });
}
/** Straight pieces of a path, its bends left out. */
function pieces(path: string): Box[] {
  const found: Box[] = [];
  let [x, y] = [0, 0];
  for (const [, command, numbers] of path.matchAll(/([MHVQ])([^MHVQ]*)/g)) {
    const n = numbers!.split(/[\s,]+/).map(Number);
    const [fromX, fromY] = [x, y];
    if (command === 'H') x = n[0]!;
    else if (command === 'V') y = n[0]!;
    else [x, y] = [n.at(-2)!, n.at(-1)!];
    if (command === 'H' || command === 'V')
      found.push([Math.min(x, fromX), Math.min(y, fromY), Math.max(x, fromX), Math.max(y, fromY)]);
  }
  return found;
}

describe.each(WIDTHS)('a graph %d units wide', (width) => {
  it.each([
    ['nothing', empty],
    ['one document', sampleGraph(1)],
    ['ten', sampleGraph(10)],
    ['a circle', sampleCircle()],
    ['30', sampleGraph(30)],
    ['60', sampleGraph(60)],
    ['300', sampleGraph(300)],
    ['a chain of 40', chain],
    ['names without end', hostile],
  ])('keeps %s inside its frame, texts off one another, lines off the boxes', (_, data) => {
    const layout = graph.layout(data, { width }, FORMAT);
    const inside = ([left, top, right, bottom]: Box) =>
      left >= 0 && top >= 0 && right <= width + 0.1 && bottom <= layout.height + 0.1;
    const boxes = layout.nodes.map(({ x, y, width: w, height }): Box => [x, y, x + w, y + height]);
    const texts = textsOf(layout).map((text) => textBox(text, layout));
    const lines = layout.wires.flatMap(({ path }) => pieces(path));
    expect([...boxes, ...texts, ...lines].filter((box) => !inside(box))).toEqual([]);
    expect(collisions(texts)).toEqual([]);
    expect(collisions(boxes)).toEqual([]);
    expect(lines.filter((line) => boxes.some((box) => touch(line, box)))).toEqual([]);
    expect(layout.nodes.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual([...data.nodes.keys()]);
  });
});

describe('a graph in columns', () => {
  const data = sampleGraph(30);
  const layout = graph.layout(data, { width: 760 }, FORMAT);
  const placeOf = new Map(layout.nodes.map((node) => [node.row, node]));

  it('is drawn at the width of a page for 30 documents', () => {
    expect(layout.form).toBe('columns');
  });
  it('gives way to rows where it would be too high to follow its lines', () => {
    expect(graph.layout(sampleGraph(60), { width: 760 }, FORMAT).form).toBe('tree');
    expect(layout.height).toBeLessThan(2000);
  });
  it('puts everything to the right of what it rests on', () => {
    const wrong = data.edges.filter(({ from, to }) => placeOf.get(from)!.x >= placeOf.get(to)!.x);
    expect(data.edges.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });
  it('says at the head of every line what it means, in the box where it arrives', () => {
    const missing = data.edges.filter(({ to, kind }) => {
      const { x, texts } = placeOf.get(to)!;
      const word = texts.find(({ text }) => text === data.kinds[kind]!.label);
      return !word || !layout.tips.some((tip) => tip.kind === kind && tip.x === x && Math.abs(tip.y - word.y) < 6);
    });
    expect(missing).toEqual([]);
  });
  it('begins a line at its own box for every kind that goes out from it', () => {
    const missing = data.edges.filter(({ from, kind }) => {
      const { x, y, width, height } = placeOf.get(from)!;
      return !layout.wires.some((wire) => {
        const [startX, startY] = /^M([\d.]+),([\d.]+)/.exec(wire.path)!.slice(1).map(Number) as [number, number];
        return wire.kind === kind && startX === x + width && startY > y && startY < y + height;
      });
    });
    expect(missing).toEqual([]);
  });
  it.each([10, 22, 30])('draws no two lines of different kinds on one another, of %d documents', (count) => {
    const { wires, form } = graph.layout(sampleGraph(count), { width: 760 }, FORMAT);
    const lines = wires.flatMap(({ kind, path }) => pieces(path).map((box) => ({ kind, box })));
    const wide = ([left, top, right, bottom]: Box): Box => [left + 1, top - 0.7, right - 1, bottom + 0.7];
    const flat = lines.filter(({ box: [left, top, right, bottom] }) => top === bottom && right - left > 2);
    const tall = lines.filter(({ box: [left, top, right, bottom] }) => left === right && bottom - top > 2);
    const over = [
      flat,
      tall.map(({ kind, box: [x1, y1, x2, y2] }) => ({ kind, box: [y1, x1, y2, x2] as Box })),
    ].flatMap((own) =>
      own.flatMap((a, i) => own.slice(i + 1).filter((b) => a.kind !== b.kind && touch(wide(a.box), wide(b.box)))),
    );
    expect(form).toBe('columns');
    expect(over).toEqual([]);
  });
  it('heads its columns with the kinds that stand in them', () => {
    expect(layout.heads[0]).toMatchObject({ text: 'Luật', x: 1.5 });
  });
  it('shows in its legend the kinds that occur, and no others', () => {
    expect(layout.legend.map(({ text }) => text.text)).toEqual(['căn cứ', 'thực hiện', 'phù hợp với', 'thay thế']);
  });
  it('gives the same drawing for the same documents', () => {
    expect(graph.layout(sampleGraph(30), { width: 760 }, FORMAT)).toEqual(layout);
  });
  it('draws what closes a circle the other way, and says so', () => {
    const circle = graph.layout(sampleCircle(), { width: 760 }, FORMAT);
    expect(circle.tips.filter(({ towards }) => towards === 'left')).toHaveLength(1);
    expect(circle.nodes[0]!.texts[0]!.text).toBe('căn cứ (quan hệ vòng)');
  });
});

describe('a graph as rows', () => {
  it.each([sampleGraph(30), sampleGraph(300), chain, sampleCircle()])(
    'shows every relation, as a line or in words',
    (data) => {
      const layout = graph.layout(data, { width: 320 }, FORMAT);
      expect(layout.form).toBe('tree');
      const words = new Map(layout.nodes.map(({ row, texts }) => [row, texts.map(({ text }) => text).join(' ')]));
      const order = layout.nodes.map(({ row }) => row);
      const indent = new Map(layout.nodes.map(({ row, x }) => [row, x]));
      const missing = data.edges.filter(({ from, to, kind }) => {
        const text = words.get(to)!;
        if (!text.includes(data.kinds[kind]!.label)) return true;
        if (text.replaceAll('\n', ' ').includes(data.nodes[from]!.short)) return false;
        const above = order.slice(0, order.indexOf(to)).findLast((row) => indent.get(row)! < indent.get(to)!);
        return above !== from;
      });
      expect(missing).toEqual([]);
    },
  );
  it('lets no text stand where a sheet of paper ends', () => {
    const page = 500;
    const layout = graph.layout(sampleGraph(60), { width: 640, page }, FORMAT);
    const texts = layout.nodes.flatMap((node) => node.texts.map((text) => textBox(text, layout)));
    expect(layout.height).toBeGreaterThan(3 * page);
    expect(
      texts.filter(([, top, , bottom]) => Math.floor((top - 3) / page) !== Math.floor((bottom + 3) / page)),
    ).toEqual([]);
  });
  it('takes the place of columns that are higher than a sheet', () => {
    expect(graph.layout(sampleCircle(), { width: 640, page: 1000 }, FORMAT).form).toBe('columns');
    expect(graph.layout(sampleCircle(), { width: 640, page: 200 }, FORMAT).form).toBe('tree');
  });
  it('indents each row under what it rests on', () => {
    const data = sampleGraph(10);
    const { nodes, tips } = graph.layout(data, { width: 320 }, FORMAT);
    const indented = nodes.filter(({ x }) => x > 0);
    expect(tips).toHaveLength(indented.length);
    expect(indented.length).toBeGreaterThan(5);
  });
});

describe('drawing and table', () => {
  it.each([
    ['ten', sampleGraph(10), 760],
    ['ten', sampleGraph(10), 320],
    ['circle', sampleCircle(), 640],
  ] as const)('of %s are the picture that was looked at', async (name, data, width) => {
    const drawing = graph.draw(graph.layout(data, { width }, FORMAT), TEXT, 'can-cu');
    await expect(`${drawing}\n`).toMatchFileSnapshot(`./snapshots/${name}-${width}.svg`);
  });
  it('name for every mark its row of the table', () => {
    const data = sampleGraph(10);
    const rows = graph.table(data, FORMAT).rows;
    const drawing = String(graph.draw(graph.layout(data, { width: 760 }, FORMAT), TEXT, 'x'));
    expect([...drawing.matchAll(/data-row="(\d+)"/g)].map(([, row]) => Number(row)).sort((a, b) => a - b)).toEqual([
      ...rows.keys(),
    ]);
    expect(rows[3]![0]).toEqual([{ text: data.nodes[3]!.label, path: '/kieu-mau/' }]);
  });
  it.each([
    ['a line from a document to itself', { from: 1, to: 1, kind: 0 }],
    ['a document that is not there', { from: 0, to: 99, kind: 0 }],
    ['a kind that is not there', { from: 0, to: 1, kind: 9 }],
  ])('refuse %s', (_, edge) => {
    expect(() => graph.layout({ ...sampleGraph(3), edges: [edge] }, { width: 320 }, FORMAT)).toThrow('invalid edge');
  });
});
