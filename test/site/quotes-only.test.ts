import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read/disk.ts';
import type { ArticleEntry, Corpus, Range } from '../../src/corpus/types.ts';
import { foldSpace } from '../../src/domain/text.ts';
import { publishedTexts } from '../support/published-texts.ts';
import { builtSite, moreContent, quotedMekong } from '../support/site.ts';

/** So many letters in a row are no coincidence. */
const WINDOW = 45;

/** Stretches of a text without any quoted word. */
function unquoted(corpus: Corpus, { id, text }: ArticleEntry): string[] {
  const quotes: Range[] = (corpus.clausesIn.get(id) ?? []).map(({ range }) => range);
  const cuts = quotes.toSorted((a, b) => a.start - b.start);
  const found: string[] = [];
  let from = 0;
  for (const { start, end } of [...cuts, { start: text.folded.text.length, end: text.folded.text.length }]) {
    if (start > from) found.push(text.folded.text.slice(from, start));
    from = Math.max(from, end);
  }
  return found;
}

/** Pieces of `WINDOW` letters, one after the other. */
function piecesOf(text: string): string[] {
  const count = Math.floor(text.length / WINDOW);
  return Array.from({ length: count }, (_, index) => text.slice(index * WINDOW, (index + 1) * WINDOW));
}

describe.each([
  ['another region with a raw text', quotedMekong],
  ['the first content', moreContent],
])('a site of %s that publishes only quotes', (_, input) => {
  let corpus: Corpus;
  let texts: { file: string; text: string }[];
  beforeAll(async () => {
    const own = input();
    const { folder } = await builtSite(own);
    ({ corpus } = await readCorpus({
      contentDir: own.contentDir,
      seedsDir: own.seedsDir,
      buildDate: '2026-07-01',
      cwd: process.cwd(),
      repository: undefined,
    }));
    texts = publishedTexts(folder, () => true).map(({ file, text }) => ({ file, text: foldSpace(text) }));
  });

  it('has no other words of its articles in any page, data file, drawing or document', () => {
    // What editors wrote themselves, titles and summaries, may have the same words.
    const editorial = corpus.articles.map(({ data }) => `${data.title.text} ${data.summary?.vi ?? ''}`).join('\n');
    const own = corpus.articles.flatMap((article) => unquoted(corpus, article).flatMap(piecesOf));
    expect(own.length).toBeGreaterThan(3);
    const pieces = own.filter((piece) => !editorial.includes(piece));
    const leaks = pieces.flatMap((piece) => {
      const files = texts.filter(({ text }) => text.includes(piece)).map(({ file }) => file);
      return files.length > 0 ? [{ piece, files: [...new Set(files)].slice(0, 5) }] : [];
    });
    expect(leaks).toEqual([]);
  });

  it('still has the quotes', () => {
    const [first] = corpus.clauses;
    expect(texts.some(({ text }) => text.includes(foldSpace(first!.quote)))).toBe(true);
  });
});
