import { describe, expect, it } from 'vitest';
import { backEdges, componentsOf, crossings, layersOf, orderColumns, placeItems, type Item } from './layers.ts';

const edge = (from: number, to: number) => ({ from, to, kind: 0 });
const item = (layer: number, height = 10): Item => ({
  layer,
  height,
  before: [],
  after: [],
  top: 0,
  passing: false,
});
const join = (from: Item, to: Item) => {
  from.after.push(to);
  to.before.push(from);
};

describe('layers of a graph', () => {
  it('put each node behind all that it rests on, no earlier than its rank', () => {
    expect(layersOf([0, 1, 2, 1], [edge(0, 1), edge(1, 2), edge(2, 3)])).toEqual([0, 1, 2, 3]);
    expect(layersOf([0, 2], [edge(0, 1)])).toEqual([0, 1]);
    expect(layersOf([2, 2, 2], [])).toEqual([0, 0, 0]);
  });
  it('refuse a circle', () => {
    expect(() => layersOf([0, 0], [edge(0, 1), edge(1, 0)])).toThrow('circle');
  });
  it('have no circle without the edges that close one', () => {
    const edges = [edge(0, 1), edge(1, 2), edge(2, 0), edge(2, 3), edge(3, 1)];
    const back = backEdges(4, edges);
    expect([...back]).toEqual([edges[2], edges[4]]);
    expect(() =>
      layersOf(
        [0, 0, 0, 0],
        edges.filter((each) => !back.has(each)),
      ),
    ).not.toThrow();
  });
  it('know no back edge where two ways lead to one node', () => {
    expect(backEdges(4, [edge(0, 1), edge(0, 2), edge(1, 3), edge(2, 3)]).size).toBe(0);
  });
  it('go as deep as a chain of 3,000', () => {
    const chain = Array.from({ length: 2999 }, (_, i) => edge(i, i + 1));
    expect(backEdges(3000, [...chain, edge(2999, 0)]).size).toBe(1);
  });
  it('tell what hangs together', () => {
    expect(componentsOf(5, [edge(3, 0), edge(4, 2)])).toEqual([[0, 3], [1], [2, 4]]);
  });
});

describe('order of the columns', () => {
  it('unties lines that cross', () => {
    const [a, b, c, d] = [item(0), item(0), item(1), item(1)];
    join(a, d);
    join(b, c);
    expect(
      crossings([
        [a, b],
        [c, d],
      ]),
    ).toBe(1);
    expect(
      crossings(
        orderColumns([
          [a, b],
          [c, d],
        ]),
      ),
    ).toBe(0);
  });
  it('leaves alone what does not cross', () => {
    const columns = [[item(0), item(0)], [item(1)]];
    expect(orderColumns(columns)).toEqual(columns);
  });
});

describe('heights of the items', () => {
  it('bring an item to the middle of its neighbours', () => {
    const [a, b, c] = [item(0), item(0), item(1)];
    join(a, c);
    join(b, c);
    placeItems([[a, b], [c]], () => 20);
    expect([a.top, b.top, c.top]).toEqual([0, 30, 15]);
  });
  it('keep the distance where several want the same place', () => {
    const a = item(0);
    const others = [item(1), item(1), item(1)];
    for (const other of others) join(a, other);
    placeItems([[a], others], () => 5);
    expect(others.map(({ top }) => top)).toEqual([0, 15, 30]);
    expect(a.top).toBe(15);
  });
});
