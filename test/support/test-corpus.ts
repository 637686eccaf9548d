import { joinCorpus } from '../../src/corpus/join.ts';
import type { Seed } from '../../src/corpus/sources.ts';
import { entryOf, type Corpus, type Entry } from '../../src/corpus/types.ts';
import { seedId } from '../../src/domain/slug.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../src/schemas/index.ts';

export interface TestContent {
  buildDate: string;
  /** Raw texts by file name; a text `can-tho.txt` is the article `can-tho`. */
  seeds?: Record<string, string>;
  /** Records as an editor writes them, each with its `id`. */
  records?: Partial<Record<CollectionName, ({ id: string } & Record<string, unknown>)[]>>;
  /** Bodies of edited articles by id. */
  bodies?: Record<string, string>;
}

/** A corpus for tests, joined as a build joins it. Throws on records that the schemas or the proof of quotes refuse. */
export function testCorpus({ buildDate, seeds = {}, records = {}, bodies = {} }: TestContent): Corpus {
  const entries = COLLECTION_NAMES.flatMap((collection) =>
    (records[collection] ?? []).map(({ id, ...data }): Entry => {
      const { schema } = definitionOf(collection);
      return entryOf(collection, id, schema.parse(data), `content/${collection}/${id}.yml`);
    }),
  );
  const files = Object.entries(seeds).map(([name, text]): Seed => ({ name, file: `seeds/${name}`, text }));
  const { corpus, problems } = joinCorpus({
    site: {
      name: 'Liên kết thử',
      description: 'Trang thử',
      languages: ['vi'],
      contact: 'thu@example.org',
      fullText: 'full',
    },
    buildDate,
    entries,
    bodies: new Map(Object.entries(bodies).map(([id, text]) => [`articles/${id}`, text])),
    geo: new Map(),
    seeds: new Map(files.map((seed) => [seed.name, seed])),
    rawIds: new Map(files.map(({ name }) => [name, seedId(name)])),
  });
  if (problems.length > 0) throw new Error(problems.map(({ record, message }) => `${record}: ${message}`).join('\n'));
  return corpus;
}
