import type { UnitHistory } from './history.ts';
import type { IndexRow, LinkLine, PartnerRow } from '../common/link-index.ts';
import type { RelationKind } from '../../facts/relations.ts';
import type { ArticleLine } from './articles-part.ts';
import type { NamedGroup } from './named.ts';
import type { Run } from '../../domain/run.ts';
import type { TimelineView } from '../time/timeline-figure.ts';
import type { TimelineItem } from '../time/timeline.ts';

/** With whom a unit is linked, on both bases. */
export interface UnitLinks {
  /** All linkages that name it, numbered. */
  lines: LinkLine[];
  /** Partners as units in force; as the records call them; those that are now in one unit with it, in the table of each basis. */
  current: PartnerRow[];
  written: PartnerRow[];
  internal: PartnerRow[];
  internalWritten: PartnerRow[];
  /** Both bases have the same partners by the same names. */
  same: boolean;
  /** Of a unit in force: without linkages that are now within it. */
  sectors: IndexRow[];
  /** What a merged unit was before, and the day since when it is one. */
  madeOf: Run[];
  since: string;
}

export interface UnitGaps {
  total: Run;
  /** Which fields are missing how often, most frequent first. */
  fields: { label: string; count: Run }[];
}

export interface UnitTimes {
  /** Oldest first; where there are many, the latest that have begun. */
  items: TimelineItem[];
  count: number;
  /** All of them, where there is something to draw. */
  drawing?: TimelineView;
}

/** Records that concern a place or region in another way than by its name. */
export interface RelatedGroups {
  kind: Exclude<RelationKind, 'named'>;
  groups: NamedGroup[];
}

export interface UnitView {
  path: string;
  /** «Phú Thọ (đến 30/6/2025)» */
  title: string;
  description: string;
  /** One or two plain paragraphs; numbers link to the part of the page that shows what they count. */
  summary: Run[][];
  /** What it is, in a few words each. */
  facts: { label: string; runs: Run[] }[];
  links: UnitLinks;
  /** Records that name it, linkages and articles left out. */
  named: NamedGroup[];
  related: RelatedGroups[];
  /** Its dated records, the latest of them, newest last. */
  times: UnitTimes;
  articles: ArticleLine[];
  /** «2 nguồn gốc, 1 bản đăng lại», when some of the articles are copies. */
  sources?: Run[];
  history: UnitHistory;
  gaps: UnitGaps;
}
