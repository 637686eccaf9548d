import { MEASURES, valuesOf, type Measure } from '../facts/catalogue.ts';
import type { Measured } from '../facts/measures.ts';
import type { ViewContext } from '../views/common/context.ts';
import { measureWords } from '../views/common/counted.ts';

/** A measure as data: its words, what it is taken of, and every value. */
export interface ExportedMeasure extends Measure {
  label: string;
  definition: string;
  unit: string;
  values: Omit<Measured, 'measure'>[];
}

/** Every measure; values that are nought are left out, but for those of the whole record. */
export function exportMeasures({ corpus, strings }: Pick<ViewContext, 'corpus' | 'strings'>): ExportedMeasure[] {
  return MEASURES.map((measure) => {
    const { label, definition, unit } = measureWords(strings, measure.id);
    const values = valuesOf(corpus, measure).map(({ of, basis, value }) => ({
      ...(of === undefined ? {} : { of }),
      ...(basis === undefined ? {} : { basis }),
      value,
    }));
    return { id: measure.id, label, definition, unit, of: measure.of, basis: measure.basis, values };
  });
}
