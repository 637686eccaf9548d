import type { Run } from '../domain/run.ts';

/** What may stand in a sentence: words, or a part with an address or a measure of its own. */
export type Said = string | Run | readonly Run[];

/** A sentence of the interface with its parts: say`Các nguồn nêu ${count} nhiệm vụ.` */
export function say(words: TemplateStringsArray, ...parts: Said[]): Run[] {
  return words.flatMap((text, index) => [...(text === '' ? [] : [{ text }]), ...runsOf(parts[index] ?? '')]);
}

function runsOf(part: Said): readonly Run[] {
  if (typeof part === 'string') return part === '' ? [] : [{ text: part }];
  return 'text' in part ? [part] : part;
}
