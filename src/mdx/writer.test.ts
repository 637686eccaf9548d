import { readdirSync, readFileSync } from 'node:fs';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { normalizeFile } from '../domain/text.ts';
import { renderSegments } from './render.ts';
import { parseBody } from './tree.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const FEATURES = {
  frontmatter: false,
  smartPunctuation: false,
  gfm: { footnotes: { label: 'Chú thích', backLabel: 'Quay lại chú thích {reference}' } },
};

const seeds = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .sort();

describe('the writer', () => {
  it.each(seeds)('writes what the Markdown processor writes, for Markdown made from %s', (name) => {
    const markdown = toMarkdown(normalizeFile(readFileSync(new URL(name, SEEDS), 'utf8')));
    const parsed = parseBody(markdown);
    expect(parsed.issues).toEqual([]);
    const ours = renderSegments(parsed, { base: '/' }).join('');
    const theirs = markdownToHtml(markdown, { features: FEATURES }).html.trimEnd();
    expect(ours.replace(/(<h[234]) id="[^"]*"/g, '$1')).toBe(
      theirs.replace(/style="text-align: (\w+)"/g, 'class="align-$1"'),
    );
  });
});

/** The lines of a raw text in turn as heading, bold, list, quote, table, footnote and plain paragraph. */
function toMarkdown(raw: string): string {
  const lines = raw.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const shapes: ((line: string, n: number) => string)[] = [
    (line) => `## ${line}`,
    (line) => line.replace(/\p{Lu}\p{L}+/u, '**$&**'),
    (line) =>
      line
        .split('; ')
        .map((part) => `- ${part}`)
        .join('\n'),
    (line) => `> ${line}\n>\n> *${line.split(' ')[0]}*`,
    (line) => `| Lời | Số |\n| :--- | ---: |\n| ${line.replaceAll('|', '\\|')} | 1 |`,
    (line, n) => `${line}[^${n}]\n\n[^${n}]: ${line}`,
    (line) => line,
  ];
  return lines.map((line, n) => shapes[n % shapes.length]!(line, n)).join('\n\n');
}
