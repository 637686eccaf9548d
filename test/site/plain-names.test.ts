import { beforeAll, describe, expect, it } from 'vitest';
import { aliases } from '../../src/reference/index.ts';
import { GivenTexts } from '../support/given-texts.ts';
import { publishedTexts, type PublishedText } from '../support/published-texts.ts';
import { builtSite, firstContent } from '../support/site.ts';

/** The city's name without its kind; a person, a road and what bears his name are not the city. */
const CITY_ALONE =
  /(?<!TP\.\s|Thành phố\s|thành phố\s|Chủ tịch\s|[Đđ]ường\s|Đoàn TNCS\s|[Tt]ư tưởng\s|Huân chương\s|quốc gia\s)Hồ Chí Minh/;
const SPELLINGS = new Set(aliases.provinces.flatMap((each) => each.aliases.map(({ text }) => text)));
/** Short for what sources set and nobody reports: it would be an accusation. */
const ACCUSATION = /quá hạn|Cần xử lý/i;

describe('what a reader meets in any file of the site', () => {
  const given = new GivenTexts(['content', 'seeds']);
  let texts: PublishedText[];
  const found = (pattern: RegExp) =>
    texts
      .filter(({ text }) => pattern.test(text))
      .map(({ file, text }) => ({ file, rest: given.rest(text) }))
      .filter(({ rest }) => pattern.test(rest));

  beforeAll(async () => {
    const { folder } = await builtSite(firstContent());
    const all = publishedTexts(folder, (file) => !/^(schemas|tim-kiem\/[0-9a-f]{10})\//.test(file));
    // What the filters of lists find a place by, any spelling of it, is not shown.
    texts = all.filter(({ file, text }) => !(file.startsWith('data/list/') && SPELLINGS.has(text)));
  });

  it('never calls the city «Hồ Chí Minh» alone, outside the words of sources', () => {
    expect(found(CITY_ALONE)).toEqual([]);
    expect(texts.some(({ seen, text }) => seen && text.includes('Thành phố Hồ Chí Minh'))).toBe(true);
    expect(texts.some(({ seen, text }) => seen && text.includes('TP. Hồ Chí Minh'))).toBe(true);
  });

  it('never says that a task is late, only that its date has passed and no source tells of its end', () => {
    expect(found(ACCUSATION)).toEqual([]);
    const whole = texts.filter(({ text }) => text.includes('qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành'));
    for (const kind of [/^index\.html$/, /^nhiem-vu\//, /^in\/nhiem-vu\/.*\.html$/, /\.docx /, /\.xlsx /, /\.svg$/])
      expect(
        whole.some(({ file }) => kind.test(file)),
        String(kind),
      ).toBe(true);
  });
});
