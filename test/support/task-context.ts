import { createContext, type ViewContext } from '../../src/views/common/context.ts';
import { testCorpus } from './test-corpus.ts';

const quote = 'UBND tỉnh Phú Yên giao các sở, ban ngành rà soát quy hoạch';

/** A record of tasks `viec-0`, `viec-1`, … that differ in what is given of them. */
export function taskContext(buildDate: string, tasks: readonly Record<string, unknown>[]): ViewContext {
  const directives = tasks.map((rest, index) => ({
    id: `viec-${index}`,
    what: 'Rà soát quy hoạch',
    strength: 'request',
    evidence: [{ article: 'phu-yen', quote }],
    ...rest,
  }));
  return createContext(testCorpus({ buildDate, seeds: { 'phu-yen.txt': `${quote}.` }, records: { directives } }), 'vi');
}
