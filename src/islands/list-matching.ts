/** Hands what finds records to the list that has asked for it: loaded by its address when a list is first used. */
import { countOptions, firstNames, labelsOf, readIndex, select, valuesOf } from './record-filter-state.ts';

const matching = { countOptions, firstNames, labelsOf, readIndex, select, valuesOf };
export type Matching = typeof matching;

dispatchEvent(new CustomEvent('list-matching', { detail: matching }));
