import { markElement, roleOf, svg, tallyAttributes, type Svg } from '../charts/svg.ts';
import type { Topology } from 'topojson-specification';
import { textWidth } from '../charts/text-width.ts';
import { round } from '../domain/numbers.ts';
import type { Tally } from '../domain/run.ts';
import {
  atLevel,
  mapLabels,
  neighbourShapes,
  provinceShapes,
  wholeLand,
  type Basis,
  type Box,
  type MapLabel,
  type MapSource,
  type Point,
  type Shape,
} from './boundaries.ts';
import { areaNames } from './area-names.ts';
import { clipShape, linesIn, neighbourPath, shapesIn } from './clip.ts';
import { MAP_COLOURS, STEP_FILLS } from './colours.ts';
import { LEAST_LETTERS, drawLeader, drawTexts, paragraph, pushInside, textBox, type MapText } from './map-text.ts';
import { clusters } from './map-model.ts';
import { overlap } from './overlap.ts';
import { AREA_SCALE, lineData, pathData } from './path.ts';
import { cornersOf, fitArea, type MapFrame } from './projection.ts';
import { thin, withoutOutside, withoutRepeats } from './thin.ts';

/** How exactly a place is known: `approximate` lies beside the real thing, `schematic` joins named places. */
export type Precision = 'surveyed' | 'approximate' | 'schematic';

/** A work or an asset. `[longitude, latitude]` throughout. */
export interface AreaFeature {
  title: string;
  precision: Precision;
  points: Point[];
  lines: Point[][];
  /** Outer and inner rings. */
  areas: Point[][];
}

/** A link between two places. */
export interface AreaArc {
  from: Point;
  to: Point;
  /** How many links it stands for: its width. */
  count: number;
  title: string;
  /** What the count is. */
  tally?: Tally;
  /** Address of the page of the two. */
  href?: string;
}

export interface AreaMapOptions {
  basis: Basis;
  idPrefix: string;
  /** Accessible name: what the map shows. */
  title: string;
  /** What the licence of the boundaries asks every drawing to say. */
  attribution: string;
  /** Degrees that must be seen. */
  extent: Box;
  /** Unit id → class of colour, 0 the lowest. */
  shades?: Record<string, number>;
  /** Unit id → what its shade stands for. */
  tallies?: Record<string, Tally>;
  /** Unit id → address of its page; what has none leads nowhere. */
  hrefs?: Record<string, string>;
  /** Units drawn with a heavy outline. */
  own?: readonly string[];
  /** Units named, the most important first; a name without room in its unit or beside the country is left out. */
  labelled: readonly string[];
  /** Main cities: named before others that count as much. */
  main?: readonly string[];
  arcs?: readonly AreaArc[];
  features?: readonly AreaFeature[];
  size?: { width: number; fontSize: number };
}

interface AreaUnit {
  id: string;
  title: string;
  path: string;
  /** −1 without shade. */
  step: number;
  own: boolean;
  tally: Tally | undefined;
  href: string | undefined;
}

interface AreaPanel {
  x: number;
  y: number;
  width: number;
  height: number;
  neighbours: string;
  /** All units as one land, and the borders between them. */
  land: string;
  borders: string;
  /** Those of which the map says something; of an inset all. */
  units: AreaUnit[];
}

export interface AreaMapLayout {
  width: number;
  height: number;
  title: string;
  /** The area; after it, the archipelagos that it leaves out. */
  panels: AreaPanel[];
  arcs: { path: string; width: number; title: string; tally: Tally | undefined; href: string | undefined }[];
  features: { title: string; precision: Precision; points: Point[]; lines: string; areas: string }[];
  texts: MapText[];
  /** From a unit or an island to its name apart from it. */
  leaders: [Point, Point][];
  project: (lonLat: Point) => Point;
}

