import type { ViewContext } from '../common/context.ts';
import { namingAnchor } from '../common/paths.ts';
import type { Link } from '../common/sections.ts';
import { shownState, type ShownState } from '../common/tasks.ts';
import type { NamedGroup, NamedLine } from './named.ts';

/** Records of one kind that name the subject of a page. */
export interface NamedPart {
  id: string;
  /** «Nhiệm vụ (12)» */
  heading: string;
  lines: { title: string; path: string; flag?: string; state?: ShownState; details: string }[];
  /** The list of the collection, where not all are here. */
  more?: Link;
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
  { title, path, flag, state, details }: NamedLine,
): NamedPart['lines'][number] {
  return {
    title,
    path,
    details: details.join(' · '),
    ...(flag ? { flag } : {}),
    ...(state ? { state: shownState(strings, state) } : {}),
  };
}
