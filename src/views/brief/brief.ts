import type { ViewContext } from '../common/context.ts';
import { contentsOf } from './contents.ts';
import type { Brief, BriefRef } from './model.ts';
import { draftOf } from './part.ts';
import { place } from './place.ts';

/** The document that a reference names: its contents set in a body of two pages and in annexes. */
export function briefOf(context: ViewContext, ref: BriefRef, contents = contentsOf(context, ref)): Brief {
  const { parts, ...own } = contents;
  const { title, basis, summary, figures, map, countryMap } = own;
  const words = context.strings.brief;
  const said = `${words.basis.label}: ${basis}`;
  const hasMap = map !== undefined || countryMap !== undefined;
  return {
    ...ref,
    ...own,
    ...place({ title, basis: said, summary, figures, hasMap }, parts.map(draftOf), words),
  };
}
