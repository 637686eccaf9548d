/**
 * Decimal numbers of any size without loss: `units` × 10^-`scale`. Always in lowest terms (`units` ends in no zero,
 * nought has scale 0), so that two are equal when both parts are. A negative scale stands for zeros at the end.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** In lowest terms. */
export function decimal(units: bigint, scale = 0): Decimal {
  if (units === 0n) return { units, scale: 0 };
  let [least, places] = [units, scale];
  while (least % 10n === 0n) {
    least /= 10n;
    places--;
  }
  return { units: least, scale: places };
}

/** The number that a double stands for: the shortest decimal that reads back as it, or all digits of a whole number. */
export function decimalOf(value: number): Decimal {
  if (Number.isInteger(value)) return decimal(BigInt(value));
  const [digits = '', exponent = '0'] = String(value).split('e');
  const parsed = parseDecimal(digits);
  return decimal(parsed.units, parsed.scale - Number(exponent));
}

/** «1234.5», «-0.5»: digits with at most one point. Throws a `SyntaxError` on anything else. */
export function parseDecimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return decimal(BigInt(whole + fraction), fraction.length);
}

/** × 10^`power`. */
export function shift({ units, scale }: Decimal, power: number): Decimal {
  return decimal(units, scale - power);
}

export function sumOf(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return decimal(a.units * 10n ** BigInt(scale - a.scale) + b.units * 10n ** BigInt(scale - b.scale), scale);
}

function negative({ units, scale }: Decimal): Decimal {
  return { units: -units, scale };
}

export function sizeOf(value: Decimal): Decimal {
  return value.units < 0n ? negative(value) : value;
}

export function isSameDecimal(a: Decimal, b: Decimal): boolean {
  return a.units === b.units && a.scale === b.scale;
}

/** Digits as YAML takes them: «1234.5», «47250000000000». */
export function plainDecimal({ units, scale }: Decimal): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units);
  if (scale <= 0) return sign + digits + '0'.repeat(-scale);
  const padded = digits.padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** As Vietnamese writes it, all digits: «1.234,5». */
export function formatDecimal(value: Decimal): string {
  const [whole = '', fraction] = plainDecimal(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** The nearest double. */
export function numberOf(value: Decimal): number {
  return Number(plainDecimal(value));
}
