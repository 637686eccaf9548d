import { scaleLinear } from 'd3';
import { formatNumber } from '../domain/numbers.ts';

export interface Tick {
  /** In the units of the drawing. */
  at: number;
  label: string;
}

export interface CountScale {
  at: (count: number) => number;
  ticks: Tick[];
}

/** A scale for counts from 0 to at least 1, over `[0, length]`, with whole-number ticks about `gap` units apart. */
export function countScale(largest: number, length: number, gap: number): CountScale {
  const wanted = Math.max(1, Math.min(Math.floor(length / gap), largest));
  const scale = scaleLinear()
    .domain([0, Math.max(1, largest)])
    .nice(wanted)
    .range([0, length]);
  const ticks = scale.ticks(wanted).filter(Number.isInteger);
  return { at: scale, ticks: ticks.map((count) => ({ at: scale(count), label: formatNumber(count) })) };
}
