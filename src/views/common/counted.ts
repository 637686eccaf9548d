import type { Run } from '../../domain/run.ts';
import type { Measured, MeasureId } from '../../facts/measures.ts';
import { RELATIONS } from '../../facts/relations.ts';
import type { Scope } from '../../facts/scope.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { Strings } from '../../strings/index.ts';
import type { ViewContext } from './context.ts';

/** Words around a number that is written already: «12 liên kết». */
export type CountWords = string | ((number: string) => string);

/**
 * A counted number in words: «12 liên kết», or the number alone; `path` leads to the list of what it counts. Throws on
 * words that do not hold the number.
 */
export function countRun({ format }: ViewContext, measured: Measured, words?: CountWords, path?: string): Run {
  const number = format.number(measured.value);
  const text = typeof words === 'function' ? words(number) : (words ?? number);
  if (!text.includes(number)) throw new Error(`missing number: ${number} in «${text}»`);
  return { text, ...(path === undefined ? {} : { path }), counted: { ...measured, text: number } };
}

/** «5 bài viết, từ 3 nguồn gốc độc lập»: of what a place or a record rests on. */
export function sourceRuns(context: ViewContext, of: Scope): Run[] {
  const { facts, strings } = context;
  return strings.common.sources(
    countRun(context, facts.count('articles', of)),
    countRun(context, facts.count('origins', of)),
  );
}

/** What a measure is called, what it counts, and in what. */
export function measureWords({ measures, collections }: Strings, id: MeasureId): MeasureWord {
  const { core, related } = measures;
  if (id.endsWith('-related')) {
    const { label, one } = collections[id.slice(0, -'-related'.length) as CollectionName];
    return measures.concerning(label, one);
  }
  if (id in core) return core[id as keyof typeof core];
  if (id.endsWith('-members')) {
    const { label, one } = collections[id.slice(0, -'-members'.length) as CollectionName];
    return measures.members(label, one);
  }
  const kind = RELATIONS.find((each) => id.endsWith(`-${each}`)) ?? 'named';
  const { label, one } = collections[(kind === 'named' ? id : id.slice(0, -kind.length - 1)) as CollectionName];
  return related[kind](label, one);
}

interface MeasureWord {
  label: string;
  definition: string;
  /** «bản ghi liên kết» */
  unit: string;
}
