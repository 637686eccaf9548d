import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../../src/strings/vi/index.ts';
import { textOf } from '../support/html.ts';
import { inferredTitles, inferredValues, unmarkedRows, unmarkedTitles } from '../support/inferred-values.ts';
import { builtSite, firstContent, MEKONG, type BuiltSite } from '../support/site.ts';

const INPUTS = { 'the first content': firstContent, 'another region': () => MEKONG };

describe.each(Object.keys(INPUTS) as (keyof typeof INPUTS)[])('what editors of %s inferred', (which) => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await builtSite(INPUTS[which]());
  });

  it('says so in every row, item, line of a figure and table file that shows it', () => {
    expect(inferredValues(site).length).toBeGreaterThan(0);
    expect(
      unmarkedRows(site)
        .map(({ file, record, path, text, row }) => [file, record, path, text, row])
        .slice(0, 5),
    ).toEqual([]);
  });

  it('says so of a name wherever records are listed, and in the title of its page', () => {
    const titles = inferredTitles(site);
    expect(titles.size).toBeGreaterThanOrEqual(which === 'the first content' ? 20 : 0);
    expect(unmarkedTitles(site).map(({ file, url, row }) => [file, url, row])).toEqual([]);
    const silent = [...titles].filter((url) => {
      const html = readFileSync(join(site.folder, url, 'index.html'), 'utf8');
      return !/<title>([^<]*)/.exec(html)![1]!.includes(vi.list.inferredTitle);
    });
    expect(silent).toEqual([]);
  });

  it('says why on the page of its record', () => {
    const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
    const silent = inferredValues(site).filter(
      ({ url, reason }) => !textOf(readFileSync(join(site.folder, url, 'index.html'), 'utf8')).includes(folded(reason)),
    );
    expect(silent.map(({ record, path }) => [record, path])).toEqual([]);
  });
});
