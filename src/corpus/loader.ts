import type { Loader } from 'astro/loaders';
import { isAbsolute, relative } from 'node:path';
import type { CollectionName } from '../schemas/index.ts';
import { formatNumber } from '../domain/numbers.ts';
import { keepCurrent, type CurrentContent } from './current.ts';

/** Where loaders get the content: read and checked once for all of them. */
export interface ContentSource {
  /** Rejects when there are errors. */
  read(): Promise<CurrentContent>;
  /** Told by the dev server that a file has changed; the next `read` reads anew. */
  changed(): void;
  /** Tells the person at the terminal why a `read` was rejected, once however many loaders waited for it. */
  report(error: unknown): void;
  /** Absolute folders to watch. */
  folders: string[];
}

/** The content has errors; the message is for the editor and is shown without a stack. */
export class ContentError extends Error {
  override name = 'ContentError';
}

export interface SourceOptions {
  /** Rejects with a ContentError when there are errors. */
  read: () => Promise<CurrentContent>;
  folders: string[];
  print: (message: unknown) => void;
  /** Milliseconds after a change before it is read: editors save in several steps, and many files may change at once. */
  settle?: number;
  /** Milliseconds, from any start. */
  clock?: () => number;
}

const DEFAULTS = { settle: 100, clock: () => performance.now() };
/** Milliseconds from which on a person at the terminal is told what is waited for. */
const LONG = 700;
const MENDED = 'Nội dung đã hết lỗi; trang đã cập nhật.';
const WAITING = (time: string) => `Đang đọc và kiểm tra lại nội dung (lần trước ${time} giây); trang chờ xong mới đổi…`;
const READ = (time: string) => `Đã đọc và kiểm tra xong sau ${time} giây; trang đang được dựng lại.`;
const seconds = (milliseconds: number) => formatNumber(milliseconds / 1000, 1);

/** One reading for all loaders; each change after it has begun makes one more, in turn. */
export function contentSource(options: SourceOptions): ContentSource {
  const { read, folders, print, settle, clock } = { ...DEFAULTS, ...options };
  let reading: Promise<CurrentContent> | undefined;
  let waiting = false;
  let reported: unknown;
  let lastTook = 0;

  /** Reading holds up all else in the process, so that what it takes is told before it begins, as it took last time. */
  async function readTold(): Promise<CurrentContent> {
    const isFirst = lastTook === 0;
    if (!isFirst && lastTook > LONG) print(WAITING(seconds(lastTook)));
    const started = clock();
    try {
      return await read();
    } finally {
      lastTook = Math.max(1, clock() - started);
      if (!isFirst && lastTook > LONG) print(READ(seconds(lastTook)));
    }
  }

  async function readNow(): Promise<CurrentContent> {
    waiting = false;
    const found = await readTold();
    if (reported !== undefined) print(MENDED);
    reported = undefined;
    keepCurrent(found);
    return found;
  }

  return {
    folders,
    read: () => (reading ??= readNow()),
    changed() {
      if (waiting) return;
      waiting = true;
      const settled = new Promise((resolve) => setTimeout(resolve, settle));
      reading = Promise.allSettled([reading, settled]).then(readNow);
    },
    report(error) {
      if (error === reported) return;
      reported = error;
      print(error instanceof ContentError ? error.message : error);
    },
  };
}

/** Name of the collection with one entry, `site`: the settings of `content/site.yml`. */
export const SITE_COLLECTION = 'site';

/** Puts the records of one collection into Astro's store: validated data, no text. Raw texts are among the articles. */
export function corpusLoader(name: CollectionName, source: ContentSource): Loader {
  return storing(`corpus-${name}`, source, ({ corpus }) =>
    corpus.entries[name].map(({ id, data, file }) => ({ id, data, filePath: file })),
  );
}

/**
 * The settings as a collection. Their digest is the version of the whole content: the development server makes pages
 * anew when the store changes, and the text of an article is not in it.
 */
export function siteLoader(source: ContentSource): Loader {
  return storing('corpus-site', source, ({ corpus, version }) => [
    { id: 'site', data: { ...corpus.site }, digest: version },
  ]);
}

interface StoredEntry {
  id: string;
  data: Record<string, unknown>;
  filePath?: string;
  /** Of its data, unless it says otherwise. */
  digest?: string;
}

function storing(name: string, source: ContentSource, entries: (content: CurrentContent) => StoredEntry[]): Loader {
  return {
    name,
    async load({ store, generateDigest, watcher }) {
      const fill = async () => {
        const found = entries(await source.read());
        // A store that is cleared writes files that builds side by side share.
        if (store.keys().length > 0) store.clear();
        for (const entry of found) store.set({ digest: generateDigest(entry.data), ...entry });
      };
      if (!watcher) return fill();
      await fill().catch(source.report);
      watcher.add(source.folders);
      watcher.on('all', (_event, path) => {
        if (!source.folders.some((folder) => isInside(folder, path))) return;
        source.changed();
        fill().catch(source.report);
      });
    },
  };
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}
