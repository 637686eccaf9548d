import { isInCompanyName } from './companies.ts';
import { isPersonBefore, isSurname } from './people.ts';
import { cityFrom, keyOf, LONGEST_NAME, provinceNames, sharesNameWithTown, wordsOf } from './province-names.ts';
import type { ProvinceName, Word } from './province-names.ts';
import { tellNobody, type Reject, type Why } from './rejected.ts';
import { groupBy, isHardWrapped, type Span } from './span.ts';
import { newTones } from './tones.ts';

export interface FoundProvince {
  /** Name in the table of the 63 provinces. */
  name: string;
  /** Id in that table, whatever the date of the text: which unit a later text means is decided by its date. */
  id: string;
  mentions: Span[];
}

export interface ProvinceOptions {
  /** `YYYY-MM-DD`: on or after the day when a town's namesake became a city, «thành phố Huế» is the province. */
  day?: string | null;
  /** Also names that only name a route: «cao tốc Hà Nội – Hải Phòng». */
  routes?: boolean;
  /** Is told of names that name no province. */
  reject?: Reject;
}

/** A spelling found; `first` and `next` are indexes of words. */
interface Match extends Span {
  name: ProvinceName;
  first: number;
  next: number;
}

interface Context {
  text: string;
  words: readonly Word[];
  /** The spelling found before, accepted or not, and the last one accepted. */
  previous: Match | undefined;
  accepted: Match | undefined;
  day: string | null;
  routes: boolean;
}

/** Reach of the patterns that look at what stands before a name, in UTF-16 units. */
const REACH = 160;

const OUTLET_BEFORE =
  /(?<!\p{L})(?:Báo|(?<!(?:thông|cảnh|dự|khai|trình|tin|quả|nhà)\s)báo|Tạp chí|tạp chí|Đài(?:\s(?:PT-?TH|TT-?TH|Phát thanh(?:\s(?:và|-)|,)?\s[Tt]ruyền hình))?|Hội Nhà báo)(?:\s(?:điện tử|in))?(?:\s(?:tỉnh|thành phố|TP\.?))?\s$/u;
const LOWER_UNIT_BEFORE =
  /(?<!\p{L})(?:huyện|quận|(?<!hợp tác\s)xã|phường|thị trấn|thị xã|thôn|ấp|làng|khu phố|đặc khu|TX\.?|H\.|P\.|Q\.)\s?$/iu;
const LOWER_UNITS_BEFORE =
  /(?<!\p{L})(?:các|những|hai|ba|bốn|năm|\d)\s(?:huyện|xã|phường|thị trấn|thị xã|quận)(?:,\s|\svà\s|\s(?=\p{Lu})|\p{Lu}\p{L}{0,8}){1,30}$/u;
const CITY_BEFORE = /(?<!\p{L})(?:thành phố|TP\.?|T\.P\.?)\s?$/iu;
const PROVINCES_AND_CITIES_BEFORE = /(?<!\p{L})tỉnh(?:\s?[,/]\s?|\svà\s|\s)(?:thành phố|TP\.?)\s?$/iu;
const KIN_BEFORE = /(?<!\p{L})(?:ông|bà|anh|chị|cô|chú|cụ|đồng chí|đ\/c|GS\.?|TS\.?|ThS\.?)\s$/iu;
/** «Ông Cao» Hòa Bình, «Chị Vàng Thị» Lào Cai. */
const NAME_BEFORE =
  /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Cc]ụ|[Bb]ác|[Ee]m|[Đđ]ồng chí|[Đđ]\/c|GS\.?|TS\.?|ThS\.?|BS\.?)\s(?:\p{Lu}\p{Ll}{0,7}\s){1,3}$/u;
const THING_BEFORE =
  /(?<!\p{L})(?:đường|xa lộ|đại lộ|(?<!(?:đường|thành|khu)\s)phố|ngõ|sông|hồ|đảo|đèo|núi|thủy điện|quảng trường|công viên|giải thưởng|nobel|cố đô)\s$/iu;
const ROUTE_BEFORE =
  /(?<!\p{L})(?:cao tốc|đường sắt|đường bộ|(?<!trực\s)tuyến|quốc lộ|tỉnh lộ|đường)\s(?:\p{Lu}\p{L}{0,8}(?:\s\p{Lu}\p{L}{0,8}){0,3}\s?[-–—]\s?){0,6}$/u;
const LEAD_BEFORE =
  /(?<!\p{L})(?:tỉnh|tinh|thành phố|thanh pho|TP\.?|T\.P\.?|UBND|HĐND|tỉnh ủy|thành ủy|tỉnh,?\sthành|giáp ranh(?:\svới)?)\s?[,:]?\s?$/iu;
const BETWEEN_LISTED = /^\s?(?:,|;|và|với|-|–|—)\s?$/u;
const PROVINCE_AFTER = /^\s(?:province|city)(?!\p{L})/iu;

/**
 * The 63 provinces that the text names as a place, a government or a people, each once, in order of place. Names of
 * towns, communes, persons, newspapers, streets, rivers and routes are left out. The text is NFC and its addresses are
 * already made unreadable.
 */
