import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { formatNumber } from '../../domain/numbers.ts';
import { onceFor } from '../../domain/once.ts';
import { forbiddenCharacter, nfc, positionAt, withoutCredentials } from '../../domain/text.ts';
import { inYamlQuotes, mendCutTexts, type CutText, type MendedText } from './cut-text.ts';
import { unclosedMarks, type Unclosed } from './unclosed.ts';

interface YamlProblem {
  line: number;
  column: number;
  message: string;
}

export interface YamlFile {
  /** Plain values; dates, times and decimals with a comma stay text. Undefined when there are problems. */
  value: unknown;
  /** The words of a scalar as the file has them (`07` for the number 7), or undefined. */
  source(path: readonly PropertyKey[]): string | undefined;
  /** Position of a value, or of the nearest parent that is written. With `key`, of that key in the object at `path`. */
  locate(path: readonly PropertyKey[], key?: string): { line: number; column: number };
  problems: YamlProblem[];
  /** Texts that YAML ends at « #»; `value` has them as their writers meant them, so that one slip hides no other. */
  cuts: YamlProblem[];
}

const MOST_PROBLEMS = 20;

const MESSAGES: Record<string, string> = {
  DUPLICATE_KEY: 'Một khóa được viết hai lần',
  TAB_AS_INDENT: 'Thụt dòng bằng phím Tab; YAML cần dấu cách',
  MULTIPLE_DOCS: 'Có hai tài liệu trong một tệp (dấu ---); mỗi tệp chỉ một',
  BAD_INDENT: 'Thụt dòng không đều',
  MISSING_CHAR: 'Thiếu một dấu (ngoặc, nháy hoặc hai chấm)',
  BAD_ALIAS: 'Không dùng *tên và &tên trong tệp này',
  UNEXPECTED_TOKEN: 'Có ký tự không đúng chỗ',
  BLOCK_AS_IMPLICIT_KEY: 'Thiếu dấu nháy quanh chữ có dấu hai chấm, hoặc thụt dòng sai',
  KEY_OVER_1024_CHARS: 'Tên trường dài quá 1.024 chữ; có lẽ thiếu dấu nháy quanh chữ có dấu hai chấm',
  BAD_DQ_ESCAPE: 'Sau dấu «\\» trong "…" là chữ không dùng được; viết \\\\ hoặc đổi sang dấu nháy đơn',
  BAD_SCALAR_START: 'Chữ bắt đầu bằng ký hiệu riêng của YAML; đặt cả dòng trong dấu nháy "…"',
  BAD_DIRECTIVE: 'Dòng bắt đầu bằng «%» là lệnh của YAML; đặt cả dòng trong dấu nháy "…"',
  BLOCK_IN_FLOW: 'Danh sách nhiều dòng đứng trong [ ] hoặc { }',
  MULTIPLE_ANCHORS: 'Không dùng *tên và &tên trong tệp này',
  MULTIPLE_TAGS: 'Không dùng thẻ YAML (!…); viết giá trị thẳng',
  MULTILINE_IMPLICIT_KEY: 'Thiếu dấu nháy quanh chữ có dấu hai chấm, hoặc thụt dòng sai',
};

/** Letters of a file from which on its nodes are kept: to read it again takes too long. */
const LONG = 50_000;
/** Shorter files whose nodes are kept, those read last: nodes of 30,000 files would fill the memory. */
const MOST_FILES = 8;

interface Nodes {
  doc: Document.Parsed;
  mended: MendedText;
  /** Keys that stand in one map more than once, each at the place of its second and later ones. */
  repeated: { code: string; message: string; pos: [number] }[];
  /** What a value must not be, by offset. */
  refused: { offset: number; message: string }[];
  at(offset: number): { line: number; column: number };
}

const lastRead = new Map<string, Nodes>();

/** The nodes of a text, once more if they were forgotten since. */
function nodesAgain(text: string, firstLine: number): Nodes {
  const key = `${firstLine} ${text}`;
  const known = lastRead.get(key);
  if (known) return known;
  const nodes = readNodes(text, firstLine);
  if (lastRead.size >= MOST_FILES) lastRead.delete(lastRead.keys().next().value!);
  lastRead.set(key, nodes);
  return nodes;
}

function readNodes(text: string, firstLine: number): Nodes {
  const lines = new LineCounter();
  const mended = mendCutTexts(text);
  const doc = parseDocument(mended.text, {
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    // The parser compares each key with all before it.
    uniqueKeys: false,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const nodes: Nodes = { doc, mended, repeated: [], refused: [], at };
  visitNodes(doc.contents, (node) => {
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node)) return void nodes.refused.push({ offset, message: MESSAGES.BAD_ALIAS! });
    if (isMap(node)) for (const each of repeatedKeys(node)) nodes.repeated.push(each);
    if (isScalar(node)) {
      if (typeof node.value === 'string') node.value = mended.restore(node.value);
      if (node.source !== undefined) node.source = mended.restore(node.source);
      const fault = scalarFault(node.value, node.source);
      if (fault) nodes.refused.push({ offset, message: fault });
    }
    if (!node.tag) return;
    const written = writtenTag(text, offset, node.tag);
    const message = `Không dùng thẻ YAML ${written.tag}; viết giá trị thẳng`;
    nodes.refused.push({ offset: written.offset, message });
  });
  return nodes;
}

