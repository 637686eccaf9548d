import {
  drawArcs,
  drawFeature,
  drawHatches,
  drawSquare,
  layoutArc,
  layoutFeature,
  tallied,
  type AreaArc,
  type AreaFeature,
} from './area-map.ts';
import { attribute, svg, tallyAttributes, type Svg } from '../charts/svg.ts';
import { textWidth } from '../charts/text-width.ts';
import { round } from '../domain/numbers.ts';
import type { Tally } from '../domain/run.ts';
import {
  mapLabels,
  neighbourShapes,
  provinceShapes,
  reshape,
  type Basis,
  type Box,
  type MapSource,
  type Point,
  type Shape,
} from './boundaries.ts';
import { classLabel, classOf, valueClasses, type ValueClass } from '../charts/classes.ts';
import { neighbourPath } from './clip.ts';
import { MAP_COLOURS, STEP_FILLS } from './colours.ts';
import {
  drawLeader,
  drawTexts,
  LEAST_LETTERS,
  placedText,
  paragraph,
  pushInside,
  textBox,
  type MapText,
} from './map-text.ts';
import { clusters } from './map-model.ts';
import { overlap } from './overlap.ts';
import { PATH_SCALE, pathData } from './path.ts';
import { MAIN_CITY, placeNames, type NameToPlace } from './place-names.ts';
import { cornersOf, countryExtent, fitFrame, type MapFrame } from './projection.ts';

export interface CountryMapOptions {
  basis: Basis;
  /** Begins every id in the drawing, so that two maps can stand on one page. */
  idPrefix: string;
  /** Accessible name: what the map shows. */
  title: string;
  /** What the licence of the boundaries asks every drawing to say. */
  attribution: string;
  /** Unit id → value. Units left out, and zeros, are drawn as without. */
  values?: Record<string, number>;
  /** Needed with `values`; `outside` where the page shows it beside the drawing. */
  legend?: MapLegend | 'outside';
  /** Unit id → address of its page. */
  hrefs?: Record<string, string>;
  /** Unit id → what its value counts. */
  tallies?: Record<string, Tally>;
  /** Unit id → what the tooltip says after the name: «13 liên kết». */
  notes?: Record<string, string>;
  /** Units drawn with a heavy outline. */
  highlighted?: readonly string[];
  /** Units named in their place or beside the country, the most important first; a name without room is left out. */
  labelled?: readonly string[];
  /** What is written beside the country of units that are not `labelled`, the most important first: «Quảng Ninh 14». */
  beside?: readonly { unit: string; text: string; tally?: Tally }[];
  /** Main cities, written first of those beside. */
  main?: readonly string[];
  /** Drawn over the units, thick ones beneath thin ones. */
  arcs?: readonly AreaArc[];
  /** Works and assets, drawn over all else. */
  features?: readonly AreaFeature[];
  /** Words for points that stand too close to be drawn one by one: «12 dự án, công trình». */
  gathered?: (count: number) => string;
  /** False takes the links out of the Tab order: only where a list with the same links stands beside the map. */
  tabbable?: boolean;
  /** Pixels for which the drawing is laid out. */
  size?: { width: number; fontSize: number };
}

export interface MapLegend {
  title: string;
  entries: LegendEntry[];
}

/** A class of values, 0 the lowest, or −1 for units without; and its words. */
export interface LegendEntry {
  step: number;
  text: string;
}

interface MapUnit {
  id: string;
  /** Name, with its note. */
  title: string;
  /** In `1 / PATH_SCALE` pixel. */
  path: string;
  /** 0 the lowest class; −1 without value. */
  step: number;
  href: string | null;
  highlighted: boolean;
  tally: Tally | undefined;
}

/** @internal */
export interface CountryMapLayout {
  width: number;
  height: number;
  /** Height of the map alone; legend and attribution lie below. */
  mapHeight: number;
  title: string;
  tabbable: boolean;
  neighbours: string;
  units: MapUnit[];
  arcs: ReturnType<typeof layoutArc>[];
  features: ReturnType<typeof layoutFeature>[];
  /** Points that are drawn as one. */
  gathered: { x: number; y: number; count: number; title: string }[];
  texts: MapText[];
  /** From a unit to its name beside the country. */
  leaders: [Point, Point][];
  swatches: { x: number; y: number; size: number; step: number }[];
  /** `[longitude, latitude]` → pixels, for what callers lay over the map. */
  project: (lonLat: Point) => Point;
}

