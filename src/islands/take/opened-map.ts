/** The opened map, which is painted on a canvas, as a drawing: what its view holds, in the colours of paper. */
import type * as Leaflet from 'leaflet';
import { svg, Svg, type SvgValue } from '../../charts/svg.ts';
import { round } from '../../domain/numbers.ts';
import { MAP_COLOURS } from '../../maps/colours.ts';
import type { SeenMap } from '../map/opened-map.ts';

type Nested = Leaflet.LatLng | Nested[];
type Options = Leaflet.PathOptions & { pane?: string };
/** A layer of Leaflet by what it has. */
interface Drawn {
  options: Options & { icon?: { options: { html: HTMLElement; className: string } } };
  getLayers?: () => Drawn[];
  getLatLngs?: () => Nested;
  getLatLng?: () => Leaflet.LatLng;
  getRadius?: () => number;
}

const NAME = { size: 12, leading: 1.05 };
const LABEL = { sea: 18, archipelago: 13, leading: 1.3 };
/** Nearer points than this, in pixels, are one. */
const NEAR = 0.7;
const HATCH = 'gach';

export function openedDrawing({ map, layers, labels }: SeenMap, strip: Element): Svg {
  const { x: width, y: height } = map.getSize();
  const around: Drawn[] = [];
  map.eachLayer((each) => {
    const layer = each as unknown as Drawn;
    if (layer.options.pane === 'neighbours' && layer.getLatLngs) around.push(layer);
  });
  const land = around.map((layer) => {
    const { land: fillColor, coast: color } = MAP_COLOURS;
    return pathOf(map, layer.getLatLngs!(), { ...layer.options, fillColor, color });
  });
  const own = flat(layers as unknown as Drawn).map((layer) => drawnLayer(map, layer));
  const insets = insetsOf(strip, width, height);
  const whole = height + insets.height;
  return svg`<svg viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}"><defs><pattern id="${HATCH}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M-1,1L1,-1M0,6L6,0M5,7L7,5" stroke="${MAP_COLOURS.text}" stroke-width="1.2"/></pattern><clipPath id="khung"><rect width="${width}" height="${height}"/></clipPath></defs><rect width="${width}" height="${whole}" fill="${MAP_COLOURS.water}"/><g clip-path="url(#khung)" stroke-linejoin="round" stroke-linecap="round">${land}${own}${labels.map((label) => labelled(map, label))}</g>${insets.drawn}</svg>`;
}

/** Those of groups in the place of the groups; of units the selected ones, with bolder lines, come last. */
function flat(layer: Drawn): Drawn[] {
  if (!layer.getLayers) return [layer];
  const own = layer.getLayers();
  const ofUnits = own.every((each) => 'feature' in each);
  return (ofUnits ? own.toSorted((a, b) => (a.options.weight ?? 0) - (b.options.weight ?? 0)) : own).flatMap(flat);
}

function drawnLayer(map: Leaflet.Map, layer: Drawn): SvgValue {
  const { options } = layer;
  if (layer.getLatLngs) return pathOf(map, layer.getLatLngs(), options);
  const at = map.latLngToContainerPoint(layer.getLatLng!());
  if (layer.getRadius)
    return svg`<circle cx="${round(at.x)}" cy="${round(at.y)}" r="${round(layer.getRadius())}"${looks(options, options.fill !== false)}/>`;
  const { html, className } = options.icon!.options;
  return nameAt(at, html.textContent.split('\n'), /-(start|end)\b/.exec(className)?.[1] ?? 'middle');
}

function pathOf(map: Leaflet.Map, nested: Nested, options: Options): SvgValue {
  const lines = linesOf(nested).map((line) => line.map((each) => map.latLngToContainerPoint(each)));
  const { x: right, y: bottom } = map.getSize();
  const seen = lines.filter(
    (line) =>
      line.some(({ x }) => x >= 0) &&
      line.some(({ x }) => x <= right) &&
      line.some(({ y }) => y >= 0) &&
      line.some(({ y }) => y <= bottom),
  );
  if (seen.length === 0) return null;
  const isArea = Array.isArray(nested) && (options.fill ?? options.fillColor !== undefined);
  const data = seen.map((line) => `M${thinned(line).join('L')}${isArea ? 'Z' : ''}`).join('');
  return svg`<path d="${data}" fill-rule="evenodd"${looks(options, isArea)}/>`;
}

