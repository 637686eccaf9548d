import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, tagsOf } from './html.ts';

/** A measure where a reader sees it. */
export interface PrintedMeasure {
  file: string;
  /** `partners units/quang-ninh current` */
  question: string;
  asked: Asked;
  value: number;
  /** What is written there; empty for a mark of a drawing. */
  text: string;
}

/** What a measure is asked of. */
export interface Asked {
  measure: string;
  of?: string;
  basis?: string;
}

/** One measure, scope and basis as a key. */
export function questionOf({ measure, of = '', basis = '' }: Asked): string {
  return `${measure} ${of} ${basis}`.trimEnd();
}

/** Every `<data>` and every mark with a measure, in all pages, briefs and drawings of a site. */
export function printedMeasures(folder: string): PrintedMeasure[] {
  return filesOf(folder)
    .filter((file) => /\.(html|svg)$/.test(file))
    .flatMap((file) => measuresIn(file, readFileSync(join(folder, file), 'utf8')));
}

function measuresIn(file: string, markup: string): PrintedMeasure[] {
  return [...markup.matchAll(/<[a-zA-Z][^>]*\sdata-measure="[^>]*>([^<]*)/g)].map(([tag, text = '']) => {
    const { name, attributes } = tagsOf(tag)[0]!;
    const { value, 'data-measure': measure, 'data-of': of, 'data-basis': basis, 'data-value': mark } = attributes;
    const asked = { measure: measure!, ...(of ? { of } : {}), ...(basis ? { basis } : {}) };
    return {
      file,
      question: questionOf(asked),
      asked,
      value: Number(name === 'data' ? value : mark),
      text: name === 'data' ? text.trim() : '',
    };
  });
}
