import { nearest } from '../domain/collate.ts';
import { foldSpace, nfc, positionAt } from '../domain/text.ts';
import { createUniqueIds, slug } from '../domain/slug.ts';
import { COMPONENTS, componentNames } from './components.ts';
import type { ComponentSpec, PropSpec, PropValue } from './components.ts';
import { findBrace, isModuleWord, restore, restoreUrl } from './guard.ts';
import { EXPRESSION, forbiddenIssue, TOO_DEEP } from './issue.ts';
import type { Call, ElementNode, Node, ParsedBody, Place } from './nodes.ts';
import { blockLosses, textLosses } from './losses.ts';
import { imageProblem, linkProblem } from './urls.ts';

const MAX_DEPTH = 100;

/** Elements that Markdown makes, with the properties each may carry and their names in HTML. */
const TAGS: Record<string, Record<string, string>> = {
  p: {},
  strong: {},
  em: {},
  del: {},
  code: { className: 'class' },
  pre: {},
  blockquote: {},
  ul: { className: 'class' },
  ol: { className: 'class', start: 'start' },
  li: { id: 'id', className: 'class' },
  hr: {},
  br: {},
  sup: {},
  h2: { className: 'class', id: 'id' },
  h3: {},
  h4: {},
  table: {},
  thead: {},
  tbody: {},
  tr: {},
  th: { style: 'class' },
  td: { style: 'class' },
  section: { dataFootnotes: 'data-footnotes', className: 'class' },
  input: { type: 'type', checked: 'checked', disabled: 'disabled' },
  img: { src: 'src', alt: 'alt', title: 'title' },
  a: {
    href: 'href',
    title: 'title',
    id: 'id',
    dataFootnoteRef: 'data-footnote-ref',
    dataFootnoteBackref: 'data-footnote-backref',
    ariaDescribedBy: 'aria-describedby',
    ariaLabel: 'aria-label',
    className: 'class',
  },
};

const INLINE = new Set(['strong', 'em', 'del', 'code', 'sup', 'br', 'input', 'img', 'a']);

const ALIGNMENT: Record<string, string> = {
  'text-align: left': 'align-left',
  'text-align: center': 'align-center',
  'text-align: right': 'align-right',
};

const LANGUAGE_CLASS = /^language-[a-z0-9+#-]+$/i;
const FOOTNOTE_HEADING = 'footnote-label';
const OPEN_NAME = /^[a-z][a-zA-Z]*$/;
/** Of an attribute whose meaning is checked elsewhere. */
const ANY_LITERAL: PropSpec = { type: 'any', label: 'chữ, số, true hoặc false' };
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** What the walk reads of the parser's tree. */
interface SourceNode {
  type: string;
  position?: { start: Place & { offset?: number }; end: { offset?: number } };
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  name?: string | null;
  attributes?: SourceAttribute[];
  children?: SourceNode[];
}

interface SourceAttribute {
  type: string;
  name?: string;
  value?: string | null | { value: string };
}

interface Walk {
  source: string;
  disarmed: string;
  parsed: ParsedBody;
  /** Pieces of `parsed.unfolded` and their length: reading a text that grows would copy it each time. */
  pieces: string[];
  length: number;
  headingId: (wanted: string) => string;
}

/** Where the walk is. */
interface Context {
  /** Position of the nearest ancestor that has one, for nodes that have none. */
  position: NonNullable<SourceNode['position']>;
  depth: number;
  /** Whether text counts as text of the article. */
  counted: boolean;
  inCode: boolean;
  inLink: boolean;
  inComponent: boolean;
}

const TOP: Context = {
  position: { start: { line: 1, column: 1, offset: 0 }, end: {} },
  depth: 0,
  counted: true,
  inCode: false,
  inLink: false,
  inComponent: false,
};

/** Checks the parser's tree of a disarmed text and adds what it holds to `parsed`. */
export function walkRoot(root: unknown, source: string, disarmed: string, parsed: ParsedBody): void {
  const headingId = createUniqueIds(new Set([FOOTNOTE_HEADING]));
  const walk: Walk = { source, disarmed, parsed, pieces: [], length: 0, headingId };
  parsed.tree = walkChildren(walk, root as SourceNode, TOP);
  parsed.unfolded = walk.pieces.join('');
}

function append(walk: Walk, piece: string): void {
  if (piece !== '') walk.pieces.push(piece);
  walk.length += piece.length;
}

function walkChildren(walk: Walk, parent: SourceNode, outer: Context): Node[] {
  const context = { ...outer, position: parent.position ?? outer.position, depth: outer.depth + 1 };
  if (context.depth > MAX_DEPTH) {
    report(walk, context, TOO_DEEP, `Trích dẫn, danh sách hoặc thẻ lồng nhau quá ${MAX_DEPTH} tầng.`);
    return [];
  }
  return (parent.children ?? []).flatMap((child) => walkNode(walk, child, context) ?? []);
}

function walkNode(walk: Walk, node: SourceNode, outer: Context): Node | undefined {
  const context = { ...outer, position: node.position ?? outer.position };
  switch (node.type) {
    case 'text':
      return walkText(walk, node, context);
    case 'element':
      return walkElement(walk, node, context);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return walkComponent(walk, node, context);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!isComment(node.value ?? '')) report(walk, context, EXPRESSION.rule, EXPRESSION.message);
      return undefined;
    default:
      report(walk, context, 'forbidden-syntax', `Cú pháp này không được phép trong bài (${node.type}).`);
      return undefined;
  }
}