export function findProvinces(
  text: string,
  { day = null, routes = false, reject = tellNobody }: ProvinceOptions = {},
): FoundProvince[] {
  const words = wordsOf(text, isHardWrapped(text));
  const context: Context = {
    text: newTones(text).replace(/\s/g, ' '),
    words,
    previous: undefined,
    accepted: undefined,
    day,
    routes,
  };
  const strong: Match[] = [];
  const weak: Match[] = [];
  for (let i = 0; i < words.length;) {
    const match = matchAt(words, i);
    if (!match) {
      i++;
      continue;
    }
    i = match.next;
    if (!match.name) continue;
    const named = match as Match;
    const why = whyNoProvince(named, context);
    if (why) reject(named, why);
    else {
      (named.name.isWeak ? weak : strong).push(named);
      context.accepted = named;
    }
    context.previous = named;
  }
  const known = new Set(strong.map(({ name }) => name.id));
  const named = [...strong, ...weak.filter(({ name }) => known.has(name.id))].sort((a, b) => a.start - b.start);
  return groupBy(
    named,
    ({ name }) => name.id,
    ({ name }) => ({ name: name.name, id: name.id }),
  );
}

/** The longest spelling that begins at a word; its `name` is null when it names no province. */
function matchAt(words: readonly Word[], first: number): (Omit<Match, 'name'> & { name: ProvinceName | null }) | null {
  for (let count = LONGEST_NAME; count > 0; count--) {
    const key = keyOf(words, first, count);
    const name = key === null ? undefined : provinceNames.get(key);
    if (name === undefined) continue;
    if (name && isNextNameLonger(words, first, count)) continue;
    return { name, first, next: first + count, start: words[first]!.start, end: words[first + count - 1]!.end };
  }
  return null;
}

/** «phía Bắc Ninh Bình»: after a direction the second name counts. */
function isNextNameLonger(words: readonly Word[], first: number, count: number): boolean {
  if (count !== 2 || !/^(?:Bắc|Tây)$/u.test(words[first]!.text)) return false;
  const key = keyOf(words, first + 1, 2);
  return key !== null && key.includes(' ') && Boolean(provinceNames.get(key));
}

/** Why a name is none of a province here; null where it is one. */
function whyNoProvince(match: Match, context: Context): Why | null {
  const before = context.text.slice(Math.max(0, match.start - REACH), match.start);
  if (OUTLET_BEFORE.test(before)) return 'outlet';
  if (LOWER_UNIT_BEFORE.test(before)) return 'lower-unit';
  if (KIN_BEFORE.test(before)) return 'person';
  if (THING_BEFORE.test(before)) return 'street';
  // «K'Bình Thuận»
  if (NAME_BEFORE.test(before) || /\p{Lu}['’]$/u.test(before)) return 'person';
  if (isInCompanyName(before)) return 'company';
  if (isPartOfName(match, before, context)) return 'longer-name';
  if (!context.routes && isInRoute(match, before, context.text)) return 'route';
  if (LOWER_UNITS_BEFORE.test(before)) return 'lower-unit';
  if (isTown(match, before, context.day)) return 'town';
  if (isPersonBefore(capitalsBefore(match, context))) return 'person';
  if (!match.name.needsLead) return null;
  const isLed =
    LEAD_BEFORE.test(before) ||
    isListed(match, context) ||
    PROVINCE_AFTER.test(context.text.slice(match.end, match.end + 12));
  return isLed ? null : 'no-lead';
}

/** «Hòa Bình Xanh», «Phú Thọ Hòa»: part of a longer name, where nothing leads a province and no person follows. */
function isPartOfName({ next }: Match, before: string, { words, text }: Context): boolean {
  const after = words[next];
  if (after?.gap !== ' ' || !/^\p{Lu}\p{Ll}+$/u.test(after.text) || LEAD_BEFORE.test(before)) return false;
  if (isSurname(after.text) || matchAt(words, next) !== null) return false;
  return text.slice(words[next - 1]!.end, after.start) === ' ' && !BEFORE_OFFICE.test(before);
}

/** «Sở Du lịch Hà Nội Trần Văn A», «Chủ tịch Hà Giang …»: a person follows, whatever the name. */
const BEFORE_OFFICE =
  /(?<!\p{L})(?:Sở|Chủ tịch|Giám đốc|Bí thư|Ban|Chi cục|Công an|Hội|Trưởng|Đoàn)(?!\p{L})[^.,;]{0,80}$/u;

/** «thành phố Thái Nguyên» is the town, «các tỉnh, thành phố Thái Nguyên» is not. */
function isTown({ name }: Match, before: string, day: string | null): boolean {
  if (!sharesNameWithTown.has(name.id) || !CITY_BEFORE.test(before)) return false;
  if (PROVINCES_AND_CITIES_BEFORE.test(before)) return false;
  const from = cityFrom.get(name.id);
  return !(from && day && day >= from);
}

/** Part of a chain «cao tốc Hà Nội - Hải Phòng»; a single name after «tuyến» is a place. */
function isInRoute({ end }: Match, before: string, text: string): boolean {
  if (!ROUTE_BEFORE.test(before)) return false;
  return /[-–—]\s?$/u.test(before) || /^\s?[-–—]\s?\p{Lu}/u.test(text.slice(end, end + 4));
}

/** Up to three capitalised words that touch the name, not part of another name; nearest last. */
function capitalsBefore({ first }: Match, { words, previous }: Context): string[] {
  const found: string[] = [];
  for (let i = first - 1; i >= (previous?.next ?? 0) && found.length < 3; i--) {
    const word = words[i]!;
    if (words[i + 1]!.gap !== ' ' || !/^\p{Lu}/u.test(word.text)) break;
    found.unshift(word.text);
  }
  return found;
}

/** Follows an accepted province in a list: «Hà Nội, Hồ Chí Minh». */
function isListed({ start }: Match, { accepted, text }: Context): boolean {
  return accepted !== undefined && start - accepted.end <= 6 && BETWEEN_LISTED.test(text.slice(accepted.end, start));
}