const DEFAULTS = {
  size: { width: 296, fontSize: 12 },
  padding: 14,
  /** Height as a share of the width. */
  least: 0.62,
  most: 1.3,
  /** Smallest extent, in degrees. */
  smallest: 0.9,
  tolerance: 1.4,
  neighbourTolerance: 4,
  /** Farthest that the coast of an island in an inset may be off, in pixels. */
  islandTolerance: 0.4,
  /** Farthest that a line of a work may be off, in pixels. */
  featureTolerance: 0.15,
  /** Pixels beyond the frame from which on nothing of a work is seen in it. */
  beyond: 8,
  /** From so many points of a work on, those within a cell of so many pixels are drawn as one. */
  gatherFrom: 150,
  cell: 12,
  dot: 1.6,
  /** Least room between a name of an archipelago and the edge. */
  edge: 3,
  insetGap: 6,
  insetHeight: 62,
  /** Sideways reach of an arc, as a share of its length. */
  bend: 0.16,
  /** Width of lines and half of the side of points. */
  ink: { line: 2.4, point: 4 },
};

/** Widths of outlines, in units of path data. */
const INK = { border: 0.4 * AREA_SCALE, own: 0.8 * AREA_SCALE };

/** An area of the country with what lies in it; archipelagos outside of it stand in insets below. */
export function areaMap(source: MapSource, options: AreaMapOptions): Svg {
  return drawAreaMap(layoutAreaMap(source, options), options.idPrefix);
}

/** Everything that the drawing needs, in pixels and words. Throws on units that the basis does not have. @internal */
export function layoutAreaMap(source: MapSource, options: AreaMapOptions): AreaMapLayout {
  const { width, fontSize } = options.size ?? DEFAULTS.size;
  const frame = fitArea(atLeast(options.extent, DEFAULTS.smallest), width, DEFAULTS);
  const pixel = degreesOfPixel(frame);
  const provinces = atLevel(source.provinces, pixel * DEFAULTS.tolerance);
  const neighbours = atLevel(source.neighbours, pixel * DEFAULTS.neighbourTolerance);
  const shapes = shapesIn(frame, provinceShapes(provinces, options.basis));
  requireKnown(options, new Set(shapes.map(({ id }) => id)));
  const main: AreaPanel = {
    x: 0,
    y: 0,
    width,
    height: frame.height,
    neighbours: neighbourPath(shapesIn(frame, neighbourShapes(neighbours)), frame, {
      dot: DEFAULTS.dot,
      scale: AREA_SCALE,
    }),
    ...landIn(frame, provinces, options.basis),
    units: panelUnits(
      shapes.filter(({ id }) => isMarked(id, options)),
      options,
      frame,
    ),
  };
  const seen = (label: MapLabel) =>
    cornersOf(label.bbox!).every((corner) => inside(boxOfFrame(frame), frame.project(corner)));
  const archipelagos = mapLabels(source).filter(({ kind }) => kind === 'archipelago');
  const insets = layoutInsets(
    source,
    options,
    archipelagos.filter((label) => !seen(label)),
    { width, top: frame.height, fontSize },
  );
  const features = (options.features ?? [])
    .map((each) => layoutFeature(each, frame))
    .map((each) => ({ ...each, points: pointsShown(each.points, frame) }));
  const bottom = insets.bottom;
  const attribution = paragraph(options.attribution, {
    x: 0,
    top: bottom,
    width,
    fontSize: fontSize * LEAST_LETTERS,
    role: 'attribution',
  });
  const named = archipelagos.filter(seen).flatMap((label) => archipelagoTexts(label, frame, fontSize));
  const sea = seaText(source, frame, fontSize, named);
  const names = areaNames(source, shapes, options, {
    frame,
    taken: [...named, ...sea],
    fontSize,
    degreesOfPixel: pixel,
  });
  return {
    width,
    height: Math.ceil(attribution.at(-1)!.y + fontSize * 0.4),
    title: options.title,
    panels: [main, ...insets.panels],
    arcs: (options.arcs ?? []).map((arc) => layoutArc(arc, frame)),
    features,
    texts: [...named, ...sea, ...names.texts, ...insets.texts, ...attribution],
    leaders: names.leaders,
    project: frame.project,
  };
}