/** Every node in order of place, each before what is in it. */
function visitNodes(root: unknown, see: (node: Node) => void): void {
  const pending = [root];
  while (pending.length > 0) {
    const next = pending.pop();
    if (isPair(next)) pending.push(next.value, next.key);
    if (!isNode(next)) continue;
    see(next);
    if (isCollection(next)) for (let i = next.items.length - 1; i >= 0; i--) pending.push(next.items[i]);
  }
}

/** Parses YAML (core schema, no tags, no aliases). `firstLine` is the 1-based line of the file on which `text` begins. */
export function parseYaml(text: string, firstLine = 1): YamlFile {
  const refusal = refusalOf(text);
  if (refusal) return refusedFile(text, refusal, firstLine);
  const nodes = nodesAgain(text, firstLine);
  const { doc, mended, repeated, refused, at } = nodes;
  const kept = text.length > LONG ? nodes : undefined;
  const told = [...doc.errors, ...doc.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  const faults = [...told, ...repeated].sort((a, b) => a.pos[0] - b.pos[0]);
  const unclosed = faults.length === 0 ? [] : unclosedMarks(mended.text);
  const problems: YamlProblem[] = [
    ...unclosed.map(({ offset, mark }) => ({ ...at(offset), message: messageForUnclosed(mark) })),
    ...faults
      // What follows an open mark is read wrongly as long as it is open.
      .filter(isOutside(unclosed))
      .map(({ code, pos }) => ({
        ...at(pos[0]),
        message: `${MESSAGES[code] ?? 'Cú pháp YAML sai'}${foundAt(mended.text, pos[0])}`,
      })),
  ].slice(0, MOST_PROBLEMS);
  for (const { offset, message } of refused) problems.push({ ...at(offset), message });
  const again = () => kept ?? nodesAgain(text, firstLine);
  return {
    // Of a text that is NFC only letters that are written as numbers may not be.
    value: problems.length > 0 ? undefined : plainValue(doc, text.includes('\\') || nfc(text) !== text),
    source: (path) => {
      const node = nodeAt(again().doc, path) as { source?: string } | undefined;
      return node?.source;
    },
    locate: (path, key) => {
      const { doc, at } = again();
      const node = nodeAt(doc, path);
      if (key !== undefined && isMap(node)) {
        const written = pairsOf(node).get(key)?.key;
        if (isNode(written)) return at(written.range![0]);
      }
      return at(node?.range?.[0] ?? 0);
    },
    problems,
    cuts: mended.cuts.map((cut) => ({ ...at(cut.offset), message: messageForCut(cut) })),
  };
}

/** Levels of lists and groups that a file may have; the deepest record has eight. */
const MOST_LEVELS = 500;
/** Lines, keys and commas together: 1,300 records as editors write them. To read, check and tell of more takes over 2 s. */
const MOST_SIGNS = 60_000;
const DEEP_DASHES = new RegExp(`(?:[-?][ \\t]+){${MOST_LEVELS}}`);

interface Refusal {
  offset: number;
  message: string;
}

/** What the parser would take minutes for, or fail on: lists and groups nested too deep, and far too many of them. */
function refusalOf(text: string): Refusal | undefined {
  let [level, signs] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON || code === COMMA || code === LINE_BREAK) signs += 1;
    if (signs > MOST_SIGNS) return { offset: at, message: TOO_MANY };
    if (code === OPEN_LIST || code === OPEN_GROUP) level += 1;
    else if ((code === CLOSE_LIST || code === CLOSE_GROUP) && level > 0) level -= 1;
    if (level > MOST_LEVELS) return { offset: at, message: TOO_DEEP };
  }
  const dashes = DEEP_DASHES.exec(text);
  return dashes ? { offset: dashes.index, message: TOO_DEEP } : undefined;
}

const TOO_DEEP = `Danh sách hoặc ngoặc lồng nhau quá ${MOST_LEVELS} tầng; hãy đóng ngoặc, hoặc viết thành nhiều dòng`;
const TOO_MANY = `Tệp có hơn ${formatNumber(MOST_SIGNS)} dòng, khóa và dấu phẩy; hãy chia thành nhiều tệp`;

const [OPEN_LIST, CLOSE_LIST, OPEN_GROUP, CLOSE_GROUP, COLON, COMMA, LINE_BREAK] = [...'[]{}:,\n'].map((sign) =>
  sign.charCodeAt(0),
);

