import type { Corpus } from '../corpus/types.ts';
import { byId, compareText } from '../domain/order.ts';
import { COLLECTION_NAMES } from '../schemas/index.ts';
import { PUBLISHED_COLLECTIONS, publishedPath } from '../schemas/published.ts';
import type { ViewContext } from '../views/common/context.ts';
import { gapsOf } from '../views/gaps/gaps.ts';
import { pairsOn } from '../facts/links.ts';
import type { Envelope, ExportedRecord } from './envelope.ts';
import { exportCollection, type ToUrl } from './records.ts';
import { exportMeasures } from './measures.ts';
import { exportProvinces, exportRegions } from './territory.ts';

export interface DataFile {
  /** Base name without extension: `linkages`. */
  name: string;
  count: number;
  /** Site path: `/data/linkages.json`. */
  path: string;
  /** One line of JSON with a line break at its end. */
  text: string;
  /** The records that the file holds, with or without an envelope. */
  records: readonly object[];
}

/** Base names of all data files; `index` last. @internal */
export const DATA_FILES = [...COLLECTION_NAMES, 'provinces', 'gaps', 'links', 'measures', 'index'];

/**
 * Every data file under `/data/`, in the order of `DATA_FILES`. `base` is `/`, or a path with or without a slash at its
 * end. Same corpus, same bytes.
 */
export function dataFiles(context: ViewContext, base: string): DataFile[] {
  const { corpus } = context;
  const toUrl: ToUrl = (path) => `${base.replace(/\/+$/, '')}${path}`;
  const files = DATA_FILES.slice(0, -1).map((name) => {
    if (name === 'links') {
      const links = exportLinks(corpus);
      return dataFile(name, links, links);
    }
    if (name === 'measures') {
      const measures = exportMeasures(context);
      return dataFile(name, measures, envelopeOf(name, corpus, measures));
    }
    const records = recordsOf(name, context, toUrl);
    return dataFile(name, records, envelopeOf(name, corpus, records));
  });
  const index = files.map(({ name, count, path }) => ({ collection: name, count, url: toUrl(path) }));
  return [...files, dataFile('index', index, index)];
}

function recordsOf(name: string, context: ViewContext, toUrl: ToUrl): ExportedRecord[] {
  const { corpus, regions } = context;
  if (name === 'provinces') return exportProvinces(context, toUrl);
  if (name === 'regions') return exportRegions(corpus, regions, toUrl);
  if (name === 'gaps') return exportGaps(context, toUrl);
  const collection = PUBLISHED_COLLECTIONS.find((each) => each === name);
  if (!collection) throw new Error(`unknown data file: ${name}`);
  return exportCollection(collection, corpus, toUrl);
}

function envelopeOf<R>(
  collection: string,
  { buildDate }: Corpus,
  records: R[],
): Omit<Envelope, 'records'> & { records: R[] } {
  return { collection, count: records.length, buildDate, records };
}

/** One record a missing field; its only absent path is that field. A gap rests on no quote. */
function exportGaps(context: ViewContext, toUrl: ToUrl): ExportedRecord[] {
  return gapsOf(context)
    .map(({ collection, record, page, path, label }) => ({
      id: `${collection}/${record}#${publishedPath(path)}`,
      url: toUrl(page),
      collection,
      record,
      label,
      inferred: {},
      absent: [publishedPath(path)],
      evidence: [],
      citations: [],
    }))
    .sort(byId);
}

function exportLinks(corpus: Corpus) {
  return (['asWritten', 'current'] as const).flatMap((basis) =>
    pairsOn(corpus, basis)
      .map(({ a, b, records }) => ({ a, b, basis, records: [...records].sort() }))
      .sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b)),
  );
}

function dataFile(name: string, records: readonly object[], content: unknown): DataFile {
  return { name, count: records.length, path: `/data/${name}.json`, text: `${JSON.stringify(content)}\n`, records };
}
