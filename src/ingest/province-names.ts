import { aliases, provinces34, provinces63 } from '../reference/index.ts';
import { newTones } from './tones.ts';

/** A spelling that may name one of the 63 provinces. */
export interface ProvinceName {
  id: string;
  name: string;
  /** Only a hint unless the text names the province in another way too («HN»). */
  isWeak: boolean;
  /** Also an ordinary word or a person's name: counts only after a word that leads a province («TP», «các tỉnh»). */
  needsLead: boolean;
}

/** A word of a text, and what stands between it and the word before: `-`, `.`, a space…; null when they do not touch. */
export interface Word {
  text: string;
  start: number;
  end: number;
  gap: string | null;
}

/** Words of the longest spelling. */
export const LONGEST_NAME = 6;

const NAMING_TYPES = new Set([
  'official',
  'tone-variant',
  'ascii',
  'abbrev',
  'abbrev-weak',
  'english',
  'variant',
  'typo',
  'short',
]);
/** Spellings of towns, or of the name before 1976, that the table lists as variants of the province. */
const NAMES_OF_TOWNS = new Set(['Plei-ku', 'Plây Cu', 'Dalat', 'Saigon']);
/** Unmarked forms that mean something else too (diễn biến, Phù Yên). */
const WORDS_WITHOUT_MARKS = ['Dien Bien', 'Phu Yen'];
/** Longer words in which a province's name is none, beside those of the table. */
const OTHER_MEANINGS = [
  'Việt Nam',
  'miền Nam',
  'miền Bắc',
  'Hà Nam, Trung Quốc',
  'Hà Nam của Trung Quốc',
  'Thai Binh Duong',
];
const DAK = ['Đắk', 'Đăk', 'Đắc', 'Đak'];
const DAK_SECOND = { 'dak-lak': ['Lắk', 'Lăk', 'Lắc', 'Lak'], 'dak-nong': ['Nông'] };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const provinceById = new Map(provinces63.map((province) => [province.id, province]));

/** Splits a text into words; tones are put where the tables have them. `joinsLines`: a single line break is a space. */
export function wordsOf(text: string, joinsLines = false): Word[] {
  const words: Word[] = [];
  for (const match of newTones(text).matchAll(WORD)) {
    const before = words.at(-1);
    words.push({
      text: match[0].length > 40 ? '' : match[0],
      start: match.index,
      end: match.index + match[0].length,
      gap: before ? gapOf(text.slice(before.end, Math.min(match.index, before.end + 6)), joinsLines) : null,
    });
  }
  return words;
}

function gapOf(between: string, joinsLines: boolean): string | null {
  if (between.includes('\n') && (!joinsLines || /\n\s*\n/.test(between))) return null;
  const mark = between.replace(/[\s\u200B\u2060]+/g, '');
  if (mark === '') return between === '' ? '' : ' ';
  if (mark.length > 1) return null;
  return /[-–—‑]/.test(mark) ? '-' : mark;
}

/** The words from `first` up to `count` of them as one key; null when they do not touch. */
export function keyOf(words: readonly Word[], first: number, count: number): string | null {
  let key = words[first]?.text ?? null;
  for (let i = first + 1; key !== null && i < first + count; i++) {
    const word = words[i];
    key = word && word.gap !== null ? `${key}${word.gap}${word.text}` : null;
  }
  return key;
}

function keyOfText(text: string): string {
  const words = wordsOf(text);
  return keyOf(words, 0, words.length)!;
}

/** Ordinary words: the table rejects their small letters («hòa bình»). */
const ordinaryWords = new Set(
  aliases.ambiguous
    .filter(({ surface, notThis }) =>
      notThis.some((other) => !other.includes(surface) && other.toLowerCase().includes(surface.toLowerCase())),
    )
    .map(({ surface }) => surface),
);

/** Spelling → the province it names, or null for longer words in which a name is no province. */
export const provinceNames: ReadonlyMap<string, ProvinceName | null> = buildNames();

function buildNames(): Map<string, ProvinceName | null> {
  const names = new Map<string, ProvinceName>();
  const add = (text: string, id: string, needsLead: boolean, isWeak = false) => {
    const { name } = provinceById.get(id)!;
    const entry = { id, name, isWeak };
    names.set(keyOfText(text), { ...entry, needsLead });
    const capitals = keyOfText(text.toUpperCase());
    if (!names.has(capitals)) names.set(capitals, { ...entry, needsLead: needsLead || ordinaryWords.has(name) });
  };
  for (const { id, aliases: spellings } of aliases.provinces)
    for (const { text, type } of spellings)
      if (provinceById.has(id) && NAMING_TYPES.has(type) && !NAMES_OF_TOWNS.has(text))
        add(text, id, needsLead(id, text, type), type === 'abbrev-weak');
  for (const [id, seconds] of Object.entries(DAK_SECOND))
    for (const first of DAK) for (const second of seconds) add(`${first} ${second}`, id, false);
  return new Map([...otherMeanings([...names.keys()]), ...names]);
}

function needsLead(id: string, text: string, type: string): boolean {
  if (id === 'ho-chi-minh') return type === 'official' || type === 'ascii';
  if (type === 'ascii') return WORDS_WITHOUT_MARKS.includes(text) || ordinaryWords.has(provinceById.get(id)!.name);
  return false;
}

/** What contains a name and names no province: «Thái Bình Dương», «Điện Biên Phủ», «tỉnh Quảng Nam - Đà Nẵng» (to 1996). */
function otherMeanings(names: string[]): [string, null][] {
  const former = aliases.provinces.filter(({ id }) => !provinceById.has(id)).flatMap((unit) => unit.aliases);
  const towns = aliases.provinces.flatMap((unit) => unit.aliases).filter(({ type }) => type === 'place');
  // «phía Bắc Ninh Bình» names Ninh Bình; how it is divided is for the reader of the words.
  const rejected = aliases.ambiguous.flatMap(({ notThis }) => notThis).filter((text) => !text.startsWith('phía '));
  const keys = [...rejected, ...[...former, ...towns].map(({ text }) => text)]
    .map(keyOfText)
    .filter((key) => names.some((name) => key !== name && key.includes(name)) && !isTwoProvinces(key, names));
  return [...keys, ...OTHER_MEANINGS.map(keyOfText)].flatMap((key) => [
    [key, null],
    [key.toUpperCase(), null],
  ]);
}

/** «Quảng Nam - Đà Nẵng» without «tỉnh»: since 1997 two provinces. */
function isTwoProvinces(key: string, names: string[]): boolean {
  const parts = key.split('-');
  return parts.length > 1 && parts.every((part) => names.includes(part));
}

/** Provinces whose name is also that of their seat, a town below them. */
export const sharesNameWithTown: ReadonlySet<string> = new Set(
  provinces63
    .filter(({ kind, seat, name }) => kind !== 'thanh-pho' && (seat.name === name || name.endsWith(` ${seat.name}`)))
    .map(({ id }) => id),
);

/** First day on which a province of the 63 was, under its name, a centrally run city. */
export const cityFrom: ReadonlyMap<string, string> = new Map([
  ...provinces63.flatMap((province) => cityStart(province.id, province)),
  ...provinces34.flatMap((unit) => {
    const old = provinces63.find(({ name }) => name === unit.name);
    return old ? cityStart(old.id, unit) : [];
  }),
]);

function cityStart(id: string, unit: object): [string, string][] {
  const history = (unit as { kindHistory?: { kind: string; from?: string }[] }).kindHistory ?? [];
  return history.flatMap(({ kind, from }) => (kind === 'thanh-pho' && from ? [[id, from] as [string, string]] : []));
}
