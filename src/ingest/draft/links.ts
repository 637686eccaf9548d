import type { FoundProvince } from '../provinces.ts';
import { tellNobody, type Reject } from '../rejected.ts';
import type { Span } from '../span.ts';
import { clausesOf, trim, type Sentence } from './sentences.ts';

/** A link between provinces that a clause names. */
export interface Link extends Span {
  pattern: 'together' | 'hub';
  hub?: string;
  parties: string[];
  openList?: true;
  /** «tỉnh», «hai địa phương» stand for these, which are named elsewhere. */
  isInferred?: true;
}

interface Mention extends Span {
  name: string;
}
interface Group extends Span {
  names: string[];
}

const UNIT = String.raw`(?:(?:(?:các|hai|ba|bốn|năm|sáu|\d) )?(?:tỉnh|thành phố|Thành phố|TP\.?|Tp\.?|tỉnh bạn)[,/]? ?(?:thành phố |thành )?|(?:UBND|HĐND|Tỉnh ủy|Thành ủy|Sở \p{L}{1,12}(?: \p{L}{1,12}){0,3}) (?:tỉnh |thành phố |TP\.? ?)?|lãnh đạo |chính quyền )*`;
const JOIN = new RegExp(`^ ?(?:,|và|cùng|cùng với|cùng các|&|,? ?cùng với|-|–|/|, và)? ?(?:với )?${UNIT}$`, 'u');
const TOGETHER_WITH = new RegExp(`^ ?(?:đã |sẽ |vừa |còn )?(?:cùng|cùng với) ${UNIT}$`, 'u');
const SIGN_WITH = new RegExp(
  `^ (?:đã |sẽ |vừa |cũng )?(?:ký|ký kết|bắt tay|hợp tác|phối hợp|liên kết|kết nối|thống nhất|gặp gỡ|làm việc|hội đàm) (?:với|cùng) ${UNIT}$`,
  'u',
);
const LINK_WORDS = String.raw`hợp tác|phối hợp|liên kết|kết nối|ký kết|ký(?! hiệu| ức| túc)|bắt tay|làm việc|hội đàm|trao đổi|giao lưu|gắn kết|thỏa thuận|ghi nhớ|quy chế|thống nhất|giáp ranh|tiêu thụ`;
const LEADS_TO = new RegExp(
  `(?:${LINK_WORDS})[^;]{0,110}?(?:với|cùng|tới|như|giữa)(?: (?:với|cùng))?:? ?(?:(?:Sở|Chi cục|Ban|Cục|Trung tâm|Hội|Hiệp hội|Công an|Tỉnh đoàn|[Đđ]oàn|lãnh đạo)(?: [^,;]{2,80}?)? )?(?:(?:nhiều|một số|các) (?:tỉnh|địa phương|tỉnh/thành|tỉnh, thành phố|tỉnh, thành|thành phố)[^,;]{0,30}? (?:như|gồm|là):? ?)?${UNIT}$`,
  'iu',
);
/** «Hà Nội hợp tác với 5 tỉnh như …» with the words of the link after the list. */
const CUE = new RegExp(
  `(?<!\\p{L})(?:cùng(?! kỳ| lúc| chuyên| ngày| với sự| thời)|(?<!nói |cuộc họp |quy định )chung(?! quanh| cư| kết| tay)|${LINK_WORDS}|đồng tổ chức|đề xuất|kiến nghị|góp vốn|dùng chung)(?!\\p{L})`,
  'iu',
);
/** With these alone a list is no link: it must be the subject of the clause. */
const WEAK_CUE =
  /(?<!\p{L})(?:đề xuất|kiến nghị|thống nhất|ký|giáp ranh|tiêu thụ|làm việc|kết nối|quy chế|ghi nhớ)(?!\p{L})/iu;
