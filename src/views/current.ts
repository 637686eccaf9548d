import { currentContent } from '../corpus/current.ts';
import type { Corpus } from '../corpus/types.ts';
import { createContext, type ViewContext } from './common/context.ts';

/** A build is in one language, so that a corpus has one context. */
const contexts = new WeakMap<Corpus, ViewContext>();

/** What pages and components of this build read; the same object until the content changes. */
export function currentContext(): ViewContext {
  return contextOf(currentContent().corpus);
}

/** The name of the whole content, which changes with any of it. */
export function currentEdition(): string {
  return currentContent().version;
}

/** A corpus in the language of this build. */
export function contextOf(corpus: Corpus): ViewContext {
  const known = contexts.get(corpus) ?? createContext(corpus, currentContent().locale);
  contexts.set(corpus, known);
  return known;
}
