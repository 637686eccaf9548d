import { foldSpace } from '../../domain/text.ts';
import { officeName } from './office-case.ts';
import { sidesOf, type Foot } from './official-foot.ts';
import type { ZoneLine } from './zones.ts';

const SIDE =
  /^(?:[-–•]\s*|\d{1,2}[.)]\s*)?(?:BÊN|Bên)\s+(?:[A-E]|thứ\s+\p{L}+|[1-9])(?!\p{L})[\s:.(–-]*(?<name>\p{Lu}.*)$/u;
const LISTED =
  /^(?:[-–•]|\d{1,2}[.)])\s*(?<name>(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Tỉnh ủy|Thành ủy|Sở|Bộ|Ban|Hiệp hội|Công ty|Trường|Viện)\s[^,;:(]{2,80}?)\s*(?:,?\s+do\s|,\s*đại diện|\(|:|;|$)/u;
/** Lines below the head in which the parties are named. */
const FIRST_LINES = 40;

/** Those who agree: as «BÊN A: …», above the signatures, or in a list. */
export function partiesOf(lines: readonly ZoneLine[], head: number, foot: Foot | null): string[] {
  const opening = lines.slice(head, head + FIRST_LINES);
  const ruled = opening.findIndex(({ text }) => /^(?:Điều|Chương|Phần)\s/iu.test(text));
  const first = ruled < 0 ? opening : opening.slice(0, ruled);
  const inList = (pattern: RegExp) =>
    first.flatMap(({ text }) => {
      const name = pattern.exec(text)?.groups!['name'];
      return name === undefined ? [] : [name];
    });
  const sides = [() => inList(SIDE), () => sidesOf(lines, foot), () => inList(LISTED)];
  const found = sides.map((find) => [...new Set(find().map(tidy))]).find((names) => names.length > 1);
  return found ?? [];
}

function tidy(name: string): string {
  return officeName(foldSpace(name).replace(/\s*\((?:sau đây|gọi tắt)[^)]*\)?\s*$|[\s;:,.)]+$/giu, ''));
}