/** What those named at the beginning of a clause do together. */
const JOINT_VERB =
  /^ (?:đã |vừa |sẽ |đang |cùng )*(?:bàn|họp|ký|thống nhất|góp|khởi động|công bố|tổ chức|triển khai|xây|mở|lập|ra mắt|hoàn thiện|hoàn thành|đặt|chia|nối|thành lập|xây dựng|đẩy nhanh|chung tay|bắt tay|đầu tư)(?!\p{L})/u;
const BETWEEN = new RegExp(`giữa ${UNIT}$`, 'u');
const HOME_SUBJECT =
  /(?<!\p{L})(?:tỉnh|Tỉnh|thành phố|Thành phố|UBND tỉnh)(?= (?:đã|sẽ|vừa|còn|tiếp tục|cũng|thường xuyên|tích cực|chủ động|hợp tác|phối hợp|liên kết|ký|thực hiện))/u;
const PAIR_SUBJECT = /(?<!\p{L})(?:hai|2) (?:tỉnh|địa phương|thành phố)(?!\p{L})/iu;
/** What is wanting is no link. */
const WANTING = /(?<!\p{L})(?:tuy nhiên|chưa|còn thiếu|hạn chế|khó khăn|vướng mắc)(?!\p{L})/iu;
const PAIR_CUE =
  /(?<!\p{L})(?:phối hợp|hợp tác|liên kết|trao đổi thông tin|trao đổi, chia sẻ|cùng(?! kỳ)|thống nhất kiến nghị|ký kết|chương trình hợp tác|nghiên cứu xây dựng các nội dung)(?!\p{L})/iu;
const OPEN = /^\s?(?:…|\.\.\.)/u;

export interface LinkContext {
  provinces: readonly FoundProvince[];
  /** The province of which the text says «tỉnh». */
  home: string | null;
  /** Is told of lists of provinces that no word links. */
  reject?: Reject;
}

/** Links of the body with those that only the title tells. Where both tell one, the title says whether each works with each. */
export function withTitle(title: readonly Link[], links: readonly Link[]): Link[] {
  const keyOf = ({ hub, parties }: Link) => [...(hub ? [hub] : []), ...parties].toSorted().join('|');
  const told = links.map((link): Link => {
    const same = title.find((each) => keyOf(each) === keyOf(link) && each.pattern !== link.pattern);
    if (!same) return link;
    const { hub: _, ...rest } = link;
    return { ...rest, pattern: same.pattern, parties: same.parties, ...(same.hub ? { hub: same.hub } : {}) };
  });
  const keys = new Set(told.map(keyOf));
  return [...told, ...title.filter((each) => !keys.has(keyOf(each)))];
}

/** Links that the clauses of an article state, in order; the same said again in other words stays out. */
export function linksIn(
  article: string,
  sentences: readonly Sentence[],
  { provinces, home, reject = tellNobody }: LinkContext,
): Link[] {
  const mentions = provinces
    .flatMap(({ name, mentions: places }): Mention[] => places.map((place) => ({ ...place, name })))
    .sort((a, b) => a.start - b.start);
  const found: Link[] = [];
  const pair = pairOf(article, mentions, home);
  let subject: string | null = home;
  for (const sentence of sentences) {
    for (const clause of clausesOf(article, sentence)) {
      const inside = mentions.filter(({ start, end }) => start >= clause.start && end <= clause.end);
      const groups = groupsOf(article, inside);
      const links = linksOf(article, clause, groups, { subject, home, pair });
      found.push(...links);
      if (links.length === 0) for (const group of groups) if (group.names.length > 1) reject(group, 'no-link');
      const [first] = groups;
      if (first?.names.length === 1 && isSubject(article, clause, first)) [subject] = first.names as [string];
    }
  }
  return withoutRepeats(article, found);
}

