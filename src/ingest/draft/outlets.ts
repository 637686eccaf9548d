import { foldMarks } from '../../domain/text.ts';
import { aliases } from '../../reference/index.ts';
import { aggregators, outlets, sections } from '../../reference/reading.ts';
import { findAddresses } from '../addresses.ts';

const key = (text: string) =>
  foldMarks(text)
    .replace(/[^a-z0-9&+/.]+/g, ' ')
    .trim();

const NAMES = new Set(
  [...outlets.flatMap(({ names, hosts }) => [...names, ...hosts]), ...aliases.outlets.map(({ text }) => text)].map(key),
);
/** As they are written: «THO» is a newspaper, «Thơ» none. */
const INITIALS = new Set(outlets.flatMap(({ initials }) => initials));
const AGGREGATORS = new Set(aggregators.map(key));
const SECTIONS = new Set(sections.map(key));
/** What a newspaper, an agency or a portal is called, whatever its own name. */
const KIND =
  /^(?:báo(?!\s(?:cáo|chí|động|giá|hiệu|hỏng|ứng|tin))|tạp chí|đài (?:phát thanh|truyền hình|pt|tiếng nói|pt-?th)|thông tấn xã|trang (?:tin|thông tin)|cổng (?:thông tin|tt|tin|việc làm|điện tử|giao tiếp)|thời báo)(?!\p{L})/iu;
const PORTAL = /^(?:cổng|trang)(?!\p{L})/iu;
const LONGEST = 90;

/** True for the name of a newspaper, agency or portal, or its host. */
export function isOutlet(text: string): boolean {
  const name = text.trim();
  if (name === '' || name.length > LONGEST || isAggregator(name)) return false;
  const bare = name.replace(/\s(?:online|điện tử)$/iu, '');
  return (
    NAMES.has(key(name)) ||
    NAMES.has(key(bare)) ||
    INITIALS.has(name) ||
    (KIND.test(name) && isTitle(name)) ||
    isHost(name)
  );
}

/** «Cổng thông tin điện tử tỉnh …», a portal that may have taken the text over. */
export function isPortal(text: string): boolean {
  return PORTAL.test(text.trim()) && isOutlet(text);
}

export function isAggregator(text: string): boolean {
  const plain = key(
    text
      .replace(/^https?:\/\//i, '')
      .replace(/^www\./i, '')
      .replace(/\/.*$/, ''),
  );
  return AGGREGATORS.has(plain);
}

/** True for initials that our table has; `unknown` takes any capitals. */
export function isInitials(text: string, { unknown = false } = {}): boolean {
  return INITIALS.has(text.trim()) || (unknown && /^\p{Lu}[\p{Lu}&]{1,7}$/u.test(text)) || isHost(text);
}

export function isSection(text: string): boolean {
  return SECTIONS.has(key(text));
}

function isHost(text: string): boolean {
  const [first] = findAddresses(text.trim());
  return (
    first !== undefined &&
    first.host !== null &&
    first.start === 0 &&
    first.end >= text.trim().length &&
    !/^https?:/i.test(text)
  );
}

/** No sentence: few words, no full stop inside. */
function isTitle(text: string): boolean {
  return text.split(/\s+/).length <= 12 && !/[.!?]\s+\p{Lu}/u.test(text) && !/[.:]$/.test(text);
}
