import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentVersion } from '../../src/corpus/read/version.ts';
import { filesOf } from '../support/html.ts';
import { builtSite, copyOfContent, edit, MEKONG } from '../support/site.ts';

/** When no change of units is known to come. */
const DAY = '2026-11-30';
/** As it stands on pages and in drawings, and as it stands in data. */
const PRINTED_DAY = /(?<![\d/])30\/11\/2026|2026-11-30/;

/** Files of a site that are not the same in another, those that only one of them has included. */
function different(one: string, other: string): string[] {
  const [own, others] = [filesOf(one), new Set(filesOf(other))];
  const both = new Set([...own, ...others]);
  return [...both]
    .filter((file) => !own.includes(file) || !others.has(file) || !bytes(one, file).equals(bytes(other, file)))
    .sort();
}

const bytes = (folder: string, file: string) => readFileSync(join(folder, file));
const textFiles = (folder: string) => filesOf(folder).filter((file) => /\.(html|svg|csv|json|xml|txt)$/.test(file));
const isPage = (file: string) => file.endsWith('.html');

describe('a built site', () => {
  let plain: string;
  beforeAll(async () => {
    plain = (await builtSite({ ...MEKONG, buildDate: DAY })).folder;
  });

  it('differs, with one record changed, in the pages and files that tell of it, and in no others', async () => {
    const changed = copyOfContent(MEKONG);
    edit(join(changed.contentDir, 'projects/ben-pha-kiem-thu.yml'), 'name: Bến phà', 'name: Phà');
    const { folder } = await builtSite({ ...MEKONG, ...changed, buildDate: DAY });
    const files = different(plain, folder);
    const places = ['can-tho', 'can-tho-2025', 'vinh-long', 'vinh-long-2025'];
    const told = [
      'du-an/ben-pha-kiem-thu/index.html',
      'du-an/index.html',
      'data/projects.json',
      'data/projects.csv',
      'bai-viet/thong-bao-kiem-thu-2024/index.html',
      'dong-thoi-gian/index.html',
      'in/toan-quoc/index.html',
      ...places.flatMap((id) => [`tinh/${id}/index.html`, `in/tinh/${id}/index.html`]),
      ...places.flatMap((id) => [`in/tinh/${id}.docx`, `in/tinh/${id}.xlsx`]),
    ];
    expect(files).toEqual(expect.arrayContaining(told));
    const tellsNothing = files.filter(
      (file) => isPage(file) && !/[Pp]hà kiểm thử/.test(bytes(folder, file).toString()),
    );
    // Its edition, and the sizes of its data; a chart in a frame is of the data of its page, whose table names the record.
    expect(tellsNothing).toEqual(['du-lieu/index.html', 'gioi-thieu/index.html', 'nhung/bieu-do/du-an/index.html']);
    expect(files.filter((file) => /^(in\/tinh|tinh|vung|nhiem-vu|van-ban|loai|linh-vuc)\//.test(file)).length).toBe(16);
  });

  it('differs on another day in the pages and files that name the day, and in no others', async () => {
    const { folder } = await builtSite({ ...MEKONG, buildDate: '2026-12-01' });
    const files = different(plain, folder);
    const naming = textFiles(plain).filter((file) => PRINTED_DAY.test(bytes(plain, file).toString()));
    expect(files.filter((file) => textFiles(plain).includes(file))).toEqual(naming.sort());
    expect(files.filter((file) => isPage(file) && file.startsWith('du-an/'))).toEqual([]);
    expect(files.filter(isPage).length).toBeLessThan(filesOf(plain).filter(isPage).length / 2);
    // Word and Excel files of a brief that names no day are the same.
    const office = files.filter((file) => /\.(docx|xlsx)$/.test(file));
    expect(office.filter((file) => !naming.includes(file.replace(/\.\w+$/, '/index.html')))).toEqual([]);
  });

  it('names its edition on the pages about the site and its data, and nowhere else', () => {
    const edition = contentVersion([MEKONG.contentDir, MEKONG.seedsDir]);
    const naming = filesOf(plain).filter((file) => bytes(plain, file).includes(edition));
    expect(naming.sort()).toEqual(['du-lieu/index.html', 'gioi-thieu/index.html']);
  });

  it('has on each page the version of what it says', () => {
    const without = filesOf(plain).filter(
      (file) => isPage(file) && !/Phiên bản [0-9a-f]{10}/.test(bytes(plain, file).toString()),
    );
    expect(without.filter((file) => !bytes(plain, file).includes('http-equiv="refresh"'))).toEqual([]);
  });
});