function atLeast([west, south, east, north]: Box, smallest: number): Box {
  const wide = Math.max(0, smallest - (east - west)) / 2;
  const high = Math.max(0, smallest - (north - south)) / 2;
  return [west - wide, south - high, east + wide, north + high];
}

function degreesOfPixel({ project }: MapFrame): number {
  return 1 / (project([107, 0])[0] - project([106, 0])[0]);
}

function boxOfFrame({ width, height }: MapFrame): Box {
  return [0, 0, width, height];
}

function inside([left, top, right, bottom]: Box, [x, y]: Point): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

function requireKnown({ basis, shades = {}, own = [], labelled }: AreaMapOptions, known: ReadonlySet<string>): void {
  const unknown = [...Object.keys(shades), ...own, ...labelled].find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`unknown unit on basis ${basis}: ${unknown}`);
}

function isMarked(id: string, { shades = {}, own = [] }: AreaMapOptions): boolean {
  return id in shades || own.includes(id);
}

function landIn(frame: MapFrame, provinces: Topology, basis: Basis): Pick<AreaPanel, 'land' | 'borders'> {
  const { land, borders } = wholeLand(provinces, basis);
  const [seen] = shapesIn(frame, [land]);
  const edge = grown(boxOfFrame(frame), DEFAULTS.beyond);
  return {
    land: pathData(clipShape(seen!, boxOfFrame(frame)), { dot: DEFAULTS.dot, scale: AREA_SCALE, keep: () => false }),
    borders: lineData(linesIn(frame, borders, edge), AREA_SCALE),
  };
}

function panelUnits(
  shapes: readonly Shape[],
  options: AreaMapOptions,
  frame: MapFrame,
  keep: () => boolean = () => false,
): AreaUnit[] {
  return shapes.flatMap((shape): AreaUnit[] => {
    const { polygons } = clipShape(shape, boxOfFrame(frame));
    if (polygons.length === 0) return [];
    const { id, name } = shape;
    return [
      {
        id,
        title: name,
        path: pathData({ ...shape, polygons }, { dot: DEFAULTS.dot, scale: AREA_SCALE, keep }),
        step: options.shades?.[id] ?? -1,
        own: options.own?.includes(id) ?? false,
        tally: options.tallies?.[id],
        href: options.hrefs?.[id],
      },
    ];
  });
}

/** Archipelagos side by side under the area: their islands, their names, the unit they belong to, the sea. */
function layoutInsets(
  source: MapSource,
  options: AreaMapOptions,
  labels: readonly (MapLabel & { at: Point })[],
  { width, top, fontSize }: { width: number; top: number; fontSize: number },
): { panels: AreaPanel[]; texts: MapText[]; bottom: number } {
  const { insetGap, insetHeight } = DEFAULTS;
  if (labels.length === 0) return { panels: [], texts: [], bottom: top };
  const own = (width - insetGap * (labels.length - 1)) / labels.length;
  const head = fontSize * 2.75;
  const y = top + insetGap;
  const placed = labels.map((label, i) => {
    const x = i * (own + insetGap);
    const frame = fitArea(label.bbox!, own, { padding: 8, least: insetHeight / own, most: insetHeight / own });
    const units = panelUnits(islands(source, options.basis, label, frame), options, frame, () => true);
    const panel: AreaPanel = {
      x,
      y: y + head,
      width: own,
      height: insetHeight,
      neighbours: '',
      land: '',
      borders: '',
      units,
    };
    const middle = x + own / 2;
    const text = (words: string, line: number, size: number, role: string): MapText => ({
      x: middle,
      y: y + line,
      text: words,
      fontSize: size,
      anchor: 'middle',
      role,
    });
    return {
      panel,
      texts: [
        text(label.name, fontSize * 1.1, fitting(label.name, own, fontSize * LEAST_LETTERS), 'archipelago'),
        text(label.suffix ?? '', fontSize * 2.38, fontSize * LEAST_LETTERS, 'archipelago'),
        text(seaOf(source)?.name ?? '', head + insetHeight - fontSize * 0.45, fontSize * LEAST_LETTERS, 'sea'),
      ],
    };
  });
  return {
    panels: placed.map(({ panel }) => panel),
    texts: placed.flatMap(({ texts }) => texts),
    bottom: y + head + insetHeight,
  };
}

