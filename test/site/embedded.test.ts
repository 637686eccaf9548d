import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { tagsOf, textOf } from '../support/html.ts';
import { builtSite, MEKONG, type BuiltSite } from '../support/site.ts';

describe('what an editor puts into an article', () => {
  let site: BuiltSite;
  let html: string;
  /** The five parts, in the order in which they are written. */
  let parts: string[];
  beforeAll(async () => {
    site = await builtSite(MEKONG);
    html = readFileSync(join(site.folder, 'bai-viet/thong-bao-kiem-thu-2024/index.html'), 'utf8');
    parts = html.split('<div class="embedded"').slice(1);
  });

  const hrefs = (part: string) => tagsOf(part).flatMap(({ attributes }) => attributes.href ?? []);
  const names = (part: string) => tagsOf(part).map(({ name }) => name);

  it('stands where it is written, between the words of the source', () => {
    expect(parts).toHaveLength(5);
    const text = textOf(html);
    const places = [
      'gồm 2 lĩnh vực là bến bãi và an toàn',
      'Liên kết Phối hợp vận tải thủy trên sông Hậu',
      'Câu trích làm căn cứ: Phối hợp vận tải thủy trên sông Hậu',
      'Bản đồ: Cần Thơ',
      'Hai bên dự kiến làm Bến phà',
      'UBND thành phố Cần Thơ',
      'Các mốc thời gian: Quy chế phối hợp vận tải thủy',
      'Liên kết theo lĩnh vực và hình thức',
    ].map((words) => text.indexOf(words, text.indexOf('Toàn văn')));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is complete in the page: a record, a quote with its source, a map, dates, a chart with its table', () => {
    const [record, quote, map, timeline, chart] = parts as [string, string, string, string, string];
    expect(hrefs(record)[0]).toBe('/lien-ket/can-tho-vinh-long-van-tai-thuy/');
    expect(textOf(quote)).toContain('«gồm 2 lĩnh vực là bến bãi và an toàn»');
    expect(hrefs(quote)[1]).toMatch(/^\/bai-viet\/thong-bao-kiem-thu-2024\/#trich-/);
    expect(textOf(map)).toMatch(/Cần Thơ[^]*Vĩnh Long[^]*Hoàng Sa[^]*Trường Sa/);
    expect(hrefs(timeline)).toContain('/van-ban/quy-che-01/');
    expect(textOf(timeline)).toContain('12/3/2024');
    expect(names(chart)).toEqual(expect.arrayContaining(['svg', 'table']));
    expect(hrefs(chart)).toContain('/bieu-do/linh-vuc/');
  });

  it('keeps the page within its bytes; the reader of charts comes only where there is a chart', () => {
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(20_000);
    const scripts = tagsOf(html).flatMap(({ name, attributes }) => (name === 'script' ? (attributes.src ?? []) : []));
    const bytes = scripts.reduce((sum, src) => sum + gzipSync(readFileSync(join(site.folder, src))).length, 0);
    // The reader of the chart, and what gives it as a file; an article without one has 1.6 kB at most.
    expect(bytes).toBeLessThanOrEqual(2400);
    const record = readFileSync(join(site.folder, 'lien-ket/can-tho-vinh-long-van-tai-thuy/index.html'), 'utf8');
    const own = tagsOf(record).flatMap(({ name, attributes }) => (name === 'script' ? [attributes.src ?? ''] : []));
    expect(own.filter((src) => !/EveryPage|TakeAway/.test(src))).toEqual([]);
  });
});
