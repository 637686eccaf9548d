/** Letters that a text was not meant to have. */
export interface Garbled {
  kind: 'entity' | 'twice-decoded' | 'hidden' | 'eth';
  /** As written: `&ecirc;`, `á»™`, U+200B itself. */
  written: string;
  /** UTF-16 offset in the text. */
  offset: number;
  /** The whole text as it was meant. */
  meant: string;
}

/** Named references of HTML that stand for Vietnamese letters, marks and signs (HTML, 13.5). */
const NAMED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries({ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' }).flatMap(([name, mark]) =>
      [...'aeiouyAEIOUY'].map((letter) => [letter + name, (letter + mark).normalize('NFC')] as const),
    ),
  ),
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  times: '×',
  deg: '°',
};
/** A reference to a letter of HTML. */
export const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
const HIDDEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const ETH = /\u00D0/g;

/** Letters that Windows-1252 has for the bytes from 80 on. */
const BYTES = new Map(
  Array.from({ length: 128 }, (_, k) => [new TextDecoder('windows-1252').decode(Uint8Array.of(k + 128)), k + 128]),
);
const RUN = new RegExp(`[${[...BYTES.keys()].map((letter) => letter.replace(/[\]\\^-]/, '\\$&')).join('')}]{2,}`, 'g');
/** A first byte of UTF-8 and one that may follow it, so read: what is quickly seen not to be there need not be looked for. */
const PAIR = new RegExp(
  `[\u00C2-\u00F4][${[...BYTES].flatMap(([letter, byte]) => (byte < 0xc0 ? letter : [])).join('')}]`,
);
/** Letters and signs of Vietnamese texts, as UTF-8 writes them in two bytes or three. */
const VIETNAMESE = /^[àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ\u1EA0-\u1EF9‘’“”–—…•]+$/u;

/** Signs without which nothing but letters decoded twice can be found. */
const SUSPECT = new RegExp(`&|${HIDDEN.source}|${ETH.source}`);

/** What of a text was not meant, one of each kind, in order of place. NFC. */
export function garbledIn(text: string): Garbled[] {
  if (!SUSPECT.test(text) && !PAIR.test(text)) return [];
  const found = [entities(text), twiceDecoded(text), hidden(text), eth(text)];
  return found.filter((each) => each !== undefined).sort((a, b) => a.offset - b.offset);
}

function entities(text: string): Garbled | undefined {
  return replaced(text, 'entity', ENTITY, decodeEntity);
}

/** The letter that a match of `ENTITY` stands for; undefined where it stands for none. */
export function decodeEntity([, decimal, hex, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return NAMED[name];
  const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** UTF-8 that a program read as Windows-1252: «Há»™i» of «Hội». One pair of signs may be meant («XÃ”»). */
function twiceDecoded(text: string): Garbled | undefined {
  if (!PAIR.test(text)) return undefined;
  let pairs = 0;
  const found = replaced(text, 'twice-decoded', RUN, ([run]) => {
    const decoded = decodedRun(run);
    if (decoded !== undefined) pairs += run.length - [...decoded].length;
    return decoded;
  });
  return pairs > 1 ? found : undefined;
}

function decodedRun(run: string): string | undefined {
  try {
    const bytes = Uint8Array.from([...run], (letter) => BYTES.get(letter)!);
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return VIETNAMESE.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

function hidden(text: string): Garbled | undefined {
  return replaced(text, 'hidden', HIDDEN, () => '');
}

/** The Icelandic capital eth, which looks like Đ and is none. */
function eth(text: string): Garbled | undefined {
  return replaced(text, 'eth', ETH, () => 'Đ');
}

/** The first place, and the text with all of them replaced; undefined where nothing is. */
function replaced(
  text: string,
  kind: Garbled['kind'],
  pattern: RegExp,
  letterOf: (match: RegExpExecArray) => string | undefined,
): Garbled | undefined {
  let first: { written: string; offset: number } | undefined;
  let meant = '';
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const letter = letterOf(match);
    if (letter === undefined) continue;
    first ??= { written: match[0], offset: match.index };
    meant += text.slice(from, match.index) + letter;
    from = match.index + match[0].length;
  }
  return first && { kind, ...first, meant: (meant + text.slice(from)).normalize('NFC') };
}

/** Signs that the fonts of TCVN3 (.VnTime) show as Vietnamese letters, where no Vietnamese text has them. */
const TCVN3 =
  /[\p{L}\u00AD][\u00B5\u00B6\u00B8\u00B9\u00AA\u00AC\u00A9\u00A8\u00B7]|[\u00AE\u00AA\u00B8\u00B5\u00B6]\p{L}/gu;
const TCVN3_SIGN = /[\u00A8-\u00AA\u00AC\u00AE\u00B5-\u00B9]/;
/** Letters of Latin-1 that the fonts of VNI show as tone marks after a vowel. */
const VNI = /\p{L}[øûïåäëæÿØÛÏÅÄËÆ]|[aeoAEO][âÂ](?=\p{L})|[uaeioUAEIO]ù/gu;
const VNI_SIGN = /[øûïåäëæÿØÛÏÅÄËÆ]|[aeoAEO][âÂ]|[uaeioUAEIO]ù/;
/** Places below which it may be a foreign name or a sign. */
const LEAST = 3;

/** Vietnamese: what a raw text is instead of plain text in UTF-8; undefined where it is one. */
export function foreignFormOf(text: string): string | undefined {
  const head = text.slice(0, 200).trimStart();
  if (/^(?:<!doctype\s+html|<html[\s>]|<\?xml[\s?])/i.test(head)) return 'mã HTML của trang';
  if (head.startsWith('{\\rtf')) return 'tệp RTF';
  if (head.startsWith('%PDF-')) return 'tệp PDF';
  if (garbledIn(text).some(({ kind }) => kind === 'twice-decoded')) return 'chữ UTF-8 bị giải mã hai lần';
  if (TCVN3_SIGN.test(text) && count(text, TCVN3) >= LEAST) return 'chữ mã TCVN3 (phông .VnTime)';
  return VNI_SIGN.test(text) && count(text, VNI) >= LEAST ? 'chữ mã VNI (phông VNI-Times)' : undefined;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
