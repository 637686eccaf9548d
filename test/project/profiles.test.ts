import { plain } from '../../src/domain/run.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ViewContext } from '../../src/views/common/context.ts';
import { gapPages } from '../../src/views/gaps/gaps.ts';
import { regionView } from '../../src/views/place/region.ts';
import { unitView } from '../../src/views/place/unit.ts';
import { firstContext } from '../support/first.ts';

let context: ViewContext;
beforeAll(async () => {
  context = await firstContext('2026-07-01');
});

const view = (slug: string) => {
  const { corpus, units } = context;
  const page = units.pages(corpus.buildDate).find((each) => each.slug === slug)!;
  return unitView(context, page);
};
const textOf = (slug: string) =>
  view(slug)
    .summary.map((runs) => runs.map(({ text }) => text).join(''))
    .join(' ')
    .replaceAll('\u00A0', ' ');

describe('the profiles of the first content', () => {
  it('say of Quảng Ninh: 13 units of today, 19 as written', () => {
    expect(textOf('quang-ninh')).toMatch(
      /^Tỉnh Quảng Ninh liên kết với 13 đơn vị hiện nay \(19 tỉnh, thành phố theo tên khi viết\), nhiều nhất với Hải Phòng \(12 liên kết\) và về /,
    );
    const { current, written } = view('quang-ninh').links;
    expect([current.length, written.length]).toEqual([13, 19]);
  });

  it('say of Vĩnh Phúc: 7 as written, 5 of them elsewhere and 2 in the same unit', () => {
    expect(textOf('vinh-phuc')).toMatch(
      /^Cho đến ngày 30\/6\/2025, tỉnh Vĩnh Phúc liên kết với 7 tỉnh, thành phố \(2 nơi nay ở trong cùng đơn vị, 5 nơi nay thuộc 5 đơn vị khác\), /,
    );
  });

  it('give the reason of every record that editors put there, of places and regions', () => {
    const { corpus, units, regions } = context;
    const views = [
      ...units.pages(corpus.buildDate).map((page) => unitView(context, page)),
      ...regions.map(({ id }) => regionView(context, id)),
    ];
    const inferred = views.flatMap(({ title, related }) =>
      related
        .filter(({ kind }) => kind === 'inferred')
        .flatMap(({ groups }) => groups.flatMap(({ lines }) => lines.map(({ path, why }) => ({ title, path, why })))),
    );
    expect(inferred.length).toBeGreaterThan(50);
    expect(inferred.filter(({ why }) => why === undefined).map(({ title, path }) => `${title}: ${path}`)).toEqual([]);
  });

  it('count as many gaps as the pages of the register to which they lead', () => {
    const pages = new Map(gapPages(context).map(({ view: page }) => [page.path, plain(page.lead)]));
    for (const slug of ['quang-ninh', 'vinh-phuc', 'hai-phong-2025', 'thai-nguyen']) {
      const { path, text } = view(slug).gaps.total;
      expect([path, pages.get(path!)]).toEqual([path, expect.stringMatching(new RegExp(`^${text} thông tin `))]);
    }
  });
});