const DEFAULTS = {
  size: { width: 400, fontSize: 14.1 },
  padding: 8,
  /** Farthest that a border may be off, in pixels. */
  tolerance: 0.15,
  neighbourTolerance: 0.6,
  dot: 2,
  tabbable: true,
  /** Lines and points of works: lighter than on the map of an area. */
  ink: { line: 1.1, point: 2 },
  /** From so many points on, those within a cell of so many pixels are drawn as one. */
  gatherFrom: 150,
  cell: 12,
  /** Longest line from a unit to its name beside the country, as a share of the width. */
  reach: 0.17,
};

/** The whole country with both archipelagos, as an SVG element. */
export function countryMap(source: MapSource, options: CountryMapOptions): Svg {
  return drawCountryMap(layoutCountryMap(source, options), options.idPrefix);
}

/** Everything that the drawing needs, in pixels and words. Throws on units that the basis does not have. @internal */
export function layoutCountryMap(source: MapSource, options: CountryMapOptions): CountryMapLayout {
  const { width, fontSize } = options.size ?? DEFAULTS.size;
  const frame = fitFrame(countryExtent(source), width, DEFAULTS.padding);
  const shapes = provinceShapes(reshape(source.provinces, frame.project, DEFAULTS.tolerance), options.basis);
  requireKnownUnits(options, new Set(shapes.map(({ id }) => id)));
  const classes = valueClasses(Object.values(options.values ?? {}));
  const features = (options.features ?? []).map((each) => layoutFeature(each, frame));
  const required = requiredTexts(source, frame, fontSize);
  const legend = layoutLegend(options, frame.height, width, fontSize);
  const attribution = paragraph(options.attribution, {
    x: DEFAULTS.padding,
    top: legend.bottom,
    width: width - 2 * DEFAULTS.padding,
    fontSize: fontSize * LEAST_LETTERS,
    role: 'attribution',
  });
  const names = placeNames(namesToPlace(source, shapes, options, frame, fontSize), {
    land: shapes.flatMap(({ polygons }) => polygons.map(([outer]) => outer!)),
    taken: required.map(textBox),
    frame: [0, 0, width, frame.height],
  });
  return {
    width,
    height: Math.ceil(attribution.at(-1)!.y + fontSize * 0.6),
    mapHeight: frame.height,
    title: options.title,
    tabbable: options.tabbable ?? DEFAULTS.tabbable,
    neighbours: neighbourPath(
      neighbourShapes(reshape(source.neighbours, frame.project, DEFAULTS.neighbourTolerance)),
      frame,
      { dot: DEFAULTS.dot, seaLeast: width / 10 },
    ),
    units: shapes.map((shape) => layoutUnit(shape, options, classes, archipelagoBoxes(source, frame.project))),
    arcs: [...(options.arcs ?? [])].sort((a, b) => b.count - a.count).map((arc) => layoutArc(arc, frame)),
    ...gather(features, options.gathered),
    texts: [
      ...required,
      ...names.map(({ name: { text, fontSize, tally }, ...placed }) =>
        placedText(placed, { text, fontSize, role: 'unit', ...(tally ? { tally } : {}) }),
      ),
      ...legend.texts,
      ...attribution,
    ],
    leaders: names.flatMap(({ line }) => (line ? [line] : [])),
    swatches: legend.swatches,
    project: frame.project,
  };
}

/**
 * The drawing. Colours are attributes, each on a class that style sheets may use: `map-paper`, `map-water`, `map-land`,
 * `map-unit`, `map-step-1` … `map-step-4`, `map-highlighted`, `map-text`.
 */
