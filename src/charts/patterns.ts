import { svg, type Svg } from './svg.ts';

/** Fills that differ without colour, from lightest to darkest; `PATTERN_COUNT` of them can be told apart in grey. */
const SHAPES: readonly { size: number; path: string }[] = [
  { size: 8, path: 'M4,3.3v1.4' },
  { size: 7, path: 'M-1,8L8,-1M-1,1L1,-1M6,8L8,6' },
  { size: 5, path: 'M0,2.5H5' },
  { size: 5, path: 'M-1,-1L6,6M4,-1L6,1M-1,4L1,6' },
  { size: 5, path: 'M2.5,0V5M0,2.5H5' },
];

export const PATTERN_COUNT = SHAPES.length;

/** Address of a pattern, for `fill`. */
export function patternFill(idPrefix: string, index: number): string {
  return `url(#${idPrefix}-pattern-${index % PATTERN_COUNT})`;
}

/** Definitions of the patterns `indices`, to stand once in a drawing. They are drawn in `currentColor` over any ground. */
export function patternDefs(idPrefix: string, indices: readonly number[]): Svg {
  const shown = [...new Set(indices.map((index) => index % PATTERN_COUNT))].sort((a, b) => a - b);
  return svg`<defs>${shown.map((index) => {
    const { size, path } = SHAPES[index]!;
    return svg`<pattern id="${idPrefix}-pattern-${index}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><path d="${path}" fill="none" stroke="currentColor" stroke-width="1.1"/></pattern>`;
  })}</defs>`;
}
