import { escapeHtml, foldWithOffsets } from '../domain/text.ts';
import { COMPONENTS } from './components.ts';
import type { PropValue } from './components.ts';
import type { ComponentNode, ElementNode, Node, ParsedBody, TextNode } from './nodes.ts';

/**
 * A piece of a page: HTML, or a call of a component. A string may hold tags that it does not close (`<p>với `, then a
 * component, then `.</p>`), so segments are written one after the other, never one without the others.
 */
export type Segment = string | Called;

export interface Called {
  name: string;
  props: Record<string, PropValue>;
  children: Segment[];
  /** Begins every id of a drawing; no heading has such an id. */
  anchor?: string;
}

/** A paragraph, list, table or other block of a body; its strings close all tags they open. */
export interface Block {
  segments: Segment[];
  /** Keys of the marks that end in it. */
  ended: string[];
}

/** A stretch of `ParsedBody.text` that the page sets off. */
export interface Mark {
  /** UTF-16 range in `ParsedBody.text`. */
  start: number;
  end: number;
  /** Anchor on or just before the first piece, unique in the page; none if left out. */
  key?: string;
  /** `<mark class="quote" data-notes="keys">`, `<u class="sic">` or `<a class="entity">`. */
  kind: 'quote' | 'correction' | 'entity';
  /** Put right after the last piece; strings are HTML. */
  after?: readonly Segment[];
  title?: string;
  /** Of an entity: a path of this site. Left out inside other links. */
  href?: string;
}

export interface RenderOptions {
  /** Prefix of paths of this site: `/` or `/sub/`. */
  base: string;
  marks?: readonly Mark[];
  /** What a box of a list of tasks says to those who do not see it; bodies of articles hold none. */
  boxes?: { checked: string; unchecked: string };
  /** Added to the level of each heading; h6 is the last. */
  headingLevelShift?: number;
}

const VOID = new Set(['br', 'hr', 'img', 'input']);

/** A mark and its range in `ParsedBody.unfolded`. */
interface Span {
  mark: Mark;
  from: number;
  to: number;
}

interface Writer {
  options: RenderOptions;
  spans: Span[];
  out: Segment[];
  /** Keys of the marks that ended in `out`. */
  ended: string[];
  html: string;
  linkDepth: number;
  /** What waits for the end of the link it would otherwise stand in. */
  deferred: Segment[];
  /** Drawings so far, counted over the whole body. */
  drawn: { count: number };
}

/**
 * Writes a checked body as segments, with marks laid over it. Marks may overlap and cross markup and paragraphs: text
 * is cut where any of them begins or ends, and each piece wears all that cover it.
 * @throws RangeError if a mark lies outside the text or two marks have one key
 */
export function renderSegments(parsed: ParsedBody, options: RenderOptions): Segment[] {
  const writer = createWriter(parsed, options);
  writeAll(writer, parsed.tree);
  flush(writer);
  return writer.out;
}

/** The same block by block, so that a page can put something after each. */
export function renderBlocks(parsed: ParsedBody, options: RenderOptions): Block[] {
  const writer = createWriter(parsed, options);
  const blocks: Block[] = [];
  for (const node of parsed.tree) {
    writeAll(writer, [node]);
    if (node.type === 'text' && node.value.trim() === '') continue;
    flush(writer);
    blocks.push({ segments: writer.out.splice(0), ended: writer.ended.splice(0) });
  }
  return blocks;
}

function createWriter(parsed: ParsedBody, options: RenderOptions): Writer {
  const spans = laySpans(parsed, options.marks ?? []);
  return { options, spans, out: [], ended: [], html: '', linkDepth: 0, deferred: [], drawn: { count: 0 } };
}

function laySpans({ text, unfolded }: ParsedBody, marks: readonly Mark[]): Span[] {
  if (marks.length === 0) return [];
  const keys = marks.flatMap(({ key }) => key ?? []);
  if (new Set(keys).size < keys.length) throw new RangeError('two marks have one key');
  const { offsets } = foldWithOffsets(unfolded);
  const spans = marks.map((mark): Span => {
    let { start, end } = mark;
    while (text[start] === ' ') start++;
    while (text[end - 1] === ' ') end--;
    if (start < 0 || end > offsets.length || !(start < end))
      throw new RangeError(`invalid mark: ${mark.start}–${mark.end} in a text of ${text.length}`);
    return { mark, from: offsets.at(start)!, to: offsets.at(end - 1)! + 1 };
  });
  return spans.sort((a, b) => a.from - b.from);
}

function flush(writer: Writer): void {
  if (writer.html !== '') writer.out.push(writer.html);
  writer.html = '';
}

function writeSegment(writer: Writer, segment: Segment): void {
  if (typeof segment === 'string') {
    writer.html += segment;
    return;
  }
  flush(writer);
  writer.out.push(segment);
}

function writeAll(writer: Writer, nodes: readonly Node[]): void {
  for (const node of nodes) {
    if (node.type === 'text') writeText(writer, node);
    else if (node.type === 'element') writeElement(writer, node);
    else writeComponent(writer, node);
  }
}

