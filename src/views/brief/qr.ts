import { encode } from 'uqr';

/** A QR symbol as a drawing, a module a unit: `path` is a line through each run of dark modules of a row. */
export interface QrDrawing {
  viewBox: string;
  ground: string;
  path: string;
}

/** Modules of quiet around the symbol, as its standard asks. */
const QUIET = 4;

export function qrDrawing(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.map(rowPath).join('');
  return { viewBox: `0 0 ${size} ${size}`, ground: `M0 0h${size}v${size}h-${size}z`, path };
}

/** Dark runs of a row as strokes, which is a quarter of the bytes of a square a module: `M4 4.5h7m1 0h2`. */
function rowPath(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  let end = -1;
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    runs.push(end < 0 ? `M${from} ${y}.5h${x + 1 - from}` : `m${from - end} 0h${x + 1 - from}`);
    end = x + 1;
  }
  return runs.join('');
}
