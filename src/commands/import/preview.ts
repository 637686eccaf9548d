import { escapeHtml, foldSpace } from '../../domain/text.ts';
import { readText, type Reading } from '../../ingest/draft/reading.ts';
import type { Span } from '../../ingest/span.ts';
import { editors } from '../../strings/vi/editors.ts';
import { whyNot, WHY_WORDS, ZONE_WORDS } from './explain.ts';
import { PREVIEW_STYLE } from './preview-style.ts';
import type { ReadFile } from './read-file.ts';
import { recordsOf, type Known, type Proposed } from './records.ts';

const KIND_WORDS = {
  title: 'tên bài',
  source: 'nơi đăng, người viết, ngày đăng',
  province: 'tỉnh',
  document: 'văn bản',
  date: 'ngày',
  work: 'công trình',
  figure: 'con số',
  office: 'cơ quan',
} as const;
type Kind = keyof typeof KIND_WORDS;

interface Mark extends Span {
  className: string;
  label: string;
}

/** One page that shows what was read in each text, what is proposed, and what was left out and why. */
export function previewPage(read: readonly ReadFile[], known: Known, articleId: (file: string) => string): string {
  const body = read.map((each) => textSection(each, known, articleId(each.draft.file))).join('\n');
  const legend = Object.entries(KIND_WORDS)
    .map(([kind, words]) => `<li><mark class="${kind}">${words}</mark></li>`)
    .join('');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Máy đọc bài thô</title>
<style>${PREVIEW_STYLE}</style>
</head>
<body>
<header>
<h1>Máy đọc bài thô</h1>
<p>Bên trái là bài, mỗi dòng kèm điều máy coi dòng ấy là gì; bên phải là điều máy nhận ra, đề xuất và bỏ qua. Chưa có gì được ghi vào kho.</p>
<ul class="legend" aria-label="Chú giải">${legend}<li><mark class="rejected">bỏ qua</mark></li></ul>
</header>
${body}
</body>
</html>
`;
}

function textSection({ draft, text, notes }: ReadFile, known: Known, id: string): string {
  const reading = readText(text);
  const converted = [...new Set([...notes, ...reading.view.notes])];
  const proposals = recordsOf(reading, { article: id, known });
  return `<section class="text">
<h2>${escapeHtml(draft.title ?? 'Chưa nhận ra tên bài')}</h2>
<p class="file">${escapeHtml(draft.file)}${converted.length > 0 ? ` · đã chuyển: ${escapeHtml(converted.join('; '))}` : ''}</p>
<div class="sides">
<ol class="lines">${linesOf(reading)}</ol>
<div class="found">
<h3>Nhận ra</h3>
${factsOf(draft)}
<h3>Đề xuất (${proposals.length})</h3>
${proposals.length > 0 ? proposals.map(proposalOf).join('\n') : '<p>Không có đề xuất nào.</p>'}
<h3>Bỏ qua (${reading.rejected.length})</h3>
${rejectedOf(reading)}
</div>
</div>
</section>`;
}

/** What the text says of itself, one thing a row. */
function factsOf(draft: ReadFile['draft']): string {
  const rows: [string, string[]][] = [
    ['Nơi đăng', draft.publisher ? [draft.publisher] : []],
    ['Người viết', draft.author ? [draft.author] : []],
    ['Ngày đăng', draft.publishedAt ? [draft.publishedAt] : []],
    ['Tỉnh', draft.provinces],
    ['Văn bản', draft.documents.map(({ number, date }) => (date ? `${number} (${date})` : number))],
    ['Ngày', draft.dates.map(({ text, iso }) => `${text} → ${iso}`)],
    ['Công trình', draft.projects.map(({ name, funding }) => (funding ? `${name} (vốn: ${funding})` : name))],
    ['Con số', draft.figures.map(({ text, value, unit }) => `${text} → ${String(value)} ${unit ?? ''}`)],
  ];
  const cells = rows.map(
    ([name, values]) =>
      `<dt>${name}</dt>${values.length > 0 ? values.map((value) => `<dd>${escapeHtml(value)}</dd>`).join('') : '<dd class="none">máy chưa nhận ra</dd>'}`,
  );
  return `<dl>${cells.join('\n')}</dl>`;
}

function proposalOf({ collection, data, maybe }: Proposed): string {
  const { title, name, evidence } = data as { title?: unknown; name?: unknown; evidence?: { quote: string }[] };
  const words = [title, name].find((each): each is string => typeof each === 'string') ?? data.id;
  return `<article>
<h4><span>${escapeHtml(editors.collections[collection].label)}</span> ${escapeHtml(words)}</h4>
${(evidence ?? []).map(({ quote }) => `<blockquote>${escapeHtml(quote)}</blockquote>`).join('')}
${maybe.map((each) => `<p class="maybe">Có phải là ${escapeHtml(each)}?</p>`).join('')}
</article>`;
}

function rejectedOf({ rejected, view }: Reading): string {
  if (rejected.length === 0) return '<p>Không bỏ qua điều gì.</p>';
  const rows = rejected.map(
    ({ start, end, kind, why }) =>
      `<tr><td>${escapeHtml(foldSpace(view.plain.slice(start, end)))}</td><td>${whyNot({ kind, why })}</td></tr>`,
  );
  return `<table><tbody>${rows.join('\n')}</tbody></table>`;
}

function linesOf(reading: Reading): string {
  const marks = marksOf(reading);
  return reading.lines
    .map(({ zone, start, end }) => {
      const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
      const isRead = zone === 'title' || zone === 'head' || zone === 'body';
      return `<li class="${isRead ? 'read' : 'page'}"><span class="zone">${ZONE_WORDS[zone]}</span><span class="words">${marked(reading.view.plain, { start, end }, inside)}</span></li>`;
    })
    .join('\n');
}

function marked(text: string, { start, end }: Span, marks: readonly Mark[]): string {
  let html = '';
  let at = start;
  for (const mark of marks) {
    html += escapeHtml(text.slice(at, mark.start));
    html += `<mark class="${mark.className}" title="${escapeHtml(mark.label)}">${escapeHtml(text.slice(mark.start, mark.end))}</mark>`;
    at = mark.end;
  }
  return html + escapeHtml(text.slice(at, end));
}

/** Places of all that was recognised, none inside another; of two that overlap the longer, and never what was left out. */
function marksOf(reading: Reading): Mark[] {
  const of = (kind: Kind, spans: readonly (Span | null)[]): Mark[] =>
    spans.flatMap((span) =>
      span ? [{ start: span.start, end: span.end, className: kind, label: KIND_WORDS[kind] }] : [],
    );
  const { heading, publisher, author, stamp, url } = reading;
  const taken = [
    ...of('title', [heading]),
    ...of('source', [publisher, author, stamp, url]),
    ...of('work', reading.works),
    ...of(
      'document',
      reading.papers.flatMap(({ mentions }) => mentions),
    ),
    ...of('date', reading.periods),
    ...of('figure', reading.amounts),
    ...of(
      'province',
      reading.provinces.flatMap(({ mentions }) => mentions),
    ),
    ...of(
      'office',
      reading.offices.filter(({ kind, isOfHead }) => kind === 'office' && !isOfHead),
    ),
  ];
  const rejected = reading.rejected
    .filter(({ kind }) => kind !== 'linkage')
    .map(({ start, end, why }): Mark => ({ start, end, className: 'rejected', label: WHY_WORDS[why] }));
  const kept: Mark[] = [];
  for (const mark of [...taken, ...rejected])
    if (mark.end > mark.start && !kept.some(({ start, end }) => mark.start < end && start < mark.end)) kept.push(mark);
  return kept.sort((a, b) => a.start - b.start);
}