function writeComponent(writer: Writer, { name, props, children }: ComponentNode): void {
  const inside: Writer = { ...writer, spans: [], out: [], html: '' };
  writeAll(inside, children);
  flush(inside);
  const anchor = COMPONENTS[name]?.drawn ? { anchor: `hinh--${++writer.drawn.count}` } : {};
  writeSegment(writer, { name, props, children: inside.out, ...anchor });
}

function writeElement(writer: Writer, { tag, attributes, children }: ElementNode): void {
  const name = shiftHeading(tag, writer.options.headingLevelShift ?? 0);
  const { base, boxes } = writer.options;
  const label = tag === 'input' ? boxes?.[attributes.checked ? 'checked' : 'unchecked'] : undefined;
  writer.html += `<${name}${writeAttributes(label ? { ...attributes, 'aria-label': label } : attributes, base)}>`;
  if (VOID.has(tag)) return;
  if (tag === 'a') writer.linkDepth++;
  writeAll(writer, children);
  writer.html += `</${name}>`;
  if (tag !== 'a' || --writer.linkDepth > 0) return;
  for (const segment of writer.deferred.splice(0)) writeSegment(writer, segment);
}

function shiftHeading(tag: string, shift: number): string {
  return shift !== 0 && /^h\d$/.test(tag) ? `h${Math.min(Number(tag[1]) + shift, 6)}` : tag;
}

function writeAttributes(attributes: Record<string, string | true>, base: string): string {
  let html = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) html += ` ${name}`;
    else html += ` ${name}="${escapeHtml(name === 'href' || name === 'src' ? withBase(value, base) : value)}"`;
  }
  return html;
}

function withBase(url: string, base: string): string {
  return url.startsWith('/') ? base + url.slice(1) : url;
}

/** Quotation marks stay: between tags they are letters like others. */
function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}

function writeText(writer: Writer, { value, start }: TextNode): void {
  const end = start + value.length;
  const spans = start < 0 ? [] : writer.spans.filter(({ from, to }) => from < end && to > start);
  if (spans.length === 0) {
    writer.html += escapeText(value);
    return;
  }
  const cuts = [start, end, ...spans.flatMap(({ from, to }) => [from, to])].filter((cut) => cut >= start && cut <= end);
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const to = edges[i + 1]!;
    const covering = spans.filter((span) => span.from <= from && span.to >= to);
    writePiece(writer, value.slice(from - start, to - start), covering, from);
    writeAfter(
      writer,
      covering.filter((span) => span.to === to),
    );
  }
}

function writePiece(writer: Writer, text: string, covering: readonly Span[], from: number): void {
  const tags = wrappers(covering, writer, text.trim() === '');
  const keys = covering.flatMap(({ mark, from: begin }) => (begin === from ? (mark.key ?? []) : []));
  const ownKey = tags.length > 0 ? keys.shift() : undefined;
  for (const key of keys) writer.html += `<span id="${escapeHtml(key)}"></span>`;
  for (const [i, [tag, attributes]] of tags.entries()) {
    const id: Record<string, string> = i === 0 && ownKey !== undefined ? { id: ownKey } : {};
    writer.html += `<${tag}${writeAttributes({ ...id, ...attributes }, writer.options.base)}>`;
  }
  writer.html += escapeText(text);
  for (const [tag] of tags.toReversed()) writer.html += `</${tag}>`;
}

/** The tags round one piece, outermost first. Of two corrections or two entities the first one counts; a blank is no link. */
function wrappers(
  covering: readonly Span[],
  { linkDepth }: Writer,
  isBlank: boolean,
): [string, Record<string, string>][] {
  const marks = covering.map(({ mark }) => mark);
  const quotes = marks.filter(({ kind }) => kind === 'quote');
  const correction = marks.find(({ kind }) => kind === 'correction');
  const entity = linkDepth > 0 || isBlank ? undefined : marks.find(({ kind, href }) => kind === 'entity' && href);
  const notes = quotes.flatMap(({ key }) => key ?? []).join(' ');
  const tags: [string, Record<string, string>][] = [];
  if (quotes.length > 0)
    tags.push(['mark', { class: 'quote', ...(notes && { 'data-notes': notes }), ...titled(quotes[0]) }]);
  if (correction) tags.push(['u', { class: 'sic', ...titled(correction) }]);
  if (entity) tags.push(['a', { class: 'entity', href: entity.href!, ...titled(entity) }]);
  return tags;
}

function titled(mark: Mark | undefined): Record<string, string> {
  return mark?.title === undefined ? {} : { title: mark.title };
}

/** What follows a mark may hold links, so it waits until an open link is closed. */
function writeAfter(writer: Writer, ending: readonly Span[]): void {
  writer.ended.push(...ending.flatMap(({ mark }) => mark.key ?? []));
  for (const segment of ending.flatMap(({ mark }) => mark.after ?? [])) {
    if (writer.linkDepth > 0) writer.deferred.push(segment);
    else writeSegment(writer, segment);
  }
}