function linesOf(nested: Nested): Leaflet.LatLng[][] {
  if (!Array.isArray(nested)) return [];
  return Array.isArray(nested[0]) ? nested.flatMap(linesOf) : [nested as Leaflet.LatLng[]];
}

function thinned(line: readonly Leaflet.Point[]): string[] {
  const kept: Leaflet.Point[] = [];
  for (const [i, point] of line.entries()) {
    const last = kept.at(-1);
    if (!last || i === line.length - 1 || last.distanceTo(point) >= NEAR) kept.push(point);
  }
  return kept.map(({ x, y }) => `${round(x)},${round(y)}`);
}

function looks(options: Options, isFilled: boolean): Svg {
  const { color = MAP_COLOURS.text, weight = 1, opacity = 1, dashArray, fillColor, fillOpacity = 0.2 } = options;
  // A pattern of the canvas stands where Leaflet speaks of a colour.
  const fill = typeof (fillColor ?? '') === 'string' ? (fillColor ?? color) : `url(#${HATCH})`;
  return svg` fill="${isFilled ? fill : 'none'}"${isFilled && fillOpacity < 1 && svg` fill-opacity="${fillOpacity}"`} stroke="${color}" stroke-width="${round(weight)}"${opacity < 1 && svg` stroke-opacity="${opacity}"`}${dashArray && svg` stroke-dasharray="${String(dashArray)}"`}`;
}

/** Letters on a rim, as `painted` sets them in files. */
function textLines(
  lines: readonly string[],
  { x, y, size, leading, anchor }: { x: number; y: number; size: number; leading: number; anchor: string },
): Svg {
  const words = lines.map(
    (line, i) => svg`<tspan x="${round(x)}" y="${round(y + i * size * leading)}">${line}</tspan>`,
  );
  return svg`<text font-size="${size}" text-anchor="${anchor}" fill="${MAP_COLOURS.text}" stroke="#fff" stroke-width="3" paint-order="stroke">${words}</text>`;
}

function nameAt({ x, y }: Leaflet.Point, lines: readonly string[], anchor: string): Svg {
  const { size, leading } = NAME;
  return textLines(lines, { x, y: y - ((lines.length - 1) / 2) * size * leading + size * 0.35, size, leading, anchor });
}

function labelled(map: Leaflet.Map, { name, suffix, kind, at, bbox }: SeenMap['labels'][number]): SvgValue {
  const { x, y } = map.latLngToContainerPoint([bbox ? bbox[3] : at[1], at[0]]);
  const { x: width, y: height } = map.getSize();
  if (x < 60 || x > width - 60 || y < 20 || y > height) return null;
  const [size, leading] = [LABEL[kind], LABEL.leading];
  const lines = [name, ...(suffix ? [suffix] : [])];
  return textLines(lines, { x, y: y - 6 - (lines.length - 1) * size * leading, size, leading, anchor: 'middle' });
}

/** The archipelagos that the view does not hold, beneath it. */
function insetsOf(strip: Element, right: number, top: number): { drawn: SvgValue; height: number } {
  const shown = [...strip.querySelectorAll(':scope > div:not([data-seen])')];
  const [row, wide] = [30, 54];
  const drawn = shown.map((inset, i) => {
    const y = top + i * row;
    const drawing = inset.querySelector('svg')!;
    const [x0, y0, width, height] = drawing.getAttribute('viewBox')!.split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ];
    const scale = Math.min((wide - 8) / width, (row - 8) / height);
    const islands = new Svg(
      drawing
        .querySelector('path')!
        .getAttribute('d')!
        .replace(/[^\d.\-hM ]/g, ''),
    );
    const place = `translate(8 ${y + 4}) scale(${round(scale * 100) / 100}) translate(${-x0} ${-y0})`;
    return svg`<g><path d="M0,${y}H${right}" stroke="${MAP_COLOURS.coast}"/><path transform="${place}" d="${islands}" stroke="${MAP_COLOURS.text}" stroke-width="${round((2.5 / scale) * 100) / 100}" stroke-linecap="round" fill="none"/><text x="${wide + 8}" y="${y + 19}" font-size="12" fill="${MAP_COLOURS.text}">${inset.querySelector('span')!.textContent}</text></g>`;
  });
  return { drawn, height: shown.length * row };
}
