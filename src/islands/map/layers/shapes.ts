import type * as LeafletTypes from 'leaflet';
import type { MapShape } from '../../../maps/map-model.ts';
import { L } from '../leaflet.ts';
import { DIMMED, latLng, pressable, type Scene } from './scene.ts';

type Precision = MapShape['precision'];

const DASHES: Record<Precision, string | undefined> = {
  surveyed: undefined,
  approximate: '8 4',
  schematic: '4 4',
};

/** Lines and areas of works; what is not surveyed is dashed, and its areas are hatched. */
export function drawShapes(group: LeafletTypes.LayerGroup, scene: Scene): void {
  for (const work of scene.drawing.works) drawShape(group, scene, work);
}

function drawShape(
  group: LeafletTypes.LayerGroup,
  { drawing, palette, select }: Scene,
  { key, title, shape, isDimmed }: Scene['drawing']['works'][number],
): void {
  const { precision } = shape;
  const lines = (shape.lines ?? []).map((line) => line.map(latLng));
  const areas = (shape.areas ?? []).map((ring) => ring.map(latLng));
  const weight = drawing.selected.has(key) ? 4 : 1.75;
  const under = { color: palette.paper, weight: weight + 2, opacity: 0.75, interactive: false };
  if (!isDimmed) for (const line of lines) L.polyline(line, under).addTo(group);
  // Paler ground: a hatch is lost on the dark classes.
  if (areas.length > 0 && !isDimmed)
    L.polygon(areas, { ...under, fillColor: palette.paper, fillOpacity: 0.6 }).addTo(group);
  const style = { color: palette.ink, weight, dashArray: DASHES[precision], opacity: isDimmed ? DIMMED : 1 };
  const press = () => select(key);
  if (lines.length > 0)
    pressable(L.polyline(lines, { ...style, fill: false }), title, press, { sticky: true }).addTo(group);
  if (areas.length > 0)
    pressable(
      L.polygon(areas, { ...style, ...(isDimmed ? { fill: false } : fillOf(precision, palette.ink)) }),
      title,
      press,
      {
        sticky: true,
      },
    ).addTo(group);
}

function fillOf(precision: Precision, ink: string): LeafletTypes.PathOptions {
  if (precision === 'surveyed') return { fillOpacity: 0.12 };
  // A canvas takes a pattern where Leaflet's types speak of a colour.
  return { fillOpacity: 1, fillColor: hatch(ink, precision === 'schematic') as unknown as string };
}

/** Diagonal lines, or a lattice, as a canvas fills an area with them. */
function hatch(colour: string, lattice: boolean): CanvasPattern {
  const side = 10;
  const tile = Object.assign(document.createElement('canvas'), { width: side, height: side });
  const context = tile.getContext('2d')!;
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  // Three lines: the corners that the middle one cuts off belong to its neighbours.
  for (const shift of [-side, 0, side]) {
    context.moveTo(shift - 1, side + 1);
    context.lineTo(shift + side + 1, -1);
    if (!lattice) continue;
    context.moveTo(shift - 1, -1);
    context.lineTo(shift + side + 1, side + 1);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat')!;
}
