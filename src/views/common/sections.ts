import { COLLECTION_NAMES, type CollectionName } from '../../schemas/index.ts';
import type { Strings } from '../../strings/index.ts';
import { collectionPath } from './paths.ts';

export interface Link {
  label: string;
  path: string;
}

/** A way into the records. */
export interface Way extends Link {
  /** Sections that lie on it. */
  covers: string[];
}

/** The ways in that every page's head shows, by the names that their pages bear. */
export function ways(strings: Strings): Way[] {
  const { nav } = strings;
  const [, topics] = waySections(strings);
  const topicPaths = topics!.map(({ path }) => path);
  return [
    { label: nav.map, path: '/ban-do/', covers: ['/ban-do/'] },
    { label: nav.units, path: '/tinh/', covers: ['/tinh/', '/vung/', '/cap/'] },
    { label: nav.sectors, path: '/linh-vuc/', covers: topicPaths },
    { label: nav.timeline, path: '/dong-thoi-gian/', covers: ['/dong-thoi-gian/'] },
    { label: nav.print, path: '/in/', covers: ['/in/'] },
    { label: nav.data, path: '/du-lieu/', covers: ['/du-lieu/'] },
  ];
}

/** Collections that are a way in by themselves, and not only a kind of record. */
const ELSEWHERE = new Set<CollectionName>(['regions', 'categories']);

function waySections(strings: Strings): Link[][] {
  const { nav } = strings;
  return [
    [{ label: nav.units, path: '/tinh/' }, collectionLink(strings, 'regions'), { label: nav.map, path: '/ban-do/' }],
    [
      { label: nav.sectors, path: '/linh-vuc/' },
      collectionLink(strings, 'categories'),
      { label: nav.figures, path: '/bieu-do/' },
    ],
    [{ label: nav.timeline, path: '/dong-thoi-gian/' }],
    [
      { label: nav.kinds, path: '/loai/' },
      ...COLLECTION_NAMES.filter((name) => !ELSEWHERE.has(name)).map((name) => collectionLink(strings, name)),
    ],
  ];
}

function collectionLink({ collections }: Strings, name: CollectionName): Link {
  return { label: collections[name].label, path: collectionPath(name) };
}

export interface SectionGroup {
  heading: string;
  links: Link[];
}

/** Every section of the site, for the foot of the page. */
export function allSections(strings: Strings): SectionGroup[] {
  const { nav } = strings;
  const headings = [nav.placeGroup, nav.topicGroup, nav.timeGroup, nav.kindGroup];
  const about = [
    { label: nav.overview, path: '/' },
    { label: nav.data, path: '/du-lieu/' },
    { label: nav.print, path: '/in/' },
    { label: nav.gaps, path: '/khoang-trong/' },
    { label: nav.handbook, path: '/huong-dan/' },
    { label: nav.about, path: '/gioi-thieu/' },
  ];
  return [
    ...waySections(strings).map((links, index) => ({ heading: headings[index]!, links })),
    { heading: nav.aboutGroup, links: about },
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

/** True for a page that is one of the sections or lies below one. */
export function isWithin(path: string, sections: readonly string[]): boolean {
  return sections.some((section) => path.startsWith(section));
}
