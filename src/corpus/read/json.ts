/** Where the values of a JSON text stand, or where it stops being JSON. */
export interface JsonScan {
  /**
   * Offset of each value by its dotted path (`features.0.id`; empty for the whole), as far as the text was read and no
   * deeper than `DEEPEST`.
   */
  places: ReadonlyMap<string, number>;
  /** In Vietnamese, what was found in place of what. */
  fault?: { offset: number; message: string };
}

interface Frame {
  isList: boolean;
  path: string;
  /** Of the value that is read now. */
  key: string;
  index: number;
}

/** Steps of the longest path that has a place; a coordinate of GeoJSON has eight. */
const DEEPEST = 20;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const TOKEN =
  /([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const WANTED: Record<Expected, string> = {
  value: 'một giá trị',
  'value-or-end': 'một giá trị hoặc dấu ]',
  key: 'một tên trong nháy kép',
  'key-or-end': 'một tên trong nháy kép hoặc dấu }',
  colon: 'dấu hai chấm',
  'comma-or-end': 'dấu phẩy hoặc dấu đóng ngoặc',
  nothing: 'hết tệp',
};

/** Reads a JSON text token by token, however deep it is nested. */
export function scanJson(text: string): JsonScan {
  const places = new Map<string, number>();
  const stack: Frame[] = [];
  let expected: Expected = 'value';
  for (let offset = skipSpace(text, 0); offset < text.length; offset = skipSpace(text, TOKEN.lastIndex)) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(text);
    const next: Expected | undefined = match
      ? step(expected, match[1], match[2], stack, (path) => places.set(path, offset))
      : undefined;
    if (next === undefined) return { places, fault: { offset, message: messageFor(expected, text, offset) } };
    TOKEN.lastIndex = offset + match![0].length;
    expected = next;
  }
  if (expected === 'nothing') return { places };
  return { places, fault: { offset: text.length, message: `cần ${WANTED[expected]}, tìm thấy hết tệp` } };
}

/** What is expected after a token; undefined when it is not what was expected. */
function step(
  expected: Expected,
  sign: string | undefined,
  words: string | undefined,
  stack: Frame[],
  place: (path: string) => void,
): Expected | undefined {
  const top = stack.at(-1);
  const after = (): Expected => (stack.length === 0 ? 'nothing' : 'comma-or-end');
  const close = (): Expected => {
    stack.pop();
    return after();
  };
  switch (expected) {
    case 'key-or-end':
    case 'key':
      if (sign === '}' && expected === 'key-or-end') return close();
      if (words === undefined) return undefined;
      top!.key = JSON.parse(words) as string;
      return 'colon';
    case 'colon':
      return sign === ':' ? 'value' : undefined;
    case 'comma-or-end':
      if (sign === (top!.isList ? ']' : '}')) return close();
      if (sign !== ',') return undefined;
      top!.index += 1;
      return top!.isList ? 'value' : 'key';
    case 'value-or-end':
    case 'value': {
      if (sign === ']' && expected === 'value-or-end') return close();
      if (sign !== undefined && sign !== '{' && sign !== '[') return undefined;
      const path = stack.length > DEEPEST ? top!.path : pathOf(top);
      if (stack.length <= DEEPEST) place(path);
      if (sign === undefined) return after();
      stack.push({ isList: sign === '[', path, key: '', index: 0 });
      return sign === '[' ? 'value-or-end' : 'key-or-end';
    }
    case 'nothing':
      return undefined;
  }
}

function pathOf(frame: Frame | undefined): string {
  if (!frame) return '';
  const key = frame.isList ? String(frame.index) : frame.key;
  return frame.path === '' ? key : `${frame.path}.${key}`;
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at += 1;
  return at;
}

function messageFor(expected: Expected, text: string, offset: number): string {
  const found = /^(?:"[^"\n]{0,20}|[^\s,:[\]{}"]{1,20}|.)/u.exec(text.slice(offset, offset + 40))?.[0] ?? '';
  const isSpare = (expected === 'key' && found === '}') || (expected === 'value' && /[\]}]/.test(found));
  const isDecimal = expected === 'value' && /^0\d/.test(found);
  const hint = isSpare
    ? ' (thừa dấu phẩy phía trước?)'
    : isDecimal
      ? ' (số thập phân viết với dấu chấm, không phải dấu phẩy?)'
      : '';
  return `cần ${WANTED[expected]}, tìm thấy «${found}»${hint}`;
}
