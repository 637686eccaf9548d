import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldSpace } from '../../src/domain/text.ts';
import { regions, unitTable } from '../../src/reference/index.ts';
import { ROOT } from '../support/commands.ts';
import { decode, filesOf, pagesOf, tagsOf, type HtmlPage } from '../support/html.ts';
import { builtSite, MEKONG } from '../support/site.ts';

/** Letters that only Vietnamese has, or has with such marks. */
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
/** Attributes that people or islands read; the others hold ids and addresses. */
const READ = /^(title|aria-label|alt|content|placeholder|label|data-.*)$/;
/** Pages of ours that are written in one language, each. */
const HANDBOOK = '/huong-dan/';

/** Words of the content and the reference tables, which are in no language of the interface. */
function givenWords(): string {
  const folders = [MEKONG.contentDir, MEKONG.seedsDir, 'src/reference'];
  const files = folders.flatMap((folder) => filesOf(resolve(ROOT, folder)).map((file) => resolve(ROOT, folder, file)));
  const texts = files
    .filter((file) => /\.(yml|mdx|txt|ts|json|csv)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'));
  return foldSpace(texts.join('\n')).toLowerCase();
}

/** What a reader or an island gets of a page, piece by piece. */
function textsOf({ html }: HtmlPage): string[] {
  const visible = html.replace(/<!--[^]*?-->/g, '').replace(/<style\b[^]*?<\/style>/g, '');
  const attributes = tagsOf(visible).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) => (READ.test(name) ? [value] : [])),
  );
  return [...decode(visible.replace(/<[^>]+>/g, '\n')).split('\n'), ...attributes];
}

/** Names of units and regions stand inside sentences of every language. */
const NAMES = new RegExp(
  [...unitTable.units, ...regions]
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

/** Vietnamese phrases outside ⟦…⟧ that stand in no content. */
function strangers(text: string, given: string): string[] {
  return text
    .replace(/⟦[^⟦⟧]*⟧/g, '|')
    .split(/[|⟦⟧.,;:!?·…()«»"“”/–\d{}[\]\\]+/)
    .map((phrase) => foldSpace(phrase))
    .filter((phrase) => !given.includes(phrase.toLowerCase()))
    .flatMap((phrase) => phrase.split(NAMES).map((piece) => piece.trim()))
    .filter((piece) => VIETNAMESE.test(piece) && !given.includes(piece.toLowerCase()));
}

describe('a site in a made-up language', () => {
  let pages: HtmlPage[];
  const given = givenWords();
  beforeAll(async () => {
    const { folder } = await builtSite({ ...MEKONG, locale: 'qps' });
    pages = pagesOf(folder).filter(({ path }) => !path.startsWith(HANDBOOK));
  });

  it('is written in that language on every page', () => {
    expect(pages.filter(({ html }) => !html.includes('<html lang="qps">') || !html.includes('⟦'))).toEqual([]);
  });

  it('says nothing in Vietnamese but what content and reference tables say', () => {
    const found = new Map<string, string>();
    const seen = new Set<string>();
    for (const page of pages)
      for (const text of textsOf(page)) {
        if (seen.has(text)) continue;
        seen.add(text);
        for (const phrase of strangers(text, given)) found.set(phrase, page.path);
      }
    expect(Object.fromEntries(found)).toEqual({});
  });

  it('writes no date and no number as Vietnamese does, outside the words of its sources', () => {
    const dates = pages.flatMap((page) =>
      textsOf(page)
        .flatMap(
          (text) => text.replace(/⟦[^⟦⟧]*⟧/g, '|').match(/\b\d{1,2}\/\d{1,2}\/\d{4}\b|\b\d{1,3}\.\d{3}\b/g) ?? [],
        )
        .filter((text) => !given.includes(text))
        .map((text) => `${page.path}: ${text}`),
    );
    expect(dates).toEqual([]);
  });
});
