import { formatPartialDate } from '../../domain/dates.ts';
import { documentNumbersIn } from '../../ingest/documents.ts';
import { nameKey } from '../../ingest/names.ts';
import type { Span } from '../../ingest/span.ts';
import type { TimeAt } from '../../ingest/times.ts';
import { newTones } from '../../ingest/tones.ts';
import { agreement } from './figure.ts';
import { isUnit, unitNames, WITHOUT_PROVINCE, type Reading } from './reading.ts';
import { datedTimes, statesClock, statesDate, yearsOf } from './time.ts';
import type { StatedValue } from './values.ts';

/** Words that speak for a value: the mark inside a quote, or all of it. */
export interface Words {
  /** Of the whole quote: what stands around a figure or a name tells what it is. */
  quote: Reading;
  /** Of the words alone. */
  own: Reading;
  /** The words in the quote. */
  start: number;
  end: number;
  /** The quote begins or ends within a number of the article: «6%» of «8,6%». */
  cutsNumber: { start: boolean; end: boolean };
}

/** What stands near the words: what they leave out may be said there. */
export interface Around {
  /** Other words that speak for the same value. */
  supporting: readonly Words[];
  /** All that the record quotes. */
  quoted: readonly Words[];
  /** Province of an organization, by the organization's id. */
  provinceOf(id: string): string | undefined;
}

/** True when the words say the value. */
export function standsIn(value: StatedValue, words: Words, around: Around): boolean {
  switch (value.kind) {
    case 'figure':
      return figuresOf(words).some((figure) => agreement(figure, value.quantity, words.quote.text) !== 'none');
    case 'time':
      return standsTime(value, words, around);
    case 'document-number':
      return spansOfNumber(words.quote.text, value.number).some((span) => isInside(span, words));
    case 'unit':
      return standsUnit(value, words);
    case 'region':
      return words.quote.regions.some((found) => found.ids.includes(value.id) && isInside(found, words));
    case 'organization':
      return standsOrganization(value.id, words, around);
    case 'name':
      return ` ${nameKey(words.own.text)} `.includes(` ${nameKey(value.name)} `);
  }
}

/** What the words say of the same kind, as they write it; at most three. */
export function saidInstead({ kind }: StatedValue, words: Words): string[] {
  const { text } = words.quote;
  const written = (spans: readonly Span[]) =>
    spans.filter((span) => isInside(span, words)).map(({ start, end }) => text.slice(start, end));
  const said = {
    figure: () => figuresOf(words).map(({ start, end }) => text.slice(start, end)),
    time: () =>
      timesOf(words).map(({ from, to }) => (from === to ? showTime(from) : `${showTime(from)}–${showTime(to)}`)),
    'document-number': () => written(documentNumbersIn(text)),
    unit: () => written(words.quote.provinces),
    region: () => written(words.quote.regions),
    organization: () => written(words.quote.organizations),
    name: () => [],
  }[kind]();
  return [...new Set(said)].slice(0, 3);
}

function showTime(date: string): string {
  return date.startsWith('--') ? date.slice(2).split('-').reverse().map(Number).join('/') : formatPartialDate(date);
}

function isInside({ start, end }: Span, words: Words): boolean {
  return words.start <= start && end <= words.end;
}

function figuresOf({ quote, cutsNumber, ...words }: Words) {
  return quote.figures.filter(
    ({ number }) =>
      isInside(number, { ...words, quote, cutsNumber }) &&
      !(cutsNumber.start && number.start === 0) &&
      !(cutsNumber.end && number.end === quote.text.length),
  );
}

/** Times whose digits are among the words, and what the words are when read alone. */
function timesOf(words: Words): TimeAt[] {
  const { text } = words.quote;
  const inside = words.quote.times.filter(({ start, end }) => {
    const first = text.slice(start, end).search(/\d/);
    return isInside({ start: start + Math.max(0, first), end }, words);
  });
  return words.own === words.quote ? inside : [...inside, ...words.own.times];
}

