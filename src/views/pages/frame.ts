import type { ViewContext } from '../common/context.ts';
import { reachOf, type Reach } from '../common/contact.ts';
import type { PageHead } from '../common/page-head.ts';
import { headSearch, type HeadSearch } from '../search/head-search.ts';
import { saidOfStamp, staleOf, type Stale, type Stamped } from '../common/stamp.ts';
import { allSections, headTitle, isWithin, ways, type Link, type SectionGroup } from '../common/sections.ts';

/** What stands around every page: its head, the ways in, the foot. */
export interface Frame {
  /** Of the window. */
  headTitle: string;
  siteName: string;
  /** The field in the head; none on the page that has a larger one. */
  search: HeadSearch;
  /** `isHere`: the page lies on this way. */
  ways: (Link & { isHere: boolean })[];
  /** From home down to the section; nothing on the front page. */
  trail: Link[];
  /** «https://…/tinh/dak-lak/ · Tính đến ngày 30/11/2026 · Phiên bản 0a1b2c3d4e», at the head of a printed page; the day if the page depends on it. */
  printed: string;
  sections: SectionGroup[];
  /** «Tính đến ngày 30/11/2026. Phiên bản 0a1b2c3d4e. Dữ kiện: CC BY 4.0. …», the day likewise. */
  foot: string;
  /** Whom to tell what is wrong on this page. */
  reach: Reach[];
  /** Of a page that depends on the day. */
  stale?: Stale;
}

/** `address`: of the page, whole where the site has one. */
export function frameView(
  context: ViewContext,
  {
    title,
    path,
    breadcrumbs,
    headSection,
    stamp,
  }: Pick<Stamped<PageHead>, 'title' | 'path' | 'breadcrumbs' | 'headSection' | 'stamp'>,
  address: string,
): Frame {
  const { corpus, strings } = context;
  const { common, nav } = strings;
  const said = saidOfStamp(context, stamp);
  const isHome = path === '/';
  return {
    headTitle: isHome ? title : headTitle(title, headSection ?? breadcrumbs.at(-1)?.label, corpus.site.name),
    siteName: corpus.site.name,
    search: headSearch(strings, path),
    ways: ways(strings).map(({ label, path: to, covers }) => ({ label, path: to, isHere: isWithin(path, covers) })),
    trail: isHome ? [] : [{ label: common.home, path: '/' }, ...breadcrumbs],
    printed: [address, ...said].join(' · '),
    sections: allSections(strings),
    foot: [...said.map((each) => `${each}.`), nav.licence].join(' '),
    reach: reachOf(context, address),
    ...(stamp.day === undefined ? {} : { stale: staleOf(context, stamp.day) }),
  };
}