/** Islands of an archipelago by basis and name, in degrees: every map that leaves it out needs the same ones. */
const archipelagos = new WeakMap<MapSource, Map<string, Shape[]>>();

/** The islands of an archipelago as parts of their units, in pixels of a frame. */
function islands(source: MapSource, basis: Basis, { name, bbox }: MapLabel, { project }: MapFrame): Shape[] {
  const cache = archipelagos.get(source) ?? new Map<string, Shape[]>();
  archipelagos.set(source, cache);
  const key = `${basis} ${name}`;
  const found =
    cache.get(key) ??
    provinceShapes(source.provinces, basis)
      .map((shape) => ({ ...shape, polygons: shape.polygons.filter(([outer]) => inside(bbox!, outer![0]!)) }))
      .filter(({ polygons }) => polygons.length > 0);
  cache.set(key, found);
  return found.map((shape) => ({
    ...shape,
    polygons: shape.polygons.map((rings) => rings.map((ring) => thin(ring.map(project), DEFAULTS.islandTolerance))),
  }));
}

/** The size at which a text fits a width, at most `fontSize`. */
function fitting(text: string, width: number, fontSize: number): number {
  return Math.min(fontSize, (fontSize * width) / textWidth(text, fontSize));
}

function archipelagoTexts(
  { name, suffix = '', bbox, at }: MapLabel & { at: Point },
  frame: MapFrame,
  fontSize: number,
) {
  const [x, top] = frame.project([at[0], bbox![3]]);
  const text = (line: string, up: number, size: number): MapText =>
    pushInside(
      { x, y: top - fontSize * up, text: line, fontSize: fontSize * size, anchor: 'middle', role: 'archipelago' },
      boxOfFrame(frame),
      DEFAULTS.edge,
    );
  return [text(name, 1.5, LEAST_LETTERS), text(suffix, 0.2, LEAST_LETTERS)];
}

/** The sea that every map of the country names. */
function seaOf(source: MapSource): (MapLabel & { at: Point }) | undefined {
  return mapLabels(source).find(({ kind, required }) => kind === 'sea' && required);
}

/** «Biển Đông» at its place, or as near above or below as there is room; nothing where the area is elsewhere. */
function seaText(source: MapSource, frame: MapFrame, fontSize: number, taken: readonly MapText[]): MapText[] {
  const sea = seaOf(source);
  if (!sea) return [];
  const [x, y] = frame.project(sea.at);
  const text: MapText = { x, y, text: sea.name, fontSize: fontSize * 1.1, anchor: 'middle', role: 'sea' };
  const found = [0, 1, -1, 2, -2, 3, -3]
    .map((step): MapText => ({ ...text, y: y + step * fontSize }))
    .find(
      (each) =>
        contains(boxOfFrame(frame), textBox(each)) && taken.every((other) => !overlap(textBox(other), textBox(each))),
    );
  return found ? [found] : [];
}

function contains(outer: Box, inner: Box): boolean {
  return inside(outer, [inner[0], inner[1]]) && inside(outer, [inner[2], inner[3]]);
}

/** A curve to the left of its way, so that two that run side by side stay apart. Width grows with the root of the count. */
export function layoutArc({ from, to, count, title, tally, href }: AreaArc, { project }: Pick<MapFrame, 'project'>) {
  const [[x1, y1], [x2, y2]] = [project(from), project(to)];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const control = [(x1 + x2) / 2 + dy * DEFAULTS.bend, (y1 + y2) / 2 - dx * DEFAULTS.bend];
  const path = `M${round(x1)},${round(y1)}Q${round(control[0]!)},${round(control[1]!)} ${round(x2)},${round(y2)}`;
  return { path, width: round(0.4 + 0.8 * Math.sqrt(count)), title, tally, href };
}

