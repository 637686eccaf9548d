import { foldMarks } from '../../domain/text.ts';
import { provinces63 } from '../../reference/index.ts';
import { findAddresses } from '../addresses.ts';
import { findProvinces, type FoundProvince } from '../provinces.ts';
import type { Reject, Rejected } from '../rejected.ts';
import { blank, type Span } from '../span.ts';
import { amountsIn, type Amount } from './amounts.ts';
import { articleOf, zoned, type Zoned } from './article.ts';
import type { Found } from './bylines.ts';
import { dutiesIn, type Duty } from './duties.ts';
import { happeningsIn, measuredIn, type Happening, type Measured } from './happenings.ts';
import { linksIn, withTitle, type Link } from './links.ts';
import { officesIn, type Office } from './offices.ts';
import { datedPapers, paperNumbersIn, type Paper } from './papers.ts';
import { periodsIn, type Period } from './periods.ts';
import { findAuthor, findPublisher, findStamp, findUrl } from './source.ts';
import { sentencesOf } from './sentences.ts';
import type { Stamp } from './stamp.ts';
import { titledIn, type Titled } from './titles.ts';
import { viewOf, type View } from './view.ts';
import { worksIn, type Work } from './works.ts';

/** All that is recognised in a raw text, with its places in the view. */
export interface Reading extends Zoned {
  view: View;
  /** Title, lead and paragraphs; what is of the page is unreadable. */
  article: string;
  stamp: (Stamp & Span) | null;
  url: Found | null;
  publisher: Found | null;
  author: Found | null;
  /** `YYYY-MM-DD` by which days without a year are completed. */
  day: string | null;
  provinces: FoundProvince[];
  papers: Paper[];
  /** Each once; those of documents are with their documents. */
  dates: Period[];
  /** Every place of one. */
  periods: Period[];
  amounts: Amount[];
  works: Work[];
  offices: Office[];
  links: Link[];
  duties: Duty[];
  /** Documents without a number. */
  titled: Titled[];
  happenings: Happening[];
  measured: Measured[];
  /** The province of which the text says «tỉnh»; null where that is not clear. */
  home: string | null;
  /** What looked like something and was left out, and why, in order. */
  rejected: Rejected[];
}

/** Reads a raw text as one who has never seen it. Pure; any string is accepted. */
export function readText(original: string): Reading {
  const view = viewOf(original);
  const { text } = view;
  const { lines, heading, official } = zoned(text);
  // An official text says who issued it; it has neither newspaper nor writer.
  const stamp = official ? null : findStamp(text, lines);
  const url = findUrl(text, lines);
  const author = official ? null : findAuthor(text, lines);
  const day = stamp?.value.slice(0, 10) ?? official?.fields.date ?? null;
  const article = articleOf(text, lines, heading, author);
  const site = heading?.site ? foundAfter(text, heading.site, heading.end) : null;
  const publisher = official ? null : findPublisher(text, lines, url?.text ?? null, site);
  const rejected: Rejected[] = [];
  const found = recognised(article, day, official, rejected);
  const links = proposed(
    article,
    found,
    homeOf([publisher?.text, url?.text, official?.fields.issuer], found.provinces),
    {
      official,
      heading,
      reject: rejectsTo(rejected, 'linkage'),
    },
  );
  return {
    view,
    lines,
    heading,
    official,
    article,
    stamp,
    url,
    author,
    publisher,
    day,
    ...found,
    ...links,
    rejected: withoutTaken(rejected, found),
  };
}

/** Who does what with whom, clause by clause. */
function proposed(
  article: string,
  { provinces, periods, papers }: Pick<Reading, 'provinces' | 'periods' | 'papers'>,
  home: string | null,
  { official, heading, reject }: Pick<Zoned, 'official' | 'heading'> & { reject: Reject },
) {
  const numbers = papers.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
  const readable = blank(article, numbers);
  const all = sentencesOf(article);
  const isTitle = ({ start, end }: Span) => heading !== null && start >= heading.start && end <= heading.end;
  // What the title says the text says too, and in a sentence.
  const inBody = all.filter((each) => !isTitle(each));
  const sentences = [...inBody, ...all.filter(isTitle)];
  const offices = officesIn(readable, provinces);
  const name = official?.speaker ?? official?.fields.issuer;
  const issuer: Office | null =
    name && official ? { ...(official.number ?? { start: 0, end: 0 }), name, kind: 'office', isOfHead: true } : null;
  return {
    offices,
    home,
    links: withTitle(
      linksIn(article, all.filter(isTitle), { provinces, home }),
      linksIn(article, inBody, { provinces, home, reject }),
    ),
    duties: dutiesIn(article, inBody, { offices, places: placesOf(article, provinces), periods, issuer }),
    titled: titledIn(article, offices),
    happenings: happeningsIn(article, sentences, periods),
    measured: measuredIn(article, sentences, { periods, provinces, home }),
  };
}

