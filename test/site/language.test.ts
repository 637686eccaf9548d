import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareVi } from '../../src/domain/collate.ts';
import type { RecordIndex } from '../../src/domain/record-index.ts';
import { regions, unitTable } from '../../src/reference/index.ts';
import { GivenTexts } from '../support/given-texts.ts';
import { decode, pagesOf, type HtmlPage } from '../support/html.ts';
import { publishedTexts, type PublishedText } from '../support/published-texts.ts';
import { builtSite } from '../support/site.ts';

/** Letters that only Vietnamese has, or has with such marks. */
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
/** Written in one language, each: the handbook, and what editors' tools read. */
const EDITORS = /^(huong-dan|schemas|du-lieu\/mau)\//;
/** What the search is asked by: names and titles as people write them, in every language alike. */
const ASKED = /^tim-kiem\/[0-9a-f]{10}\//;
/** A scope names a class of bodies by the words of its sources without the signs between them. */
const CLASS = /class=[\p{Ll}\p{M}\p{N} ]+/gu;
/** Letters with their widths, for drawings that are made in the browser. */
const WIDTHS = /(?:\S \d{3}\|)+\S \d{3}/gu;
/** What the made-up language does not write: numbers that name a note or a place in a list, addresses. */
const NAMING = /\[\d+(–\d+)?\]|(?<=⟧ )\d+(?= ›|[,;)])|(?<=^|\s)(\/|https?:)\S+/g;

describe('a site in a made-up language', () => {
  let folder: string;
  let pages: HtmlPage[];
  let texts: PublishedText[];
  const given = new GivenTexts(['content', 'seeds', 'src/reference']);

  beforeAll(async () => {
    ({ folder } = await builtSite({ locale: 'qps' }));
    pages = pagesOf(folder).filter(({ path }) => !EDITORS.test(path.slice(1)));
    const all = publishedTexts(folder, (file) => !EDITORS.test(file) && !ASKED.test(file));
    texts = [...new Map(all.map((each) => [`${each.seen} ${each.text}`, each])).values()];
  });

  it('is written in that language on every page', () => {
    expect(pages.filter(({ html }) => !html.includes('<html lang="qps">') || !html.includes('⟦'))).toEqual([]);
  });

  it('says nothing in Vietnamese, in any file, but whole values of content and reference tables', () => {
    const found = texts
      .filter(({ text }) => VIETNAMESE.test(text))
      .map(({ file, text }) => ({ file, rest: given.rest(text.replace(CLASS, '|').replace(WIDTHS, '|')) }))
      .filter(({ rest }) => VIETNAMESE.test(rest));
    expect(found).toEqual([]);
  });

  it('shows no number and no date that the language did not write, outside the words of its sources', () => {
    const found = texts
      .filter(({ seen, text }) => seen && /\d/.test(text))
      .map(({ file, text }) => ({ file, rest: given.rest(outsideMarks(text).replace(NAMING, '|')) }))
      .filter(({ rest }) => /\d/.test(rest));
    expect(found).toEqual([]);
  });

  it('has numbers, sizes, shares and dates as the language writes them', () => {
    const seen = texts.filter((each) => each.seen).map(({ text }) => text);
    for (const written of [/⟦\d+⟧/, /⟦\d+(,\d)? kB⟧/, /⟦\d+%⟧/, /⟦20\d\d\.\d\d\.\d\d⟧/])
      expect(
        seen.some((text) => written.test(text.replaceAll('\u00A0', ' '))),
        String(written),
      ).toBe(true);
    const sheets = texts.filter(({ file }) => /\.xlsx xl\/styles\.xml$/.test(file)).map(({ text }) => text);
    expect(sheets.some((text) => text.includes('yyyy.mm.dd'))).toBe(true);
    expect(sheets.some((text) => text.includes('dd/mm/yyyy'))).toBe(false);
  });

  it('has no list of names in Vietnamese order, but those that the reference tables order', () => {
    const found = pages.flatMap(({ path, html }) =>
      listsOf(html)
        .filter((names) => isOrdered(names, compareVi) && !isInTable(names))
        .map((names) => ({ path, names })),
    );
    expect(found).toEqual([]);
  });

  it('lists names in the order of the language: the last first', () => {
    const last = (names: readonly string[]) => isOrdered(names, (a, b) => compareVi(b, a));
    const lists = pages.flatMap(({ html }) => listsOf(html)).filter(last);
    expect(lists.length).toBeGreaterThan(50);
    for (const name of ['documents', 'projects', 'linkages']) {
      const index = JSON.parse(readFileSync(join(folder, `data/list/${name}.json`), 'utf8')) as RecordIndex;
      expect(last(index.places), name).toBe(true);
      expect(last(index.records.map(([, title]) => title)), name).toBe(true);
    }
  });
});

/** A text with a ⟧ for each that stands between ⟦ and ⟧; where one of them is missing, it stands in another piece. */
function outsideMarks(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '\u27EE');
  }
  return rest.replace(/^[^⟦]*⟧|⟦.*$/g, '').replaceAll('\u27EE', '⟧');
}

/** Names that begin the entries of each list, table and choice of a page; short lists may be in any order by chance. */
function listsOf(html: string): string[][] {
  const lists = html.matchAll(
    /<(ul|ol|tbody|select|optgroup)\b[^>]*>((?:(?!<(?:ul|ol|tbody|select|optgroup)\b)[^])*?)<\/\1>/g,
  );
  return [...lists]
    .map(([, , list]) =>
      [...list!.matchAll(/<(li|tr|option)\b[^>]*>([^]*?)<\/\1>/g)].flatMap(([, , entry]) => nameIn(entry!)),
    )
    .filter((names) => new Set(names).size >= 5);
}

function nameIn(entry: string): string[] {
  const texts = decode(entry.replace(/<svg\b[^]*?<\/svg>/g, '').replace(/<[^>]+>/g, '\n')).split('\n');
  const first = texts.map((text) => text.trim()).find((text) => text !== '');
  return first !== undefined && /^\p{L}/u.test(first) ? [first] : [];
}

function isOrdered(names: readonly string[], compare: (a: string, b: string) => number): boolean {
  return names.every((name, i) => i === 0 || compare(names[i - 1]!, name) <= 0);
}

/** True for members of a region as its row has them. */
function isInTable(names: readonly string[]): boolean {
  const nameOf = new Map(unitTable.units.map(({ id, name }) => [id, name]));
  const listed = names.map((name) => name.replace(/:$/, '')).join();
  return regions.some(({ members }) => members.map(({ unit }) => nameOf.get(unit)).join() === listed);
}
