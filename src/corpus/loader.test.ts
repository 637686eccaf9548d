import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { currentContent, type CurrentContent } from './current.ts';
import { ContentError, contentSource, corpusLoader, siteLoader, type SourceOptions } from './loader.ts';

type Context = Parameters<ReturnType<typeof corpusLoader>['load']>[0];

const GOOD = readingOf('Cần Thơ họp với Vĩnh Long.');
const MENDED = readingOf('Cần Thơ và Vĩnh Long đã họp.');
const BROKEN = new ContentError('content/events/hoi-nghi.yml:2:1  Không có tỉnh «vinh-lon»\nNội dung có 1 lỗi.');

function readingOf(text: string): CurrentContent {
  const corpus = testCorpus({ buildDate: '2024-05-01', seeds: { 'can-tho.txt': text } });
  return { corpus, version: text, locale: 'vi' };
}

describe('loaders in development', () => {
  let watcher: EventEmitter & { add: () => void };
  let read: ReturnType<typeof vi.fn<SourceOptions['read']>>;
  let printed: unknown[];
  let stores: Map<string, { digest?: string }>[];

  beforeEach(async () => {
    watcher = Object.assign(new EventEmitter(), { add: () => undefined });
    read = vi.fn<SourceOptions['read']>().mockResolvedValueOnce(GOOD);
    printed = [];
    stores = [new Map(), new Map()];
    const source = contentSource({ read, folders: ['/dự án/content'], print: (text) => printed.push(text), settle: 5 });
    const loaders = [corpusLoader('articles', source), siteLoader(source)];
    await Promise.all(
      stores.map((entries, i) =>
        loaders[i]!.load({
          store: {
            keys: () => [...entries.keys()],
            clear: () => {
              // Astro then writes a file that builds of one checkout share.
              expect(entries.size).toBeGreaterThan(0);
              entries.clear();
            },
            set: (entry: { id: string; digest?: string }) => entries.set(entry.id, entry),
          },
          generateDigest: JSON.stringify,
          watcher,
        } as unknown as Context),
      ),
    );
  });

  const change = async (times = 1) => {
    const before = read.mock.calls.length;
    for (let i = 0; i < times; i++) watcher.emit('all', 'change', '/dự án/content/events/hoi-nghi.yml');
    await vi.waitFor(() => expect(read.mock.calls.length).toBe(before + 1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(read.mock.calls.length).toBe(before + 1);
  };

  it('read once for all collections, and once for changes that come together', async () => {
    expect(read).toHaveBeenCalledTimes(1);
    read.mockResolvedValueOnce(MENDED);
    await change(3);
    expect(stores.map((entries) => entries.size)).toEqual([1, 1]);
    expect(currentContent()).toBe(MENDED);
  });

  it('change the store with every change of the content, for Astro to make pages anew', async () => {
    const before = stores[1]!.get('site')!.digest;
    read.mockResolvedValueOnce(MENDED);
    await change();
    expect(before).toBe(GOOD.version);
    expect(stores[1]!.get('site')!.digest).toBe(MENDED.version);
  });

  it('print what is wrong once, keep the last good records, and say when it is mended', async () => {
    const kept = stores.map((entries) => [...entries]);
    read.mockRejectedValueOnce(BROKEN);
    await change();
    expect(printed).toEqual([BROKEN.message]);
    expect(stores.map((entries) => [...entries])).toEqual(kept);
    expect(currentContent()).toBe(GOOD);

    read.mockResolvedValueOnce(MENDED);
    await change();
    expect(printed.slice(1)).toEqual(['Nội dung đã hết lỗi; trang đã cập nhật.']);
    expect(currentContent()).toBe(MENDED);
  });

  it('say what is waited for when reading takes long, and when it is done; a short one goes without a word', async () => {
    let now = 0;
    const took = [5_000, 1_300, 900, 200, 300];
    const source = contentSource({
      read: () => {
        now += took.shift()!;
        return Promise.resolve(GOOD);
      },
      folders: [],
      print: (text) => printed.push(text),
      settle: 0,
      clock: () => now,
    });
    await source.read();
    expect(printed).toEqual([]);
    const told = async () => {
      printed = [];
      source.changed();
      await source.read();
      return printed;
    };
    const done = (time: string) => `Đã đọc và kiểm tra xong sau ${time} giây; trang đang được dựng lại.`;
    const waiting = (time: string) =>
      `Đang đọc và kiểm tra lại nội dung (lần trước ${time} giây); trang chờ xong mới đổi…`;
    expect(await told()).toEqual([waiting('5'), done('1,3')]);
    expect(await told()).toEqual([waiting('1,3'), done('0,9')]);
    expect(await told()).toEqual([waiting('0,9')]);
    expect(await told()).toEqual([]);
  });

  it('show a fault of the program whole', async () => {
    const fault = new TypeError('x is undefined');
    read.mockRejectedValueOnce(fault);
    await change();
    expect(printed).toEqual([fault]);
  });
});

it('a build ends when its content cannot be read', async () => {
  const source = contentSource({ read: () => Promise.reject(BROKEN), folders: [], print: () => undefined });
  await expect(corpusLoader('articles', source).load({} as Context)).rejects.toBe(BROKEN);
});
