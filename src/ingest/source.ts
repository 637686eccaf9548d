import { findAddresses, type FoundAddress } from './addresses.ts';
import { linesOf, type Line } from './span.ts';

export interface FoundSource {
  /** Name or host as the text writes it. */
  publisher: string | null;
  /** Address as the text writes it, with http:// or https://; where the text gives only its site's address, that. */
  url: string | null;
  /** Who wrote, when a line says so. Who posted did not write; initials at the end do not say what they stand for. */
  author: string | null;
}

/** A longer line is a paragraph, and no source stands between two paragraphs. */
const PARAGRAPH = 200;
const LONGEST_VALUE = 90;

const SOURCE =
  /^\(?(?:(?:theo\s)?nguồn(?:\s(?:tin|bài|bài\sviết|gốc))?|link\sgốc|bài\sgốc|địa\schỉ\sbài\sviết|url)\s{0,3}:\s{0,6}(?<value>.*)$/iu;
const AUTHOR =
  /^\(?(?:tác\sgiả(?:\sbài\sviết)?|người\sviết|thực\shiện|phóng\sviên|pv|(?:tin|bài)(?:\s{0,2},?\s{0,2}bài)?(?:\s{0,2}(?:,|và|&|-|\+)\s{0,2}(?:ảnh|hình|clip|video)){0,2})\s{0,3}:\s{0,6}(?<value>.+)$/iu;
const ACCORDING = /^\(?theo\s{0,2}:?\s{1,3}(?<value>[^()]{2,60}?)\)?\.?$/iu;
const ACCORDING_AT_END = /\((?:theo|nguồn\s?:?)\s{1,3}(?<value>[^()]{2,60})\)\.?$/iu;
const HOST_AT_START = /^\(?(?<value>(?:[a-z0-9-]{1,63}\.){1,4}(?:vn|com|net))\)?\s{0,3}[-–—]\s/iu;
/** What a newspaper, an agency or a portal is called. */
const OUTLET =
  /^(?:Báo(?!\s(?:cáo|chí))|Tạp chí|Đài|Cổng|Trang tin|Trang thông tin|Thông tấn|TTXVN|VOV|VTV|VTC|VietnamPlus|Vietnam\+|VnExpress|VietNamNet|VnEconomy|Dân trí|Tuổi Trẻ|Thanh Niên|Nhân Dân|Lao Động|Tiền Phong|Chinhphu)(?!\p{L})/u;
/** What may follow a name on the same line. */
const NEXT_FIELD =
  /\s{0,6}(?:\||[,(–-]?\s{0,3}(?:(?:số\s)?(?:ra\s)?ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|[-–,;.]?\s{0,3}(?:ảnh|hình|clip|video|nguồn|ngày\sđăng|cập\snhật|lượt\sxem|số\slượt\sxem|người\sđăng|tác\sgiả)\s{0,3}:)/iu;

/** Publisher, address and author, from the lines that state them. */
export function findSource(text: string): FoundSource {
  const lines = linesOf(text);
  const authors = lines.flatMap((line) => valueOf(AUTHOR, line));
  const author = authors.find((value) => findAddresses(value).length === 0 && isName(value)) ?? null;
  const address = authors.find((value) => findAddresses(value).length > 0);
  const source =
    sourceLine(lines) ??
    (address ? readSource(address) : null) ??
    accordingTo(lines) ??
    hostAtStart(lines) ??
    masthead(lines) ??
    bareAddress(lines);
  return { publisher: source?.publisher ?? null, url: source?.url ?? null, author };
}

/** True for a line that states a source or an author. */
export function isSourceLine(line: string): boolean {
  if (line.length > PARAGRAPH) return false;
  if (SOURCE.test(line) || AUTHOR.test(line) || isBareAddress(line) || isMasthead(line)) return true;
  return isOutlet(ACCORDING.exec(line)?.groups?.['value'] ?? null);
}

type Source = Pick<FoundSource, 'publisher' | 'url'>;

function sourceLine(lines: Line[]): Source | null {
  for (const [i, line] of lines.entries()) {
    if (line.text.length > PARAGRAPH * 10) continue;
    const match = SOURCE.exec(line.text);
    if (!match) continue;
    const value = untilNextField(match.groups!['value']!) || addressIn(lines[i + 1]);
    const source = readSource(value);
    if (source && (source.url || isOutlet(source.publisher) || !isBetweenParagraphs(lines, i))) return source;
  }
  return null;
}

/** Name and address of a value such as «Báo Vĩnh Phúc (http://…)»; without a name, the host is the publisher. */
function readSource(value: string): Source | null {
  const address = findAddresses(value).find(({ host }) => host !== null);
  const name = trimName(address ? beforeAddress(value, address) : value);
  if (name !== '' && (name.length > LONGEST_VALUE || !/\p{L}{2}/u.test(name))) return null;
  const publisher = name || address?.host || null;
  return publisher ? { publisher, url: address?.url ?? null } : null;
}

function beforeAddress(value: string, address: FoundAddress): string {
  return value.slice(0, address.start).replace(/\s(?:tại|link|địa chỉ)\s*:?\s*$/iu, '');
}

/** «Theo Báo Quảng Ninh» as a line of its own, or in parentheses at the end of a paragraph. */
function accordingTo(lines: Line[]): Source | null {
  const values = lines.flatMap((line) => [...valueOf(ACCORDING, line), ...endValue(line)]);
  const publisher = values.find(isOutlet);
  return publisher ? readSource(publisher) : null;
}

function endValue(line: Line): string[] {
  const value = ACCORDING_AT_END.exec(line.text.slice(-100))?.groups?.['value'];
  return value ? [trimName(value)] : [];
}

/** «(Chinhphu.vn) - Thủ tướng …» */
function hostAtStart(lines: Line[]): Source | null {
  for (const line of lines.slice(0, 5)) {
    const host = HOST_AT_START.exec(line.text.slice(0, 100))?.groups?.['value'];
    if (host) return { publisher: host, url: null };
  }
  return null;
}

/** «Báo Đắk Lắk» alone on the first or the last line. */
function masthead(lines: Line[]): Source | null {
  const line = [lines[0], lines.at(-1)].find((each) => each && isMasthead(each.text));
  return line ? { publisher: line.text, url: null } : null;
}

function isMasthead(line: string): boolean {
  return /^(?:Báo|Tạp chí|Đài|TTXVN|VOV|VTV)(?!\p{L})/u.test(line) && isName(line.replace(/^Tạp chí/u, ''));
}

/** An address alone on the first or the last line. */
function bareAddress(lines: Line[]): Source | null {
  const line = [lines[0], lines.at(-1)].find((each) => each && isBareAddress(each.text));
  return line ? readSource(line.text) : null;
}

function isBareAddress(line: string): boolean {
  return /^https?:\/\/\S+$/i.test(line) && findAddresses(line)[0]?.url === line;
}

function addressIn(line: Line | undefined): string {
  return line && isBareAddress(line.text) ? line.text : '';
}

function valueOf(pattern: RegExp, line: Line): string[] {
  if (line.text.length > PARAGRAPH) return [];
  const value = pattern.exec(line.text)?.groups?.['value'];
  if (!value) return [];
  const name = trimName(untilNextField(value));
  return name ? [name] : [];
}

function untilNextField(value: string): string {
  const field = NEXT_FIELD.exec(value);
  return field ? value.slice(0, field.index) : value;
}

function trimName(value: string): string {
  return value
    .replace(/^[\s|:;,.(–-]{1,20}/u, '')
    .replace(/[\s|:;,()–-]{1,20}$/u, '')
    .replace(/(?<=\p{L}{2})\.$/u, '');
}

function isOutlet(value: string | null): boolean {
  return value !== null && (OUTLET.test(value) || findAddresses(value)[0]?.start === 0);
}

/** Every word begins with a capital, save the conjunctions: «Lưu Nhung», «Nguyễn Hà và Trần Bình – N.L». */
function isName(value: string): boolean {
  if (value.length > LONGEST_VALUE) return false;
  const words = value.split(/[\s,–&-]+/u).filter(Boolean);
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word) || word === 'và');
}

function isBetweenParagraphs(lines: Line[], index: number): boolean {
  const isParagraph = ({ text }: Line) => text.length > PARAGRAPH;
  return lines.slice(0, index).some(isParagraph) && lines.slice(index + 1).some(isParagraph);
}
