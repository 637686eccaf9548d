import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateQuote } from '../../src/corpus/prove/quotes.ts';
import { dayRange, formatWhen, isPartialDate, type When } from '../../src/domain/dates.ts';
import { foldSpace, foldWithOffsets, isWordBoundary } from '../../src/domain/text.ts';
import { cellWords } from '../../src/exports/record-sheets.ts';
import { period, when } from '../../src/schemas/field.ts';
import { COLLECTION_NAMES, definitionOf } from '../../src/schemas/index.ts';
import { cellOf, valueOf } from '../../src/schemas/sheet-cells.ts';
import { sheetPlans } from '../../src/schemas/sheets.ts';
import { editors } from '../../src/strings/vi/editors.ts';
import { holds, sentence } from './support.ts';

const two = (number: number) => String(number).padStart(2, '0');
const year = fc.integer({ min: 1000, max: 9999 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const date = fc.oneof(year, month, day);
const ordered = fc.tuple(date, date).map((ends) => ends.toSorted() as [string, string]);
const time: fc.Arbitrary<When> = fc.oneof(
  date,
  date.map((notBefore) => ({ notBefore })),
  date.map((notAfter) => ({ notAfter })),
  ordered.map(([notBefore, notAfter]) => ({ notBefore, notAfter })),
  ordered.map(([from, to]) => ({ from, to })),
  date.map((from) => ({ from })),
  ordered.map(([from, to]) => ({ from, to, continues: true as const })),
);

describe('dates', () => {
  it('that the calendar has are accepted, and their range begins before it ends', () => {
    holds(
      500,
      fc.property(time, (value) => {
        expect(when.safeParse(value).success).toBe(true);
        const { first, last } = dayRange(value);
        if (first !== undefined && last !== undefined) expect(first <= last || typeof value === 'object').toBe(true);
        expect(formatWhen(value)).toMatch(/\d{4}/);
      }),
    );
  });

  it('of any letters are accepted only where the calendar has them', () => {
    holds(
      500,
      fc.property(fc.oneof(fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/), fc.string({ maxLength: 12 })), (text) => {
        if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return;
        const real = new Date(`${text}T00:00:00Z`);
        const isReal = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text);
        if (!text.startsWith('0')) expect(isPartialDate(text)).toBe(isReal);
      }),
    );
  });
});

describe('quotes', () => {
  const space = fc.constantFrom(' ', '\n', '\u00A0', '  ', '\t', '\r\n');
  it('between the ends of words are found where they stand, whatever white space is around them', () => {
    holds(
      400,
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), space, (all, a, b, blank) => {
        const raw = all.map((each, i) => `${i}. ${each}`).join('\n');
        const folded = foldWithOffsets(raw.replaceAll(' ', blank).replaceAll('\r\n', '\n'));
        const ends = Array.from({ length: folded.text.length + 1 }, (_, i) => i).filter((at) =>
          isWordBoundary(folded.text, at),
        );
        const [start, end] = [ends[a % ends.length]!, ends[b % ends.length]!].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const quote = folded.text.slice(start, end);
        if (foldSpace(quote).trim() === '') return;
        const found = locateQuote({ raw, folded }, quote);
        if ('fault' in found) {
          expect(folded.text.split(foldSpace(quote).trim()).length).toBeGreaterThan(2);
          return;
        }
        expect(folded.text.slice(found.range.start, found.range.end)).toBe(foldSpace(quote).trim());
      }),
    );
  });
});

describe('cells of Excel files', () => {
  const words = cellWords(editors);
  const texts = COLLECTION_NAMES.flatMap((name) => sheetPlans(definitionOf(name).schema))
    .filter(({ kind }) => kind === 'objects')
    .flatMap(({ columns }) => columns);
  const lists = texts.filter(({ isList, key }) => isList && key === 'aliases');

  it('give back every span of time', () => {
    const column = { key: 'period', schema: period, fields: [], isList: false };
    holds(
      300,
      fc.property(time, (value) => {
        expect(valueOf(column, cellOf(column, value, words), words)).toEqual(value);
      }),
    );
  });

  it('give back the lists of any words', () => {
    const item = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((each) => each.trim() !== '');
    holds(
      400,
      fc.property(fc.constantFrom(...lists), fc.array(item, { minLength: 1, maxLength: 5 }), (column, list) => {
        const value = list.map((each) => each.normalize('NFC'));
        expect(valueOf(column, cellOf(column, value, words), words)).toEqual(value);
      }),
    );
  });

  it('of anything are read without a fault', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: true }),
      fc.constant(null),
    );
    holds(
      400,
      fc.property(fc.constantFrom(...texts), cell, (column, content) => void valueOf(column, content, words)),
    );
  });
});