function refusedFile(text: string, { offset, message }: Refusal, firstLine: number): YamlFile {
  const { line, column } = positionAt(text, offset);
  const place = { line: line + firstLine - 1, column };
  return {
    value: undefined,
    source: () => undefined,
    locate: () => place,
    problems: [{ ...place, message }],
    cuts: [],
  };
}

/** Tells of faults, asked in order of place, whether they lie outside of all stretches, which are in order too. */
function isOutside(stretches: readonly Unclosed[]): (fault: { pos: readonly number[] }) => boolean {
  let [next, end] = [0, -1];
  return ({ pos: [place = 0] }) => {
    while (next < stretches.length && stretches[next]!.offset <= place) end = Math.max(end, stretches[next++]!.end);
    return place > end;
  };
}

function plainValue(doc: Document, mayDiffer: boolean): unknown {
  const value: unknown = doc.toJS({ maxAliasCount: 0 });
  return mayDiffer ? nfcDeep(value) : value;
}

function nodeAt(doc: Document, path: readonly PropertyKey[]): Node | undefined {
  let node: unknown = doc.contents;
  for (const key of path) {
    const next: unknown = childOf(node, key);
    if (!isNode(next)) break;
    node = next;
  }
  return isNode(node) ? node : undefined;
}

/** «; tìm thấy «- id: ql-18»»: what stands there, without the words of the parser. */
function foundAt(text: string, offset: number): string {
  const found = withoutCredentials(/[^\n]*/.exec(text.slice(offset))![0].trim()).slice(0, 24);
  return found === '' ? '' : `; tìm thấy «${found}»`;
}

function messageForUnclosed(mark: string): string {
  const closing = { '[': ']', '{': '}' }[mark];
  if (closing) return `Ngoặc ${mark} mở ở đây chưa đóng; thêm ${closing} ở cuối danh sách, hoặc bỏ ${mark}`;
  return `Dấu nháy ${mark} mở ở đây chưa đóng; thêm ${mark} ở cuối chữ`;
}

function messageForCut({ meant }: CutText): string {
  if (meant === '') return 'Chữ sau dấu # bị mất: YAML coi là ghi chú. Hãy viết xuống dòng dưới, thụt vào';
  return (
    `Chữ từ dấu # trở đi bị mất: YAML coi « #» là chỗ bắt đầu ghi chú. Đặt cả câu trong nháy: ${inYamlQuotes(meant)}; ` +
    'nếu đúng là ghi chú, để một dấu cách sau dấu #'
  );
}

function childOf(node: unknown, key: PropertyKey): unknown {
  if (isSeq(node)) return node.items[Number(key)];
  if (!isMap(node)) return undefined;
  const pair = pairsOf(node).get(String(key));
  return pair?.value ?? pair?.key;
}

/** The first pair of each key, so that finding all keys of a map takes one walk through it. */
const pairsOf = onceFor((map: YAMLMap): ReadonlyMap<string, Pair> => {
  const pairs = new Map<string, Pair>();
  for (const item of map.items) {
    const key = keyText(item.key);
    if (isPair(item) && !pairs.has(key)) pairs.set(key, item);
  }
  return pairs;
});

function repeatedKeys({ items }: YAMLMap): Nodes['repeated'] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (!seen.has(key.value)) return (seen.add(key.value), []);
    return [{ code: 'DUPLICATE_KEY', message: 'Map keys must be unique', pos: [key.range?.[0] ?? 0] as [number] }];
  });
}

function keyText(key: unknown): string {
  return isNode(key) && 'value' in key ? String(key.value) : String(key);
}

const PLAIN_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

function scalarFault(value: unknown, source: string | undefined): string | undefined {
  if (typeof value === 'number' && !PLAIN_NUMBER.test(source ?? ''))
    return `«${source}» bị đọc thành số ${value}; nếu là mã, thêm dấu nháy "${source}", nếu là số, viết thường`;
  const hidden = typeof value === 'string' ? forbiddenCharacter(value) : undefined;
  return hidden && `Ký tự điều khiển ${hidden.name} không được phép; hãy xoá đi hoặc gõ lại chỗ này`;
}

/** Letters before a value among which its tag is looked for. */
const LONGEST_TAG = 200;

/** A tag as the writer spelled it before a value at `offset`, and where. */
function writtenTag(text: string, offset: number, tag: string): { offset: number; tag: string } {
  const from = Math.max(0, offset - LONGEST_TAG);
  const written = /![\w!<>:,./-]*\s*$/.exec(text.slice(from, offset));
  return written ? { offset: from + written.index, tag: written[0].trim() } : { offset, tag };
}

function nfcDeep(value: unknown): unknown {
  if (typeof value === 'string') return nfc(value);
  if (Array.isArray(value)) return value.map(nfcDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [nfc(key), nfcDeep(inner)]));
}