/** Of the two ends of a span, only its beginning may be where a record's span begins, and only its end where it ends. */
function endsOf(times: TimeAt[], key: string): TimeAt[] {
  if (key !== 'from' && key !== 'to') return times;
  const spans = times.filter(({ from, to }) => from !== to);
  return times.filter(
    (time) =>
      !spans.some(
        (span) => span !== time && span.start <= time.start && time.end <= span.end && span[key] !== time[key],
      ),
  );
}

const SAME_TIME = /cùng kỳ(?:\s(?:của\s)?năm\s((?:19|20)\d{2}))?/iu;

function standsTime(value: StatedValue & { kind: 'time' }, words: Words, { supporting }: Around): boolean {
  const { part, moment, alike } = value;
  const times = endsOf(timesOf(words), part.key);
  const years = yearsOf([...words.quote.times, ...supporting.flatMap(({ quote }) => quote.times)]);
  const isStated = datedTimes(times, years).some((time) => statesDate(part, time));
  if (isStated) return moment === undefined || statesClock(moment, words.quote.text);
  const same = SAME_TIME.exec(words.own.text);
  if (!same || !alike) return false;
  const year = same[1] ?? String(Number(alike.date.slice(0, 4)) - 1);
  return part.date === year + alike.date.slice(4);
}

/** Places where the number of a document stands, however its dashes, spaces and first noughts are written. */
function spansOfNumber(text: string, number: string): Span[] {
  const bare = number.replace(/\s/g, '').replace(/^0+(?=\d)/, '');
  const thousands = /^\d(?=\d{3}(?!\d))/.test(bare) ? 1 : 0;
  const pieces = [...bare].map((letter, i) => {
    if (thousands > 0 && i === thousands) return `\\.?${letter}`;
    if (/[-–—‑]/.test(letter)) return '\\s?[-–—‑]\\s?';
    if (letter === '/') return '\\s?/\\s?';
    if (/[ĐÐđ]/.test(letter)) return '[ĐÐđ]';
    return letter.replace(/[$()*+.?[\\\]^{|}]/, '\\$&');
  });
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{N}[./-])0*${pieces.join('')}(?![\\p{L}\\p{N}]|\\s?[-–—/]\\s?[\\p{Lu}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function standsUnit({ id, isOffice }: StatedValue & { kind: 'unit' }, words: Words): boolean {
  const names = unitNames(id);
  if (words.quote.provinces.some((found) => isUnit(found, id) && isInside(found, words))) return true;
  // A town that bears its province's name, a province older than the 63, the province of «Báo Quảng Ninh», the city that
  // the recogniser tells from the man only by a word before it.
  const lead = isOffice || isOlder(id) ? '' : names.includes(CITY) ? NO_MAN : TOWN;
  const text = newTones(words.own.text);
  return names.some((name) => new RegExp(`(?<!\\p{L})${lead}${newTones(name)}(?!\\p{L})`, 'iu').test(text));
}

const TOWN = '(?:thành phố|TP\\.?|thị xã|TX\\.?)\\s?';
const CITY = 'Hồ Chí Minh';
const NO_MAN =
  '(?<!(?:chủ tịch|bác|người|đồng chí|tư tưởng|đạo đức|phong cách|lăng|bảo tàng|đường|đường mòn|quảng trường|cộng sản|đoàn|thiếu niên tiền phong|đội)\\s)';

function isOlder(id: string): boolean {
  return id === 'ha-tay';
}

/** An office is named whole, or without its province where what the record quotes names that too. */
function standsOrganization(id: string, words: Words, { quoted, provinceOf }: Around): boolean {
  const found = words.quote.organizations.filter((name) => isInside(name, words)).flatMap(({ ids }) => ids);
  if (found.includes(id)) return true;
  const province = provinceOf(id);
  return (
    province !== undefined &&
    found.includes(WITHOUT_PROVINCE + id) &&
    quoted.some(({ quote }) => quote.provinces.some((name) => isUnit(name, province)))
  );
}
