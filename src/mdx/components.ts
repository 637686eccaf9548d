/** One literal attribute of a component. */
export interface PropSpec {
  type: 'string' | 'number' | 'boolean' | 'any';
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
  /** Exactly one of these must be there. */
  choice?: readonly string[];
  /** Other literal attributes are passed on; who knows what `name` means checks them (`checks/unfit-component.ts`). */
  open?: boolean;
  /** Needs ids of its own in the page. */
  drawn?: boolean;
  /** One line of advice for an editor, Vietnamese. */
  advice: string;
}

const RECORD = /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const record = {
  type: 'string',
  pattern: RECORD,
  label: 'bộ sưu tập và mã bản ghi, ví dụ projects/cau-bach-dang',
} as const;
/** Of the kinds that have a map. */
const mapped = {
  type: 'string',
  pattern: /^(linkages|projects|assets|regions)\/[a-z0-9]+(-[a-z0-9]+)*$/,
  label: 'mã một bản ghi có bản đồ (linkages/…, projects/…, assets/… hoặc regions/…), ví dụ projects/cau-bach-dang',
} as const;
const province = { type: 'string', pattern: ID, label: 'mã tỉnh, thành phố, ví dụ quang-ninh' } as const;
const region = { type: 'string', pattern: ID, label: 'mã vùng, ví dụ dbsh' } as const;

/** Every component content may call. What a component prints is never text of the article. */
export const COMPONENTS: Record<string, ComponentSpec> = {
  Ref: {
    props: {
      to: {
        type: 'string',
        pattern: RECORD,
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
  Timeline: {
    props: { record, province, region },
    choice: ['record', 'province', 'region'],
    drawn: true,
    children: false,
    inline: false,
    advice: 'Các mốc thời gian của một bản ghi, một tỉnh hoặc một vùng: <Timeline record="projects/cau-bach-dang" />',
  },
  Chart: {
    props: { name: { type: 'string', pattern: ID, required: true, label: 'mã biểu đồ, ví dụ linh-vuc' } },
    open: true,
    drawn: true,
    children: false,
    inline: false,
    advice: 'Một biểu đồ của trang Biểu đồ, kèm lựa chọn của biểu đồ ấy: <Chart name="linh-vuc" />',
  },
  ProvinceMap: {
    props: { province, region, record: mapped },
    choice: ['province', 'region', 'record'],
    drawn: true,
    children: false,
    inline: false,
    advice:
      'Bản đồ một tỉnh với đối tác, một vùng, hoặc một liên kết, dự án, công trình: <ProvinceMap province="quang-ninh" />',
  },
  Record: {
    props: { to: { ...record, required: true } },
    children: false,
    inline: false,
    advice: 'Một bản ghi với ngày, loại và nơi của nó: <Record to="documents/nghi-quyet-57-nq-cp" />',
  },
  Quote: {
    props: {
      record: { ...record, required: true },
      number: { type: 'number', label: 'số thứ tự của trích dẫn trong bản ghi, ví dụ {2}' },
    },
    children: false,
    inline: false,
    advice:
      'Câu trích làm căn cứ cho một bản ghi, kèm nguồn: <Quote record="documents/nghi-quyet-57-nq-cp" number={2} />',
  },
};

/** Names an editor may write, for messages: «<Ref>, <Aside>». */
export function componentNames(): string {
  return Object.keys(COMPONENTS)
    .map((name) => `<${name}>`)
    .join(', ');
}
