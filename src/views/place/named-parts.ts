import type { ViewContext } from '../common/context.ts';
import { RELATED_ANCHORS } from '../common/anchors.ts';
import { namingAnchor } from '../common/paths.ts';
import type { Link } from '../common/sections.ts';
import { shownState, type ShownState } from '../common/task-state.ts';
import type { NamedGroup, NamedLine } from './named.ts';
import type { RelatedGroups } from './unit-view.ts';

/** Records of one kind that name the subject of a page. */
export interface NamedPart<Heading = string> {
  id: string;
  /** «Nhiệm vụ (12)» */
  heading: Heading;
  lines: { title: string; path: string; flag?: string; state?: ShownState; details: string; why?: string }[];
  /** The list of the collection, where not all are here. */
  more?: Link;
}

/** Records that concern the subject in another way than by its name, by kind under one heading. */
export interface RelatedPart {
  id: string;
  heading: string;
  lead: string;
  groups: NamedPart[];
}

export function relatedParts(
  context: ViewContext,
  related: readonly RelatedGroups[],
  words: Record<RelatedGroups['kind'], { heading: string; lead: string }> = context.strings.unit.related,
): RelatedPart[] {
  return related.map(({ kind, groups }) => ({
    id: RELATED_ANCHORS[kind],
    heading: words[kind].heading,
    lead: words[kind].lead,
    groups: namedParts(context, groups).map((part) => ({ ...part, id: `${RELATED_ANCHORS[kind]}-${part.id}` })),
  }));
}

/** The same of the members of a region; undefined where they have none. */
export function memberParts(context: ViewContext, id: string, groups: readonly NamedGroup[]): RelatedPart | undefined {
  if (groups.length === 0) return undefined;
  const { heading, lead } = context.strings.region.ofMembers;
  return {
    id,
    heading,
    lead,
    groups: namedParts(context, groups).map((part) => ({ ...part, id: `${id}-${part.id}` })),
  };
}

export function namedParts(context: ViewContext, groups: readonly NamedGroup[]): NamedPart[] {
  return groups.map(({ collection, label, count, lines, more }) => ({
    id: namingAnchor(collection),
    heading: `${label} (${context.format.number(count)})`,
    lines: lines.map((line) => lineOf(context, line)),
    ...(more ? { more } : {}),
  }));
}

function lineOf(
  { strings }: ViewContext,
  { title, path, flag, state, details, why }: NamedLine,
): NamedPart['lines'][number] {
  return {
    title,
    path,
    details: details.join(' · '),
    ...(flag ? { flag } : {}),
    ...(state ? { state: shownState(strings, state) } : {}),
    ...(why ? { why: strings.unit.related.why(why.join('; ')) } : {}),
  };
}
