import { zonesIn } from '../../ingest/draft/article.ts';

/** What each kind of line is called. */
const WORDS = {
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

/** Each line of a text with what it was taken for. */
export function explain(text: string): string {
  return zonesIn(text)
    .map(({ zone, text: words }) => `${WORDS[zone].padEnd(12)}${words}\n`)
    .join('');
}
