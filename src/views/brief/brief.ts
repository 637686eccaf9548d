import type { ViewContext } from '../shared/context.ts';
import type { Edition } from './changes.ts';
import { contentsOf, type Contents } from './contents.ts';
import type { Brief, BriefRef } from './model.ts';
import { draftOf } from './part.ts';
import { place } from './place.ts';

/**
 * The document that a reference names; with an edition it says first what has changed since. Throws when there is nothing
 * of that kind and id.
 */
export function briefOf(context: ViewContext, ref: BriefRef, edition?: Edition): Brief {
  return setOnPaper(context, ref, contentsOf(context, ref, edition));
}

/** The contents in a body of two pages and annexes. */
export function setOnPaper({ corpus, strings, format }: ViewContext, ref: BriefRef, contents: Contents): Brief {
  const { parts, headTitle, title, kicker, basis, summary, figures, map, countryMap } = contents;
  const maps = { ...(map ? { map } : {}), ...(countryMap ? { countryMap } : {}) };
  const hasMap = map !== undefined || countryMap !== undefined;
  return {
    ...ref,
    ...{ title, kicker, basis, summary, ...maps, figures, headTitle },
    asOf: format.date(corpus.buildDate),
    ...place({ title, basis, summary, figures, hasMap }, parts.map(draftOf), strings.brief),
  };
}
