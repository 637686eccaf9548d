/** A number drawn beside itself. */
export interface Ticks {
  width: number;
  height: number;
  viewBox: string;
  path: string;
  /** A bar, where ticks could not be told apart. */
  isBar: boolean;
}

const MOST_TICKS = 20;
const STEP = 4;
const HEIGHT = 12;

/** A tick for each while they can be told apart, else a bar whose length is in proportion to the greatest number, `most`. */
export function ticksOf(count: number, most: number): Ticks {
  if (most > MOST_TICKS) {
    const width = Math.max(2, Math.round((count / most) * MOST_TICKS * STEP));
    return drawing(width, `M0 ${HEIGHT / 2}h${width}`, true);
  }
  const ticks = Array.from({ length: count }, (_, i) => `M${i * STEP + 1} 0v${HEIGHT}`);
  return drawing(count * STEP, ticks.join(''), false);
}

function drawing(width: number, path: string, isBar: boolean): Ticks {
  return { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, path, isBar };
}