/** The province stands at the beginning of the clause or before its verb. */
function isSubject(article: string, clause: Span, { start, end }: Group): boolean {
  const before = article.slice(clause.start, start);
  return (
    /^(?:.{0,120}, )?(?:(?:tỉnh|thành phố|TP\.?|UBND tỉnh|UBND|Tỉnh ủy) ?){0,2}$/iu.test(before) &&
    /^ (?:đã|sẽ|vừa|còn|cũng|thực hiện|tiếp tục|hợp tác|phối hợp|liên kết|là|có|được)/u.test(
      article.slice(end, end + 14),
    )
  );
}

/** Provinces that a list, «và» or «cùng» joins. */
function groupsOf(article: string, mentions: readonly Mention[]): Group[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const gap = last ? article.slice(last.end, mention.start) : '';
    const isWith = /(?<!\p{L})với(?!\p{L})/u.test(gap) && !/cùng với/u.test(gap);
    if (last && !isWith && (JOIN.test(gap) || TOGETHER_WITH.test(gap)) && gap.trim() !== '') {
      last.end = mention.end;
      if (!last.names.includes(mention.name)) last.names.push(mention.name);
    } else groups.push({ start: mention.start, end: mention.end, names: [mention.name] });
  }
  return groups;
}

interface Standing {
  subject: string | null;
  home: string | null;
  pair: readonly string[] | null;
}

function linksOf(article: string, clause: Span, groups: readonly Group[], { subject, home, pair }: Standing): Link[] {
  const words = article.slice(clause.start, clause.end);
  const links: Link[] = [];
  const used = new Set<Group>();
  for (const [i, group] of groups.entries()) {
    if (used.has(group)) continue;
    const before = article.slice(clause.start, group.start);
    const previous = groups[i - 1];
    const gap = previous ? article.slice(previous.end, group.start) : before;
    const isLed =
      LEADS_TO.test(gap) ||
      SIGN_WITH.test(gap) ||
      (/ với (?:[^,;]{0,24})$/u.test(gap) &&
        BETWEEN.test(article.slice(clause.start, previous?.start ?? clause.start)));
    if (!isLed || BETWEEN.test(before)) continue;
    const explicit =
      previous && !used.has(previous) && !previous.names.some((name) => group.names.includes(name))
        ? previous
        : undefined;
    const openList = OPEN.test(article.slice(group.end, group.end + 4)) ? { openList: true as const } : {};
    const isList = /(?<!\p{L})như:? ?$/u.test(before.replace(new RegExp(`${UNIT}$`, 'u'), ''));
    if (explicit && explicit.names.length > 1) continue;
    const one = explicit?.names[0] ?? (HOME_SUBJECT.test(before) ? home : subject);
    if (!one || group.names.includes(one)) continue;
    used.add(group);
    if (explicit) used.add(explicit);
    const inferred = explicit ? {} : { isInferred: true as const };
    if (group.names.length === 1 && !isList)
      links.push({
        ...trim(article, clause.start, clause.end),
        pattern: 'together',
        parties: [one, ...group.names],
        ...inferred,
      });
    else
      links.push({
        ...trim(article, clause.start, clause.end),
        pattern: 'hub',
        hub: one,
        parties: group.names,
        ...openList,
        ...inferred,
      });
  }
  for (const group of groups) {
    if (
      used.has(group) ||
      group.names.length < 2 ||
      !(CUE.test(words) || JOINT_VERB.test(article.slice(group.end, clause.end)))
    )
      continue;
    if (!isTold(article, clause, group)) continue;
    links.push({ ...trim(article, clause.start, clause.end), pattern: 'together', parties: group.names });
  }
  if (
    links.length === 0 &&
    pair &&
    PAIR_SUBJECT.test(words) &&
    !WANTING.test(words) &&
    PAIR_CUE.test(words) &&
    groups.every(({ names }) => names.every((name) => pair.includes(name)))
  )
    links.push({
      ...trim(article, clause.start, clause.end),
      pattern: 'together',
      parties: [...pair],
      isInferred: true,
    });
  return links;
}