function isComment(expression: string): boolean {
  return expression.trim() !== '' && expression.replace(/\/\*[^]*?\*\//g, '').trim() === '';
}

function report(walk: Walk, { position }: Context, rule: string, message: string): void {
  const { line, column } = position.start;
  walk.parsed.issues.push({ line, column, rule, message });
}

function reportAt(walk: Walk, offset: number, rule: string, message: string): void {
  walk.parsed.issues.push({ ...positionAt(walk.source, offset), rule, message });
}

function walkText(walk: Walk, node: SourceNode, context: Context): Node {
  const written = node.value ?? '';
  if (!context.inCode) {
    checkText(walk, written, context);
    walk.parsed.losses.push(...textLosses(walk.source, node.position));
  }
  const value = nfc(restore(written, !context.inCode));
  const start = walk.length;
  if (!context.counted) return { type: 'text', value, start: -1 };
  append(walk, value);
  const isGap = !node.position && !context.inCode && value.trim() === '';
  return { type: 'text', value, start: isGap ? -1 : start };
}

function checkText(walk: Walk, written: string, context: Context): void {
  const { start, end } = context.position;
  const text = restore(written, true);
  const forbidden = forbiddenIssue(text);
  if (forbidden) report(walk, context, forbidden.rule, forbidden.message);
  if (context.counted && /^\p{M}/u.test(text) && /\p{L}$/u.test(walk.pieces.at(-1) ?? ''))
    report(walk, context, 'combining-mark', 'Dấu thanh hoặc dấu phụ đứng rời khỏi chữ cái; hãy gõ lại chữ này.');
  const brace = findBrace(written, 0, written.length);
  if (brace < 0) return;
  const offset = findBrace(walk.disarmed, start.offset ?? 0, end.offset ?? walk.disarmed.length);
  reportAt(walk, offset < 0 ? (start.offset ?? 0) : offset, EXPRESSION.rule, EXPRESSION.message);
}

function walkElement(walk: Walk, node: SourceNode, context: Context): Node | undefined {
  const tag = node.tagName ?? '';
  const { parsed } = walk;
  if (/^h[156]$/.test(tag)) reportHeading(walk, tag, context);
  else if (!Object.hasOwn(TAGS, tag)) report(walk, context, 'raw-html', `Thẻ HTML <${tag}> không được phép.`);
  if (!Object.hasOwn(TAGS, tag)) return undefined;
  if (tag !== 'code') checkModuleWord(walk, node, context);

  const element: ElementNode = { type: 'element', tag, attributes: attributesOf(walk, node, context), children: [] };
  const isBlock = !INLINE.has(tag);
  const isNoteLink = 'data-footnote-ref' in element.attributes || 'data-footnote-backref' in element.attributes;
  const inside: Context = {
    ...context,
    counted: context.counted && !isNoteLink && element.attributes.id !== FOOTNOTE_HEADING,
    inCode: context.inCode || tag === 'code',
    inLink: context.inLink || tag === 'a',
  };
  if (context.counted)
    parsed.markup.push({ tag, line: context.position.start.line, column: context.position.start.column });
  if ((isBlock || tag === 'br') && context.counted) append(walk, '\n');
  const start = walk.pieces.length;
  element.children = walkChildren(walk, node, inside);
  if (/^h[234]$/.test(tag) && element.attributes.id !== FOOTNOTE_HEADING)
    finishHeading(walk, element, foldSpace(walk.pieces.slice(start).join('')), context);
  if (tag === 'a' && !isNoteLink) finishLink(walk, element, foldSpace(walk.pieces.slice(start).join('')), context);
  if (tag === 'pre' || tag === 'table') parsed.losses.push(...blockLosses(walk.source, tag, node.position));
  if (isBlock && context.counted) append(walk, '\n');
  return element;
}

function reportHeading(walk: Walk, tag: string, context: Context): void {
  const message =
    tag === 'h1'
      ? 'Tiêu đề cấp 1 («# …») dành cho tên bài; trong bài hãy bắt đầu từ «## …».'
      : 'Chỉ dùng tiêu đề cấp 2 đến cấp 4 («##» đến «####»).';
  report(walk, context, 'heading-level', message);
}

/** A paragraph that begins with import or export in the first column would have been a module statement. */
function checkModuleWord(walk: Walk, { children, position }: SourceNode, context: Context): void {
  if (position?.start.column !== 1 || !isModuleWord(children?.[0]?.value?.[0])) return;
  report(
    walk,
    context,
    'module',
    'Lệnh import, export không được phép trong bài; đoạn văn không được bắt đầu bằng hai từ này.',
  );
}

function finishHeading(walk: Walk, element: ElementNode, text: string, context: Context): void {
  const depth = Number(element.tag[1]);
  const { headings } = walk.parsed;
  if (context.inComponent)
    return report(walk, context, 'heading-in-component', 'Tiêu đề không được nằm trong thành phần.');
  if (text === '') return report(walk, context, 'empty-heading', 'Tiêu đề không có chữ.');
  const above = headings.at(-1)?.depth ?? 1;
  if (depth > above + 1)
    report(
      walk,
      context,
      'heading-level',
      `Tiêu đề cấp ${depth} đứng ngay sau cấp ${above}; hãy dùng cấp ${above + 1}.`,
    );
  const id = walk.headingId(slug(text) || 'muc');
  element.attributes.id = id;
  headings.push({ depth, text, id });
}

function finishLink(walk: Walk, element: ElementNode, text: string, context: Context): void {
  const { line, column } = context.position.start;
  walk.parsed.links.push({ href: String(element.attributes.href), text, line, column });
  if (!hasContent(element.children)) report(walk, context, 'empty-link', 'Liên kết không có chữ nào để bấm vào.');
}

function hasContent(nodes: Node[]): boolean {
  return nodes.some((node) =>
    node.type === 'text'
      ? node.value.trim() !== ''
      : node.type === 'component' || node.tag === 'img' || hasContent(node.children),
  );
}

function attributesOf(walk: Walk, node: SourceNode, context: Context): ElementNode['attributes'] {
  const tag = node.tagName!;
  const names = TAGS[tag]!;
  const attributes: ElementNode['attributes'] = {};
  for (const [property, value] of Object.entries(node.properties ?? {})) {
    const name = Object.hasOwn(names, property) ? names[property]! : undefined;
    const written = name === undefined ? undefined : attributeValue(property, value);
    if (name !== undefined && written !== undefined) attributes[name] = written;
    else if (value !== false && property !== 'className')
      report(walk, context, 'forbidden-attribute', `Thuộc tính ${property} của <${tag}> không được phép.`);
  }
  if (tag === 'a') checkLink(walk, attributes, context);
  if (tag === 'img') checkImage(walk, attributes, context);
  return attributes;
}

/** Undefined when the value is not one that Markdown makes. */
function attributeValue(property: string, value: unknown): string | true | undefined {
  if (property === 'style') return ALIGNMENT[String(value)];
  if (property === 'id' || isNoteAddress(value)) return noteAddress(String(value));
  if (property === 'href' || property === 'src') return restoreUrl(String(value));
  if (property === 'className') {
    const classes = (value as string[]).filter((name) => !name.startsWith('language-') || LANGUAGE_CLASS.test(name));
    return classes.length > 0 ? classes.join(' ') : undefined;
  }
  if (Array.isArray(value)) return value.join(' ');
  if (value === true) return true;
  return value === false ? undefined : restore(String(value), true);
}

function isNoteAddress(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('#user-content-fn');
}

/** The parser percent-encodes the label of a footnote, and an id with percent signs is none that HTML tools accept. */
function noteAddress(address: string): string {
  return address.replace(/[^\w#-]/g, (c) => `_${c.charCodeAt(0).toString(16)}`);
}

function checkLink(walk: Walk, { href = '' }: ElementNode['attributes'], context: Context): void {
  const problem = linkProblem(String(href));
  if (problem) report(walk, context, 'forbidden-link', problem);
}

function checkImage(walk: Walk, { src = '', alt = '' }: ElementNode['attributes'], context: Context): void {
  const { line, column } = context.position.start;
  walk.parsed.images.push({ src: String(src), line, column });
  const problem = imageProblem(String(src));
  if (problem) report(walk, context, 'forbidden-image', problem);
  if (String(alt).trim() === '')
    report(
      walk,
      context,
      'missing-alt',
      'Ảnh thiếu lời tả: viết trong ngoặc vuông, ![Cầu Bạch Đằng nhìn từ phía Hải Phòng](/anh/cau.jpg).',
    );
}

function walkComponent(walk: Walk, node: SourceNode, context: Context): Node | undefined {
  const name = node.name ?? '';
  const isInline = node.type === 'mdxJsxTextElement';
  if (!Object.hasOwn(COMPONENTS, name)) {
    reportUnknown(walk, name, context);
    return undefined;
  }
  const spec = COMPONENTS[name]!;
  if (isInline && !spec.inline)
    report(
      walk,
      context,
      'component-place',
      `<${name}> phải đứng riêng, không nằm trong câu văn: thẻ mở và thẻ đóng mỗi thẻ một dòng.`,
    );
  if (spec.inline && context.inLink)
    report(walk, context, 'nested-link', `<${name}> là một liên kết, không được nằm trong liên kết khác.`);
  if (!spec.children && (node.children ?? []).length > 0)
    report(walk, context, 'component-children', `<${name}> không chứa nội dung; viết <${name} … />.`);

  const { props, attributes } = literalProps(walk, node, spec, context);
  const { line, column } = context.position.start;
  walk.parsed.components.push({ name, props, attributes, line, column });
  const children = walkChildren(walk, node, { ...context, counted: false, inComponent: true });
  const component: Node = { type: 'component', name, props, children: spec.inline ? children : asBlocks(children) };
  return spec.inline && !isInline ? paragraph([component]) : component;
}

/** A component written on one line holds bare words; they make a paragraph. */
function asBlocks(children: Node[]): Node[] {
  const isWords = children.length > 0 && children.every((child) => child.type !== 'element' || INLINE.has(child.tag));
  return isWords && children.some((child) => child.type !== 'component') ? [paragraph(children)] : children;
}

function paragraph(children: Node[]): ElementNode {
  return { type: 'element', tag: 'p', attributes: {}, children };
}

function reportUnknown(walk: Walk, name: string, context: Context): void {
  const isHtml = name === '' || /^[a-z]/.test(name);
  if (isHtml)
    report(
      walk,
      context,
      'raw-html',
      `Thẻ HTML <${name}> không được phép; hãy dùng Markdown hoặc ${componentNames()}.`,
    );
  else {
    const [near] = nearest(name, Object.keys(COMPONENTS));
    const hint = near ? `. Ý bạn là <${near}>?` : `; chỉ có ${componentNames()}.`;
    report(walk, context, 'unknown-component', `Không có thành phần <${name}>${hint}`);
  }
}

function literalProps(
  walk: Walk,
  node: SourceNode,
  { props: specs, choice, open }: ComponentSpec,
  context: Context,
): Pick<Call, 'props' | 'attributes'> {
  const props: Record<string, PropValue> = {};
  const attributes: Record<string, Place> = {};
  const written = (node.attributes ?? []).map(({ name = '' }) => name);
  const refuse = (name: string, rule: string, message: string): void =>
    reportAt(walk, attributeOffset(walk, context, name), rule, message);
  for (const { name = '', value = null } of node.attributes ?? []) {
    const spec = Object.hasOwn(specs, name) ? specs[name] : open && OPEN_NAME.test(name) ? ANY_LITERAL : undefined;
    if (!spec) refuse(name, 'unknown-attribute', unknownAttribute(node.name!, name, specs));
    else if (Object.hasOwn(props, name)) refuse(name, 'repeated-attribute', `Thuộc tính ${name} viết hai lần.`);
    else {
      const literal = literalOf(value);
      const problem = propProblem(name, literal, spec);
      if (literal !== undefined && !problem) {
        props[name] = literal;
        attributes[name] = positionAt(walk.source, attributeOffset(walk, context, name));
      } else refuse(name, 'bad-attribute', problem ?? '');
    }
  }
  for (const [name, spec] of Object.entries(specs))
    if (spec.required && !written.includes(name))
      report(walk, context, 'missing-attribute', `<${node.name}> thiếu thuộc tính ${name}: ${spec.label}.`);
  if (choice) checkChoice(walk, node.name!, choice, written, context);
  return { props, attributes };
}

function checkChoice(
  walk: Walk,
  component: string,
  choice: readonly string[],
  written: readonly string[],
  context: Context,
): void {
  const [first, second] = written.filter((name) => choice.includes(name));
  if (first === undefined)
    report(walk, context, 'missing-attribute', `<${component}> cần một trong các thuộc tính ${choice.join(', ')}.`);
  else if (second !== undefined && second !== first)
    reportAt(
      walk,
      attributeOffset(walk, context, second),
      'attribute-choice',
      `<${component}> chỉ nhận một trong các thuộc tính ${choice.join(', ')}; ở đây có cả ${first} và ${second}.`,
    );
}

function unknownAttribute(component: string, name: string, specs: Record<string, PropSpec>): string {
  const names = Object.keys(specs);
  const [near] = nearest(name, names);
  return `<${component}> không có thuộc tính ${name}${near ? `. Ý bạn là «${near}»?` : `; chỉ có ${names.join(', ')}.`}`;
}

/** A string, a number, true or false; undefined for anything else. */
function literalOf(value: string | null | { value: string }): PropValue | undefined {
  if (value === null) return true;
  if (typeof value === 'string') return foldSpace(restore(value));
  const code = value.value.trim();
  if (NUMBER.test(code)) return Number(code);
  return code === 'true' ? true : code === 'false' ? false : undefined;
}

function propProblem(
  name: string,
  value: PropValue | undefined,
  { type, pattern, label }: PropSpec,
): string | undefined {
  const isRight =
    (type === 'any' ? value !== undefined : typeof value === type) &&
    (typeof value !== 'string' || (pattern?.test(value) ?? true));
  if (isRight) return typeof value === 'string' ? forbiddenIssue(value)?.message : undefined;
  return `Thuộc tính ${name} phải là ${label}${value === undefined ? '' : `; ở đây là «${value}»`}.`;
}

/** The parser gives attributes no position: the last `name` in the opening tag, else the tag. */
function attributeOffset(walk: Walk, { position }: Context, name: string): number {
  const start = position.start.offset ?? 0;
  const tag = walk.source.slice(start, position.end.offset);
  let found = 0;
  for (const match of tag.matchAll(/(?<=\s)[^\s=/>"']+/g)) if (match[0] === name) found = match.index;
  return start + found;
}
