import { foldSpace } from '../../domain/text.ts';
import { offices } from '../../reference/reading.ts';
import type { FoundProvince } from '../provinces.ts';
import type { Span } from '../span.ts';

/** An office or a class of them, as the text names it. */
export interface Office extends Span {
  name: string;
  kind: 'office' | 'class';
  /** Only the head of an official text names it. */
  isOfHead?: true;
  /** The province in its name. */
  province?: string;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', ' +');
const oneOf = (list: readonly string[]) =>
  list
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

const FIELDS = oneOf(offices.fields);
/** «Ban Quản lý dự án giao thông, nông nghiệp tỉnh»: these are what it builds, and a comma may part them. */
const STOP = `(?:(?<!dự án(?: đầu tư)?) (?:${oneOf(offices.verbs)})(?<! và(?= \\p{Lu}))(?<! và(?= \\p{Ll}+(?: \\p{Ll}+){0,3} (?:tỉnh|thành phố|huyện)(?!\\p{L})))(?<!đầu tư xây dựng)(?![\\p{L}\\p{N}])|(?<!dự án[^,.;]{0,60}),|(?<=dự án[^,.;]{0,60}),(?! \\p{Ll}+(?: \\p{Ll}+){0,4} (?:tỉnh|thành phố|huyện)(?!\\p{L}))|[.;:()“”"«»\\n\\uFFFC])`;
const LEADER =
  '(?:(?:Chủ tịch|Phó Chủ tịch(?: [Tt]hường trực)?|Quyền Chủ tịch|Giám đốc|Phó Giám đốc|Bí thư|Phó Bí thư(?: [Tt]hường trực)?|Thường trực|Ban Thường vụ|Ban Chấp hành|Chánh Văn phòng|Văn phòng|Lãnh đạo|Thủ trưởng|Bộ trưởng|Thứ trưởng|Cục trưởng|lãnh đạo|thủ trưởng|đại diện lãnh đạo) )';
const LEVEL = '(?: (?:tỉnh|thành phố|Thành phố|TP\\.?|Tp\\.?|huyện|thị xã|quận|cấp tỉnh))';
const LOWER_LIST =
  '(?: các (?:huyện|xã|tỉnh|phường|quận|địa phương)(?:, (?:thị xã|thành phố|quận|huyện|xã|phường|thị trấn))*(?: và (?:thành phố|thị xã|phường))?(?: giáp ranh| liên quan| trong vùng)?)';
const COUNCIL = `${LEADER}?(?:UBND|HĐND|[ỦU]ỷ? ?[bB]an [nN]hân dân|Ủy ban [nN]hân dân|Uỷ ban [nN]hân dân|Hội đồng [nN]hân dân)(?:${LOWER_LIST}|${LEVEL})?`;
const PARTY = `${LEADER}?(?:Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Đảng ủy|Ban [Cc]án sự [Đđ]ảng)(?: UBND${LEVEL}?)?`;
const DEPARTMENT = `${LEADER}?(?:Sở|Bộ|sở) (?:${FIELDS})${LEVEL}?`;
const CENTRAL =
  '(?:Thủ tướng|Phó Thủ tướng)(?: Chính phủ)?|Văn phòng Chính phủ|Chính phủ|Quốc hội|Ban Bí thư|Trung ương Đảng';
const OTHER = `${LEADER}?(?:${oneOf(offices.heads)})(?=[ ])(?:(?!${STOP})[^\\n]){2,90}?(?=${STOP}|$)`;
const CLASS =
  '(?:(?:thủ trưởng|lãnh đạo|người đứng đầu) )?(?:(?:các|Các|một số|những) )(?:(?:sở|bộ|ban|ngành|doanh nghiệp|huyện|xã|địa phương|đơn vị|cơ quan|tỉnh|thành phố|chủ đầu tư|nhà thầu|cấp|hiệp hội|hợp tác xã|thị xã|quận|phường)(?:, (?=ban|ngành|sở|địa phương|đơn vị|cơ quan|huyện|thị xã|thành phố|xã|phường|quận|đoàn thể|UBND)| và (?=thành phố|địa phương|đơn vị|cơ quan|doanh nghiệp)| (?=ban|ngành|địa phương))?)+(?:UBND các huyện(?:, thị xã)?(?:, thành phố)?)?(?: liên quan| Trung ương| có liên quan| giáp ranh| trong vùng| 2 bên| hai bên)?';
const OFFICE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${COUNCIL}|${PARTY}|${DEPARTMENT}|${CENTRAL}|${OTHER})(?![\\p{L}\\p{N}])`,
  'gu',
);
const CLASSES = new RegExp(`(?<![\\p{L}\\p{N}])${CLASS}(?![\\p{L}\\p{N}])`, 'gu');
const PLACE = /^ (?:(?:tỉnh|thành phố|TP\.?|Tp\.?|huyện|quận|thị xã) )?(?<name>\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,2})/u;

/** Offices named in an article, with the place that belongs to their name, in order; none inside another. */
export function officesIn(article: string, provinces: readonly FoundProvince[]): Office[] {
  const mentions = provinces
    .flatMap(({ name, mentions: places }) => places.map((place) => ({ ...place, name })))
    .sort((a, b) => a.start - b.start);
  const found: Office[] = [];
  for (const match of article.matchAll(OFFICE)) found.push(withPlace(article, match, mentions, 'office'));
  for (const match of article.matchAll(CLASSES)) found.push({ ...withPlace(article, match, [], 'class') });
  const kept: Office[] = [];
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}

function withPlace(
  article: string,
  match: RegExpExecArray,
  mentions: readonly (Span & { name: string })[],
  kind: Office['kind'],
): Office {
  const start = match.index;
  let end = start + match[0].trimEnd().length;
  const inside = mentions.find((mention) => mention.start >= start && mention.end <= end);
  let province = inside?.name;
  // «UBND TP.HCM»: the kind belongs to the name of the place.
  const across = mentions.find((mention) => mention.start > start && mention.start < end && mention.end > end);
  if (across) [end, province] = [across.end, across.name];
  if (kind === 'office' && !inside && !across) {
    const next = mentions.find(
      (mention) =>
        mention.start > end && /^ (?:(?:tỉnh|thành phố|TP\.?|Tp\.?) ?)?$/u.test(article.slice(end, mention.start)),
    );
    if (next) [end, province] = [next.end, next.name];
    else if (/(?:huyện|thị xã|quận|thành phố)$/u.test(match[0]))
      end += PLACE.exec(article.slice(end, end + 40))?.[0].length ?? 0;
  }
  return { start, end, name: foldSpace(article.slice(start, end)), kind, ...(province ? { province } : {}) };
}
