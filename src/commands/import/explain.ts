import { foldSpace } from '../../domain/text.ts';
import { readText } from '../../ingest/draft/reading.ts';
import type { Rejected, Why } from '../../ingest/rejected.ts';

/** What each kind of line is called. */
export const ZONE_WORDS = {
  title: 'tên bài',
  label: 'nhãn',
  stamp: 'ngày giờ',
  menu: 'khung trang',
  office: 'văn bản',
  related: 'bài khác',
  outlet: 'nơi đăng',
  caption: 'chú thích',
  tags: 'từ khóa',
  section: 'chuyên mục',
  head: 'đầu bài',
  body: 'thân bài',
  tail: 'cuối bài',
} as const;

const REJECTED_WORDS: Record<Rejected['kind'], string> = {
  province: 'tỉnh',
  work: 'công trình',
  figure: 'con số',
  date: 'ngày',
  linkage: 'liên kết',
};
/** Why something was left out. */
export const WHY_WORDS: Record<Why, string> = {
  outlet: 'tên báo, đài',
  'lower-unit': 'tên xã, phường, huyện',
  person: 'tên người',
  street: 'tên đường, sông, nơi chỉ nhắc tới',
  company: 'tên doanh nghiệp',
  'longer-name': 'một phần của tên dài hơn',
  route: 'điểm đầu, điểm cuối của một tuyến đường',
  town: 'thành phố cùng tên, không phải tỉnh',
  'no-lead': 'chữ này còn nghĩa khác, không có «tỉnh», «TP.» đứng trước',
  'passing-place': 'chỉ là nơi chốn trong câu',
  passing: 'câu không nói tới xây dựng, vốn, quy mô',
  former: 'tên cũ',
  office: 'tên cơ quan',
  count: 'đếm, không phải số liệu',
  'no-unit': 'không có đơn vị',
  'of-document': 'ngày của văn bản',
  'no-link': 'các tỉnh đứng cạnh nhau, câu không nói họ làm gì với nhau',
};

/** «không phải tỉnh: tên người» */
export function whyNot({ kind, why }: Pick<Rejected, 'kind' | 'why'>): string {
  return `không phải ${REJECTED_WORDS[kind]}: ${WHY_WORDS[why]}`;
}

/** Each line of a text with what it was taken for, then what was left out and why. */
export function explain(text: string): string {
  const { lines, rejected, view } = readText(text);
  const told = lines.map(({ zone, text: words }) => `${ZONE_WORDS[zone].padEnd(12)}${words}\n`);
  const left = rejected.map(
    (each) => `${'bỏ qua'.padEnd(12)}${foldSpace(view.plain.slice(each.start, each.end))} (${whyNot(each)})\n`,
  );
  return [...told, ...left].join('');
}
