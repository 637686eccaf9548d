import { formatNumber } from '../domain/numbers.ts';
import type { Problem } from '../domain/problem.ts';
import { oneLine } from '../domain/problem.ts';
import type { ContentReport } from './check-content.ts';

/** The last line for a person at a terminal. */
export function countLine({ errors, warnings, records, evidence }: ContentReport): string {
  const seen = `${formatNumber(records)} bản ghi, ${formatNumber(evidence)} câu trích đã đối chiếu`;
  const found = [
    ...(errors.length > 0 ? [`${formatNumber(errors.length)} lỗi`] : []),
    ...(warnings.length > 0 ? [`${formatNumber(warnings.length)} cảnh báo`] : []),
  ];
  return found.length > 0 ? `${found.join(', ')} (${seen}).` : `Không có lỗi: ${seen}.`;
}

/** A GitHub Actions workflow command that shows the problem beside the line in a pull request. */
export function annotationLine(level: 'error' | 'warning', { file, line, column, message, rule }: Problem): string {
  const properties = [`file=${property(file)}`, `line=${line}`, `col=${column}`, `title=${property(rule)}`].join(',');
  return `::${level} ${properties}::${data(message)}`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** Rows of the summary; GitHub refuses a summary above 1 MiB. */
const MOST_ROWS = 500;

/** The result as Markdown for the job summary. Words from content are escaped, so that they stay words. */
export function summaryTable(report: ContentReport): string {
  const rows = [
    ...report.errors.map((problem) => ({ kind: 'lỗi', problem })),
    ...report.warnings.map((problem) => ({ kind: 'cảnh báo', problem })),
  ];
  const lines = ['## Kiểm tra nội dung', '', markdown(countLine(report)), ''];
  if (rows.length > 0) lines.push('| | Ở đâu | Vấn đề | Quy tắc |', '| --- | --- | --- | --- |');
  for (const { kind, problem } of rows.slice(0, MOST_ROWS)) {
    const { file, line, column, message, rule } = problem;
    lines.push(`| ${kind} | ${markdown(`${file}:${line}:${column}`)} | ${markdown(message)} | ${markdown(rule)} |`);
  }
  if (rows.length > MOST_ROWS)
    lines.push('', `Còn ${formatNumber(rows.length - MOST_ROWS)} dòng nữa, xem trong nhật ký.`);
  return `${lines.join('\n')}\n`;
}

/** Every ASCII punctuation mark may be escaped in Markdown; then none of them marks anything up. */
function markdown(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
