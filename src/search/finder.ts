import { wordsIn, type Word } from '../domain/words.ts';
import { countValues, documentsOf, narrowed, SEARCH_FACETS, type Filter } from './narrow.ts';
import { nearName, spaced, withNearWords } from './near.ts';
import { passageOf, type Passage } from './passage.ts';
import { openPieces, type LoadPiece, type Pieces } from './pieces.ts';
import { addWhole, type Hits, type ReadPostings } from './postings.ts';
import { groupsOf, wordsOf, type Group } from './query.ts';
import { closenessOf } from './rank.ts';
import { hitsOfGroup, scored } from './score.ts';
import type { Card, Kin } from './shapes.ts';
import { suggestions } from './suggest.ts';

/** Searches an index whose pieces are loaded when they are needed. THIS FILE GOES TO THE BROWSER. */
export interface Finder {
  /** What answers, best first. `isTyping`: the last word may go on. */
  find(asked: string, filter: Filter, isTyping: boolean): Promise<Found>;
  /** Of what was found the results from one place to another. */
  show(found: Found, from: number, to: number): Promise<Result[]>;
  /** By `facet value`, how many it would leave, the other facets as they are. */
  count(found: Found): Promise<ReadonlyMap<string, number>>;
  /** Queries near to one that found nothing. */
  suggest(found: Found): Promise<string[]>;
  /** How many documents there are. */
  size(): Promise<number>;
}

export interface Found {
  asked: string;
  groups: Group[];
  filter: Filter;
  /** Numbers of documents, best first. */
  documents: number[];
  /** The same without any filter. */
  unfiltered: number[];
  kin: ReadonlyMap<number, Kin>;
  /** The query that was answered, where it is not the one that was asked. */
  taken?: string;
  /** No document has all of it: these have most. */
  isPartial: boolean;
  /** Words that no text has. */
  unknown: string[];
}

export interface Result {
  kind: string;
  /** The kind for readers. */
  label: string;
  card: Card;
  passage: Passage | undefined;
  /** The name by which it was found although it is not its own. */
  kin: Kin | undefined;
}

/** What it counts to be of the kind that is named, or of the year: more, or as much, as to be called so. */
const WHOLE = { loai: 30, nam: 5 };
/** Candidates of which the names are looked at. */
const MOST_RANKED = 30;

