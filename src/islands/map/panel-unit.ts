import { keyOfUnits, MEASURES, pairHref, standing, type MapLink, type MapWork } from '../../maps/map-model.ts';
import { selectButton } from './buttons.ts';
import { nameOf } from './catalogue.ts';
import type { MapContext } from './context.ts';
import { countedOf, nodesOf, type Part } from './counted.ts';
import { el } from './elements.ts';
import type { Shown } from './shown.ts';

/** How much names a unit, its partners with the links to each, the links within it, and the works in it by how they are. */
export function unitFacts(context: MapContext, shown: Shown, unit: string): Node[] {
  const { catalogue, say } = context;
  const name = (id: string) => nameOf(catalogue, id);
  const own = shown.pairs.filter(({ a, b }) => a === unit || b === unit);
  const within = shown.internal.filter((pair) => pair.unit === unit);
  const works = (way: ReturnType<typeof standing>) =>
    shown.found.works.filter((work) => standing(catalogue.records, work, unit, shown.state.basis) === way);
  const entry = (heading: string, links: MapLink[], href?: string) =>
    linksEntry(context, shown, { heading, href }, links);
  const partner = (other: string, links: MapLink[]) =>
    entry(name(other), links, pairHref(catalogue.records, unit, other));
  const sum = countsLine(context, shown, unit);
  const section = (heading: string, items: Node[]) =>
    items.length > 0 ? [el('h3', {}, say(heading)), el('ul', {}, ...items)] : [];
  return [
    ...(sum.length > 0 ? [el('p', {}, ...nodesOf(context, shown, sum))] : []),
    ...(own.length === 0 ? [el('p', {}, say('noOther'))] : []),
    ...section(
      'partnersOf',
      own.map(({ a, b, links }) => partner(a === unit ? b : a, links)),
    ),
    ...section(
      'internalOf',
      within.map(({ a, b, links }) => entry(`${name(a)} – ${name(b)}`, links)),
    ),
    ...section(
      'worksIn',
      works('neu-ten').map((work) => el('li', {}, recordButton(context, shown, work))),
    ),
    ...section(
      'worksInferred',
      works('suy-ra').map((work) => el('li', {}, recordButton(context, shown, work), why(context, work))),
    ),
    ...section(
      'worksThrough',
      works('di-qua').map((work) => el('li', {}, recordButton(context, shown, work))),
    ),
  ];
}

/** The links that join two units. */
export function pairFacts(context: MapContext, shown: Shown, unit: string, other: string): Node[] {
  const { say } = context;
  const links = shown.pairs.find(({ a, b }) => keyOfUnits(a, b) === keyOfUnits(unit, other))?.links ?? [];
  return links.length === 0
    ? [el('p', {}, say('nothing'))]
    : [el('ul', {}, ...links.map((link) => el('li', {}, recordButton(context, shown, link))))];
}

function why({ say }: MapContext, { why: reason }: MapWork): Node | undefined {
  return reason ? el('span', { class: 'details' }, ` ${say('why', { reason })}`) : undefined;
}

function countsLine(context: MapContext, shown: Shown, unit: string): Part[] {
  const counts = shown.rows.find((row) => row.unit === unit)?.counts;
  return MEASURES.filter((measure) => counts?.[measure]).flatMap((measure, index): Part[] => [
    ...(index > 0 ? [', '] : []),
    countedOf(context, shown, unit, measure, counts![measure]),
    ` ${context.say(measure)}`,
  ]);
}

/** A single link beside its heading, which leads to the page of the two; several folded under it, with that page last. */
function linksEntry(
  context: MapContext,
  shown: Shown,
  { heading, href }: { heading: string; href: string | undefined },
  links: readonly MapLink[],
): Node {
  const { say } = context;
  const buttons = links.map((link) => recordButton(context, shown, link));
  const page = href !== undefined && el('a', { href }, heading);
  if (buttons.length === 1) return el('li', {}, page || heading, ': ', ...buttons);
  return el(
    'li',
    {},
    el(
      'details',
      {},
      el('summary', {}, say('note', { name: heading, n: links.length, what: say('linksOfPair') })),
      el('ul', {}, ...buttons.map((button) => el('li', {}, button)), page && el('li', {}, page)),
    ),
  );
}

function recordButton(context: MapContext, shown: Shown, { key, title }: MapLink | MapWork): Node {
  return selectButton(context, shown, key, title);
}
