import { currentPublished, earlierEdition } from '../_published.ts';
import { officeFile, type OfficeKind } from '../../exports/office.ts';
import { once } from '../../views/common/once.ts';
import { briefRefs } from '../../views/brief/refs.ts';
import { briefPages } from '../../views/brief/split.ts';
import { briefView, type BriefView } from '../../views/brief/view.ts';
import { currentContext } from '../../views/current.ts';

/** Every brief of this build as its page and its files show it; made once, as three kinds of files show the same. */
export function currentBriefs(): BriefView[] {
  return allBriefs(currentContext());
}

const allBriefs = once((context): BriefView[] => {
  const [published, edition] = [currentPublished(), earlierEdition()];
  return briefRefs(context).map((ref) => briefView(context, ref, published, edition));
});

/** Their pages: annexes that are too large have pages of their own. */
export function currentBriefPages(): BriefView[] {
  return currentBriefs().flatMap((view) => briefPages(currentContext(), view, currentPublished()));
}

/** The step of an address that a route of briefs fills in: `tinh/quang-ninh`. */
export function routeOf({ path }: BriefView): string {
  return path.slice('/in/'.length, -1);
}

/** The routes of the briefs that have tables to take along; a build orders all files at once, before it makes pages. */
export function officePaths(views: readonly BriefView[], kind: OfficeKind) {
  const booked = views.filter(({ book }) => book !== undefined);
  if (import.meta.env.PROD) for (const view of booked) void officeFile(view, kind);
  return booked.map((view) => ({ params: { brief: routeOf(view) }, props: { view } }));
}
