import { expect, it } from 'vitest';
import { createFinder } from './finder.ts';
import { searchFiles, type SearchFiles } from './index-of.ts';
import type { SearchEntry } from './shapes.ts';

const entry = (id: string, title: string): SearchEntry => ({
  kind: 'du-an',
  id,
  title,
  path: `/du-an/${id}/`,
  names: [],
  kin: [],
  note: '',
  date: '',
  years: [],
  about: '',
  concerns: [],
  places: [],
  sectors: [],
  sentences: [],
});
const NO_NAMES = { names: [], same: [], loose: [] };
const indexOf = (...titles: string[]) =>
  searchFiles(
    titles.map((title, at) => entry(`${at}`, title)),
    NO_NAMES,
    (kind) => kind,
  );

it('opens the index anew after a failure: the site may have been built again, with other numbers', async () => {
  let files: SearchFiles = indexOf('Cầu Cần Thơ', 'Cảng Cái Cui');
  let isBroken = false;
  const asked: string[] = [];
  const finder = createFinder(async (name) => {
    asked.push(name);
    if (isBroken && name !== 'root') throw new Error(`not loaded: ${name}`);
    return JSON.parse(files.get(name)!) as unknown;
  });
  const titles = async () => {
    const found = await finder.find('cang', {}, false);
    return (await finder.show(found, 0, 5)).map(({ card: [, title] }) => title);
  };
  expect(await titles()).toEqual(['Cảng Cái Cui']);
  isBroken = true;
  await expect(titles()).rejects.toThrow('not loaded');
  isBroken = false;
  files = indexOf('Cảng Mỹ Thới', 'Cầu Cần Thơ', 'Sân bay Rạch Giá');
  asked.length = 0;
  expect(await titles()).toEqual(['Cảng Mỹ Thới']);
  expect(asked).toContain('root');
});

it('asks for no more than it needs, and of words that are names of JavaScript for nothing else', async () => {
  const files = indexOf('constructor toString', 'Cầu Vàm Cống');
  const finder = createFinder((name) => Promise.resolve(JSON.parse(files.get(name)!) as unknown));
  expect((await finder.find('constructor tostring', {}, false)).documents).toEqual([0]);
  expect((await finder.find('valueof hasownproperty', {}, false)).documents).toEqual([]);
  expect(await finder.find('cau constructor', {}, false)).toMatchObject({ documents: [0, 1], isPartial: true });
});

it('shows what has most of the words where nothing has all, and tells of words that nobody wrote', async () => {
  const files = indexOf('Cầu Cần Thơ', 'Cảng Cái Cui', 'Sân bay Cần Thơ');
  const finder = createFinder((name) => Promise.resolve(JSON.parse(files.get(name)!) as unknown));
  expect(await finder.find('cau bay tho', {}, false)).toMatchObject({ documents: [0, 2], isPartial: true });
  expect(await finder.find('cau can tho', {}, false)).toMatchObject({ documents: [0], isPartial: false });
  expect(await finder.find('cau zzzz', {}, false)).toMatchObject({
    documents: [],
    isPartial: false,
    unknown: ['zzzz'],
  });
});

it('takes several words that were written as one apart', async () => {
  const files = indexOf('Cầu Cần Thơ', 'Cảng Cái Cui');
  const finder = createFinder((name) => Promise.resolve(JSON.parse(files.get(name)!) as unknown));
  expect(await finder.find('cantho', {}, false)).toMatchObject({ documents: [0], taken: 'can tho' });
  expect(await finder.find('thocan', {}, false)).toMatchObject({ documents: [] });
});

it('needs no word that only holds the question together, unless nothing else is asked', async () => {
  const files = searchFiles(
    [entry('a', 'Cầu của Cần Thơ'), entry('b', 'Cầu ở Cần Thơ')],
    { ...NO_NAMES, loose: ['của', 'ở'] },
    (kind) => kind,
  );
  const finder = createFinder((name) => Promise.resolve(JSON.parse(files.get(name)!) as unknown));
  expect((await finder.find('cầu của cần thơ', {}, false)).documents).toEqual([0, 1]);
  expect((await finder.find('của', {}, false)).documents).toEqual([0]);
});

it('finds the kind and the year that are named, before what only says these words', async () => {
  const own = { ...entry('b', 'Nâng cấp cảng'), years: ['2021'] };
  const other = { ...entry('a', 'Báo cáo về dự án 2021'), kind: 'van-ban' };
  const files = searchFiles([other, own], NO_NAMES, (kind) => (kind === 'du-an' ? 'Dự án' : 'Văn bản'));
  const finder = createFinder((name) => Promise.resolve(JSON.parse(files.get(name)!) as unknown));
  expect((await finder.find('du an', {}, false)).documents).toEqual([1, 0]);
  expect((await finder.find('dự án 2021', {}, false)).documents).toEqual([1, 0]);
  expect((await finder.find('cảng 2021', {}, false)).documents).toEqual([1]);
});
