import { foldMarks } from '../../domain/text.ts';
import { SEARCH_FACETS, type SearchFacet } from '../../search/narrow.ts';
import { COLLECTION_NAMES, definitionOf } from '../../schemas/index.ts';
import { sectors } from '../../reference/index.ts';
import { yearsOfRecord } from '../../facts/dates.ts';
import type { SearchEntry, SearchTexts } from '../../search/shapes.ts';
import type { ViewContext } from '../common/context.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { stamped, stampedAll, type Stamped } from '../common/stamp.ts';
import { namedEntries } from './entries.ts';
import { kindLabel } from './search-index.ts';

/** The page of the search: a form, and without scripts an index of names. */
export interface SearchPageView extends PageHead {
  lead: string;
  facets: { facet: SearchFacet; label: string; options: { value: string; text: string }[] }[];
  texts: SearchTexts;
  letters: LetterView[];
}

export interface LetterView {
  id: string;
  letter: string;
  /** Where the letter's names stand: here, or on a page of their own. */
  path: string;
  /** «120 mục», where they stand on a page of their own. */
  count?: string;
  names: { title: string; path: string; about: string }[];
}

/** Names of one letter, on a page of their own. */
export interface LetterPage extends PageHead {
  names: LetterView['names'];
}

const PATH = '/tim-kiem/';
/** More names than these are parted by letter. */
const MOST_NAMES = 1500;

export const searchPage = stamped((context: ViewContext): SearchPageView => {
  const words = context.strings.search;
  const { more, found, foundOf, taken, partial, none, unknown, nearest, loading, failed } = words;
  return {
    title: words.title,
    description: words.description,
    path: PATH,
    breadcrumbs: [],
    isLong: false,
    lead: words.lead,
    facets: SEARCH_FACETS.map((facet) => ({
      facet,
      label: words.facets[facet],
      options: optionsOf(context, facet),
    })),
    texts: { more, found, foundOf, taken, partial, none, unknown, nearest, loading, failed },
    letters: lettersOf(context).letters,
  };
});

/** Pages of letters, where there are too many names for one. */
export function letterPages(context: ViewContext): { letter: string; view: Stamped<LetterPage> }[] {
  return allLetterPages(context).map((view) => ({ letter: view.path.split('/').at(-2)!, view }));
}

const allLetterPages = stampedAll((context: ViewContext): LetterPage[] => {
  const { letters, isParted, groups } = lettersOf(context);
  if (!isParted) return [];
  const words = context.strings.search;
  return letters.map(({ letter, path }) => {
    const title = words.letterTitle(letter);
    const names = namesOf(context, groups.get(letter)!);
    const breadcrumbs = [{ label: words.title, path: PATH }];
    return { title, description: words.description, path, breadcrumbs, isLong: isLongTitle(title), names };
  });
});

function lettersOf(context: ViewContext) {
  const { format, strings } = context;
  const entries = namedEntries(context).sort((a, b) => format.compare(a.title, b.title));
  const isParted = entries.length > MOST_NAMES;
  const groups = Map.groupBy(entries, ({ title }) => letterOf(context, title));
  const letters = [...groups].map(([letter, own]): LetterView => {
    const id = letter === strings.search.otherLetter ? '0-9' : letter.toLowerCase();
    if (!isParted) return { id, letter, path: `${PATH}#${id}`, names: namesOf(context, own) };
    const count = strings.search.letterCount(own.length);
    return { id, letter, path: `${PATH}a-z/${id}/`, count, names: [] };
  });
  return { letters: letters.sort((a, b) => format.compare(a.letter, b.letter)), isParted, groups };
}

/** The letter under which a reader without accents looks: Ă under A, Đ under D. */
function letterOf({ strings }: ViewContext, title: string): string {
  const [first = ''] = foldMarks(title).match(/[a-z0-9]/) ?? [];
  return /[a-z]/.test(first) ? first.toUpperCase() : strings.search.otherLetter;
}

function namesOf(context: ViewContext, entries: readonly SearchEntry[]): LetterView['names'] {
  return entries.map(({ kind, title, path, note }) => ({
    title,
    path,
    about: [kindLabel(context, kind), note].filter(Boolean).join(' · '),
  }));
}

function optionsOf(context: ViewContext, facet: SearchFacet): { value: string; text: string }[] {
  const { units, facts, format } = context;
  if (facet === 'tinh') return units.pages(facts.unitDay).map(({ slug, name }) => ({ value: slug, text: name }));
  if (facet === 'linh-vuc')
    return sectors.map(({ id, name }) => ({ value: id, text: name })).sort((a, b) => format.compare(a.text, b.text));
  if (facet === 'nam') return yearsOf(context).map((year) => ({ value: year, text: format.date(year) }));
  const own = COLLECTION_NAMES.filter((name) => facts.count(name).value > 0).map((name) => definitionOf(name).segment);
  return [...new Set(['tinh', 'linh-vuc', ...own, ...(facts.joinedPairs.size > 0 ? ['cap'] : []), 'trang'])].map(
    (kind) => ({
      value: kind,
      text: kindLabel(context, kind),
    }),
  );
}

function yearsOf({ corpus }: ViewContext): string[] {
  const years = new Set([...corpus.byKey.values()].flatMap(yearsOfRecord));
  return [...years].sort().reverse();
}
