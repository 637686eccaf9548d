import { quoted } from '../hint.ts';
import { readerOf, unitNames, type Reading } from './reading.ts';
import { saidInstead, standsIn, type Around, type Words } from './stands.ts';
import { statedValues, type StatedValue } from './values.ts';
import { keyOf } from '../../corpus/types.ts';
import type { ArticleEntry, Clause, Corpus, Entry } from '../../corpus/types.ts';
import { regions } from '../../reference/index.ts';
import { definitionOf } from '../../schemas/index.ts';
import { onceFor } from '../../domain/once.ts';
import type { Span } from '../../ingest/span.ts';
import { lineAt } from '../../corpus/prove/quotes.ts';

/** A value that no words say. */
export interface ValueFault {
  value: StatedValue;
  /** Vietnamese. */
  message: string;
}

/** The faults of each record, found once. */
export const valueFaultsOf = onceFor((corpus: Corpus): ((entry: Entry) => readonly ValueFault[]) => {
  const known = new Map<Entry, readonly ValueFault[]>();
  const left = { places: MOST_PLACES };
  return (entry) => {
    const faults = known.get(entry) ?? faultsIn(entry, corpus, left);
    known.set(entry, faults);
    return faults;
  };
});

/** A clause and what its words are. */
interface Ground {
  clause: Clause;
  words: Words;
}

/** «hai tỉnh», «2 địa phương», «các bên»: who they are is said elsewhere. */
const TOGETHER =
  /(?<!\p{L})(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}|các|cả|những|mỗi|đôi)\s(?:(?:tỉnh|thành phố|địa phương|bên|đơn vị|cơ quan|sở|ngành|tỉnh,? thành)(?!\p{L}))/iu;

/** Quotes and sentences among which the words nearest to faults are looked for: an editor mends the first ones first. */
const MOST_PLACES = 20_000;

function faultsIn(entry: Entry, corpus: Corpus, left: { places: number }): ValueFault[] {
  const clauses = corpus.clausesOf.get(keyOf(entry)) ?? [];
  if (clauses.length === 0) return [];
  const read = readerOf(corpus);
  const grounds = clauses.map((clause) => ({ clause, words: wordsOf(clause, read) }));
  const groundsFor = byPathOf(grounds, ({ clause }) => clause);
  const proved = new Set(clauses.map(({ path }) => path));
  const unprovedFor = byPathOf(
    evidenceOf(entry).filter(({ path }) => !proved.has(path)),
    (evidence) => evidence,
  );
  return statedValues(entry).flatMap((value) => {
    if (!isKnown(value, corpus) || isInferred(entry, value.path) || unprovedFor(value.path).length > 0) return [];
    const supporting = groundsFor(value.path);
    if (supporting.length === 0 && isArticle(entry) && isSaidByArticle(value, entry, read)) return [];
    if (isSaid(value, supporting, grounds, corpus)) return [];
    const isPlaceTold = left.places > 0;
    left.places -= placesOf(grounds);
    return [{ value, message: messageFor(value, { isPlaceTold, entry, supporting, grounds, corpus, read }) }];
  });
}

/** False for an id that names nothing: another rule tells that. */
function isKnown(value: StatedValue, { byKey }: Corpus): boolean {
  if (value.kind === 'unit') return unitNames(value.id).length > 0;
  if (value.kind === 'organization') return byKey.has(`organizations/${value.id}`);
  return value.kind !== 'region' || byKey.has(`regions/${value.id}`) || regions.some(({ id }) => id === value.id);
}

/** As an editor reads it; a record is named as its list shows it. */
function shownOf(value: StatedValue, { byKey }: Corpus): string {
  const record = 'id' in value ? byKey.get(`${value.kind}s/${value.id}`) : undefined;
  return quoted(record ? definitionOf(record.collection).title(record.data) : value.shown);
}

/** True when the record gives the reason for the value, or for what contains it. */
export function isInferred(entry: Entry, path: string): boolean {
  const { inferred = {} } = entry.data;
  return waysTo(path).some((way) => way !== '' && Object.hasOwn(inferred, way));
}

/** A piece of evidence by its place in the record, and the paths for which it speaks. */
interface Support {
  path: string;
  supports?: string[] | undefined;
}

