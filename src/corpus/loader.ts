import type { Loader } from 'astro/loaders';
import { isAbsolute, relative } from 'node:path';
import type { CollectionName } from '../schemas/index.ts';
import type { ReadResult } from './disk.ts';

/** Where loaders get the content: read and checked once for all of them. Throws when there are errors. */
export interface ContentSource {
  read(): Promise<ReadResult>;
  /** Told by the dev server that a file has changed; the next `read` reads anew. */
  changed(): void;
  /** Absolute folders to watch. */
  folders: string[];
}

/** Name of the collection with one entry, `site`: the settings of `content/site.yml`. */
export const SITE_COLLECTION = 'site';

/** Puts the records of one collection into Astro's store: validated data, no text. Raw texts are among the articles. */
export function corpusLoader(name: CollectionName, source: ContentSource): Loader {
  return storing(`corpus-${name}`, source, ({ corpus }) =>
    corpus.entries[name].map(({ id, data, file }) => ({ id, data: data as Record<string, unknown>, filePath: file })),
  );
}

/** The settings as a collection, so that pages need no other door. */
export function siteLoader(source: ContentSource): Loader {
  return storing('corpus-site', source, ({ corpus }) => [{ id: 'site', data: { ...corpus.site } }]);
}

interface StoredEntry {
  id: string;
  data: Record<string, unknown>;
  filePath?: string;
}

function storing(name: string, source: ContentSource, entries: (read: ReadResult) => StoredEntry[]): Loader {
  return {
    name,
    async load({ store, generateDigest, watcher, logger }) {
      const fill = async () => {
        const found = entries(await source.read());
        store.clear();
        for (const entry of found) store.set({ ...entry, digest: generateDigest(entry.data) });
      };
      await fill();
      if (!watcher) return;
      watcher.add(source.folders);
      watcher.on('all', (_event, path) => {
        if (!source.folders.some((folder) => isInside(folder, path))) return;
        source.changed();
        fill().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}
