import { defineCollection } from 'astro:content';
import { ContentError, contentSource, corpusLoader, SITE_COLLECTION, siteLoader } from './corpus/loader.ts';
import { handedReader, type ContentReader } from './corpus/reader.ts';

function collectionsOf(reader: ContentReader) {
  const source = contentSource({ read, folders: reader.folders, print: console.error });

  async function read() {
    const found = await reader.read();
    if ('wrong' in found) throw new ContentError(found.wrong);
    return found;
  }

  return {
    ...Object.fromEntries(
      reader.collections.map((name) => [name, defineCollection({ loader: corpusLoader(name, source) })]),
    ),
    [SITE_COLLECTION]: defineCollection({ loader: siteLoader(source) }),
  };
}

const reader = handedReader();

/** None where Astro was not started by a command of ours, which reads the content. */
export const collections = reader ? collectionsOf(reader) : {};
