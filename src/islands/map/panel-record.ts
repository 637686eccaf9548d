import { clauseHref, isProject, type MapLink, type MapShape, type MapWork } from '../../maps/map-model.ts';
import { shapesOf } from './catalogue.ts';
import type { MapContext, Say } from './context.ts';
import { el } from './elements.ts';

/** Who or where, when, of a project its state and funding, and the clause; of a work also how exactly it is drawn. */
export function recordFacts(context: MapContext, record: MapLink | MapWork): Node[] {
  const { catalogue, say } = context;
  const work = 'states' in record ? record : undefined;
  const rows: [term: string, fact: string | Node | undefined][] = [
    [work ? 'where' : 'who', record.who],
    ['when', record.when],
    ...(work && isProject(work) ? projectRows(context, work) : []),
    ['evidence', clauseOf(context, record)],
  ];
  return [
    el('dl', {}, ...rows.flatMap(([term, fact]) => [el('dt', {}, say(term)), el('dd', {}, fact || say('unknown'))])),
    ...(work ? [el('p', { class: 'details' }, exactness(shapesOf(catalogue, work), say))] : []),
  ];
}

function projectRows(
  { catalogue, say }: MapContext,
  { state = '', funding, unsure = [] }: MapWork,
): [string, string][] {
  const money = catalogue.records.choices.von
    .flatMap(([id, name]) => (funding.includes(id) ? [unsure.includes(id) ? say('unsure', { name }) : name] : []))
    .join(', ');
  return [
    ['tinh-trang', state],
    ['von', money],
  ];
}

function clauseOf({ catalogue }: MapContext, { clause }: MapLink | MapWork): Node | undefined {
  const href = clause && clauseHref(catalogue.records, clause);
  return clause && el('span', { class: 'map-quote' }, '«', el('a', { href }, clause.words), '»');
}

/** The least exact of the shapes speaks for all, with the farthest that any may be off. @internal */
export function exactness(shapes: readonly MapShape[], say: Say): string {
  const worst = (['schematic', 'approximate', 'surveyed'] as const).find((precision) =>
    shapes.some((shape) => shape.precision === precision),
  );
  if (!worst) return say('unplaced');
  const accuracy = Math.max(0, ...shapes.map(({ accuracyKm }) => accuracyKm ?? 0));
  const isLong = shapes.some(({ lines, areas }) => lines ?? areas);
  const sentence = say(worst === 'schematic' && !isLong ? 'schematicPoint' : worst);
  return accuracy > 0 ? `${sentence} ${say('accuracy', { n: accuracy })}` : sentence;
}
