import type { Brief, Section, Table } from './model.ts';
import { endOf, isTight, pageHeight, type Opening } from './measure.ts';

export interface Draft extends Section {
  /** Lower ones have room first. */
  rank: number;
  /** The form that stands in an annex, when there is a wider one. */
  annex?: Pick<Section, 'table' | 'wide' | 'lead'>;
  /** Heading of the annex. */
  annexHeading: string;
}

interface Words {
  numbered: (n: number, heading: string) => string;
  annex: (n: number, heading: string) => string;
  /** Said where some rows stand, or none. */
  partOf: (shown: number, all: number, annex: number) => string;
  allIn: (all: number, annex: number) => string;
  sourcesIn: (annex: number) => string;
}

/** At least so many rows are worth a table in the body. */
const FEWEST_ROWS = 3;
/** More rows than have room on so many pages. */
const MOST_ROWS = 80;
const PAGES = 2;
/** Of the room that is left, a section takes at most so much, lest those behind it have none. */
const SHARE = 0.55;

/** How much of a section stands in the body: all of it, or so many rows of its table. */
type Shown = 'all' | number;

/**
 * Puts sections into a body of two pages and annexes. A section without room is shortened to its first rows, or to one
 * sentence, and stands whole in an annex, which the sentence names: nothing is left out.
 */
export function place(
  opening: Opening,
  drafts: readonly Draft[],
  words: Words,
): Pick<Brief, 'body' | 'annexes' | 'tight'> {
  const shown = share(opening, drafts, words);
  const annexed = drafts.filter((draft) => shown.get(draft) !== 'all');
  const body = drafts.map((draft, index) => ({
    id: draft.id,
    heading: words.numbered(index + 1, draft.heading),
    ...contentOf(draft, shown.get(draft)!, annexed.indexOf(draft) + 1, words),
  }));
  return {
    body,
    ...(annexed.length === 0 && isTight(opening, body) ? { tight: true as const } : {}),
    annexes: annexed.map((draft, index) => ({
      ...wholeOf(draft),
      ...draft.annex,
      id: `phu-luc-${index + 1}`,
      heading: words.annex(index + 1, draft.annexHeading),
    })),
  };
}

/** What each section shows. What the first round leaves goes around once more. */
function share(opening: Opening, drafts: readonly Draft[], words: Words): Map<Draft, Shown> {
  const shown = new Map(drafts.map((draft): [Draft, Shown] => [draft, isShortenable(draft) ? 0 : 'all']));
  // What is tried is made once, so that it is measured once.
  const tried = new Map(drafts.map((draft) => [draft, new Map<Shown, Content>()]));
  const shownOf = (draft: Draft): Content => {
    const each = shown.get(draft)!;
    const content = tried.get(draft)!.get(each) ?? contentOf(draft, each, 1, words);
    tried.get(draft)!.set(each, content);
    return content;
  };
  const end = () => endOf(opening, drafts.map(shownOf));
  const ranked = drafts.filter(isShortenable).toSorted((a, b) => a.rank - b.rank);
  for (const part of [SHARE, 1])
    for (const draft of ranked) {
      const before = shown.get(draft)!;
      const from = end();
      const left = Math.max(0, PAGES * pageHeight - from);
      const fits = (room: number) => (each: Shown) => {
        shown.set(draft, each);
        return end() <= from + room;
      };
      const more = moreOf(draft, before);
      // Its first rows may take more than its share: those of a lower rank are not to have them instead.
      const found = more.find(fits(left * part)) ?? more.slice(-1).find(fits(left));
      shown.set(draft, found ?? before);
    }
  return shown;
}

function isShortenable({ table, sources }: Draft): boolean {
  return table !== undefined || sources !== undefined;
}

/** All that a section can show beyond what it shows, the most first. */
function moreOf({ table }: Draft, shown: Shown): Shown[] {
  if (shown === 'all') return [];
  const count = table?.rows.length ?? 0;
  const parts = Array.from({ length: Math.min(count - 1, MOST_ROWS) }, (_, index) => index + 1);
  return [
    ...(count > MOST_ROWS ? [] : (['all'] as const)),
    ...parts.filter((rows) => rows > shown && rows >= FEWEST_ROWS).toReversed(),
  ];
}

type Content = Omit<Section, 'id' | 'heading'>;

function contentOf(draft: Draft, shown: Shown, annex: number, words: Words): Content {
  const { table, sources } = draft;
  if (shown === 'all') return wholeOf(draft);
  if (sources) return { lead: [{ text: words.sourcesIn(annex) }] };
  const all = table?.rows.length ?? 0;
  if (!table || shown === 0) return { lead: [{ text: words.allIn(all, annex) }] };
  const part: Table = { ...table, rows: table.rows.slice(0, shown) };
  return { table: part, rest: words.partOf(shown, all, annex) };
}

function wholeOf({ lead, table, sources, small }: Draft): Content {
  return {
    ...(lead === undefined ? {} : { lead }),
    ...(table ? { table } : {}),
    ...(sources ? { sources } : {}),
    ...(small ? { small } : {}),
  };
}
