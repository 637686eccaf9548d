/** `1234.5` → «1.234,5»; never the short forms of Intl, which abbreviate ambiguously. At most `digits` decimals. */
export function formatNumber(value: number, digits = 2): string {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  const decimals = (fraction ?? '').replace(/0+$/, '');
  return `${value < 0 ? '−' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** A value with its unit, joined so that it does not break across lines: «8,6 %». */
export function formatMeasure(value: number, unit: string): string {
  return `${formatNumber(value)}\u00A0${unit}`;
}

/** Sizes for people: bytes → «12,3 kB» (1 kB = 1.000 byte). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00A0B`;
  const [unit, size] = bytes < 1e6 ? ['kB', bytes / 1e3] : ['MB', bytes / 1e6];
  return `${formatNumber(size as number, 1)}\u00A0${unit}`;
}

/** A coordinate of a drawing, to a tenth. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
