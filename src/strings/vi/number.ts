import { formatNumber } from '../../domain/numbers.ts';

/** A whole number in a sentence. */
export const number = (value: number) => formatNumber(value, 0);
