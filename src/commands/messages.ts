import { formatBytes, formatNumber } from '../domain/numbers.ts';

/** What a build made. */
export interface BuildSummary {
  pages: number;
  records: number;
  evidence: number;
  bytes: number;
  seconds: number;
  outDir: string;
}

/** The last line of a build. */
export function summaryLine({ pages, records, evidence, bytes, seconds, outDir }: BuildSummary): string {
  const parts = [
    `${formatNumber(pages)} trang`,
    `${formatNumber(records)} bản ghi`,
    `${formatNumber(evidence)} câu trích đã đối chiếu`,
    formatBytes(bytes),
    `${formatNumber(seconds, 1)} giây`,
  ];
  return `Đã dựng ${outDir}: ${parts.join(', ')}.`;
}

/** After it, where briefs were printed. */
export function printedLine(count: number): string {
  return `Đã in ${formatNumber(count)} báo cáo ra PDF, trong thư mục in/.`;
}

/** After a build of a site whose readers have nobody to write to. */
export const UNREACHABLE =
  'Trang chưa có nơi liên hệ: ghi contact trong site.yml (một địa chỉ thư hoặc biểu mẫu) để người đọc báo sai, đề nghị gỡ được.';

/** Lines of Astro that tell an editor nothing: one for each MDX page of the handbook, one for each empty collection. */
const NOISE = [/astro:head-inject/, /The collection "[^"]*" does not exist or is empty/];

export function isNoise(line: string): boolean {
  return NOISE.some((pattern) => pattern.test(line));
}
