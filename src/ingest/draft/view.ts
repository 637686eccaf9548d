import { normalizeFile } from '../../domain/text.ts';
import { decodeEntity, ENTITY } from '../garbled.ts';
import { newTones } from '../tones.ts';
import { unpackDump } from './dump.ts';

/** A text as recognisers read it, and where each unit of it stands in the raw one. */
export interface View {
  text: string;
  /** The same with tones as written, unit for unit. */
  plain: string;
  /** `normalizeFile` of the file: quotes are cut from it. */
  raw: string;
  /** For each unit of the text where it begins and ends in the raw one. */
  from: Uint32Array;
  to: Uint32Array;
  /** What had to be converted, for who reads the draft. */
  notes: string[];
}

/** One match of a pattern; undefined leaves it as it is. */
type Replace = (match: RegExpExecArray) => string | undefined;

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const BLOCK_TAG =
  /<\/?(?:p|div|br|h[1-6]|li|ul|ol|tr|table|section|article|header|footer|figure|figcaption|span|td|th)\b/gi;
const DROPPED_ELEMENT = /<(script|style|noscript|head)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const TAG = /<\/?([a-zA-Z][a-zA-Z0-9]{0,12})(?:\s[^<>]{0,2000})?\/?>|<!doctype[^<>]{0,200}>/gi;
const LINE_TAGS = new Set(
  'p div br h1 h2 h3 h4 h5 h6 li ul ol tr table section article header footer figure figcaption'.split(' '),
);

/** A raw text (NFC or not, any line ends) as it is read: dumps unpacked, tags and marks away, entities and tones as letters. */
export function viewOf(original: string): View {
  const raw = normalizeFile(original);
  const notes: string[] = [];
  let view = identity(raw, notes);
  view = unpackDump(view, replace);
  if ((raw.match(BLOCK_TAG)?.length ?? 0) >= 3) {
    view = withoutTags(view);
    notes.push('bỏ thẻ HTML');
  }
  if (view.text.includes('&')) {
    const before = view.text;
    view = replace(view, ENTITY, decodeEntity);
    if (view.text !== before) notes.push('đổi mã HTML («&ecirc;», «&#7879;»…) thành chữ');
  }
  if (raw.search(INVISIBLE) >= 0) notes.push('bỏ ký tự ẩn');
  view = replace(view, INVISIBLE, () => '');
  view = withoutMarkdown(view);
  view = replace(view, /\P{M}\p{M}+/gu, ([letter]) =>
    letter.normalize('NFC') === letter ? undefined : letter.normalize('NFC'),
  );
  const spaced = view.text.replace(/[^\S\n\t]/g, ' ');
  return { ...view, text: newTones(spaced), plain: spaced };
}

function identity(raw: string, notes: string[]): View {
  const from = Uint32Array.from({ length: raw.length }, (_, i) => i);
  return { text: raw, plain: raw, raw, from, to: from.map((at) => at + 1), notes };
}

/** The view with each match of a pattern replaced; what stands for a match comes from all of it. */
function replace(view: View, pattern: RegExp, by: Replace): View {
  const pieces: string[] = [];
  const spans: { here: number; count: number; whole: boolean; end: number }[] = [];
  let at = 0;
  for (const match of view.text.matchAll(pattern)) {
    const put = by(match);
    if (put === undefined) continue;
    const end = match.index + match[0].length;
    pieces.push(view.text.slice(at, match.index), put);
    spans.push({ here: at, count: match.index - at, whole: false, end: match.index });
    spans.push({ here: match.index, count: put.length, whole: true, end });
    at = end;
  }
  if (pieces.length === 0) return view;
  pieces.push(view.text.slice(at));
  spans.push({ here: at, count: view.text.length - at, whole: false, end: view.text.length });
  const text = pieces.join('');
  const [from, to] = [new Uint32Array(text.length), new Uint32Array(text.length)];
  let out = 0;
  for (const { here, count, whole, end } of spans)
    for (let i = 0; i < count; i++, out++) {
      from[out] = view.from[whole ? here : here + i]!;
      to[out] = view.to[whole ? end - 1 : here + i]!;
    }
  return { ...view, text, from, to };
}

/** Tags of blocks break lines, others go; a heading of the first order is marked as in Markdown. */
function withoutTags(view: View): View {
  const bare = replace(view, DROPPED_ELEMENT, () => '\n');
  const lined = replace(bare, /[^\S\n]*\n\s*/g, () => ' ');
  return replace(lined, TAG, ([tag, name = '']) => {
    const lower = name.toLowerCase();
    if (lower === 'h1' && !tag.startsWith('</')) return '\n# ';
    if (lower === 'td' || lower === 'th') return tag.startsWith('</') ? ' | ' : '';
    return LINE_TAGS.has(lower) || (lower === 'span' && /class=/.test(tag)) ? '\n' : '';
  });
}

/** Marks of Markdown, save the «# » of headings, which tell the title. */
function withoutMarkdown(view: View): View {
  let out = replace(view, /!\[[^\]\n]{0,300}\]\([^()\n]{0,500}\)/g, () => '');
  out = replace(out, /\[([^\][\n]{1,300})\]\((?:https?:|\/)[^()\s]{0,500}\)/g, ([, words]) => words);
  out = replace(out, /\*\*|__(?=\p{L})|(?<=\p{L})__/gu, () => '');
  return replace(out, /^[^\S\n]*([*_])(?=\S)(.*\S)\1[^\S\n]*$/gm, ([, , words]) => words);
}

/** What a span of the view is in the raw text, and where. */
export function cut(view: View, start: number, end: number): { text: string; offset: number } {
  if (end <= start) return { text: '', offset: view.from[start] ?? view.raw.length };
  const offset = view.from[start]!;
  return { text: view.raw.slice(offset, view.to[end - 1]!), offset };
}
