import type { Corpus, Entry } from '../corpus/types.ts';
import { byId } from '../domain/order.ts';
import type { Unit, Units } from '../domain/territory.ts';
import type { Region } from '../reference/index.ts';
import { partnersOf } from '../facts/links.ts';
import type { ViewContext } from '../views/common/context.ts';
import { regionPath, unitPath } from '../views/common/paths.ts';
import type { ExportedRecord } from './envelope.ts';
import { exportRecord, type ToUrl } from './records.ts';

const NOTHING = { inferred: {}, absent: [], evidence: [], citations: [] };

/** Ids of both sets, and what was a unit before: members of regions and predecessors are named by their ids; by id. */
export function exportProvinces({ corpus, units }: ViewContext, toUrl: ToUrl): ExportedRecord[] {
  return units.table.units.map((unit) => exportUnit(unit, corpus, units, toUrl)).sort(byId);
}

function exportUnit(unit: Unit, corpus: Corpus, units: Units, toUrl: ToUrl): ExportedRecord {
  const { id, code, name, fullName, nameEn, kind, kindHistory, validFrom, validTo, legal } = unit;
  return {
    id,
    url: toUrl(unitPath(units, id)),
    code,
    name,
    fullName,
    nameEn,
    kind,
    ...(kindHistory ? { kindHistory } : {}),
    legal,
    valid: { from: validFrom, to: validTo },
    predecessors: unit.predecessors,
    successors: unit.successors,
    partners: partnersOf(corpus, id),
    ...NOTHING,
  };
}

/** Regions of the reference table, with the aliases and evidence that content adds, and informal ones; by id. */
export function exportRegions(corpus: Corpus, regions: readonly Region[], toUrl: ToUrl): ExportedRecord[] {
  const written = new Map(corpus.entries.regions.map((entry) => [entry.id, entry]));
  const known = new Set(regions.map(({ id }) => id));
  const informal = corpus.entries.regions.filter(({ id }) => !known.has(id));
  return [
    ...regions.map((region) => exportRegion(region, written.get(region.id), corpus, toUrl)),
    ...informal.map((entry) => exportRecord(entry, corpus, toUrl)),
  ].sort(byId);
}

function exportRegion(region: Region, entry: Entry | undefined, corpus: Corpus, toUrl: ToUrl): ExportedRecord {
  const { id, name, nameEn, group, legal, validFrom, validTo, members, aliases, certain, doubt, inferredDates } =
    region;
  const content = entry ? exportRecord(entry, corpus, toUrl) : NOTHING;
  const { validFrom: from, validTo: to } = inferredDates;
  return {
    ...content,
    inferred: {
      ...content.inferred,
      ...(from === undefined ? {} : { 'valid.from': from }),
      ...(to === undefined ? {} : { 'valid.to': to }),
    },
    id,
    url: toUrl(regionPath(id)),
    name,
    nameEn,
    kind: 'reference',
    group,
    legal,
    valid: { from: validFrom, to: validTo },
    members,
    aliases: [...new Set([...aliases, ...(entry?.data.aliases ?? [])])],
    certain,
    doubt,
  };
}