function foundAfter(text: string, words: string, from: number): Found {
  const start = text.indexOf(words, from);
  return { text: words, start, end: start + words.length };
}

function recognised(article: string, day: string | null, official: Zoned['official'], rejected: Rejected[]) {
  const readable = blank(article, findAddresses(article));
  const numbers = paperNumbersIn(readable);
  const undocumented = blank(readable, numbers);
  const periods = periodsIn(undocumented);
  const { papers, taken } = datedPapers(readable, numbers, periods);
  for (const { start, end } of taken) rejectsTo(rejected, 'date')({ start, end }, 'of-document');
  return {
    provinces: findProvinces(readable, {
      day: day ?? latest(periods.map(({ iso }) => iso)),
      reject: rejectsTo(rejected, 'province'),
    }),
    papers: withItself(papers, official),
    periods,
    dates: unique(
      periods.filter((period) => !taken.has(period)),
      ({ iso }) => iso,
    ),
    amounts: unique(
      amountsIn(blank(undocumented, periods), rejectsTo(rejected, 'figure')),
      ({ value, unit }) => `${String(value)} ${unit}`,
    ),
    works: worksIn(undocumented, rejectsTo(rejected, 'work')),
  };
}

function rejectsTo(rejected: Rejected[], kind: Rejected['kind']): Reject {
  return ({ start, end }, why) => rejected.push({ start, end, kind, why });
}

/** What one reader of a kind left out another of the same kind may have taken. */
function withoutTaken(rejected: Rejected[], { works }: Pick<Reading, 'works'>): Rejected[] {
  return rejected
    .filter((each) => each.kind !== 'work' || !works.some(({ start, end }) => each.start < end && start < each.end))
    .toSorted((a, b) => a.start - b.start);
}

/** The province of a newspaper or an office; without one, that which the text names far more often than any other. */
function homeOf(sources: readonly (string | null | undefined)[], provinces: readonly FoundProvince[]): string | null {
  for (const source of sources) {
    const own = source ? provinceOf(source) : null;
    if (own) return own;
  }
  const [most, next] = provinces.toSorted((a, b) => b.mentions.length - a.mentions.length);
  return most && most.mentions.length >= 3 && most.mentions.length > (next?.mentions.length ?? 0) ? most.name : null;
}

/** Provinces with the word for their kind: «TP. Hà Nội», «tỉnh Bắc Ninh». */
function placesOf(article: string, provinces: readonly FoundProvince[]): Office[] {
  return provinces.flatMap(({ name, mentions }) =>
    mentions.flatMap(({ start, end }): Office[] => {
      const lead = /(?:tỉnh|thành phố|TP\.?) ?$/iu.exec(article.slice(Math.max(0, start - 12), start));
      const from = start - (lead?.[0].length ?? 0);
      return lead ? [{ start: from, end, name: article.slice(from, end), kind: 'class', province: name }] : [];
    }),
  );
}

function provinceOf(source: string): string | null {
  const folded = foldMarks(source).replace(/[^a-z0-9]/g, '');
  const own = provinces63.find(({ name }) => folded.includes(foldMarks(name).replace(/[^a-z0-9]/g, '')));
  return own?.name ?? null;
}

/** An official text is the first of its documents. */
function withItself(papers: Paper[], official: Zoned['official']): Paper[] {
  const { number, date } = official?.fields ?? {};
  if (!number || !official?.number) return papers;
  const others = papers.filter((paper) => paper.number !== number);
  return [{ number, date: date ?? null, mentions: [official.number] }, ...others];
}

function unique<T>(all: readonly T[], key: (each: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((each) => !seen.has(key(each)) && seen.add(key(each)));
}

/** A text that states a day was hardly written before it. */
function latest(isos: readonly string[]): string | null {
  return (
    isos
      .filter((iso) => /^\d{4}-\d{2}-\d{2}$/.test(iso))
      .toSorted()
      .at(-1) ?? null
  );
}
