import { foldSpace } from '../../domain/text.ts';
import { isInCompanyName } from '../companies.ts';
import { works } from '../../reference/reading.ts';
import type { Span } from '../span.ts';
import { tellNobody, type Reject, type Why } from '../rejected.ts';

export interface Work extends Span {
  /** With its head noun, without «dự án». */
  name: string;
  funding?: string;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (list: readonly string[]) =>
  list
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

/** A head may begin a sentence; the rest of it is in small letters. */
const HEADS = oneOf(works.heads)
  .replace(/(^|\|)(\p{Ll})/gu, (_, bar: string, letter: string) => `${bar}[${letter}${letter.toUpperCase()}]`)
  .replaceAll(' quốc lộ', ' [qQ]uốc lộ')
  .replaceAll('uyến đường tỉnh', 'uyến [đĐ]ường tỉnh')
  .replaceAll(' vành đai', ' [vV]ành đai');
const ACTIONS = oneOf(works.actions);
const CAP = String.raw`(?:\p{Lu}[\p{L}’']*\d*|\d+[A-Z]?(?![.,]?\d|\s?(?:km|m|ha|tỷ|tỉ|triệu|%|MW|người|năm|tháng)(?!\p{L})))`;
const FIRST = String.raw`(?:\p{Lu}[\p{L}’']*)`;
/** «Cam Ranh - Di Linh - Krông Búk», «Đất Mũi 2», «số 1», «Vành đai 4 TPHCM». */
const PROPER = `(?:(?:số )?${CAP}|${FIRST})(?:(?: ?[-–] ?| )(?:số \\d+|${CAP})){0,9}(?: (?:giai đoạn|đoạn|phân kỳ) (?:\\d+|I{1,3}|${FIRST}(?: ?[-–] ?| |${CAP}){1,9}))?`;
const NO_LOWER =
  'của|ở|tại|và|được|là|có|do|qua|từ|đến|trên|theo|với|cho|bắc|trong|này|đó|sẽ|đã|đang|không|để|về|ra|vào|các|những|một|hai|ba|cũng|nhằm|gồm|thuộc|như|khi|vì|thì|mà|hoặc|sang|lên|xuống|dài|rộng|gần|tỉnh|huyện|xã|phường|thành|quận|ông|bà|anh|chị|hay|đi|chạy|bằng|ký|giữa|ngày|tháng|năm|sông|ven|cùng|nơi|vùng|UBND|HĐND|Sở|Bộ';
const LOWER = `(?:liên (?:tỉnh|vùng|huyện|xã)(?!\\p{L})|(?!(?:${NO_LOWER})(?![\\p{L}]))\\p{Ll}[\\p{L}]*)`;
const HEAD_FIRST = `(?:${HEADS})(?: (?!số )${LOWER}){0,3}`;
/** Words that hold the head of a work and are none: «yêu cầu», «trực tuyến», «hồ sơ». */
const NO_HEAD =
  '(?<!(?:[Yy]êu|[Nn]hu|toàn|thỉnh|khẩn|trực|chiến|tiền|vô|con|lên) )(?!hồ sơ|kho bạc|chợ tình|bến bờ|ga lăng)';
const WORK = new RegExp(`(?<![\\p{L}\\d])${NO_HEAD}(?<head>${HEAD_FIRST}) (?<kv>\\d+ ?kV )?(?<proper>${PROPER})`, 'gu');
/** «Dự án Cải tạo luồng Cửa Gianh»: from a capital up to a word that a name does not have. */
const PROJECT =
  /(?<!\p{L})[Dd]ự án(?: thành phần(?: \d)?| BOT| BT| PPP| ODA)?[:\s]{1,2}(?<quote>[“"«])?(?<name>\p{L}[\p{L}\d ,&–-]{2,140})/gu;
const STOP =
  /\s(?:dài|có|cần|với|là|được|do|sẽ|đã|đang|tổng|trị giá|đi|qua|để|nhằm|từ|theo|tại|trong|trên|làm|khởi công|hoàn thành|gồm|sử dụng|vốn|dự kiến|thuộc|nối|vừa|mới|này|cho|ở|khi|sau|trước|của|bằng|quy mô|dung tích|công suất|diện tích|chiều dài|kinh phí|phải|về|bắt đầu|đến|như|không|hiện|chưa|tiếp tục|trình|giao|và(?!\s(?:Phát|Môi|Đầu|Du|Công|Truyền)))(?!\p{L})|,(?!\s(?:nâng cấp|mở rộng|cải tạo|xã|Thể))|\s[–-]\s(?=\p{Ll})/u;
const STOP_EVERYWHERE = new RegExp(STOP.source, 'gu');
const ACTION_BEFORE = new RegExp(`(?<!\\p{L})(?<action>${ACTIONS})(?:\\s(?:tuyến|dự án|công trình))?\\s$`, 'iu');
const PROJECT_BEFORE = /(?<!\p{L})dự án(?: thành phần(?: \d)?| BOT| BT| PPP| ODA)?\s[“"«]?$/iu;
const PLACE_BEFORE =
  /(?<!\p{L})(?:tại|ở|trên|qua|theo|từ|đến|vào|gần|ven|dọc|cạnh|phía|quanh|tới|về|ngoài|dưới|trước|sau|trạm|đoạn|cách|của|đi|ra|lên|xuống|sang|vô|ngụ|nối|với|\(như)\s(?:\p{Ll}+\s){0,1}$/u;
const COUNTED_BEFORE = /(?<!\p{L})(?:các|những|hai|ba|bốn|năm|sáu|\d+)\s$/iu;
const JOINING = new RegExp(
  `(?<![\\p{L}\\d])${NO_HEAD}(?:tuyến |Tuyến )?${HEAD_FIRST} từ (?:${FIRST})(?: ${CAP}){0,3} đến (?:${FIRST})(?: ${CAP}){0,3}`,
  'gu',
);
/** What a road or a bridge joins: «Khu công nghiệp Thạnh Lộc», «TP Cần Thơ», «Quốc lộ 61C». */
const JOINED = `(?:(?:${HEADS}|tỉnh|thành phố|TP\\.?|huyện|thị xã|quận|xã|phường) )?${PROPER}`;
const BETWEEN = new RegExp(
  `(?<![\\p{L}\\d])${NO_HEAD}(?:tuyến |Tuyến )?(?:(?:${HEADS})(?: (?!kết |nối )${LOWER}){0,3} (?:kết )?|(?:tuyến |Tuyến )?đường )nối ${JOINED} (?:với|và|đến) ${JOINED}`,
  'gu',
);
const MORE = new RegExp(
  `^\\s?(?:,|và)\\s(?<proper>${FIRST}(?:\\s${CAP}){0,4}(?:\\s?[-–]\\s?${FIRST}(?:\\s${CAP}){0,3})?)`,
  'u',
);
const CUE = new RegExp(`(?<!\\p{L})(?:${oneOf(works.cues)})(?!\\p{L})`, 'iu');
const FUNDING = new RegExp(
  `(?<!\\p{L})(?:bằng|từ|lấy từ|dùng|theo hình thức|là|gồm|do)?\\s?(?<funding>(?:nguồn\\s)?(?:${oneOf(works.funding)})(?!\\p{L})[^.;\\n]{0,120})`,
  'iu',
);
/** «Ban Quản lý dự án đường …»: an office. */
const OFFICE_BEFORE = /(?:Ban [Qq]uản lý|Ban QL|BQL|QLDA)(?: các)?(?: [Dd]ự án)?(?: [Đđ]ầu tư)?(?: xây dựng)? ?$/u;
const FORMER = /^\s(?:cũ|trước đây|ngày trước)(?!\p{L})/u;
/** Letters of a sentence before and after a work. */
const REACH = 700;
const ROAD_NUMBER = /^(?:tuyến )?(?:quốc lộ|tỉnh lộ|hương lộ|đường tỉnh|QL|ĐT)\s?\d/iu;

/** Works planned, built or paid for, by their proper names, each once. What is no part of the article is blanked out. */
export function worksIn(text: string, reject = tellNobody): Work[] {
  const found = [...projects(text), ...joining(text), ...named(text, reject)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: Work[] = [];
  for (const work of found) {
    if (kept.some(({ start, end }) => work.start < end && start < work.end)) continue;
    const same = kept.find(({ name }) => isSame(keyOfName(name), keyOfName(work.name)));
    if (same) {
      if (work.funding) same.funding ??= work.funding;
      if (work.name.length > same.name.length && !same.name.includes(' - '))
        Object.assign(same, { name: work.name, start: work.start, end: work.end });
      continue;
    }
    kept.push(work);
  }
  return kept;
}

const ACTIONS_AT_ALL = ACTIONS.replace(
  /(^|\|)(\p{Ll})/gu,
  (_, bar: string, letter: string) => `${bar}[${letter}${letter.toUpperCase()}]`,
);
const HEAD_OF_NAME = new RegExp(
  `^(?:(?:${ACTIONS_AT_ALL}) )?(?:(?:[tT]uyến|[đĐ]ường) )?(?:${HEADS}) (?:\\p{Ll}+ ){0,3}`,
  'u',
);
/** «dự án mở rộng Quốc lộ 279»: what is done is no part of the name, unless it is written like one. */
const ACTION_FIRST = new RegExp(`^(?:(?=\\p{Ll})(?:${ACTIONS}) )(?=(?:${HEADS}) )`, 'u');
const ACTION_AND_HEAD = new RegExp(`^(?:(?:${ACTIONS}) )?(?:${HEADS}) `, 'iu');

function keyOfName(name: string): string {
  return foldSpace(name)
    .replace(/[–—]/g, '-')
    .replace(/\s?-\s?/g, '-');
}

/** A name without its head; one of numbers alone keeps it: «Quốc lộ 279». */
function properOf(name: string): string {
  const proper = name.replace(HEAD_OF_NAME, '');
  return /\p{Lu}/u.test(proper) && proper !== name ? proper : name;
}

/** «cầu Mỹ Lệ» and «Xây dựng cầu Mỹ Lệ»; «Kho A» and «kho B» are two. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return (
    a.includes(b) ||
    b.includes(a) ||
    (properOf(one) !== one && b.endsWith(` ${properOf(one).toLowerCase()}`)) ||
    (properOf(other) !== other && a.endsWith(` ${properOf(other).toLowerCase()}`))
  );
}

function* projects(text: string): Generator<Work> {
  for (const match of text.matchAll(PROJECT)) {
    const { name, quote } = match.groups as { name: string; quote?: string };
    if (OFFICE_BEFORE.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    const start = match.index + match[0].length - name.length;
    const lines = /\n/.exec(name);
    const whole = lines ? name.slice(0, lines.index) : name;
    const words = quote ? whole : upToStop(whole);
    if (words === null || words.split(/\s+/).length > 22) continue;
    const action = ACTION_FIRST.exec(words)?.[0] ?? '';
    const work = { start: start + action.length, end: start + words.length, name: words.slice(action.length) };
    yield { ...work, ...fundingOf(text, work) };
    const more = new RegExp(`^\\s(?:và|,)\\s(?<head>(?:${HEADS})\\s${PROPER})`, 'u').exec(
      text.slice(work.end, work.end + 90),
    );
    if (more) {
      const at = work.end + more[0].length - more.groups!['head']!.length;
      yield {
        start: at,
        end: at + more.groups!['head']!.length,
        name: more.groups!['head']!,
        ...fundingOf(text, work),
      };
    }
  }
}

/** A name goes to the first word that no name has, once it holds a proper name: «cầu vượt đường sắt trên đường Nguyễn Tất Thành». */
function upToStop(whole: string): string | null {
  const ends = [...[...whole.matchAll(STOP_EVERYWHERE)].map(({ index }) => index), whole.length];
  for (const end of ends.slice(0, 3)) {
    const words = whole.slice(0, end).replace(/[\s,–-]+$/u, '');
    if (/\s(?:\p{Lu}|\d)/u.test(words) && (/^\p{Lu}/u.test(words) || ACTION_AND_HEAD.test(words))) return words;
    if (/^,/.test(whole.slice(end))) return null;
  }
  return null;
}

function* named(text: string, reject: Reject): Generator<Work> {
  for (const match of text.matchAll(WORK)) {
    const { head, proper, kv = '' } = match.groups as { head: string; proper: string; kv?: string };
    const exact = proper.replace(/[\s–-]+$/u, '');
    if (
      /^\d/.test(exact) &&
      !/\p{Lu}/u.test(exact) &&
      !ROAD_NUMBER.test(`${head} ${exact}`) &&
      !/(?:đai|metro số|số)$/iu.test(head)
    )
      continue;
    if (
      /^\p{Lu}\p{Ll}+$/u.test(head) &&
      /\p{L} $/u.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      !PROJECT_BEFORE.test(text.slice(Math.max(0, match.index - 30), match.index))
    )
      continue;
    if (/\p{Lu}/u.test(head.slice(1).replace(/^(?:CN|CCN|KT|K)+|Đường tỉnh|Quốc lộ/gu, ''))) continue;
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    const action = ACTION_BEFORE.exec(before)?.groups?.['action'];
    const isProject = PROJECT_BEFORE.test(before) || action !== undefined;
    const why = whyNoWork(text, match, { exact, name: `${head} ${kv}${exact}`, before, isProject });
    if (why) {
      reject({ start: match.index, end: match.index + match[0].length }, why);
      continue;
    }
    const name = `${head} ${kv}${exact}`;
    const start = match.index;
    const end = start + head.length + 1 + kv.length + exact.length;
    const prefix =
      action &&
      /^\p{Lu}/u.test(action) &&
      /(?:^|[\n.:;“"«]\s*|dự án\s)$/u.test(
        before.slice(0, before.length - (ACTION_BEFORE.exec(before)?.[0].length ?? 0)),
      )
        ? `${action} `
        : '';
    yield { start: start - prefix.length, end, name: prefix + name, ...fundingOf(text, { start, end }) };
    if (!COUNTED_BEFORE.test(before) && !/^\p{Lu}/u.test(head)) continue;
    let at = end;
    for (
      let more = MORE.exec(text.slice(at, at + 80));
      more && COUNTED_BEFORE.test(before);
      more = MORE.exec(text.slice(at, at + 80))
    ) {
      const words = more.groups!['proper']!;
      const from = at + more[0].length - words.length;
      at = from + words.length;
      yield { start: from, end: at, name: `${head} ${words}`, ...fundingOf(text, { start, end: at }) };
    }
  }
}

/** Why what is called like a work is none that is planned, built or paid for; null where it is one. */
function whyNoWork(
  text: string,
  match: RegExpExecArray,
  { exact, name, before, isProject }: { exact: string; name: string; before: string; isProject: boolean },
): Why | null {
  if (isInCompanyName(before)) return 'company';
  if (OFFICE_BEFORE.test(before)) return 'office';
  if (/^Việt Nam(?! \p{Lu})/u.test(exact)) return 'longer-name';
  if (FORMER.test(text.slice(match.index + match[0].length))) return 'former';
  if (isProject) return null;
  if (PLACE_BEFORE.test(before)) return 'passing-place';
  if (isInListOfWorks(text, match.index)) return null;
  const sentence = sentenceAt(text, match.index);
  const isRoadOnly =
    ROAD_NUMBER.test(name) && !/(?<!\p{L})(?:nâng cấp|cải tạo|mở rộng|xây dựng)(?!\p{L})/u.test(sentence);
  if (isRoadOnly || !CUE.test(sentence)) return 'passing';
  return isStreet(match.groups!['head']!, exact, sentence) ? 'street' : null;
}

/** «Đó là các tuyến: đường tỉnh 394B và đường vành đai V»: what is announced as works. */
function isInListOfWorks(text: string, offset: number): boolean {
  return /(?<!\p{L})(?:tuyến|dự án|công trình|hạng mục)[^.:\n]{0,40}(?::|\sgồm)\s[^.\n]*$/u.test(
    text.slice(Math.max(0, offset - 300), offset),
  );
}

/** «tuyến đường bộ ven biển từ Quảng Ninh đến Thanh Hóa», «đường nối Khu công nghiệp Thạnh Lộc với Quốc lộ 61C» */
function* joining(text: string): Generator<Work> {
  for (const match of [...text.matchAll(JOINING), ...text.matchAll(BETWEEN)]) {
    const name = match[0];
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const isProject = PROJECT_BEFORE.test(before) || ACTION_BEFORE.test(before);
    if (!isProject && (PLACE_BEFORE.test(before) || !CUE.test(sentenceAt(text, match.index)))) continue;
    const work = { start: match.index, end: match.index + name.length };
    yield { ...work, name, ...fundingOf(text, work) };
  }
}

/** A street named in passing has neither length nor cost beside it. */
function isStreet(head: string, proper: string, sentence: string): boolean {
  if (
    !/^(?:đường|đại lộ|phố|hồ|công viên|quảng trường|chợ|bệnh viện|ga|bến|cầu|kho|luồng|cống|tuyến|trạm|bãi)$/iu.test(
      head,
    ) ||
    /[-–\d]/.test(proper)
  )
    return false;
  return !/(?<!\p{L})(?:dài|vốn|kinh phí|xây|đầu tư|dự án|nâng cấp|cải tạo|mở rộng|thông xe|khởi công|diện tích|công suất)(?!\p{L})/iu.test(
    sentence,
  );
}

function sentenceAt(text: string, offset: number): string {
  // A sentence beyond all measure is a list; what stands far off says nothing of the work.
  const [first, last] = [Math.max(0, offset - REACH), Math.min(text.length, offset + REACH)];
  const before = text.slice(first, offset);
  const start = Math.max(before.lastIndexOf('\n'), ...['. ', '! ', '? ', '; '].map((mark) => before.lastIndexOf(mark)));
  const rest = text.slice(offset, last);
  const stop = rest.search(/[.!?;]\s|\n|\.$/u);
  return before.slice(start + 1) + (stop < 0 ? rest : rest.slice(0, stop));
}

function fundingOf(text: string, { end }: Span): { funding?: string } {
  const rest = sentenceAt(text, end);
  const after = rest.slice(Math.max(0, rest.indexOf(text.slice(end, end + 12))));
  const funding = FUNDING.exec(after)?.groups?.['funding'];
  if (!funding) return {};
  const words = foldSpace(
    funding
      .replace(/,\s(?:dự kiến|hoàn thành|khởi công|sẽ|đang|xong|làm|thời gian|báo cáo|trong đó có)(?!\p{L}).*$/u, '')
      .replace(/\uFFFC+/g, ' '),
  );
  return words.length > 2 ? { funding: words } : {};
}
