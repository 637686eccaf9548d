/**
 * Widths of text in Source Sans 3, for layouts that must know before a browser does. Advances are in thousandths of
 * the font size at weight 400; a letter with marks is a little wider than its base letter, up to 2.2 %, which `MARGIN` covers.
 */
const ADVANCES: Record<string, number> = Object.fromEntries(
  (
    '0 497|1 497|2 497|3 497|4 497|5 497|6 497|7 497|8 497|9 497|  200|! 289|" 426|# 497|$ 497|% 824|& 609|\' 249|' +
    '( 303|) 303|* 418|+ 497|, 249|- 311|. 249|/ 350|: 249|; 249|< 497|= 497|> 497|? 425|@ 847|A 543|B 588|C 571|' +
    'D 615|E 527|F 494|G 617|H 652|I 263|J 479|K 579|L 486|M 727|N 647|O 664|P 566|Q 664|R 569|S 534|T 536|U 645|' +
    'V 515|W 786|X 513|Y 476|Z 539|[ 303|\\ 350|] 303|^ 497|_ 500|` 542|a 504|b 553|c 456|d 555|e 496|f 292|g 504|' +
    'h 544|i 246|j 247|k 495|l 255|m 829|n 547|o 542|p 555|q 555|r 347|s 419|t 338|u 544|v 467|w 719|x 446|y 467|' +
    'z 425|{ 303|| 241|} 303|~ 497|« 429|» 429|– 480|… 948|× 497|₫ 497|đ 562|Đ 635'
  )
    .split(/(?<=\d)\|/)
    .map((pair) => [pair[0]!, Number(pair.slice(2))]),
);
const UNKNOWN = 900;
const SECOND_HALF = /[\udc00-\udfff]/;
const MARGIN = 1.03;

/** Advances of letters as they are written, by code: filled as texts are measured, which pages do millions of times. */
const known = new Int16Array(0x10000).fill(-1);

/** Width of a text in the units of `fontSize`, never less than the browser's at weight 400. Marks count for nothing. */
export function textWidth(text: string, fontSize: number): number {
  return widthOf(advanceOf(text), fontSize);
}

/** Breaks a text at spaces into lines no wider than `width`; a word that is wider than that stands alone, unbroken. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[][] = [];
  let advance = 0;
  for (const word of text.split(' ')) {
    const own = advanceOf(word);
    const joined = advance + advanceOf(' ') + own;
    const fits = lines.length > 0 && widthOf(joined, fontSize) <= width;
    if (fits) lines.at(-1)!.push(word);
    else lines.push([word]);
    advance = fits ? joined : own;
  }
  return lines.map((words) => words.join(' '));
}

/** How many lines `wrapText` makes: to measure a page, which is done much oftener than to draw one, needs no more. */
export function lineCount(text: string, width: number, fontSize: number): number {
  const space = advanceOf(' ');
  let lines = 0;
  let advance = 0;
  for (let from = 0; from <= text.length;) {
    const at = text.indexOf(' ', from);
    const to = at < 0 ? text.length : at;
    const own = advanceOf(text, from, to);
    const joined = advance + space + own;
    const fits = lines > 0 && widthOf(joined, fontSize) <= width;
    if (!fits) lines++;
    advance = fits ? joined : own;
    from = to + 1;
  }
  return lines;
}

function widthOf(advance: number, fontSize: number): number {
  return (advance / 1000) * fontSize * MARGIN;
}

function advanceOf(text: string, from = 0, to = text.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (known[code] === -1) known[code] = letterAdvance(text[i]!);
    sum += known[code]!;
  }
  return sum;
}

/** Of a letter with or without its marks; of a mark alone nothing, nor of the second half of a rare letter. */
function letterAdvance(letter: string): number {
  if (SECOND_HALF.test(letter)) return 0;
  const bases = [...letter.normalize('NFD').replace(/\p{M}/gu, '')];
  return bases.reduce((sum, base) => sum + (/\s/u.test(base) ? ADVANCES[' ']! : (ADVANCES[base] ?? UNKNOWN)), 0);
}
