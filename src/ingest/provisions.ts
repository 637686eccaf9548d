/**
 * Where in an official text a line stands: its Phần, Chương, Mục, Điều, khoản, điểm. What an official text numbers it
 * does so in one of a few ways (Nghị định 30/2020, phụ lục I); what stands in none of them has no place of its own.
 */

type ProvisionLevel = 'annex' | 'part' | 'chapter' | 'section' | 'article' | 'clause' | 'point';

/** One step of a place, as the text writes it: `{level: 'clause', number: '2'}`. */
interface ProvisionStep {
  level: ProvisionLevel;
  number: string;
}

/** A place from the outside in: annex, part, section, article, clause, point. */
export type Provision = readonly ProvisionStep[];

const ORDER: readonly ProvisionLevel[] = ['annex', 'part', 'chapter', 'section', 'article', 'clause', 'point'];
const ANNEX =
  /^(?<name>QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|ĐIỀU LỆ|QUY TRÌNH|DANH MỤC|KẾ HOẠCH|CHƯƠNG TRÌNH|PHỤ LỤC(?:\s+(?:SỐ\s+)?(?:[IVX]+|\d{1,2}))?)$/u;
const MARKS: readonly [ProvisionLevel, RegExp][] = [
  ['part', /^(?:PHẦN|Phần)\s+(?<number>(?:THỨ|thứ)\s+\p{L}+|[IVX]+|\d{1,2}|[A-H])(?![\p{L}\d])/u],
  ['chapter', /^(?:CHƯƠNG|Chương)\s+(?<number>[IVX]+|\d{1,2})(?![\p{L}\d])/u],
  ['section', /^(?:MỤC|Mục)\s+(?<number>[IVX]+|\d{1,2})(?![\p{L}\d])/u],
  ['article', /^(?:ĐIỀU|Điều)\s+(?<number>\d{1,3}[a-zđ]?)\s*(?:[.:]|$)/u],
  ['section', /^(?<number>[IVX]{1,5})\s?[.)-](?:\s|$)/u],
  ['part', /^(?<number>[A-H])\s?[.)-]\s+(?=[\p{Lu}\s,;-]+$)/u],
  ['clause', /^(?:Khoản\s+)?(?<number>\d{1,2}(?:\.\d{1,2}){0,3})\s?(?:[.)](?!\d)|-(?=\s)|\.-)\s*(?=\S)/u],
  ['clause', /^(?<number>\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\p{Lu})/u],
  ['point', /^(?:Điểm\s+)?(?<number>[a-zđ])\s?[.)]\s*(?=\S)/u],
];
/** What closes a text is no part of its last provision. */
const CLOSING =
  /^(?:Trên đây là|Rất mong|Kính (?:mong|trình|đề nghị)|(?:Nghị quyết|Biên bản|Thỏa thuận|Thoả thuận) này (?:đã )?được .*(?:thông qua|lập)|.{2,60} thông báo (?:để|đến) )/u;
const FOOT = /^\|?\s*(?:Nơi nhận\s?:|(?:KT|TM|T\/M|TL|TUQ)\.?\s\p{Lu}{2}|ĐẠI DIỆN\s)/u;
const END = /\.\/\.?\s*$/u;

/** The name of an annex where a line is its heading: «Quy chế». */
export function annexIn(line: string): string | undefined {
  const name = ANNEX.exec(line.trim())?.groups!['name'];
  if (name === undefined) return undefined;
  const kind = /^PHỤ LỤC/u.test(name) ? name.replace(/^PHỤ LỤC/u, 'Phụ lục').replace('SỐ', 'số') : name;
  return kind === name ? name.charAt(0) + name.slice(1).toLowerCase() : kind;
}

/** The place of each physical line of a text; undefined for those that have none. */
export function provisionsOf(text: string): (Provision | undefined)[] {
  const lines = text.split('\n').map((line) => line.trim());
  const outline = new Outline(lines.some((line) => MARKS[3]![1].test(line)));
  return lines.map((line) => outline.next(line));
}