/** A strong word of the link stands in the clause, or a weak one follows the list as its verb. */
function isTold(article: string, clause: Span, { start, end }: Group): boolean {
  const [before, after] = [article.slice(clause.start, start), article.slice(end, clause.end)];
  if (BETWEEN.test(before) || /(?:chung|hợp tác|phối hợp|liên kết) (?:của|giữa) [^,;]{0,20}$/u.test(before))
    return true;
  if (
    /(?<!\p{L})(?:tại|ở|đến|qua|từ|địa phận|phần đất|sang|với) (?:của )?(?:địa bàn )?(?:(?:các|hai|ba|bốn) )?(?:tỉnh |thành phố )?$/iu.test(
      before,
    ) &&
    !/(?<!\p{L})(?:cùng|chung)(?! kỳ)/iu.test(after)
  )
    return false;
  if (
    /^(?:.{0,60}, )?(?:(?:các |hai |ba |bốn )?(?:tỉnh|thành phố|UBND|TP\.?) ?){0,3}$/iu.test(before) &&
    JOINT_VERB.test(after)
  )
    return true;
  // «giao Bộ Xây dựng chủ trì, phối hợp với UBND hai tỉnh …»: who works with them is no province.
  if (
    new RegExp(
      `(?<!\\p{L})(?:Bộ|Cục|Tổng cục|Tập đoàn|Tổng công ty|Công ty|Ban [Qq]uản lý) [^;:]{2,110}phối hợp(?: chặt chẽ)? (?:với|cùng) ${UNIT}$`,
      'u',
    ).test(before)
  )
    return false;
  const near = after.slice(0, 130);
  const strong = CUE.exec(near);
  if (strong && (!WEAK_CUE.test(strong[0]) || strong.index < 60)) return true;
  return /(?<!\p{L})(?:hợp tác|phối hợp|liên kết|ký kết|chung|cùng(?! kỳ)|ký|thỏa thuận)(?!\p{L})/iu.test(
    before.slice(-90),
  );
}

/** The two of which the text says «hai tỉnh». */
function pairOf(article: string, mentions: readonly Mention[], home: string | null): string[] | null {
  const named = /(?:hai|2) (?:tỉnh|địa phương)/iu;
  const groups = groupsOf(article, mentions).filter(({ names }) => names.length === 2);
  const called = groups.find(({ start }) => named.test(article.slice(Math.max(0, start - 16), start)));
  if (called) return called.names;
  const counts = new Map<string, number>();
  for (const { names } of groups)
    counts.set([...names].sort().join('|'), (counts.get([...names].sort().join('|')) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (!best || (home !== null && !best[0].split('|').includes(home))) return null;
  return best[0].split('|');
}

/** The first of those that say the same of the same, unless each has words of its own for it. */
function withoutRepeats(article: string, links: readonly Link[]): Link[] {
  const kept: Link[] = [];
  for (const link of links) {
    const key = (each: Link) => [each.hub ?? '', ...each.parties].filter(Boolean).toSorted().join('|');
    const isOwn = (each: Link) =>
      OWN_WORDS.test(article.slice(each.start, each.end)) ||
      /(?<!\p{L})(?:hoàn thiện|tổ chức|khánh thành)(?!\p{L})/u.test(article.slice(each.start, each.end));
    const same = kept.filter(
      (each) =>
        key(each) === key(link) ||
        (each.pattern === 'together' &&
          link.pattern === 'together' &&
          link.parties.every((name) => each.parties.includes(name)) &&
          link.parties.length < each.parties.length),
    );
    if (same.length > 0 && (!isOwn(link) || same.some(({ start, end }) => start === link.start && end === link.end)))
      continue;
    kept.push(link);
  }
  return kept;
}

const OWN_WORDS = /(?<!\p{L})(?:hợp tác|phối hợp|ký kết|biên bản|quy chế|đề xuất|kiến nghị|liên kết)(?!\p{L})/iu;
