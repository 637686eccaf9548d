import type { Span } from './span.ts';

/** Why words that look like something are not taken for it. */
export type Why =
  | 'outlet'
  | 'lower-unit'
  | 'person'
  | 'street'
  | 'company'
  | 'longer-name'
  | 'route'
  | 'town'
  | 'no-lead'
  | 'passing-place'
  | 'passing'
  | 'former'
  | 'office'
  | 'count'
  | 'no-unit'
  | 'of-document'
  | 'no-link';

/** What was looked at and left out. */
export interface Rejected extends Span {
  kind: 'province' | 'work' | 'figure' | 'date' | 'linkage';
  why: Why;
}

/** Is told of what a recogniser leaves out. */
export type Reject = (span: Span, why: Why) => void;

export const tellNobody: Reject = () => undefined;
