/** What a value must be, where its type does not say so. Its sentence stands in `strings/`, under its id. */
export type Rule =
  | 'not-empty'
  | 'id'
  | 'reference'
  | 'date-form'
  | 'real-date'
  | 'when'
  | 'web-address'
  | 'plain-address'
  | 'public-address'
  | 'field-path'
  | 'seed-file'
  | 'piece'
  | 'published-at'
  | 'one-party'
  | 'currency'
  | 'value-or-text'
  | 'hub'
  | 'two-parties'
  | 'speaker'
  | 'geometry-file'
  | 'drawn-field'
  | 'tile-address'
  | 'tile-places'
  | 'tile-places-only'
  | 'vietnamese-first'
  | 'logo-file';

/** A rule's id as the message of an issue; `ruleMessage` turns it into a sentence. */
export function rule(id: Rule): string {
  return id;
}

/** The sentence of a rule; any other message of an issue as it is. */
export function ruleMessage(sentences: Readonly<Record<Rule, string>>, message: string): string {
  return Object.hasOwn(sentences, message) ? sentences[message as Rule] : message;
}
