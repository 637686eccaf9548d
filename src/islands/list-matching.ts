/** Hands what finds records to the list that has asked for it: loaded by its address when a list is first used. */
import * as matching from './record-filter-state.ts';

dispatchEvent(new CustomEvent('list-matching', { detail: matching }));