function evidenceOf(entry: Entry): Support[] {
  return (entry.data.evidence ?? []).map(({ supports }, index) => ({ path: `evidence.${index}`, supports }));
}

/** A path and all that it stands in, the record last: `due.notAfter`, `due` and the empty one. */
function waysTo(path: string): string[] {
  const ways = [path];
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) ways.push(path.slice(0, dot));
  return [...ways, ''];
}

/**
 * Finds what speaks for a value, in the order of `all`: for it, for what contains it, or for all of what it stands in.
 * However many values a record has, its evidence is walked once.
 */
function byPathOf<T>(all: readonly T[], supportOf: (each: T) => Support): (path: string) => T[] {
  const byPath = new Map<string, number[]>();
  for (const [index, each] of all.entries()) {
    const { path, supports } = supportOf(each);
    for (const way of supports ?? [path.replace(/\.?evidence\.\d+$/, '')]) {
      const found = byPath.get(way) ?? [];
      byPath.set(way, found);
      found.push(index);
    }
  }
  return (path) => {
    const found = new Set(waysTo(path).flatMap((way) => byPath.get(way) ?? []));
    return [...found].sort((a, b) => a - b).map((index) => all[index]!);
  };
}

function wordsOf({ quote, article, range, marked }: Clause, read: (text: string) => Reading): Words {
  const reading = read(quote);
  const { text } = article.text.folded;
  const isMarked = marked.start !== range.start || marked.end !== range.end;
  return {
    quote: reading,
    own: isMarked ? read(text.slice(marked.start, marked.end)) : reading,
    start: marked.start - range.start,
    end: marked.end - range.start,
    cutsNumber: {
      start: /\d[.,]$/.test(text.slice(Math.max(0, range.start - 2), range.start)),
      end: /^[.,]\d/.test(text.slice(range.end, range.end + 2)),
    },
  };
}

/** All of a quote, or a sentence, without regard to its mark. */
function wholeOf(quote: Reading): Words {
  return { quote, own: quote, start: 0, end: quote.text.length, cutsNumber: { start: false, end: false } };
}

function isArticle(entry: Entry): entry is ArticleEntry {
  return entry.collection === 'articles';
}

/**
 * An article is its own source: without evidence for a value, all of it speaks; for its days what stands beside the body,
 * where that has a day at all.
 */
function isSaidByArticle(value: StatedValue, { text }: ArticleEntry, read: (text: string) => Reading): boolean {
  const { folded, setAside } = text;
  const around = { supporting: [], quoted: [], provinceOf: () => undefined };
  if (value.kind !== 'time') return standsIn(value, wholeOf(read(folded.text)), around);
  const lines = setAside
    .filter(({ kind }) => kind === 'meta')
    .map(({ start, end }) => wholeOf(read(folded.text.slice(start, end))))
    .filter(({ quote }) => quote.times.some(({ from }) => /^\d{4}-\d{2}-\d{2}$/.test(from)));
  return lines.length === 0 || lines.some((words) => standsIn(value, words, around));
}

const PARTIES: ReadonlySet<StatedValue['kind']> = new Set(['unit', 'region', 'organization']);

function isSaid(
  value: StatedValue,
  supporting: readonly Ground[],
  grounds: readonly Ground[],
  corpus: Corpus,
): boolean {
  const around = aroundOf(supporting, grounds, corpus);
  if (supporting.some(({ words }) => standsIn(value, words, around))) return true;
  if (!PARTIES.has(value.kind) || supporting.some((ground) => namesAnother(value, ground))) return false;
  const joint = supporting.filter(({ words }) => TOGETHER.test(words.quote.text));
  const articles = new Set(joint.map(({ clause }) => clause.article));
  return grounds.some(
    ({ clause, words }) => articles.has(clause.article) && standsIn(value, wholeOf(words.quote), around),
  );
}

/** True when evidence for this very value names somebody else. */
function namesAnother(value: StatedValue, { clause, words }: Ground): boolean {
  return clause.supports !== undefined && saidInstead(value, words).length > 0;
}

const allWords = onceFor((grounds: readonly Ground[]): readonly Words[] => grounds.map(({ words }) => words));

function aroundOf(supporting: readonly Ground[], grounds: readonly Ground[], corpus: Corpus): Around {
  return {
    supporting: allWords(supporting),
    quoted: allWords(grounds),
    provinceOf: (id) => (corpus.byKey.get(`organizations/${id}`) as Entry<'organizations'> | undefined)?.data.province,
  };
}

