import { currentContent } from '../corpus/current.ts';
import type { Corpus } from '../corpus/types.ts';
import { LOCALES } from '../strings/index.ts';
import { createContext, type ViewContext } from './shared/context.ts';

const contexts = new WeakMap<Corpus, ViewContext>();

/** What pages and components of this build read; the same object until the content changes. */
export async function currentContext(): Promise<ViewContext> {
  const { corpus } = currentContent();
  const known = contexts.get(corpus) ?? createContext(corpus, LOCALES[0]);
  contexts.set(corpus, known);
  return known;
}