export function createFinder(load: LoadPiece): Finder {
  let opened: Promise<Pieces> | undefined;
  /** After a failure all is opened anew: a piece may be missing because the site was built again, with other numbers. */
  const using = async <T>(task: (pieces: Pieces) => T): Promise<Awaited<T>> => {
    try {
      return await task(await (opened ??= openPieces(load)));
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
  return {
    find: (asked, filter, isTyping) => using((pieces) => findIn(pieces, asked.normalize('NFC'), filter, isTyping)),
    show: (found, from, to) => using((pieces) => resultsOf(pieces, found, from, to)),
    suggest: (found) => using((pieces) => suggestions(pieces, found)),
    size: () => using(({ root }) => root.count),
    count: ({ unfiltered, filter }) => using((pieces) => countValues(pieces, unfiltered, filter)),
  };
}

async function findIn(pieces: Pieces, asked: string, filter: Filter, isTyping: boolean): Promise<Found> {
  const words = wordsIn(asked);
  if (words.length === 0) return findAll(pieces, filter);
  const { groups, read, taken } = await understood(pieces, asked, isTyping);
  const lists = await Promise.all(groups.map((group) => allHits(pieces, read, group)));
  const whole = scored(lists, read, groups);
  const needed = groups.filter(({ isLoose }) => !isLoose);
  const unsaid = groups.filter(({ isLoose }, at) => lists[at]!.size === 0 && !isLoose);
  // Of words that nobody wrote together, what has most of them is shown; those that nobody wrote at all are told.
  const isPartial = whole.size === 0 && (unsaid.length === 0 || isEnough(needed, unsaid));
  const hits = isPartial ? scored(lists, read, groups, true) : whole;
  const ordered = [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([document]) => document);
  const { documents: unfiltered, kin } = await closestFirst(pieces, ordered, hits, groups);
  return {
    asked,
    groups,
    filter,
    documents: await narrowed(pieces, unfiltered, filter),
    unfiltered,
    kin,
    ...(taken === undefined ? {} : { taken }),
    isPartial,
    unknown: unsaid.map(({ typed }) => asked.slice(typed[0]!.start, typed.at(-1)!.end)),
  };
}

/** Whether the words that somebody wrote tell without the others what is meant: two or more, a name among them. */
function isEnough(needed: readonly Group[], unsaid: readonly Group[]): boolean {
  const said = needed.filter((group) => !unsaid.includes(group));
  const hasNumber = unsaid.some(({ typed }) => typed.some(({ folded }) => /\d/.test(folded)));
  return said.length > 1 && said.some(({ isFixed }) => isFixed) && !hasNumber;
}

/** What has the words, and what is of the kind or the year that they name. */
async function allHits(pieces: Pieces, read: ReadPostings, group: Group): Promise<Hits> {
  const hits = hitsOfGroup(pieces.lexicon, read, group);
  if (!group.facet) return hits;
  const { name, value } = group.facet;
  addWhole(hits, await documentsOf(pieces, name, value), WHOLE[name]);
  return hits;
}

/** Nothing typed: all that a filter leaves. */
async function findAll(pieces: Pieces, filter: Filter): Promise<Found> {
  const isAsked = SEARCH_FACETS.some((facet) => filter[facet]);
  const unfiltered = isAsked ? [...Array(pieces.root.count).keys()] : [];
  const documents = await narrowed(pieces, unfiltered, filter);
  return { asked: '', groups: [], filter, documents, unfiltered, kin: new Map(), isPartial: false, unknown: [] };
}

async function understood(pieces: Pieces, typed: string, isTyping: boolean) {
  const { lexicon } = pieces;
  const apart = await spaced(pieces, typed, isTyping);
  const asked = apart ?? typed;
  const groups = groupsOf(lexicon, wordsIn(asked), isTyping);
  const read = await pieces.postings(wordsOf(lexicon, groups));
  const near = nearName(lexicon, read, groups);
  if (near !== undefined) {
    const taken = replaced(asked, near);
    const meant = groupsOf(lexicon, wordsIn(taken), isTyping);
    return { taken, groups: meant, read: await pieces.postings(wordsOf(lexicon, meant)) };
  }
  const wider = await withNearWords(pieces, read, groups);
  return { taken: apart, groups: wider, read: await pieces.postings(wordsOf(lexicon, wider)) };
}

function replaced(asked: string, { from, name }: { from: Word[]; name: string }): string {
  return `${asked.slice(0, from[0]!.start)}${name}${asked.slice(from.at(-1)!.end)}`;
}

/** Looks at the names of the best. */
async function closestFirst(pieces: Pieces, ordered: readonly number[], hits: Hits, groups: readonly Group[]) {
  const first = ordered.slice(0, MOST_RANKED);
  const cards = await pieces.cards(first);
  const closeness = new Map(first.map((document, at) => [document, closenessOf(cards[at]!, groups)]));
  const value = (document: number) => hits.get(document)! + closeness.get(document)!.value;
  const kin = new Map<number, Kin>();
  for (const [document, each] of closeness) if (each.kin) kin.set(document, each.kin);
  return {
    documents: [...first.toSorted((a, b) => value(b) - value(a) || a - b), ...ordered.slice(MOST_RANKED)],
    kin,
  };
}

async function resultsOf(pieces: Pieces, found: Found, from: number, to: number): Promise<Result[]> {
  const documents = found.documents.slice(from, to);
  const [cards, texts] = await Promise.all([pieces.cards(documents), pieces.texts(documents)]);
  return documents.map((document, at) => ({
    ...kindOf(pieces, document),
    card: cards[at]!,
    passage: passageOf(texts[at]!, found.groups),
    kin: found.kin.get(document),
  }));
}

function kindOf({ root }: Pieces, document: number): Pick<Result, 'kind' | 'label'> {
  const [kind, , label] = root.kinds.findLast(([, first]) => first <= document)!;
  return { kind, label };
}
