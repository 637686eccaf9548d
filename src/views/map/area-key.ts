import { classLabel, valueClasses } from '../../charts/classes.ts';
import type { AreaMapOptions } from '../../maps/area-map.ts';
import { MAP_COLOURS, STEP_FILLS } from '../../maps/colours.ts';
import type { ViewContext } from '../common/context.ts';

/** What a sign on a map stands for: a sample of it, with the classes and colours of the drawing, and words. */
export interface MapKeyEntry {
  text: string;
  sample: 'unit' | 'arc' | 'line' | 'area' | 'point';
  mark?: string;
  fill?: string;
  stroke: string;
}

type Drawn = Pick<AreaMapOptions, 'own' | 'shades' | 'arcs' | 'features'>;

/**
 * The key of a map: what it is about, called `own`; classes of colour by what they count, where `counts` are given, or
 * by what `steps` say; links; and works by how they are drawn.
 */
export function areaKey(
  { strings, format }: ViewContext,
  { own = [], shades = {}, arcs = [], features = [] }: Drawn,
  said: { own: string; counts?: readonly number[]; steps?: Readonly<Record<number, string>> },
): MapKeyEntry[] {
  const { key: words } = strings.mapPage;
  const { highlight, line } = MAP_COLOURS;
  const used = new Set(Object.values(shades));
  const classes = valueClasses(said.counts ?? []);
  const stepText = (step: number) => said.steps?.[step] ?? words.links(classLabel(classes[step]!, format.number));
  const shapes = (['points', 'lines', 'areas'] as const).filter((shape) =>
    features.some((feature) => feature[shape].length > 0),
  );
  return [
    ...(own.length > 0
      ? [{ text: said.own, sample: 'unit' as const, mark: 'map-highlighted', fill: MAP_COLOURS.own, stroke: highlight }]
      : []),
    ...[...used]
      .sort((a, b) => a - b)
      .map((step) => ({
        text: stepText(step),
        sample: 'unit' as const,
        mark: `map-step-${step + 1}`,
        fill: STEP_FILLS[step]!,
        stroke: line,
      })),
    ...(arcs.length > 0 ? [{ text: words.arc, sample: 'arc' as const, stroke: STEP_FILLS[4]! }] : []),
    ...shapes.map((shape) => ({ text: words[shape], sample: SAMPLES[shape], stroke: highlight })),
  ];
}

const SAMPLES = { points: 'point', lines: 'line', areas: 'area' } as const;
