import { currentContent } from '../corpus/current.ts';
import type { Corpus } from '../corpus/types.ts';
import { DEFAULT_LOCALE, isLocale } from '../strings/index.ts';
import { createContext, type ViewContext } from './common/context.ts';

const contexts = new WeakMap<Corpus, ViewContext>();

/** What pages and components of this build read; the same object until the content changes. */
export function currentContext(): ViewContext {
  return contextOf(currentContent().corpus);
}

/** A corpus in the language of this build: `SITE_LOCALE`, which only tests set. */
export function contextOf(corpus: Corpus): ViewContext {
  const locale = process.env['SITE_LOCALE'];
  const known = contexts.get(corpus) ?? createContext(corpus, isLocale(locale) ? locale : DEFAULT_LOCALE);
  contexts.set(corpus, known);
  return known;
}
