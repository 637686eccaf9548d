import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { onceFor } from '../../domain/once.ts';
import { forbiddenCharacter, nfc } from '../../domain/text.ts';
import { inYamlQuotes, mendCutTexts, type CutText } from './cut-text.ts';
import { unclosedMarks } from './unclosed.ts';

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
  MULTILINE_IMPLICIT_KEY: 'Thiếu dấu nháy quanh chữ có dấu hai chấm, hoặc thụt dòng sai',
};

/** Parses YAML (core schema, no tags, no aliases). `firstLine` is the 1-based line of the file on which `text` begins. */
export function parseYaml(text: string, firstLine = 1): YamlFile {
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
  const told = [...doc.errors, ...doc.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  const faults = [...told, ...repeatedKeys(doc)].sort((a, b) => a.pos[0] - b.pos[0]);
  const unclosed = faults.length === 0 ? [] : unclosedMarks(mended.text);
  const problems: YamlProblem[] = [
    ...unclosed.map(({ offset, mark }) => ({ ...at(offset), message: messageForUnclosed(mark) })),
    ...faults
      // What follows an open mark is read wrongly as long as it is open.
      .filter(({ pos }) => !unclosed.some(({ offset, end }) => offset <= pos[0] && pos[0] <= end))
      .map(({ code, message, pos }) => ({
        ...at(pos[0]),
        message: `${MESSAGES[code] ?? 'Cú pháp YAML sai'} (${message})`,
      })),
  ].slice(0, MOST_PROBLEMS);
  visit(doc, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string') node.value = mended.restore(node.value);
      if (node.source !== undefined) node.source = mended.restore(node.source);
    },
  });
  visit(doc, {
    Alias: (_, node) => void problems.push({ ...at(node.range![0]), message: MESSAGES.BAD_ALIAS! }),
    Node: (_, node) => {
      const fault = isScalar(node) ? scalarFault(node.value, node.source) : undefined;
      if (fault) problems.push({ ...at(node.range?.[0] ?? 0), message: fault });
      if (isAlias(node) || !node.tag) return;
      const { offset, tag } = writtenTag(text, node.range?.[0] ?? 0, node.tag);
      problems.push({ ...at(offset), message: `Không dùng thẻ YAML ${tag}; viết giá trị thẳng` });
    },
  });

  const nodeAt = (path: readonly PropertyKey[]): Node | undefined => {
    let node: unknown = doc.contents;
    for (const key of path) {
      const next: unknown = childOf(node, key);
      if (!isNode(next)) break;
      node = next;
    }
    return isNode(node) ? node : undefined;
  };
  return {
    value: problems.length > 0 ? undefined : nfcDeep(doc.toJS({ maxAliasCount: 0 })),
    source: (path) => {
      const node = nodeAt(path) as { source?: string } | undefined;
      return node?.source;
    },
    locate: (path, key) => {
      const node = nodeAt(path);
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

/** Keys that stand in one map more than once, each at the place of its second and later ones. */
function repeatedKeys(doc: Document): { code: string; message: string; pos: [number] }[] {
  const found: { code: string; message: string; pos: [number] }[] = [];
  visit(doc, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          found.push({ code: 'DUPLICATE_KEY', message: 'Map keys must be unique', pos: [key.range?.[0] ?? 0] });
        seen.add(key.value);
      }
    },
  });
  return found;
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