/** In pixels. Lines and rings as path data, with no more points than the drawing can show. */
export function layoutFeature({ title, precision, points, lines, areas }: AreaFeature, frame: MapFrame) {
  const shown = grown(boxOfFrame(frame), DEFAULTS.beyond);
  const place = (at: Point): Point => frame.project(at).map(round) as unknown as Point;
  const trace = (line: readonly Point[]) =>
    thin(withoutOutside(withoutRepeats(line.map(place)), shown), DEFAULTS.featureTolerance)
      .map((at) => at.join(','))
      .join('L');
  return {
    title,
    precision,
    points: points.map(place),
    lines: lines.map((line) => `M${trace(line)}`).join(''),
    areas: areas.map((ring) => `M${trace(ring)}Z`).join(''),
  };
}

/** Points in the frame; of a feature with very many those that stand together are drawn as one. */
function pointsShown(points: readonly Point[], frame: MapFrame): Point[] {
  const shown = grown(boxOfFrame(frame), DEFAULTS.beyond);
  const seen = points.filter((at) => inside(shown, at));
  if (seen.length < DEFAULTS.gatherFrom) return seen;
  const cells = clusters(
    seen.map(([x, y]) => ({ x, y })),
    DEFAULTS.cell,
  );
  return cells.map(({ x, y }): Point => [round(x), round(y)]);
}

function grown([left, top, right, bottom]: Box, by: number): Box {
  return [left - by, top - by, right + by, bottom + by];
}

