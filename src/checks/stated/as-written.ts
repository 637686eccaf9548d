import { decimalOf, formatDecimal, isSameDecimal, plainDecimal, sizeOf, type Decimal } from '../../domain/decimal.ts';
import type { FigureAt } from '../../ingest/figures.ts';
import type { Corpus, Entry } from '../../corpus/types.ts';
import { quoted } from '../hint.ts';
import { pathTo, visitObjects } from '../visit-objects.ts';
import { agreement, inRecordUnit, type Quantity } from './figure.ts';
import { readerOf } from './reading.ts';
import { quantityAt } from './values.ts';

/** A number beside the words that it is taken from. */
export interface WrittenQuantity {
  /** Of the number: `budget.value`, `observations.0.rank.position`. */
  path: string;
  /** Of the words. */
  wordsPath: string;
  words: string;
  quantity: Quantity;
  /** `VND` for money. */
  currency: string | undefined;
  figures: readonly FigureAt[];
}

const NUMBERS = ['value', 'difference', 'position'] as const;

/** Every number of a record that has `asWritten` beside it, in the order of the file. */
export function writtenQuantities(entry: Entry, corpus: Corpus): WrittenQuantity[] {
  const found: WrittenQuantity[] = [];
  visitObjects(entry.data, (object, at) => {
    const { asWritten, currency } = object;
    const name = NUMBERS.find((each) => typeof object[each] === 'number');
    if (typeof asWritten !== 'string' || name === undefined) return;
    const path = pathTo(at, name);
    const quantity = quantityAt(entry, path, object[name] as number, object);
    if (!quantity) return;
    const { figures } = readerOf(corpus)(asWritten.normalize('NFC'));
    found.push({
      path,
      wordsPath: pathTo(at, 'asWritten'),
      words: asWritten,
      quantity,
      currency: typeof currency === 'string' ? currency : undefined,
      figures,
    });
  });
  return found;
}

/** How the number agrees with its words: in size; its sign is told by them only if they say what rose or fell. */
export function agreementOf({ figures, quantity, words }: WrittenQuantity): 'same' | 'otherwise' | 'none' {
  const found = figures.map((figure) =>
    agreement(figure, figure.direction === 0 ? { ...quantity, value: sizeOf(quantity.value) } : quantity, words),
  );
  return found.includes('same') ? 'same' : found.includes('otherwise') ? 'otherwise' : 'none';
}

const LARGEST = 2n ** 53n;

/** Vietnamese: in what the number differs from its words, and what would be right. */
export function explainDifference(written: WrittenQuantity): string {
  const { quantity, words, figures, currency } = written;
  const value = formatDecimal(quantity.value);
  const says = `Con số ghi ${quoted(value)}, nguồn viết ${quoted(words)}`;
  if (currency === 'VND' && quantity.value.scale > 0)
    return `${says}: đồng không có số lẻ.${proposal(figures, quantity)}`;
  const [first] = figures;
  if (!first)
    return `${says}: chữ của nguồn không có con số nào. Ghi ở text, hoặc ghi lý do ở inferred.${written.path}.`;
  if (isLost(figures, quantity))
    return `${says}: số lớn hơn 9.007.199.254.740.992 chỉ giữ được khi tròn, chữ số cuối sẽ mất. Bỏ con số, chép lời nguồn ở note.`;
  if (figures.some((figure) => isFiner(figure, quantity)))
    return `${says}: con số có nhiều chữ số hơn nguồn.${proposal(figures, quantity)}`;
  const unit = first.unit && quantity.unit && first.unit.dimension !== quantity.unit.dimension;
  const reads = `chữ này đọc là ${formatDecimal(inRecordUnit(first, quantity))}${first.unit ? ` ${first.unit.name}` : ''}`;
  if (unit) return `${says}: ${reads}, không phải ${currency ?? quantity.unit!.name}. Xem lại đơn vị, số và chữ.`;
  return `${says}: ${reads}.${proposal(figures, quantity)}`;
}

/** The value that the first figure gives, as YAML takes it. */
function proposal(figures: readonly FigureAt[], quantity: Quantity): string {
  const figure = figures.find(({ isOrdinal }) => isOrdinal === (quantity.kind === 'rank')) ?? figures[0];
  if (!figure) return '';
  const value = inRecordUnit(figure, quantity);
  const isNegative = figure.direction === -1 && quantity.kind === 'measure' && !quantity.isDecrease;
  return ` Đúng ra: ${isNegative ? '-' : ''}${plainDecimal(value)}.`;
}

/** True when the words give a number that a double cannot hold, and the record's is the nearest that it can. */
function isLost(figures: readonly FigureAt[], quantity: Quantity): boolean {
  return figures.some((figure) => {
    const said = inRecordUnit(figure, quantity);
    const size = sizeOf(quantity.value);
    return said.scale <= 0 && size.scale <= 0 && BigInt(plainDecimal(size)) >= LARGEST && isNearest(said, size);
  });
}

function isNearest(said: Decimal, size: Decimal): boolean {
  return !isSameDecimal(said, size) && isSameDecimal(decimalOf(Number(plainDecimal(said))), size);
}

/** True when the number, cut or rounded to the digits of the words, is what they say. */
function isFiner(figure: FigureAt, quantity: Quantity): boolean {
  const said = inRecordUnit(figure, quantity);
  const size = sizeOf(quantity.value);
  const places = size.scale - said.scale;
  if (places <= 0) return false;
  const unit = 10n ** BigInt(places);
  const [cut, rest] = [size.units / unit, size.units % unit];
  return said.units === cut || (rest * 2n >= unit && said.units === cut + 1n);
}
