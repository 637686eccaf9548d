import type { View } from './view.ts';

type ReplaceIn = (view: View, pattern: RegExp, by: (match: RegExpExecArray) => string | undefined) => View;

/** `"key": "value`, `'key': 12`, `"key": ["a"`, `"key": {"@type": "…", "name": "value`: what stands before a value. */
const KEY =
  /[\s,[{\]}]*(?:"([@\w .:-]{1,40})"|'([@\w .:-]{1,40})')\s*:\s*(?:[[{][[{\s]{0,9}(?:["']@type["']\s*:\s*["']\w{0,40}["']\s*,\s*)?["']name["']\s*:\s*)?["']?(?=\S)/g;
const CLOSING = /["']\s*(?=,?\s*(?:\n|[\]}]*\s*$))|["'],?\s*$|[\]}]+\s*$/g;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', b: '', f: '' };
const ESCAPED = /\\(?:u([\da-fA-F]{4})|([\s\S]))/g;

/** A record in JSON, or as Python prints it, as lines «key: value»; any other text as it is. */
export function unpackDump(view: View, replace: ReplaceIn): View {
  const head = view.text.trimStart();
  if (!/^[[{]\s*[[{]?\s*["'][@\w .:-]{1,40}["']\s*:/.test(head)) return view;
  if ((view.text.match(KEY)?.length ?? 0) < 2) return view;
  view.notes.push('đọc từ bản kết xuất có khóa và giá trị');
  // Escapes first: each letter keeps its own place.
  const letters = replace(view, ESCAPED, ([, code, letter]) => {
    if (code) return String.fromCharCode(parseInt(code, 16));
    // A quote inside a value must not end it below.
    return letter === '"' ? '”' : letter === "'" ? '’' : (ESCAPES[letter!] ?? letter);
  });
  const keyed = replace(letters, KEY, ([, double, single]) => `\n${(double ?? single)!}: `);
  return replace(keyed, CLOSING, () => '');
}