interface Scene {
  /** Whether the words nearest to what the record says are looked for. */
  isPlaceTold: boolean;
  entry: Entry;
  supporting: readonly Ground[];
  grounds: readonly Ground[];
  corpus: Corpus;
  read: (text: string) => Reading;
}

/** What the record says, what its words say, where they could say it, and what to do. */
function messageFor(value: StatedValue, scene: Scene): string {
  const { path } = value;
  const place = scene.isPlaceTold ? `${nearestPlace(value, scene)} ` : '';
  return (
    `Bản ghi ghi ${shownOf(value, scene.corpus)}; ${saidBy(value, scene.supporting)}. ${place}` +
    `Sửa giá trị cho đúng lời nguồn, hoặc trích câu nói điều này, hoặc ghi lý do ở inferred.${path}.`
  );
}

function saidBy(value: StatedValue, supporting: readonly Ground[]): string {
  const [first] = supporting;
  if (!first) return `không trích dẫn nào có supports dẫn tới «${value.path}»`;
  const of = supporting.find(({ words }) => saidInstead(value, words).length > 0) ?? first;
  const said = saidInstead(value, of.words);
  const { article, line } = of.clause;
  const what = said.length > 0 ? `chỉ có ${said.map(quoted).join(', ')}` : 'không có điều này';
  return `lời làm chứng ${quoted(of.words.own.text)} (${article.text.seedFile}:${line}) ${what}`;
}

/** Quotes and sentences among which the nearest words are looked for. */
function placesOf(grounds: readonly Ground[]): number {
  const articles = new Set(grounds.map(({ clause }) => clause.article));
  return [...articles].reduce((sum, article) => sum + sentencesOf(article).length, grounds.length);
}

/** The nearest words that say the value: other evidence of the record, else a sentence of an article that it quotes. */
function nearestPlace(value: StatedValue, { entry, supporting, grounds, corpus, read }: Scene): string {
  const around = aroundOf(grounds, grounds, corpus);
  const other = grounds.find(({ words }) => standsIn(value, wholeOf(words.quote), around));
  if (other) {
    const { article, line, path } = other.clause;
    const isOwn = supporting.includes(other);
    const advice = isOwn ? 'nằm ngoài mark của trích dẫn này' : `thêm «${value.path}» vào supports của trích dẫn này`;
    return `Gần nhất: ${keyOf(entry)} ${path}, ${quoted(other.words.quote.text)} (${article.text.seedFile}:${line}): ${advice}.`;
  }
  for (const article of new Set([...supporting, ...grounds].map(({ clause }) => clause.article))) {
    const from = [...supporting, ...grounds].find(({ clause }) => clause.article === article)!.clause.range;
    const found = sentencesOf(article)
      .toSorted((a, b) => distance(a, from) - distance(b, from))
      .find(({ text }) => standsIn(value, wholeOf(read(text)), around));
    if (found) return `Gần nhất: ${placeOf(found, article, corpus)}.`;
  }
  return 'Không câu nào của bài được trích nói điều này.';
}

function placeOf({ text, start, end }: Sentence, article: ArticleEntry, corpus: Corpus): string {
  const place = `${article.text.seedFile}:${lineAt(article.text, start)}`;
  const quoting = corpus.clausesIn.get(article.id)?.find(({ range }) => range.start < end && start < range.end);
  return `${quoted(text)} (${place}${quoting ? `, ${keyOf(quoting.record)} trích` : ''})`;
}

interface Sentence {
  text: string;
  /** In the folded raw text. */
  start: number;
  end: number;
}

/** Letters between a sentence and a range of the text; 0 where they touch. */
function distance({ start, end }: Sentence, range: Span): number {
  return Math.max(start - range.end, range.start - end, 0);
}

const SENTENCE = /[^.!?…;]+(?:[.!?…;](?!\s)[^.!?…;]*)*[.!?…;]*/gu;

const sentencesOf = onceFor((article: ArticleEntry): readonly Sentence[] =>
  [...article.text.folded.text.matchAll(SENTENCE)].map((match) => ({
    text: match[0].trim(),
    start: match.index + match[0].search(/\S|$/),
    end: match.index + match[0].length,
  })),
);