/** Reads line by line what is open: a heading closes all that stands inside the last one of its level. */
class Outline {
  readonly #hasArticles: boolean;
  #open = new Map<ProvisionLevel, string>();
  /** Its text is over: only an annex opens it again. */
  #isOver = false;
  /** How the line that opened the innermost provision ends: a heading, or what it introduces, has more below it. */
  #goesOn = false;
  #isBroken = false;

  constructor(hasArticles: boolean) {
    this.#hasArticles = hasArticles;
  }

  next(line: string): Provision | undefined {
    if (line === '') return undefined;
    const annex = annexIn(line);
    if (annex !== undefined && (this.#isOver || /\d|[IVX]$/u.test(annex))) {
      this.#open = new Map([['annex', annex]]);
      this.#isOver = false;
      return undefined;
    }
    if (FOOT.test(line)) this.#isOver = true;
    if (this.#isOver) return undefined;
    const place = this.#placed(line);
    if (END.test(line)) this.#isOver = true;
    return place;
  }

  #placed(line: string): Provision | undefined {
    const mark = this.#markOf(line);
    if (mark) this.#enter(mark, line);
    else if (CLOSING.test(line)) this.#open = new Map([...this.#open].filter(([level]) => level === 'annex'));
    else this.#stay(line);
    this.#isBroken = !/[.;:!?…»”")]$/u.test(line) && line !== line.toUpperCase();
    return this.#place();
  }

  #markOf(line: string): ProvisionStep | undefined {
    for (const [level, pattern] of MARKS) {
      const number = pattern.exec(line)?.groups!['number'];
      if (number === undefined) continue;
      const isInner = level === 'clause' || level === 'point';
      // Before the first Điều lists are numbered too: those who agree, what it rests on.
      if (isInner && this.#hasArticles && !this.#isIn('article', 'section', 'part', 'chapter')) return undefined;
      if (level === 'point' && !this.#isIn('article', 'section', 'clause', 'part')) return undefined;
      return {
        level,
        number: level === 'part' ? number.toLowerCase().replace(/^[ivxa-h]+$/u, (n) => n.toUpperCase()) : number,
      };
    }
    return undefined;
  }

  #enter({ level, number }: ProvisionStep, line: string): void {
    const at = ORDER.indexOf(level);
    // «I.» below a Điều is inside it; «Mục 1» of a chapter is not.
    const isInside = level === 'section' && this.#isIn('article') && /^[IVX]+\s?[.)-]/u.test(line);
    for (const [i, each] of ORDER.entries()) if (i >= at && !(isInside && each === 'article')) this.#open.delete(each);
    this.#open.set(level, number);
    const isHeading = !/[.;!?…]$/u.test(line);
    this.#goesOn = isHeading;
  }

  /** A line without a number: of the innermost provision while that goes on, then of the Điều or mục around it. */
  #stay(line: string): void {
    const isContinued = this.#isBroken || /^(?:[-–+•*]|\p{Ll})/u.test(line);
    if (isContinued || this.#goesOn) return;
    this.#open.delete('point');
    this.#open.delete('clause');
  }

  #isIn(...levels: ProvisionLevel[]): boolean {
    return levels.some((level) => this.#open.has(level));
  }

  /** A Điều has one number in its text, whatever chapter it stands in. */
  #place(): Provision | undefined {
    const isNumbered = this.#isIn('article');
    const steps = ORDER.flatMap((level): ProvisionStep[] => {
      const number = this.#open.get(level);
      const isAround = level === 'part' || level === 'chapter';
      return number === undefined || (isNumbered && isAround) ? [] : [{ level, number }];
    });
    const isNamed = steps.some(({ level }) => level !== 'annex');
    if (!isNamed) return undefined;
    return isNumbered ? withSectionInside(steps, this.#open) : steps;
  }
}

/** «khoản 2 mục I Điều 1»: a section that was opened inside a Điều stands inside it. */
function withSectionInside(steps: ProvisionStep[], open: ReadonlyMap<ProvisionLevel, string>): ProvisionStep[] {
  const opened = [...open.keys()];
  if (!open.has('section')) return steps;
  const section = steps.find(({ level }) => level === 'section')!;
  const others = steps.filter((each) => each !== section);
  if (opened.indexOf('section') < opened.indexOf('article')) return others;
  const at = others.findIndex(({ level }) => level === 'article');
  return others.toSpliced(at + 1, 0, section);
}
