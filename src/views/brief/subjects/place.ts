import type { Entry } from '../../../corpus/types.ts';
import { formerMap, unitMap } from '../../map/area-map.ts';
import { shownUnit, unitView } from '../../place/unit.ts';
import { countRun } from '../../common/counted.ts';
import type { ViewContext } from '../../common/context.ts';
import { COLLECTION_NAMES } from '../../../schemas/index.ts';
import { territoryOf } from '../../../facts/units.ts';
import { partnerList } from '../columns/partners.ts';
import { missingInTables } from '../missing.ts';
import type { Figure } from '../model.ts';
import { firstPart } from '../part.ts';
import { detailOf, distinct, figuresOf, kindsInWords, onPaper, told, type Subject } from '../subject.ts';
import { TABLED } from '../../../facts/tabled.ts';

type UnitPage = Parameters<typeof unitView>[1];

/** A province or city, on the basis that is usual for it or on the other one. */
export function placeSubject(context: ViewContext, id: string): Subject {
  const { units, strings, facts } = context;
  const [slug, variant] = id.split('/');
  const page = units.pages(facts.unitDay).find((each) => each.slug === slug);
  if (!page) throw new Error(`unknown unit: ${id}`);
  const of = `units/${slug}`;
  const isWritten = (page.status === 'former') === (variant === undefined);
  const { links, summary } = unitView(context, page);
  const relations = facts.ofUnit(page.slug).filter(({ kind }) => kind !== 'through');
  const naming = distinct([...facts.records('linkages', of), ...relations.map(({ entry }) => entry)] as Entry[]);
  const missing = missingInTables(context, of);
  const map = placeMap(context, page, isWritten);
  const { brief, unit } = strings;
  const others = kindsInWords(context, OTHERS, of);
  const partners = isWritten ? links.written : links.current;
  const inner = isWritten ? links.internalWritten : links.internal;
  return {
    title: page.fullName,
    kicker: unit.kinds[units.nameAt(shownUnit(context, page), facts.unitDay).kind],
    basis: isWritten ? brief.basis.written : brief.basis.current(context.format.date(context.corpus.buildDate)),
    summary: [...summary.map(onPaper), ...(others.length > 0 ? [brief.otherKinds(others)] : [])],
    ...(map ? { map } : {}),
    entries: told(naming),
    naming,
    relations,
    missing,
    lines: links.lines,
    always: TABLED,
    figures: figuresOf(context, [partnersFigure(context, page, isWritten, links.same)], missing, of),
    first: (scene) => [
      firstPart('partners', brief.sections.partners, partnerList(scene, partners, inner), brief.none.partners),
    ],
  };
}

/**
 * How many partners the table lists. What is now in one unit with the place is a partner of a former unit as written; in
 * other tables it is listed beside them.
 */
function partnersFigure(context: ViewContext, page: UnitPage, isWritten: boolean, isSame: boolean): Figure {
  const { facts, strings } = context;
  const words = strings.brief.figures;
  const of = `units/${page.slug}`;
  const partners = countRun(context, facts.count('partners', of, isWritten ? 'asWritten' : 'current'));
  const inner = facts.count('links-internal', of);
  const within = page.status === 'former' && isWritten ? words.within : words.beside;
  return {
    label: isSame ? words.partners : isWritten ? words.partnersThen : words.partnersNow,
    count: partners,
    ...detailOf(inner.value > 0 ? [within(countRun(context, inner))] : []),
  };
}

/** On the boundaries of the basis; a unit in force as written is the territory that it then was. */
function placeMap(context: ViewContext, page: UnitPage, isWritten: boolean): Subject['map'] {
  const own = shownUnit(context, page);
  const written = context.facts.pairs('asWritten');
  if (page.status === 'former') return unitMap(context, own, written);
  return isWritten
    ? formerMap(context, [...territoryOf(own, context.facts.unitDay)], page.name, written)
    : unitMap(context, own, context.facts.pairs('current'));
}

/** Kinds of which a brief of a place tells nothing, though the page does. */
const UNTOLD = ['organizations', 'articles', 'regions'];
const OTHERS = COLLECTION_NAMES.filter(
  (name) => !(TABLED as readonly string[]).includes(name) && !UNTOLD.includes(name),
);
