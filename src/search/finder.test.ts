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
const NO_NAMES = { names: [], same: [] };
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
  expect((await finder.find('cau constructor', {}, false)).documents).toEqual([]);
});
