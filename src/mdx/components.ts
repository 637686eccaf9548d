/** One literal attribute of a component. */
export interface PropSpec {
  type: 'string' | 'number' | 'boolean';
  /** What the whole string must match. */
  pattern?: RegExp;
  required?: boolean;
  /** One line of advice for an editor, Vietnamese. */
  label: string;
}

export type PropValue = string | number | boolean;

/** A component that content may call. */
export interface ComponentSpec {
  props: Record<string, PropSpec>;
  /** Whether Markdown may stand between its tags. */
  children: boolean;
  /** Inline: may stand inside a sentence. Otherwise it stands alone, as a paragraph does. */
  inline: boolean;
  /** One line of advice for an editor, Vietnamese. */
  advice: string;
}

/** Every component content may call. What a component prints is never text of the article. */
export const COMPONENTS: Record<string, ComponentSpec> = {
  Ref: {
    props: {
      to: {
        type: 'string',
        pattern: /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/,
        required: true,
        label: 'bộ sưu tập và mã bản ghi, ví dụ documents/nghi-quyet-57-nq-cp',
      },
    },
    children: false,
    inline: true,
    advice: 'Liên kết tới trang của một bản ghi, hiện bằng tên bản ghi: <Ref to="documents/nghi-quyet-57-nq-cp" />',
  },
  Aside: {
    props: { title: { type: 'string', label: 'tên ngắn của lời chú, ví dụ Lời người biên tập' } },
    children: true,
    inline: false,
    advice: 'Lời chú của người biên tập, không phải lời của bài: <Aside title="Ghi chú">…</Aside>',
  },
};

/** Names an editor may write, for messages: «<Ref>, <Aside>». */
export function componentNames(): string {
  return Object.keys(COMPONENTS)
    .map((name) => `<${name}>`)
    .join(', ');
}
