import { COLLECTION_NAMES, definitionOf } from '../schemas/index.ts';
import type { Strings } from '../strings/index.ts';
import { collectionPath } from './paths.ts';

export interface Link {
  label: string;
  path: string;
}

/** The sections that every page's head shows. */
export function mainSections({ nav }: Strings): Link[] {
  return [
    { label: nav.map, path: '/ban-do/' },
    { label: nav.timeline, path: '/dong-thoi-gian/' },
    { label: nav.charts, path: '/bieu-do/' },
    { label: definitionOf('linkages').label, path: collectionPath('linkages') },
    { label: definitionOf('directives').label, path: collectionPath('directives') },
    { label: nav.units, path: '/tinh/' },
    { label: definitionOf('articles').label, path: collectionPath('articles') },
  ];
}

export interface SectionGroup {
  heading: string;
  links: Link[];
}

/** Every section of the site, for the foot of the page. */
export function allSections({ nav }: Strings): SectionGroup[] {
  const collections = COLLECTION_NAMES.map((name) => ({ label: definitionOf(name).label, path: collectionPath(name) }));
  return [
    {
      heading: nav.overviewGroup,
      links: [
        { label: nav.overview, path: '/' },
        { label: nav.map, path: '/ban-do/' },
        { label: nav.timeline, path: '/dong-thoi-gian/' },
        { label: nav.charts, path: '/bieu-do/' },
        { label: nav.units, path: '/tinh/' },
      ],
    },
    { heading: nav.recordsGroup, links: collections },
    {
      heading: nav.aboutGroup,
      links: [
        { label: nav.data, path: '/du-lieu/' },
        { label: nav.gaps, path: '/khoang-trong/' },
        { label: nav.handbook, path: '/huong-dan/' },
        { label: nav.about, path: '/gioi-thieu/' },
      ],
    },
  ];
}

/** Search engines and tabs show little more. */
const TITLE_LENGTH = 70;

/**
 * A page's title, whole, with its section, so that a document and a linkage of one name are told apart; the site's name
 * behind it where there is room.
 */
export function headTitle(title: string, section: string | undefined, siteName: string): string {
  const own = section === undefined ? title : `${title} · ${section}`;
  const whole = `${own} · ${siteName}`;
  return whole.length <= TITLE_LENGTH ? whole : own;
}

/** True for the section in which a page lies: itself, or a page below it. */
export function isWithin(path: string, section: string): boolean {
  return section === '/' ? path === '/' : path.startsWith(section);
}
