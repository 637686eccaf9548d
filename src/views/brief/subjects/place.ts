import { pairsOn } from '../../common/known-pairs.ts';
import type { Entry } from '../../../corpus/types.ts';
import { formerMap, unitMap } from '../../map/area-map.ts';
import { backlinksOf, shownUnit, unitView } from '../../place/unit.ts';
import type { ViewContext } from '../../common/context.ts';
import { territoryOf } from '../../common/links.ts';
import { partnerList } from '../columns/partners.ts';
import { firstPart } from '../part.ts';
import { distinct, figuresOf, kindsInWords, TABLED, told, type Kind, type Subject } from '../subject.ts';
import { plain } from '../values.ts';

type UnitPage = Parameters<typeof unitView>[1];

/** A province or city, on the basis that is usual for it or on the other one. */
export function placeSubject(context: ViewContext, id: string): Subject {
  const { corpus, units, strings } = context;
  const [slug, variant] = id.split('/');
  const page = units.pages(corpus.buildDate).find((each) => each.slug === slug);
  if (!page) throw new Error(`unknown unit: ${id}`);
  const isWritten = (page.status === 'former') === (variant === undefined);
  const { links, summary } = unitView(context, page);
  const naming = distinct(backlinksOf(context, page).map(({ from }) => from));
  const entries = told(naming);
  const partners = isWritten ? links.written : links.current;
  const inner = isWritten ? links.internalWritten : links.internal;
  const map = placeMap(context, page, isWritten);
  const { brief, unit } = strings;
  const { figures, basis } = brief;
  const label = links.same ? figures.partners : isWritten ? figures.partnersThen : figures.partnersNow;
  const others = otherKinds(context, naming);
  return {
    title: page.name,
    kicker: unit.kinds[units.nameAt(shownUnit(context, page), corpus.buildDate).kind],
    basis: isWritten ? basis.written : basis.current,
    summary: [plain(summary), ...(others === '' ? [] : [brief.otherKinds(others)])],
    ...(map ? { map } : {}),
    entries,
    naming,
    lines: links.lines,
    always: TABLED,
    figures: figuresOf(context, [{ label, count: partners.length }], entries, naming),
    first: (scene) => [
      firstPart('partners', brief.sections.partners, partnerList(scene, partners, inner), brief.none.partners),
    ],
  };
}

/** On the boundaries of the basis; a unit in force as written is the territory that it then was. */
function placeMap(context: ViewContext, page: UnitPage, isWritten: boolean): Subject['map'] {
  const own = shownUnit(context, page);
  const written = pairsOn(context, 'asWritten');
  if (page.status === 'former') return unitMap(context, own, written);
  return isWritten
    ? formerMap(context, [...territoryOf(context.corpus, context.units, own)], page.name, written)
    : unitMap(context, own, pairsOn(context, 'current'));
}

/** Kinds of which a brief says nothing even where they name its place. */
const NOT_COUNTED = ['organizations', 'articles', 'regions'];

/** Records that name the place and that a brief does not list. */
function otherKinds(context: ViewContext, naming: readonly Entry[]): string {
  const rest = naming.filter(
    ({ collection }) => !TABLED.includes(collection as Kind) && !NOT_COUNTED.includes(collection),
  );
  return kindsInWords(context, rest);
}