/** The drawing. Colours are attributes, each on a class that style sheets may use. */
function drawAreaMap(layout: AreaMapLayout, idPrefix: string): Svg {
  const { width, height, panels } = layout;
  const [main, ...insets] = panels;
  const drawn = [
    drawPanel(main!, [
      drawArcs(layout.arcs),
      layout.features.map((each) => drawFeature(each, idPrefix)),
      layout.leaders.map(drawLeader),
    ]),
    ...insets.map((inset) => drawPanel(inset, [])),
  ];
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="country-map area-map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${roleOf(drawn)}" aria-labelledby="${idPrefix}-title" font-family="system-ui, sans-serif">
<title id="${idPrefix}-title">${layout.title}</title>
${drawHatches(layout.features, idPrefix)}<rect class="map-paper" width="${width}" height="${height}" fill="#fff"/>
${drawn}<g fill="${MAP_COLOURS.text}" stroke-linejoin="round">
${drawTexts(layout.texts)}</g>
</svg>`;
}

/** With `edged`, each on a paler one that parts it from dark units and from those beneath. */
export function drawArcs(arcs: AreaMapLayout['arcs'], edged = false): Svg {
  const edge = ({ path, width }: (typeof arcs)[number]) =>
    edged &&
    svg`<path class="map-arc-edge" stroke="#fff" stroke-width="${round(width + 1)}" pointer-events="none" d="${path}"/>`;
  const line = ({ path, width, title }: (typeof arcs)[number]) =>
    svg`<path class="map-arc" stroke-width="${width}" d="${path}"><title>${title}</title></path>`;
  return svg`<g class="map-arcs" fill="none" stroke="${STEP_FILLS[4]}" stroke-linecap="round" stroke-opacity=".8">${arcs.map(
    (arc) => svg`${edge(arc)}${tallied(line(arc), arc.tally, arc.href)}`,
  )}</g>`;
}

/** A mark in a group that tells what it counts, and leads to it. */
export function tallied(mark: Svg, tally: Tally | undefined, href?: string): Svg {
  return tally || href !== undefined ? markElement(href, tallyAttributes(tally), mark) : mark;
}

function drawPanel({ x, y, width, height, neighbours, land, borders, units }: AreaPanel, over: (Svg | Svg[])[]): Svg {
  const raised = [...units].sort((a, b) => Number(a.own) - Number(b.own));
  return svg`<svg x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" overflow="hidden">
<rect class="map-water" width="${round(width)}" height="${round(height)}" fill="${MAP_COLOURS.water}"/>
<g transform="scale(${1 / AREA_SCALE})" stroke-linejoin="round">${
    neighbours !== '' &&
    svg`<path class="map-land" fill="${MAP_COLOURS.land}" stroke="${MAP_COLOURS.coast}" stroke-width="${INK.border}" d="${neighbours}"/>`
  }<g stroke="${MAP_COLOURS.line}" stroke-width="${INK.border}" fill="${MAP_COLOURS.plain}">
${land !== '' && svg`<path class="map-unit" d="${land}"/><path class="map-unit map-border" fill="none" d="${borders}"/>\n`}${raised.map(drawUnit)}</g></g>${over}
</svg>
`;
}

function drawUnit({ title, path, step, own, tally, href }: AreaUnit): Svg {
  const classes = ['map-unit', step >= 0 && `map-step-${step + 1}`, own && 'map-highlighted'].filter(Boolean);
  const area = svg`<path class="${classes.join(' ')}"${step >= 0 && svg` fill="${STEP_FILLS[step]}"`}${own && step < 0 && svg` fill="${MAP_COLOURS.own}"`}${own && svg` stroke="${MAP_COLOURS.highlight}" stroke-width="${INK.own}"`} d="${path}"><title>${title}</title></path>`;
  return svg`${tallied(area, tally, href)}\n`;
}

const DASHES: Record<Precision, string | null> = { surveyed: null, approximate: '7 2', schematic: '3 3' };

/** Areas that are not surveyed are hatched: one way where they are approximate, both ways where they are schematic. */
const HATCHED = ['approximate', 'schematic'] as const satisfies readonly Precision[];

function hatchId(precision: Precision, idPrefix: string): string {
  return `${idPrefix}-hatch-${precision}`;
}

/** Definitions of the hatches that the features need. */
export function drawHatches(features: AreaMapLayout['features'], idPrefix: string): Svg[] {
  return HATCHED.filter((precision) => features.some((each) => each.precision === precision && each.areas !== '')).map(
    (precision) => drawHatch(precision, idPrefix),
  );
}

function drawHatch(precision: Precision, idPrefix: string): Svg {
  const lines = precision === 'schematic' ? 'M0,0H7M0,0V7' : 'M0,0H7';
  return svg`<pattern id="${hatchId(precision, idPrefix)}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path class="map-hatch" d="${lines}" fill="none" stroke="${MAP_COLOURS.highlight}" stroke-width="1.6"/></pattern>
`;
}

/** What stands at a point: a circle is kept for links within a unit. */
export function drawSquare(x: number, y: number, half: number): Svg {
  return svg`<rect class="map-feature-point" x="${round(x - half)}" y="${round(y - half)}" width="${2 * half}" height="${2 * half}" fill="#fff"/>`;
}

/** Needs `drawHatches` of the same prefix. */
export function drawFeature(
  { title, precision, points, lines, areas }: AreaMapLayout['features'][number],
  idPrefix: string,
  { line, point }: { line: number; point: number } = DEFAULTS.ink,
): Svg {
  const hatched = HATCHED.find((each) => each === precision);
  const fill = hatched
    ? svg` fill="url(#${hatchId(hatched, idPrefix)})"`
    : svg` fill="${MAP_COLOURS.highlight}" fill-opacity=".12"`;
  const dash = DASHES[precision] && svg` stroke-dasharray="${DASHES[precision]}"`;
  return svg`<g class="map-feature map-${precision}" fill="none" stroke="${MAP_COLOURS.highlight}" stroke-width="${line}"${dash}><title>${title}</title>${lines !== '' && svg`<path d="${lines}"/>`}${areas !== '' && svg`<path class="map-feature-area"${fill} d="${areas}"/>`}${points.map(
    ([x, y]) => svg`<circle class="map-feature-point" cx="${x}" cy="${y}" r="${point}" fill="#fff"/>`,
  )}</g>`;
}
