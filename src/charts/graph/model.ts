import { round } from '../../domain/numbers.ts';
import type { Tally } from '../../domain/run.ts';
import type { ChartFormat, ChartCell } from '../chart.ts';
import { textWidth, wrapText } from '../text-width.ts';
import type { GraphEdge } from './layers.ts';

export type { GraphEdge } from './layers.ts';

export interface GraphNode {
  label: string;
  /** Its name where it stands in the words of another. */
  short: string;
  /** «nghị quyết»: what its column is headed by. */
  kind: string;
  /** Under the label, smaller. */
  detail?: string;
  /** First layer in which it may stand. */
  rank: number;
  /** What hangs on it and is not drawn one by one: «17 nhiệm vụ»; and how some of it stand. */
  leaf?: string;
  late?: string;
  /** What hangs on it, as a measure. */
  tally?: Tally;
  /** Said above the one that a page is about: «văn bản này»; it has a bolder frame. */
  here?: string;
  /** The words of the mark, and the site path of what it stands for. */
  title: string;
  path?: string;
  /** Its row of the table, which has the head «label» too. */
  cells: ChartCell[];
}

/** Things that rest on others, in the order of the table's rows. */
export interface GraphData {
  columns: string[];
  nodes: GraphNode[];
  /** From what is above to what rests on it. */
  edges: GraphEdge[];
  /** What a node is to the one its line comes from; `back` says so where the line closes a circle. */
  kinds: { label: string; back: string }[];
}

export interface PlacedText {
  x: number;
  y: number;
  text: string;
  small?: boolean;
  tone?: 'soft';
  strong?: true;
}

export interface PlacedNode {
  /** Index of the node. */
  row: number;
  x: number;
  y: number;
  width: number;
  height: number;
  texts: PlacedText[];
  /** From the box to what hangs on it. */
  leaf?: string;
  here?: true;
}

interface Wire {
  kind: number;
  path: string;
}

/** The head of a wire: its point, and where it points. */
export interface Tip {
  kind: number;
  x: number;
  y: number;
  towards: 'left' | 'right';
}

export interface GraphLayout {
  width: number;
  height: number;
  fontSize: number;
  smallSize: number;
  /** Boxes in columns, or rows under one another. */
  form: 'columns' | 'tree';
  titles: string[];
  paths: (string | undefined)[];
  /** Of each node what hangs on it. */
  tallies: (Tally | undefined)[];
  kinds: string[];
  heads: PlacedText[];
  /** Lines under the heads. */
  rules: string;
  /** Samples of the wires that occur. */
  legend: { kind: number; x: number; y: number; text: PlacedText }[];
  nodes: PlacedNode[];
  wires: Wire[];
  tips: Tip[];
}

export const SIZES = {
  fontSize: 13,
  smallSize: 12,
  lineHeight: 17,
  smallLine: 15,
  /** Length of a head of a wire. */
  tip: 8,
  sample: 30,
};

/** A graph with its layers, as both forms of the drawing need it. */
export interface Layered {
  data: GraphData;
  layers: number[];
  /** Without those that lead back. */
  forward: GraphEdge[];
  back: Set<GraphEdge>;
  format: ChartFormat;
}

/** What one form of the drawing places. */
export type Placed = Pick<GraphLayout, 'heads' | 'rules' | 'nodes' | 'wires' | 'tips'> & { height: number };

/** Room for the frames of boxes at the edges of a drawing. */
export const INSET = 1.5;

/** What hangs on a node, from its own left edge: both texts in one line where they fit. */
export function leafTexts({ leaf, late }: GraphNode, width: number): { line: number; text: Omit<PlacedText, 'y'> }[] {
  const { smallSize } = SIZES;
  const own = fitText(late ? `${leaf}:` : (leaf ?? ''), width, smallSize);
  const beside = round(textWidth(`${own.at(-1)} `, smallSize));
  const fits = late !== undefined && beside + textWidth(late, smallSize) <= width;
  const lines = late === undefined ? [] : fits ? [late] : fitText(late, width, smallSize);
  const first = own.length - (fits ? 1 : 0);
  return [
    ...own.map((text, line) => ({ line, text: { x: 0, text, small: true } })),
    ...lines.map((text, i) => ({
      line: first + i,
      text: { x: fits ? beside : 0, text, small: true },
    })),
  ];
}

/** Lines no wider than `width`; a word that is wider is broken, and what has no room in `most` lines ends in «…». */
export function fitText(text: string, width: number, fontSize: number, most = Infinity): string[] {
  const lines = wrapText(text, width, fontSize).flatMap((line) => breakWord(line, width, fontSize));
  if (lines.length <= most) return lines;
  const shown = lines.slice(0, most);
  let last = shown.pop()!;
  while (last && textWidth(`${last}…`, fontSize) > width) last = last.slice(0, Math.max(0, last.lastIndexOf(' ')));
  return [...shown, `${last}…`];
}

function breakWord(line: string, width: number, fontSize: number): string[] {
  if (textWidth(line, fontSize) <= width) return [line];
  const pieces = [''];
  for (const letter of line.normalize('NFC')) {
    const longer = pieces.at(-1)! + letter;
    if (pieces.at(-1) !== '' && textWidth(longer, fontSize) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}