function drawCountryMap(layout: CountryMapLayout, idPrefix: string): Svg {
  const { width, height, mapHeight, units } = layout;
  const role = units.some(({ href }) => href) ? 'group' : 'img';
  const raised = [...units].sort((a, b) => Number(a.highlighted) - Number(b.highlighted));
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="country-map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${role}" aria-labelledby="${idPrefix}-title" font-family="system-ui, sans-serif">
<title id="${idPrefix}-title">${layout.title}</title>
${drawHatches(layout.features, idPrefix)}<rect class="map-paper" width="${width}" height="${height}" fill="#fff"/>
<rect class="map-water" width="${width}" height="${mapHeight}" fill="${MAP_COLOURS.water}"/>
<g transform="scale(${1 / PATH_SCALE})" stroke-linejoin="round">
<path class="map-land" fill="${MAP_COLOURS.land}" stroke="${MAP_COLOURS.coast}" stroke-width="4" d="${layout.neighbours}"/>
<g stroke="${MAP_COLOURS.line}" stroke-width="4" fill="${MAP_COLOURS.plain}">
${raised.map((unit) => drawUnit(unit, layout.tabbable))}</g>
</g>
${layout.arcs.length > 0 && drawArcs(layout.arcs, true)}${layout.features.map((each) => drawFeature(each, idPrefix, DEFAULTS.ink))}${layout.gathered.map(drawGathered)}${layout.leaders.map(drawLeader)}${layout.swatches.map(drawSwatch)}<g fill="${MAP_COLOURS.text}" stroke-linejoin="round">
${drawTexts(layout.texts)}</g>
</svg>`;
}

function drawUnit(unit: MapUnit, tabbable: boolean): Svg {
  const { id, title, path, step, href, highlighted, tally } = unit;
  const classes = ['map-unit', step >= 0 && `map-step-${step + 1}`, highlighted && 'map-highlighted'].filter(Boolean);
  const area = svg`<path class="${classes.join(' ')}" data-id="${id}"${attribute('fill', STEP_FILLS[step])}${highlighted && svg` stroke="${MAP_COLOURS.highlight}" stroke-width="9"`} d="${path}">${!href && svg`<title>${title}</title>`}</path>`;
  if (!href) return svg`${tallied(area, tally)}\n`;
  return svg`<a href="${href}"${!tabbable && svg` tabindex="-1"`}${tallyAttributes(tally)}><title>${title}</title>${area}</a>\n`;
}

/** Points that crowd are taken out of the features they belong to. */
function gather(
  features: CountryMapLayout['features'],
  words: CountryMapOptions['gathered'],
): Pick<CountryMapLayout, 'features' | 'gathered'> {
  const points = features.flatMap((feature) => feature.points.map((at) => ({ x: at[0], y: at[1], at })));
  if (points.length < DEFAULTS.gatherFrom) return { features, gathered: [] };
  if (!words) throw new Error('missing words: points that crowd are drawn as one');
  const crowds = clusters(points, DEFAULTS.cell).filter(({ items }) => items.length > 1);
  const crowded = new Set(crowds.flatMap(({ items }) => items.map(({ at }) => at)));
  return {
    features: features.map((feature) => ({
      ...feature,
      points: feature.points.filter((point) => !crowded.has(point)),
    })),
    gathered: crowds.map(({ x, y, items: { length: count } }) => ({
      x: round(x),
      y: round(y),
      count,
      title: words(count),
    })),
  };
}

function drawGathered({ x, y, count, title }: CountryMapLayout['gathered'][number]): Svg {
  const half = round(DEFAULTS.ink.point + 1.2 * Math.log2(count));
  return svg`<g class="map-feature" stroke="${MAP_COLOURS.highlight}" stroke-width="${DEFAULTS.ink.line}"><title>${title}</title>${drawSquare(x, y, half)}</g>`;
}

function drawSwatch({ x, y, size, step }: CountryMapLayout['swatches'][number]): Svg {
  return svg`<rect class="map-unit${step >= 0 && ` map-step-${step + 1}`}" x="${round(x)}" y="${round(y)}" width="${round(size)}" height="${round(size)}" fill="${STEP_FILLS[step] ?? MAP_COLOURS.plain}" stroke="${MAP_COLOURS.line}" stroke-width=".4"/>\n`;
}

function requireKnownUnits(options: CountryMapOptions, known: ReadonlySet<string>): void {
  const named = [
    ...Object.keys(options.values ?? {}),
    ...Object.keys(options.hrefs ?? {}),
    ...Object.keys(options.notes ?? {}),
    ...(options.highlighted ?? []),
    ...(options.labelled ?? []),
    ...(options.beside ?? []).map(({ unit }) => unit),
  ];
  const unknown = named.find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`unknown unit on basis ${options.basis}: ${unknown}`);
}

function layoutUnit(shape: Shape, options: CountryMapOptions, classes: ValueClass[], archipelagos: Box[]): MapUnit {
  const { id, name } = shape;
  const note = options.notes?.[id];
  return {
    id,
    title: note ? `${name}: ${note}` : name,
    path: pathData(shape, {
      dot: DEFAULTS.dot,
      keep: (centre) => archipelagos.some((box) => contains(box, centre)),
    }),
    step: classOf(options.values?.[id], classes),
    href: options.hrefs?.[id] ?? null,
    highlighted: options.highlighted?.includes(id) ?? false,
    tally: options.tallies?.[id],
  };
}

function archipelagoBoxes(source: MapSource, project: (lonLat: Point) => Point): Box[] {
  return mapLabels(source).flatMap(({ bbox }) => {
    if (!bbox) return [];
    const [[left, bottom], [right, top]] = cornersOf(bbox).map(project) as [Point, Point];
    return [[left, top, right, bottom]];
  });
}

/** Names of the archipelagos above their islands, of the sea, which gives way to them, and the neighbouring countries. */
function requiredTexts(source: MapSource, frame: MapFrame, fontSize: number): MapText[] {
  const texts = mapLabels(source).flatMap(({ name, kind, suffix, bbox, at, required }): MapText[] => {
    const [x, y] = frame.project(at);
    const text = { x, y, text: name, fontSize, anchor: 'middle' as const, role: kind };
    if (kind === 'country')
      return [
        pushInside(
          { ...text, fontSize: fontSize * LEAST_LETTERS },
          [0, 0, frame.width, frame.height],
          DEFAULTS.padding / 2,
        ),
      ];
    if (kind === 'sea' && required) return [{ ...text, fontSize: fontSize * 1.3 }];
    if (kind !== 'archipelago' || !bbox) return [];
    const top = frame.project([at[0], bbox[3]])[1];
    return [
      { ...text, y: top - fontSize * 1.55 },
      { ...text, y: top - fontSize * 0.25, text: suffix ?? '', fontSize: fontSize * LEAST_LETTERS },
    ];
  });
  return texts.map((text) => (text.role === 'sea' ? raisedAbove(texts, text) : text));
}

/** A text moved up as little as it takes to stand above all others that it would cover. */
function raisedAbove(others: readonly MapText[], text: MapText): MapText {
  const covered = others.filter((other) => other !== text && overlap(textBox(other), textBox(text)));
  const [, , , bottom] = textBox(text);
  const top = Math.min(bottom, ...covered.map((other) => textBox(other)[1]));
  return { ...text, y: text.y - (bottom - top) };
}

/** Names of units in or beside them, then what is written beside others. */
function namesToPlace(
  source: MapSource,
  shapes: readonly Shape[],
  { labelled = [], beside = [], main = [], values = {} }: CountryMapOptions,
  frame: MapFrame,
  fontSize: number,
): (NameToPlace & { tally?: Tally })[] {
  const toPlace = (unit: string, text: string, fontSize: number, weight: number) => ({
    ...{ text, fontSize, weight },
    at: frame.project(placeOf(source, unit)),
    width: textWidth(text, fontSize),
    reach: frame.width * DEFAULTS.reach,
  });
  return [
    ...labelled.map((id) => {
      const { mapName, polygons } = shapes.find((shape) => shape.id === id)!;
      return { ...toPlace(id, mapName, fontSize * LEAST_LETTERS, Infinity), own: polygons.map(([outer]) => outer!) };
    }),
    ...beside.map(({ unit, text, tally }) => ({
      ...toPlace(unit, text, fontSize * LEAST_LETTERS, (values[unit] ?? 0) + (main.includes(unit) ? MAIN_CITY : 0)),
      ...(tally ? { tally } : {}),
    })),
  ];
}

function placeOf(source: MapSource, id: string): Point {
  const at = source.places[id];
  if (!at) throw new Error(`missing label point: ${id}`);
  return at;
}

function contains(box: Box, [x, y]: Point): boolean {
  return box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3];
}

/** Units without value first, called `none`: «không có liên kết»; then the classes, from the lowest. */
export function legendEntries(
  values: Record<string, number>,
  { none, format }: { none: string; format: (value: number) => string },
): LegendEntry[] {
  const classes = valueClasses(Object.values(values));
  return [{ step: -1, text: none }, ...classes.map((each, step) => ({ step, text: classLabel(each, format) }))];
}

function layoutLegend(
  { values, legend }: CountryMapOptions,
  top: number,
  width: number,
  fontSize: number,
): { texts: MapText[]; swatches: CountryMapLayout['swatches']; bottom: number } {
  if (!values) return { texts: [], swatches: [], bottom: top };
  if (!legend) throw new Error('missing legend: a map with values needs its words');
  if (legend === 'outside') return { texts: [], swatches: [], bottom: top + fontSize * 0.4 };
  const row = fontSize * 1.6;
  const texts: MapText[] = [];
  const swatches: CountryMapLayout['swatches'] = [];
  let x = DEFAULTS.padding;
  let y = top + row;
  const say = (text: string) => texts.push({ x, y, text, fontSize, anchor: 'start', role: 'legend' });
  say(legend.title);
  y += row;
  for (const { step, text } of legend.entries) {
    const advance = fontSize * 1.4 + textWidth(text, fontSize) + fontSize;
    if (x > DEFAULTS.padding && x + advance > width) {
      x = DEFAULTS.padding;
      y += row;
    }
    swatches.push({ x, y: y - fontSize * 0.85, size: fontSize, step });
    x += fontSize * 1.4;
    say(text);
    x += advance - fontSize * 1.4;
  }
  return { texts, swatches, bottom: y + fontSize * 0.4 };
}
