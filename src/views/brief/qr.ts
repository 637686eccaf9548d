import { encode } from 'uqr';

/** A QR symbol as a drawing, a module a unit. */
export interface QrDrawing {
  viewBox: string;
  /** The whole square, and the dark modules. */
  ground: string;
  path: string;
}

/** Modules of quiet around the symbol, as its standard asks. */
const QUIET = 4;

export function qrDrawing(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { viewBox: `0 0 ${size} ${size}`, ground: `M0 0h${size}v${size}h-${size}z`, path };
}
