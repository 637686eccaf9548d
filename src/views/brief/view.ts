import type { Run } from '../../domain/run.ts';
import type { Locale } from '../../strings/index.ts';
import { linkMapCaption } from '../map/link-map-view.ts';
import { linkMapOptions, type LinkMap } from '../map/map-page.ts';
import type { AreaMapView } from '../map/area-map.ts';
import { capitalized } from '../common/case.ts';
import { isLongTitle } from '../common/page-head.ts';
import { reachOf, type Reach } from '../common/contact.ts';
import type { ViewContext } from '../common/context.ts';
import { staleOf, stamped, type Stale, type Stamp } from '../common/stamp.ts';
import { bookOf, stampedBook, type Book } from './book.ts';
import { briefOf } from './brief.ts';
import type { Edition } from './changes.ts';
import { colophonOf, type Colophon } from './colophon.ts';
import { contentsOf } from './contents.ts';
import type { Brief, BriefRef } from './model.ts';
import { addressOf, type Published } from './published.ts';
import { sectionView, type SectionView } from './section.ts';

/** Everything that the page of a brief and its files show, in plain data: they only set it. */
export interface BriefView {
  /** `/in/tinh/quang-ninh/` */
  path: string;
  locale: Locale;
  stamp: Stamp;
  siteName: string;
  /** Of the window and of files: no other page has it. */
  headTitle: string;
  description: string;
  /** Whole address of the page that it stands for; absent where the site has none. */
  canonical?: string;
  /** For the screen alone. */
  tools: { label: string; links: { label: string; path: string }[]; how: string };
  /** Of which site and kind it is, and of which day, else which version. */
  running: { what: string; state: string };
  title: string;
  isLong: boolean;
  kicker: string;
  summary: Run[][];
  basis: { label: string; text: string };
  figures: { label: string; value: Run; detail?: Run[] }[];
  map?: MapView;
  /** Set closer, because it is then one page instead of a page and a few lines. */
  tight?: true;
  body: SectionView[];
  annexes: SectionView[];
  colophon: Colophon;
  /** «Tài liệu tổng hợp, không phải văn bản hành chính. Phiên bản 0a1b2c3d4e; số liệu tính đến ngày 30/11/2026.» */
  version: string;
  notOfficial: string;
  /** Said on the screen when the build is long ago, of one that depends on the day. */
  stale?: Stale;
  /** Whom to tell what is wrong in it. */
  reach: Reach[];
  /** For its spreadsheet; absent where there is no record to tell of, and so neither that nor a Word file. */
  book?: Book;
}

/** A map of some places, or of the whole country with what each unit counts. */
export type MapView =
  | { kind: 'places'; options: AreaMapView['options']; caption: Run[] }
  | { kind: 'country'; options: Omit<ReturnType<typeof linkMapOptions>, 'hrefs'>; caption: Run[] };

/** With an edition it says first what has changed since. Throws when there is nothing of that kind and id. */
export function briefView(context: ViewContext, ref: BriefRef, published: Published, edition?: Edition): BriefView {
  const { strings, format } = context;
  const { book, what, ...own } = briefItself(context, ref, published, edition);
  const { stamp, headTitle, notOfficial } = own;
  const words = strings.brief;
  const day = stamp.day === undefined ? undefined : format.date(stamp.day);
  const asOf = day === undefined ? undefined : words.asOf(day);
  const version = `${notOfficial}. ${words.colophon.version(stamp.version, day)}`;
  return {
    ...own,
    description: `${notOfficial}: ${headTitle}.${asOf === undefined ? '' : ` ${asOf}.`}`,
    tools: toolsOf(context, ref, published, book !== undefined),
    running: { what, state: asOf ?? strings.common.version(stamp.version) },
    version,
    ...(stamp.day === undefined ? {} : { stale: staleOf(context, stamp.day) }),
    ...(book ? { book: stampedBook(context, book, stamp, version) } : {}),
  };
}

/** What it says, without what it says of itself. */
const briefItself = stamped((context: ViewContext, ref: BriefRef, published: Published, edition?: Edition) => {
  const { corpus, locale, strings, format } = context;
  const words = strings.brief;
  const contents = contentsOf(context, ref, edition);
  const brief = briefOf(context, ref, contents);
  const { title, kicker, basis, summary, headTitle, tight } = brief;
  const map = mapView(context, brief);
  const isFiled = contents.count > 0;
  return {
    path: ref.path,
    locale,
    siteName: corpus.site.name,
    headTitle,
    ...(published.site ? { canonical: addressOf(ref.live, published) } : {}),
    what: `${corpus.site.name} · ${words.heading}`,
    title,
    isLong: isLongTitle(title),
    kicker: capitalized(format, kicker),
    summary,
    basis: { label: words.basis.label, text: basis },
    figures: brief.figures.map(({ count, ...rest }) => ({ ...rest, value: count })),
    ...(map ? { map } : {}),
    ...(tight ? { tight } : {}),
    body: brief.body.map((each) => sectionView(context, each, published)),
    annexes: brief.annexes.map((each) => sectionView(context, each, published)),
    colophon: colophonOf(context, ref.live, published),
    notOfficial: words.notOfficial,
    reach: reachOf(context, addressOf(ref.path, published)),
    ...(isFiled ? { book: bookOf(context, contents, ref.live, published) } : {}),
  };
});

/** `isFiled`: it is there as Word and Excel files too. */
function toolsOf(
  { strings }: ViewContext,
  ref: BriefRef,
  { hasPdfs }: Published,
  isFiled: boolean,
): BriefView['tools'] {
  const words = strings.brief.screen;
  const fileOf = (ending: string) => ref.path.replace(/\/$/, ending);
  return {
    label: words.print,
    links: [
      { label: words.back, path: ref.live },
      { label: words.choose, path: '/in/' },
      ...(hasPdfs ? [{ label: words.pdf, path: fileOf('.pdf') }] : []),
      ...(isFiled
        ? [
            { label: words.docx, path: fileOf('.docx') },
            { label: words.xlsx, path: fileOf('.xlsx') },
          ]
        : []),
    ],
    how: words.how,
  };
}

function mapView(context: ViewContext, { map, countryMap }: Brief): MapView | undefined {
  if (map)
    return {
      kind: 'places',
      options: map.options,
      caption: [{ text: [map.caption, classesInWords(context, map.key)].filter(Boolean).join(' ') }],
    };
  return countryMap && countryView(context, countryMap);
}

/** Its classes from pale to dark, in words: the drawing has no room for samples. */
function classesInWords({ strings }: ViewContext, key: AreaMapView['key']): string {
  const classes = key.filter(({ mark = '' }) => mark.startsWith('map-step-')).map(({ text }) => text);
  return classes.length > 1 ? strings.mapPage.key.classes(classes.join(', ')) : '';
}

function countryView(context: ViewContext, map: LinkMap): MapView {
  const { hrefs: _, ...options } = linkMapOptions(context, map, (path) => path);
  return { kind: 'country', options, caption: linkMapCaption(context, map) };
}
