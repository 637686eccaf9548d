import type { MdxIssue } from './issue.ts';

const POSITION = /^(\d+):(\d+)(?:-\d+:\d+)?: /;

type Translation = [RegExp, (...groups: string[]) => string];

/** What the parser says, and what an editor is told. The first that fits is used. */
const TRANSLATIONS: Translation[] = [
  [
    /^Expected a closing tag for `([^`]*)`/,
    (tag) =>
      `Thẻ ${tag} chưa đóng: thêm ${tag!.replace('<', '</')} hoặc viết ${tag!.replace('>', ' />')}. Thẻ mở và thẻ đóng phải cùng một đoạn hoặc mỗi thẻ một dòng riêng.`,
  ],
  [
    /^Unexpected closing tag `([^`]*)`, expected corresponding closing tag for `([^`]*)`/,
    (found, open) => `Thẻ đóng ${found} không khớp với thẻ đang mở ${open}.`,
  ],
  [/^Unexpected closing tag `([^`]*)`/, (found) => `Thẻ đóng ${found} không có thẻ mở.`],
  [/^Unexpected character `!`/, () => 'Không dùng được chú thích <!-- … -->; viết {/* … */}.'],
  [
    /^Unexpected character after `<`/,
    () =>
      'Sau dấu «<» phải là một thẻ viết đúng, như <Ref to="…" />. Nếu là dấu nhỏ hơn, viết «&lt;»; nếu là địa chỉ, viết [chữ](https://…).',
  ],
];

/** Whether the parser threw this about the text; its messages begin with a place. */
export function isSyntaxError(error: unknown): boolean {
  return error instanceof Error && POSITION.test(error.message);
}

/** An error thrown by the parser as an issue for an editor; a message not known here is quoted as it is. */
export function syntaxIssue(error: Error): MdxIssue {
  const position = POSITION.exec(error.message);
  const detail = error.message.replace(POSITION, '').replace(/ \([a-z-]+:[a-z-]+\)$/, '');
  return {
    line: Number(position?.[1] ?? 1),
    column: Number(position?.[2] ?? 1),
    rule: 'syntax',
    message: translate(detail),
  };
}

function translate(detail: string): string {
  for (const [pattern, message] of TRANSLATIONS) {
    const match = pattern.exec(detail);
    if (match) return message(...match.slice(1));
  }
  return `Cú pháp MDX sai: ${detail}`;
}
