import type { Entry } from '../../corpus/types.ts';
import { formatPartialDate, isPartialDate, type When } from '../../domain/dates.ts';
import { decimalOf, formatDecimal } from '../../domain/decimal.ts';
import { currencyUnit, parseUnit } from '../../ingest/units.ts';
import { regions, unitTable } from '../../reference/index.ts';
import { definitionOf } from '../../schemas/index.ts';
import { walkFields, type FieldVisit } from '../../schemas/walk.ts';
import { speaksOfDecrease, type Quantity } from './figure.ts';
import { partsOf, type DatePart } from './time.ts';

/** A value of a record that its words must say. */
export type StatedValue = {
  /** Of the field: `budget.value`, `period.from`, `parties.1.province`. */
  path: string;
  /** As an editor reads it: «6,8», «24/9/2021», «tỉnh Bắc Ninh». */
  shown: string;
} & (
  | { kind: 'figure'; quantity: Quantity }
  | { kind: 'time'; part: DatePart; moment?: string; alike?: DatePart | undefined }
  | { kind: 'document-number'; number: string }
  | { kind: 'unit'; id: string; isOffice: boolean }
  | { kind: 'region'; id: string }
  | { kind: 'organization'; id: string }
  | { kind: 'name'; name: string }
);

/** Fields that are an editor's own words, codes, or prove themselves. */
const UNCHECKED =
  /^(?:note|summary|evidence|citations|inferred|corrections|chrome|meta|geometry|title|about|sectors|holds)(?:\.|$)|(?:^|\.)evidence(?:\.|$)/;
/** Dates whose schema is a union of our kinds of date. */
const OTHER_DATES = /(?:^|\.)(?:publishedAt|updatedAt|date)$/;

/** What of a record is to be read back from its words, in the order of its schema. */
export function statedValues(entry: Entry): StatedValue[] {
  const values: StatedValue[] = [];
  walkFields(definitionOf(entry.collection).schema, entry.data, (field) => {
    if (field.value !== undefined && !UNCHECKED.test(field.path)) values.push(...valuesAt(entry, field));
  });
  return values;
}

function valuesAt(entry: Entry, { path, name, meta, value, parent }: FieldVisit): StatedValue[] {
  if (meta.format === 'when' || OTHER_DATES.test(path)) return datesAt(entry, path, value as When);
  if (typeof value === 'number') {
    const quantity = quantityAt(entry, path, value, parent);
    return quantity ? [{ kind: 'figure', path, shown: formatDecimal(quantity.value), quantity }] : [];
  }
  if (typeof value !== 'string') return [];
  if (meta.ref === '@unit')
    return [{ kind: 'unit', path, id: value, shown: unitName(value), isOffice: isOffice(entry, path) }];
  if (meta.ref === '@region') return [{ kind: 'region', path, id: value, shown: regionName(value) }];
  if (meta.ref === 'organizations') return [{ kind: 'organization', path, id: value, shown: value }];
  if (name === 'number' && entry.collection === 'documents')
    return [{ kind: 'document-number', path, number: value, shown: value }];
  if (name === 'lender') return [{ kind: 'name', path, name: value, shown: value }];
  return [];
}

function isOffice({ collection }: Entry, path: string): boolean {
  return collection === 'organizations' && path === 'province';
}

function unitName(id: string): string {
  return unitTable.units.find((unit) => unit.id === id)?.fullName ?? id;
}

function regionName(id: string): string {
  return regions.find((region) => region.id === id)?.name ?? id;
}

function datesAt(entry: Entry, path: string, value: When): StatedValue[] {
  if (typeof value === 'string' && value.includes('T')) {
    const date = value.slice(0, 10);
    const shown = `${value.slice(11, 16)} ngày ${formatPartialDate(date)}`;
    return [{ kind: 'time', path, part: { key: '', date }, shown, moment: value }];
  }
  return partsOf(value)
    .filter(({ date }) => isPartialDate(date))
    .map((part) => ({
      kind: 'time' as const,
      path: part.key === '' ? path : `${path}.${part.key}`,
      part,
      shown: formatPartialDate(part.date),
      alike: sameTimeOf(entry, path, part),
    }));
}

/** The part of an observation's own period with which «cùng kỳ» compares. */
function sameTimeOf(entry: Entry, path: string, { key }: DatePart): DatePart | undefined {
  const match = /^observations\.(\d+)\.comparison\.period$/.exec(path);
  if (!match || entry.collection !== 'indicators') return undefined;
  const { period } = entry.data.observations[Number(match[1])]!;
  return period === undefined ? undefined : partsOf(period).find((part) => part.key === key);
}

/** A number that words can say, with its unit; undefined for one that is none of those. */
export function quantityAt(
  entry: Entry,
  path: string,
  value: number,
  parent: Record<string, unknown>,
): Quantity | undefined {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const plain = { value: decimalOf(value), unit: undefined, power: 0, isDecrease: false };
  if (name === 'count' || name === 'declaredFields') return { ...plain, kind: 'count' };
  if (name === 'position') return { ...plain, kind: 'rank' };
  if (name === 'value' && typeof parent.currency === 'string')
    return { ...plain, kind: 'measure', unit: currencyUnit(parent.currency) };
  if (entry.collection !== 'indicators' || !/^(?:value|difference)$/.test(name)) return undefined;
  const { title, unit, definition } = entry.data;
  const written = name === 'difference' ? (parent.unit as string) : unit;
  // Without its unit it may be 12.4 or 12400 («12,4 nghìn người»): a rule of its own asks for the unit.
  if (written === undefined) return undefined;
  return {
    ...plain,
    ...parseUnit(written),
    kind: 'measure',
    isDecrease: speaksOfDecrease([title, unit, definition].join(' ')),
  };
}
